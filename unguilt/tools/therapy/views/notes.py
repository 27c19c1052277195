"""Notes around a session: what she wants to bring, what she takes away."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.therapy.entries import TherapyNote
from unguilt.tools.therapy.forms import NoteForm
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_PARTS = ("on", "bring", "take")


def _told(form: NoteForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in _PARTS}


@require_http_methods(["GET", "HEAD", "POST"])
def note_new(request: Request) -> HttpResponse:
    """Show the form, or take in a note. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    return _new_page(request, NoteForm(), str(uuid4()))


def _new_page(request: Request, form: NoteForm, entry_id: str, *, status: int = 200) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "tab": "tools"}
    return render(request, "therapy/note_new.html", context, status=status)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep a new note; a form sent twice keeps one."""
    form, entry_id = NoteForm(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _new_page(request, form, str(entry_id), status=422)
    stored = vault.add(TherapyNote(at=timezone.now(), **_told(form)), id=entry_id)
    return redirect(f"{reverse('therapy_note', args=[stored.id])}?said=kept")


@require_safe
@with_open_vault
def notes(request: Request, vault: OpenVault) -> HttpResponse:
    """List her notes, newest first."""
    return render(request, "therapy/notes.html", page_of(request, vault, TherapyNote))


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def note(request: Request, vault: OpenVault, therapy_note_id: UUID) -> HttpResponse:
    """Show one note, to read and to change."""
    stored = vault.get(TherapyNote, therapy_note_id)
    if request.method != "POST":
        initial = {name: getattr(stored.entry, name) for name in _PARTS}
        return _page(request, stored, NoteForm(initial=initial))
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=422)
    changed = replace(stored.entry, **_told(form))
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _page(request, vault.get(TherapyNote, therapy_note_id), form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('therapy_note', args=[therapy_note_id])}?said=kept")


def _page(
    request: Request, stored: Stored[TherapyNote], form: NoteForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "texts": stored.entry.texts,
        "care": sounds_like_crisis(*stored.entry.texts),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "therapy/note.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def note_delete(request: Request, vault: OpenVault, therapy_note_id: UUID) -> HttpResponse:
    """Ask once, then delete a note."""
    return delete_page(request, vault, TherapyNote, therapy_note_id, then="therapy_notes", room="therapy")
