"""Web server and worker in one foreground command."""

import os
import signal
import subprocess
import sys
import time
from types import FrameType
from typing import Final

from django.conf import settings
from django.core.management import call_command

from unguilt.catalogues import compile_stale
from unguilt.vault.errors import WrongPepper
from unguilt.vault.instance import instance_name

_WILDCARDS: Final = ("0.0.0.0", "::")  # noqa: S104 - compared with, not bound to
_LOOK_SECONDS: Final = 0.3
_GRACE_SECONDS: Final = 8.0


def make_ready() -> None:
    """Bring catalogues and database up to date. Raises WrongPepper."""
    compile_stale()
    call_command("migrate", verbosity=0, interactive=False)
    instance_name()


def serve(*, host: str, port: int) -> int:
    """Run both until Ctrl-C, SIGTERM, or the end of either; return the exit status."""
    try:
        make_ready()
    except WrongPepper as refused:
        sys.stderr.write(f"unguilt: {refused}\n")
        return 2
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    shown = "localhost" if host in (*_WILDCARDS, "127.0.0.1", "::1") else host
    sys.stdout.write(f"Unguilt is at http://{shown}:{port}/  (Ctrl-C stops it)\n")
    sys.stdout.flush()
    return _until_one_ends((_web(host, port), _worker()))


def _web(host: str, port: int) -> list[str]:
    threads = str(min(8, 2 * (os.cpu_count() or 1)))
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--no-ws", "--http", "1", "--blocking-threads", threads, "--no-access-log", "--log-level", "warning",
        "unguilt.wsgi:application",
    ]  # fmt: skip


def _worker() -> list[str]:
    return [sys.executable, "-m", "unguilt.cli", "worker"]


def _until_one_ends(commands: tuple[list[str], ...]) -> int:
    environment = {**os.environ, "UNGUILT_HOME": str(settings.HOME)}
    # Sessions of their own: Ctrl-C reaches only this process, which then stops both in order.
    running = [subprocess.Popen(command, env=environment, start_new_session=True) for command in commands]  # noqa: S603 - our own commands
    asked = _Asked()
    while not asked.to_stop and all(process.poll() is None for process in running):
        time.sleep(_LOOK_SECONDS)
    failed = [process for process in running if process.poll() not in (None, 0)]
    for process in running:
        _stop(process)
    return 1 if failed and not asked.to_stop else 0


class _Asked:
    """Notes that someone asked us to stop."""

    def __init__(self) -> None:
        self.to_stop = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._note)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.to_stop = True


def _stop(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(_GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
