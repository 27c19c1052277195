"""At most two Argon2id runs at once per process; the others wait a little, then are asked to come back.

Each run takes 64 MiB, so an unbounded number of sign-ins at once would exhaust the machine.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from unguilt.vault.errors import VaultError

_PLACES: Final = threading.BoundedSemaphore(2)
_WAIT_SECONDS: Final = 8.0


class TooBusy(VaultError):
    """Too many people are opening their vaults at this moment."""


@contextmanager
def a_place_to_stretch() -> Iterator[None]:
    """Wait for a place. Raises TooBusy after a few seconds."""
    if not _PLACES.acquire(timeout=_WAIT_SECONDS):
        msg = "no place to stretch a passphrase came free"
        raise TooBusy(msg)
    try:
        yield
    finally:
        _PLACES.release()
