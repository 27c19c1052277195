"""Choosing among ideas: what fits, what gives way, and how fast."""

from dataclasses import replace
from random import Random
from time import perf_counter
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.tools.quality_time.choosing import GIVES_WAY, Found, Wishes, age_in, choose, fits
from unguilt.tools.quality_time.deck import MINUTES, PLACES, WEATHERS, Idea, deck, of_hers
from unguilt.tools.quality_time.entries import LINE_MAX, OwnIdea
from unguilt.tools.quality_time.test_dating import AT, OWN

WALK = Idea(
    key="walk",
    name="A walk",
    text="Walk.",
    ages=(2, 8),
    minutes=20,
    energy=1,
    cost=0,
    weather="dry",
    places=("outside",),
)
FILM = replace(
    WALK, key="film", weather="inside", places=("home",), energy=0, cost=1, ages=(5, 99), minutes=60
)
BOTH = (WALK, FILM)

wishes = st.builds(
    Wishes,
    age=st.none() | st.integers(0, 99),
    minutes=st.none() | st.sampled_from(MINUTES),
    energy=st.none() | st.integers(0, 2),
    cost=st.none() | st.integers(0, 2),
    weather=st.none() | st.sampled_from(WEATHERS),
    place=st.none() | st.sampled_from(PLACES),
)


def keys(found: Found) -> list[str]:
    return [idea.key for idea in found.ideas]


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        (Wishes(), ["walk", "film"]),
        (Wishes(age=3), ["walk"]),
        (Wishes(age=40), ["film"]),
        (Wishes(minutes=20), ["walk"]),
        (Wishes(energy=0), ["film"]),
        (Wishes(cost=0), ["walk"]),
        (Wishes(weather="dry"), ["walk"]),
        (Wishes(weather="inside"), ["film"]),
        (Wishes(place="home"), ["film"]),
    ],
)
def test_an_idea_is_shown_where_it_meets_every_wish(wish: Wishes, left: list[str]) -> None:
    found = choose(BOTH, wish)
    assert (keys(found), found.relaxed) == (left, ())


def test_free_ideas_come_first_and_among_those_hers() -> None:
    hers = of_hers(OwnIdea(at=AT, words="Soup."), OWN)
    dear = of_hers(OwnIdea(at=AT, words="Boat.", cost=2), OWN)
    found = choose([FILM, dear, WALK, hers], Wishes())
    assert [idea.text if idea.own else idea.key for idea in found.ideas] == ["Soup.", "walk", "film", "Boat."]


def test_what_an_idea_of_hers_does_not_say_meets_any_wish() -> None:
    hers = of_hers(OwnIdea(at=AT, words="Soup."), OWN)
    asked = Wishes(age=3, minutes=1, energy=0, cost=0, weather="inside", place="far")
    assert choose([WALK, FILM, hers], asked).ideas == (hers,)


def test_one_wish_gives_way_and_is_named_and_the_sky_before_the_place() -> None:
    assert choose(BOTH, Wishes(age=3, weather="inside")) == Found(ideas=(WALK,), relaxed=("weather",))
    assert choose(BOTH, Wishes(age=3, place="home")) == Found(ideas=(WALK,), relaxed=("place",))
    assert choose([WALK], Wishes(age=40, minutes=20)) == Found(ideas=(WALK,), relaxed=("age",))


def test_where_one_is_not_enough_wishes_give_way_one_after_the_other_in_the_stated_order() -> None:
    asked = Wishes(age=3, weather="inside", place="home", minutes=20)
    assert choose([WALK], asked) == Found(ideas=(WALK,), relaxed=("weather", "place"))
    everything = Wishes(age=90, minutes=1, energy=0, cost=0, weather="inside", place="far")
    costly = replace(WALK, cost=2)
    assert choose([costly], everything).relaxed == GIVES_WAY


@given(wishes)
def test_it_never_ends_empty_and_what_is_shown_meets_every_wish_that_did_not_give_way(asked: Wishes) -> None:
    found = choose(deck("en").values(), asked)
    eased = replace(asked, **dict.fromkeys(found.relaxed, None))
    assert found.ideas
    assert all(fits(idea, eased) for idea in found.ideas)
    assert found.relaxed == () or not any(fits(idea, asked) for idea in deck("en").values())


def test_without_any_idea_there_is_nothing_to_show() -> None:
    assert choose([], Wishes(age=3)) == Found(ideas=())


def generated(count: int) -> list[Idea]:
    chance = Random(7)  # noqa: S311 - the same thousand ideas in every run
    return [
        of_hers(
            OwnIdea(
                at=AT,
                words=f"Idea {number}. ".ljust(chance.randint(20, LINE_MAX), "x"),
                ages=(low := chance.randint(0, 18), chance.randint(low, 99)),
                minutes=chance.choice(MINUTES),
                energy=chance.randint(0, 2),
                cost=chance.randint(0, 2),
                weather=chance.choice(("any", *WEATHERS)),
                places=(chance.choice(PLACES),),
            ),
            UUID(int=number),
        )
        for number in range(count)
    ]


def test_a_thousand_ideas_are_gone_through_in_fifty_milliseconds_even_when_all_gives_way() -> None:
    ideas = generated(1000)
    hardest = Wishes(age=1, minutes=1, energy=0, cost=0, weather="dry", place="far")
    none_fits = [replace(idea, ages=(90, 91), minutes=60, energy=2, cost=2) for idea in ideas]
    for known in (ideas, none_fits):
        took = []
        for _ in range(5):
            begun = perf_counter()
            assert choose(known, hardest).ideas
            took.append(perf_counter() - begun)
        assert min(took) <= 0.05


def test_a_child_born_this_year_or_next_is_not_yet_one() -> None:
    assert [age_in(2026, born) for born in (2020, 2026, 2027)] == [6, 0, 0]
