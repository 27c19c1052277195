"""Trials: plan one, read them, change one, delete one."""

from dataclasses import replace
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.imperfection.asking import ask_from, of_trial
from unguilt.tools.imperfection.entries import Trial, TrialsDue
from unguilt.tools.imperfection.forms import PlanForm, TrialForm
from unguilt.tools.imperfection.keeping import change_trial, drop_trial, keep_trial
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_PLAN = ("thing", "usual", "chosen", "expected", "feared")


def texts_of(trial: Trial) -> tuple[str, ...]:
    """Return all that she wrote in a trial."""
    answer = trial.answer
    told = (answer.happened, answer.meaning) if answer else ()
    return (trial.thing, trial.usual, trial.chosen, trial.expected, *told)


@require_http_methods(["GET", "HEAD", "POST"])
def trial_new(request: Request) -> HttpResponse:
    """Show the form, or take it in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _plan(request)
    form = TrialForm(initial={"ask": "tomorrow"})
    context = {"form": form, "entry_id": uuid4(), "tab": "tools"}
    return render(request, "imperfection/trial_new.html", context)


@with_vault
def _plan(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep a new trial, to be asked about if she wants; where a crisis sounds, not within two days."""
    form = TrialForm(request.POST)
    entry_id = read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        context = {"form": form, "entry_id": entry_id, "tab": "tools"}
        return render(request, "imperfection/trial_new.html", context, status=422)
    told, now = form.cleaned_data, timezone.now()
    trial = Trial(at=now, offset=told["offset"], **{name: told[name] for name in _PLAN})
    # As one text: a name of two words by itself is often misheard, and would put off what she asked for.
    quiet = sounds_like_crisis("\n".join(texts_of(trial)))
    asked = told["ask"] != "no"
    ask_at = ask_from(now, told["offset"], form.wished, quiet=quiet) if asked else None
    stored = keep_trial(vault, trial, entry_id=entry_id, ask_at=ask_at)
    return redirect("trial", stored.id)


@require_safe
@with_open_vault
def trials(request: Request, vault: OpenVault) -> HttpResponse:
    """List her trials, newest first."""
    return render(request, "imperfection/trials.html", page_of(request, vault, Trial))


@require_safe
@with_open_vault
def trial(request: Request, vault: OpenVault, trial_id: UUID) -> HttpResponse:
    """Show one trial with all she wrote, and the ways on."""
    found = vault.get(Trial, trial_id).entry
    context = {
        "trial": found,
        "trial_id": trial_id,
        "ask": of_trial(vault.glance(TrialsDue), trial_id),
        "care": sounds_like_crisis(*texts_of(found)),
        "tab": "tools",
    }
    return render(request, "imperfection/trial.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def trial_change(request: Request, vault: OpenVault, trial_id: UUID) -> HttpResponse:
    """Change what was planned; what came of it has a page of its own."""
    stored = vault.get(Trial, trial_id)
    if request.method != "POST":
        initial = {name: getattr(stored.entry, name) for name in _PLAN}
        return _change_page(request, stored, PlanForm(initial=initial))
    form = PlanForm(request.POST)
    if not form.is_valid():
        return _change_page(request, stored, form, status=422)
    changed = replace(stored.entry, **{name: form.cleaned_data[name] for name in _PLAN})
    if changed != stored.entry and not could_change(
        request, stored, lambda: change_trial(vault, stored, changed)
    ):
        return _change_page(request, vault.get(Trial, trial_id), form, status=HTTPStatus.CONFLICT)
    return redirect("trial", trial_id)


def _change_page(
    request: Request, stored: Stored[Trial], form: PlanForm, *, status: int = 200
) -> HttpResponse:
    context = {"form": form, "stored": stored, "conflict": status == HTTPStatus.CONFLICT, "tab": "tools"}
    return render(request, "imperfection/trial_change.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def trial_delete(request: Request, vault: OpenVault, trial_id: UUID) -> HttpResponse:
    """Ask once, then delete a trial with what came of it."""
    return delete_page(request, vault, Trial, trial_id, then="trials", room="imperfection", drop=drop_trial)
