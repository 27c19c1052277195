"""What may happen to a task: the ways, handing it over, letting it go in another way, and changed facts."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.core.preferences import Preferences
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.bringing import brought, put_away
from unguilt.kit.entries import Brought
from unguilt.kit.fields import one_line
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.kit.people import whom_to_ask
from unguilt.kit.preferences import preferences_of
from unguilt.tools.delegate.asks import PLAIN
from unguilt.tools.delegate.carriers import name_in, person
from unguilt.tools.delegate.entries import HAND, PARTS, TAKEN, TASK_MAX, Handing, LoadMap
from unguilt.tools.delegate.forms import HandForm, InsteadForm, Options
from unguilt.tools.delegate.keeping import (
    change_handing,
    everybody,
    keep_handing,
    map_of,
    names_of,
    with_ask,
)
from unguilt.tools.delegate.mapping import task_of
from unguilt.tools.delegate.speaking import task_in_words
from unguilt.tools.delegate.ways import WAYS, Way
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_HERE = "delegate"


@require_safe
def ways(request: Request) -> HttpResponse:
    """Show what may happen to a task: hand it over, or one of five others, the free ones first."""
    if is_locked(request):
        return ask_to_unlock(request)
    key, words = _task_asked(request)
    context = {
        "key": key,
        "task_words": words,
        "ways": WAYS.values(),
        "afraid": preferences_of(request.access.vault).afraid,
        "tab": "tools",
    }
    return render(request, "delegate/ways.html", context)


def _task_asked(request: Request) -> tuple[str, str]:
    """Return key and name of the task of the map that the address names, empty ones for nonsense."""
    vault = request.access.vault
    if vault is not None:
        vault.read_ahead(Brought, LoadMap, Preferences)
    task = task_of(map_of(vault), request.GET.get("task", ""))
    return (task.key, task_in_words(task)) if task else ("", "")


def _begun(request: Request) -> dict[str, Any]:
    """Return what is known of a new one: the task of the map, or else what she brought along."""
    key, words = _task_asked(request)
    along = one_line(brought(request.access.vault, _HERE))
    return {"of": key, "task": words or (along if len(along) <= TASK_MAX else "")}


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: Request) -> HttpResponse:
    """Show the form for handing over, or make the ask. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _hand(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    begun = _begun(request)
    initial = {
        **begun,
        "parts": list(PARTS),
        "tone": PLAIN,
        "language": _own_language(),
        "signed": preferences_of(vault).name,
    }
    form = HandForm(people=_may_ask(vault), initial=initial)
    return _new_page(request, form, str(uuid4()), begun["of"])


def _may_ask(vault: OpenVault | None) -> Options:
    found = whom_to_ask(everybody(vault), preferences_of(vault))
    return [(person(each.id), each.entry.name) for each in found]


def _own_language() -> str:
    code = (get_language() or "en")[:2]
    return code if code in dict(settings.LANGUAGES) else "en"


def _new_page(
    request: Request, form: HandForm | InsteadForm, entry_id: str, of: str, *, status: int = 200
) -> HttpResponse:
    context = {
        **_frame(request, form),
        "entry_id": entry_id,
        "of": of,
        "care": sounds_like_crisis(*(str(form[name].value() or "") for name in ("task", "done"))),
    }
    page = "instead.html" if isinstance(form, InsteadForm) else "hand_over.html"
    return render(request, f"delegate/{page}", context, status=status)


def _frame(request: Request, form: HandForm | InsteadForm) -> dict[str, Any]:
    way = form.way if isinstance(form, InsteadForm) else None
    afraid = preferences_of(request.access.vault).afraid
    return {"form": form, "way": way, "afraid": afraid, "tab": "tools"}


@with_vault
def _hand(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep a task that is to be handed over, with its ask made."""
    form = HandForm(request.POST, people=_may_ask(vault))
    entry_id = read_id(request.POST.get("entry_id", ""))
    of = request.POST.get("of", "")
    if not form.is_valid():
        return _new_page(request, form, str(entry_id), of, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    language = form.cleaned_data["language"] or _own_language()
    handing = Handing(**_common(form, vault, of), way=HAND, language=language, **form.facts)
    return _kept(vault, with_ask(handing, names_of(everybody(vault))), entry_id)


@require_http_methods(["GET", "HEAD", "POST"])
def instead(request: Request) -> HttpResponse:
    """Show one of the other ways, or take it in: what goes by itself is settled by being decided."""
    if request.method == "POST":
        return _let_go(request)
    if is_locked(request):
        return ask_to_unlock(request)
    begun = _begun(request)
    form = InsteadForm(_way(request.GET.get("way", "")), initial=begun)
    return _new_page(request, form, str(uuid4()), begun["of"])


def _way(key: str) -> Way:
    return WAYS.get(key) or next(iter(WAYS.values()))


@with_vault
def _let_go(request: Request, vault: OpenVault) -> HttpResponse:
    way, of = _way(request.POST.get("way", "")), request.POST.get("of", "")
    form = InsteadForm(way, request.POST)
    entry_id = read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _new_page(request, form, str(entry_id), of, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    common = _common(form, vault, of)
    handing = Handing(**common, way=way.key, state=TAKEN, settled=common["at"], **form.facts)
    return _kept(vault, handing, entry_id)


def _common(form: HandForm | InsteadForm, vault: OpenVault, of: str) -> dict[str, Any]:
    known = task_of(map_of(vault), of)
    return {
        "at": timezone.now(),
        "offset": form.cleaned_data["offset"],
        "of": known.key if known else "",
    }


def _kept(vault: OpenVault, handing: Handing, entry_id: UUID) -> HttpResponse:
    stored = keep_handing(vault, handing, entry_id=entry_id, now=handing.at)
    along = one_line(brought(vault, _HERE))
    if along and along == handing.task:
        put_away(vault)
    return redirect("handing", stored.id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def handing_facts(request: Request, vault: OpenVault, handing_id: UUID) -> HttpResponse:
    """Change the facts; an ask is made anew, and one that she changed by hand stays."""
    stored = vault.get(Handing, handing_id)
    if request.method != "POST":
        return _facts_page(request, stored, _facts_form(vault, stored.entry, None))
    form = _facts_form(vault, stored.entry, request.POST)
    if not form.is_valid():
        return _facts_page(request, stored, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = replace(stored.entry, **form.facts)
    if isinstance(form, HandForm):
        changed = replace(changed, language=form.cleaned_data["language"] or stored.entry.language)
    changed = with_ask(changed, names_of(everybody(vault)))
    if changed != stored.entry and not could_change(
        request, stored, lambda: change_handing(vault, stored, changed, now=timezone.now())
    ):
        return _facts_page(request, vault.get(Handing, handing_id), form, status=HTTPStatus.CONFLICT)
    return redirect("handing", handing_id)


def _facts_form(vault: OpenVault, handing: Handing, data: Any) -> HandForm | InsteadForm:
    initial = {name: getattr(handing, name) for name in ("task", "again", "before", "done")}
    if handing.way in WAYS:
        return InsteadForm(WAYS[handing.way], data, initial=initial)
    named = name_in(handing.who)
    more = {name: getattr(handing, name) for name in ("due", "offer", "signed", "tone", "language")}
    initial |= {**more, "parts": list(handing.parts), "who": "" if named else handing.who, "name": named}
    return HandForm(data, people=_may_ask(vault), initial=initial)


def _facts_page(
    request: Request, stored: Stored[Handing], form: HandForm | InsteadForm, *, status: int = 200
) -> HttpResponse:
    context = {
        **_frame(request, form),
        "stored": stored,
        "conflict": status == HTTPStatus.CONFLICT,
        "care": sounds_like_crisis(*stored.entry.texts),
    }
    return render(request, "delegate/facts.html", context, status=status)
