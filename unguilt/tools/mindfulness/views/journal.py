"""The journal: begin a page from a prompt or free, read, change and delete pages."""

from contextlib import suppress
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import PAGE_SIZE, place
from unguilt.tools.mindfulness.choosing import after_passing, next_prompt
from unguilt.tools.mindfulness.entries import Page, Prompted
from unguilt.tools.mindfulness.forms import NewPageForm
from unguilt.tools.mindfulness.keeping import change_the, keep_page, prompted_of
from unguilt.tools.mindfulness.prompts import PROMPTS
from unguilt.tools.mindfulness.views.editing import edit_words
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request


@require_safe
def journal(request: Request) -> HttpResponse:
    """List her pages, newest first; older ones behind a link. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    shelf = vault.latest(Page, PAGE_SIZE + 1, before=place(request)) if vault else None
    stored = shelf.stored if shelf else ()
    context = {
        "pages": [_row(each) for each in stored[:PAGE_SIZE]],
        "damaged": shelf.damaged if shelf else (),
        "older": stored[PAGE_SIZE - 1].seq if len(stored) > PAGE_SIZE else None,
        "gone": request.GET.get("said") == "gone",
        "tab": "tools",
    }
    return render(request, "mindfulness/journal.html", context)


def _row(stored: Stored[Page]) -> dict[str, object]:
    return {"id": stored.id, "page": stored.entry, "prompt": PROMPTS.get(stored.entry.prompt)}


@require_safe
def free_page(request: Request) -> HttpResponse:
    """Show an empty page."""
    if is_locked(request):
        return ask_to_unlock(request)
    return _new(request, NewPageForm())


@require_safe
def prompted_page(request: Request) -> HttpResponse:
    """Show an empty page with the prompt that comes next."""
    if is_locked(request):
        return ask_to_unlock(request)
    known = prompted_of(request.access.vault, "", timezone.now())
    return _new(request, NewPageForm(initial={"prompt": _next(request, known)}))


@require_POST
def another_prompt(request: Request) -> HttpResponse:
    """Show another prompt; the words typed so far stay, and the one passed over stays away."""
    form = NewPageForm(request.POST)
    form.is_valid()
    now, vault, passed = timezone.now(), request.access.vault, request.POST.get("prompt", "")
    carried = ",".join(filter(None, (form.cleaned_data.get("passed"), passed)))
    if vault is not None:
        change_the(vault, Prompted, lambda known: after_passing(known or Prompted(), passed, now))
    shown = dict(form.data.items()) | {
        "passed": "" if vault else carried,
        "prompt": _next(request, prompted_of(vault, carried, now), form.cleaned_data.get("group", "")),
    }
    return _new(request, NewPageForm(initial=shown), entry_id=request.POST.get("entry_id", ""))


def _next(request: Request, known: Prompted, group: str = "") -> str:
    """Return the key of the next prompt, or "" when she wrote to all of them lately."""
    now, vault = timezone.now(), request.access.vault
    seed = str(vault.id) if vault else now.date().isoformat()
    return next_prompt(known, now, seed=seed, group=group) or ""


@require_POST
@with_vault
def keep(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep a page; sent twice it is kept once, and an empty one is no fault."""
    form = NewPageForm(request.POST)
    entry_id = request.POST.get("entry_id", "")
    if not form.is_valid():
        return _new(request, form, entry_id=entry_id)
    words, prompt = form.cleaned_data["words"], form.cleaned_data["prompt"]
    if not words:
        return redirect("journal")
    page = Page(at=timezone.now(), words=words, prompt=prompt if prompt in PROMPTS else "")
    passed = form.cleaned_data["passed"].split(",")
    stored = keep_page(vault, page, read_id(entry_id), passed=passed)
    return redirect(f"{reverse('page', args=[stored.id])}?said=kept")


def _new(request: Request, form: NewPageForm, *, entry_id: str = "") -> HttpResponse:
    context = {
        "form": form,
        "prompt": PROMPTS.get(form["prompt"].value() or ""),
        "prompted": form["prompt"].value() is not None or bool(form["passed"].value()),
        "entry_id": entry_id or uuid4(),
        "care": sounds_like_crisis(form["words"].value() or ""),
        "tab": "tools",
    }
    return render(request, "mindfulness/new_page.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def page(request: Request, vault: OpenVault, page_id: UUID) -> HttpResponse:
    """Show one page, to read and to change."""
    edit = edit_words(request, vault, vault.get(Page, page_id))
    if edit.status == HTTPStatus.FOUND:
        return redirect(f"{reverse('page', args=[page_id])}?said=changed")
    context = edit.context(request) | _row(edit.stored)
    return render(request, "mindfulness/page.html", context, status=edit.status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def delete_page(request: Request, vault: OpenVault, page_id: UUID) -> HttpResponse:
    """Ask once, then delete for good; also what no longer opens."""
    if request.method == "POST":
        vault.drop(Page, page_id)
        return redirect(f"{reverse('journal')}?said=gone")
    with suppress(DamagedEntry):
        vault.get(Page, page_id)
    back = reverse("journal")
    return render(request, "mindfulness/delete.html", {"back": back, "tab": "tools"})
