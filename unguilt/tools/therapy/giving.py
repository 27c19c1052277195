"""What the room puts forward elsewhere: on its own page, on Now, beside an offer, to a therapist; with the check's."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from django.urls import NoReverseMatch, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from unguilt.core.method import HEAVY, THERAPY_HELPS
from unguilt.core.moments import Moment, Summary
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.therapy import check_giving
from unguilt.tools.therapy.entries import (
    FirstCall,
    HardHourPlan,
    Homework,
    HomeworkDays,
    ReadySheet,
    TherapyNote,
    TherapyQuestions,
)
from unguilt.tools.therapy.exercises import practices
from unguilt.tools.therapy.keeping import first_today
from unguilt.tools.therapy.ready import question_lines
from unguilt.vault.door import OpenVault

_IN_ROOM: Final = 3
_ON_SESSION_PAGE: Final = 50
_HEAVY_ONES: Final = 3
_HEAVY_WITHIN: Final = timedelta(days=30)
"""So many moments of eight or more within so many days: then a trained person is named beside the offer (ours)."""


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show the check, the newest note, what is still to try, and what lies ready."""
    shown: dict[str, object] = {
        "helps": THERAPY_HELPS.values(),
        "session_page": _address("session_page"),
        **check_giving.on_its_page_check(vault),
    }
    if vault is None:
        return shown
    vault.read_ahead(HardHourPlan, FirstCall, TherapyQuestions)
    notes, homework = vault.latest(TherapyNote, 1), vault.latest(Homework, _IN_ROOM)
    sheets = vault.latest(ReadySheet, 1)
    return shown | {
        "newest_note": next(iter(notes), None),
        "any_notes": bool(notes.stored or notes.damaged),
        "newest_homework": [(stored, practices().get(stored.entry.practice)) for stored in homework],
        "any_homework": bool(homework.stored or homework.damaged),
        "any_sheets": bool(sheets.stored or sheets.damaged),
        "has_plan": vault.glance(HardHourPlan) is not None,
        "has_card": vault.glance(FirstCall) is not None,
        "has_questions": vault.glance(TherapyQuestions) is not None,
    }


def _address(name: str) -> str:
    """Return the address of a page above the rooms, or "" in a house that does not have it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Show one piece of homework on the day she chose for it; the day after nothing is said of it."""
    cards = check_giving.today(vault, now)
    day = first_today(vault.glance(HomeworkDays), now)
    if day is None:
        return cards
    return (
        *cards,
        RoomCard(
            title=gettext("To try, if it suits today"),
            body=gettext("“%(what)s” You chose today to see it again.") % {"what": day.what},
            href=reverse("homework", args=[day.homework]),
            action=gettext("Look at it"),
        ),
    )


def at_moment(vault: OpenVault, moment: Moment, now: datetime) -> tuple[RoomCard, ...]:
    """Name a trained person in a very heavy moment that is not the only one of late; the pages hide it in a crisis."""
    if moment.weight is None or moment.weight < HEAVY:
        return ()
    summary = vault.glance(Summary)
    recent = summary.recent if summary else ()
    heavy = [
        each for each in recent if each.weight and each.weight >= HEAVY and now - each.at < _HEAVY_WITHIN
    ]
    if len(heavy) < _HEAVY_ONES:
        return ()
    return (
        RoomCard(
            title=gettext("Talking with someone trained"),
            body=gettext(
                "Several of your last moments weighed eight or more. Somebody trained can carry part of that "
                "with you, and nobody needs a breaking point for it."
            ),
            href=reverse("therapy_find"),
            action=gettext("How to find someone"),
        ),
    )


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Show her checks, once there are any; nothing else of this room is drawn."""
    return check_giving.in_picture(vault)


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the check's results, what she wants to bring, homework, and the questions she ticked."""
    notes = vault.latest(TherapyNote, _ON_SESSION_PAGE).entries
    homework = vault.latest(Homework, _ON_SESSION_PAGE).entries
    kept = vault.glance(TherapyQuestions)
    asked = question_lines(kept, gettext)
    sections = (
        (gettext("What I want to bring"), ((each.at, each.bring) for each in notes)),
        (gettext("To try between sessions"), ((each.at, homework_in_words(each)) for each in homework)),
        (gettext("Questions for you"), ((kept.at, text) for text in asked) if kept else ()),
    )
    own = (_section(title, told, since, until) for title, told in sections)
    return (
        *check_giving.for_session_page(vault, since, until),
        *(section for section in own if section.lines),
    )


def _section(title: str, told: Iterable[tuple[datetime, str]], since: datetime, until: datetime) -> Section:
    lines = [Line(at=at, text=text) for at, text in told if text and since <= at < until]
    return Section(title=title, lines=tuple(sorted(lines, key=lambda line: line.at, reverse=True)))


def homework_in_words(homework: Homework) -> str:
    """Return one line of homework: what, who suggested it, and whether it was done."""
    done = homework.done_at
    when = gettext("done on %(day)s") % {"day": date_format(done, "DATE_FORMAT")} if done else ""
    return " · ".join(part for part in (homework.what, homework.whom, when) if part)
