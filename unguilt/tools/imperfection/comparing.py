"""What was feared beside what came: which trials are compared, what may be said, where the dots lie. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean
from typing import Final, Literal
from uuid import UUID

from unguilt.tools.imperfection.entries import Trial

SHOWN: Final = 12
"""Trials compared, the newest of those with both numbers."""
FEWEST: Final = 4
"""Below this many, one odd day would carry the whole sentence: nothing is said."""
_A_DIFFERENCE: Final = 0.5
"""Points; the scale has whole ones, so a mean of less is as feared."""

WIDTH: Final = 160
HEIGHT: Final = 24
_PAD: Final = 10.0
"""Room for a dot at either end."""
_TOP: Final = 10

Said = Literal["early", "lighter", "worse", "same", "mixed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One trial with both numbers, and the places of its dots in a drawing of WIDTH by HEIGHT."""

    trial: UUID
    local: datetime
    thing: str
    feared: int
    came: int

    @property
    def lighter(self) -> int:
        """Points by which it went lighter than feared; negative when it went worse."""
        return self.feared - self.came

    @property
    def feared_x(self) -> float:
        """Place of what was feared."""
        return across(self.feared)

    @property
    def came_x(self) -> float:
        """Place of what came."""
        return across(self.came)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What may be said of `of` trials: how many went lighter, worse, the same; `points` is their mean.

    `points` counts all of them: positive when they went lighter, negative when worse.
    """

    said: Said
    of: int
    lighter: int
    worse: int
    points: float

    @property
    def same(self) -> int:
        """How many came as feared."""
        return self.of - self.lighter - self.worse


def compared(trials: Iterable[tuple[UUID, Trial]]) -> tuple[Compared, ...]:
    """Return what can be compared, newest first as it was given."""
    found = []
    for trial_id, trial in trials:
        answer = trial.answer
        if trial.feared is not None and answer is not None and answer.came is not None:
            one = Compared(
                trial=trial_id, local=trial.local, thing=trial.thing, feared=trial.feared, came=answer.came
            )
            found.append(one)
    return tuple(found[:SHOWN])


def reading_of(rows: Sequence[Compared]) -> Reading:
    """Return what may be said; a side is named only when most went there and the mean agrees."""
    lighter = sum(row.lighter > 0 for row in rows)
    worse = sum(row.lighter < 0 for row in rows)
    points = fmean(row.lighter for row in rows) if rows else 0.0
    return Reading(
        said=_said(len(rows), lighter, worse, points),
        of=len(rows),
        lighter=lighter,
        worse=worse,
        points=points,
    )


def _said(count: int, lighter: int, worse: int, points: float) -> Said:
    if count < FEWEST:
        return "early"
    if lighter * 2 > count and points >= _A_DIFFERENCE:
        return "lighter"
    if worse * 2 > count and points <= -_A_DIFFERENCE:
        return "worse"
    return "same" if (count - lighter - worse) * 2 > count else "mixed"


def across(weight: int) -> float:
    """Place of a number from 0 to 10."""
    return round(_PAD + (WIDTH - 2 * _PAD) * weight / _TOP, 1)


MARKS: Final = tuple((across(weight), weight) for weight in (0, _TOP // 2, _TOP))
"""Places and numbers of the hairlines."""
