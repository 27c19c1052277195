"""Letters: a sentence stands in one only when its facts do, and every word is ours or hers."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.utils.translation import gettext, override
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from unguilt.tools.advocacy.entries import Pattern
from unguilt.tools.advocacy.laws import COUNTRIES, laws
from unguilt.tools.advocacy.laws import TOPICS as LAW_TOPICS
from unguilt.tools.advocacy.letters import (
    BEFORE,
    CLOSING,
    FAREWELL,
    GREETING,
    LAW,
    TO,
    Brief,
    ended,
    made_from,
)
from unguilt.tools.advocacy.patterns import SENTENCES
from unguilt.tools.advocacy.topics import TOPICS

LANGUAGES = tuple(dict(settings.LANGUAGES))
TONES = ("warm", "plain", "firm")
LAW_NAMES = sorted({law.name for code in COUNTRIES for each in LAW_TOPICS for law in laws(code, each)})

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
PLACEHOLDER = re.compile(r"[{}\[\]<>_]|%[(sd]|…|\.\.\.|\?\?")
ORPHAN = re.compile(r"(?:^|\s)[.,;:!?)”]|[,;:.]\.|[,;:]\s*$", re.MULTILINE)

hers = st.from_regex(r"\A[A-Za-záéñü]{1,9}(, [a-z]{2,8}| [a-z’0-9]{1,8}){0,6}[.!?)”%]?\Z").filter(
    lambda phrase: not re.search(r"’(?![a-z])|’’|\s’| ’", phrase)
)
names = st.from_regex(r"\A[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?\Z")


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    topic = TOPICS[draw(st.sampled_from([*TOPICS]))]
    told = draw(st.sets(st.sampled_from(topic.facts)))
    patterns = st.builds(
        Pattern, what=st.sampled_from([*SENTENCES]), count=st.integers(4, 12), of=st.just(12)
    )
    return Brief(
        topic=topic.key,
        tone=draw(st.sampled_from(TONES)),
        facts={key: draw(names if key == "name" else hers) for key in told},
        worked=tuple(draw(st.lists(hers, max_size=2))),
        pattern=draw(st.none() | patterns),
        law=draw(st.sampled_from(["", *LAW_NAMES])),
    )


def made(brief: Brief, language: str) -> str:
    with override(language):
        return made_from(brief, gettext)


def plainly(topic: str, tone: str, language: str) -> str:
    return made(Brief(topic=topic, tone=tone, facts={"what": "this"}), language)


def ours(language: str) -> Iterator[str]:
    """Go through every sentence of ours in a language."""
    tables = (GREETING, CLOSING, FAREWELL, SENTENCES, *BEFORE.values())
    with override(language):
        yield from (gettext(text) for text in (TO, LAW))
        yield from (gettext(text) for table in tables for text in table.values())
        yield from (gettext(text) for topic in TOPICS.values() for text in topic.opening.values())


def words_of(*texts: str) -> set[str]:
    return {word for text in texts for word in WORD.findall(text)}


OURS = {language: words_of(*ours(language)) for language in LANGUAGES}


@examples(max_examples=80, deadline=None)
@given(language=st.sampled_from(LANGUAGES), brief=briefs())
def test_a_letter_holds_no_placeholder_and_nothing_left_hanging(language: str, brief: Brief) -> None:
    letter = made(brief, language)
    assert PLACEHOLDER.findall(letter) == []
    with override(language):
        set_apart = {gettext(GREETING[brief.tone]), f"{gettext(FAREWELL[brief.tone])},"}
    running = [line for line in letter.splitlines() if line not in set_apart]
    assert [line for line in running if ORPHAN.search(line)] == []
    assert "  " not in letter
    assert "\n\n\n" not in letter
    assert letter == letter.strip()


@examples(max_examples=80, deadline=None)
@given(language=st.sampled_from(LANGUAGES), brief=briefs())
def test_every_word_of_a_letter_is_ours_or_hers(language: str, brief: Brief) -> None:
    told = words_of(*brief.facts.values(), *brief.worked, brief.law)
    if brief.pattern is not None:
        told |= {str(brief.pattern.count), str(brief.pattern.of)}
    assert words_of(made(brief, language)) - OURS[language] - told == set()


@examples(max_examples=80, deadline=None)
@given(language=st.sampled_from(LANGUAGES), brief=briefs())
def test_a_sentence_stands_in_it_exactly_when_its_fact_was_given(language: str, brief: Brief) -> None:
    letter = made(brief, language)
    with override(language):
        leads = {key: gettext(lead[brief.tone]) for key, lead in BEFORE.items()}
        assert {key for key, lead in leads.items() if lead in letter} == brief.facts.keys() & BEFORE.keys()
        assert (gettext(LAW) in letter) == bool(brief.law)
        assert letter.startswith(gettext(TO)) == ("to" in brief.facts)


@examples(max_examples=80, deadline=None)
@given(language=st.sampled_from(LANGUAGES), brief=briefs())
def test_her_facts_stand_in_it_as_she_typed_them(language: str, brief: Brief) -> None:
    letter = made(brief, language)
    assert [fact for fact in (*brief.facts.values(), *brief.worked) if fact not in letter] == []


@given(text=st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_whatever_she_types_goes_in_unchanged(text: str) -> None:
    letter = made(Brief(topic="leave", tone="plain", facts={"what": text, "why": text}), "en")
    assert letter.count(text) >= 1
    assert ended(text).removesuffix(".") in {text, text.removesuffix(".")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_ask_makes_a_letter_of_its_own_in_every_tone_and_language(
    topic: str, tone: str, language: str
) -> None:
    letter = plainly(topic, tone, language)
    assert [each for each in TOPICS if each != topic and plainly(each, tone, language) == letter] == []
    assert [each for each in TONES if each != tone and plainly(topic, each, language) == letter] == []


def test_several_lines_of_hers_stay_lines() -> None:
    letter = made(
        Brief(topic="leave", tone="plain", facts={"what": "two weeks\nin May", "start": "soon"}), "en"
    )
    assert "What I ask for:\ntwo weeks\nin May.\nFrom when: soon." in letter


def test_a_fact_that_does_not_fit_the_ask_is_not_spoken_of() -> None:
    facts = {"what": "a room", "trial": "six weeks"}
    assert "six weeks" not in made(Brief(topic="pumping_space", tone="plain", facts=facts), "en")


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("soon", "soon."), ("soon.", "soon."), ("soon?", "soon?"), ("at 9", "at 9."), ("(soon)", "(soon).")],
)
def test_a_full_stop_comes_only_where_she_set_no_sign(typed: str, stands: str) -> None:
    assert ended(typed) == stands


@given(
    facts=st.fixed_dictionaries({"what": hers}),
    count=st.integers(0, 12),
)
def test_a_pattern_that_does_not_fit_the_ask_is_left_out(facts: dict[str, str], count: int) -> None:
    pattern = Pattern(what="work", count=count, of=12)
    with_it = Brief(topic="pumping_space", tone="plain", facts=facts, pattern=pattern)
    assert made(with_it, "en") == made(Brief(topic="pumping_space", tone="plain", facts=facts), "en")
