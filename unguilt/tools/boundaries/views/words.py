"""Words for a boundary: made from its facts, in either language, changed and kept, ready to copy."""

from dataclasses import replace
from http import HTTPStatus
from typing import Final
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.paging import could_change
from unguilt.kit.preferences import preferences_of
from unguilt.tools.boundaries import speaking
from unguilt.tools.boundaries.entries import Boundary, OwnWords
from unguilt.tools.boundaries.keeping import change
from unguilt.tools.boundaries.other_forms import TextForm, languages
from unguilt.tools.boundaries.wording import FOR, PARTNER
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_ANEW: Final = "anew"


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def boundary_words(request: Request, vault: OpenVault, boundary_id: UUID) -> HttpResponse:
    """Show the words for each reader, or keep those that she changed."""
    stored = vault.get(Boundary, boundary_id)
    if request.method != "POST":
        return _page(request, vault, stored, _language(request.GET.get("in", "")))
    language, to = _language(request.POST.get("language", "")), request.POST.get("to", "")
    form = TextForm(request.POST)
    if to not in FOR or not form.is_valid():
        return _page(request, vault, stored, language, typed=(to, form), status=422)
    text = "" if request.POST.get("then") == _ANEW else form.cleaned_data["text"]
    changed = _with(stored.entry, to, language, text)
    if changed != stored.entry and not could_change(request, stored, lambda: change(vault, stored, changed)):
        now = vault.get(Boundary, boundary_id)
        return _page(request, vault, now, language, typed=(to, form), status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('boundary_words', args=[boundary_id])}?in={language}&said=kept#{to}")


def _language(text: str) -> str:
    """Return one of the languages words can be in; that of the page for whatever is none."""
    known = [code for code, _name in languages()]
    here = (get_language() or "en")[:2]
    return text if text in known else here


def _with(boundary: Boundary, to: str, language: str, text: str) -> Boundary:
    """Return the boundary with these words; what is empty, or as it would be made anyway, is not hers to keep."""
    others = tuple(each for each in boundary.words if (each.to, each.language) != (to, language))
    if not text or text == speaking.made_in(language, to, boundary):
        return replace(boundary, words=others)
    return replace(boundary, words=(*others, OwnWords(to=to, language=language, text=text)))


def _page(
    request: Request,
    vault: OpenVault,
    stored: Stored[Boundary],
    language: str,
    *,
    typed: tuple[str, TextForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    afraid = preferences_of(vault).afraid
    shown = [each for each in FOR.values() if not (afraid and each.key == PARTNER)]
    # What was typed for nobody, or for somebody who is out of sight by now, comes back in the first field.
    to = typed[0] if typed and typed[0] in {each.key for each in shown} else shown[0].key
    forms = {to: typed[1]} if typed else {}
    texts = [
        {
            "for": each,
            "text": speaking.words_in(language, each.key, stored.entry),
            "hers": speaking.own_words(stored.entry, each.key, language) is not None,
            "form": forms.get(each.key),
        }
        for each in shown
    ]
    context = {
        "stored": stored,
        "kept": stored.entry,
        "texts": texts,
        "language": language,
        "languages": languages(),
        "said": request.GET.get("said") == "kept",
        "conflict": status == HTTPStatus.CONFLICT,
        "care": sounds_like_crisis(*(each.text for each in stored.entry.words)),
        "tab": "tools",
    }
    return render(request, "boundaries/words.html", context, status=status)
