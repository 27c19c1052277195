"""The three-step break: choosing its words, taking it, and what was kept of it."""

from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.tools.self_compassion.entries import ChosenWording, Pause
from unguilt.tools.self_compassion.forms import KeptPauseForm, PauseForm
from unguilt.tools.self_compassion.keeping import choose, hear_again
from unguilt.tools.self_compassion.paging import part_of
from unguilt.tools.self_compassion.views.caring import care_for
from unguilt.tools.self_compassion.wordings import KIND, WORDINGS, BreakWording
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import NoSuchEntry
from unguilt.vault.request import Request


@require_safe
def pause(request: Request) -> HttpResponse:
    """Show the break in the wording she chose, in kind words where she has not."""
    if is_locked(request):
        return ask_to_unlock(request)
    wording = _chosen(request.access.vault) or KIND
    return _break(request, wording, PauseForm(wording))


def _chosen(vault: OpenVault | None) -> BreakWording | None:
    chosen = vault.glance(ChosenWording) if vault else None
    return WORDINGS.get(chosen.wording) if chosen else None


def _break(
    request: Request, wording: BreakWording, form: PauseForm, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {
        "wording": wording,
        "form": form,
        "steps": [(step, form[step.key]) for step in wording.steps],
        "entry_id": read_id(request.POST.get("entry_id", "")),
        "care": care_for(request),
        "tab": "tools",
    }
    return render(request, "self_compassion/pause.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def choose_wording(request: Request) -> HttpResponse:
    """Ask once which words sit better; the answer is remembered and can be changed here at any time."""
    if request.method == "POST":
        return _choose(request)
    if is_locked(request):
        return ask_to_unlock(request)
    chosen = _chosen(request.access.vault)
    context = {"wordings": WORDINGS.values(), "chosen": chosen, "tab": "tools"}
    return render(request, "self_compassion/wording.html", context)


@with_vault
def _choose(request: Request, vault: OpenVault) -> HttpResponse:
    wording = request.POST.get("wording", "")
    if wording in WORDINGS:
        choose(vault, wording)
    return redirect("pause")


@require_POST
def keep_pause(request: Request) -> HttpResponse:
    """End the break. It is kept if she wrote something or says so; else nothing is stored at all."""
    if is_locked(request):
        return ask_to_unlock(request)
    wording = WORDINGS.get(request.POST.get("wording", ""), KIND)
    form = PauseForm(wording, request.POST)
    if not form.is_valid():
        return _break(request, wording, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if form.has_words or request.POST.get("keep"):
        return _keep(request, wording, form)
    return redirect("pause_rest")


@with_vault
def _keep(request: Request, vault: OpenVault, wording: BreakWording, form: PauseForm) -> HttpResponse:
    told, now = form.cleaned_data, timezone.now()
    entry = Pause(
        at=now, wording=wording.key, hard=told["hard"], others=told["others"], line=form.chosen_line
    )
    with vault.changing():
        stored = vault.add(entry, id=read_id(request.POST.get("entry_id", "")))
        if told["again"] and stored.entry is entry:  # not when it is the same form a second time
            hear_again(vault, entry.line, source=Pause.KIND, now=now, entry_id=uuid4())
    return redirect("pause_kept", stored.id)


@require_safe
def pause_rest(request: Request) -> HttpResponse:
    """The quiet end of a break of which nothing was kept."""
    return render(request, "self_compassion/pause_rest.html", {"tab": "tools"})


@require_safe
def pauses(request: Request) -> HttpResponse:
    """List the breaks that were kept. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    part = part_of(request.access.vault, Pause, request)
    return render(request, "self_compassion/pauses.html", {"part": part, "tab": "tools"})


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def pause_kept(request: Request, vault: OpenVault, pause_id: UUID) -> HttpResponse:
    """Show one break that was kept, to read and to change."""
    stored = vault.get(Pause, pause_id)
    wording = WORDINGS.get(stored.entry.wording, KIND)
    if request.method != "POST":
        told = {"hard": stored.entry.hard, "others": stored.entry.others, "line": stored.entry.line}
        return _kept(request, stored, KeptPauseForm(wording, initial=told))
    form = KeptPauseForm(wording, request.POST)
    if not form.is_valid():
        return _kept(request, stored, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = replace(stored.entry, **form.cleaned_data)
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _kept(request, vault.get(Pause, pause_id), form, status=HTTPStatus.CONFLICT)
    return redirect("pause_kept", pause_id)


def _kept(
    request: Request, stored: Stored[Pause], form: KeptPauseForm, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    entry = stored.entry
    context = {
        "stored": stored,
        "wording": WORDINGS.get(entry.wording, KIND),
        "form": form,
        "conflict": status == HTTPStatus.CONFLICT,
        "care": care_for(request, entry.hard, entry.others, entry.line),
        "tab": "tools",
    }
    return render(request, "self_compassion/pause_kept.html", context, status=status)


@require_POST
@with_open_vault
def drop_pause(request: Request, vault: OpenVault, pause_id: UUID) -> HttpResponse:
    """Let one break go, also a damaged one; gone already is gone."""
    with suppress(NoSuchEntry):
        vault.drop(Pause, pause_id)
    return redirect("pauses")
