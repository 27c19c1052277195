"""What the law says, per country: with source, year, and when it was looked at last."""

from babel import Locale, UnknownLocaleError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from unguilt.core.preferences import Preferences
from unguilt.kit.access import ask_to_unlock, is_locked
from unguilt.tools.advocacy.laws import COUNTRIES, FLEXIBLE, PUMPING, laws, leaves
from unguilt.vault.request import Request


@require_safe
def law(request: Request) -> HttpResponse:
    """Show the facts of one country: the one asked for, else the one she set, else none. Never guessed."""
    if is_locked(request):
        return ask_to_unlock(request)
    named = _names()
    asked = request.GET.get("country", "").upper()
    vault = request.access.vault
    preferences = vault.glance(Preferences) if vault and not asked else None
    code = asked or (preferences.country if preferences else "")
    known = code in named
    context = {
        "countries": sorted(named.items(), key=lambda each: each[1].casefold()),
        "code": code if known else "",
        "country": named.get(code),
        "leave": leaves().get(code),
        "told": code in COUNTRIES,
        "flexible": laws(code, FLEXIBLE) if known else (),
        "pumping": laws(code, PUMPING) if known else (),
        "tab": "tools",
    }
    return render(request, "advocacy/law.html", context)


def _names() -> dict[str, str]:
    """Return every country of which anything is known, by its name in this page's language."""
    try:
        territories = Locale.parse((get_language() or "en")[:2]).territories
    except UnknownLocaleError:
        territories = Locale("en").territories
    return {code: territories[code] for code in leaves()}
