"""Two numbers from 0 to 10 beside each other, again and again: what may be said of them, where the dots lie. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final, Literal

SHOWN: Final = 12
"""Pairs compared at most, the newest of those with both numbers."""
FEWEST: Final = 4
"""Below this many, one odd day would carry the whole sentence: nothing is said."""
_A_DIFFERENCE: Final = 0.5
"""Points; the scale has whole ones, so a mean of less is the same."""

WIDTH: Final = 160
HEIGHT: Final = 24
_PAD: Final = 10.0
"""Room for a dot at either end."""
_TOP: Final = 10

Said = Literal["early", "lighter", "heavier", "same", "mixed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What may be said of `of` pairs: how many grew lighter and heavier; `points` is the mean of all.

    `points` is positive when the second number was lower than the first.
    """

    said: Said
    of: int
    lighter: int
    heavier: int
    points: float

    @property
    def same(self) -> int:
        """How many stayed the same."""
        return self.of - self.lighter - self.heavier


def reading_of(lighter_by: Sequence[int]) -> Reading:
    """Read the points by which each grew lighter; a side is named only when most went there and the mean agrees."""
    lighter = sum(points > 0 for points in lighter_by)
    heavier = sum(points < 0 for points in lighter_by)
    points = fmean(lighter_by) if lighter_by else 0.0
    return Reading(
        said=_said(len(lighter_by), lighter, heavier, points),
        of=len(lighter_by),
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


def across(number: int) -> float:
    """Place of a number in a drawing of WIDTH by HEIGHT."""
    return round(_PAD + (WIDTH - 2 * _PAD) * number / _TOP, 1)


MARKS: Final = tuple((across(number), number) for number in (0, _TOP // 2, _TOP))
"""Places and numbers of the hairlines."""
