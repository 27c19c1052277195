"""Plans to mend what was fair: whom, what I did in one verb, what I say, when, done."""

from contextlib import suppress
from dataclasses import replace
from typing import Any, Final
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.fields import DayField, OffsetField, WordsField
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import place
from unguilt.tools.reframe.entries import LINE_MAX, SENTENCE_MAX, Record, Repair
from unguilt.tools.reframe.hints import SAID, notes_on_apology
from unguilt.tools.reframe.keeping import add_repair, change_repair, drop_repair
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import Conflict, DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request

_PAGE_SIZE: Final = 20
_PARTS: Final = ("whom", "did", "say", "day", "done")


class RepairForm(forms.Form):
    """The plan. Any part may stay empty."""

    whom = WordsField(max_length=LINE_MAX, label=_("Whom do you want to make it up to?"))
    did = WordsField(max_length=LINE_MAX, label=_("What did you do? One verb is enough."))
    say = WordsField(max_length=SENTENCE_MAX, rows=4, label=_("What will you say?"))
    day = DayField(label=_("On which day?"))
    done = forms.BooleanField(required=False, label=_("It is done"))
    offset = OffsetField()

    def onto(self, repair: Repair) -> Repair:
        """Return the plan with what she gave; without a script the clock stays as it was."""
        told = dict(self.cleaned_data)
        if told["offset"] is None:
            told["offset"] = repair.offset
        return replace(repair, **told)


@require_safe
def repairs(request: Request) -> HttpResponse:
    """List her plans, newest first."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    shelf = vault.latest(Repair, _PAGE_SIZE + 1, before=place(request)) if vault else None
    stored = shelf.stored if shelf else ()
    context = {
        "repairs": stored[:_PAGE_SIZE],
        "damaged": shelf.damaged if shelf else (),
        "older": stored[_PAGE_SIZE - 1].seq if len(stored) > _PAGE_SIZE else None,
        "tab": "tools",
    }
    return render(request, "reframe/repairs.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: Request) -> HttpResponse:
    """Show an empty plan, or take it in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _planned(request)
    return _page(request, RepairForm(), action=reverse("repair_plan"), entry_id=uuid4())


@with_vault
def _planned(request: Request, vault: OpenVault) -> HttpResponse:
    return _taken(request, vault, Repair(at=timezone.now()), reverse("repair_plan"))


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def plan_for(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Show an empty plan for what a record tells, or take it in."""
    stored = vault.get(Record, record_id)
    action = reverse("repair_for", args=[record_id])
    if request.method == "POST":
        return _taken(request, vault, Repair(at=timezone.now(), record=record_id), action)
    return _page(request, RepairForm(), action=action, entry_id=uuid4(), of=stored)


def _taken(request: Request, vault: OpenVault, begun: Repair, action: str) -> HttpResponse:
    """Keep a new plan; sent twice it is kept once."""
    form = RepairForm(request.POST)
    entry_id = read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _page(request, form, action=action, entry_id=entry_id, status=422)
    stored = add_repair(vault, form.onto(begun), entry_id=entry_id)
    return redirect(f"{reverse('repair', args=[stored.id])}?said=kept")


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def repair(request: Request, vault: OpenVault, repair_id: UUID) -> HttpResponse:
    """Show one plan, to read and to change."""
    stored = vault.get(Repair, repair_id)
    if request.method != "POST":
        form = RepairForm(initial={name: getattr(stored.entry, name) for name in (*_PARTS, "offset")})
        return _one(request, vault, stored, form)
    form = RepairForm(request.POST)
    if not form.is_valid():
        return _one(request, vault, stored, form, status=422)
    given = form.onto(stored.entry)
    if request.POST.get("version") != str(stored.version) and _says_otherwise(stored.entry, given):
        return _one(request, vault, stored, form, status=409)
    try:
        change_repair(vault, stored, given)
    except Conflict:
        return _one(request, vault, vault.get(Repair, repair_id), form, status=409)
    return redirect(f"{reverse('repair', args=[repair_id])}?said=kept")


def _says_otherwise(kept: Repair, given: Repair) -> bool:
    return any(getattr(kept, part) != getattr(given, part) for part in _PARTS)


@require_POST
@with_open_vault
def drop(request: Request, vault: OpenVault, repair_id: UUID) -> HttpResponse:
    """Delete one plan, also a damaged one; gone already is gone."""
    drop_repair(vault, repair_id)
    return redirect("repairs")


def _one(
    request: Request, vault: OpenVault, stored: Stored[Repair], form: RepairForm, *, status: int = 200
) -> HttpResponse:
    kept = stored.entry
    language = (get_language() or "en")[:2]
    return _page(
        request,
        form,
        action=reverse("repair", args=[stored.id]),
        status=status,
        stored=stored,
        conflicts=status == 409,  # noqa: PLR2004 - the status is what the template asks for
        of=_record(vault, kept.record),
        hints=[(SAID[hint.key], hint.word) for hint in notes_on_apology(kept.say, language=language)],
        care=sounds_like_crisis(kept.whom, kept.did, kept.say),
        said="kept" if request.GET.get("said") == "kept" else "",
    )


def _record(vault: OpenVault, record_id: UUID | None) -> Stored[Record] | None:
    """Return the record a plan came from, where it is still there."""
    with suppress(NoSuchEntry, DamagedEntry):
        return vault.get(Record, record_id) if record_id else None
    return None


def _page(request: Request, form: RepairForm, *, action: str, status: int = 200, **more: Any) -> HttpResponse:
    context = {"form": form, "action": action, "tab": "tools", **more}
    return render(request, "reframe/repair.html", context, status=status)
