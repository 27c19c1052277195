"""How heavy it has been, and what is said about it."""

from math import floor
from random import Random

import pytest
from hypothesis import given

from unguilt.core.moments import Moment, Summary, summarise
from unguilt.core.pictures import heaviness
from unguilt.core.pictures.heaviness import FEWEST_RATED, FEWEST_WEEKS, WINDOW

from .histories import any_moments, told


def said(moments: list[Moment]) -> str:
    fact = heaviness(summarise(moments)).said
    return (fact.plural or fact.singular) % fact.arguments


def test_nothing_told_has_no_weeks_and_no_claim() -> None:
    nothing = heaviness(Summary())
    assert (nothing.weeks, nothing.rated, nothing.trend) == ((), 0, "early")


def test_three_weeks_are_too_early_however_clear_they_look() -> None:
    moments = [told(week, weight) for week, weight in ((0, 10), (1, 5), (2, 0)) for _ in range(10)]
    assert said(moments) == "Too early to say which way it goes (30 moments with a weight)."


def test_seven_weights_are_too_early_however_many_weeks() -> None:
    assert heaviness(summarise([told(week, 10 - week) for week in range(7)])).trend == "early"


def test_a_clear_fall_is_told_with_both_ends_and_the_number_of_moments() -> None:
    moments = [told(week, 7 if week < 6 else 4) for week in range(12) for _ in range(3)]
    assert said(moments) == (
        "From about 7 to about 4, with ups and downs that are part of any life (36 moments)."
    )


def test_a_clear_rise_is_told_as_plainly() -> None:
    moments = [told(week, 3 if week < 6 else 7) for week in range(12) for _ in range(3)]
    assert said(moments) == "From about 3 to about 7, with ups and downs between (36 moments)."


def test_a_small_difference_is_about_the_same() -> None:
    moments = [told(week, 6 if week < 6 else 5) for week in range(12) for _ in range(2)]
    assert said(moments) == (
        "About the same, around 6, with ups and downs that are part of any life (24 moments)."
    )


def test_two_heavy_moments_at_the_end_are_no_rise() -> None:
    moments = [told(week, 5) for week in range(8)] + [told(8, 9), told(8, 9)]
    assert heaviness(summarise(moments)).trend == "same"


def test_only_the_last_year_is_looked_at() -> None:
    found = heaviness(summarise([told(week, 5) for week in range(80)]))
    assert (len(found.weeks), found.cut, found.rated) == (WINDOW, True, WINDOW)


def test_moments_without_a_weight_make_no_week() -> None:
    assert heaviness(summarise([told(week, None) for week in range(9)])).weeks == ()


@pytest.mark.parametrize("drawn", [7, 8])
def test_lives_that_do_not_change_are_rarely_told_to_have_changed(drawn: int) -> None:
    """400 steady lives of 6 to 40 weeks, ratings 1.7 apart and weeks .6 apart besides."""
    chance = Random(drawn)  # noqa: S311 - made-up lives, nothing secret
    wrong = 0
    for _ in range(400):
        level, weeks = chance.gauss(6, 0.9), chance.randint(6, 40)
        moments = []
        for week in range(weeks):
            own = chance.gauss(level, 0.6)
            weights = [round(chance.gauss(own, 1.7)) for _ in range(chance.randint(0, 4))]
            moments += [told(week, min(10, max(0, weight))) for weight in weights]
        wrong += heaviness(summarise(moments)).trend in {"lighter", "heavier"}
    assert wrong / 400 <= 0.05


@given(any_moments)
def test_no_more_is_claimed_than_the_weeks_hold(moments: list[Moment]) -> None:
    found = heaviness(summarise(moments))
    rated = sum(week.count for week in found.weeks)
    assert found.rated == rated
    if found.trend == "early":
        assert len(found.weeks) < FEWEST_WEEKS or rated < FEWEST_RATED
        return
    assert len(found.weeks) >= FEWEST_WEEKS
    assert rated >= FEWEST_RATED
    third = len(found.weeks) // 3
    means = [
        sum(week.mean * week.count for week in part) / sum(week.count for week in part)
        for part in (found.weeks[:third], found.weeks[-third:])
    ]
    if found.trend != "same":
        assert found.said.arguments["first"] == floor(means[0] + 0.5)
        assert found.said.arguments["last"] == floor(means[1] + 0.5)
        assert (found.trend == "lighter") == (means[1] < means[0])
        assert abs(means[1] - means[0]) >= 1.0


@given(any_moments)
def test_weeks_stand_in_order_and_hold_every_weight_of_the_last_year(moments: list[Moment]) -> None:
    found = heaviness(summarise(moments))
    days = [week.monday for week in found.weeks]
    assert days == sorted(set(days))
    assert {day.weekday() for day in days} <= {0}
    if not found.cut:
        assert found.rated == sum(moment.weight is not None for moment in moments)
