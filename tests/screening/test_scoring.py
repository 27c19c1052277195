"""Totals, missing answers, bands, and what counts as a change."""

from datetime import timedelta

import pytest

from unguilt.core.screening import (
    INSTRUMENTS,
    Change,
    Score,
    ask_again_from,
    change_between,
    leads_on,
    score,
)

from .sheets import DAY, answers_to, making

PHQ9, GAD7 = INSTRUMENTS["phq9"], INSTRUMENTS["gad7"]


@pytest.mark.parametrize(
    ("instrument", "digits", "total"),
    [
        ("phq9", "102010000", 4),  # worked through item by item at learn8.ai/q/4LLWDg679x.html
        ("gad7", "0011010", 3),  # example response of HL7’s Personal Health Record Format guide
        ("phq9", "000000000", 0),
        ("phq9", "333333333", 27),
        ("phq9", "111111110", 8),
        ("phq9", "2233122003", 15),
        ("gad7", "0000000", 0),
        ("gad7", "3333333", 21),
        ("gad7", "2121111", 9),
        ("phq2", "31", 4),
        ("gad2", "23", 5),
    ],
)
def test_a_total_is_the_sum_of_what_counts(instrument: str, digits: str, total: int) -> None:
    assert score(INSTRUMENTS[instrument], answers_to(instrument, digits)) == Score(total=total)


def test_the_difficulty_question_is_no_part_of_the_total() -> None:
    assert score(PHQ9, answers_to("phq9", "1000000003")) == Score(total=1)


@pytest.mark.parametrize(
    ("instrument", "digits", "expected"),
    [
        ("phq9", "22222222-", Score(total=18, approximate=True)),
        ("phq9", "1111111--", Score(total=9, approximate=True)),
        ("phq9", "2111111--", Score(total=10, approximate=True)),  # 8 / 7 * 9 = 10.29
        ("phq9", "3333331--", Score(total=24, approximate=True)),  # 19 / 7 * 9 = 24.43
        ("phq9", "100000-00", Score(total=1, approximate=True)),  # 1 / 8 * 9 = 1.125
        ("phq9", "400000000", Score(total=0, approximate=True)),  # an answer the scale does not have
        ("phq9", "111111---", Score(total=None)),
        ("phq9", "---------", Score(total=None)),
        ("gad7", "222222-", Score(total=14, approximate=True)),
        ("gad7", "210000-", Score(total=4, approximate=True)),  # 3 / 6 * 7 = 3.5, halves up
        ("gad7", "22222--", Score(total=None)),
        ("phq2", "3-", Score(total=None)),
        ("gad2", "-3", Score(total=None)),
    ],
)
def test_a_few_missing_answers_are_filled_in_and_said_to_be(
    instrument: str, digits: str, expected: Score
) -> None:
    assert score(INSTRUMENTS[instrument], answers_to(instrument, digits)) == expected


@pytest.mark.parametrize(
    ("instrument", "starts"),
    [
        ("phq9", {0: "minimal", 5: "mild", 10: "moderate", 15: "moderately_severe", 20: "severe"}),
        ("gad7", {0: "minimal", 5: "mild", 10: "moderate", 15: "severe"}),
        ("epds", {0: "below", 10: "raised", 13: "high"}),
        ("who5", {0: "very_low", 29: "low", 51: "not_low"}),
        ("pba", {0: "below", 53: "at_risk", 87: "severe"}),
        ("cbi", {0: "below", 50: "moderate", 75: "high", 100: "severe"}),
        ("rses", {0: "low", 15: "usual", 26: "not_low"}),
    ],
)
def test_bands_begin_where_the_literature_has_them(instrument: str, starts: dict[int, str]) -> None:
    of = INSTRUMENTS[instrument]
    keys = [band.key if (band := of.band(total)) else "" for total in range(of.lowest, of.highest + 1)]
    wanted = [starts[max(start for start in starts if start <= total)] for total in range(len(keys))]
    assert keys == wanted


def test_an_instrument_without_official_lines_has_no_band() -> None:
    assert INSTRUMENTS["pss10"].band(40) is None


@pytest.mark.parametrize(
    ("instrument", "before", "after", "direction"),
    [
        ("phq9", 15, 10, "better"),
        ("phq9", 15, 11, "within"),
        ("phq9", 10, 15, "worse"),
        ("phq9", 10, 14, "within"),
        ("phq9", 10, 10, "within"),
        ("gad7", 12, 8, "better"),
        ("gad7", 12, 9, "within"),
        ("gad7", 8, 12, "worse"),
        ("gad7", 8, 11, "within"),
        ("who5", 40, 50, "better"),
        ("who5", 50, 40, "worse"),
        ("who5", 50, 41, "within"),
        ("pss10", 10, 40, "unknown"),
    ],
)
def test_a_change_is_real_only_from_its_own_number_of_points_on(
    instrument: str, before: int, after: int, direction: str
) -> None:
    change = change_between(INSTRUMENTS[instrument], before, after)
    assert change == Change(points=after - before, direction=change.direction)
    assert change.direction == direction


@pytest.mark.parametrize(
    ("instrument", "digits", "leads"),
    [
        ("phq2", "10", False),
        ("phq2", "11", True),
        ("phq2", "20", True),
        ("phq2", "2-", True),
        ("phq2", "1-", False),
        ("gad2", "20", False),
        ("gad2", "21", True),
        ("gad2", "-3", True),
        ("gad7", "3333333", False),
    ],
)
def test_the_short_ones_lead_on_from_two_and_from_three(instrument: str, digits: str, *, leads: bool) -> None:
    assert leads_on(INSTRUMENTS[instrument], answers_to(instrument, digits)) is leads


def test_it_is_asked_again_after_two_weeks_and_the_short_ones_after_one() -> None:
    days = {key: ask_again_from(INSTRUMENTS[key], DAY) - DAY for key in ("phq9", "gad7", "phq2", "gad2")}
    two, one = timedelta(days=14), timedelta(days=7)
    assert days == {"phq9": two, "gad7": two, "phq2": one, "gad2": one}


def test_digits_can_be_made_for_every_total() -> None:
    assert [score(GAD7, answers_to("gad7", making(total, of=7))).total for total in range(22)] == [*range(22)]
