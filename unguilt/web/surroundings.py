"""What every page's frame needs: her words, which tab is open, whether the vault is."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from unguilt.kit.preferences import preferences_of


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Return the frame; the preferences are read only by pages that speak in her words."""
    access = getattr(request, "access", None)
    return {
        "access": access,
        "preferences": SimpleLazyObject(lambda: preferences_of(access.vault if access else None)),
        "leave_to": settings.LEAVE_TO,
    }
