"""What must not start does not: one clear line on standard error, a status that is not zero, no change."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def unguilt(home: Path, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Run the command in a process and a home of its own."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("UNGUILT_")}
    surroundings.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "unguilt.cli", *arguments],
        env=surroundings | {"UNGUILT_HOME": str(home)} | settings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose pepper is that of another database."""
    home = tmp_path_factory.mktemp("home")
    made = unguilt(home, "manage", "migrate", "--verbosity", "0")
    assert made.stderr == ""
    named = "from unguilt.vault.instance import instance_name; instance_name()"
    assert unguilt(home, "manage", "shell", "--no-imports", "-c", named).returncode == 0
    (home / "pepper").unlink()
    (home / "pepper").write_bytes(bytes(32))
    (home / "pepper").chmod(0o600)
    return home


@pytest.mark.parametrize("command", [("serve", "--port", "1"), ("demo",)])
def test_with_the_pepper_of_another_database_nothing_starts(home: Path, command: tuple[str, ...]) -> None:
    refused = unguilt(home, *command)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith(
        f"unguilt: the pepper in {home / 'pepper'} does not belong to this database."
    )
    assert len(refused.stderr.splitlines()) == 1


def test_with_a_secret_open_to_others_nothing_starts(tmp_path: Path) -> None:
    (tmp_path / "pepper").write_bytes(bytes(32))
    (tmp_path / "pepper").chmod(0o644)
    refused = unguilt(tmp_path, "serve", "--port", "1")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert (
        refused.stderr
        == f"unguilt: {tmp_path / 'pepper'} can be read by others; run: chmod 600 {tmp_path / 'pepper'}\n"
    )
    assert not (tmp_path / "unguilt.sqlite3").exists()


def test_with_an_unknown_setting_nothing_starts(tmp_path: Path) -> None:
    refused = unguilt(tmp_path, "serve", UNGUILT_PORT="80")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith("unguilt: unknown setting UNGUILT_PORT; known are UNGUILT_")
    assert list(tmp_path.iterdir()) == []
