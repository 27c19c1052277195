"""How hard a text is to read: Flesch-Kincaid grade (English), Fernández-Huerta ease (Spanish).

Grade: 0.39 · words per sentence + 11.8 · syllables per word − 15.59 (Kincaid et al. 1975).
Ease: 206.84 − 60 · syllables per word − 1.02 · words per sentence (Fernández Huerta 1959); 60 to 70 is
"normal", about the eighth school year. Syllables are counted by rules of thumb, which is enough for means.
A hyphenated word counts as its parts; every text given ends a sentence, so that lists are no run-ons.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LEAST_WORDS = 25
"""Below this many words neither measure means anything."""
GRADE_MAX = 8.0
EASE_MIN = 60.0

_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s”’»)]|$)")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SPANISH_VOWELS = re.compile(r"[aeiouáéíóúü]+|(?<=[aeo])y\b")
_TWO_SOUNDS = re.compile(r"(?<![tscg])i[aou]|[aeiou]ing$|eo|ua|(?<=[aeo])i[ao]")
_SILENT_E = re.compile(r"(?<![aeiouy])e$|(?<![tdaeiouy])ed$|(?<![sxzcgaeiouy])es$")
_SPOKEN_LE = re.compile(r"[^aeiouyl]le[sd]?$")
_TOKEN = re.compile(r"\{(\w+)\}|%\((\w+)\)s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many words, sentences and syllables some texts have together."""

    words: int
    sentences: int
    syllables: int


def count(texts: Sequence[str], lang: str) -> Counts:
    """Count over all texts; tokens such as {mother} are read as the word inside."""
    syllables = syllables_es if lang == "es" else syllables_en
    words = sentences = sounds = 0
    for text in texts:
        for sentence in _SENTENCE_END.split(_TOKEN.sub(lambda found: found[1] or found[2], text)):
            found = _WORD.findall(sentence)
            words += len(found)
            sentences += bool(found)
            sounds += sum(syllables(word) for word in found)
    return Counts(words=words, sentences=sentences, syllables=sounds)


def grade(texts: Sequence[str]) -> float:
    """Flesch-Kincaid school grade of English texts, taken together."""
    found = count(texts, "en")
    return 0.39 * found.words / found.sentences + 11.8 * found.syllables / found.words - 15.59


def ease(texts: Sequence[str]) -> float:
    """Fernández-Huerta reading ease of Spanish texts, taken together (higher is easier)."""
    found = count(texts, "es")
    return 206.84 - 60 * found.syllables / found.words - 1.02 * found.words / found.sentences


def syllables_en(word: str) -> int:
    """Count the syllables of an English word by its vowel groups."""
    bare = word.lower().replace("’", "").replace("'", "")
    stem = bare if _SPOKEN_LE.search(bare) else _SILENT_E.sub("", bare)
    groups = len(_VOWELS.findall(stem)) + len(_TWO_SOUNDS.findall(stem))
    return max(1, groups)


def syllables_es(word: str) -> int:
    """Count the syllables of a Spanish word: strong and accented vowels part, weak ones join."""
    total = 0
    for group in _SPANISH_VOWELS.findall(word.lower()):
        total += max(1, sum(vowel in "aeoáéíóú" for vowel in group)) if group != "y" else 0
    return max(1, total)
