"""Translations: complete for what the rooms say, with the same tokens, and of one voice."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from .collect import Translation, collect_data, translations

ROOT = Path(__file__).parents[2]
_TOKENS = re.compile(r"\{\w+\}|%\(\w+\)[sd]")


@cache
def told() -> tuple[Translation, ...]:
    return translations(ROOT)


def test_every_text_of_the_rooms_and_of_the_help_directory_stands_in_spanish() -> None:
    spanish = {each.source for each in told() if each.lang == "es" and each.target}
    missing = [f"{text.where}: {text.text}" for text in collect_data(ROOT) if text.text not in spanish]
    assert missing == []


def test_a_translation_carries_the_tokens_of_its_source() -> None:
    wrong = [
        f"{each.where}: {each.source}"
        for each in told()
        if each.target and set(_TOKENS.findall(each.source)) != set(_TOKENS.findall(each.target))
    ]
    assert wrong == []


def test_a_sentence_that_stands_in_two_catalogues_is_translated_the_same_in_both() -> None:
    # Django merges all catalogues into one, so the second wording would never be seen.
    wordings = defaultdict(set)
    for each in told():
        if each.target:
            wordings[each.lang, each.source].add(each.target)
    assert {source: sorted(said) for (_, source), said in wordings.items() if len(said) > 1} == {}
