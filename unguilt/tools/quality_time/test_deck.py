"""The deck: what it has to hold, in both languages."""

from collections.abc import Mapping

import pytest

from unguilt.tools.quality_time.deck import MINUTES, OLDEST, PLACES, Idea, deck

BOTH = pytest.mark.parametrize("language", ["en", "es"])


def with_a_child(language: str = "en") -> list[Idea]:
    return [idea for idea in deck(language).values() if idea.for_child]


def test_there_are_a_hundred_ideas_for_time_with_a_child_and_most_are_free() -> None:
    ideas = with_a_child()
    assert len(ideas) >= 100
    assert len([idea for idea in ideas if idea.cost == 0]) >= 60
    assert len([idea for idea in ideas if idea.minutes and idea.minutes <= 5]) >= 25


def test_a_parent_who_is_far_away_and_one_who_lies_down_find_ten_or_more() -> None:
    ideas = with_a_child()
    assert len([idea for idea in ideas if idea.places == ("far",)]) >= 10
    assert len([idea for idea in ideas if "lying" in idea.tags and idea.energy == 0]) >= 10


def test_where_children_are_out_of_sight_there_is_enough_left_to_do() -> None:
    hers = [idea for idea in deck("en").values() if not idea.for_child]
    assert len(hers) >= 10
    words = " ".join(f"{idea.name} {idea.text}" for idea in hers).lower()
    assert [word for word in ("child", "kid", "baby", "parent", "mother") if word in words] == []


def test_every_age_finds_something_free_of_five_minutes_or_less() -> None:
    lonely = [
        age
        for age in range(OLDEST + 1)
        if not any(
            idea.ages
            and idea.ages[0] <= age <= idea.ages[1]
            and idea.cost == 0
            and idea.minutes is not None
            and idea.minutes <= 5
            for idea in with_a_child()
        )
    ]
    assert lonely == []


@BOTH
def test_facts_are_within_what_the_form_can_ask_for(language: str) -> None:
    for idea in deck(language).values():
        assert idea.minutes in MINUTES
        assert (idea.energy in {0, 1, 2}, idea.cost in {0, 1, 2}) == (True, True)
        assert idea.places
        assert set(idea.places) <= set(PLACES)
        assert idea.ages is None or 0 <= idea.ages[0] <= idea.ages[1] <= OLDEST


def wordings(ideas: Mapping[str, Idea]) -> list[tuple[str, str]]:
    return [(idea.name, idea.text) for idea in ideas.values()]


def test_each_idea_has_words_of_its_own_in_both_languages() -> None:
    english, spanish = deck("en"), deck("es")
    assert list(english) == list(spanish)
    assert set(wordings(english)) & set(wordings(spanish)) == set()
    for told in (english, spanish):
        assert len(set(wordings(told))) == len(told)
        assert all(name and text.endswith((".", "?", "”")) for name, text in wordings(told))
