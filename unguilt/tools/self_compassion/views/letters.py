"""Letters to herself: the list, the envelope, opening and reading, deleting."""

from contextlib import suppress
from dataclasses import replace
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault
from unguilt.tools.self_compassion.entries import HARD_DAY, WHEN_ASKED, Letter, WaitingLetters
from unguilt.tools.self_compassion.forms import LineForm
from unguilt.tools.self_compassion.keeping import change_letter, drop_letter
from unguilt.tools.self_compassion.paging import part_of
from unguilt.tools.self_compassion.views.caring import care_for
from unguilt.tools.self_compassion.waiting import for_a_hard_day, for_the_day
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request


@require_safe
def letters(request: Request) -> HttpResponse:
    """List her letters from outside; what a sealed one says is not shown. A newcomer gets no vault."""
    if is_locked(request):
        return ask_to_unlock(request)
    part = part_of(request.access.vault, Letter, request)
    return render(request, "self_compassion/letters.html", {"part": part, "tab": "tools"})


@require_safe
def letters_now(request: Request) -> HttpResponse:
    """Show the letters that are put forward: for a hard day, or those whose date has come."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    waiting = vault.glance(WaitingLetters) if vault else None
    hard = request.GET.get("for") == HARD_DAY
    today = timezone.localdate()
    found = for_a_hard_day(waiting) if hard else for_the_day(waiting, today)
    context = {"found": found, "hard": hard, "tab": "now"}
    return render(request, "self_compassion/letters_now.html", context)


@require_safe
@with_open_vault
def letter(request: Request, vault: OpenVault, letter_id: UUID) -> HttpResponse:
    """Show a letter from outside."""
    return envelope(request, vault.get(Letter, letter_id))


def envelope(request: Request, stored: Stored[Letter]) -> HttpResponse:
    """Show the closed envelope: what it waits for, and how to open it."""
    entry = stored.entry
    context = {
        "stored": stored,
        "letter": entry,
        "held": entry.held and entry.opens != WHEN_ASKED,
        "care": care_for(request, entry.envelope, entry.text),
        "tab": "tools",
    }
    return render(request, "self_compassion/letter.html", context)


@require_POST
@with_open_vault
def open_letter(request: Request, vault: OpenVault, letter_id: UUID) -> HttpResponse:
    """Break the seal: from now on the letter lies open and is not put forward any more."""
    with vault.changing():
        stored = vault.get(Letter, letter_id)
        if stored.entry.sealed:
            change_letter(vault, stored, replace(stored.entry, sealed=False, opened_at=timezone.now()))
    return redirect("read_letter", letter_id)


@require_POST
@with_open_vault
def leave_closed(request: Request, vault: OpenVault, letter_id: UUID) -> HttpResponse:
    """Put a letter back that was put forward: it stays closed and comes only when she asks."""
    with vault.changing():
        stored = vault.get(Letter, letter_id)
        change_letter(vault, stored, replace(stored.entry, opens=WHEN_ASKED, on=None))
    return redirect("letter", letter_id)


@require_safe
@with_open_vault
def read_letter(request: Request, vault: OpenVault, letter_id: UUID) -> HttpResponse:
    """Show an open letter, with nothing around it; a sealed one is shown from outside."""
    stored = vault.get(Letter, letter_id)
    if stored.entry.sealed:
        return envelope(request, stored)
    context = {
        "stored": stored,
        "letter": stored.entry,
        "line_form": LineForm(),
        "entry_id": uuid4(),
        "care": care_for(request, stored.entry.envelope, stored.entry.text),
        "tab": "tools",
    }
    return render(request, "self_compassion/letter_open.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def delete_letter(request: Request, vault: OpenVault, letter_id: UUID) -> HttpResponse:
    """Ask once, then delete for good with its older versions; also what no longer opens."""
    if request.method == "POST":
        drop_letter(vault, letter_id)
        return redirect("letters")
    with suppress(DamagedEntry):
        vault.get(Letter, letter_id)
    return render(request, "self_compassion/letter_delete.html", {"letter_id": letter_id, "tab": "tools"})
