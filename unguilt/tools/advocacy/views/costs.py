"""What could this cost me? Looked at before a letter, kept, and skipped by whoever wants to."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.advocacy.costs import SEVERE
from unguilt.tools.advocacy.entries import AskCost
from unguilt.tools.advocacy.forms import CostForm
from unguilt.tools.advocacy.topics import TOPICS
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_PARTS = ("risks", "wrong", "likely", "backing", "plan")


def _told(form: CostForm) -> dict[str, Any]:
    told = form.cleaned_data
    return {**{name: told[name] for name in _PARTS}, "risks": tuple(told["risks"])}


@require_http_methods(["GET", "HEAD", "POST"])
def cost_new(request: Request) -> HttpResponse:
    """Show the questions, or take in the answers. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    return _new_page(request, CostForm(), str(uuid4()), request.GET.get("ask", ""))


def _new_page(
    request: Request, form: CostForm, entry_id: str, topic: str, *, status: int = 200
) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "topic": TOPICS.get(topic), "tab": "tools"}
    return render(request, "advocacy/cost_new.html", context, status=status)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep the look, then lead on to the letter, or let her rest with it."""
    form, topic = CostForm(request.POST), request.POST.get("topic", "")
    entry_id = read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _new_page(request, form, str(entry_id), topic, status=422)
    look = AskCost(at=timezone.now(), topic=topic if topic in TOPICS else "", **_told(form))
    stored = vault.add(look, id=entry_id)
    if request.POST.get("then") != "letter" or sounds_like_crisis(*look.texts):
        return redirect("ask_cost", stored.id)
    return redirect(f"{reverse('ask_letter_new')}?{urlencode({'ask': look.topic, 'cost': stored.id})}")


@require_safe
@with_open_vault
def costs(request: Request, vault: OpenVault) -> HttpResponse:
    """List what she looked at, newest first."""
    context = page_of(request, vault, AskCost)
    context["rows"] = [(stored, TOPICS.get(stored.entry.topic)) for stored in context["rows"]]
    return render(request, "advocacy/costs.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def cost(request: Request, vault: OpenVault, ask_cost_id: UUID) -> HttpResponse:
    """Show one look at the cost, to read and to change."""
    stored = vault.get(AskCost, ask_cost_id)
    if request.method != "POST":
        initial = {name: getattr(stored.entry, name) for name in _PARTS}
        return _page(request, stored, CostForm(initial={**initial, "risks": list(stored.entry.risks)}))
    form = CostForm(request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=422)
    changed = replace(stored.entry, **_told(form))
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _page(request, vault.get(AskCost, ask_cost_id), form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('ask_cost', args=[ask_cost_id])}?said=kept")


def _page(request: Request, stored: Stored[AskCost], form: CostForm, *, status: int = 200) -> HttpResponse:
    look = stored.entry
    context = {
        "form": form,
        "stored": stored,
        "topic": TOPICS.get(look.topic),
        "severe": bool(SEVERE & set(look.risks)),
        "care": sounds_like_crisis(*look.texts),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "advocacy/cost.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def cost_delete(request: Request, vault: OpenVault, ask_cost_id: UUID) -> HttpResponse:
    """Ask once, then delete a look at the cost."""
    return delete_page(request, vault, AskCost, ask_cost_id, then="ask_costs", room="advocacy")
