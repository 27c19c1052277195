"""Making a letter: from facts in a short form, and anew from changed ones."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from unguilt.core.moments import Summary
from unguilt.core.preferences import Preferences
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.bringing import brought, put_away
from unguilt.kit.entries import Brought
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.tools.advocacy.costs import SEVERE
from unguilt.tools.advocacy.entries import AskCost, AskLetter, Pattern
from unguilt.tools.advocacy.forms import FactsForm, RemakeForm, topic_of
from unguilt.tools.advocacy.keeping import made_anew, pattern_for, with_text, worked_lines
from unguilt.tools.advocacy.laws import laws, leaves
from unguilt.tools.advocacy.speaking import law_name, pattern_in_words
from unguilt.tools.advocacy.topics import LEAVE, PLAIN, TOPICS
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request

_HERE = "advocacy"


@require_http_methods(["GET", "HEAD", "POST"])
def letter_new(request: Request) -> HttpResponse:
    """Show the form for an ask, or make the letter. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _make(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault, topic = request.access.vault, topic_of(request.GET.get("ask", ""))
    if vault is not None:
        vault.read_ahead(Brought, Preferences, Summary)
    pattern = pattern_for(vault, topic, timezone.now())
    initial = {
        "why": brought(vault, _HERE),
        "tone": PLAIN,
        "language": (get_language() or "en")[:2],
        "country": _country(vault),
    }
    form = FactsForm(topic, lines=worked_lines(vault), arguable=pattern is not None, initial=initial)
    return _new_page(request, form, str(uuid4()), pattern)


def _country(vault: OpenVault | None) -> str:
    preferences = vault.glance(Preferences) if vault else None
    return preferences.country if preferences else ""


def _new_page(
    request: Request, form: FactsForm, entry_id: str, pattern: Pattern | None, *, status: int = 200
) -> HttpResponse:
    look = _look_at_cost(request.access.vault, request.GET.get("cost", ""))
    context = {
        **_frame(request, form, pattern),
        "entry_id": entry_id,
        "topics": TOPICS.values(),
        "severe": look is not None and bool(SEVERE & set(look.risks)),
    }
    return render(request, "advocacy/letter_new.html", context, status=status)


def _frame(request: Request, form: FactsForm, pattern: Pattern | None) -> dict[str, Any]:
    asked = str(form["country"].value() or "") if "country" in form.fields else ""
    country = asked or _country(request.access.vault)
    return {
        "form": form,
        "topic": form.topic,
        "argument": pattern_in_words(pattern),
        "laws": [law for each in form.topic.laws for law in laws(country, each)],
        "leave": leaves().get(country) if LEAVE in form.topic.laws else None,
        "tab": "tools",
    }


def _look_at_cost(vault: OpenVault | None, text: str) -> AskCost | None:
    try:
        return vault.get(AskCost, UUID(text)).entry if vault and text else None
    except (ValueError, NoSuchEntry, DamagedEntry):
        return None


@with_vault
def _make(request: Request, vault: OpenVault) -> HttpResponse:
    """Make a letter and keep it; a form sent twice makes one."""
    topic, now = topic_of(request.POST.get("topic", "")), timezone.now()
    pattern = pattern_for(vault, topic, now)
    form = FactsForm(topic, request.POST, lines=worked_lines(vault), arguable=pattern is not None)
    entry_id = read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _new_page(request, form, str(entry_id), pattern, status=422)
    letter = _told(AskLetter(at=now, topic=topic.key, tone=PLAIN, language="en"), form, pattern)
    stored = vault.add(with_text(letter), id=entry_id)
    if brought(vault, _HERE) and brought(vault, _HERE) == form.facts.get("why"):
        put_away(vault)
    return redirect("ask_letter", stored.id)


def _told(letter: AskLetter, form: FactsForm, pattern: Pattern | None) -> AskLetter:
    told = form.cleaned_data
    country = told.get("country", "")
    return replace(
        letter,
        tone=told["tone"] or PLAIN,
        language=told["language"] or _own_language(),
        facts=form.facts,
        worked=tuple(told.get("worked", ())),
        pattern=pattern if told.get("pattern") else None,
        country=country,
        law=law_name(form.topic, country) if told.get("law") else "",
    )


def _own_language() -> str:
    code = (get_language() or "en")[:2]
    return code if code in dict(settings.LANGUAGES) else "en"


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def letter_facts(request: Request, vault: OpenVault, ask_letter_id: UUID) -> HttpResponse:
    """Change the facts and make the letter anew; her own version of it is asked for, and both are kept."""
    stored, now = vault.get(AskLetter, ask_letter_id), timezone.now()
    letter = stored.entry
    topic = topic_of(letter.topic)
    # A letter that argues with a pattern keeps that one: its counts were true when she put them in.
    pattern = letter.pattern or pattern_for(vault, topic, now)
    options: dict[str, Any] = {
        "hers": letter.is_hers,
        "lines": (*letter.worked, *worked_lines(vault)),
        "arguable": pattern is not None,
    }
    if request.method != "POST":
        form = RemakeForm(topic, initial=_as_typed(letter), **options)
        return _facts_page(request, stored, form, pattern)
    form = RemakeForm(topic, request.POST, **options)
    if not form.is_valid():
        return _facts_page(request, stored, form, pattern, status=422)
    keep_hers = form.cleaned_data.get("keep") == "mine"
    anew = made_anew(letter, _told(letter, form, pattern), now, keep_hers=keep_hers)
    if anew != letter and not could_change(request, stored, lambda: vault.put(stored, anew)):
        again = vault.get(AskLetter, ask_letter_id)
        return _facts_page(request, again, form, pattern, status=HTTPStatus.CONFLICT)
    return redirect("ask_letter", ask_letter_id)


def _as_typed(letter: AskLetter) -> dict[str, object]:
    return {
        **letter.facts,
        "worked": list(letter.worked),
        "pattern": letter.pattern is not None,
        "country": letter.country,
        "law": bool(letter.law),
        "tone": letter.tone,
        "language": letter.language,
    }


def _facts_page(
    request: Request,
    stored: Stored[AskLetter],
    form: RemakeForm,
    pattern: Pattern | None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        **_frame(request, form, pattern),
        "stored": stored,
        "conflict": status == HTTPStatus.CONFLICT,
        "care": sounds_like_crisis(*stored.entry.texts),
    }
    return render(request, "advocacy/letter_facts.html", context, status=status)
