"""Changing her preferences: one read and one write, held together."""

from collections.abc import Callable

from unguilt.core.preferences import Preferences
from unguilt.kit.preferences import preferences_of
from unguilt.vault.door import OpenVault


def change_preferences(vault: OpenVault, change: Callable[[Preferences], Preferences]) -> Preferences:
    """Store what `change` makes of her preferences, and return it; a damaged entry is begun anew."""
    with vault.changing():
        before = preferences_of(vault)
        stored = vault.mended(Preferences)
        changed = change(before)
        vault.keep_the(changed, over=stored)
    return changed
