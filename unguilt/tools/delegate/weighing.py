"""Guilt before and after handing over: which are compared, what may be said, where the dots lie. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean
from typing import Final, Literal

from unguilt.tools.delegate.entries import Handing

SHOWN: Final = 12
"""Compared at most, the newest of those with both numbers."""
FEWEST: Final = 4
"""Below this many, one odd week would carry the whole sentence: nothing is said."""
_A_DIFFERENCE: Final = 0.5
"""Points; the scale has whole ones, so a mean of less is the same."""

WIDTH: Final = 160
HEIGHT: Final = 24
_PAD: Final = 10.0
"""Room for a dot at either end."""
_TOP: Final = 10

Said = Literal["early", "lighter", "heavier", "same", "mixed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One task with both numbers, and the places of its dots in a drawing of WIDTH by HEIGHT."""

    local: datetime
    task: str
    before: int
    after: int

    @property
    def lighter(self) -> int:
        """Points by which it is lighter; negative when it is heavier."""
        return self.before - self.after

    @property
    def before_x(self) -> float:
        """Place of the number before."""
        return across(self.before)

    @property
    def after_x(self) -> float:
        """Place of the number after."""
        return across(self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What may be said of `of` tasks: how many grew lighter and heavier; `points` is the mean of all."""

    said: Said
    of: int
    lighter: int
    heavier: int
    points: float

    @property
    def same(self) -> int:
        """How many stayed the same."""
        return self.of - self.lighter - self.heavier


def weighed(handings: Iterable[Handing]) -> tuple[Weighed, ...]:
    """Return what can be compared, newest first as it was given."""
    found = [
        Weighed(local=each.local, task=each.task, before=each.before, after=each.after)
        for each in handings
        if each.before is not None and each.after is not None
    ]
    return tuple(found[:SHOWN])


def reading_of(rows: Sequence[Weighed]) -> Reading:
    """Return what may be said; a side is named only when most went there and the mean agrees."""
    lighter = sum(row.lighter > 0 for row in rows)
    heavier = sum(row.lighter < 0 for row in rows)
    points = fmean(row.lighter for row in rows) if rows else 0.0
    return Reading(
        said=_said(len(rows), lighter, heavier, points),
        of=len(rows),
        lighter=lighter,
        heavier=heavier,
        points=points,
    )


def _said(count: int, lighter: int, heavier: int, points: float) -> Said:
    if count < FEWEST:
        return "early"
    if lighter * 2 > count and points >= _A_DIFFERENCE:
        return "lighter"
    if heavier * 2 > count and points <= -_A_DIFFERENCE:
        return "heavier"
    return "same" if (count - lighter - heavier) * 2 > count else "mixed"


def across(weight: int) -> float:
    """Place of a number from 0 to 10."""
    return round(_PAD + (WIDTH - 2 * _PAD) * weight / _TOP, 1)


MARKS: Final = tuple((across(weight), weight) for weight in (0, _TOP // 2, _TOP))
"""Places and numbers of the hairlines."""
