"""The card for the first call: made from her facts, changed as she likes, copied or printed."""

from dataclasses import replace
from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext, override
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.tools.therapy.calling import card_from
from unguilt.tools.therapy.entries import FirstCall
from unguilt.tools.therapy.forms import CallForm, CardForm
from unguilt.tools.therapy.singles import Single, keep_single, read_single
from unguilt.tools.therapy.views.deleting import delete_single
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def first_call(request: Request) -> HttpResponse:
    """Show the card and its facts, or make it from them. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _make(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return _page(request, read_single(request.access.vault, FirstCall))


@with_vault
def _make(request: Request, vault: OpenVault) -> HttpResponse:
    """Make the card; a version she wrote herself lies beside it then."""
    form, kept = CallForm(request.POST), read_single(vault, FirstCall)
    if not form.is_valid():
        return _page(request, kept, facts=form, status=422)
    told, old = form.cleaned_data, kept.entry
    entry = _spoken(
        FirstCall(
            at=timezone.now(),
            language=told["language"] or _own_language(),
            about=tuple(told["about"]),
            asks=tuple(told["asks"]),
            facts=form.facts,
            aside=(old.text if old.is_hers else old.aside) if old else "",
        )
    )
    if not keep_single(vault, entry, seen=request.POST.get("version", "")):
        return _page(request, read_single(vault, FirstCall), facts=form, status=HTTPStatus.CONFLICT)
    return redirect("first_call")


def _spoken(card: FirstCall) -> FirstCall:
    with override(card.language):
        text = card_from(card.facts, card.about, card.asks, gettext)
    return replace(card, made=text, text=text)


def _own_language() -> str:
    code = (get_language() or "en")[:2]
    return code if code in dict(settings.LANGUAGES) else "en"


@require_POST
@with_open_vault
def card(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep the card as she changed it."""
    form, kept = CardForm(request.POST), read_single(vault, FirstCall)
    if kept.entry is None:
        return redirect("first_call")
    if not form.is_valid():
        return _page(request, kept, text=form, status=422)
    entry = replace(kept.entry, text=form.cleaned_data["text"])
    if not keep_single(vault, entry, seen=request.POST.get("version", "")):
        return _page(request, read_single(vault, FirstCall), text=form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('first_call')}?said=kept")


@require_POST
@with_open_vault
def swap(request: Request, vault: OpenVault) -> HttpResponse:
    """Let her own version from before stand again, and lay this one beside it."""
    kept = read_single(vault, FirstCall).entry
    if kept is not None and kept.aside:
        entry = replace(kept, text=kept.aside, aside=kept.text)
        keep_single(vault, entry, seen=request.POST.get("version", ""))
    return redirect("first_call")


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def delete(request: Request, vault: OpenVault) -> HttpResponse:
    """Ask once, then delete the card with its facts."""
    return delete_single(request, vault, FirstCall, back="first_call")


def _page(
    request: Request,
    kept: Single[FirstCall],
    *,
    facts: CallForm | None = None,
    text: CardForm | None = None,
    status: int = 200,
) -> HttpResponse:
    entry = kept.entry
    context = {
        "kept": kept,
        "card": entry,
        "facts": facts or CallForm(initial=_as_typed(entry)),
        "text": text or CardForm(initial={"text": entry.text if entry else ""}),
        "texts": (entry.text, *entry.texts) if entry else (),
        "care": sounds_like_crisis(*(entry.texts if entry else ())),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "therapy/first_call.html", context, status=status)


def _as_typed(entry: FirstCall | None) -> dict[str, object]:
    if entry is None:
        return {"language": _own_language()}
    return {
        **entry.facts,
        "about": list(entry.about),
        "asks": list(entry.asks),
        "language": entry.language,
    }
