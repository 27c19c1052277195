"""What really came of a trial: told when it is asked, or at any time; or left, and not asked again."""

from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.paging import could_change
from unguilt.tools.imperfection.asking import of_trial
from unguilt.tools.imperfection.entries import Answer, Trial, TrialsDue
from unguilt.tools.imperfection.forms import AnswerForm
from unguilt.tools.imperfection.keeping import ask_no_more, change_trial
from unguilt.tools.imperfection.views.trials import texts_of
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request

_TOLD = ("happened", "came", "meaning")


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def trial_answer(request: Request, vault: OpenVault, trial_id: UUID) -> HttpResponse:
    """Take in what came of it, with the plan in sight; nothing told is taken as “not now”."""
    stored = vault.get(Trial, trial_id)
    if request.method != "POST":
        known = stored.entry.answer
        initial = {name: getattr(known, name) for name in _TOLD} if known else {}
        return _page(request, vault, stored, AnswerForm(initial=initial))
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, vault, stored, form, status=422)
    changed = _answered(stored.entry, form)
    if changed == stored.entry:
        ask_no_more(vault, trial_id)
    elif not could_change(request, stored, lambda: change_trial(vault, stored, changed)):
        return _page(request, vault, vault.get(Trial, trial_id), form, status=HTTPStatus.CONFLICT)
    return redirect("trial", trial_id)


def _answered(trial: Trial, form: AnswerForm) -> Trial:
    told = {name: form.cleaned_data[name] for name in _TOLD}
    if all(value in ("", None) for value in told.values()):
        return replace(trial, answer=None)
    return replace(trial, answer=Answer(at=trial.answer.at if trial.answer else timezone.now(), **told))


def _page(
    request: Request, vault: OpenVault, stored: Stored[Trial], form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "trial": stored.entry,
        "trial_id": stored.id,
        "ask": of_trial(vault.glance(TrialsDue), stored.id),
        "care": sounds_like_crisis(*texts_of(stored.entry)),
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "tools",
    }
    return render(request, "imperfection/trial_answer.html", context, status=status)


@require_POST
@with_open_vault
def trial_not_now(request: Request, vault: OpenVault, trial_id: UUID) -> HttpResponse:
    """Let the question be; it is not asked again, and the trial stays as it is."""
    with suppress(DamagedEntry):
        vault.get(Trial, trial_id)
    ask_no_more(vault, trial_id)
    return redirect("now")
