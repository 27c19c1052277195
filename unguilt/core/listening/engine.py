"""One language made ready: its patterns and the lexicon they share. Built once, on first use."""

from dataclasses import dataclass
from functools import cache

from unguilt.core.listening.lexicon import Lexicon, Symbols, entries
from unguilt.core.listening.patterns import Match, Patterns
from unguilt.core.listening.tokens import Words, split

LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text as the listener sees it: words, the symbols of each, and the patterns found."""

    language: str
    words: Words
    symbols: list[Symbols]
    matches: list[Match]


@cache
def _ready(language: str) -> tuple[Lexicon, Patterns]:
    patterns = Patterns(entries("patterns", language))
    return Lexicon(entries("words", language), patterns.asked()), patterns


def read(text: str, language: str) -> Reading:
    """Read `text` in `language` ("en" or "es")."""
    lexicon, patterns = _ready(language)
    words = split(text, language)
    symbols = [lexicon.symbols(word) for word in words.said]
    return Reading(
        language=language, words=words, symbols=symbols, matches=patterns.find(words.said, symbols)
    )


def said(reading: Reading) -> dict[str, Match]:
    """Return what patterns hear by themselves, outside figures of speech: each key with its first match."""
    idioms = [match for match in reading.matches if match.pattern.strength == "-"]
    found: dict[str, Match] = {}
    for match in reading.matches:
        if match.pattern.strength == "!" and match.pattern.what not in found and not _inside(match, idioms):
            found[match.pattern.what] = match
    return found


def _inside(match: Match, idioms: list[Match]) -> bool:
    return any(idiom.first <= match.last and match.first <= idiom.last for idiom in idioms)
