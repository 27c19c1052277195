"""Help now: people to call or write to. Plain, without JavaScript, also for whoever is signed out."""

from dataclasses import dataclass
from datetime import date

from django.db import DatabaseError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from unguilt.core.help import CHECKED, KINDS, NEEDS, Channel, Country, Line, load
from unguilt.kit.preferences import preferences_of
from unguilt.vault.request import Request
from unguilt.web.choosing_help import LinesForm, countries_by_name, found_lines, language_name


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCountry:
    """A country with some of its lines, and how to dial when there is danger."""

    country: Country
    emergency: str
    lines: tuple[ShownLine, ...]


@require_safe
def help_now(request: Request) -> HttpResponse:
    """Ask for the country, never guess it; below the question stand all of them."""
    asked = load().get(request.GET.get("country", "").upper())
    if asked is not None:
        return redirect("help_country", asked.code.lower())
    context = {
        "countries": countries_by_name(),
        "hers": _her_country(request),
        "form": LinesForm(),
        "tab": "support",
    }
    return render(request, "web/help.html", context)


def _her_country(request: Request) -> Country | None:
    """Return the country that she set; help stands also when her vault, or the database, does not open."""
    try:
        return load().get(preferences_of(request.access.vault).country)
    except DatabaseError:
        return None


@require_safe
def country(request: Request, code: str) -> HttpResponse:
    """Show the lines of one country."""
    found = load().get(code.upper())
    if found is None:
        raise Http404
    context = {"country": found, "lines": [_shown(line) for line in found.lines], "tab": "support"}
    return render(request, "web/help_country.html", context)


@require_safe
def lines(request: Request) -> HttpResponse:
    """Show the lines of all countries for one need, in one language, or both; without either, all of them."""
    form = LinesForm(request.GET)
    form.is_valid()  # what nobody offered counts as not asked: a page of numbers never answers with a fault
    need, language = form.cleaned_data.get("need", ""), form.cleaned_data.get("language", "")
    shown = (_shown_country(each, need, language) for each in countries_by_name())
    context = {
        "form": form,
        "found": [each for each in shown if each.lines],
        "what": KINDS[NEEDS[need]] if need else "",
        "language_name": language_name(language) if language else "",
        "tab": "support",
    }
    return render(request, "web/help_lines.html", context)


def _shown_country(found: Country, need: str, language: str) -> ShownCountry:
    danger = [
        channel for line in found.of("emergency") for channel in line.channels if channel.type == "call"
    ]
    return ShownCountry(
        country=found,
        emergency=", ".join(channel.dial for channel in danger),
        lines=tuple(_shown(line) for line in found_lines(found, need, language)),
    )


def _shown(line: Line) -> ShownLine:
    return ShownLine(
        kind=line.kind,
        label=KINDS[line.kind],
        name=line.name,
        note=line.note,
        channels=line.channels,
        hours=line.hours,
        cost=line.cost,
        language_names=", ".join(language_name(code) for code in line.languages),
        checked=CHECKED[line.checked],
        verified_at=line.verified_at,
    )
