"""Which letter waits for what, and when it is put forward."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from unguilt.tools.self_compassion.entries import (
    FROM_A_DATE,
    HARD_DAY,
    WHEN_ASKED,
    Letter,
    Version,
    WaitingLetters,
)
from unguilt.tools.self_compassion.waiting import for_a_hard_day, for_the_day, noted, waits

AT = datetime(2026, 5, 4, 21, 0, tzinfo=UTC)
DAY = date(2026, 6, 1)


def letter(**more: Any) -> Letter:
    facts: dict[str, Any] = {"opens": HARD_DAY, "versions": (Version(at=AT, text="Dear you."),), **more}
    return Letter(at=AT, **facts)


def waiting(*letters: Letter) -> tuple[WaitingLetters, list[UUID]]:
    found, ids = WaitingLetters(), [uuid4() for _ in letters]
    for letter_id, each in zip(ids, letters, strict=True):
        found = noted(found, letter_id, each)
    return found, ids


@pytest.mark.parametrize(
    ("more", "does"),
    [
        ({}, True),
        ({"opens": FROM_A_DATE, "on": DAY}, True),
        ({"opens": WHEN_ASKED}, False),
        ({"sealed": False}, False),
        ({"held": True}, False),
    ],
)
def test_a_letter_waits_while_it_is_sealed_and_may_come_by_itself(
    more: dict[str, Any], *, does: bool
) -> None:
    assert waits(letter(**more)) is does


def test_of_letters_for_a_hard_day_the_one_that_waited_longest_comes_first() -> None:
    found, (first, second) = waiting(letter(), letter())
    assert [each.letter for each in for_a_hard_day(found)] == [first, second]
    sealed_again = noted(found, first, letter())
    assert [each.letter for each in for_a_hard_day(sealed_again)] == [second, first]


def test_a_dated_letter_comes_from_its_day_on_and_not_before() -> None:
    found, ids = waiting(letter(opens=FROM_A_DATE, on=DAY), letter())
    assert for_the_day(found, DAY - timedelta(days=1)) == ()
    assert [each.letter for each in for_the_day(found, DAY)] == ids[:1]
    assert [each.letter for each in for_the_day(found, DAY + timedelta(days=400))] == ids[:1]


def test_of_dated_letters_the_earliest_day_comes_first() -> None:
    late, soon = letter(opens=FROM_A_DATE, on=DAY), letter(opens=FROM_A_DATE, on=DAY - timedelta(days=9))
    found, ids = waiting(late, soon)
    assert [each.letter for each in for_the_day(found, DAY)] == [ids[1], ids[0]]


def test_a_letter_that_is_opened_or_gone_is_noted_no_more() -> None:
    found, (only,) = waiting(letter())
    assert noted(found, only, letter(sealed=False)) == WaitingLetters()
    assert noted(found, only, None) == WaitingLetters()


def test_nothing_waits_where_nothing_was_noted() -> None:
    assert for_a_hard_day(None) == ()
    assert for_the_day(None, DAY) == ()


def test_the_note_carries_what_stands_on_the_envelope_and_nothing_of_the_text() -> None:
    found, _ids = waiting(letter(envelope="With tea"))
    assert found.letters[0].envelope == "With tea"
    assert "Dear you" not in repr(found)


def test_the_first_line_is_the_first_with_words_and_older_texts_come_newest_first() -> None:
    texts = tuple(Version(at=AT + timedelta(days=day), text=f"\n\nDay {day}.\nMore.") for day in range(3))
    entry = letter(versions=texts)
    assert entry.first_line == "Day 2."
    assert entry.older == (texts[1], texts[0])
    assert letter().older == ()
