"""How she wants to be spoken to and what she never wants to see, as every page and every ask needs it."""

from unguilt.core.preferences import Preferences
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry


def preferences_of(vault: OpenVault | None) -> Preferences:
    """Return her preferences, or the usual ones when she set none.

    When they are damaged, nobody knows whether she is afraid at home: rather an ask too few than one too many.
    """
    if vault is None:
        return Preferences()
    try:
        stored = vault.the(Preferences)
    except DamagedEntry:
        return Preferences(afraid=True)
    return stored.entry if stored else Preferences()
