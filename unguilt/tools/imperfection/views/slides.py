"""Let it slide today: choose one to three things, read the days, and keep the list hers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.fields import one_line
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.imperfection.choosing import (
    Shown,
    as_chosen,
    chosen_in,
    is_choice,
    is_full,
    showing,
    shown,
    with_own,
    without_own,
)
from unguilt.tools.imperfection.entries import Slide, SlideList
from unguilt.tools.imperfection.forms import OwnThingForm, ShowForm, SlideForm
from unguilt.tools.imperfection.keeping import change_list, change_slide, keep_slide
from unguilt.tools.imperfection.speaking import things_in_words
from unguilt.tools.imperfection.things import AREAS
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


def _list_of(vault: OpenVault | None) -> SlideList:
    return (vault.glance(SlideList) if vault else None) or SlideList()


def _choices(areas: Sequence[Shown]) -> tuple[str, ...]:
    return tuple(choice for area in areas for choice in area.choices)


def _grouped(form: forms.Form, areas: Sequence[Shown]) -> list[dict[str, Any]]:
    """Return the boxes of the field `things` by area, and whether any of them is pressed."""
    boxes = {str(box.data["value"]): box for box in form["things"]}
    groups = []
    for number, each in enumerate(areas):
        own = [boxes[choice] for choice in each.choices]
        pressed = any(box.data["selected"] for box in own)
        label = _(AREAS[each.area].label) if each.area else _("Yours")
        groups.append({"label": label, "boxes": own, "open": pressed or number == 0, "own": not each.area})
    return groups


def _told(request: Request) -> list[str]:
    """Return choices as sent: what another device took off her list meanwhile is still hers to choose."""
    return [each for each in request.POST.getlist("things") if is_choice(each) and each == one_line(each)]


@require_http_methods(["GET", "HEAD", "POST"])
def slide_today(request: Request) -> HttpResponse:
    """Show the list, or take in what leaves today. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _let_slide(request)
    if is_locked(request):
        return ask_to_unlock(request)
    areas = shown(_list_of(request.access.vault))
    return _form_page(request, SlideForm(_choices(areas)), areas, entry_id=uuid4())


@with_vault
def _let_slide(request: Request, vault: OpenVault) -> HttpResponse:
    entry_id = read_id(request.POST.get("entry_id", ""))
    areas = shown(_list_of(vault), _told(request))
    form = SlideForm(_choices(areas), request.POST)
    if not form.is_valid():
        return _form_page(request, form, areas, entry_id=entry_id, status=422)
    keys, own = as_chosen(form.picked)
    slide = Slide(at=timezone.now(), offset=form.cleaned_data["offset"], keys=keys, own=own)
    stored = keep_slide(vault, slide, entry_id=entry_id, fresh=form.cleaned_data["own"])
    return redirect("slide", stored.id)


def _form_page(
    request: Request, form: SlideForm, areas: Sequence[Shown], *, status: int = 200, **more: object
) -> HttpResponse:
    context = {"form": form, "groups": _grouped(form, areas), "tab": "tools", **more}
    return render(request, "imperfection/slide_form.html", context, status=status)


@require_safe
@with_open_vault
def slides(request: Request, vault: OpenVault) -> HttpResponse:
    """List the days, newest first, with what slid."""
    context = page_of(request, vault, Slide)
    context["days"] = [(stored, things_in_words(stored.entry)) for stored in context["rows"]]
    return render(request, "imperfection/slides.html", context)


@require_safe
@with_open_vault
def slide(request: Request, vault: OpenVault, slide_id: UUID) -> HttpResponse:
    """Show what was let slide on one day."""
    found = vault.get(Slide, slide_id).entry
    context = {
        "slide": found,
        "slide_id": slide_id,
        "things": things_in_words(found),
        "care": sounds_like_crisis(*found.own),
        "tab": "tools",
    }
    return render(request, "imperfection/slide.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def slide_change(request: Request, vault: OpenVault, slide_id: UUID) -> HttpResponse:
    """Choose again for a day that is kept."""
    stored = vault.get(Slide, slide_id)
    areas = shown(_list_of(vault), (*chosen_in(stored.entry), *_told(request)))
    if request.method != "POST":
        form = SlideForm(_choices(areas), initial={"things": chosen_in(stored.entry)})
        return _form_page(request, form, areas, stored=stored)
    form = SlideForm(_choices(areas), request.POST)
    if not form.is_valid():
        return _form_page(request, form, areas, stored=stored, status=422)
    keys, own = as_chosen(form.picked)
    changed, fresh = replace(stored.entry, keys=keys, own=own), form.cleaned_data["own"]
    if changed != stored.entry and not could_change(
        request, stored, lambda: change_slide(vault, stored, changed, fresh=fresh)
    ):
        now = vault.get(Slide, slide_id)
        kept = things_in_words(now.entry)
        return _form_page(request, form, areas, stored=now, conflict=kept, status=409)
    return redirect("slide", slide_id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def slide_delete(request: Request, vault: OpenVault, slide_id: UUID) -> HttpResponse:
    """Ask once, then delete a day."""
    return delete_page(request, vault, Slide, slide_id, then="slides", room="imperfection")


@require_safe
def slide_list(request: Request) -> HttpResponse:
    """Show her list: add to it, hide what does not fit her life, remove what is hers."""
    if is_locked(request):
        return ask_to_unlock(request)
    return _list_page(request, _list_of(request.access.vault), OwnThingForm())


def _list_page(request: Request, kept: SlideList, add: OwnThingForm, *, status: int = 200) -> HttpResponse:
    everything = replace(kept, hidden=(), own=tuple(replace(each, hidden=False) for each in kept.own))
    areas = shown(everything)
    seen = _choices(shown(kept))
    form = ShowForm(
        _choices(areas),
        initial={"things": seen, "areas": [key for key in AREAS if key not in kept.hidden_areas]},
    )
    context = {
        "form": form,
        "add_form": add,
        "groups": _grouped(form, areas),
        "own": kept.own,
        "care": sounds_like_crisis(*(each.words for each in kept.own)),
        "tab": "tools",
    }
    return render(request, "imperfection/slide_list.html", context, status=status)


@require_POST
@with_vault
def add_own_slide(request: Request, vault: OpenVault) -> HttpResponse:
    """Add a thing of her own; an empty line is no fault, and the same words stand once."""
    form = OwnThingForm(request.POST)
    kept = _list_of(vault)
    if form.is_valid() and is_full(kept):
        form.add_error("line", _("The list holds no more. Take one off that has done its time."))
    if not form.is_valid():
        return _list_page(request, kept, form, status=422)
    if form.cleaned_data["line"]:
        change_list(vault, lambda kept: with_own(kept, form.cleaned_data["line"]))
    return redirect("slide_list")


@require_POST
@with_vault
def show_slides(request: Request, vault: OpenVault) -> HttpResponse:
    """Show what she marked, and hide the rest."""
    areas, things = request.POST.getlist("areas"), request.POST.getlist("things")
    return _changed(vault, lambda kept: showing(kept, areas=areas, choices=things))


@require_POST
@with_open_vault
def remove_own_slide(request: Request, vault: OpenVault) -> HttpResponse:
    """Take a thing of her own off the list for good."""
    words = request.POST.get("own", "")
    return _changed(vault, lambda kept: without_own(kept, words))


def _changed(vault: OpenVault, change: Callable[[SlideList], SlideList]) -> HttpResponse:
    change_list(vault, change)
    return redirect("slide_list")
