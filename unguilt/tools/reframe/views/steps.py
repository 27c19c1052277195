"""A record on its way: small pages, each stored when she goes on, so that she can stop anywhere."""

from contextlib import suppress
from dataclasses import replace
from typing import Final
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.core.method import TRAPS, Trap
from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.bringing import brought
from unguilt.kit.hearing import heard_in, sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.tools.reframe.columns import (
    IN_SIGHT,
    NAMES,
    PAGES,
    Page,
    after,
    before,
    is_turned,
    may_show,
    way,
)
from unguilt.tools.reframe.entries import SENTENCE_MAX, Record, WorkGift
from unguilt.tools.reframe.forms import FIRST, KINDS, PageForm, SentenceForm, form_of
from unguilt.tools.reframe.hints import SAID, notes_on
from unguilt.tools.reframe.keeping import add_record, change_record, is_dark
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import Conflict, DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request

_PAGE: Final = "reframe/step.html"
_GIFTS: Final = 6
"""Lines of what her work gives that the sentence page lays beside her."""


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: Request, *, full: bool) -> HttpResponse:
    """Show the first page of a new record, or take it in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _begun(request, full=full)
    words = brought(request.access.vault, "reframe")
    record = Record(at=timezone.now(), full=full, situation=words)
    return _first(request, form_of(FIRST, record), entry_id=uuid4())


def _first(request: Request, form: PageForm, *, entry_id: UUID, status: int = 200) -> HttpResponse:
    context = {**_place(form.record, FIRST), "form": form, "entry_id": entry_id, "begins": True}
    return render(request, _PAGE, context, status=status)


@with_vault
def _begun(request: Request, vault: OpenVault, *, full: bool) -> HttpResponse:
    """Store the new record; sent twice it is stored once."""
    entry_id = read_id(request.POST.get("entry_id", ""))
    form = form_of(FIRST, Record(at=timezone.now(), full=full), request.POST)
    if not form.is_valid():
        return _first(request, form, entry_id=entry_id, status=422)
    stored = add_record(vault, form.given, entry_id=entry_id)
    return _onward(request, stored, FIRST)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def step(request: Request, vault: OpenVault, record_id: UUID, number: int) -> HttpResponse:
    """Show one small page, or take it in and lead on."""
    page = _page(number)
    stored = vault.get(Record, record_id)
    if request.method != "POST":
        if not may_show(stored.entry, page, dark=is_dark(stored.entry)):
            return redirect("record", record_id)
        return _shown(request, vault, stored, page, form_of(page, stored.entry))
    form = form_of(page, stored.entry, request.POST)
    if not form.is_valid():
        return _shown(request, vault, stored, page, form, status=422)
    given = _with_line(vault, form.given, request.POST.get("borrow", ""))
    if _clashes(stored, given, page, request.POST.get("version", "")):
        return _shown(request, vault, stored, page, form, status=409)
    try:
        kept = stored if given == stored.entry else change_record(vault, stored, given)
    except Conflict:
        return _shown(request, vault, vault.get(Record, record_id), page, form, status=409)
    return _onward(request, kept, page)


def _page(number: int) -> Page:
    if number not in PAGES:
        raise Http404
    return PAGES[number]


def _with_line(vault: OpenVault, given: Record, gift: str) -> Record:
    """Return the record with a line of what her work gives at the end of its sentence."""
    if not gift:
        return given
    with suppress(NoSuchEntry, DamagedEntry):
        line = vault.get(WorkGift, read_id(gift)).entry.line
        longer = f"{given.sentence} {line}".strip()
        return replace(given, sentence=longer) if len(longer) <= SENTENCE_MAX else given
    return given


def _clashes(stored: Stored[Record], given: Record, page: Page, version: str) -> bool:
    """Whether this page's part was written elsewhere meanwhile, and says something else."""
    if version == str(stored.version):
        return False
    pairs = [(getattr(stored.entry, part), getattr(given, part)) for part in page.parts]
    return any(kept not in ("", None, ()) and kept != typed for kept, typed in pairs)


def _onward(request: Request, stored: Stored[Record], page: Page) -> HttpResponse:
    """Lead on: to the same page for a line that was put in, to the next, or to the record as a whole."""
    if "borrow" in request.POST:
        return redirect("record_step", stored.id, page.number)
    following = after(stored.entry, page.number, dark=is_dark(stored.entry))
    if page.key == "kind" and is_turned(stored.entry) and "stop" not in request.POST:
        return redirect("record_turn", stored.id)
    if "stop" in request.POST or following is None:
        return redirect(f"{reverse('record', args=[stored.id])}?said=kept")
    return redirect("record_step", stored.id, following)


def _shown(
    request: Request,
    vault: OpenVault,
    stored: Stored[Record],
    page: Page,
    form: PageForm,
    *,
    status: int = 200,
) -> HttpResponse:
    record = stored.entry
    context = {
        **_place(record, page),
        "form": form,
        "stored": stored,
        "conflict": [getattr(record, part) for part in page.parts if part in {*NAMES, "thought"}],
        "conflicts": status == 409,  # noqa: PLR2004 - the status is what the template asks for
        "care": _rings(record),
        "gifts": vault.latest(WorkGift, _GIFTS).stored if page.key == "sentence" else (),
        **_hinted(form if form.is_bound else None, record, page),
    }
    return render(request, _PAGE, context, status=status)


def _rings(record: Record) -> bool:
    """Whether the help card stands on the page: not for what she said was misheard."""
    later = (record.speaks_for, record.speaks_against, record.sentence)
    return (is_dark(record) and not record.misheard) or sounds_like_crisis(*later)


def _place(record: Record, page: Page) -> dict[str, object]:
    """Return where she is, and what of hers is in sight."""
    dark = is_dark(record)
    pages = way(record, dark=dark)
    told = [(NAMES[part], getattr(record, part)) for part in IN_SIGHT[page.key]]
    return {
        "record": record,
        "page": page,
        "of": len(pages),
        "at": pages.index(page) + 1 if page in pages else len(pages),
        "back": before(record, page.number, dark=dark),
        "thought": record.thought if page.key != "thought" else "",
        "in_sight": [(name, words) for name, words in told if words],
        "questions": _questions(record) if page.key in {"speaks_against", "sentence"} else (),
        **_kinds(record, page),
        "tab": "tools",
    }


def _questions(record: Record) -> list[Trap]:
    return [TRAPS[key] for key in record.kinds if key in TRAPS]


def _kinds(record: Record, page: Page) -> dict[str, object]:
    """Return the kinds of thought: those that might be in her words, the two that are no trap, all others."""
    if page.key != "kind":
        return {}
    heard = heard_in(record.thought).traps or heard_in(record.situation).traps
    others = [trap for key, trap in TRAPS.items() if key not in heard]
    return {
        "might_be": [TRAPS[key] for key in heard],
        "no_traps": [kind for key, kind in KINDS.items() if key not in TRAPS],
        "others": others,
        "one_is_chosen": any(trap.key in record.kinds for trap in others),
    }


@require_POST
@with_open_vault
def notes(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Say what might help her sentence to hold; nothing is stored. A fragment for htmx, else the whole page."""
    stored, page = vault.get(Record, record_id), PAGES[7]
    form = form_of(page, stored.entry, request.POST)
    if request.htmx:
        return render(request, f"{_PAGE}#notes", _hinted(form, stored.entry, page))
    return _shown(request, vault, stored, page, form)


def _hinted(form: PageForm | None, record: Record, page: Page) -> dict[str, object]:
    """Return the notes on the sentence as typed, or as kept; none when a crisis is heard in it."""
    if page.key != "sentence":
        return {}
    sentence = record.sentence
    if isinstance(form, SentenceForm):
        form.full_clean()  # a sentence that is too long has no notes yet
        sentence = form.cleaned_data.get("sentence", "")
    if sounds_like_crisis(sentence):
        return {"hints": ()}
    language = (get_language() or "en")[:2]
    found = notes_on(sentence, situation=record.situation, kinds=record.kinds, language=language)
    return {"hints": [(SAID[hint.key], hint.word) for hint in found]}
