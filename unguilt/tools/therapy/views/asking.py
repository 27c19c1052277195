"""Questions to ask a therapist: she ticks those she wants, and adds her own."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unguilt.kit.access import ask_to_unlock, is_locked, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.tools.therapy.entries import TherapyQuestions
from unguilt.tools.therapy.forms import QuestionsForm
from unguilt.tools.therapy.questions import in_order
from unguilt.tools.therapy.singles import Single, keep_single, read_single
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: Request) -> HttpResponse:
    """Show the questions with those she ticked, or take in her choice. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    kept = read_single(request.access.vault, TherapyQuestions)
    initial = {"picked": list(kept.entry.picked), "own": "\n".join(kept.entry.own)} if kept.entry else {}
    return _page(request, kept, QuestionsForm(initial=initial))


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form = QuestionsForm(request.POST)
    if not form.is_valid():
        return _page(request, read_single(vault, TherapyQuestions), form, status=422)
    told = form.cleaned_data
    entry = TherapyQuestions(at=timezone.now(), picked=tuple(told["picked"]), own=told["own"])
    if not keep_single(vault, entry, seen=request.POST.get("version", "")):
        kept = read_single(vault, TherapyQuestions)
        return _page(request, kept, form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('therapy_questions')}?said=kept")


def _page(
    request: Request, kept: Single[TherapyQuestions], form: QuestionsForm, *, status: int = 200
) -> HttpResponse:
    entry = kept.entry
    context = {
        "form": form,
        "kept": kept,
        "ticked": in_order(entry.picked) if entry else (),
        "own": entry.own if entry else (),
        "care": sounds_like_crisis(*(entry.own if entry else ())),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "therapy/questions.html", context, status=status)
