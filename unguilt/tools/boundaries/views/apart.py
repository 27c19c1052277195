"""Wished and real separation of work and the rest: told in five places, drawn, kept beside earlier ones."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.paging import page_of
from unguilt.tools.boundaries.drawing import picture_of
from unguilt.tools.boundaries.entries import Separation
from unguilt.tools.boundaries.other_forms import SeparationForm, typed_separation
from unguilt.tools.boundaries.views.writing import Writing, deleted
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


def _form(data: Any, kept: Separation | None, initial: Mapping[str, Any]) -> SeparationForm:
    return SeparationForm(data, initial={**initial, **(typed_separation(kept) if kept else {})})


def _made(form: Any, kept: Separation | None) -> Separation:
    told = form.cleaned_data
    if kept is not None:
        return replace(kept, places=form.places, note=told["note"])
    return Separation(at=timezone.now(), offset=told["offset"], places=form.places, note=told["note"])


def _words(separation: Separation) -> tuple[str, ...]:
    return (separation.note,)


_WRITING: Final = Writing(
    kind=Separation,
    template="boundaries/separation_form.html",
    form=_form,
    made=_made,
    words=_words,
    then="separation",
)


@require_http_methods(["GET", "HEAD", "POST"])
def separation_new(request: Request) -> HttpResponse:
    """Tell of five places how apart they are, and how apart she likes them."""
    return _WRITING.begin(request)


@require_safe
@with_open_vault
def separation(request: Request, vault: OpenVault, separation_id: UUID) -> HttpResponse:
    """Show the drawing, where it lies furthest apart, and the way to one rule."""
    stored = vault.get(Separation, separation_id)
    context = {
        "stored": stored,
        "picture": picture_of(stored.entry),
        "care": sounds_like_crisis(stored.entry.note),
        "tab": "tools",
    }
    return render(request, "boundaries/separation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def separation_change(request: Request, vault: OpenVault, separation_id: UUID) -> HttpResponse:
    """Change the numbers."""
    return _WRITING.change(request, vault, separation_id)


@require_safe
@with_open_vault
def separations(request: Request, vault: OpenVault) -> HttpResponse:
    """List all she told, newest first, each with its drawing."""
    context = page_of(request, vault, Separation)
    drawn = [(stored, picture_of(stored.entry)) for stored in context["rows"]]
    return render(request, "boundaries/separations.html", context | {"drawn": drawn})


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def separation_delete(request: Request, vault: OpenVault, separation_id: UUID) -> HttpResponse:
    """Ask once, then delete it; boundaries that came from it stay."""
    return deleted(request, vault, Separation, separation_id, then="separations")
