"""How she wants to be spoken to and what she never wants to see, as every page and every ask needs it."""

from collections.abc import Callable

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


def change_preferences(vault: OpenVault, change: Callable[[Preferences], Preferences]) -> Preferences:
    """Store what `change` makes of her preferences, and return it; a damaged entry is begun anew."""
    with vault.changing():
        before = preferences_of(vault)
        stored = vault.mended(Preferences)
        changed = change(before)
        if stored is None or changed != stored.entry:
            vault.keep_the(changed, over=stored)
    return changed
