"""Small steps: choose one, say that it is done or let it go in one tap, change it, delete it."""

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
from unguilt.tools.values.compassing import reading_of, rows_of
from unguilt.tools.values.entries import DONE, LET_GO, Compass, ValueStep
from unguilt.tools.values.forms import StepForm
from unguilt.tools.values.hearing import sounds_dark
from unguilt.tools.values.keeping import change_step, drop_step, keep_step
from unguilt.tools.values.speaking import came_in_words
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request

_TOLD = ("value", "words", "when", "on")


@require_http_methods(["GET", "HEAD", "POST"])
def value_step_new(request: Request) -> HttpResponse:
    """Show the form, begun with the widest gap of a compass where one is named; or take it in."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    compass = _compass(request.access.vault, request.GET.get("compass", ""))
    widest = reading_of(rows_of(compass.entry.directions)).widest if compass else None
    form = StepForm(initial={"value": widest.name if widest else ""})
    return _new_page(request, form, entry_id=uuid4(), compass=compass)


def _compass(vault: OpenVault | None, text: str) -> Stored[Compass] | None:
    """Return the compass that a link or a form names, if it is one of hers and opens."""
    if vault is None or not text:
        return None
    try:
        return vault.get(Compass, read_id(text))
    except (NoSuchEntry, DamagedEntry):
        return None


def _new_page(
    request: Request,
    form: StepForm,
    *,
    entry_id: object,
    compass: Stored[Compass] | None,
    status: int = 200,
) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "compass": compass, "tab": "tools"}
    return render(request, "values/step_new.html", context, status=status)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form, entry_id = StepForm(request.POST), read_id(request.POST.get("entry_id", ""))
    compass = _compass(vault, request.POST.get("compass", ""))
    if not form.is_valid():
        return _new_page(request, form, entry_id=entry_id, compass=compass, status=422)
    told, now = form.cleaned_data, timezone.now()
    step = ValueStep(
        at=now,
        offset=told["offset"],
        compass=compass.id if compass else None,
        **{name: told[name] for name in _TOLD},
    )
    return redirect("value_step", keep_step(vault, step, entry_id=entry_id, now=now).id)


@require_safe
@with_open_vault
def value_steps(request: Request, vault: OpenVault) -> HttpResponse:
    """List her small steps, newest first."""
    context = page_of(request, vault, ValueStep)
    told = [(stored, came_in_words(stored.entry)) for stored in context["rows"]]
    return render(request, "values/steps.html", context | {"told": told})


@require_safe
@with_open_vault
def value_step(request: Request, vault: OpenVault, value_step_id: UUID) -> HttpResponse:
    """Show one step, with the two ways to end it."""
    found = vault.get(ValueStep, value_step_id).entry
    context = {
        "step": found,
        "step_id": value_step_id,
        "came": came_in_words(found),
        "care": sounds_dark(found.words, found.value, found.when),
        "tab": "tools",
    }
    return render(request, "values/step.html", context)


@require_POST
@with_open_vault
def value_step_came(request: Request, vault: OpenVault, value_step_id: UUID) -> HttpResponse:
    """Say that it is done, let it go, or open it again. The latest word counts, from whichever device."""
    came = request.POST.get("came", "")
    with vault.changing():
        stored = vault.get(ValueStep, value_step_id)
        ended = replace(stored.entry, came=came if came in {DONE, LET_GO} else "")
        if ended != stored.entry:
            change_step(vault, stored, ended, now=timezone.now())
    return redirect("value_step", value_step_id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def value_step_change(request: Request, vault: OpenVault, value_step_id: UUID) -> HttpResponse:
    """Change a step and its when."""
    stored = vault.get(ValueStep, value_step_id)
    if request.method != "POST":
        return _change_page(
            request, stored, StepForm(initial={name: getattr(stored.entry, name) for name in _TOLD})
        )
    form = StepForm(request.POST)
    if not form.is_valid():
        return _change_page(request, stored, form, status=422)
    changed = replace(stored.entry, **{name: form.cleaned_data[name] for name in _TOLD})
    if changed != stored.entry and not could_change(
        request, stored, lambda: change_step(vault, stored, changed, now=timezone.now())
    ):
        return _change_page(request, vault.get(ValueStep, value_step_id), form, status=HTTPStatus.CONFLICT)
    return redirect("value_step", value_step_id)


def _change_page(
    request: Request, stored: Stored[ValueStep], form: StepForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "step": stored.entry,
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "tools",
    }
    return render(request, "values/step_change.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def value_step_delete(request: Request, vault: OpenVault, value_step_id: UUID) -> HttpResponse:
    """Ask once, then delete a step."""
    return delete_page(
        request, vault, ValueStep, value_step_id, then="value_steps", room="values", drop=drop_step
    )
