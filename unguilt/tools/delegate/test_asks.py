"""The ask: made from her facts and nothing else, in three tones and two languages."""

import itertools

import pytest
from django.utils.translation import gettext, override
from hypothesis import given
from hypothesis import strategies as st

from unguilt.tools.delegate.asks import TONES, Brief, ended, made_from
from unguilt.tools.delegate.entries import DO, NOTICE, PARTS, PLAN

EVERY = pytest.mark.parametrize(("tone", "language"), [*itertools.product(TONES, ("en", "es"))], ids=str)


def ask(language: str = "en", **facts: object) -> str:
    with override(language):
        return made_from(Brief(**{"tone": "plain", "task": "Bins", **facts}), gettext)  # type: ignore[arg-type]  # facts by name


def test_a_plain_ask_stands_as_its_facts_say() -> None:
    made = ask(
        task="Shopping for food",
        parts=(PLAN, DO),
        to="Sam",
        done="Breakfast is there",
        due="once a week",
        offer="I do the calls.",
        again="1 April 2026",
    )
    assert made == (
        "Hello Sam,\n\n"
        "Could you take something on?\n\n"
        "What: Shopping for food.\n"
        "Which part: planning, doing.\n"
        "What I keep: noticing.\n\n"
        "Done means: Breakfast is there.\n"
        "By when: once a week.\n"
        "In return: I do the calls.\n"
        "A day to look at it again: 1 April 2026.\n\n"
        "Yes, yes with changes, or not now: each is an answer."
    )


def test_without_facts_there_is_the_task_alone() -> None:
    assert ask() == (
        "Hello,\n\nCould you take something on?\n\n"
        "What: Bins.\nAll of it: noticing when it is due, planning it, doing it.\n\n"
        "Yes, yes with changes, or not now: each is an answer."
    )


@EVERY
def test_the_tones_differ_and_each_is_there_in_both_languages(tone: str, language: str) -> None:
    facts = {
        "parts": (NOTICE,),
        "to": "Sam",
        "done": "D1",
        "due": "D2",
        "offer": "D3",
        "again": "D4",
        "task": "T1",
    }
    made = ask(language, tone=tone, **facts)
    assert [made.count(each) for each in ("Sam", "T1", "D1", "D2", "D3", "D4")] == [1] * 6
    others = [ask(language, tone=other, **facts) for other in TONES if other != tone]
    assert made not in others
    lines = [line for line in made.splitlines() if line]
    shared = set(lines) & set(ask("es" if language == "en" else "en", tone=tone, **facts).splitlines())
    assert shared <= {""}


@given(
    words=st.text(alphabet="xyz \n.!?", min_size=1, max_size=60).map(str.strip).filter(bool),
    tone=st.sampled_from(TONES),
    parts=st.sets(st.sampled_from(PARTS)).map(tuple),
)
def test_her_words_stand_in_it_as_she_typed_them(words: str, tone: str, parts: tuple[str, ...]) -> None:
    made = ask(tone=tone, task=words, done=words, parts=parts)
    assert made.count(ended(words)) >= 2


def test_a_full_stop_is_set_only_where_no_sign_stands() -> None:
    assert [ended(each) for each in ("by eight", "by eight.", "why?", "“soon”", "")] == [
        "by eight.",
        "by eight.",
        "why?",
        "“soon”.",
        "",
    ]
