"""Homework: what to try between sessions. Done is one tap; a day that is over is never spoken of."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.therapy.entries import Homework
from unguilt.tools.therapy.exercises import by_room, practices
from unguilt.tools.therapy.forms import HomeworkForm
from unguilt.tools.therapy.keeping import change_homework, drop_homework, keep_homework, mark
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_PARTS = ("what", "whom", "until", "again", "practice")


def _told(form: HomeworkForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in _PARTS}


@require_http_methods(["GET", "HEAD", "POST"])
def homework_new(request: Request) -> HttpResponse:
    """Show the form, or take in homework. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    return _new_page(request, HomeworkForm(), str(uuid4()))


def _new_page(request: Request, form: HomeworkForm, entry_id: str, *, status: int = 200) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "rooms": by_room(), "tab": "tools"}
    return render(request, "therapy/homework_new.html", context, status=status)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep new homework; a form sent twice keeps one."""
    form, now = HomeworkForm(request.POST), timezone.now()
    entry_id = read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _new_page(request, form, str(entry_id), status=422)
    kept, offset = Homework(at=now, **_told(form)), form.cleaned_data["offset"] or 0
    stored = keep_homework(vault, kept, entry_id=entry_id, offset=offset, now=now)
    return redirect(f"{reverse('homework', args=[stored.id])}?said=kept")


@require_safe
@with_open_vault
def homework_list(request: Request, vault: OpenVault) -> HttpResponse:
    """List it, newest first."""
    context = page_of(request, vault, Homework)
    context["rows"] = [(stored, practices().get(stored.entry.practice)) for stored in context["rows"]]
    return render(request, "therapy/homework_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def homework(request: Request, vault: OpenVault, homework_id: UUID) -> HttpResponse:
    """Show one piece of homework, to read and to change."""
    stored = vault.get(Homework, homework_id)
    if request.method != "POST":
        initial = {name: getattr(stored.entry, name) for name in _PARTS}
        return _page(request, stored, HomeworkForm(initial=initial))
    form = HomeworkForm(request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=422)
    changed, offset = replace(stored.entry, **_told(form)), form.cleaned_data["offset"] or 0
    if changed != stored.entry and not could_change(
        request, stored, lambda: change_homework(vault, stored, changed, offset=offset, now=timezone.now())
    ):
        return _page(request, vault.get(Homework, homework_id), form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('homework', args=[homework_id])}?said=kept")


def _page(
    request: Request, stored: Stored[Homework], form: HomeworkForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "practice": practices().get(stored.entry.practice),
        "rooms": by_room(),
        "texts": stored.entry.texts,
        "care": sounds_like_crisis(*stored.entry.texts),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "therapy/homework.html", context, status=status)


@require_POST
@with_open_vault
def homework_done(request: Request, vault: OpenVault, homework_id: UUID) -> HttpResponse:
    """Mark it as done with one tap, or take that back."""
    mark(vault, homework_id, done=request.POST.get("done") != "no", now=timezone.now())
    return redirect("homework_list")


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def homework_delete(request: Request, vault: OpenVault, homework_id: UUID) -> HttpResponse:
    """Ask once, then delete it with its day."""
    return delete_page(
        request, vault, Homework, homework_id, then="homework_list", room="therapy", drop=drop_homework
    )
