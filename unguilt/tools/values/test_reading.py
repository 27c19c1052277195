"""What may be said of a compass and of two ways, and on which day a step is put forward."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from unguilt.tools.values.ahead import for_today, with_five, with_step, without_step
from unguilt.tools.values.compassing import (
    HEIGHT,
    SHOWN,
    STRIP_HEIGHT,
    WIDTH,
    named_in,
    reading_of,
    rows_of,
    strips,
)
from unguilt.tools.values.deciding import weigh
from unguilt.tools.values.entries import (
    Compass,
    Decision,
    Direction,
    Five,
    Value,
    ValuesNow,
    ValueStep,
    Weighed,
)
from unguilt.tools.values.speaking import compass_in_words, facts_in_words, gut_in_words, step_in_words

AT = datetime(2026, 5, 4, 21, 0, tzinfo=UTC)
NUMBERS = st.none() | st.integers(0, 10)
DIRECTIONS = st.lists(
    st.builds(Direction, name=st.text(min_size=1), matters=NUMBERS, lived=NUMBERS), max_size=8
)


def compass(*pairs: tuple[int | None, int | None]) -> Compass:
    directions = tuple(Direction(name=f"Part {n}", matters=m, lived=v) for n, (m, v) in enumerate(pairs, 1))
    return Compass(at=AT, directions=directions)


def read(*pairs: tuple[int | None, int | None]) -> tuple[str, str]:
    reading = reading_of(rows_of(compass(*pairs).directions))
    return reading.said, reading.widest.name if reading.widest else ""


def test_the_widest_gap_is_where_it_matters_most_beyond_what_was_lived() -> None:
    assert read((10, 8), (9, 2), (3, 10)) == ("gap", "Part 2")


def test_of_two_gaps_alike_the_one_that_matters_more_is_named_then_the_first() -> None:
    assert read((6, 2), (9, 5)) == ("gap", "Part 2")
    assert read((9, 5), (9, 5)) == ("gap", "Part 1")


def test_one_point_is_no_gap_and_more_than_it_matters_is_none_either() -> None:
    assert read((7, 6), (2, 9)) == ("near", "")


def test_nothing_is_said_of_parts_without_both_numbers() -> None:
    assert read((9, None), (None, 0)) == ("nothing", "")
    assert read() == ("nothing", "")


def test_a_compass_is_told_with_its_own_numbers_and_no_word_of_failing() -> None:
    with override("en"):
        said = compass_in_words(reading_of(rows_of(compass((9, 2), (5, 5)).directions)))
    assert said == "Furthest apart this week: “Part 1”. It matters 9, and 2 was lived."


@given(DIRECTIONS)
def test_every_dot_lies_within_its_drawing_and_higher_numbers_lie_further(
    directions: list[Direction],
) -> None:
    rows = rows_of(directions)
    for row in rows:
        assert 0 < row.matters_x < WIDTH
        assert 0 < row.lived_x < WIDTH
        assert (row.matters_x > row.lived_x) == (row.gap > 0)
    for strip in strips([(uuid4(), Compass(at=AT, directions=tuple(directions)))]):
        assert all(0 < pair.x < strip.width and 0 < pair.matters_y < STRIP_HEIGHT for pair in strip.pairs)
    assert HEIGHT > 0


def test_the_history_shows_the_newest_eight_that_say_something() -> None:
    given_ids = [(uuid4(), compass((5, number % 10))) for number in range(12)]
    empty: list[tuple[UUID, Compass]] = [(uuid4(), compass((None, 3)))]
    assert [strip.compass for strip in strips(empty + given_ids)] == [each for each, _ in given_ids[:SHOWN]]


def test_names_are_read_from_lines_each_once() -> None:
    assert named_in("Work\n\n  my   body \nWork\n" + "x" * 99, most=8, longest=80) == ("Work", "my body")
    assert named_in("a\nb\nc", most=2, longest=80) == ("a", "b")


def decision(*serves: str, guts: tuple[int | None, int | None] = (None, None)) -> Decision:
    values = tuple(Weighed(name=f"Value {n}", serves=each) for n, each in enumerate(serves, 1))
    return Decision(at=AT, a="One", b="Other", values=values, gut_a=guts[0], gut_b=guts[1])


@pytest.mark.parametrize(
    ("given_decision", "facts", "gut"),
    [
        (
            decision("a", "a", "both", "a", "b", guts=(2, 7)),
            "A serves 4 of your 5, B serves 2.",
            "Your gut leans to B: that is worth a minute.",
        ),
        (
            decision("a", "both", guts=(9, 1)),
            "A serves 2 of your 2, B serves 1.",
            "Your gut leans to A as well.",
        ),
        (
            decision("both", "neither", guts=(4, 4)),
            "A serves 1 of your 2, B serves 1.",
            "Your gut holds them alike.",
        ),
        (decision("both", guts=(0, 1)), "A serves 1 of your 1, B serves 1.", "Your gut leans to B."),
        (decision("b", "", "", guts=(5, None)), "Of the 1 you spoke of, A serves 0 and B serves 1.", ""),
        (decision("", "", guts=(3, 2)), "", "Your gut leans to A."),
        (decision(), "", ""),
    ],
)
def test_two_ways_are_read_from_the_facts_and_nothing_is_decided(
    given_decision: Decision, facts: str, gut: str
) -> None:
    weighing = weigh(given_decision)
    with override("en"):
        assert facts_in_words(weighing, asked=len(given_decision.values)) == facts
        assert gut_in_words(weighing) == gut


TODAY = date(2026, 5, 4)


def step(on: date | None, *, offset: int = 0, came: str = "") -> ValueStep:
    return ValueStep(at=AT, offset=offset, words=f"On {on}.", on=on, came=came)


def test_a_step_is_put_forward_on_its_own_day_alone() -> None:
    mine = uuid4()
    kept = with_step(ValuesNow(), mine, step(TODAY + timedelta(days=2)), AT)
    shown = [for_today(kept, AT + timedelta(days=days)) is not None for days in range(5)]
    assert shown == [False, False, True, False, False]


def test_her_day_is_the_day_on_her_own_clock() -> None:
    kept = with_step(ValuesNow(), uuid4(), step(TODAY + timedelta(days=1), offset=240), AT)
    assert for_today(kept, AT) is not None  # 21:00 in UTC is one in the morning four hours ahead
    assert for_today(kept, AT - timedelta(hours=2)) is None


def test_what_is_done_let_go_gone_by_or_without_a_day_is_not_put_forward() -> None:
    for each in (
        step(TODAY, came="done"),
        step(TODAY, came="let_go"),
        step(None),
        step(TODAY - timedelta(days=1)),
    ):
        assert with_step(ValuesNow(), uuid4(), each, AT) == ValuesNow()


def test_a_step_that_ends_or_goes_takes_its_day_along() -> None:
    mine = uuid4()
    kept = with_step(ValuesNow(), mine, step(TODAY), AT)
    assert with_step(kept, mine, step(TODAY, came="done"), AT) == ValuesNow()
    assert without_step(kept, mine) == ValuesNow()


def test_days_that_are_over_fall_away_with_the_next_change_and_the_list_stays_short() -> None:
    kept = with_step(ValuesNow(), uuid4(), step(TODAY), AT)
    for days in range(40):
        kept = with_step(kept, uuid4(), step(TODAY + timedelta(days=9 + days)), AT + timedelta(days=3))
    assert len(kept.steps) == 30
    assert TODAY not in {each.on for each in kept.steps}


def test_the_newest_five_is_noted_by_its_names() -> None:
    mine, five = uuid4(), Five(at=AT, values=(Value(name="Rest"), Value(name="Singing")))
    noted = with_five(ValuesNow(), mine, five)
    assert (noted.five, noted.names) == (mine, ("Rest", "Singing"))
    assert with_five(noted, None, None) == ValuesNow()


def test_a_step_is_told_with_what_became_of_it_only_if_she_said_so() -> None:
    with override("en"):
        assert step_in_words(step(TODAY)) == "“On 2026-05-04.”"
        assert step_in_words(step(TODAY, came="let_go")) == "“On 2026-05-04.” · let go"
