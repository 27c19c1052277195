"""Compasses: begin one, fill it, read it beside the earlier ones."""

from dataclasses import replace
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.values.compassing import SHOWN
from unguilt.tools.values.entries import Compass, Direction, Five
from unguilt.tools.values.forms import BeginCompassForm, CompassForm
from unguilt.tools.values.giving import history_of, picture_of
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_Ways = dict[str, tuple[str, ...]]


@require_http_methods(["GET", "HEAD", "POST"])
def compass_new(request: Request) -> HttpResponse:
    """Ask of what the compass is to be, or begin it. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _begin(request)
    if is_locked(request):
        return ask_to_unlock(request)
    ways = _ways(request.access.vault)
    form = BeginCompassForm(tuple(ways), initial={"of": next(iter(ways))})
    return _new_page(request, form, ways, entry_id=uuid4())


def _ways(vault: OpenVault | None) -> _Ways:
    """Return what she can take up: her newest five, the parts of last time if they were others, or new ones."""
    ways: _Ways = {}
    if vault is not None:
        if five := next(iter(vault.latest(Five, 1)), None):
            ways["five"] = five.entry.names
        last = next(iter(vault.latest(Compass, 1)), None)
        if last is not None and not last.entry.of_five:
            ways["last"] = tuple(each.name for each in last.entry.directions)
    return ways | {"own": ()}


def _new_page(
    request: Request, form: BeginCompassForm, ways: _Ways, *, entry_id: object, status: int = 200
) -> HttpResponse:
    context = {"form": form, "ways": ways, "entry_id": entry_id, "tab": "tools"}
    return render(request, "values/compass_new.html", context, status=status)


@with_vault
def _begin(request: Request, vault: OpenVault) -> HttpResponse:
    ways, entry_id = _ways(vault), read_id(request.POST.get("entry_id", ""))
    form = BeginCompassForm(tuple(ways), request.POST)
    if not form.is_valid():
        return _new_page(request, form, ways, entry_id=entry_id, status=422)
    names = ways[form.of] or form.names
    compass = Compass(
        at=timezone.now(),
        offset=form.cleaned_data["offset"],
        of_five=form.of == "five",
        directions=tuple(Direction(name=name) for name in names),
    )
    return redirect("compass_fill", vault.add(compass, id=entry_id).id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def compass_fill(request: Request, vault: OpenVault, compass_id: UUID) -> HttpResponse:
    """Two numbers for each part, and what stood between; also to change them later."""
    stored = vault.get(Compass, compass_id)
    if request.method != "POST":
        return _fill_page(request, stored, _form_of(stored.entry))
    form = _form_of(stored.entry, request.POST)
    if not form.is_valid():
        return _fill_page(request, stored, form, status=422)
    changed = _filled(stored.entry, form)
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _fill_page(request, vault.get(Compass, compass_id), form, status=HTTPStatus.CONFLICT)
    return redirect("compass", compass_id)


def _form_of(compass: Compass, data: object = None) -> CompassForm:
    initial: dict[str, object] = {"between": compass.between}
    for number, each in enumerate(compass.directions, start=1):
        initial |= {f"matters-{number}": each.matters, f"lived-{number}": each.lived}
    return CompassForm([each.name for each in compass.directions], data, initial=initial)


def _filled(compass: Compass, form: CompassForm) -> Compass:
    told = form.cleaned_data
    directions = tuple(
        replace(each, matters=told[f"matters-{number}"], lived=told[f"lived-{number}"])
        for number, each in enumerate(compass.directions, start=1)
    )
    misheard = compass.misheard and told["between"] == compass.between
    return replace(compass, directions=directions, between=told["between"], misheard=misheard)


def _fill_page(
    request: Request, stored: Stored[Compass], form: CompassForm, *, status: int = 200
) -> HttpResponse:
    picture = picture_of(stored.entry)
    context = {
        "form": form,
        "stored": stored,
        "compass": stored.entry,
        "picture": picture,
        "care": picture["dark"],
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "tools",
    }
    return render(request, "values/compass_fill.html", context, status=status)


@require_safe
@with_open_vault
def compass(request: Request, vault: OpenVault, compass_id: UUID) -> HttpResponse:
    """Show one compass: the drawing, where it is widest, the way to one small step."""
    found = vault.get(Compass, compass_id).entry
    picture = picture_of(found)
    context = {
        "compass": found,
        "compass_id": compass_id,
        "picture": picture,
        "care": picture["dark"],
        "tab": "tools",
    }
    return render(request, "values/compass.html", context)


@require_POST
@with_open_vault
def compass_misheard(request: Request, vault: OpenVault, compass_id: UUID) -> HttpResponse:
    """Note that no crisis is in this compass, and read it."""
    with vault.changing():
        stored = vault.get(Compass, compass_id)
        if not stored.entry.misheard:
            vault.put(stored, replace(stored.entry, misheard=True))
    return redirect("compass", compass_id)


@require_safe
@with_open_vault
def compasses(request: Request, vault: OpenVault) -> HttpResponse:
    """List her compasses; the newest of them as small drawings in rows."""
    context = page_of(request, vault, Compass)
    return render(
        request, "values/compasses.html", context | {"history": history_of(context["rows"][:SHOWN])}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def compass_delete(request: Request, vault: OpenVault, compass_id: UUID) -> HttpResponse:
    """Ask once, then delete a compass; steps that came from it stay."""
    return delete_page(request, vault, Compass, compass_id, then="compasses", room="values")
