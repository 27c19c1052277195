"""What is read from sheets and results, without a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from unguilt.core.screening import INSTRUMENTS
from unguilt.tools.therapy.check_drawing import SHOWN, drawing_of
from unguilt.tools.therapy.check_entries import Asked, CheckResult, CheckSheet
from unguilt.tools.therapy.check_flow import (
    SIGNS_WAY,
    answered,
    before,
    current,
    darkness,
    following,
    way,
    whole_answers,
)
from unguilt.tools.therapy.check_reading import level_of, result_of, scores_said, signs_said, was_dark_lately

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
EMPTY = CheckSheet(at=NOW, result=UUID(int=1))


def sheet(**answers: dict[str, int]) -> CheckSheet:
    return replace(EMPTY, answers=answers)


def scored(day: int, *, crisis: int = 0, **totals: int) -> CheckResult:
    asked = tuple(Asked(key=key, version="1", licence="", total=total) for key, total in totals.items())
    return CheckResult(at=NOW + timedelta(days=day), asked=asked, crisis=crisis)


def numbers(of: CheckSheet) -> list[int]:
    return [screen.number for screen in way(of, None)]


def test_the_long_questionnaires_are_due_only_where_the_short_ones_lead_on() -> None:
    assert numbers(EMPTY) == [1, 2, 3, 9, 10, 11, 12, 21]
    assert numbers(sheet(gad2={"nervous": 3})) == [*range(1, 9), 10, 11, 12, 21]
    assert numbers(sheet(phq2={"interest": 1, "down": 1})) == [1, 2, 3, *range(9, 22)]


def test_our_own_questions_about_worry_stand_in_where_gad7_was_passed_over() -> None:
    passed = replace(sheet(gad2={"nervous": 3}), seen=(1, 2, 3, 4, 5, 6, 7, 8))
    assert numbers(passed) == [*range(1, 13), 21]
    done = replace(
        passed,
        answers={
            "gad2": {"nervous": 3, "control_worry": 0},
            "gad7": dict.fromkeys(["worry_too_much", "relax", "restless", "irritable", "afraid"], 1),
        },
    )
    assert 9 not in numbers(done)


def test_forward_goes_in_order_and_back_to_what_was_left_open() -> None:
    seen = replace(EMPTY, seen=(1, 3, 9, 10, 11, 12))
    assert (following(seen, None, 12).number, before(seen, None, 3).number) == (21, 2)  # type: ignore[union-attr]  # both are there
    last = replace(seen, seen=(*seen.seen, 21))
    assert following(last, None, 21) == current(last, None) == SIGNS_WAY[1]
    assert following(replace(last, seen=tuple(numbers(last))), None, 21) is None
    assert before(seen, None, 1) is None


def test_a_question_passed_over_loses_its_answer_and_the_others_stay() -> None:
    screen = SIGNS_WAY[2]
    once = answered(EMPTY, screen, {"nervous": 2, "control_worry": 1})
    again = answered(once, screen, {"nervous": None, "control_worry": 3})
    assert (again.answers, again.seen) == ({"gad2": {"control_worry": 3}}, (3,))
    assert answered(again, screen, {"nervous": None, "control_worry": None}).answers == {}


def test_what_the_short_one_asked_is_part_of_the_longer_one() -> None:
    told = sheet(phq2={"interest": 2, "down": 1}, phq9={"sleep": 1})
    assert whole_answers(told)["phq9"] == {"interest": 2, "down": 1, "sleep": 1}
    lowered = sheet(phq2={"interest": 0, "down": 0}, phq9={"better_off_dead": 1})
    assert whole_answers(lowered)["phq9"] == {"interest": 0, "down": 0, "better_off_dead": 1}
    assert "gad7" not in whole_answers(sheet(gad2={"nervous": 1}))


@pytest.mark.parametrize(("answer", "crisis"), [(0, 0), (1, 1), (2, 2), (3, 2)])
def test_the_ninth_answer_says_how_near_a_crisis_is(answer: int, crisis: int) -> None:
    told = sheet(phq9={"better_off_dead": answer})
    assert darkness(told, None) == crisis
    assert darkness(replace(told, unsafe=True), None) == 2
    assert result_of(told, None, [], now=NOW, language="en").crisis == crisis


def test_a_level_that_came_down_once_keeps_its_advice_and_says_so() -> None:
    first = result_of(sheet(own={"b2": 3, "b1": 0, "b3": 0}), None, [], now=NOW, language="en")
    later = NOW + timedelta(days=20)
    second = result_of(sheet(own={"b2": 0, "b1": 0, "b3": 0}), None, [first], now=later, language="en")
    third = result_of(
        sheet(own={"b2": 1, "b1": 0, "b3": 0}),
        None,
        [first, second],
        now=later + timedelta(days=14),
        language="en",
    )
    said = [next(each for each in signs_said(of) if each.key == "burnout") for of in (first, second, third)]
    assert [(each.level, each.measured, each.slow) for each in said] == [
        (2, 2, False), (2, 0, True), (0, 0, False),
    ]  # fmt: skip


def test_after_a_dark_result_the_advice_stays_near_until_two_others_two_weeks_apart() -> None:
    dark, one, two = scored(0, crisis=1), scored(14), scored(28)
    assert [was_dark_lately(of) for of in ([dark], [dark, one], [dark, one, two], [one])] == [
        True, True, False, False,
    ]  # fmt: skip
    assert level_of(dark) == 3
    assert level_of(one, dark_lately=True) == 3
    assert level_of(one) is None


def test_a_short_instrument_is_told_by_the_longer_one_it_led_to() -> None:
    said = scores_said(scored(0, gad2=4, gad7=11, phq2=1), [scored(-20, gad7=7)], INSTRUMENTS)
    assert [(each.instrument.key, each.total) for each in said] == [("gad7", 11), ("phq2", 1)]
    assert (said[0].change.direction, said[0].change.points) == ("worse", 4)  # type: ignore[union-attr]  # there is one
    assert said[1].change is None


def test_scores_are_drawn_by_their_dates_and_only_the_newest() -> None:
    assert drawing_of(INSTRUMENTS["gad7"], []) is None
    results = [scored(-day, gad7=day % 22) for day in range(SHOWN + 5)]
    drawn = drawing_of(INSTRUMENTS["gad7"], results)
    assert drawn is not None
    assert len(drawn.dots) == SHOWN
    assert [dot.x for dot in drawn.dots] == sorted(dot.x for dot in drawn.dots)
    assert [mark for _, mark in drawn.levels] == [0, 5, 10, 15, 21]
    assert drawn.dots[-1].total == 0
