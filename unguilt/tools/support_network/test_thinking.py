"""Circles, pace, what is thin, words and places: without a database."""

from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from time import perf_counter
from uuid import UUID, uuid4

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from unguilt.core.listening import hear
from unguilt.kit.people import GIVES
from unguilt.tools.support_network.circles import ROW, Drawing, Named, Placed, draw, shortened
from unguilt.tools.support_network.covering import IDEAS, thin
from unguilt.tools.support_network.entries import Pace, Paces
from unguilt.tools.support_network.openers import GREETINGS, KINDS, OPENERS, TONES, fitting
from unguilt.tools.support_network.pacing import (
    EVERY,
    begun,
    is_today,
    next_day,
    pace_with,
    reached,
    with_pace,
    without,
)
from unguilt.tools.support_network.places import COSTS, FREE, PLACES, where_to_find
from unguilt.tools.support_network.speaking import filled

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = date(2026, 3, 2)
ANA, BEA = uuid4(), uuid4()
NAMES = (
    "Ana",
    "Jo",
    "Tía Carmen",
    "Maximiliane Wohlfarth",
    "Γεωργία",
    "美玲",
    "MMMMMMMMMMMMMM",
    "the one with the dogs",
)


def people(count: int, ring: int | None = None) -> list[Named]:
    return [
        Named(id=uuid4(), name=NAMES[number * 5 % len(NAMES)], ring=number % 3 if ring is None else ring)
        for number in range(count)
    ]


def touching(drawing: Drawing) -> list[tuple[Placed, Placed]]:
    return [
        (one, other)
        for one, other in combinations(drawing.names, 2)
        if abs(one.y - other.y) < ROW and abs(one.x - other.x) < one.half + other.half
    ]


def outside(drawing: Drawing) -> list[Placed]:
    """Names of which a corner leaves their ring, or lies in the one within."""
    found = []
    for each in drawing.names:
        corners = [
            ((each.x + side * each.half) ** 2 + (each.y + up * ROW / 2) ** 2) ** 0.5
            for side in (-1, 1)
            for up in (-1, 1)
        ]
        nearest_x = max(0.0, abs(each.x) - each.half)
        nearest_y = max(0.0, abs(each.y) - ROW / 2)
        inner = drawing.radii[each.ring - 1] if each.ring else 0.0
        if max(corners) > drawing.radii[each.ring] or (nearest_x**2 + nearest_y**2) ** 0.5 < inner:
            found.append(each)
    return found


@pytest.mark.parametrize("ring", [None, 0, 1, 2])
@pytest.mark.parametrize("count", [1, 2, 7, 12, 13, 30, 31, 60])
def test_every_name_stands_in_its_ring_and_touches_no_other(count: int, ring: int | None) -> None:
    drawing = draw(people(count, ring))
    assert (len(drawing.names), touching(drawing), outside(drawing)) == (count, [], [])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(min_size=1, max_size=60), st.integers(0, 2)), max_size=60))
def test_whatever_people_are_called_nothing_touches(told: list[tuple[str, int]]) -> None:
    drawing = draw([Named(id=uuid4(), name=name, ring=ring) for name, ring in told])
    assert (len(drawing.names), touching(drawing), outside(drawing)) == (len(told), [], [])


def test_sixty_names_are_drawn_in_a_tenth_of_a_second_and_the_sixty_first_stands_in_the_list_alone() -> None:
    begin = perf_counter()
    assert draw(people(60)).whole
    assert perf_counter() - begin < 0.1
    many = draw(people(61))
    assert (len(many.names), many.whole) == (60, False)


def test_a_drawing_of_few_fits_a_phone_and_one_of_sixty_is_given_room() -> None:
    assert [draw(people(count)).size for count in (0, 5, 60)] == ["", "", "wider"]


def test_a_long_name_is_cut_in_the_drawing_alone() -> None:
    assert (shortened("Ana", 8), shortened("Maximiliane", 8)) == ("Ana", "Maximil…")
    assert draw([Named(id=ANA, name="Maximiliane Wohlfarth", ring=0)]).cut
    assert not draw([Named(id=ANA, name="Ana", ring=0)]).cut


def pace(weeks: int = 2, first: date = TODAY, offset: int = 0) -> Pace:
    return Pace(person=ANA, weeks=weeks, first=first, offset=offset)


def test_a_slot_is_on_its_day_and_on_no_other() -> None:
    days = [number for number in range(-20, 60) if is_today(pace(), NOW + timedelta(days=number))]
    assert days == [0, 14, 28, 42, 56]


def test_the_day_is_that_of_her_own_clock() -> None:
    at_night = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert (is_today(pace(offset=60), at_night), is_today(pace(offset=-300), at_night)) == (True, False)


@pytest.mark.parametrize(("days", "ahead"), [(-5, 5), (0, 0), (1, 13), (13, 1), (14, 0), (100, 12)])
def test_the_next_slot_lies_ahead_whatever_went_by(days: int, ahead: int) -> None:
    now = NOW + timedelta(days=days)
    assert next_day(pace(), now) == now.date() + timedelta(days=ahead)


def test_a_pace_begins_on_the_day_she_names_or_after_a_whole_period() -> None:
    named = begun(ANA, 3, TODAY, first=TODAY + timedelta(days=4), offset=0)
    assert named.first == TODAY + timedelta(days=4)
    for first in (None, TODAY - timedelta(days=1)):
        assert begun(ANA, 3, TODAY, first=first, offset=0).first == TODAY + timedelta(days=21)


def test_reaching_out_begins_the_pace_anew_and_leaves_others_alone() -> None:
    paces = Paces(paces=(pace(), Pace(person=BEA, weeks=1, first=TODAY)))
    after = reached(paces, ANA, NOW + timedelta(days=3))
    assert [each.first for each in after.paces] == [TODAY + timedelta(days=17), TODAY]


def test_there_is_one_pace_with_a_person_and_none_with_those_who_left_the_list() -> None:
    gone = UUID(int=7)
    paces = Paces(paces=(pace(), Pace(person=gone, weeks=1, first=TODAY)))
    after = with_pace(paces, pace(weeks=6), known={ANA, BEA})
    assert [(each.person, each.weeks) for each in after.paces] == [(ANA, 6)]
    assert (pace_with(after, ANA), pace_with(after, BEA)) == (pace(weeks=6), None)
    assert without(after, ANA) == Paces()


def test_every_pace_is_of_whole_weeks() -> None:
    assert tuple(sorted({*EVERY})) == EVERY
    assert EVERY[0] == 1


def test_thin_is_what_nobody_gives_and_nothing_is_thin_where_nobody_is_noted() -> None:
    assert set(IDEAS) == set(GIVES)
    assert thin([]) == ()
    assert [each.key for each in thin([("listen",), ("laugh", "listen")])] == ["help", "advise", "same_boat"]
    assert [each.key for each in thin([()])] == list(GIVES)
    assert thin([tuple(GIVES)]) == ()


def test_there_are_forty_openers_and_each_is_worded_once() -> None:
    assert len(OPENERS) == 40
    assert len({each.text for each in OPENERS.values()}) == 40
    assert {each.kind for each in OPENERS.values()} == set(KINDS)
    assert {each.tone for each in OPENERS.values()} == set(TONES) == set(GREETINGS)


def test_every_kind_has_each_tone_and_two_that_need_no_answer_and_say_so() -> None:
    for kind in KINDS:
        assert {each.tone for each in fitting(kind, "", quiet=False) if not each.quiet} == set(TONES)
        quiet = fitting(kind, "", quiet=True)
        assert [("no need to answer" in each.text.lower()) for each in quiet] == [True, True]
    loud = [each for each in OPENERS.values() if not each.quiet]
    assert [each.key for each in loud if "no need to answer" in each.text.lower()] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_opener_of_ours_sounds_like_a_crisis_by_itself(language: str) -> None:
    with translation.override(language):
        told = {
            (key, name): filled(opener, name) for key, opener in OPENERS.items() for name in ("", "Ana", "Jo")
        }
    assert [which for which, text in told.items() if hear(text, language).crisis] == []


@pytest.mark.parametrize("quiet", [False, True])
@pytest.mark.parametrize("tone", ["", *TONES])
@pytest.mark.parametrize("kind", KINDS)
def test_no_wish_for_words_comes_back_empty(kind: str, tone: str, *, quiet: bool) -> None:
    assert fitting(kind, tone, quiet=quiet)


def test_there_are_twelve_kinds_of_places_or_more_and_the_free_ones_come_first() -> None:
    assert len(PLACES) >= 12
    order = list(COSTS)
    costs = [order.index(each.cost) for each in PLACES.values()]
    assert costs == sorted(costs)
    assert [each.cost for each in PLACES.values()].count(FREE) >= 12


def test_each_of_the_five_can_be_looked_for_in_several_places() -> None:
    assert {give for each in PLACES.values() for give in each.gives} == set(GIVES)
    assert min(len(where_to_find(give)) for give in GIVES) >= 3
    assert where_to_find("nonsense") == tuple(PLACES.values())
