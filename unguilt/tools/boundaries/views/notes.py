"""What became of a boundary: noted in one tap, changed and deleted later; never scored."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.kit.people import people_of
from unguilt.tools.boundaries import speaking
from unguilt.tools.boundaries.bending import Bender
from unguilt.tools.boundaries.entries import HELD, OTHER, Boundary, BoundaryNote
from unguilt.tools.boundaries.keeping import change, keep, may_be_asked, name_of
from unguilt.tools.boundaries.naming import Choices, bender_from, choices_of, key_in, with_bender
from unguilt.tools.boundaries.other_forms import CameForm, NewNoteForm, NoteForm
from unguilt.tools.boundaries.views.writing import deleted, listed, to_page
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


@require_POST
@with_open_vault
def boundary_came(request: Request, vault: OpenVault, boundary_id: UUID) -> HttpResponse:
    """Note in one tap that it held, bent or was broken; by whom or what can be told on the page that follows."""
    line = vault.get(Boundary, boundary_id)
    people = may_be_asked(vault)
    form = CameForm(choices_of(people), request.POST)
    if not form.is_valid():
        return redirect("boundary", boundary_id)
    told = form.cleaned_data
    note = _note(line, came=told["came"], offset=told["offset"])
    note = with_bender(note, bender_from(told["by"], people))
    stored = keep(vault, note, entry_id=read_id(request.POST.get("entry_id", "")))
    if stored.entry.came == HELD or stored.entry.by:
        return to_page("boundary", boundary_id, "noted")
    return to_page("boundary_note", stored.id, "noted")


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def boundary_note_new(request: Request, vault: OpenVault, boundary_id: UUID) -> HttpResponse:
    """Note it with words: what became of it, by whom or what, a line of hers."""
    line = vault.get(Boundary, boundary_id)
    people = may_be_asked(vault)
    choices = choices_of(people)
    if request.method != "POST":
        return _new_page(request, line, NewNoteForm(choices), entry_id=uuid4())
    form, entry_id = NewNoteForm(choices, request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _new_page(request, line, form, entry_id=entry_id, status=422)
    told = form.cleaned_data
    bender = Bender(by=OTHER, who=told["who"]) if told["who"] else bender_from(told["by"], people)
    note = _note(line, came=told["came"], offset=told["offset"], words=told["words"])
    return to_page("boundary_note", keep(vault, with_bender(note, bender), entry_id=entry_id).id, "noted")


def _note(line: Stored[Boundary], *, came: str, offset: int | None, words: str = "") -> BoundaryNote:
    name = name_of(line.entry)
    return BoundaryNote(at=timezone.now(), offset=offset, boundary=line.id, line=name, came=came, words=words)


def _new_page(
    request: Request, line: Stored[Boundary], form: NewNoteForm, *, entry_id: object, status: int = 200
) -> HttpResponse:
    context = {"line": line, "title": name_of(line.entry), "form": form, "entry_id": entry_id, "tab": "tools"}
    return render(request, "boundaries/note_new.html", context, status=status)


@require_safe
@with_open_vault
def boundary_notes(request: Request, vault: OpenVault) -> HttpResponse:
    """List her notes, newest first."""
    return listed(
        request,
        vault,
        BoundaryNote,
        "boundaries/notes.html",
        came=speaking.CAME,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def boundary_note(request: Request, vault: OpenVault, boundary_note_id: UUID) -> HttpResponse:
    """Show one note, by whom or what in one tap, and take in what she changes."""
    stored = vault.get(BoundaryNote, boundary_note_id)
    choices = _choices(vault, stored.entry)
    if request.method != "POST":
        return _page(request, stored, NoteForm(choices, initial=_typed(stored.entry)))
    form = NoteForm(choices, request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=422)
    changed = _changed(vault, stored.entry, form)
    if changed != stored.entry and not could_change(request, stored, lambda: change(vault, stored, changed)):
        now = vault.get(BoundaryNote, boundary_note_id)
        return _page(request, now, form, status=HTTPStatus.CONFLICT)
    return to_page("boundary_note", boundary_note_id, "kept")


def _choices(vault: OpenVault, note: BoundaryNote) -> Choices:
    """Return what can be named, with what the note names already, whoever that is."""
    found = choices_of(may_be_asked(vault))
    here = key_in(note)
    if note.who and note.by != OTHER and here not in dict(found):
        found.append((here, note.who))
    return found


def _typed(note: BoundaryNote) -> dict[str, Any]:
    other = note.by == OTHER
    return {
        "came": note.came,
        "by": "" if other else key_in(note),
        "who": note.who if other else "",
        "words": note.words,
    }


def _changed(vault: OpenVault, note: BoundaryNote, form: NoteForm) -> BoundaryNote:
    """Return the note as told. Words she newly wrote for someone else count more than a tap."""
    told, before = form.cleaned_data, note.who if note.by == OTHER else ""
    note = replace(note, came=told["came"] or note.came, words=told["words"])
    if told["who"] not in {"", before}:
        return with_bender(note, Bender(by=OTHER, who=told["who"]))
    if "by" in form.data and told["by"] != key_in(note):
        return with_bender(note, bender_from(told["by"], people_of(vault)))
    if before and not told["who"]:
        return with_bender(note, Bender(by=""))
    return with_bender(note, Bender(by=note.by, person=note.person, who=note.who))


def _page(
    request: Request, stored: Stored[BoundaryNote], form: NoteForm, *, status: int = 200
) -> HttpResponse:
    note = stored.entry
    context = {
        "stored": stored,
        "note": note,
        "form": form,
        "came": speaking.CAME.get(note.came, ""),
        "by": speaking.by_in_words(note.by, note.who),
        "said": request.GET.get("said", ""),
        "conflict": status == HTTPStatus.CONFLICT,
        "kept_words": [speaking.note_in_words(note)],
        "care": sounds_like_crisis(note.words, note.who),
        "tab": "tools",
    }
    return render(request, "boundaries/note.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def boundary_note_delete(request: Request, vault: OpenVault, boundary_note_id: UUID) -> HttpResponse:
    """Ask once, then delete a note."""
    return deleted(request, vault, BoundaryNote, boundary_note_id, then="boundary_notes")
