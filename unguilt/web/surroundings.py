"""What every page's frame needs: her words, which tab is open, whether the vault is."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

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


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Return the frame; the preferences are read only by pages that speak in her words."""
    access = getattr(request, "access", None)
    return {
        "access": access,
        "preferences": SimpleLazyObject(lambda: preferences_of(access.vault if access else None)),
        "leave_to": settings.LEAVE_TO,
    }
