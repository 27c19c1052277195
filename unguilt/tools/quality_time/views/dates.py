"""Dates that come again: the list, one to read, write, change, move, take along, and its delete."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.exports.calendar import Look, calendar_of
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.tools.quality_time import speaking
from unguilt.tools.quality_time.date_forms import QUIET, DateForm, MoveForm
from unguilt.tools.quality_time.dating import WEEK, begin, some_of
from unguilt.tools.quality_time.deck import deck
from unguilt.tools.quality_time.entries import TogetherDate
from unguilt.tools.quality_time.filing import event_of
from unguilt.tools.quality_time.keeping import move_next
from unguilt.tools.quality_time.views.hiding import unless_hidden
from unguilt.tools.quality_time.views.naming import as_choices, child_in, names_of
from unguilt.tools.quality_time.views.writing import Writing, deleted, listed
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_SHOWN: Final = 3
_PLAIN: Final = ("title", "starts", "weeks", "minutes", "cover", "plan_words", "calendar")


def _form(vault: OpenVault | None, data: Any, initial: Mapping[str, Any]) -> forms.Form:
    children = as_choices(names_of(vault))
    plans = [idea for idea in speaking.ideas() if idea.for_child]
    return DateForm(data, children=children, ideas=plans, today=timezone.now().date(), initial=initial)


def _typed(kept: TogetherDate) -> dict[str, Any]:
    return {
        **{name: getattr(kept, name) for name in _PLAIN},
        "weekday": QUIET if kept.weekday is None else str(kept.weekday),
        "child": str(kept.child or ""),
        "plan": kept.plan,
    }


def _made(form: Any, kept: TogetherDate | None) -> TogetherDate:
    """Return the date as told; while day and rhythm stay, so do the weeks it falls on and what was moved."""
    told, weekday = form.cleaned_data, form.day_of_week
    offset = told["offset"] if told["offset"] is not None else (kept.offset if kept else None)
    now = timezone.now()
    plain = {
        **{name: told[name] for name in _PLAIN},
        "offset": offset,
        "weekday": weekday,
        "child": child_in(told["child"]),
        "plan": told["plan"] or "",
    }
    if kept and not told["first"] and (weekday, told["weeks"]) == (kept.weekday, kept.weeks):
        return replace(kept, **plain)
    today = (now + timedelta(minutes=offset or 0)).date()
    first = begin(told["first"], weekday, told["weeks"], today)
    return TogetherDate(at=kept.at if kept else now, first=first, **plain)


def _words(kept: TogetherDate) -> tuple[str, ...]:
    return (kept.title, kept.cover, kept.plan_words, kept.calendar)


_WRITING: Final = Writing(
    kind=TogetherDate,
    template="quality_time/date_form.html",
    form=_form,
    typed=_typed,
    made=_made,
    words=_words,
    then=lambda date_id: reverse("date", args=[date_id]),
)


@require_safe
@unless_hidden
def dates(request: Request) -> HttpResponse:
    """List her dates, the newest first. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    names = names_of(request.access.vault)
    context = listed(request, request.access.vault, TogetherDate)
    now = timezone.now()
    context["rows"] = [
        speaking.date_row(
            each.id, each.entry, names.get(each.entry.child or each.id, ""), each.entry.today(now)
        )
        for each in context["rows"]
    ]
    return render(request, "quality_time/dates.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
def date_new(request: Request) -> HttpResponse:
    """Write a date; `plan` in the address may name an idea of the deck as plan B."""
    plan = request.GET.get("plan", "")
    return _WRITING.begin(request, {"plan": plan} if plan in deck(speaking.language()) else None)


@require_safe
@unless_hidden
@with_open_vault
def date(request: Request, vault: OpenVault, together_date_id: UUID) -> HttpResponse:
    """Show one date: when it is next, who covers, plan B, and ways to move it."""
    return _date_page(request, vault, vault.get(TogetherDate, together_date_id))


def _date_page(
    request: Request,
    vault: OpenVault,
    stored: Stored[TogetherDate],
    form: MoveForm | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    kept, today = stored.entry, stored.entry.today(timezone.now())
    coming = some_of(kept, today, _SHOWN)
    days = [today + timedelta(days=number) for number in range(WEEK)]
    context = {
        "stored": stored,
        "kept": kept,
        "title": speaking.date_in_words(kept, names_of(vault).get(kept.child or stored.id, "")),
        "rhythm": speaking.rhythm_in_words(kept),
        "coming": [speaking.day_in_words(each.day) for each in coming],
        "days": [each for each in days if not coming or each != coming[0].day],
        "plan": speaking.plan_in_words(kept),
        "form": form or MoveForm(today=today),
        "care": sounds_like_crisis(*_words(kept)),
        "tab": "tools",
    }
    return render(request, "quality_time/date.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
@with_open_vault
def date_change(request: Request, vault: OpenVault, together_date_id: UUID) -> HttpResponse:
    """Show a date to be changed."""
    return _WRITING.change(request, vault, together_date_id)


@require_POST
@with_open_vault
def date_move(request: Request, vault: OpenVault, together_date_id: UUID) -> HttpResponse:
    """Put the next one on another day; nothing is said about it. Of two devices the later one holds."""
    stored = vault.get(TogetherDate, together_date_id)
    today = stored.entry.today(timezone.now())
    form = MoveForm(request.POST, today=today)
    if not form.is_valid():
        return _date_page(request, vault, stored, form, status=422)
    move_next(vault, together_date_id, form.cleaned_data["day"], today)
    return redirect("date", together_date_id)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
@with_open_vault
def date_delete(request: Request, vault: OpenVault, together_date_id: UUID) -> HttpResponse:
    """Ask once, then delete it."""
    return deleted(request, vault, TogetherDate, together_date_id, then="dates")


@require_safe
@unless_hidden
@with_open_vault
def date_file(request: Request, vault: OpenVault, together_date_id: UUID) -> HttpResponse:
    """Give the date as a calendar file, under a neutral name unless she chose one."""
    kept = vault.get(TogetherDate, together_date_id).entry
    event = event_of(kept, together_date_id, name=gettext("A date"))
    content = calendar_of((event,), Look(), timezone.now())
    headers = {"Content-Disposition": 'attachment; filename="date.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
