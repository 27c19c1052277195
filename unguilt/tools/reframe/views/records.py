"""Her records: all of them page by page, searched in memory, and one to read as a whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from unguilt.core.method import STRATEGIES
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault
from unguilt.kit.bringing import bring
from unguilt.kit.fields import tidy
from unguilt.kit.paging import place
from unguilt.tools.reframe.columns import PAGES, first_open, is_fair, is_turned, is_unfair, shown_whole
from unguilt.tools.reframe.entries import Record
from unguilt.tools.reframe.folding import has_all
from unguilt.tools.reframe.forms import KINDS
from unguilt.tools.reframe.holding import held
from unguilt.tools.reframe.keeping import drop_record, is_dark, mark_record, sounds_dark
from unguilt.tools.reframe.pie import slices
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_PAGE_SIZE: Final = 20
_FOUND_MOST: Final = 50
_SOUGHT_MAX: Final = 200
CARRIED_TO: Final = ("boundaries", "support_network", "advocacy")
"""Rooms for what is unfair."""


@require_safe
def records(request: Request) -> HttpResponse:
    """List her records, newest first; older ones behind a link."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    shelf = vault.latest(Record, _PAGE_SIZE + 1, before=place(request)) if vault else None
    stored = shelf.stored if shelf else ()
    context = {
        "records": stored[:_PAGE_SIZE],
        "damaged": shelf.damaged if shelf else (),
        "older": stored[_PAGE_SIZE - 1].seq if len(stored) > _PAGE_SIZE else None,
        "first": "before" not in request.GET,
        "tab": "tools",
    }
    return render(request, "reframe/records.html", context)


@require_POST
@with_open_vault
def search(request: Request, vault: OpenVault) -> HttpResponse:
    """Show the records that hold all words sought. The words come by POST, so that no address keeps them."""
    sought = tidy(request.POST.get("sought", ""))[:_SOUGHT_MAX]
    shelf = vault.all(Record) if sought else None
    found = having(sought, shelf.stored) if shelf else []
    context = {
        "records": found[:_FOUND_MOST],
        "count": len(found),
        "more": max(len(found) - _FOUND_MOST, 0),
        "sought": sought,
        "searched": True,
        "tab": "tools",
    }
    return render(request, "reframe/records.html", context)


def having(sought: str, stored: Sequence[Stored[Record]]) -> list[Stored[Record]]:
    """Return the records that hold all words of `sought`, in their order."""
    return [each for each in stored if has_all(sought, *_texts(each.entry))]


def _texts(record: Record) -> list[str]:
    return [
        record.situation,
        record.thought,
        record.speaks_for,
        record.speaks_against,
        record.sentence,
        *(feeling.name for feeling in record.feelings),
        *(share.name for share in record.shares),
    ]


@require_safe
@with_open_vault
def record(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Show one record as a whole, with what can be done next."""
    return _one(request, vault.get(Record, record_id), "reframe/record.html")


@require_safe
@with_open_vault
def turn(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Show where a thought leads that is fair, or a situation that is unfair."""
    return _one(request, vault.get(Record, record_id), "reframe/turn.html")


def _one(request: Request, stored: Stored[Record], template: str) -> HttpResponse:
    record = stored.entry
    dark = is_dark(record) and not record.misheard
    context = {
        "stored": stored,
        "record": record,
        "pages": shown_whole(record, dark=dark),
        "kinds": [KINDS[key] for key in record.kinds if key in KINDS],
        "slices": slices(record.shares),
        "care": sounds_dark(record) and not (record.misheard and not dark),
        "dark": dark,
        "fair": is_fair(record) and not dark,
        "unfair": is_unfair(record) and not dark,
        "turned": is_turned(record),
        "held": held(record) and not dark,
        "next": first_open(record, dark=dark),
        "rooms": [STRATEGIES[slug] for slug in CARRIED_TO],
        "carried": carried(record),
        "kept": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, template, context)


def carried(record: Record) -> str:
    """Return the words of hers that go along to another room."""
    return "\n\n".join(words for words in (record.situation, record.thought) if words)


@require_POST
@with_open_vault
def drop(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Delete one record for good, also a damaged one; gone already is gone. Only its own button does it."""
    if request.POST.get("sure") != "yes":
        return redirect("record", record_id)
    drop_record(vault, record_id)
    return redirect("records")


@require_POST
@with_open_vault
def grow(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Let a quick record have all seven columns, and lead to the first that is empty."""
    stored = mark_record(vault, record_id, lambda kept: replace(kept, full=True))
    following = first_open(stored.entry, dark=is_dark(stored.entry))
    return redirect("record_step", record_id, following or PAGES[1].number)


@require_POST
@with_open_vault
def go_on(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Note that a crisis was misheard in this record, and lead on."""
    stored = mark_record(vault, record_id, lambda kept: replace(kept, misheard=True))
    following = first_open(stored.entry, dark=False)
    return redirect("record_step", record_id, following) if following else redirect("record", record_id)


@require_POST
@with_open_vault
def carry(request: Request, vault: OpenVault, record_id: UUID, slug: str) -> HttpResponse:
    """Lead to a room for what is unfair, with her words if she said so; to no other room."""
    stored = vault.get(Record, record_id)
    if slug not in CARRIED_TO:
        return redirect("record", record_id)
    if request.POST.get("along") == "yes":
        bring(vault, carried(stored.entry), to=slug, now=timezone.now())
    return redirect("room", slug)
