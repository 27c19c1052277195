"""The look-back: three minutes for a week, when she wants. What was not done is never mentioned."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.core.moments import LookBack, LookBackDay
from unguilt.core.moments.look_back import WEEK
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, place
from unguilt.kit.tool import Line, Measure
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import NoSuchEntry
from unguilt.vault.request import Request
from unguilt.web.forms import LookBackDayForm, LookBackForm
from unguilt.web.keeping import lighter_moments

_WINS: Final = 7
_PAGE_SIZE: Final = 12
_SAID: Final = {
    "kept": _("Kept. That was your week."),
    "day": _("Kept."),
}
"""Fixed lines the page may say after an act; the address carries the key, never content."""


@require_http_methods(["GET", "HEAD", "POST"])
def look_back(request: Request) -> HttpResponse:
    """Show the week and its few questions, or take the answers in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    return _page(request, vault, LookBackForm(measures=_measures(vault)), entry_id=str(uuid4()))


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form = LookBackForm(request.POST, measures=_measures(vault))
    entry_id = request.POST.get("entry_id", "")
    if not form.is_valid():
        return _page(request, vault, form, entry_id=entry_id, status=422)
    now = timezone.now()
    with vault.changing():
        vault.add(LookBack(at=now, **form.given), id=read_id(entry_id))
        _change_day(vault, last=now)
    return redirect(f"{reverse('look_backs')}?said=kept")


def _page(
    request: Request, vault: OpenVault | None, form: LookBackForm, *, entry_id: str, status: int = 200
) -> HttpResponse:
    day = (vault.glance(LookBackDay) if vault else None) or LookBackDay()
    newest = vault.latest(LookBack, 1).entries if vault else ()
    context = {
        "form": form,
        "entry_id": entry_id,
        "wins": _wins(vault, timezone.now()) if vault else (),
        "last_intention": newest[0].intention if newest else "",
        "any_kept": bool(newest),
        "day_form": LookBackDayForm(initial={"day": "" if day.weekday is None else str(day.weekday)}),
        "said": _SAID.get(request.GET.get("said", "")),
        "tab": "picture",
    }
    return render(request, "web/look_back.html", context, status=status)


def _measures(vault: OpenVault | None) -> tuple[Measure, ...]:
    if vault is None:
        return ()
    return tuple(measure for tool in TOOLS.values() for measure in tool.hooks.measures(vault))


def _wins(vault: OpenVault, now: datetime) -> list[Line]:
    """Return what went a little well in the last seven days, newest first: found in her own entries."""
    since = now - WEEK
    found = [line for tool in TOOLS.values() for line in tool.hooks.wins(vault, since, now)]
    found += lighter_moments(vault, since)
    return sorted(found, key=lambda line: line.at, reverse=True)[:_WINS]


@require_safe
@with_open_vault
def look_backs(request: Request, vault: OpenVault) -> HttpResponse:
    """List her look-backs, newest first."""
    shelf = vault.latest(LookBack, _PAGE_SIZE + 1, before=place(request))
    page = shelf.stored[:_PAGE_SIZE]
    newest = page[0].entry if page else LookBack(at=timezone.now())
    context = {
        "look_backs": page,
        "damaged": shelf.damaged,
        "older": page[-1].seq if len(shelf.stored) > _PAGE_SIZE else None,
        "said": _SAID.get(request.GET.get("said", "")),
        "care": request.GET.get("said") == "kept" and sounds_like_crisis(newest.let_go, newest.intention),
        "tab": "picture",
    }
    return render(request, "web/look_backs.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def look_back_kept(request: Request, vault: OpenVault, look_back_id: UUID) -> HttpResponse:
    """Show one look-back to read and change. Changed elsewhere meanwhile: both stay in sight."""
    stored = vault.get(LookBack, look_back_id)
    measures = tuple(Measure(text=each.text) for each in stored.entry.measured)
    data = request.POST if request.method == "POST" else None
    form = LookBackForm(data, measures=measures, kept=stored.entry)
    context: dict[str, Any] = {"form": form, "stored": stored, "version": stored.version, "tab": "picture"}
    if data is None or not form.is_valid():
        return render(request, "web/look_back_kept.html", context, status=200 if data is None else 422)
    if could_change(request, stored, lambda: vault.put(stored, replace(stored.entry, **form.given))):
        return redirect("look_backs")
    return render(request, "web/look_back_kept.html", {**context, "conflict": True}, status=409)


@require_POST
@with_open_vault
def drop_look_back(request: Request, vault: OpenVault, look_back_id: UUID) -> HttpResponse:
    """Let one go, also a damaged one; gone already is gone."""
    with suppress(NoSuchEntry):
        vault.drop(LookBack, look_back_id)
    return redirect("look_backs")


@require_POST
@with_vault
def look_back_day(request: Request, vault: OpenVault) -> HttpResponse:
    """Choose the day on which it is put forward, or none for good."""
    form = LookBackDayForm(request.POST)
    if form.is_valid():
        chosen = form.cleaned_data
        weekday = int(chosen["day"]) if chosen["day"] else None
        _change_day(vault, weekday=weekday, offset=chosen["offset"] or 0)
    return redirect(f"{reverse('look_back')}?said=day")


def _change_day(vault: OpenVault, **changes: Any) -> None:
    with vault.changing():
        stored = vault.mended(LookBackDay)
        vault.keep_the(replace(stored.entry if stored else LookBackDay(), **changes), over=stored)
