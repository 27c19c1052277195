"""Wished and real separation in five places: where they lie furthest apart, and one rule to begin with. Pure.

Who likes both mixed is as right as who likes them apart (boundary fit, not separation, is what eases: Mueller
2025); so only the distance between wish and week is read, in either direction.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from unguilt.core.words import mark as _
from unguilt.tools.boundaries.entries import HOME, PHONE, WORK, Apart

A_GAP: Final = 2
"""Points; a single one is within what a second look at the same week would change."""
WIDTH: Final = 200
HEIGHT: Final = 28
_PAD: Final = 11.0
_TOP: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One of the five places: its name, what is asked of it, where a boundary for it stands.

    `apart` and `mixed` begin a rule for who wishes for more, or for less, between the two.
    """

    key: str
    name: str
    asked: str
    stands: str
    apart: str
    mixed: str


PLACES: Final = {
    each.key: each
    for each in (
        Place(
            key="space",
            name=_("Space"),
            asked=_("Where your work lies, and where you live."),
            stands=WORK,
            apart=_("If I stop working, then my work things go out of sight."),
            mixed=_("If a task can be done where I like to be, then I do it there."),
        ),
        Place(
            key="phone",
            name=_("Phone"),
            asked=_("Messages of work, and messages of your own."),
            stands=PHONE,
            apart=_("If a work message comes in my own time, then it waits until I am back."),
            mixed=_("If one of mine writes while I work, then I may answer in a minute between two tasks."),
        ),
        Place(
            key="passage",
            name=_("The way over"),
            asked=_("Clothes, a walk, a ride: what lies between the two."),
            stands=WORK,
            apart=_("If my work ends, then I change one thing I wear before what comes next."),
            mixed=_("If I am on my way, then I may use it for whichever of the two I like."),
        ),
        Place(
            key="hours",
            name=_("Hours"),
            asked=_("When you work, and when you are there for other things."),
            stands=WORK,
            apart=_("If my hours are over, then I begin nothing new."),
            mixed=_("If something at home needs an hour, then I move my work around it."),
        ),
        Place(
            key="head",
            name=_("Head"),
            asked=_("What you think of, here and there."),
            stands=HOME,
            apart=_("If a work thought comes in my own time, then I write down three words and let it lie."),
            mixed=_("If a thought of home comes at work, then I give it a minute and go on."),
        ),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One place with both numbers, and where its dots lie in a drawing of WIDTH by HEIGHT."""

    place: Place
    wished: int
    actual: int

    @property
    def gap(self) -> int:
        """Points by which she wishes for more between the two than there is; negative: for less."""
        return self.wished - self.actual

    @property
    def wished_x(self) -> float:
        """Where the wish lies."""
        return across(self.wished)

    @property
    def actual_x(self) -> float:
        """Where it is now."""
        return across(self.actual)

    @property
    def rule(self) -> str:
        """A rule to begin with, in the direction of her wish."""
        return self.place.apart if self.gap > 0 else self.place.mixed


def across(number: int) -> float:
    """Place of a number from 0 to 10."""
    return round(_PAD + (WIDTH - 2 * _PAD) * number / _TOP, 1)


MARKS: Final = tuple((across(number), number) for number in (0, _TOP // 2, _TOP))


def rows_of(places: Iterable[Apart]) -> tuple[Row, ...]:
    """Return the places that have both numbers, in the order of PLACES."""
    told = {each.place: each for each in places}
    rows = []
    for key, place in PLACES.items():
        each = told.get(key)
        if each is not None and each.wished is not None and each.actual is not None:
            rows.append(Row(place=place, wished=each.wished, actual=each.actual))
    return tuple(rows)


def widest(rows: Iterable[Row]) -> Row | None:
    """Return the place where wish and week lie furthest apart, in either direction; the first of those alike."""
    found = max(rows, key=lambda row: abs(row.gap), default=None)
    return found if found is not None and abs(found.gap) >= A_GAP else None
