"""The friend flip: her words to herself, her words to a friend, both side by side."""

from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.bringing import brought
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.tools.self_compassion.entries import Flip
from unguilt.tools.self_compassion.forms import AnswerForm, FlipForm, TakenForm, ThoughtForm
from unguilt.tools.self_compassion.keeping import hear_again
from unguilt.tools.self_compassion.paging import part_of
from unguilt.tools.self_compassion.views.caring import care_for
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def begin_flip(request: Request) -> HttpResponse:
    """Ask what she tells herself, or take it in."""
    if request.method == "POST":
        return _begin(request)
    if is_locked(request):
        return ask_to_unlock(request)
    words = brought(request.access.vault, "self_compassion")
    return _first(request, ThoughtForm(initial={"to_me": words}), uuid4())


def _first(
    request: Request, form: ThoughtForm, entry_id: UUID, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    care = care_for(request, str(form.initial.get("to_me", "")))  # what she brought along counts too
    context = {"form": form, "entry_id": entry_id, "care": care, "tab": "tools"}
    return render(request, "self_compassion/flip_begin.html", context, status=status)


@with_vault
def _begin(request: Request, vault: OpenVault) -> HttpResponse:
    form, entry_id = ThoughtForm(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _first(request, form, entry_id, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    stored = vault.add(Flip(at=timezone.now(), to_me=form.cleaned_data["to_me"]), id=entry_id)
    return redirect("flip", stored.id)


@require_safe
def flips(request: Request) -> HttpResponse:
    """List her flips. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    part = part_of(request.access.vault, Flip, request)
    return render(request, "self_compassion/flips.html", {"part": part, "tab": "tools"})


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def flip(request: Request, vault: OpenVault, flip_id: UUID) -> HttpResponse:
    """Show a flip where she is in it, and take in what the step asks: first the answer, then the line."""
    stored = vault.get(Flip, flip_id)
    if request.method != "POST":
        return _shown(request, stored, _form_of(stored.entry))
    form = _form_of(stored.entry, request.POST)
    if not form.is_valid():
        return _shown(request, stored, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if not _take_in(request, vault, stored, form):
        return _shown(request, vault.get(Flip, flip_id), form, status=HTTPStatus.CONFLICT)
    return redirect("flip", flip_id)


def _form_of(entry: Flip, data: Any = None) -> forms.Form:
    if not entry.answer or "answer" in (data or ()):
        return AnswerForm(data)
    return TakenForm(data, initial={"line": entry.line})


def _take_in(request: Request, vault: OpenVault, stored: Stored[Flip], form: forms.Form) -> bool:
    """Keep what the step gave; False when the flip was changed elsewhere meanwhile."""
    told = dict(form.cleaned_data)
    again = told.pop("again", False)
    changed = replace(stored.entry, **told)
    with vault.changing():
        kept = changed == stored.entry or could_change(request, stored, lambda: vault.put(stored, changed))
        if kept and again:
            entry_id = read_id(request.POST.get("entry_id", ""))
            hear_again(vault, told["line"], source=Flip.KIND, now=timezone.now(), entry_id=entry_id)
    return kept


def _shown(
    request: Request, stored: Stored[Flip], form: forms.Form, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    entry = stored.entry
    context = {
        "stored": stored,
        "flip": entry,
        "form": form,
        "asks_answer": isinstance(form, AnswerForm),
        "entry_id": uuid4(),
        "conflict": status == HTTPStatus.CONFLICT,
        # A thought like that is not argued with: the page brings help in place of the next step.
        "dark": sounds_like_crisis(entry.to_me),
        "care": care_for(request, entry.to_me, entry.answer, entry.line),
        "tab": "tools",
    }
    return render(request, "self_compassion/flip.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def change_flip(request: Request, vault: OpenVault, flip_id: UUID) -> HttpResponse:
    """Change any part of a flip."""
    stored = vault.get(Flip, flip_id)
    entry = stored.entry
    if request.method != "POST":
        told = {"to_me": entry.to_me, "answer": entry.answer, "line": entry.line}
        return _changing(request, stored, FlipForm(initial=told))
    form = FlipForm(request.POST)
    if not form.is_valid():
        return _changing(request, stored, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = replace(entry, **form.cleaned_data)
    if changed != entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _changing(request, vault.get(Flip, flip_id), form, status=HTTPStatus.CONFLICT)
    return redirect("flip", flip_id)


def _changing(
    request: Request, stored: Stored[Flip], form: FlipForm, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    entry = stored.entry
    context = {
        "stored": stored,
        "flip": entry,
        "form": form,
        "conflict": status == HTTPStatus.CONFLICT,
        "dark": sounds_like_crisis(entry.to_me),
        "care": care_for(request, entry.to_me, entry.answer, entry.line),
        "tab": "tools",
    }
    return render(request, "self_compassion/flip_change.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def delete_flip(request: Request, vault: OpenVault, flip_id: UUID) -> HttpResponse:
    """Ask once, then delete for good; also what no longer opens."""
    if request.method == "POST":
        vault.drop(Flip, flip_id)
        return redirect("flips")
    with suppress(DamagedEntry):
        vault.get(Flip, flip_id)
    return render(request, "self_compassion/flip_delete.html", {"flip_id": flip_id, "tab": "tools"})
