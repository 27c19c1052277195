"""My plan for a very hard hour: read and printed on one page, filled in step by step, copied only when asked for.

Nothing here looks for a thinking trap, and nothing is held back when her words sound dark.
"""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.core.help import Country
from unguilt.core.preferences import Preferences
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.people import people_of, whom_to_ask
from unguilt.tools.therapy.copying import copy_of
from unguilt.tools.therapy.entries import HardHourPlan
from unguilt.tools.therapy.forms import HardHourForm
from unguilt.tools.therapy.hard_hour import STEPS, filled, known_country, lines_of
from unguilt.tools.therapy.leaning import nearest
from unguilt.tools.therapy.singles import Single, keep_single, read_single
from unguilt.tools.therapy.views.deleting import delete_single
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request


@require_safe
def hard_hour(request: Request) -> HttpResponse:
    """Show the plan with the lines of her country; or what it is for, and how to begin."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    kept = read_single(vault, HardHourPlan)
    country, said = _country(vault), request.GET.get("said") == "kept"
    context = {
        "kept": kept,
        "plan": kept.entry,
        "steps": list(filled(kept.entry.steps)) if kept.entry else [(step, "") for step in STEPS.values()],
        "country": country,
        "lines": lines_of(country),
        "said": said,
        "care": said and kept.entry is not None and sounds_like_crisis(*kept.entry.texts),
        "tab": "support",
    }
    return render(request, "therapy/hard_hour.html", context)


def _preferences(vault: OpenVault | None) -> Preferences:
    """Return her preferences. When they are damaged nobody knows whom she is afraid of: rather one name too few."""
    try:
        stored = vault.the(Preferences) if vault else None
    except DamagedEntry:
        return Preferences(afraid=True)
    return stored.entry if stored else Preferences()


def _country(vault: OpenVault | None) -> Country | None:
    return known_country(_preferences(vault).country)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request) -> HttpResponse:
    """Show the six steps to fill in, or take them in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    kept = read_single(vault, HardHourPlan)
    initial = {**kept.entry.steps, "made_with": kept.entry.made_with} if kept.entry else {}
    return _form_page(request, vault, kept, HardHourForm(initial=initial))


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form = HardHourForm(request.POST)
    if not form.is_valid():
        return _form_page(request, vault, read_single(vault, HardHourPlan), form, status=422)
    plan = HardHourPlan(at=timezone.now(), steps=form.steps, made_with=form.cleaned_data["made_with"])
    if not keep_single(vault, plan, seen=request.POST.get("version", "")):
        kept = read_single(vault, HardHourPlan)
        return _form_page(request, vault, kept, form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('hard_hour')}?said=kept")


def _form_page(
    request: Request,
    vault: OpenVault | None,
    kept: Single[HardHourPlan],
    form: HardHourForm,
    *,
    status: int = 200,
) -> HttpResponse:
    preferences = _preferences(vault)
    people = nearest(each.entry for each in whom_to_ask(people_of(vault), preferences)) if vault else ()
    country = known_country(preferences.country)
    texts = kept.entry.texts if kept.entry else ()
    context = {
        "form": form,
        "kept": kept,
        "fields": [(form[key], step) for key, step in STEPS.items()],
        "people": people,
        "country": country,
        "lines": lines_of(country),
        "texts": texts,
        "care": sounds_like_crisis(*texts),
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "support",
    }
    return render(request, "therapy/hard_hour_edit.html", context, status=status)


@require_POST
@with_open_vault
def copy(request: Request, vault: OpenVault) -> HttpResponse:
    """Give the plan as one file that opens without a network, because she asked for it. Its name says nothing."""
    plan = read_single(vault, HardHourPlan).entry
    if plan is None:
        return redirect("hard_hour")
    language = (get_language() or "en")[:2]
    made = copy_of(plan, lines_of(_country(vault)), language=language)
    headers = {"Content-Disposition": 'attachment; filename="plan.html"', "Cache-Control": "no-store"}
    return HttpResponse(made, content_type="text/html; charset=utf-8", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def delete(request: Request, vault: OpenVault) -> HttpResponse:
    """Ask once, then delete the plan; copies she took along stay where they are."""
    return delete_single(request, vault, HardHourPlan, back="hard_hour")
