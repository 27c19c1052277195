"""Every text that a user reads keeps the rules of tone, inclusion and honest claims, and reads plainly."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from .collect import collect
from .lint import allowed, broken, unused
from .reading import EASE_MIN, GRADE_MAX, LEAST_WORDS, count, ease, grade
from .texts import INTENDED_USE, Text

ROOT = Path(__file__).parents[2]
_SENTENCE_FILES = (".md", ".py", ".html", ".po", ".toml", ".txt")
_OPENINGS = {"en": "Unguilt supports everyday", "es": "Unguilt ayuda a llevar"}
_SEAMS = re.compile(r"""\s*["']?\s*\n\s*["'#>]*\s*|\s+""")
"""Where a sentence is broken over lines: as prose, as a quotation, as neighbouring strings."""


@cache
def texts() -> tuple[Text, ...]:
    return collect(ROOT)


def files_with_sentences() -> list[Path]:
    tops = [path for path in sorted(ROOT.iterdir()) if not path.name.startswith(".") and path.name != "var"]
    found = [path for top in tops for path in (top.rglob("*") if top.is_dir() else [top])]
    own = Path(__file__).parent
    return [path for path in found if path.suffix in _SENTENCE_FILES and own not in path.parents]


def units(lang: str) -> dict[str, list[str]]:
    found = defaultdict(list)
    for text in texts():
        if text.lang == lang and text.path != "README.md":
            found[text.unit].append(text.text)
    return {unit: said for unit, said in found.items() if count(said, lang).words >= LEAST_WORDS}


def test_no_text_breaks_a_rule_of_words() -> None:
    faults = [str(fault) for fault in broken(texts(), allowed())]
    if faults:
        pytest.fail(f"{len(faults)} texts break a rule:\n" + "\n".join(faults), pytrace=False)


def test_every_exception_is_still_needed() -> None:
    assert [f"{each.path}: {each.text}" for each in unused(texts(), allowed())] == []


def test_english_texts_read_at_grade_eight_or_lower() -> None:
    hard = {unit: round(grade(said), 1) for unit, said in units("en").items()}
    assert {unit: value for unit, value in hard.items() if value > GRADE_MAX} == {}


def test_spanish_texts_read_at_least_as_plainly() -> None:
    hard = {unit: round(ease(said), 1) for unit, said in units("es").items()}
    assert {unit: value for unit, value in hard.items() if value < EASE_MIN} == {}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_intended_use_is_the_same_sentence_wherever_it_stands(lang: str) -> None:
    wrong = []
    for path in files_with_sentences():
        told = _SEAMS.sub(" ", path.read_text(encoding="utf-8"))
        if told.count(_OPENINGS[lang]) != told.count(INTENDED_USE[lang]):
            wrong.append(path.relative_to(ROOT).as_posix())
    assert wrong == []


def test_the_intended_use_stands_in_the_safety_page() -> None:
    told = " ".join((ROOT / "docs" / "safety.md").read_text(encoding="utf-8").split())
    assert told.count(INTENDED_USE["en"]) == 1
