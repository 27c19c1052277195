"""The server as it is run in earnest: `unguilt serve` in a process of its own, with a home of its own."""

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final

_STARTS_WITHIN: Final = 60
_STOPS_WITHIN: Final = 20


@contextmanager
def served(home: Path) -> Iterator[str]:
    """Run the server as `make run` does; give its address, without a slash at its end."""
    port = _free_port()
    command = [sys.executable, "-m", "unguilt.cli", "serve", "--port", str(port)]
    environment = {**os.environ, "UNGUILT_HOME": str(home)}
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/healthz", server)
        yield address
    finally:
        server.terminate()
        server.wait(_STOPS_WITHIN)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    until = monotonic() + _STARTS_WITHIN
    while monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - our own address
                return
        except OSError:
            sleep(0.2)
    msg = f"the server did not answer within {_STARTS_WITHIN} s"
    raise AssertionError(msg)
