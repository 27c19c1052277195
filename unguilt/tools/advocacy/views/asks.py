"""Asks and their answers: note one, read and change it, list them, delete one."""

from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.advocacy.entries import LINE_MAX, Ask, AskLetter
from unguilt.tools.advocacy.forms import ANSWERS, AskForm
from unguilt.tools.advocacy.keeping import change_ask, drop_ask, keep_ask
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request

_PARTS = ("what", "to", "sent", "answer", "told", "again", "worked")


def _told(form: AskForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in _PARTS}


@require_http_methods(["GET", "HEAD", "POST"])
def ask_new(request: Request) -> HttpResponse:
    """Show the form, filled from a letter where she comes from one; or take it in."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    letter = request.GET.get("letter", "")
    initial = {"answer": "none", **_from_letter(request.access.vault, letter)}
    return _new_page(request, AskForm(initial=initial), str(uuid4()), letter)


def _from_letter(vault: OpenVault | None, letter: str) -> dict[str, str]:
    """Return what is known from a letter: one that is not there, or does not open, gives nothing."""
    try:
        facts = vault.get(AskLetter, UUID(letter)).entry.facts if vault and letter else {}
    except (ValueError, NoSuchEntry, DamagedEntry):
        return {}
    known = {name: " ".join(facts.get(name, "").split()) for name in ("what", "to")}
    return {name: text for name, text in known.items() if len(text) <= LINE_MAX}


def _new_page(
    request: Request, form: AskForm, entry_id: str, letter: str, *, status: int = 200
) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "letter": letter, "tab": "tools"}
    return render(request, "advocacy/ask_new.html", context, status=status)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep a new ask; a form sent twice keeps one."""
    form, letter = AskForm(request.POST), request.POST.get("letter", "")
    entry_id, now = read_id(request.POST.get("entry_id", "")), timezone.now()
    if not form.is_valid():
        return _new_page(request, form, str(entry_id), letter, status=422)
    kept = Ask(at=now, letter=_id_of(letter), **_told(form))
    stored = keep_ask(vault, kept, entry_id=entry_id, offset=form.cleaned_data["offset"] or 0, now=now)
    return redirect(f"{reverse('ask', args=[stored.id])}?said=kept")


def _id_of(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


@require_safe
@with_open_vault
def asks(request: Request, vault: OpenVault) -> HttpResponse:
    """List what she asked for, newest first."""
    context = page_of(request, vault, Ask)
    context["rows"] = [(stored, ANSWERS.get(stored.entry.answer)) for stored in context["rows"]]
    return render(request, "advocacy/asks.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def ask(request: Request, vault: OpenVault, ask_id: UUID) -> HttpResponse:
    """Show one ask with what came of it, to read and to change."""
    stored = vault.get(Ask, ask_id)
    if request.method != "POST":
        initial = {name: getattr(stored.entry, name) for name in _PARTS}
        initial["answer"] = stored.entry.answer or "none"
        return _page(request, vault, stored, AskForm(initial=initial))
    form = AskForm(request.POST)
    if not form.is_valid():
        return _page(request, vault, stored, form, status=422)
    changed, offset = replace(stored.entry, **_told(form)), form.cleaned_data["offset"] or 0
    if changed != stored.entry and not could_change(
        request, stored, lambda: change_ask(vault, stored, changed, offset=offset, now=timezone.now())
    ):
        return _page(request, vault, vault.get(Ask, ask_id), form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('ask', args=[ask_id])}?said=kept")


def _page(
    request: Request, vault: OpenVault, stored: Stored[Ask], form: AskForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "ask": stored.entry,
        "answer": ANSWERS.get(stored.entry.answer),
        "letter": _letter_there(vault, stored.entry.letter),
        "care": sounds_like_crisis(*stored.entry.texts),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "advocacy/ask.html", context, status=status)


def _letter_there(vault: OpenVault, letter: UUID | None) -> UUID | None:
    """Return the letter an ask went out with, unless it was deleted since."""
    with suppress(NoSuchEntry, DamagedEntry):
        return vault.get(AskLetter, letter).id if letter else None
    return None


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def ask_delete(request: Request, vault: OpenVault, ask_id: UUID) -> HttpResponse:
    """Ask once, then delete an ask with its answer and its day."""
    return delete_page(request, vault, Ask, ask_id, then="asks", room="advocacy", drop=drop_ask)
