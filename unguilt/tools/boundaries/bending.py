"""What bends her lines, and when they held: plain counts, no score, and nothing before there is enough. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from unguilt.core.preferences import Preferences
from unguilt.core.words import mark as _
from unguilt.tools.boundaries.entries import (
    BENT,
    BROKEN,
    FAMILY,
    HELD,
    MYSELF,
    OTHER,
    PERSON,
    PHONE,
    WORK,
    BoundaryNote,
)

ENOUGH: Final = 3
"""Noted bends by the same before words to draw the line anew are put forward, and held times before a when."""

_PARTS: Final = (
    (6, _("at night")),
    (12, _("in the morning")),
    (18, _("in the afternoon")),
    (24, _("late in the day")),
)
"""Parts of a day by the hour at which they are over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bender:
    """By what: its kind, and for one of her people or a thing she named, who."""

    by: str
    person: UUID | None = None
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bends:
    """How many of the noted bends were by one bender."""

    bender: Bender
    times: int


def bender_of(note: BoundaryNote) -> Bender | None:
    """Return by what a line bent in one note, if it did and she said so."""
    if note.came not in {BENT, BROKEN} or not note.by:
        return None
    if note.by == PERSON and note.person is not None:
        return Bender(by=PERSON, person=note.person)
    if note.by in {PERSON, OTHER}:
        return Bender(by=note.by, who=note.who.casefold())
    return Bender(by=note.by)


def what_bends(notes: Iterable[BoundaryNote]) -> tuple[Bends, ...]:
    """Return what bends lines, the most first; of those alike the newest first. `notes` are newest first."""
    notes = tuple(notes)
    counted = Counter(found for note in notes if (found := bender_of(note)))
    named: dict[Bender, str] = {}
    for note in notes:
        if found := bender_of(note):
            named.setdefault(found, note.who)
    return tuple(
        Bends(bender=Bender(by=each.by, person=each.person, who=named[each]), times=times)
        for each, times in counted.most_common()
    )


def to_renegotiate(
    notes: Iterable[BoundaryNote], *, preferences: Preferences, safe: Iterable[UUID]
) -> tuple[Bends, ...]:
    """Return with whom or what she may draw the line anew: noted ENOUGH times, and safe to ask.

    `safe` are her people whom an ask may name. Who is afraid at home is led to no ask of family, and to none
    of a person who stands nowhere but in her own words.
    """
    asked = set(safe)
    return tuple(
        each
        for each in what_bends(notes)
        if each.times >= ENOUGH and _may_ask(each.bender, asked, preferences)
    )


def _may_ask(bender: Bender, safe: set[UUID], preferences: Preferences) -> bool:
    if bender.by == PERSON:
        return bender.person in safe
    if bender.by in {WORK, PHONE, MYSELF}:
        return True
    return not preferences.afraid


def held_when(notes: Iterable[BoundaryNote]) -> str:
    """Return the part of her day in which lines held more often than in all others together, or ""."""
    hours = [note.local.hour for note in notes if note.came == HELD]
    parts = Counter(next(said for over, said in _PARTS if hour < over) for hour in hours)
    if not parts:
        return ""
    ((part, times),) = parts.most_common(1)
    return part if times >= ENOUGH and times * 2 > len(hours) else ""


BY: Final = {
    WORK: _("work"),
    FAMILY: _("family"),
    PHONE: _("my phone"),
    MYSELF: _("myself"),
}
"""What can be named in one tap, besides her people."""
