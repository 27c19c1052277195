"""The room's facts in words of the page's language, or of the language a text is to be in."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext, ngettext, override

from unguilt.core.words import mark
from unguilt.tools.boundaries.apart import PLACES, Row
from unguilt.tools.boundaries.bending import BY, Bender
from unguilt.tools.boundaries.entries import (
    BENT,
    BROKEN,
    HELD,
    PERSON,
    SHIFT,
    Boundary,
    BoundaryNote,
    Separation,
    Times,
)
from unguilt.tools.boundaries.recurring import Span, standing
from unguilt.tools.boundaries.wording import TRIALS, Anew, Facts, words_anew, words_for

CAME: Final = {
    HELD: mark("It held"),
    BENT: mark("It bent"),
    BROKEN: mark("It was broken"),
}
_EVERY_DAY: Final = 7


def days_in_words(weekdays: tuple[int, ...]) -> str:
    """Name days of the week."""
    if len(weekdays) == _EVERY_DAY:
        return gettext("every day")
    return ", ".join(str(WEEKDAYS[day]) for day in weekdays)


def times_in_words(times: Times) -> str:
    """Say on which days and from when to when."""
    start, end = time_format(times.start), time_format(times.end)
    return gettext("%(days)s, %(start)s to %(end)s") % {
        "days": days_in_words(times.weekdays),
        "start": start,
        "end": end,
    }


def when_in_words(boundary: Boundary) -> str:
    """Say when a boundary holds, or ""."""
    if boundary.held_by == SHIFT:
        return gettext("after my shift")
    return times_in_words(boundary.clock) if boundary.clock else ""


def rhythm_in_words(boundary: Boundary) -> list[str]:
    """Say all there is to its times, part by part."""
    told, times = [when_in_words(boundary)], boundary.clock
    if times is not None:
        if times.every > 1:
            told.append(ngettext("every week", "every %(n)d weeks", times.every) % {"n": times.every})
        if times.until is not None:
            told.append(gettext("until %(day)s") % {"day": date_format(times.until, "DATE_FORMAT")})
        if times.without:
            days = ", ".join(date_format(day, "DATE_FORMAT") for day in times.without)
            told.append(gettext("not on %(days)s") % {"days": days})
    return [part for part in told if part]


def day_in_words(at: datetime, now: datetime) -> str:
    """Name a day as seen from `now`, both on her own clock."""
    if at.date() == now.date():
        return gettext("today")
    if at.date() == now.date() + timedelta(days=1):
        return gettext("tomorrow")
    return f"{WEEKDAYS[at.weekday()]}, {date_format(at, 'DATE_FORMAT')}"


def on_in_words(span: Span) -> str:
    """Say until when it is on."""
    return gettext("On until %(time)s") % {"time": time_format(span.until.time())}


def next_in_words(span: Span, now: datetime) -> str:
    """Say when it begins next."""
    said = gettext("Next time: %(day)s at %(time)s")
    return said % {"day": day_in_words(span.since, now), "time": time_format(span.since.time())}


def standing_in_words(boundary: Boundary, now: datetime) -> str:
    """Say whether it is on, else when it is next; "" without clock times. `now` is on her own clock."""
    if boundary.clock is None:
        return ""
    found = standing(boundary.clock, now)
    if found.on is not None:
        return on_in_words(found.on)
    return next_in_words(found.next, now) if found.next else ""


def words_in(language: str, to: str, boundary: Boundary) -> str:
    """Return the words for a reader: hers if she changed them, else made from the facts in that language."""
    own = own_words(boundary, to, language)
    return own if own is not None else made_in(language, to, boundary)


def own_words(boundary: Boundary, to: str, language: str) -> str | None:
    """Return the words for a reader as she changed them, or None."""
    return next((each.text for each in boundary.words if (each.to, each.language) == (to, language)), None)


def made_in(language: str, to: str, boundary: Boundary) -> str:
    """Return the words for a reader as they are made from the facts."""
    with override(language):
        facts = Facts(
            rule=boundary.rule,
            place=boundary.place,
            when=when_in_words(boundary),
            instead=boundary.instead,
            urgent=boundary.urgent,
        )
        return words_for(to, facts, gettext)


def made_anew(language: str, *, rule: str, bender: Bender, smaller: str, trial: str) -> str:
    """Return the words for drawing a line anew, in that language."""
    with override(language):
        said = gettext(TRIALS[trial].label) if trial in TRIALS else ""
        facts = Anew(rule=rule, by=bender.by, who=bender.who, smaller=smaller, trial=said)
        return words_anew(facts, gettext)


def bender_in_words(bender: Bender, names: dict[UUID, str]) -> str:
    """Name by what a line bent; a person as she is called now."""
    if bender.by == PERSON and bender.person in names:
        return names[bender.person]
    said = BY.get(bender.by)
    return gettext(said) if said else bender.who


def by_in_words(by: str, who: str) -> str:
    """Name by what a line bent, as it was noted."""
    said = BY.get(by)
    return gettext(said) if said else who


def note_in_words(note: BoundaryNote) -> str:
    """Tell a note on one line."""
    came, by = gettext(CAME.get(note.came, "")) if note.came in CAME else "", by_in_words(note.by, note.who)
    return " · ".join(part for part in (f"“{note.line}”", came, by, note.words) if part)


def boundary_in_words(boundary: Boundary) -> str:
    """Tell a boundary on one line."""
    named = f"{boundary.name}: {boundary.rule}" if boundary.name else boundary.rule
    return " · ".join([named, *rhythm_in_words(boundary)])


def row_in_words(row: Row) -> str:
    """Say both numbers of a place."""
    return gettext("wished %(wished)d, now %(actual)d") % {"wished": row.wished, "actual": row.actual}


def widest_in_words(row: Row | None) -> str:
    """Say where wish and week lie furthest apart, and in which direction."""
    if row is None:
        return gettext("Wish and week lie close in every place you gave.")
    apart = gettext("Furthest from your wish: %(place)s. You would like more between the two.")
    mixed = gettext("Furthest from your wish: %(place)s. You would like the two closer.")
    return (apart if row.gap > 0 else mixed) % {"place": gettext(row.place.name)}


def separation_in_words(separation: Separation) -> str:
    """Tell the five places on one line."""
    told = [
        f"{gettext(PLACES[each.place].name)}: {_number(each.wished)} / {_number(each.actual)}"
        for each in separation.places
        if each.place in PLACES and (each.wished is not None or each.actual is not None)
    ]
    return " · ".join([*told, *([separation.note] if separation.note else [])])


def _number(number: int | None) -> str:
    return "–" if number is None else str(number)
