"""What was handed over or let go: the list, one of them with its ask and what came of it, deleting."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.kit.preferences import preferences_of
from unguilt.kit.windows import LASTS, links_about
from unguilt.tools.delegate.entries import HAND, TAKEN, Handing
from unguilt.tools.delegate.forms import LinkForm, OutcomeForm, TextForm
from unguilt.tools.delegate.keeping import (
    change_handing,
    drop_handing,
    everybody,
    may_be_asked,
    names_of,
    swapped,
)
from unguilt.tools.delegate.linking import link_to, links_in_words
from unguilt.tools.delegate.speaking import (
    carrier_in_words,
    handing_in_words,
    parts_in_words,
    way_in_words,
    went_in_words,
)
from unguilt.tools.delegate.ways import WAYS
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


@require_safe
@with_open_vault
def handings(request: Request, vault: OpenVault) -> HttpResponse:
    """List what was handed over or let go, newest first."""
    context = page_of(request, vault, Handing)
    context["rows"] = [(stored, handing_in_words(stored.entry)) for stored in context["rows"]]
    return render(request, "delegate/handings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def handing(request: Request, vault: OpenVault, handing_id: UUID) -> HttpResponse:
    """Show one, with its ask in a field in which she changes it freely; what she keeps is kept as typed."""
    stored = vault.get(Handing, handing_id)
    if request.method != "POST" or stored.entry.way != HAND:
        return _page(request, vault, stored)
    form = TextForm(request.POST)
    if not form.is_valid():
        return _page(request, vault, stored, text=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = replace(stored.entry, text=form.cleaned_data["text"])
    return _changed(request, vault, stored, changed, text=form)


@require_POST
@with_open_vault
def handing_outcome(request: Request, vault: OpenVault, handing_id: UUID) -> HttpResponse:
    """Keep what came of it, and let the map follow where she wants that."""
    stored = vault.get(Handing, handing_id)
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        return _page(request, vault, stored, outcome=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    told = form.cleaned_data
    # What goes by itself was settled when it was decided; there is no answer to wait for.
    state = told["state"] if stored.entry.way == HAND else TAKEN
    settled = (stored.entry.settled or timezone.now()) if state == TAKEN else None
    changed = replace(stored.entry, state=state, settled=settled, after=told["after"])
    on_map = told["on_map"] and state == TAKEN
    return _changed(request, vault, stored, changed, on_map=on_map, outcome=form)


@require_POST
@with_open_vault
def handing_link(request: Request, vault: OpenVault, handing_id: UUID) -> HttpResponse:
    """Keep the ask as it stands in the field, and make a link to it; to whom she fears none is made."""
    stored, form, text = vault.get(Handing, handing_id), LinkForm(request.POST), TextForm(request.POST)
    allowed = may_be_asked(stored.entry.who, everybody(vault), preferences_of(vault))
    if not (form.is_valid() and allowed and stored.entry.way == HAND):
        return redirect("handing", handing_id)
    if not text.is_valid():
        return _page(request, vault, stored, text=text, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = replace(stored.entry, text=text.cleaned_data["text"])
    if changed != stored.entry:
        kept = _changed(request, vault, stored, changed, text=text)
        if kept.status_code == HTTPStatus.CONFLICT:
            return kept
        stored = vault.get(Handing, handing_id)
    link_id, days = read_id(request.POST.get("entry_id", "")), form.cleaned_data["days"]
    link = link_to(vault, stored, days=days, now=timezone.now(), link_id=link_id)
    return redirect("link", link.id)


def _changed(
    request: Request,
    vault: OpenVault,
    stored: Stored[Handing],
    changed: Handing,
    *,
    on_map: bool = False,
    **forms: Any,
) -> HttpResponse:
    if (changed != stored.entry or on_map) and not could_change(
        request,
        stored,
        lambda: change_handing(vault, stored, changed, now=timezone.now(), on_map=on_map),
    ):
        now = vault.get(Handing, stored.id)
        return _page(request, vault, now, status=HTTPStatus.CONFLICT, **forms)
    return redirect(f"{reverse('handing', args=[stored.id])}?said=kept")


def _page(
    request: Request,
    vault: OpenVault,
    stored: Stored[Handing],
    *,
    text: TextForm | None = None,
    outcome: OutcomeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    shown, people = stored.entry, everybody(vault)
    names = names_of(people)
    first = {"state": shown.state or "none", "after": shown.after, "on_map": True}
    context = {
        "stored": stored,
        "handing": shown,
        "way": WAYS.get(shown.way),
        "way_words": way_in_words(shown),
        "to": carrier_in_words(shown.who, names) if shown.who else "",
        "parts": parts_in_words(shown.parts),
        "went": went_in_words(shown),
        "may_ask": may_be_asked(shown.who, people, preferences_of(vault)),
        "text": text or TextForm(initial={"text": shown.text}),
        "outcome": outcome or OutcomeForm(initial=first),
        "moves_map": bool(shown.of) and (shown.way == "drop" or (shown.way == HAND and bool(shown.who))),
        "aside": reversed([*enumerate(shown.aside)]),
        "link_id": uuid4(),
        "lasts": LASTS,
        "links": links_in_words(vault, links_about(vault, Handing.KIND, stored.id)),
        "care": sounds_like_crisis(*shown.texts),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "delegate/handing.html", context, status=status)


@require_POST
@with_open_vault
def handing_swap(request: Request, vault: OpenVault, handing_id: UUID) -> HttpResponse:
    """Let a version from beside the ask stand; what stood goes in its place. Nonsense changes nothing."""
    with vault.changing():  # read again under the lock, so that places are those she saw or nothing happens
        stored = vault.get(Handing, handing_id)
        number = request.POST.get("number", "")
        places = {str(place): place for place in range(len(stored.entry.aside))}
        if request.POST.get("version") == str(stored.version) and number in places:
            vault.put(stored, swapped(stored.entry, places[number]))
    return redirect("handing", handing_id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def handing_delete(request: Request, vault: OpenVault, handing_id: UUID) -> HttpResponse:
    """Ask once, then delete one with its ask and its day."""
    return delete_page(
        request, vault, Handing, handing_id, then="handings", room="delegate", drop=drop_handing
    )
