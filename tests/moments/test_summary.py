"""The summary: changed in constant time, it is what a rebuild makes of everything, in any order."""

from datetime import UTC, datetime, timedelta
from functools import reduce
from random import Random
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.core.codec import decode, encode
from unguilt.core.moments import Done, Moment, Run, Summary, done_alone, summarise, with_done, with_moment
from unguilt.core.moments.summary import DAY_PARTS, RECENT

from .histories import histories, rooms

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def kept_up(told: list[Moment], alone: list[Done]) -> Summary:
    """Return the summary as it grows: each moment when it is told, each practice when it is done."""
    summary = reduce(with_moment, told, Summary())
    return reduce(with_done, [*(done for moment in told for done in moment.done), *alone], summary)


@given(told=histories, runs=rooms)
def test_kept_up_it_is_what_a_rebuild_makes(told: list[Moment], runs: list[tuple[UUID, Run]]) -> None:
    alone = [*done_alone(runs)]
    assert kept_up(told, alone) == summarise(told, alone)


@given(told=histories, runs=rooms, chance=st.randoms(use_true_random=False))
def test_the_order_of_moments_makes_no_difference(
    told: list[Moment], runs: list[tuple[UUID, Run]], chance: Random
) -> None:
    mixed, mixed_runs = chance.sample(told, len(told)), chance.sample(runs, len(runs))
    assert summarise(mixed, done_alone(mixed_runs)) == summarise(told, done_alone(runs))


@given(told=histories)
def test_it_goes_through_the_seal_as_it_is(told: list[Moment]) -> None:
    summary = summarise(told)
    assert decode(encode(summary), Summary) == summary


@given(told=histories)
def test_its_counts_add_up(told: list[Moment]) -> None:
    summary = summarise(told)
    weights = [moment.weight for moment in told if moment.weight is not None]
    assert summary.moments == len(told)
    assert sum(summary.by_whose.values()) == len(told)
    assert sum(summary.by_weekday.values()) == len(told)
    assert sum(summary.by_day_part.values()) == len(told)
    assert sum(week.count for week in summary.weeks.values()) == len(weights)
    assert sum(week.total for week in summary.weeks.values()) == sum(weights)
    assert sum(summary.practised.values()) == sum(len(moment.done) for moment in told)
    assert (summary.first_at, summary.last_at) == (
        min((moment.at for moment in told), default=None),
        max((moment.at for moment in told), default=None),
    )


@given(told=histories)
def test_its_size_does_not_grow_with_what_was_told_lately(told: list[Moment]) -> None:
    summary = summarise(told)
    newest = sorted((moment.at for moment in told), reverse=True)[:RECENT]
    assert sorted((glimpse.at for glimpse in summary.recent), reverse=True) == newest


def test_it_holds_no_words() -> None:
    moment = Moment(at=MONDAY, words="what nobody else may read")
    assert b"nobody" not in encode(summarise([moment]))


def test_practices_not_closed_or_of_a_moment_are_not_counted_as_done_in_their_room() -> None:
    runs = [
        (uuid4(), Run(practice="reframe.a", at=MONDAY)),
        (uuid4(), Run(practice="reframe.b", at=MONDAY, moment=uuid4(), closed=True)),
        (uuid4(), Run(practice="values.c", at=MONDAY, after=2, closed=True)),
    ]
    summary = summarise([], done_alone(runs))
    assert (summary.practised, summary.rated) == ({"values": 1}, {"values": 1})


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, "night"), (4, "night"), (5, "morning"), (10, "morning"), (11, "midday"), (13, "midday"),
        (14, "afternoon"), (16, "afternoon"), (17, "evening"), (21, "evening"), (22, "night"), (23, "night"),
    ],
)  # fmt: skip
def test_hours_fall_into_parts_of_her_day(hour: int, part: str) -> None:
    at = MONDAY.replace(hour=hour)
    assert summarise([Moment(at=at)]).by_day_part == {part: 1}
    assert part in DAY_PARTS


def test_days_and_weeks_are_those_on_her_own_clock() -> None:
    late_on_sunday = Moment(at=MONDAY.replace(hour=2), offset=-5 * 60, weight=4)
    summary = summarise([late_on_sunday])
    week_before = (MONDAY - timedelta(days=7)).date().toordinal()
    assert (summary.by_weekday, [*summary.weeks]) == ({6: 1}, [week_before])


def test_what_she_named_counts_before_what_was_heard() -> None:
    summary = summarise(
        [
            Moment(at=MONDAY, pressures=("workplace",), heard=("society",)),
            Moment(at=MONDAY, heard=("society", "comparison")),
        ]
    )
    assert summary.by_pressure == {"workplace": 1, "society": 1, "comparison": 1}
