"""The pattern language, and the files written in it."""

import pytest

from unguilt.core.listening.engine import LANGUAGES
from unguilt.core.listening.heard import CRISES
from unguilt.core.listening.lexicon import Lexicon, concept_names, entries
from unguilt.core.listening.patterns import Patterns
from unguilt.core.listening.tokens import plain, split
from unguilt.core.method import PRESSURES, TRAPS


def _found(line: str, text: str) -> list[tuple[int, int]]:
    patterns = Patterns([line])
    lexicon = Lexicon(["partner husband wife", "money card* wage*"], patterns.asked())
    said = split(text, "en").said
    return [
        (match.first, match.last) for match in patterns.find(said, [lexicon.symbols(word) for word in said])
    ]


@pytest.mark.parametrize(
    ("line", "text", "where"),
    [
        ("self ! want die", "I want to die", []),
        ("self ! want ..1 die", "I want to die", [(1, 3)]),
        ("self ! want* ..1 die|dead", "she wanted it dead", [(1, 3)]),
        ("self ! want ..3 die", "I want out. Die Hard is on", []),
        ("abuse ! @partner ..2 takes ..1 @money", "my wife always takes my cards", [(1, 5)]),
        ("abuse ! takes ?all my @money", "he takes my wages", [(1, 3)]),
        ("abuse ! takes ?all my @money", "he takes all my wages", [(1, 4)]),
        ("abuse ? & @money @partner", "my cards went with my husband", [(1, 5)]),
        ("abuse ? & @money @partner", "cards cards cards", []),
        ("self ! die ~ laughing", "I could die laughing", []),
        ("self ! die ~ laughing", "I could die today", [(2, 2)]),
    ],
)
def test_a_pattern_finds_its_words_and_no_others(line: str, text: str, where: list[tuple[int, int]]) -> None:
    assert _found(line, text) == where


@pytest.mark.parametrize("line", ["", "self", "self ! ?maybe die", "self die now", "self !"])
def test_a_malformed_pattern_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        Patterns([line])


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_name_only_known_classes_and_concepts(language: str) -> None:
    patterns = Patterns(entries("patterns", language)).all
    asked = {symbol for each in patterns for step in each.steps for symbol in (*step.symbols, *each.unless)}
    unknown = {symbol for symbol in asked if symbol.startswith("@")} - set(concept_names(language))
    assert (unknown, {each.what for each in patterns} - {"idiom", *CRISES, *PRESSURES, *TRAPS}) == (
        set(),
        set(),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_crisis_class_has_patterns_that_are_heard_by_themselves(language: str) -> None:
    strong = {each.what for each in Patterns(entries("patterns", language)).all if each.strength == "!"}
    assert set(CRISES) <= strong


def test_both_languages_have_the_same_concepts() -> None:
    assert concept_names("en") == concept_names("es")


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_lists_are_written_as_words_are_read(language: str) -> None:
    words = [word.rstrip("*") for line in entries("words", language) for word in line.split()[1:]]
    assert [word for word in words if plain(word) != word] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("see https://a.example/kill-me today", ["see", "today"]),
        ("www.a.example/die?me now", ["now"]),
        ("ask amy.die@mail.example please", ["ask", "please"]),
        ("it is on end-me.org/myself here", ["it", "is", "on", "here"]),
        ("I want out.I am tired", ["i", "want", "out", ".", "i", "am", "tired"]),
    ],
)
def test_addresses_are_no_words_of_hers(text: str, words: list[str]) -> None:
    assert split(text, "en").said == words
