"""Drawing a line anew with whom or what bends it most: facts, words made from them, changed and kept."""

from dataclasses import replace
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.kit.people import people_of, whom_to_ask
from unguilt.kit.preferences import preferences_of
from unguilt.tools.boundaries import speaking
from unguilt.tools.boundaries.bending import to_renegotiate
from unguilt.tools.boundaries.entries import Boundary, Renegotiation
from unguilt.tools.boundaries.keeping import change, keep, may_be_asked, notes_on
from unguilt.tools.boundaries.naming import Choices, bender_from, choices_to_ask
from unguilt.tools.boundaries.other_forms import NO_TRIAL, AnewForm, TextForm
from unguilt.tools.boundaries.views.writing import deleted, listed, to_page
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def boundary_anew(request: Request, vault: OpenVault, boundary_id: UUID) -> HttpResponse:
    """Ask for the facts, begun with what bends it most; or make the words."""
    line = vault.get(Boundary, boundary_id)
    choices = _choices(vault, boundary_id)
    if request.method != "POST":
        first = choices[0][0] if choices else ""
        here = (get_language() or "en")[:2]
        form = AnewForm(choices, initial={"bender": first, "trial": "fortnight", "language": here})
        return _facts(request, line, form, entry_id=uuid4())
    form, entry_id = AnewForm(choices, request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _facts(request, line, form, entry_id=entry_id, status=422)
    made = _made(vault, line, form)
    return redirect("renegotiation", keep(vault, made, entry_id=entry_id).id)


def _choices(vault: OpenVault, boundary_id: UUID) -> Choices:
    preferences = preferences_of(vault)
    people = whom_to_ask(people_of(vault), preferences)
    found = to_renegotiate(
        (each.entry for each in notes_on(vault, boundary_id)),
        preferences=preferences,
        safe=(each.id for each in people),
    )
    return choices_to_ask(found, people, preferences)


def _made(vault: OpenVault, line: Stored[Boundary], form: AnewForm) -> Renegotiation:
    told, rule = form.cleaned_data, line.entry.rule
    bender = bender_from(told["bender"], may_be_asked(vault))
    language = told["language"] or (get_language() or "en")[:2]
    trial = "" if told["trial"] == NO_TRIAL else told["trial"]
    text = speaking.made_anew(language, rule=rule, bender=bender, smaller=told["smaller"], trial=trial)
    return Renegotiation(
        at=timezone.now(),
        offset=told["offset"],
        boundary=line.id,
        line=rule,
        by=bender.by,
        who=bender.who,
        smaller=told["smaller"],
        trial=trial,
        language=language,
        made=text,
        text=text,
    )


def _facts(
    request: Request, line: Stored[Boundary], form: AnewForm, *, entry_id: object, status: int = 200
) -> HttpResponse:
    context = {"line": line, "form": form, "entry_id": entry_id, "tab": "tools"}
    return render(request, "boundaries/anew_form.html", context, status=status)


@require_safe
@with_open_vault
def renegotiations(request: Request, vault: OpenVault) -> HttpResponse:
    """List the words she made, newest first."""
    return listed(request, vault, Renegotiation, "boundaries/anew_list.html")


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def renegotiation(request: Request, vault: OpenVault, renegotiation_id: UUID) -> HttpResponse:
    """Show the words, to copy and to change; left empty, they are made from the facts again."""
    stored = vault.get(Renegotiation, renegotiation_id)
    if request.method != "POST":
        return _page(request, stored, TextForm(initial={"text": stored.entry.text}))
    form = TextForm(request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=422)
    changed = replace(stored.entry, text=form.cleaned_data["text"] or stored.entry.made)
    if changed != stored.entry and not could_change(request, stored, lambda: change(vault, stored, changed)):
        now = vault.get(Renegotiation, renegotiation_id)
        return _page(request, now, form, status=HTTPStatus.CONFLICT)
    return to_page("renegotiation", renegotiation_id, "kept")


def _page(
    request: Request, stored: Stored[Renegotiation], form: TextForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "stored": stored,
        "kept": stored.entry,
        "with": speaking.by_in_words(stored.entry.by, stored.entry.who),
        "form": form,
        "said": request.GET.get("said") == "kept",
        "conflict": status == HTTPStatus.CONFLICT,
        "kept_words": [stored.entry.text],
        "care": sounds_like_crisis(stored.entry.text),
        "tab": "tools",
    }
    return render(request, "boundaries/anew.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def renegotiation_delete(request: Request, vault: OpenVault, renegotiation_id: UUID) -> HttpResponse:
    """Ask once, then delete these words."""
    return deleted(request, vault, Renegotiation, renegotiation_id, then="renegotiations")
