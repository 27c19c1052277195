"""The deck: filtered by a form without anything of hers in its address, with her own ideas among the rest."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.tools.quality_time import speaking
from unguilt.tools.quality_time.choosing import Wishes, choose
from unguilt.tools.quality_time.deck import Idea, deck, of_hers
from unguilt.tools.quality_time.entries import Child, OwnIdea, TimeRoom
from unguilt.tools.quality_time.forms import WishForm
from unguilt.tools.quality_time.keeping import change_room, room_of
from unguilt.tools.quality_time.views.children import row_of
from unguilt.tools.quality_time.views.hiding import unless_hidden
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request

_PAGE_SIZE: Final = 12
_PAGES_MAX: Final = 999


@require_safe
def ideas(request: Request) -> HttpResponse:
    """Show what fits the wishes, some at a time; what gave way is said."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    room, form = room_of(vault), WishForm(request.GET)
    wishes = replace(form.wishes, age=None) if room.hidden else form.wishes
    shelf = vault.all(OwnIdea) if vault and not room.hidden else None
    own = [of_hers(each.entry, each.id) for each in shelf] if shelf else []
    found = choose([*own, *_in_sight(room)], wishes)
    context = {
        **_one_page(found.ideas, wishes, _page_in(request.GET.get("page", ""))),
        "relaxed": [form.fields[name].label for name in found.relaxed],
        "asked": [f"{form.fields[name].label}: {form.said(name)}" for name in _asked(wishes)],
        "form": form,
        "damaged": shelf.damaged if shelf else (),
        "children": _children(vault) if vault and not room.hidden else (),
        "any_away": bool(room.put_away),
        "hidden": room.hidden,
        "tab": "tools",
    }
    return render(request, "quality_time/ideas.html", context)


def _one_page(found: Sequence[Idea], wishes: Wishes, page: int) -> dict[str, object]:
    start = (page - 1) * _PAGE_SIZE
    shown = found[start : start + _PAGE_SIZE]
    more = start + _PAGE_SIZE < len(found)
    return {
        "rows": [_row(each) for each in shown],
        "care": sounds_like_crisis(*(each.text for each in shown if each.own)),
        "query": _query(wishes),
        "next": urlencode({**_asked(wishes), "page": page + 1}) if more else "",
    }


def _in_sight(room: TimeRoom) -> list[Idea]:
    """Return the deck without what she put away; where children are out of sight, what is hers alone."""
    return [
        idea
        for idea in speaking.ideas()
        if idea.key not in room.put_away and idea.for_child is not room.hidden
    ]


def _children(vault: OpenVault) -> list[dict[str, object]]:
    year = timezone.now().year
    rows = [row_of(stored, year) for stored in reversed(vault.all(Child).stored)]
    return [row for row in rows if row["age"] is not None]


def _row(idea: Idea) -> dict[str, object]:
    return {"idea": idea, "facts": speaking.facts_of(idea)}


def _asked(wishes: Wishes) -> dict[str, object]:
    told = {name: getattr(wishes, name) for name in ("age", "minutes", "energy", "cost", "weather", "place")}
    return {name: value for name, value in told.items() if value is not None}


def _query(wishes: Wishes) -> str:
    return urlencode(_asked(wishes))


def _page_in(text: str) -> int:
    return min(max(int(text), 1), _PAGES_MAX) if text.isdecimal() and len(text) <= len(str(_PAGES_MAX)) else 1


def _keys(request: Request) -> Sequence[str]:
    key = request.POST.get("key", "")
    return [key] if key in deck(speaking.language()) else []


@require_POST
@with_vault
def put_idea_away(request: Request, vault: OpenVault) -> HttpResponse:
    """Put an idea of the deck away for good; she stays with the wishes she had."""
    fresh = _keys(request)
    change_room(vault, lambda room: replace(room, put_away=tuple(dict.fromkeys([*room.put_away, *fresh]))))
    query = _query(WishForm(QueryDict(request.POST.get("asked", "")[:200])).wishes)
    return redirect(f"{reverse('ideas')}?{query}" if query else "ideas")


@require_safe
@unless_hidden
def ideas_away(request: Request) -> HttpResponse:
    """List what she put away."""
    if is_locked(request):
        return ask_to_unlock(request)
    known = deck(speaking.language())
    away = [known[key] for key in room_of(request.access.vault).put_away if key in known]
    return render(request, "quality_time/ideas_away.html", {"rows": away, "tab": "tools"})


@require_POST
@with_vault
def bring_idea_back(request: Request, vault: OpenVault) -> HttpResponse:
    """Bring an idea back into the deck."""
    back = _keys(request)
    change_room(
        vault, lambda room: replace(room, put_away=tuple(key for key in room.put_away if key not in back))
    )
    return redirect("ideas_away")
