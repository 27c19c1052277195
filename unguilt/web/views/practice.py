"""The practice: one step at a time, her own words in sight, and the close."""

from dataclasses import replace
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.core.method import STRATEGIES, Practice
from unguilt.core.moments import Moment, Run, Summary
from unguilt.core.preferences import Preferences
from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.entries import QuietHours
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.preferences import preferences_of
from unguilt.kit.quiet import is_quiet
from unguilt.kit.steps import StepForm, in_sight
from unguilt.toolbox import PRACTICES
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request
from unguilt.web.forms import CloseForm
from unguilt.web.keeping import close_run, summary_of
from unguilt.web.pointing import pointer


@require_POST
@with_vault
def begin(request: Request, vault: OpenVault) -> HttpResponse:
    """Begin a practice, for a moment or on its own; begun twice by one form, it is one practice."""
    practice = _practice(request.POST.get("practice", ""))
    moment_id = request.POST.get("moment", "")
    moment = vault.get(Moment, read_id(moment_id)) if moment_id else None
    run = Run(
        practice=practice.id,
        at=timezone.now(),
        moment=moment.id if moment else None,
        before=moment.entry.weight if moment else None,
    )
    stored = vault.add(run, id=read_id(request.POST.get("entry_id", "")))
    return redirect("step", stored.id, stored.entry.step + 1)


def _practice(practice_id: str) -> Practice:
    practice = PRACTICES.get(practice_id)
    if practice is None:
        raise Http404
    return practice


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def step(request: Request, vault: OpenVault, run_id: UUID, number: int) -> HttpResponse:
    """Show one step, or take in what she gave and go on; what she wrote stays wherever she stops."""
    stored = vault.get(Run, run_id)
    practice = _practice(stored.entry.practice)
    if not 1 <= number <= len(practice.steps):
        raise Http404
    data = request.POST if request.method == "POST" else None
    form = StepForm(practice.steps[number - 1], stored.entry.answers, data)
    if data is None or not form.is_valid():
        context = _step_context(vault, stored, practice, form, number)
        return render(request, "web/step.html", context, status=200 if data is None else 422)
    _keep_step(vault, run_id, form, number)
    if number == len(practice.steps):
        return redirect("close", run_id)
    return redirect("step", run_id, number + 1)


def _keep_step(vault: OpenVault, run_id: UUID, form: StepForm, number: int) -> None:
    with vault.changing():  # read again under the lock: two devices at one practice both keep their words
        stored = vault.get(Run, run_id)
        run = stored.entry
        answers = {**run.answers, form.step.key: form.given} if form.step.asks else run.answers
        furthest = max(run.step, number)
        if answers != run.answers or furthest != run.step:
            vault.put(stored, replace(run, answers=answers, step=furthest))


def _step_context(
    vault: OpenVault, stored: Stored[Run], practice: Practice, form: StepForm, number: int
) -> dict[str, object]:
    answers = stored.entry.answers
    written = "\n".join(line for given in answers.values() for line in given)
    return {
        "practice": practice,
        "strategy": STRATEGIES[practice.strategy],
        "run_id": stored.id,
        "form": form,
        "step": form.step,
        "step_template": f"kit/step_{form.step.type}.html",
        "number": number,
        "last": number == len(practice.steps),
        "in_sight": in_sight(practice, form.step, answers),
        "moment_words": _words_of(vault, stored.entry.moment),
        "moment_id": stored.entry.moment,
        "care": sounds_like_crisis(written),
        "tab": "now",
    }


def _words_of(vault: OpenVault, moment_id: UUID | None) -> str:
    if moment_id is None:
        return ""
    try:
        return vault.get(Moment, moment_id).entry.words
    except (NoSuchEntry, DamagedEntry):
        return ""


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def close(request: Request, vault: OpenVault, run_id: UUID) -> HttpResponse:
    """Ask how it is now, both questions optional, and let it rest."""
    run = vault.get(Run, run_id).entry
    data = request.POST if request.method == "POST" else None
    form = CloseForm(data, initial={"after": run.after, "useful": run.useful})
    if data is not None and form.is_valid():
        after, useful = form.cleaned_data["after"], form.cleaned_data["useful"]
        with vault.changing():  # read again under the lock, as two devices may close it at once
            close_run(vault, vault.get(Run, run_id), after=after, useful=useful, now=timezone.now())
        return redirect("rest", run_id)
    written = "\n".join(line for given in run.answers.values() for line in given)
    context = {
        "practice": _practice(run.practice),
        "run": run,
        "run_id": run_id,
        "form": form,
        "care": sounds_like_crisis(written),
        "tab": "now",
    }
    return render(request, "web/close.html", context, status=200 if data is None else 422)


@require_http_methods(["GET", "HEAD"])
@with_open_vault
def rest(request: Request, vault: OpenVault, run_id: UUID) -> HttpResponse:
    """One quiet line, and the ways on."""
    run = vault.get(Run, run_id).entry
    eased = run.before is not None and run.after is not None and run.after < run.before
    vault.read_ahead(Summary, Preferences, QuietHours)
    now = timezone.now()
    quiet = is_quiet(vault, now)
    context = {
        "run": run,
        "practice": _practice(run.practice),
        "eased": eased and not quiet,
        "pointer": None if quiet else pointer(summary_of(vault), preferences_of(vault), now),
        "fresh_id": uuid4(),
        "tab": "now",
    }
    return render(request, "web/rest.html", context)
