"""People first: what stands before anything else when it is very dark, or when she is afraid at home."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from unguilt.core.help import ELSEWHERE, KINDS, load
from unguilt.core.preferences import Preferences
from unguilt.core.screening import CRISIS_URGENT
from unguilt.tools.therapy.check_entries import CheckSheet
from unguilt.tools.therapy.check_flow import Screen, current, darkness, way
from unguilt.tools.therapy.check_keeping import say_not_safe
from unguilt.tools.therapy.views.check_start import instrument_of
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request

_URGENT: Final = ("emergency", "crisis")
_TO_TALK: Final = ("crisis", "emergency")
_AFRAID: Final = ("abuse", "emergency")


def people_near(vault: OpenVault, *, urgent: bool) -> dict[str, Any]:
    """Return whom she can reach: the emergency number first where it is urgent.

    This stands on pages that stay, where nothing may show that she is afraid of someone at home.
    """
    return _near(vault, _URGENT if urgent else _TO_TALK)


def _near(
    vault: OpenVault | None, kinds: tuple[str, ...], *, where_afraid: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return her country, which is never guessed, and its lines of these kinds with the label of each."""
    kept = vault.glance(Preferences) if vault else None
    country = load().get(kept.country.upper()) if kept else None
    wanted = (*kinds, *where_afraid) if kept and kept.afraid else kinds
    lines = [(KINDS[kind], line) for kind in wanted for line in country.of(kind)] if country else []
    return {"country": country, "lines": lines, "elsewhere": ELSEWHERE}


def way_on(sheet: CheckSheet | None) -> Screen | None:
    """Return where she goes on: what is open, or the last screen, which leads to the result."""
    if sheet is None:
        return None
    instrument = instrument_of(sheet)
    return current(sheet, instrument) or way(sheet, instrument)[-1]


@require_safe
def check_people(request: Request) -> HttpResponse:
    """Show people to call or write to; what she answered stays, and the way on is here."""
    vault = request.access.vault
    sheet = vault.glance(CheckSheet) if vault else None
    instrument = instrument_of(sheet) if sheet else None
    urgent = sheet is None or darkness(sheet, instrument) == CRISIS_URGENT
    context = {
        "urgent": urgent,
        **_near(vault, _URGENT if urgent else _TO_TALK, where_afraid=("abuse",)),
        "on": way_on(sheet),
        "tab": "tools",
    }
    return render(request, "therapy/check_people.html", context)


@require_POST
def check_not_safe(request: Request) -> HttpResponse:
    """Lead to people at once, whoever she is; nothing is asked and nothing stands in between."""
    if request.access.vault is not None:
        say_not_safe(request.access.vault, timezone.now())
    return redirect("check_people")


@require_safe
def check_afraid(request: Request) -> HttpResponse:
    """Show help for who is afraid of someone at home, her country first, and what is hidden now."""
    vault = request.access.vault
    sheet = vault.glance(CheckSheet) if vault else None
    context = {**_near(vault, _AFRAID), "on": way_on(sheet), "tab": "tools"}
    return render(request, "therapy/check_afraid.html", context)
