"""Letters: read, change in place, lay a version aside or bring it back, delete."""

from dataclasses import replace
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.advocacy.entries import AskLetter
from unguilt.tools.advocacy.forms import TextForm, topic_of
from unguilt.tools.advocacy.keeping import swapped
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


@require_safe
@with_open_vault
def letters(request: Request, vault: OpenVault) -> HttpResponse:
    """List her letters, newest first."""
    context = page_of(request, vault, AskLetter)
    context["rows"] = [(stored, topic_of(stored.entry.topic)) for stored in context["rows"]]
    return render(request, "advocacy/letters.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def letter(request: Request, vault: OpenVault, ask_letter_id: UUID) -> HttpResponse:
    """Show a letter in a field in which she changes it freely; what she keeps is kept as typed."""
    stored = vault.get(AskLetter, ask_letter_id)
    if request.method != "POST":
        return _page(request, stored, TextForm(initial={"text": stored.entry.text}))
    form = TextForm(request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=422)
    changed = replace(stored.entry, text=form.cleaned_data["text"])
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _page(request, vault.get(AskLetter, ask_letter_id), form, status=HTTPStatus.CONFLICT)
    return redirect(_onward(request.POST.get("then", ""), ask_letter_id))


def _onward(then: str, ask_letter_id: UUID) -> str:
    """Return where she was going when her changes were kept on the way."""
    if then == "facts":
        return reverse("ask_letter_facts", args=[ask_letter_id])
    if then == "asked":
        return f"{reverse('ask_new')}?letter={ask_letter_id}"
    return f"{reverse('ask_letter', args=[ask_letter_id])}?said=kept"


def _page(request: Request, stored: Stored[AskLetter], form: TextForm, *, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "letter": stored.entry,
        "topic": topic_of(stored.entry.topic),
        "aside": reversed([*enumerate(stored.entry.aside)]),
        "care": sounds_like_crisis(*stored.entry.texts),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "advocacy/letter.html", context, status=status)


@require_POST
@with_open_vault
def letter_swap(request: Request, vault: OpenVault, ask_letter_id: UUID) -> HttpResponse:
    """Let a version from beside the letter stand; what stood goes in its place. Nonsense changes nothing."""
    with vault.changing():  # read again under the lock, so that places are those she saw or nothing happens
        stored = vault.get(AskLetter, ask_letter_id)
        number = request.POST.get("number", "")
        places = {str(place): place for place in range(len(stored.entry.aside))}
        if request.POST.get("version") == str(stored.version) and number in places:
            vault.put(stored, swapped(stored.entry, places[number], timezone.now()))
    return redirect("ask_letter", ask_letter_id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def letter_delete(request: Request, vault: OpenVault, ask_letter_id: UUID) -> HttpResponse:
    """Ask once, then delete a letter with its facts and all its versions."""
    return delete_page(request, vault, AskLetter, ask_letter_id, then="ask_letters", room="advocacy")
