"""What a therapist helps with, how to find one, how to pay less: the same for everybody, per country."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from unguilt.core.help import CHECKED, load
from unguilt.core.method import SIGNS, THERAPY_HELPS
from unguilt.core.preferences import Preferences
from unguilt.kit.access import ask_to_unlock, is_locked
from unguilt.tools.therapy.finding import STEPS, WAYS
from unguilt.tools.therapy.helps import EXAMPLES
from unguilt.tools.therapy.places import KINDS, Land, lands
from unguilt.vault.request import Request


@require_safe
def helps(request: Request) -> HttpResponse:
    """Show the four helps with examples, and the four signs."""
    context = {
        "helps": [(each, EXAMPLES[key]) for key, each in THERAPY_HELPS.items()],
        "signs": SIGNS.values(),
        "tab": "tools",
    }
    return render(request, "therapy/helps.html", context)


@require_safe
def find(request: Request) -> HttpResponse:
    """Show the steps, and where to look in her country."""
    if is_locked(request):
        return ask_to_unlock(request)
    land = land_of(request)
    places = land.places if land else ()
    groups = [
        (label, [(each, CHECKED[each.checked]) for each in places if each.kind == kind])
        for kind, label in KINDS.items()
    ]
    context = {**_frame(land), "steps": STEPS, "groups": [group for group in groups if group[1]]}
    return render(request, "therapy/find.html", context)


@require_safe
def pay(request: Request) -> HttpResponse:
    """Show ways to pay less, and what is known of her country."""
    if is_locked(request):
        return ask_to_unlock(request)
    land = land_of(request)
    facts = [(each, CHECKED[each.checked]) for each in land.paying] if land else []
    return render(request, "therapy/pay.html", {**_frame(land), "ways": WAYS.values(), "facts": facts})


def land_of(request: Request) -> Land | None:
    """Return the country asked for, else the one she set, else none: it is never guessed."""
    asked = request.GET.get("country", "").upper()
    if asked:
        return lands().get(asked)
    vault = request.access.vault
    preferences = vault.glance(Preferences) if vault else None
    return lands().get(preferences.country) if preferences else None


def _frame(land: Land | None) -> dict[str, object]:
    known = load()
    named = [(code, gettext(known[code].name)) for code in lands() if code in known]
    return {
        "land": land,
        "country": known[land.code].name if land and land.code in known else "",
        "countries": sorted(named, key=lambda each: each[1].casefold()),
        "tab": "tools",
    }
