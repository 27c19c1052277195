"""A reading → the features the model weighs, each with the words it came from.

Seven groups: `word` (one word), `words` (two neighbours), `apart` (two with one between), `concept` (what a
word stands for), `concepts` (two of them at most three words apart, in order), `three` (concepts of three
neighbours) and `pattern` (a line of the pattern files). Words belong to a language; concepts are shared, so
that a Spanish text teaches how to hear an English one. Parts of words and concepts further apart were tried
and bought nothing (docs/listening.md).
"""

from collections.abc import Iterator, Sequence

from unguilt.core.listening.engine import Reading
from unguilt.core.listening.lexicon import Symbols
from unguilt.core.listening.tokens import BREAK

GROUPS = ("word", "words", "apart", "concept", "concepts", "three", "pattern")
_NEAR = 3

Feature = tuple[str, int, int]
"""A feature's name, and the first and last word it came from."""


def features(reading: Reading) -> tuple[Iterator[Feature], ...]:
    """Return the features of each of `GROUPS` in text order; a feature may come more than once."""
    said, language = reading.words.said, reading.language
    concepts = [_concepts(symbols) for symbols in reading.symbols]
    return (
        ((f"{language} {word}", place, place) for place, word in enumerate(said) if word != BREAK),
        _neighbours(said, language),
        _apart(said, language),
        ((concept, place, place) for place, here in enumerate(concepts) for concept in here),
        _near(concepts, said),
        _three(concepts),
        ((match.pattern.line, match.first, match.last) for match in reading.matches),
    )


def _concepts(symbols: Symbols) -> list[str]:
    return sorted(symbol for symbol in symbols if symbol[0] == "@")


def _neighbours(said: Sequence[str], language: str) -> Iterator[Feature]:
    """Yield each two neighbours; the beginning of the text counts as a break."""
    before = BREAK
    for place, word in enumerate(said):
        yield f"{language} {before} {word}", max(0, place - 1), place
        before = word


def _apart(said: Sequence[str], language: str) -> Iterator[Feature]:
    """Yield each two words of one sentence with one between."""
    for place in range(2, len(said)):
        if said[place - 1] != BREAK:
            yield f"{language} {said[place - 2]} _ {said[place]}", place - 2, place


def _near(concepts: Sequence[Sequence[str]], said: Sequence[str]) -> Iterator[Feature]:
    """Yield each two concepts of one sentence, the second at most three words after the first."""
    for place, here in enumerate(concepts):
        if not here:
            continue
        for earlier in range(place - 1, max(-1, place - _NEAR - 1), -1):
            if said[earlier] == BREAK:
                break
            for first in concepts[earlier]:
                for second in here:
                    yield first + second, earlier, place


def _three(concepts: Sequence[Sequence[str]]) -> Iterator[Feature]:
    for place in range(2, len(concepts)):
        for first in concepts[place - 2]:
            for second in concepts[place - 1]:
                for third in concepts[place]:
                    yield first + second + third, place - 2, place
