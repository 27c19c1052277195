"""Words she takes along from one room to another: rooms are strangers, so what is brought lies in the kit.

Nothing goes by itself: she says so each time, and where she arrives she can put it away again.
"""

from datetime import datetime

from unguilt.kit.entries import Brought
from unguilt.vault.door import OpenVault


def bring(vault: OpenVault, words: str, *, to: str, now: datetime) -> None:
    """Lay her words down in another room, in place of what was brought anywhere before."""
    with vault.changing():
        vault.drop_the(Brought)
        vault.keep_the(Brought(at=now, to=to, words=words))


def brought(vault: OpenVault | None, to: str) -> str:
    """Return the words that were brought to a room, or ""."""
    found = vault.glance(Brought) if vault else None
    return found.words if found and found.to == to else ""


def put_away(vault: OpenVault) -> None:
    """Put away what was brought; what it was taken from stays where it is."""
    vault.drop_the(Brought)
