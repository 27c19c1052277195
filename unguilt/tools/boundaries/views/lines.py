"""Boundaries: the list, one to read, write, change and delete."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import with_open_vault
from unguilt.kit.bringing import brought
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.people import people_of, whom_to_ask
from unguilt.kit.preferences import preferences_of
from unguilt.tools.boundaries import speaking
from unguilt.tools.boundaries.apart import rows_of, widest
from unguilt.tools.boundaries.bending import to_renegotiate
from unguilt.tools.boundaries.entries import Boundary, Separation
from unguilt.tools.boundaries.forms import BoundaryForm, typed
from unguilt.tools.boundaries.keeping import here, name_of, notes_on
from unguilt.tools.boundaries.views.writing import Writing, deleted, listed
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request

_NOTES_SHOWN: Final = 3


def _form(data: Any, kept: Boundary | None, initial: Mapping[str, Any]) -> BoundaryForm:
    without = kept.times.without if kept and kept.times else ()
    shown = {**initial, **(typed(kept) if kept else {})}
    return BoundaryForm(data, now=timezone.now(), kept=without, initial=shown)


def _made(form: Any, kept: Boundary | None) -> Boundary:
    made: Boundary = form.made(kept)
    return made


def _words(boundary: Boundary) -> tuple[str, ...]:
    return (boundary.rule, boundary.name, boundary.instead, boundary.urgent)


_WRITING: Final = Writing(
    kind=Boundary,
    template="boundaries/boundary_form.html",
    form=_form,
    made=_made,
    words=_words,
    then="boundary",
)


@require_safe
@with_open_vault
def boundary_lines(request: Request, vault: OpenVault) -> HttpResponse:
    """List her boundaries, newest first."""
    return listed(request, vault, Boundary, "boundaries/lines.html")


@require_http_methods(["GET", "HEAD", "POST"])
def boundary_new(request: Request) -> HttpResponse:
    """Write a boundary; one of the five places may have led here, and begins the rule."""
    vault = request.access.vault
    # Only what she lets into her calendar stands there; what does, keeps its time free of other plans.
    initial = {"busy": True, **_begun(vault, request.GET.get("from", ""))}
    return _WRITING.begin(request, initial, along=brought(vault, "boundaries"))


def _begun(vault: OpenVault | None, text: str) -> dict[str, Any]:
    """Return a rule for the widest gap in the five places that a link names, if they are hers and open."""
    if vault is None or not text:
        return {}
    with suppress(NoSuchEntry, DamagedEntry):
        row = widest(rows_of(vault.get(Separation, read_id(text)).entry.places))
        return {"rule": gettext(row.rule), "place": row.place.stands} if row else {}
    return {}


@require_safe
@with_open_vault
def boundary(request: Request, vault: OpenVault, boundary_id: UUID) -> HttpResponse:
    """Show one boundary: whether it is on, what became of it, its words, and what bends it most."""
    stored = vault.get(Boundary, boundary_id)
    kept, notes = stored.entry, notes_on(vault, boundary_id)
    safe = whom_to_ask(people_of(vault), preferences := preferences_of(vault))
    found = to_renegotiate(
        (each.entry for each in notes), preferences=preferences, safe=(each.id for each in safe)
    )
    names = {each.id: each.entry.name for each in safe}
    context = {
        "stored": stored,
        "kept": kept,
        "title": name_of(kept),
        "rhythm": speaking.rhythm_in_words(kept),
        "standing": speaking.standing_in_words(kept, here(vault, timezone.now())),
        "notes": [(each, speaking.CAME.get(each.entry.came, "")) for each in notes[:_NOTES_SHOWN]],
        "bends": speaking.bender_in_words(found[0].bender, names) if found else "",
        "entry_id": uuid4(),
        "noted": request.GET.get("said") == "noted",
        "care": sounds_like_crisis(*_words(kept)),
        "tab": "tools",
    }
    return render(request, "boundaries/boundary.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def boundary_change(request: Request, vault: OpenVault, boundary_id: UUID) -> HttpResponse:
    """Change a boundary; its own words and its notes stay."""
    return _WRITING.change(request, vault, boundary_id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def boundary_delete(request: Request, vault: OpenVault, boundary_id: UUID) -> HttpResponse:
    """Ask once, then delete a boundary; notes on it stay."""
    return deleted(request, vault, Boundary, boundary_id, then="boundary_lines")
