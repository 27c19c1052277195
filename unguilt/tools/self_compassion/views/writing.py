"""Writing letters: a new one, one written anew, and when it may come."""

from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.tools.self_compassion.entries import HARD_DAY, WHEN_ASKED, Letter, Version
from unguilt.tools.self_compassion.forms import LetterForm, RewriteForm, WaitForm
from unguilt.tools.self_compassion.keeping import change_letter, keep_letter
from unguilt.tools.self_compassion.views.caring import care_for
from unguilt.tools.self_compassion.views.letters import envelope
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def write_letter(request: Request) -> HttpResponse:
    """Show the sheet, or take the letter in and seal it."""
    if request.method == "POST":
        return _seal(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return _sheet(request, LetterForm(), uuid4())


def _sheet(
    request: Request, form: LetterForm, entry_id: UUID, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "care": care_for(request), "tab": "tools"}
    return render(request, "self_compassion/letter_write.html", context, status=status)


@with_vault
def _seal(request: Request, vault: OpenVault) -> HttpResponse:
    form, entry_id = LetterForm(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _sheet(request, form, entry_id, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return redirect("letter", keep_letter(vault, _new(form, timezone.now()), entry_id=entry_id).id)


def _new(form: LetterForm, now: datetime) -> Letter:
    told = form.cleaned_data
    opens, on = form.waiting
    return Letter(
        at=now,
        versions=(Version(at=now, text=told["text"]),),
        envelope=told["envelope"],
        opens=opens,
        on=on,
        held=sounds_like_crisis(told["text"], told["envelope"]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def rewrite_letter(request: Request, vault: OpenVault, letter_id: UUID) -> HttpResponse:
    """Write an open letter anew; what it said before stays with its date."""
    stored = vault.get(Letter, letter_id)
    if stored.entry.sealed:
        return envelope(request, stored)
    if request.method != "POST":
        return _anew(request, stored, RewriteForm(initial={"text": stored.entry.text}))
    form = RewriteForm(request.POST)
    if not form.is_valid():
        return _anew(request, stored, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = _with_text(stored.entry, form.cleaned_data["text"], timezone.now())
    # It lies open, so nothing waits for it: what is noted of sealed ones stays as it is.
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _anew(request, vault.get(Letter, letter_id), form, status=HTTPStatus.CONFLICT)
    return redirect("read_letter", letter_id)


def _with_text(letter: Letter, text: str, now: datetime) -> Letter:
    """Return the letter with a new text, its older ones kept; the same text is no new version."""
    if text == letter.text:
        return letter
    return replace(letter, versions=(*letter.versions, Version(at=now, text=text)))


def _anew(
    request: Request, stored: Stored[Letter], form: RewriteForm, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {
        "stored": stored,
        "letter": stored.entry,
        "form": form,
        "conflict": status == HTTPStatus.CONFLICT,
        "care": care_for(request, stored.entry.text),
        "tab": "tools",
    }
    return render(request, "self_compassion/letter_rewrite.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def seal_letter(request: Request, vault: OpenVault, letter_id: UUID) -> HttpResponse:
    """Say when a letter may come, and close it; an open one is sealed again by that."""
    stored = vault.get(Letter, letter_id)
    entry = stored.entry
    if request.method != "POST":
        opens = HARD_DAY if entry.opens == WHEN_ASKED and not entry.sealed else entry.opens
        return _when(request, stored, WaitForm(initial={"opens": opens, "on": entry.on}))
    form = WaitForm(request.POST)
    if not form.is_valid():
        return _when(request, stored, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    opens, on = form.waiting
    with vault.changing():  # read again under the lock: what was rewritten elsewhere meanwhile stays
        stored = vault.get(Letter, letter_id)
        held = stored.entry.held if stored.entry.sealed else _sounds_dark(stored.entry)
        change_letter(vault, stored, replace(stored.entry, opens=opens, on=on, sealed=True, held=held))
    return redirect("letter", letter_id)


def _sounds_dark(letter: Letter) -> bool:
    return sounds_like_crisis(letter.text, letter.envelope)


def _when(
    request: Request, stored: Stored[Letter], form: WaitForm, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {"stored": stored, "letter": stored.entry, "form": form, "tab": "tools"}
    return render(request, "self_compassion/letter_seal.html", context, status=status)


@require_POST
@with_open_vault
def put_letter_forward(request: Request, vault: OpenVault, letter_id: UUID) -> HttpResponse:
    """Put a letter forward all the same, though something in it sounded dark: she knows what she wrote."""
    with vault.changing():
        stored = vault.get(Letter, letter_id)
        if stored.entry.held:
            change_letter(vault, stored, replace(stored.entry, held=False))
    return redirect("letter", letter_id)
