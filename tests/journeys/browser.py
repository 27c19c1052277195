"""A browser for the journeys: find one, or bring one. `python -m tests.journeys.browser` says what it did."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

NAMES: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
APPS: Final = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
FLAGS: Final = (
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
_Commands = tuple[tuple[str, ...], ...]
_APT: Final[_Commands] = (("apt-get", "update"), ("apt-get", "install", "--yes", "chromium"))
_PLAYWRIGHT: Final[_Commands] = ((sys.executable, "-m", "playwright", "install", "chromium"),)


class NoBrowser(Exception):
    """There is no browser to drive; the message says how to get one."""


def find() -> Path:
    """Return the path of a Chromium or Chrome. Raises NoBrowser."""
    for path in _places():
        if path.exists():
            return path
    msg = "no Chromium or Chrome was found; `make browser` brings one"
    raise NoBrowser(msg)


def _places() -> Iterator[Path]:
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    yield from APPS
    with sync_playwright() as playwright:  # the one that Playwright keeps for itself, if it was installed
        yield Path(playwright.chromium.executable_path)


def flags() -> list[str]:
    """Return what Chromium is started with: quiet, and asking no other host for anything."""
    sandbox = ["--no-sandbox"] if _is_root() else []  # Chromium’s own sandbox refuses to run as root
    return [*sandbox, *FLAGS]


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def bring() -> Path:
    """Install a browser where there is none: Debian's own where that is allowed, else Playwright's."""
    ways = [_PLAYWRIGHT]
    if _is_root() and shutil.which("apt-get"):
        ways.insert(0, _APT)
    for commands in ways:
        if all(_ran(command) for command in commands):
            return find()
    msg = "no browser could be installed; please install Chromium or Chrome yourself"
    raise NoBrowser(msg)


def _ran(command: Sequence[str]) -> bool:
    sys.stdout.write(f"Running {' '.join(command)}\n")
    sys.stdout.flush()
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, check=False, env=environment).returncode == 0  # noqa: S603 - the commands above


def main() -> int:
    """Find a browser or bring one, and say which; 1 when there is none in the end."""
    try:
        sys.stdout.write(f"The journeys use {find()}\n")
    except NoBrowser:
        try:
            sys.stdout.write(f"Installed {bring()} for the journeys\n")
        except NoBrowser as missing:
            sys.stderr.write(f"{missing}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
