"""Closing work: three open loops, what comes first when she is back, closing words. Three steps, two minutes."""

from collections.abc import Callable
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
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.tools.boundaries.entries import Shutdown
from unguilt.tools.boundaries.keeping import change, keep, room_of
from unguilt.tools.boundaries.other_forms import LinesForm, PhraseForm, ahead_form, loops_form
from unguilt.tools.boundaries.views.writing import deleted, listed
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

Filled = Callable[[Shutdown, Any], Shutdown]


@require_http_methods(["GET", "HEAD", "POST"])
def shutdown_new(request: Request) -> HttpResponse:
    """Ask what is still open, or begin with it. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _begin(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return _new_page(request, loops_form(), entry_id=uuid4())


def _new_page(request: Request, form: LinesForm, *, entry_id: object, status: int = 200) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "step": 1, "tab": "tools"}
    return render(request, "boundaries/shutdown_lines.html", context, status=status)


@with_vault
def _begin(request: Request, vault: OpenVault) -> HttpResponse:
    form, entry_id = loops_form(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _new_page(request, form, entry_id=entry_id, status=422)
    begun = Shutdown(at=timezone.now(), offset=form.cleaned_data["offset"], loops=form.lines)
    return redirect("shutdown_ahead", keep(vault, begun, entry_id=entry_id).id)


def _lines(request: Request, stored: Stored[Shutdown], form: Any, *, step: int) -> HttpResponse:
    return _step(request, stored, form, "boundaries/shutdown_lines.html", step=step)


def _step(
    request: Request,
    stored: Stored[Shutdown],
    form: forms.Form,
    template: str,
    *,
    status: int = 200,
    **more: object,
) -> HttpResponse:
    kept = stored.entry
    words = [*kept.loops, *kept.ahead, *([kept.phrase] if kept.phrase else [])]
    context = {
        "stored": stored,
        "kept": kept,
        "form": form,
        "care": sounds_like_crisis(*words),
        "conflict": status == HTTPStatus.CONFLICT,
        "kept_words": words,
        "tab": "tools",
        **more,
    }
    return render(request, template, context, status=status)


def _take_in(
    request: Request, vault: OpenVault, stored: Stored[Shutdown], form: forms.Form, filled: Filled
) -> int:
    """Keep what a step holds; return the status to show it again with, or 0 when it is kept."""
    if not form.is_valid():
        return HTTPStatus.UNPROCESSABLE_ENTITY
    changed = filled(stored.entry, form)
    if changed != stored.entry and not could_change(request, stored, lambda: change(vault, stored, changed)):
        return HTTPStatus.CONFLICT
    return 0


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def shutdown_open(request: Request, vault: OpenVault, shutdown_id: UUID) -> HttpResponse:
    """What is still open, to be changed."""
    stored = vault.get(Shutdown, shutdown_id)
    if request.method != "POST":
        return _lines(request, stored, loops_form(None, stored.entry.loops), step=1)
    form = loops_form(request.POST)
    status = _take_in(request, vault, stored, form, lambda kept, told: replace(kept, loops=told.lines))
    if status:
        now = vault.get(Shutdown, shutdown_id)
        return _step(request, now, form, "boundaries/shutdown_lines.html", status=status, step=1)
    return redirect("shutdown_ahead", shutdown_id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def shutdown_ahead(request: Request, vault: OpenVault, shutdown_id: UUID) -> HttpResponse:
    """What comes first when she is back: a short list."""
    stored = vault.get(Shutdown, shutdown_id)
    if request.method != "POST":
        return _lines(request, stored, ahead_form(None, stored.entry.ahead), step=2)
    form = ahead_form(request.POST)
    status = _take_in(request, vault, stored, form, lambda kept, told: replace(kept, ahead=told.lines))
    if status:
        now = vault.get(Shutdown, shutdown_id)
        return _step(request, now, form, "boundaries/shutdown_lines.html", status=status, step=2)
    return redirect("shutdown_phrase", shutdown_id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def shutdown_phrase(request: Request, vault: OpenVault, shutdown_id: UUID) -> HttpResponse:
    """Closing words; those of the last time are offered again."""
    stored = vault.get(Shutdown, shutdown_id)
    if request.method != "POST":
        phrase = stored.entry.phrase or room_of(vault).phrase
        form = PhraseForm(initial={"phrase": phrase})
        return _step(request, stored, form, "boundaries/shutdown_phrase.html")
    form = PhraseForm(request.POST)
    status = _take_in(request, vault, stored, form, _with_phrase)
    if status:
        now = vault.get(Shutdown, shutdown_id)
        return _step(request, now, form, "boundaries/shutdown_phrase.html", status=status)
    return redirect("shutdown", shutdown_id)


def _with_phrase(kept: Shutdown, form: Any) -> Shutdown:
    return replace(kept, phrase=form.cleaned_data["phrase"])


@require_safe
@with_open_vault
def shutdown(request: Request, vault: OpenVault, shutdown_id: UUID) -> HttpResponse:
    """Show one closing: her words first, the lists beneath."""
    stored = vault.get(Shutdown, shutdown_id)
    return _step(request, stored, PhraseForm(), "boundaries/shutdown.html")


@require_safe
@with_open_vault
def shutdowns(request: Request, vault: OpenVault) -> HttpResponse:
    """List her closings, newest first."""
    return listed(request, vault, Shutdown, "boundaries/shutdowns.html")


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def shutdown_delete(request: Request, vault: OpenVault, shutdown_id: UUID) -> HttpResponse:
    """Ask once, then delete a closing."""
    return deleted(request, vault, Shutdown, shutdown_id, then="shutdowns")
