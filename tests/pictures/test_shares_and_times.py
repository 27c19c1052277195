"""Where it comes from, whose it is, and when."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.core.method import PRESSURES, WHOSE
from unguilt.core.moments import Moment, Summary, summarise
from unguilt.core.moments.summary import DAY_PARTS
from unguilt.core.pictures import (
    DAY_PART_HOURS,
    DAY_PART_NAMES,
    FEWEST,
    Shares,
    Times,
    day_parts,
    picture_of,
    sources,
    weekdays,
    whose,
)
from unguilt.core.pictures.times import _DURING, stands_out

from .histories import MONDAY, any_moments, effect, told


def said(fact: Shares | Times) -> str:
    sentence = fact.said
    return (sentence.plural or sentence.singular) % {**sentence.arguments, **sentence.words}


def test_four_moments_are_too_early_for_every_share_and_every_time() -> None:
    summary = summarise([told(pressures=("workplace",), whose="unfair")] * 4)
    facts = (sources(summary), whose(summary), weekdays(summary), day_parts(summary))
    assert [said(fact) for fact in facts] == ["Too early to say (4 moments)."] * 4
    assert [fact.counts if isinstance(fact, Times) else fact.parts for fact in facts] == [()] * 4


def test_the_pressure_that_came_up_most_is_told_with_how_many_of_how_many() -> None:
    moments = [told(pressures=("workplace", "comparison"))] * 7 + [told()] * 5
    moments += [told(pressures=("comparison",))]
    assert said(sources(summarise(moments))) == "comparison came up in 8 of 13 moments."


def test_pressures_stand_with_the_most_frequent_first_and_none_at_zero() -> None:
    moments = [told(pressures=("society", "workplace"))] * 3 + [told(pressures=("society",))] * 3
    assert [(part.key, part.count) for part in sources(summarise(moments)).parts] == [
        ("society", 6),
        ("workplace", 3),
    ]


def test_moments_that_name_nothing_are_not_asked_why() -> None:
    assert said(sources(summarise([told()] * 6))) == "No moment says what fed it, and none has to."


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("mend", "You called 6 of 8 moments yours to mend."),
        ("rule", "You saw a rule you can drop in 6 of 8 moments."),
        ("unfair", "You called 6 of 8 moments unfair."),
        ("unsure", "Not sure, so far. That is an answer too."),
    ],
)
def test_whose_it_was_is_told_as_she_said_it(key: str, sentence: str) -> None:
    moments = [told(whose=key)] * 6 + [told(whose="unsure")] * 2
    assert said(whose(summarise(moments))) == sentence


def test_whose_it_was_keeps_the_order_of_the_question() -> None:
    assert [part.key for part in whose(summarise([told()] * 5)).parts] == list(WHOSE)


def test_a_key_that_the_method_no_longer_has_is_passed_over() -> None:
    old = Summary(moments=6, by_pressure={"weather": 6}, by_whose={"nobody": 6})
    assert (sources(old).parts, {part.count for part in whose(old).parts}) == ((), {0})


def test_a_day_with_most_by_a_little_does_not_stand_out() -> None:
    assert stands_out((4, 2, 2, 2, 2, 2, 2)) is None


def test_a_day_with_far_more_stands_out_and_is_named() -> None:
    moments = [told(week) for week in range(10)]
    moments += [Moment(at=MONDAY + timedelta(days=day)) for day in range(7)]
    assert said(weekdays(summarise(moments))) == "More often on Monday than on other days: 11 of 17 moments."


def test_two_days_alike_at_the_top_are_not_told_apart() -> None:
    assert stands_out((30, 30, 0, 0, 0, 0, 0)) is None


def test_the_time_of_day_that_stands_out_is_named() -> None:
    assert said(day_parts(summarise([told()] * 9))) == "Most often around midday: 9 of 9 moments."


def test_parts_of_the_day_are_those_that_moments_are_counted_by() -> None:
    assert (set(DAY_PART_NAMES), set(DAY_PART_HOURS), set(_DURING)) == (set(DAY_PARTS),) * 3
    counted = {}
    for hour in range(24):
        summary = summarise([Moment(at=MONDAY.replace(hour=hour))])
        counted[hour] = next(iter(summary.by_day_part))
    for key, (begins, ends) in DAY_PART_HOURS.items():
        hours = range(begins, ends) if begins < ends else (*range(begins, 24), *range(ends))
        assert {counted[hour] for hour in hours} == {key}


@given(st.lists(st.integers(0, 400), min_size=5, max_size=7))
def test_what_stands_out_has_more_than_every_other_and_more_than_an_equal_share(counts: list[int]) -> None:
    peak = stands_out(counts)
    if peak is not None:
        others = [count for place, count in enumerate(counts) if place != peak]
        assert counts[peak] > max(others)
        assert counts[peak] * len(counts) > sum(counts)


@given(any_moments)
def test_sentences_say_counts_that_the_moments_hold(moments: list[Moment]) -> None:
    summary = summarise(moments)
    if summary.moments < FEWEST:
        return
    found = sources(summary)
    for part in found.parts:
        assert part.count == sum(part.key in moment.feeding for moment in moments)
    if found.top:
        count = sum(found.top in moment.feeding for moment in moments)
        assert found.said.words == {"pressure": PRESSURES[found.top].named}
        assert found.said.arguments == {"count": count, "of": len(moments)}
        assert found.mostly == (count * 2 >= len(moments))
    assert sum(part.count for part in whose(summary).parts) == len(moments)
    assert sum(weekdays(summary).counts) == len(moments)
    assert sum(day_parts(summary).counts) == len(moments)


@given(any_moments, st.randoms(use_true_random=False))
def test_the_order_of_telling_makes_no_difference(moments: list[Moment], chance: object) -> None:
    mixed = list(moments)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # Hypothesis gives a Random
    known = (effect("reframe"), effect("values", n=0))
    assert picture_of(summarise(mixed), known) == picture_of(summarise(moments), known)
