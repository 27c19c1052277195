"""Groups and mentors: where to look and what to ask, and the places she found."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.support_network.covering import IDEAS
from unguilt.tools.support_network.entries import FoundPlace
from unguilt.tools.support_network.forms import PlaceForm
from unguilt.tools.support_network.places import COSTS, PLACES, where_to_find
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_TOLD: Final = ("name", "kind", "reach", "note")


@require_safe
def places(request: Request) -> HttpResponse:
    """Show where people may be found, all of it or for one of the five kinds of support."""
    if is_locked(request):
        return ask_to_unlock(request)
    asked = request.GET.get("for", "")
    asked = asked if asked in IDEAS else ""
    context = {
        "asked": asked,
        "kinds": [(each.key, gettext(each.name), each.key == asked) for each in IDEAS.values()],
        "rows": [(each, COSTS[each.cost]) for each in where_to_find(asked)],
        "tab": "tools",
    }
    return render(request, "support_network/places.html", context)


@require_safe
@with_open_vault
def found_places(request: Request, vault: OpenVault) -> HttpResponse:
    """List what she found, newest first."""
    context = page_of(request, vault, FoundPlace)
    rows = [(stored, PLACES.get(stored.entry.kind)) for stored in context["rows"]]
    care = sounds_like_crisis(*(text for stored, _kind in rows for text in _words(stored.entry)))
    return render(request, "support_network/found_places.html", context | {"told": rows, "care": care})


def _words(place: FoundPlace) -> tuple[str, ...]:
    return (place.name, place.reach, place.note)


@require_http_methods(["GET", "HEAD", "POST"])
def found_place_new(request: Request) -> HttpResponse:
    """Keep a place she found, begun with its kind where a link names one."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    kind = request.GET.get("kind", "")
    return _page(request, PlaceForm(initial={"kind": kind if kind in PLACES else ""}), entry_id=uuid4())


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form, entry_id = PlaceForm(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _page(request, form, entry_id=entry_id, status=422)
    vault.add(FoundPlace(at=timezone.now(), **_told_in(form)), id=entry_id)
    return redirect("found_places")


def _told_in(form: PlaceForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in _TOLD}


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def found_place(request: Request, vault: OpenVault, found_place_id: UUID) -> HttpResponse:
    """Show a place she found, to be changed; of two devices both keep their words."""
    stored = vault.get(FoundPlace, found_place_id)
    if request.method != "POST":
        initial = {name: getattr(stored.entry, name) for name in _TOLD}
        return _page(request, PlaceForm(initial=initial), stored=stored)
    form = PlaceForm(request.POST)
    if not form.is_valid():
        return _page(request, form, stored=stored, status=422)
    changed = replace(stored.entry, **_told_in(form))
    if changed == stored.entry or could_change(request, stored, lambda: vault.put(stored, changed)):
        return redirect("found_places")
    kept = vault.get(FoundPlace, found_place_id)
    return _page(request, form, stored=kept, status=HTTPStatus.CONFLICT)


def _page(
    request: Request,
    form: PlaceForm,
    *,
    stored: Stored[FoundPlace] | None = None,
    entry_id: UUID | None = None,
    status: int = 200,
) -> HttpResponse:
    words = _words(stored.entry) if stored else ()
    kind = PLACES.get(stored.entry.kind if stored else str(form["kind"].value() or ""))
    context = {
        "form": form,
        "stored": stored,
        "entry_id": entry_id,
        "kind": kind,
        "kept_words": [each for each in words if each],
        "care": sounds_like_crisis(*words),
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "tools",
    }
    return render(request, "support_network/found_place.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def found_place_delete(request: Request, vault: OpenVault, found_place_id: UUID) -> HttpResponse:
    """Ask once, then delete what she found."""
    return delete_page(
        request, vault, FoundPlace, found_place_id, then="found_places", room="support_network"
    )
