"""The fifteen-minute writing: its warning, the page with its quiet clock, and the question a day later."""

from contextlib import suppress
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import PAGE_SIZE, place
from unguilt.tools.mindfulness.entries import Writing
from unguilt.tools.mindfulness.forms import NextDayForm, PageForm
from unguilt.tools.mindfulness.keeping import answer_next_day, drop_writing, keep_writing
from unguilt.tools.mindfulness.views.editing import edit_words
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request


@require_safe
def writings(request: Request) -> HttpResponse:
    """Say what this is and what it may do to her, before she begins; and list what she wrote."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    shelf = vault.latest(Writing, PAGE_SIZE + 1, before=place(request)) if vault else None
    stored = shelf.stored if shelf else ()
    context = {
        "writings": stored[:PAGE_SIZE],
        "damaged": shelf.damaged if shelf else (),
        "older": stored[PAGE_SIZE - 1].seq if len(stored) > PAGE_SIZE else None,
        "gone": request.GET.get("said") == "gone",
        "tab": "tools",
    }
    return render(request, "mindfulness/writings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: Request) -> HttpResponse:
    """Show the page to write on, or keep what was written."""
    if request.method == "POST":
        return _keep(request)
    return ask_to_unlock(request) if is_locked(request) else _new(request, PageForm())


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form = PageForm(request.POST)
    entry_id = request.POST.get("entry_id", "")
    if not form.is_valid():
        return _new(request, form, entry_id=entry_id)
    if not form.cleaned_data["words"]:
        return redirect("writings")
    writing = Writing(at=timezone.now(), words=form.cleaned_data["words"])
    stored = keep_writing(vault, writing, read_id(entry_id))
    return redirect(f"{reverse('writing', args=[stored.id])}?said=kept")


def _new(request: Request, form: PageForm, *, entry_id: str = "") -> HttpResponse:
    context = {
        "form": form,
        "entry_id": entry_id or uuid4(),
        "care": sounds_like_crisis(form["words"].value() or ""),
        "tab": "tools",
    }
    return render(request, "mindfulness/write.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def writing(request: Request, vault: OpenVault, writing_id: UUID) -> HttpResponse:
    """Show one sitting, to read and to change."""
    edit = edit_words(request, vault, vault.get(Writing, writing_id))
    if edit.status == HTTPStatus.FOUND:
        return redirect(f"{reverse('writing', args=[writing_id])}?said=changed")
    return render(request, "mindfulness/writing.html", edit.context(request), status=edit.status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def next_day(request: Request, vault: OpenVault, writing_id: UUID) -> HttpResponse:
    """Ask how a sitting weighs now; to leave it is an answer as well, and she is not asked again."""
    stored = vault.get(Writing, writing_id)
    data = request.POST if request.method == "POST" else None
    form = NextDayForm(data, initial={"after": stored.entry.after})
    if form.is_valid():
        answer_next_day(vault, writing_id, form.cleaned_data["after"])
        return redirect(f"{reverse('writing', args=[writing_id])}?said=kept")
    context = {"stored": stored, "form": form, "tab": "now"}
    return render(request, "mindfulness/next_day.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def delete_writing(request: Request, vault: OpenVault, writing_id: UUID) -> HttpResponse:
    """Ask once, then delete for good; also what no longer opens."""
    if request.method == "POST":
        drop_writing(vault, writing_id)
        return redirect(f"{reverse('writings')}?said=gone")
    with suppress(DamagedEntry):
        vault.get(Writing, writing_id)
    back = reverse("writings")
    return render(request, "mindfulness/delete.html", {"back": back, "tab": "tools"})
