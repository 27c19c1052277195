"""The children she cares for: the list, and one to write, change and remove."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.tools.quality_time.choosing import age_in
from unguilt.tools.quality_time.entries import Child
from unguilt.tools.quality_time.forms import ChildForm
from unguilt.tools.quality_time.views.hiding import unless_hidden
from unguilt.tools.quality_time.views.writing import Writing, deleted
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_HEARD: Final = 20
"""So many notes are listened to on the list, the newest."""


def _form(vault: OpenVault | None, data: Any, initial: Mapping[str, Any]) -> forms.Form:
    return ChildForm(data, year=timezone.now().year, initial=initial)


def _typed(child: Child) -> dict[str, Any]:
    return {"name": child.name, "born": child.born, "where": child.where, "note": child.note}


def _made(form: forms.Form, child: Child | None) -> Child:
    told = {name: form.cleaned_data[name] for name in ("name", "born", "where", "note")}
    return Child(at=child.at if child else timezone.now(), **told)


_WRITING: Final = Writing(
    kind=Child,
    template="quality_time/child.html",
    form=_form,
    typed=_typed,
    made=_made,
    words=lambda child: (child.name, child.note),
    then=lambda _child_id: reverse("children"),
)


def row_of(stored: Stored[Child], year: int) -> dict[str, object]:
    """Return a child with the age its ideas may be looked for, or None where none are."""
    child = stored.entry
    knows = child.born is not None and child.where != "heart"
    return {
        "id": stored.id,
        "child": child,
        "age": age_in(year, child.born) if knows and child.born else None,
    }


@require_safe
@unless_hidden
def children(request: Request) -> HttpResponse:
    """List the children she named, in the order in which she did."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    shelf = vault.all(Child) if vault else None
    year = timezone.now().year
    context = {
        "rows": [row_of(stored, year) for stored in reversed(shelf.stored)] if shelf else [],
        "damaged": shelf.damaged if shelf else (),
        "care": sounds_like_crisis(*(each.note for each in shelf.entries[:_HEARD])) if shelf else False,
        "tab": "tools",
    }
    return render(request, "quality_time/children.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
def child_new(request: Request) -> HttpResponse:
    """Name a child."""
    return _WRITING.begin(request)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
@with_open_vault
def child(request: Request, vault: OpenVault, child_id: UUID) -> HttpResponse:
    """Show a child and what she noted, to be changed."""
    return _WRITING.change(request, vault, child_id)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
@with_open_vault
def child_delete(request: Request, vault: OpenVault, child_id: UUID) -> HttpResponse:
    """Ask once, then remove; dates and kept moments stay, without the name."""
    return deleted(request, vault, Child, child_id, then="children")
