"""Her people: one list that every room may use; add somebody, change, take out. Nobody on it is ever written to."""

from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from typing import Final
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.kit.people import CIRCLES, GIVES, Person, people_of
from unguilt.kit.preferences import preferences_of
from unguilt.vault.door import OpenVault, Shelf, Stored
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request
from unguilt.web.people_forms import PersonForm, as_typed, told_in

_HEARD: Final = 20
"""So many people's words are listened to on the list, the newest."""


@require_safe
def people(request: Request) -> HttpResponse:
    """List everybody by name; a newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    context: dict[str, object] = {"tab": "support"}
    if vault is not None:
        context |= _listed(vault, people_of(vault))
    return render(request, "web/people.html", context)


def _listed(vault: OpenVault, shelf: Shelf[Person]) -> dict[str, object]:
    rows = sorted(shelf, key=lambda each: each.entry.name.casefold())
    fears_at_home = any(each.afraid and each.home for each in shelf.entries)
    return {
        "rows": [_row(stored) for stored in rows],
        "damaged": shelf.damaged,
        "care": sounds_like_crisis(*(text for each in shelf.entries[:_HEARD] for text in _words(each))),
        "fears_at_home": fears_at_home and not preferences_of(vault).afraid,
    }


def _words(person: Person) -> tuple[str, ...]:
    return (person.name, person.how, person.reach)


def _row(stored: Stored[Person]) -> dict[str, object]:
    person = stored.entry
    circle = CIRCLES.get(person.circle)
    return {
        "id": stored.id,
        "person": person,
        "circle": gettext(circle.label) if circle else "",
        "gives": [gettext(GIVES[key].label) for key in person.gives if key in GIVES],
    }


@require_http_methods(["GET", "HEAD", "POST"])
def person_new(request: Request) -> HttpResponse:
    """Note somebody; sent twice they are noted once."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return _page(request, PersonForm(), entry_id=uuid4())


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form, entry_id = PersonForm(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _page(request, form, entry_id=entry_id, status=422)
    vault.add(Person(at=timezone.now(), **told_in(form)), id=entry_id)
    return redirect("people")


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def person(request: Request, vault: OpenVault, person_id: UUID) -> HttpResponse:
    """Show somebody, to be changed; of two devices both keep their words."""
    stored = vault.get(Person, person_id)
    if request.method != "POST":
        return _page(request, PersonForm(initial=as_typed(stored.entry)), stored=stored)
    form = PersonForm(request.POST)
    if not form.is_valid():
        return _page(request, form, stored=stored, status=422)
    changed = replace(stored.entry, **told_in(form))
    if changed == stored.entry or could_change(request, stored, lambda: vault.put(stored, changed)):
        return redirect("people")
    return _page(request, form, stored=vault.get(Person, person_id), status=HTTPStatus.CONFLICT)


def _page(
    request: Request,
    form: PersonForm,
    *,
    stored: Stored[Person] | None = None,
    entry_id: UUID | None = None,
    status: int = 200,
) -> HttpResponse:
    words = _words(stored.entry) if stored else ()
    context = {
        "form": form,
        "stored": stored,
        "entry_id": entry_id,
        "kept_words": [each for each in words if each],
        "care": sounds_like_crisis(*words),
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "support",
    }
    return render(request, "web/people_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def drop_person(request: Request, vault: OpenVault, person_id: UUID) -> HttpResponse:
    """Ask once, then take somebody out for good; also an entry that no longer opens."""
    if request.method == "POST":
        vault.drop(Person, person_id)
        return redirect(f"{reverse('people')}?said=deleted")
    with suppress(DamagedEntry):
        vault.get(Person, person_id)
    return render(request, "web/people_drop.html", {"tab": "support"})
