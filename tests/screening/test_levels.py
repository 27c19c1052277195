"""Levels: every rule of SAFETY.md at its edges, the slow fall, and a second scorer on a thousand random sheets."""

from datetime import datetime, timedelta
from random import Random

import pytest

from unguilt.core.screening import (
    CRISIS,
    CRISIS_URGENT,
    INSTRUMENTS,
    NO_CRISIS,
    OWN,
    QUESTIONS,
    Occasion,
    held,
    highest,
    levels_of,
)

from . import by_the_table
from .sheets import DAY, making, occasion


def gad(total: int, **more: int | bool) -> Occasion:
    return occasion(gad7=making(total, of=7), **more)  # type: ignore[arg-type]  # days and yes or no, as named


def phq(total: int, **more: int | bool) -> Occasion:
    return occasion(phq9=making(total, of=9), **more)  # type: ignore[arg-type]  # days and yes or no, as named


GAD7_USUAL = {0: 0, 4: 0, 5: 0, 9: 0, 10: 2, 14: 2, 15: 3, 21: 3}
GAD7_PERINATAL = {0: 0, 4: 0, 5: 1, 7: 1, 8: 2, 12: 2, 13: 3, 21: 3}


@pytest.mark.parametrize(
    ("total", "perinatal", "level"),
    [
        (total, perinatal, level)
        for perinatal, levels in ((False, GAD7_USUAL), (True, GAD7_PERINATAL))
        for total, level in levels.items()
    ],
)
def test_a_total_of_gad7_by_itself(total: int, level: int, *, perinatal: bool) -> None:
    assert levels_of(gad(total, perinatal=perinatal)).measured["anxiety"] == level


@pytest.mark.parametrize(
    ("before", "days", "level"),
    [(5, 14, 1), (9, 20, 1), (12, 14, 1), (4, 14, 0), (5, 13, 0), (9, 0, 0)],
)
def test_a_total_of_five_to_nine_counts_when_it_is_there_twice_two_weeks_apart(
    before: int, days: int, level: int
) -> None:
    for of, sign in ((gad, "anxiety"), (phq, "depression")):
        assert levels_of(of(5, day=days), [of(before)]).measured[sign] == level


PHQ9_USUAL = {4: (0, False), 9: (0, False), 10: (2, False), 14: (2, False), 15: (3, False), 19: (3, False)}
PHQ9_MOST = {20: (3, True), 27: (3, True)}
PHQ9_PERINATAL = {4: (0, False), 7: (1, False), 8: (2, False), 13: (3, False), 17: (3, False), 18: (3, True)}


@pytest.mark.parametrize(
    ("total", "perinatal", "level", "this_week"),
    [
        (total, perinatal, *said)
        for perinatal, lines in ((False, PHQ9_USUAL | PHQ9_MOST), (True, PHQ9_PERINATAL))
        for total, said in lines.items()
    ],
)
def test_a_total_of_phq9_by_itself(total: int, level: int, *, perinatal: bool, this_week: bool) -> None:
    found = levels_of(phq(total, perinatal=perinatal))
    assert (found.measured["depression"], found.this_week) == (level, this_week)


@pytest.mark.parametrize(
    ("phq9", "level"),
    [("1111100001", 0), ("1111100002", 2), ("1111100003", 2), ("1111000003", 0), ("3333310003", 3)],
)
def test_very_difficult_with_five_points_or_more_is_at_least_recommend(phq9: str, level: int) -> None:
    assert levels_of(occasion(phq9=phq9)).measured["depression"] == level


@pytest.mark.parametrize(
    ("sign", "own", "level"),
    [
        ("anxiety", "22--------", 1),
        ("anxiety", "13--------", 1),
        ("anxiety", "21--------", 0),
        ("burnout", "--220-----", 1),
        ("burnout", "--310-----", 1),
        ("burnout", "--210-----", 0),
        ("burnout", "--030-----", 2),
        ("burnout", "--002-----", 2),
        ("burnout", "--001-----", 0),
        ("burnout", "---3------", 2),
        ("relationships", "-----300--", 1),
        ("relationships", "-----220--", 2),
        ("relationships", "-----320--", 2),
        ("relationships", "-----211--", 0),
        ("self_worth", "--------32", 2),
        ("self_worth", "--------22", 0),
    ],
)
def test_our_own_questions_at_their_edges(sign: str, own: str, level: int) -> None:
    assert levels_of(occasion(own=own)).measured[sign] == level


def test_our_own_sums_lie_a_point_lower_for_who_is_expecting_or_has_a_child_under_one() -> None:
    found = levels_of(occasion(own="2121000022", perinatal=True)).measured
    assert found == {"anxiety": 1, "burnout": 1, "relationships": 0, "self_worth": 2}
    assert levels_of(occasion(own="2121000022")).measured == dict.fromkeys(found, 0)


@pytest.mark.parametrize(("failure", "level"), [("1", 0), ("2", 1), ("3", 1)])
def test_the_sixth_question_of_phq9_counts_for_self_worth(failure: str, level: int) -> None:
    found = levels_of(occasion(phq9=f"11000{failure}000", own="--------00"))
    assert found.measured["self_worth"] == level


def test_gad7_speaks_for_worry_where_it_was_answered_and_our_own_questions_where_not() -> None:
    assert levels_of(occasion(gad7="1111000", own="33--------")).measured["anxiety"] == 0
    assert levels_of(occasion(gad7="22-----", own="33--------")).measured["anxiety"] == 1


def test_what_was_passed_over_is_not_said_to_be_nothing() -> None:
    assert dict(levels_of(Occasion(at=DAY)).measured) == {}
    assert dict(levels_of(occasion(own="1-1-1-1-1-")).measured) == {}
    assert dict(levels_of(occasion(gad2="22")).measured) == {}
    assert dict(levels_of(occasion(gad2="11", phq2="10")).measured) == {"anxiety": 0, "depression": 0}


@pytest.mark.parametrize(
    ("phq9", "unsafe", "crisis"),
    [
        ("110000000", False, NO_CRISIS),
        ("11000000-", False, NO_CRISIS),
        ("110000001", False, CRISIS),
        ("110000002", False, CRISIS_URGENT),
        ("110000003", False, CRISIS_URGENT),
        ("110000000", True, CRISIS_URGENT),
    ],
)
def test_the_ninth_question_and_not_being_safe_are_a_crisis(phq9: str, crisis: int, *, unsafe: bool) -> None:
    assert levels_of(occasion(phq9=phq9, unsafe=unsafe)).crisis == crisis


def test_the_highest_counts() -> None:
    assert highest({"anxiety": 1, "burnout": 3, "self_worth": 0}) == 3
    assert highest({}) is None


def history(*told: tuple[int, int]) -> list[tuple[datetime, int]]:
    return [(DAY + timedelta(days=day), level) for day, level in told]


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ([], None),
        ([(0, 2)], 2),
        ([(0, 1), (14, 3)], 3),
        ([(0, 3), (14, 1)], 3),
        ([(0, 3), (14, 1), (27, 1)], 3),
        ([(0, 3), (14, 1), (28, 1)], 1),
        ([(0, 3), (14, 2), (28, 0)], 2),
        ([(0, 3), (14, 0), (28, 2)], 2),
        ([(0, 3), (14, 2), (28, 0), (42, 0)], 0),
        ([(0, 3), (14, 1), (21, 3), (35, 1)], 3),
        ([(0, 3), (14, 1), (21, 3), (35, 1), (49, 1)], 1),
        ([(0, 2), (1, 0), (2, 0), (3, 0), (14, 0)], 2),
        ([(0, 2), (1, 0), (2, 0), (3, 0), (15, 0)], 0),
    ],
)
def test_a_level_rises_at_once_and_falls_after_two_lower_results_two_weeks_apart(
    told: list[tuple[int, int]], level: int | None
) -> None:
    assert held(history(*told)) == level


def random_sheet(chance: Random) -> dict[str, int]:
    """Make a sheet as the check would fill it: the longer ones only where the short ones lead on."""
    leaning, missing = (
        chance.choice([(6, 3, 1, 1), (1, 1, 1, 1), (1, 1, 3, 6)]),
        chance.choice([0, 0.05, 0.3]),
    )

    def some(*names: str) -> dict[str, int]:
        drawn = {name: chance.choices(range(4), leaning)[0] for name in names}
        return {name: digit for name, digit in drawn.items() if chance.random() >= missing}

    sheet = some("g1", "g2", "p1", "p2", *QUESTIONS)
    if sheet.get("g1", 0) + sheet.get("g2", 0) >= 3:
        sheet |= some(*(f"g{number}" for number in range(3, 8)))
    if sheet.get("p1", 0) + sheet.get("p2", 0) >= 2:
        sheet |= some(*(f"p{number}" for number in range(3, 11)))
    return sheet


def as_occasion(sheet: dict[str, int], *, day: int, perinatal: bool, unsafe: bool) -> Occasion:
    answers: dict[str, dict[str, int]] = {OWN: {key: sheet[key] for key in QUESTIONS if key in sheet}}
    for letter, short, least in (("g", "gad2", 3), ("p", "phq2", 2)):
        gate = INSTRUMENTS[short]
        led = sheet.get(f"{letter}1", 0) + sheet.get(f"{letter}2", 0) >= least
        for instrument in (gate, INSTRUMENTS[gate.leads_to]) if led else (gate,):
            answers[instrument.key] = {
                item.key: sheet[f"{letter}{number}"]
                for number, item in enumerate(instrument.items, start=1)
                if f"{letter}{number}" in sheet
            }
    at = DAY + timedelta(days=day)
    return Occasion(at=at, answers=answers, perinatal=perinatal, unsafe=unsafe)


def test_a_thousand_random_sheets_come_to_the_same_by_a_second_scorer() -> None:
    chance, spread = Random(20261122), set()  # noqa: S311 - a fixed seed, and nothing secret
    for _ in range(1000):
        before, now = random_sheet(chance), random_sheet(chance)
        days, perinatal = chance.choice([7, 14, 30]), chance.random() < 0.3
        unsafe = chance.random() < 0.1
        earlier = as_occasion(before, day=0, perinatal=False, unsafe=False)
        found = levels_of(as_occasion(now, day=days, perinatal=perinatal, unsafe=unsafe), [earlier])
        expected = by_the_table.levels(
            now, perinatal=perinatal, two_weeks_before=[before] if days >= 14 else []
        )
        assert dict(found.measured) == expected, (now, before, days, perinatal)
        assert found.crisis == by_the_table.crisis(now, unsafe=unsafe)
        spread |= {*expected.items()}
    assert len(spread) == 4 + 3 + 3 + 3 + 4  # every level of every sign came up
