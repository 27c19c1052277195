"""What was feared beside what came."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from uuid import uuid4

import pytest
from django.utils import translation

from unguilt.kit.two_numbers import FEWEST, MARKS, SHOWN, WIDTH, Reading, across, reading_of
from unguilt.tools.imperfection.comparing import Compared, compared
from unguilt.tools.imperfection.entries import Answer, Trial
from unguilt.tools.imperfection.speaking import reading_in_words, trial_in_words

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def trial(feared: int | None, came: int | None) -> Trial:
    return Trial(at=AT, thing="Notes", feared=feared, answer=Answer(at=AT, came=came))


def rows(*numbers: tuple[int, int]) -> tuple[Compared, ...]:
    return compared((uuid4(), trial(feared, came)) for feared, came in numbers)


def read(*numbers: tuple[int, int]) -> Reading:
    return reading_of([row.lighter for row in rows(*numbers)])


def test_only_trials_with_both_numbers_are_compared() -> None:
    whole = trial(7, 1)
    others = [trial(None, 1), trial(7, None), replace(whole, answer=None)]
    found = compared((uuid4(), each) for each in [*others, whole])
    assert [(row.feared, row.came) for row in found] == [(7, 1)]


def test_the_newest_twelve_are_compared() -> None:
    numbers = [(10, came % 11) for came in range(20)]
    assert [row.came for row in rows(*numbers)] == [came for _, came in numbers[:SHOWN]]


@pytest.mark.parametrize(
    ("numbers", "said", "points"),
    [
        ([], "early", 0.0),
        ([(9, 0)] * (FEWEST - 1), "early", 9.0),
        ([(5, 3), (6, 2), (7, 5), (2, 2)], "lighter", 2.0),
        ([(3, 5), (2, 6), (5, 7), (2, 2)], "heavier", -2.0),
        ([(4, 4), (4, 4), (4, 4), (9, 1)], "same", 2.0),
        ([(5, 3), (5, 3), (3, 5), (3, 5)], "mixed", 0.0),
        ([(3, 2), (3, 2), (3, 2), (1, 10)], "mixed", -1.5),  # most were lighter, and one was very bad
        ([(2, 3), (2, 3), (2, 3), (10, 1)], "mixed", 1.5),
    ],
)
def test_a_side_is_named_only_when_most_went_there_and_the_mean_agrees(
    numbers: list[tuple[int, int]], said: str, points: float
) -> None:
    reading = read(*numbers)
    assert (reading.said, reading.points) == (said, points)


def test_all_of_them_are_counted_once() -> None:
    reading = read((5, 3), (3, 5), (4, 4), (6, 1))
    assert (reading.lighter, reading.heavier, reading.same, reading.of) == (2, 1, 1, 4)


@pytest.mark.parametrize(
    ("numbers", "english", "spanish"),
    [
        ([(9, 0)], "Too early to say.", "Aún es pronto para decirlo."),
        (
            [(7, 3), (6, 4), (5, 3), (8, 5), (5, 3), (4, 4)],
            "In 5 of 6, it went lighter than you feared. Taken together, 2.2 points lighter on average.",
            "En 5 de 6 fue más leve de lo que temías. Todas juntas: 2,2 puntos menos, de media.",
        ),
        (
            [(2, 4), (2, 4), (2, 4), (2, 2)],
            "In 3 of 4, it went worse than you feared. Taken together, 1.5 points worse on average.",
            "En 3 de 4 fue peor de lo que temías. Todas juntas: 1,5 puntos más, de media.",
        ),
        (
            [(2, 2), (3, 3), (5, 5), (1, 2)],
            "In 3 of 4, it came as you feared.",
            "En 3 de 4 fue como temías.",
        ),
        (
            [(2, 4), (4, 2), (2, 4), (2, 2)],
            "It went both ways. Of 4: lighter in 1, worse in 2, as feared in 1.",
            "Hubo de todo. De 4: más leve en 1, peor en 2, como temías en 1.",
        ),
    ],
)
def test_the_reading_says_plainly_what_the_numbers_hold(
    numbers: list[tuple[int, int]], english: str, spanish: str
) -> None:
    reading = read(*numbers)
    with translation.override("en"):
        assert reading_in_words(reading) == english
    with translation.override("es"):
        assert reading_in_words(reading) == spanish


def test_dots_lie_where_their_numbers_are_and_within_the_drawing() -> None:
    places = [across(weight) for weight in range(11)]
    steps = {round(other - one, 1) for one, other in pairwise(places)}
    assert steps == {14.0}
    assert 0 < places[0] < places[-1] < WIDTH
    assert [*MARKS] == [(places[0], 0), (places[5], 5), (places[10], 10)]


def test_a_trial_is_told_with_as_much_of_it_as_there_is() -> None:
    whole = replace(
        trial(7, 1), expected="A remark.", answer=Answer(at=AT, happened="None.", came=1, meaning="Fine.")
    )
    with translation.override("en"):
        told = [trial_in_words(each) for each in (whole, trial(7, None), Trial(at=AT, thing="Notes"))]
    assert told == [
        "“Notes” · Expected: “A remark.” · Happened: “None.” · Feared: 7. Came: 1.",
        "“Notes” · Feared: 7.",
        "“Notes”",
    ]
