"""Charts stay inside their frame, and gaps stay gaps."""

import re
from datetime import timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from unguilt.core.moments import Moment, summarise
from unguilt.core.pictures import heaviness
from unguilt.core.pictures.geometry import (
    BAR_WIDTH,
    COLUMNS_HEIGHT,
    COLUMNS_WIDTH,
    LINE_HEIGHT,
    LINE_WIDTH,
    ROW_WIDTH,
    axis_for,
    bar_width,
    columns,
    dot_row,
    line_chart,
)

from .histories import MONDAY, any_moments, told

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


@given(any_moments)
def test_the_line_stays_in_its_frame(moments: list[Moment]) -> None:
    weeks = heaviness(summarise(moments)).weeks
    assume(weeks)
    chart = line_chart(weeks)
    assert sum(len(stretch.points) for stretch in chart.stretches) == len(weeks)
    for stretch in chart.stretches:
        for point in stretch.points:
            assert 0 <= point.x <= LINE_WIDTH
            assert 0 <= point.y_high <= point.y <= point.y_low <= LINE_HEIGHT
        for path in (stretch.line, stretch.band):
            places = [float(number) for number in NUMBER.findall(path)]
            assert all(0 <= x <= LINE_WIDTH for x in places[::2])
            assert all(0 <= y <= LINE_HEIGHT for y in places[1::2])
    assert all(0 <= tick.x <= LINE_WIDTH for tick in chart.ticks)
    assert 1 <= len(chart.ticks) <= 6
    xs = [point.x for stretch in chart.stretches for point in stretch.points]
    assert xs == sorted(xs)


def test_missing_weeks_break_the_line() -> None:
    chart = line_chart(heaviness(summarise([told(week) for week in (0, 1, 2, 6, 9, 10)])).weeks)
    assert [len(stretch.points) for stretch in chart.stretches] == [3, 1, 2]
    assert [bool(stretch.line) for stretch in chart.stretches] == [True, False, True]


def test_weeks_lie_as_far_apart_as_their_dates() -> None:
    chart = line_chart(heaviness(summarise([told(week) for week in (0, 5, 10)])).weeks)
    assert [stretch.points[0].x for stretch in chart.stretches] == [26.0, 166.0, 306.0]


def test_one_week_lies_in_the_middle() -> None:
    chart = line_chart(heaviness(summarise([told(0)])).weeks)
    assert [point.x for stretch in chart.stretches for point in stretch.points] == [166.0]
    assert [(tick.x, tick.day, tick.by_month) for tick in chart.ticks] == [(166.0, MONDAY.date(), False)]


def test_heavier_lies_higher() -> None:
    chart = line_chart(heaviness(summarise([told(0, 0), told(1, 10)])).weeks)
    assert [point.y for point in chart.stretches[0].points] == [122.0, 10.0]


def test_long_spans_name_months_and_short_ones_their_ends() -> None:
    long = line_chart(heaviness(summarise([told(week) for week in range(30)])).weeks)
    short = line_chart(heaviness(summarise([told(0), told(3)])).weeks)
    assert [tick.day.month for tick in long.ticks] == [4, 5, 6, 7, 8, 9]
    assert [tick.day for tick in short.ticks] == [MONDAY.date(), MONDAY.date() + timedelta(weeks=3)]


points = st.floats(-12, 12)


@given(st.lists(st.tuples(points, points, points), min_size=1, max_size=12))
def test_dots_and_intervals_stay_in_their_row_and_in_order(rows: list[tuple[float, float, float]]) -> None:
    ordered = [tuple(sorted(row)) for row in rows]
    axis = axis_for((low, high) for low, _, high in ordered)
    for low, mean, high in ordered:
        row = dot_row(axis, low=low, mean=mean, high=high)
        assert 0 < row.begin <= row.dot <= row.end < ROW_WIDTH
        assert 0 < row.zero < ROW_WIDTH
        assert (mean > 0.1) <= (row.dot > row.zero)


@given(st.integers(1, 5000), st.data())
def test_bars_are_as_long_as_their_share(of: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, of))
    assert bar_width(count, of) == round(BAR_WIDTH * count / of, 1)
    assert 0 <= bar_width(count, of) <= BAR_WIDTH


@given(st.lists(st.integers(0, 3000), min_size=5, max_size=7))
def test_columns_stay_in_their_frame_beside_each_other(counts: list[int]) -> None:
    found = columns(counts)
    assert all(each.x >= 0 and each.x + each.width <= COLUMNS_WIDTH for each in found)
    assert all(each.y >= 0 and each.y + each.height <= COLUMNS_HEIGHT for each in found)
    assert all(one.x + one.width < other.x for one, other in pairwise(found))
    tallest = max(found, key=lambda each: each.height)
    assert counts[found.index(tallest)] == max(counts)
