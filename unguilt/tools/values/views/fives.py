"""Her fives: read one beside the others, reword it, delete it."""

from dataclasses import replace
from http import HTTPStatus
from typing import Final
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.core.method import STRATEGIES
from unguilt.kit.access import with_open_vault
from unguilt.kit.bringing import bring
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.values.card_forms import NamesForm
from unguilt.tools.values.entries import Five
from unguilt.tools.values.hearing import sounds_dark
from unguilt.tools.values.keeping import change_five, drop_five
from unguilt.tools.values.sorting import compared
from unguilt.tools.values.speaking import five_in_words, five_with_lines
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

ONWARD: Final = ("success", "quality_time", "reframe")
"""Rooms where her values can be of use: as a measure, for time together, for a kinder sentence."""


@require_safe
@with_open_vault
def fives(request: Request, vault: OpenVault) -> HttpResponse:
    """Show her fives side by side, newest first, each with what stayed, came and went since the one before."""
    context = page_of(request, vault, Five)
    olders = [stored.entry for stored in context["beyond"][1:]]
    compare = [
        (stored, _moved(stored.entry, olders[place]) if place < len(olders) else [])
        for place, stored in enumerate(context["rows"])
    ]
    return render(request, "values/fives.html", context | {"compare": compare})


def _moved(newer: Five, older: Five) -> list[tuple[str, list[str]]]:
    """Return what stayed, came and went, each with its label, as far as there is any."""
    found = compared(newer, older)
    labels = (("stayed", gettext("stayed")), ("came", gettext("came")), ("went", gettext("went")))
    groups = [(label, [each.name for each in found if each.moved == key]) for key, label in labels]
    return [(label, names) for label, names in groups if names]


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def five(request: Request, vault: OpenVault, five_id: UUID) -> HttpResponse:
    """Show one five, with a form to reword it."""
    stored = vault.get(Five, five_id)
    if request.method != "POST":
        return _page(request, stored, NamesForm(values=stored.entry.values))
    form = NamesForm(request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=422)
    changed = replace(stored.entry, values=form.values)
    if changed != stored.entry and not could_change(
        request, stored, lambda: change_five(vault, stored, changed)
    ):
        return _page(request, vault.get(Five, five_id), form, status=HTTPStatus.CONFLICT)
    return redirect("five", five_id)


def _page(request: Request, stored: Stored[Five], form: NamesForm, *, status: int = 200) -> HttpResponse:
    found = stored.entry
    context = {
        "form": form,
        "places": form.places(),
        "stored": stored,
        "kept": five_with_lines(found),
        "local": found.local,
        "care": sounds_dark(*found.names, *(value.line for value in found.values)),
        "onward": [STRATEGIES[slug] for slug in ONWARD],
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "tools",
    }
    return render(request, "values/five.html", context, status=status)


@require_POST
@with_open_vault
def take_five_along(request: Request, vault: OpenVault, five_id: UUID) -> HttpResponse:
    """Lay her values down in another room, because she says so."""
    found, to = vault.get(Five, five_id).entry, request.POST.get("to", "")
    if to not in ONWARD:
        return redirect("five", five_id)
    words = gettext("What matters to me: %(names)s") % {"names": five_in_words(found)}
    bring(vault, words, to=to, now=timezone.now())
    return redirect("room", to)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def five_delete(request: Request, vault: OpenVault, five_id: UUID) -> HttpResponse:
    """Ask once, then delete a five; the others stay."""
    return delete_page(request, vault, Five, five_id, then="fives", room="values", drop=drop_five)
