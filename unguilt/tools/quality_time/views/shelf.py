"""The shelf of kept moments: keep one, read them page by page, find one, change or delete it."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.tools.quality_time.entries import KeptMoment
from unguilt.tools.quality_time.forms import ChangedForm, KeptForm, SearchForm
from unguilt.tools.quality_time.keeping import keep, room_of
from unguilt.tools.quality_time.searching import found
from unguilt.tools.quality_time.views.hiding import hidden_page, unless_hidden
from unguilt.tools.quality_time.views.naming import as_choices, child_in, names_of
from unguilt.tools.quality_time.views.writing import Writing, deleted, listed
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


def _form(vault: OpenVault | None, data: Any, initial: Mapping[str, Any]) -> forms.Form:
    return ChangedForm(data, children=as_choices(names_of(vault)), initial=initial)


def _typed(kept: KeptMoment) -> dict[str, Any]:
    return {"line": kept.line, "day": kept.day, "child": str(kept.child or "")}


def _made(form: forms.Form, kept: KeptMoment | None) -> KeptMoment:
    told = form.cleaned_data
    return KeptMoment(
        at=kept.at if kept else timezone.now(),
        line=told["line"],
        day=told["day"],
        child=child_in(told["child"]),
    )


_WRITING: Final = Writing(
    kind=KeptMoment,
    template="quality_time/kept_moment.html",
    form=_form,
    typed=_typed,
    made=_made,
    words=lambda kept: (kept.line,),
    then=lambda _kept_id: reverse("kept_moments"),
)


def _rows(stored: tuple[Stored[KeptMoment], ...], names: Mapping[UUID, str]) -> list[dict[str, object]]:
    return [
        {
            "id": each.id,
            "kept": each.entry,
            "name": names.get(each.entry.child, "") if each.entry.child else "",
        }
        for each in stored
    ]


@require_safe
@unless_hidden
def kept_moments(request: Request) -> HttpResponse:
    """Show the shelf, newest first; older ones behind a link. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    return _shelf_page(request, request.access.vault)


def _shelf_page(
    request: Request,
    vault: OpenVault | None,
    form: KeptForm | None = None,
    *,
    status: int = 200,
    **more: object,
) -> HttpResponse:
    names = names_of(vault)
    context = listed(request, vault, KeptMoment)
    lines = [each.entry.line for each in context["rows"]]
    context |= {
        "rows": _rows(context["rows"], names),
        "form": form or KeptForm(children=as_choices(names)),
        "search": SearchForm(),
        "entry_id": uuid4(),
        "care": sounds_like_crisis(*lines),
        **more,
    }
    return render(request, "quality_time/kept_moments.html", context, status=status)


@require_POST
@with_vault
def keep_kept_moment(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep one sentence; sent twice it is kept once, and an empty line is no fault."""
    form = KeptForm(request.POST, children=as_choices(names_of(vault)))
    entry_id = read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _shelf_page(request, vault, form, status=422, entry_id=entry_id)
    if form.cleaned_data["line"]:
        keep(vault, _made(form, None), entry_id=entry_id)
    return redirect("kept_moments")


@require_POST
@with_open_vault
def kept_moment_search(request: Request, vault: OpenVault) -> HttpResponse:
    """Find kept moments by a word, also by the name of a child. The word stays out of every address."""
    if room_of(vault).hidden:
        return hidden_page(request)
    form = SearchForm(request.POST)
    names, shelf = names_of(vault), vault.all(KeptMoment)
    asked = form.cleaned_data["word"] if form.is_valid() else ""
    rows = _rows(shelf.stored, names)
    texts = [(row, (each.entry.line, str(row["name"]))) for row, each in zip(rows, shelf.stored, strict=True)]
    context = {
        "rows": found(texts, asked) if asked else (),
        "search": form,
        "asked": asked,
        "tab": "tools",
    }
    return render(request, "quality_time/kept_found.html", context, status=200 if form.is_valid() else 422)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
@with_open_vault
def kept_moment(request: Request, vault: OpenVault, kept_moment_id: UUID) -> HttpResponse:
    """Show one kept moment, to be changed."""
    return _WRITING.change(request, vault, kept_moment_id)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
@with_open_vault
def kept_moment_delete(request: Request, vault: OpenVault, kept_moment_id: UUID) -> HttpResponse:
    """Ask once, then delete it."""
    return deleted(request, vault, KeptMoment, kept_moment_id, then="kept_moments")
