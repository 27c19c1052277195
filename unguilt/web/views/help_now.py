"""Help now: people to call or write to. Plain, without JavaScript, also for whoever is signed out."""

from dataclasses import dataclass
from datetime import date

from babel import Locale
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from unguilt.core.help import CHECKED, KINDS, Channel, Line, load
from unguilt.vault.request import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """One line as the page shows it; texts are English source, translated in the template."""

    kind: str
    label: str
    name: str
    note: str
    channels: tuple[Channel, ...]
    hours: str
    cost: str
    language_names: str
    checked: str
    verified_at: date


@require_safe
def help_now(request: Request) -> HttpResponse:
    """Ask for the country, never guess it; below the question stand all of them."""
    countries = load()
    asked = countries.get(request.GET.get("country", "").upper())
    if asked is not None:
        return redirect("help_country", asked.code.lower())
    in_order = sorted(countries.values(), key=lambda each: gettext(each.name))
    return render(request, "web/help.html", {"countries": in_order, "tab": "support"})


@require_safe
def country(request: Request, code: str) -> HttpResponse:
    """Show the lines of one country."""
    found = load().get(code.upper())
    if found is None:
        raise Http404
    context = {"country": found, "lines": [_shown(line) for line in found.lines], "tab": "support"}
    return render(request, "web/help_country.html", context)


def _shown(line: Line) -> ShownLine:
    return ShownLine(
        kind=line.kind,
        label=KINDS[line.kind],
        name=line.name,
        note=line.note,
        channels=line.channels,
        hours=line.hours,
        cost=line.cost,
        language_names=", ".join(_language_name(code) for code in line.languages),
        checked=CHECKED[line.checked],
        verified_at=line.verified_at,
    )


def _language_name(code: str) -> str:
    name: str = Locale.parse(get_language() or "en", sep="-").languages.get(code, code)
    return name
