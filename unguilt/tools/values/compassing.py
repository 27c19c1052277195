"""The compass: where the gap is widest, what may be said of it, where its dots lie. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from unguilt.tools.values.entries import Compass, Direction

SHOWN: Final = 8
"""Compasses of which the history shows a row each, the newest."""
A_GAP: Final = 2
"""Points; a single one is within what a second look at the same week would change."""

WIDTH: Final = 200
HEIGHT: Final = 28
_PAD: Final = 11.0
"""Room for a dot at either end."""
_TOP: Final = 10

STRIP_HEIGHT: Final = 56
_STRIP_PAD: Final = 7.0
_STRIP_STEP: Final = 30.0
"""Room of one part in a strip of the history."""

Said = Literal["nothing", "near", "gap"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One part with both numbers, and the places of its dots in a drawing of WIDTH by HEIGHT."""

    number: int
    name: str
    matters: int
    lived: int

    @property
    def gap(self) -> int:
        """Points by which it matters more than it was lived; negative the other way round."""
        return self.matters - self.lived

    @property
    def matters_x(self) -> float:
        """Place of what matters."""
        return across(self.matters)

    @property
    def lived_x(self) -> float:
        """Place of what was lived."""
        return across(self.lived)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What may be said: nothing yet, all near, or where it is widest."""

    said: Said
    widest: Row | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One part in a strip: x, and the heights of its two dots."""

    row: Row
    x: float
    matters_y: float
    lived_y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One earlier compass as a small drawing of `width` by STRIP_HEIGHT."""

    compass: UUID
    local: datetime
    width: float
    pairs: tuple[Pair, ...]


def rows_of(directions: Iterable[Direction]) -> tuple[Row, ...]:
    """Return the parts that have both numbers, in their order; `number` counts all parts from 1."""
    return tuple(
        Row(number=number, name=each.name, matters=each.matters, lived=each.lived)
        for number, each in enumerate(directions, start=1)
        if each.matters is not None and each.lived is not None
    )


def reading_of(rows: Sequence[Row]) -> Reading:
    """Return what may be said; of two gaps alike, the one that matters more, then the first."""
    if not rows:
        return Reading(said="nothing")
    widest = max(rows, key=lambda row: (row.gap, row.matters, -row.number))
    return Reading(said="gap", widest=widest) if widest.gap >= A_GAP else Reading(said="near")


def strips(compasses: Iterable[tuple[UUID, Compass]]) -> tuple[Strip, ...]:
    """Return the newest compasses that say something, newest first as they were given."""
    found = []
    for compass_id, compass in compasses:
        rows = rows_of(compass.directions)
        if rows:
            pairs = tuple(_pair(place, row) for place, row in enumerate(rows))
            found.append(
                Strip(compass=compass_id, local=compass.local, width=len(rows) * _STRIP_STEP, pairs=pairs)
            )
    return tuple(found[:SHOWN])


def _pair(place: int, row: Row) -> Pair:
    return Pair(row=row, x=(place + 0.5) * _STRIP_STEP, matters_y=_up(row.matters), lived_y=_up(row.lived))


def _up(number: int) -> float:
    return round(STRIP_HEIGHT - _STRIP_PAD - (STRIP_HEIGHT - 2 * _STRIP_PAD) * number / _TOP, 1)


def across(number: int) -> float:
    """Place of a number from 0 to 10."""
    return round(_PAD + (WIDTH - 2 * _PAD) * number / _TOP, 1)


MARKS: Final = tuple((across(number), number) for number in (0, _TOP // 2, _TOP))


def named_in(text: str, *, most: int, longest: int) -> tuple[str, ...]:
    """Return the names on the lines of a text, each once; what is too long or too many stays out."""
    names = dict.fromkeys(" ".join(line.split()) for line in text.splitlines())
    return tuple(name for name in names if name and len(name) <= longest)[:most]
