"""Where the charts' points, bars and dots lie, in units of each chart's own viewBox; y grows downward.

Numbers are rounded to one decimal, which is finer than a screen shows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil, floor
from typing import Final

from unguilt.core.pictures.heaviness import WeekFacts

_WEEK: Final = 7
_TOP_WEIGHT: Final = 10

LINE_WIDTH: Final = 320
LINE_HEIGHT: Final = 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 26.0, 306.0, 10.0, 122.0
_MOST_TICKS: Final = 6
_SHORT_SPAN: Final = 9
"""Weeks up to which the first and the last week are named instead of months."""

ROW_WIDTH: Final = 200
ROW_HEIGHT: Final = 24
_ROW_PAD: Final = 9.0
"""Room for the round ends of an interval and for the dot at either end."""

BAR_WIDTH: Final = 300

COLUMNS_WIDTH: Final = 320
COLUMNS_HEIGHT: Final = 96
_COLUMNS_TOP: Final = 18.0
_COLUMNS_FOOT: Final = 78.0
_COLUMN_SHARE: Final = 0.56
_NOTHING: Final = 1.0
"""Height of a column for no moment at all: a hairline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One week: its mean, and the span from lightest to heaviest."""

    x: float
    y: float
    y_low: float
    y_high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Weeks that follow one another: `line` and `band` are SVG paths; a week by itself has neither."""

    points: tuple[Point, ...]
    line: str
    band: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day to name beneath the chart; `by_month` when its month is enough."""

    x: float
    day: date
    by_month: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart:
    """Weights over weeks. `levels` are (y, weight) of the hairlines."""

    left: float
    right: float
    stretches: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]
    levels: tuple[tuple[float, int], ...]


def line_chart(weeks: Sequence[WeekFacts]) -> LineChart:
    """Lay out weeks by their dates, oldest first; where weeks are missing, the line is broken."""
    first, last = weeks[0].monday.toordinal(), weeks[-1].monday.toordinal()
    points = [_point(week, _across(week.monday.toordinal(), first, last)) for week in weeks]
    runs: list[list[Point]] = [[points[0]]]
    for (one, other), point in zip(pairwise(weeks), points[1:], strict=True):
        if (other.monday - one.monday).days > _WEEK:
            runs.append([])
        runs[-1].append(point)
    return LineChart(
        left=_LEFT,
        right=_RIGHT,
        stretches=tuple(_stretch(run) for run in runs),
        ticks=_ticks(first, last),
        levels=tuple((_height(weight), weight) for weight in (0, _TOP_WEIGHT // 2, _TOP_WEIGHT)),
    )


def _across(ordinal: int, first: int, last: int) -> float:
    if first == last:
        return (_LEFT + _RIGHT) / 2
    return round(_LEFT + (_RIGHT - _LEFT) * (ordinal - first) / (last - first), 1)


def _height(weight: float) -> float:
    return round(_BOTTOM - (_BOTTOM - _TOP) * weight / _TOP_WEIGHT, 1)


def _point(week: WeekFacts, x: float) -> Point:
    return Point(x=x, y=_height(week.mean), y_low=_height(week.low), y_high=_height(week.high))


def _stretch(points: Sequence[Point]) -> Stretch:
    if len(points) == 1:
        return Stretch(points=tuple(points), line="", band="")
    upper = [(each.x, each.y_high) for each in points]
    lower = [(each.x, each.y_low) for each in reversed(points)]
    return Stretch(
        points=tuple(points),
        line=_path((each.x, each.y) for each in points),
        band=_path([*upper, *lower]) + "Z",
    )


def _path(places: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in places)


def _ticks(first: int, last: int) -> tuple[Tick, ...]:
    """First and last week of a short span, else evenly spaced first days of months."""
    if last - first < _SHORT_SPAN * _WEEK:
        return tuple(
            Tick(x=_across(day, first, last), day=date.fromordinal(day), by_month=False)
            for day in dict.fromkeys((first, last))
        )
    months = [day for day in range(first, last + 1) if date.fromordinal(day).day == 1]
    every = ceil(len(months) / _MOST_TICKS)
    return tuple(
        Tick(x=_across(day, first, last), day=date.fromordinal(day), by_month=True) for day in months[::every]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Points of ease that a chart of dots spans, in whole points; 0 lies inside."""

    low: int
    high: int

    def x(self, points: float) -> float:
        """Place of a value; what lies outside is put at the edge."""
        share = (min(max(points, self.low), self.high) - self.low) / (self.high - self.low)
        return round(_ROW_PAD + (ROW_WIDTH - 2 * _ROW_PAD) * share, 1)


def axis_for(intervals: Iterable[tuple[float, float]]) -> Axis:
    """Return the axis that holds all intervals (low, high), and −1 to 2 at least."""
    known = tuple(intervals)
    return Axis(
        low=floor(min([-1.0, *(low for low, _ in known)])),
        high=ceil(max([2.0, *(high for _, high in known)])),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DotRow:
    """One effect: the dot, its interval, and the line at 0 (no more than time alone)."""

    dot: float
    begin: float
    end: float
    zero: float


def dot_row(axis: Axis, *, low: float, mean: float, high: float) -> DotRow:
    """Lay out one effect on the shared axis."""
    return DotRow(dot=axis.x(mean), begin=axis.x(low), end=axis.x(high), zero=axis.x(0.0))


def bar_width(count: int, of: int) -> float:
    """Width of a bar for `count` of `of`."""
    return round(BAR_WIDTH * count / of, 1) if of else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One upright bar; `middle` is where its words stand."""

    x: float
    y: float
    width: float
    height: float
    middle: float


def columns(counts: Sequence[int]) -> tuple[Column, ...]:
    """Lay out upright bars side by side, the tallest for the largest count."""
    slot = COLUMNS_WIDTH / len(counts)
    most = max([1, *counts])
    found = []
    for number, count in enumerate(counts):
        height = round(max((_COLUMNS_FOOT - _COLUMNS_TOP) * count / most, _NOTHING), 1)
        middle = round(slot * (number + 0.5), 1)
        width = round(slot * _COLUMN_SHARE, 1)
        column = Column(
            x=round(middle - width / 2, 1),
            y=round(_COLUMNS_FOOT - height, 1),
            width=width,
            height=height,
            middle=middle,
        )
        found.append(column)
    return tuple(found)
