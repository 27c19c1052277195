"""Her list of things that can slide."""

from collections import Counter
from datetime import UTC, datetime

from unguilt.tools.imperfection.choosing import (
    as_chosen,
    chosen_in,
    is_choice,
    is_full,
    own_choice,
    showing,
    shown,
    with_own,
    without_own,
)
from unguilt.tools.imperfection.entries import OWN_MAX, OWN_MOST, OwnThing, Slide, SlideList
from unguilt.tools.imperfection.things import AREAS, THINGS

SOCKS, SHELF = OwnThing(words="Socks"), OwnThing(words="dishes")
EVERYTHING = tuple(AREAS)


def test_the_starter_list_has_sixty_things_in_six_areas_and_none_twice() -> None:
    assert {key: len(area.things) for key, area in AREAS.items()} == dict.fromkeys(AREAS, 10)
    assert len(AREAS) == 6
    assert len(THINGS) == 60
    assert [text for text, count in Counter(THINGS.values()).items() if count > 1] == []


def test_a_newcomer_sees_all_areas_and_nothing_of_her_own() -> None:
    assert [each.area for each in shown(SlideList())] == list(AREAS)


def test_what_is_hidden_is_not_shown_and_her_own_stand_first() -> None:
    kept = SlideList(
        own=(SOCKS, OwnThing(words="Away", hidden=True)),
        hidden=("ironing",),
        hidden_areas=("children", "work"),
    )
    areas = {each.area: each.choices for each in shown(kept)}
    assert list(areas) == ["", "self", "home", "food", "people"]
    assert areas[""] == ("=Socks",)
    assert "ironing" not in areas["home"]


def test_an_area_of_which_nothing_is_left_is_not_shown() -> None:
    kept = SlideList(hidden=tuple(AREAS["food"].things))
    assert "food" not in [each.area for each in shown(kept)]


def test_what_a_day_holds_is_there_though_it_was_hidden_or_removed() -> None:
    kept = SlideList(hidden_areas=EVERYTHING)
    day = Slide(at=datetime(2026, 3, 2, tzinfo=UTC), keys=("ironing",), own=("Gone",))
    assert [each.choices for each in shown(kept, chosen_in(day))] == [("=Gone",), ("ironing",)]


def test_words_of_her_own_are_never_taken_for_a_key() -> None:
    assert as_chosen(["dishes", own_choice("dishes"), "dishes", "no_such_key"]) == (("dishes",), ("dishes",))


def test_only_keys_and_short_words_can_be_chosen() -> None:
    texts = ["dishes", "=Socks", "=", "", "nothing", "=" + "a" * OWN_MAX, "=" + "a" * (OWN_MAX + 1)]
    assert [is_choice(each) for each in texts] == [True, True, False, False, False, True, False]


def test_a_thing_added_twice_stands_once_and_a_hidden_one_comes_back() -> None:
    once = with_own(SlideList(), "Socks")
    assert with_own(once, "Socks") == once == SlideList(own=(SOCKS,))
    assert with_own(SlideList(own=(OwnThing(words="Socks", hidden=True),)), "Socks") == once


def test_a_full_list_stays_as_it_is() -> None:
    full = SlideList(own=tuple(OwnThing(words=str(number)) for number in range(OWN_MOST)))
    assert is_full(full)
    assert with_own(full, "One more") == full


def test_a_thing_of_her_own_goes_for_good() -> None:
    kept = SlideList(own=(SOCKS, SHELF))
    assert without_own(kept, "Socks").own == (SHELF,)
    assert without_own(kept, "Nothing").own == (SOCKS, SHELF)


def test_what_she_unmarks_is_hidden_and_what_she_marks_comes_back() -> None:
    kept = SlideList(own=(SOCKS, OwnThing(words="Away", hidden=True)), hidden=("ironing",))
    marked = [*(key for key in THINGS if key != "inbox"), own_choice("Away")]
    changed = showing(kept, areas=[key for key in AREAS if key != "children"], choices=marked)
    assert changed == SlideList(
        own=(OwnThing(words="Socks", hidden=True), OwnThing(words="Away")),
        hidden=("inbox",),
        hidden_areas=("children",),
    )


def test_an_area_that_comes_back_has_the_things_it_had() -> None:
    kept = SlideList(hidden=("bath",), hidden_areas=("children",))
    elsewhere = [key for key in THINGS if key not in AREAS["children"].things]
    assert showing(kept, areas=EVERYTHING, choices=elsewhere) == SlideList(hidden=("bath",))
