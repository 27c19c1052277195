"""Choosing lines: a tick holds for the text that was read, and for nothing else."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from unguilt.core.session import (
    OWN_QUESTIONS,
    OWN_TALK,
    SessionPage,
    SheetPart,
    chosen,
    keys_in,
    own_part,
    part_of,
    with_kept,
    without,
)

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
WINS = part_of("success.Wins", "Wins", [(AT, "March 2", "Soup."), (AT, "March 2", "Left at four.")])
WORDS = part_of("words", "Moments in my words", [(AT, "March 2", "“Late.”")])


def page(*parts: SheetPart, **more: str) -> SessionPage:
    return SessionPage(at=AT, since=AT, until=AT, language="en", heading="For a session", parts=parts, **more)  # type: ignore[arg-type]  # texts only


def texts(parts: tuple[SheetPart, ...]) -> list[str]:
    return [line.text for part in parts for line in part.lines]


def test_a_line_that_was_changed_since_is_another_line() -> None:
    changed = part_of("words", WORDS.title, [(AT, "March 2", "“Late again.”")])
    assert keys_in([changed]) & keys_in([WORDS]) == frozenset()


def test_the_same_text_at_another_time_or_in_another_part_is_another_line() -> None:
    other_time = part_of("words", WORDS.title, [(None, "", "“Late.”")])
    other_part = part_of("wins", WORDS.title, [(AT, "March 2", "“Late.”")])
    assert len(keys_in([WORDS, other_time, other_part])) == 3


def test_how_its_day_is_written_makes_no_other_line() -> None:
    assert keys_in([part_of("words", "Momentos", [(AT, "2 de marzo", "“Late.”")])]) == keys_in([WORDS])


@given(st.sets(st.sampled_from(sorted(keys_in([WINS, WORDS])))))
def test_exactly_the_ticked_lines_are_chosen_in_their_order(keys: set[str]) -> None:
    parts = chosen([WINS, WORDS], keys)
    assert keys_in(parts) == keys
    assert [line for part in parts for line in part.lines] == [
        line for part in (WINS, WORDS) for line in part.lines if line.key in keys
    ]
    assert [part for part in parts if not part.lines] == []


def test_what_stands_on_a_page_and_is_found_no_more_can_still_be_chosen() -> None:
    kept = page(WORDS, replace(WINS, lines=WINS.lines[:1]))
    newer = part_of("success.Wins", "Wins", [(AT, "March 3", "Rain.")])
    assert texts(with_kept([newer], kept)) == ["Rain.", "Soup.", "“Late.”"]


def test_her_own_words_are_not_among_what_can_be_ticked() -> None:
    own = own_part(OWN_TALK, "What matters", "Sleep.\nAnd Monday.")
    assert texts(own) == ["Sleep.\nAnd Monday."]
    assert with_kept([], page(*own)) == ()


def test_questions_stand_line_by_line_and_empty_ones_nowhere() -> None:
    asked = own_part(OWN_QUESTIONS, "Questions", "Is it burnout?\n\n  How long?  \n", by_line=True)
    assert texts(asked) == ["Is it burnout?", "How long?"]
    assert own_part(OWN_QUESTIONS, "Questions", "\n \n", by_line=True) == ()
    assert own_part(OWN_TALK, "What matters", "") == ()


def test_a_line_that_is_taken_out_is_gone_from_the_form_as_well() -> None:
    asked = own_part(OWN_QUESTIONS, "Questions", "One?\nTwo?", by_line=True)
    talk = own_part(OWN_TALK, "What matters", "Sleep.")
    kept = page(*talk, *asked, WINS, talk="Sleep.", questions="One?\nTwo?")
    gone = {talk[0].lines[0].key, asked[0].lines[0].key, WINS.lines[1].key}
    left = without(kept, gone)
    assert (texts(left.parts), left.talk, left.questions) == (["Two?", "Soup."], "", "Two?")
    assert without(kept, ()) == kept
    assert without(kept, keys_in(kept.parts)).parts == ()
