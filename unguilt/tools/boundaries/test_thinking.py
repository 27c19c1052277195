"""Words made from facts, what bends a line, and the five places; without a database."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.utils.translation import override

from unguilt.core.preferences import Preferences
from unguilt.tools.boundaries.apart import A_GAP, PLACES, rows_of, widest
from unguilt.tools.boundaries.bending import Bender, Bends, held_when, to_renegotiate, what_bends
from unguilt.tools.boundaries.entries import (
    BENT,
    BROKEN,
    FAMILY,
    HELD,
    HOME,
    MYSELF,
    OTHER,
    PERSON,
    PHONE,
    SHIFT,
    WORK,
    Apart,
    Boundary,
    BoundaryNote,
    OwnWords,
)
from unguilt.tools.boundaries.speaking import made_in, widest_in_words, words_in
from unguilt.tools.boundaries.wording import FOR, Anew, Facts, words_anew, words_for

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
LINE, JO, SAM = UUID(int=1), UUID(int=2), UUID(int=3)
RULE = "If a message comes after my shift, then it waits"
FULL = Facts(
    rule=RULE, place=WORK, when="after my shift", instead="First thing next day.", urgent="The ward phone"
)


def same(text: str) -> str:
    return text


def note(came: str = BENT, by: str = "", *, hours: int = 0, **more: Any) -> BoundaryNote:
    return BoundaryNote(
        at=AT + timedelta(hours=hours), boundary=LINE, line="It waits.", came=came, by=by, **more
    )


@pytest.mark.parametrize("to", list(FOR))
def test_a_sentence_stands_in_the_words_only_where_its_fact_was_given(to: str) -> None:
    bare = words_for(to, Facts(rule=RULE), same)
    full = words_for(to, FULL, same)
    for text in (bare, full):
        assert "%(" not in text
        assert ".." not in text
    assert "ward phone" in full
    assert "ward phone" not in bare
    assert len(full) > len(bare)


def test_a_status_line_says_where_it_stands_and_when() -> None:
    assert words_for("status", FULL, same) == "Off work: after my shift. Urgent: The ward phone."
    assert words_for("status", Facts(rule=RULE, place=PHONE), same) == "My phone rests."
    assert words_for("status", Facts(rule=RULE), same) == "Not reachable."


def test_an_end_that_she_typed_is_not_doubled() -> None:
    clock = Facts(rule=RULE, place=HOME, when="Monday, 6 p.m. to 8 p.m.")
    assert words_for("status", clock, same).endswith("6 p.m. to 8 p.m.")
    asked = words_for("self", Facts(rule="If it rings, do I have to?"), same)
    assert asked.startswith("If it rings, do I have to?\n")


def test_the_words_are_in_the_language_they_are_for_whatever_the_page_speaks() -> None:
    line = Boundary(at=AT, rule="Si llega algo, entonces espera.", place=WORK, held_by=SHIFT)
    with override("en"):
        assert made_in("es", "status", line) == "Fuera del trabajo: después de mi turno."
    with override("es"):
        assert made_in("en", "status", line) == "Off work: after my shift."


def test_words_she_changed_stand_in_their_language_alone() -> None:
    own = OwnWords(to="status", language="en", text="Gone.")
    line = Boundary(at=AT, rule=RULE, place=WORK, words=(own,))
    assert words_in("en", "status", line) == "Gone."
    assert words_in("es", "status", line) == "Fuera del trabajo."


@pytest.mark.parametrize("by", [WORK, FAMILY, PERSON, PHONE, MYSELF, OTHER])
def test_words_to_draw_a_line_anew_name_nothing_that_was_not_given(by: str) -> None:
    bare = words_anew(Anew(rule=RULE, by=by), same)
    assert "%(" not in bare
    assert RULE in bare
    full = words_anew(Anew(rule=RULE, by=by, who="Jo", smaller="Two days.", trial="one week"), same)
    assert "Two days." in full
    assert "one week" in full


def test_a_person_is_spoken_to_and_a_phone_is_not() -> None:
    assert words_anew(Anew(rule=RULE, by=PERSON, who="Jo"), same).startswith("Jo,\n")
    assert "please tell me" not in words_anew(Anew(rule=RULE, by=PHONE), same)


def test_what_bends_most_comes_first_and_what_held_bends_nothing() -> None:
    notes = [
        note(BENT, WORK),
        note(BROKEN, WORK),
        note(HELD, WORK),
        note(BENT, OTHER, who="the pager"),
        note(BENT, OTHER, who="The Pager"),
        note(BROKEN, OTHER, who="the pager"),
        note(BENT),
    ]
    assert what_bends(notes) == (
        Bends(bender=Bender(by=OTHER, who="the pager"), times=3),
        Bends(bender=Bender(by=WORK), times=2),
    )


def test_a_person_is_one_by_her_place_on_the_list_whatever_she_was_called() -> None:
    notes = [
        note(BENT, PERSON, person=JO, who="Joey"),
        note(BENT, PERSON, person=JO, who="Jo"),
        note(BENT, PERSON, person=SAM, who="Jo"),
    ]
    assert [(each.bender, each.times) for each in what_bends(notes)] == [
        (Bender(by=PERSON, person=JO, who="Joey"), 2),
        (Bender(by=PERSON, person=SAM, who="Jo"), 1),
    ]


def test_words_are_put_forward_from_the_third_bend_on() -> None:
    for times, wanted in ((2, ()), (3, (WORK,))):
        found = to_renegotiate([note(BENT, WORK)] * times, preferences=Preferences(), safe=())
        assert tuple(each.bender.by for each in found) == wanted


def test_who_is_feared_is_never_put_forward_and_who_is_afraid_is_led_to_no_one_at_home() -> None:
    notes = [
        *[note(BENT, PERSON, person=JO, who="Jo")] * 5,
        *[note(BENT, FAMILY)] * 4,
        *[note(BENT, OTHER, who="him")] * 4,
        *[note(BENT, PHONE)] * 3,
    ]

    def put_forward(preferences: Preferences, *safe: UUID) -> list[str]:
        return [each.bender.by for each in to_renegotiate(notes, preferences=preferences, safe=safe)]

    assert put_forward(Preferences(), JO) == [PERSON, FAMILY, OTHER, PHONE]
    assert put_forward(Preferences()) == [FAMILY, OTHER, PHONE]
    assert put_forward(Preferences(afraid=True)) == [PHONE]


def test_a_when_is_said_only_of_three_that_held_and_of_more_than_half() -> None:
    mornings = [note(HELD, hours=hours) for hours in (0, 24, 48)]
    assert held_when(mornings[:2]) == ""
    assert held_when(mornings) == "in the morning"
    assert held_when([*mornings, *[note(HELD, hours=10)] * 3]) == ""
    assert held_when([note(BENT)] * 9) == ""


def told(**numbers: tuple[int | None, int | None]) -> tuple[Apart, ...]:
    return tuple(Apart(place=key, wished=each[0], actual=each[1]) for key, each in numbers.items())


def test_a_place_is_drawn_only_with_both_numbers_and_in_its_order() -> None:
    rows = rows_of(told(head=(7, 3), phone=(None, 4), space=(2, 2), nowhere=(1, 9)))
    assert [row.place.key for row in rows] == ["space", "head"]


def test_who_likes_it_mixed_gets_a_rule_in_that_direction() -> None:
    mixed = widest(rows_of(told(space=(6, 5), hours=(1, 8))))
    assert mixed is not None
    assert (mixed.place.key, mixed.gap, mixed.rule) == ("hours", -7, PLACES["hours"].mixed)
    assert "closer" in widest_in_words(mixed)
    apart = widest(rows_of(told(phone=(9, 2), hours=(1, 8))))
    assert apart is not None
    assert (apart.place.key, apart.rule) == ("phone", PLACES["phone"].apart)


def test_a_single_point_is_no_gap() -> None:
    assert widest(rows_of(told(space=(5, 5 - A_GAP + 1)))) is None
    assert widest(()) is None
