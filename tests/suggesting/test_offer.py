"""Choosing: what leads, what comes beside it, what "something else" brings, and the draw."""

from collections import Counter
from random import Random
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.suggesting.people import CATALOGUE, did, lives, moment, practice, situations, some_ids
from unguilt.core.method import STRATEGIES
from unguilt.core.suggesting import SOOTHING_LEAD, Event, Limits, Model, Situation, learn, offer, replay


@given(lives, situations, some_ids, st.integers(0, 999))
@settings(max_examples=60, deadline=None)
def test_the_same_input_gives_the_same_offer_whatever_the_order_of_the_catalogue(
    life: list[Event], at: Situation, passed: tuple[str, ...], seed: int
) -> None:
    model = replay(life)
    shuffled = list(CATALOGUE)
    Random(seed).shuffle(shuffled)  # noqa: S311 - a test case, nothing secret
    first = offer(model, at, CATALOGUE, Limits(), seed=seed, passed=passed)
    assert offer(model, at, tuple(shuffled), Limits(), seed=seed, passed=passed) == first


def test_the_three_step_break_leads_while_nothing_is_known() -> None:
    for fields in ({}, {"minutes": 1}, {"place": "bed", "energy": 0}, {"weight": 9}, {"weight": None}):
        made = offer(Model.fresh(), moment(**fields), CATALOGUE, Limits(), seed=5)
        assert made.cards[0].practice == SOOTHING_LEAD


def test_something_that_fits_better_may_lead() -> None:
    made = offer(
        Model.fresh(), moment(pressures=("unequal_ground",), whose="unfair"), CATALOGUE, Limits(), seed=5
    )
    assert made.cards[0].practice != SOOTHING_LEAD


def test_once_something_was_tried_the_draw_decides() -> None:
    model = learn(Model.fresh(), did("values.short", 20_000.0))
    firsts = {
        offer(model, moment(20_001.0), CATALOGUE, Limits(), seed=seed).cards[0].practice for seed in range(40)
    }
    assert firsts != {SOOTHING_LEAD}


@given(lives, situations, st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_one_of_three_cards_is_of_another_group(life: list[Event], at: Situation, seed: int) -> None:
    made = offer(replay(life), at, CATALOGUE, Limits(), seed=seed)
    if len(made.cards) == 3:
        assert len({STRATEGIES[card.strategy].group for card in made.cards}) > 1


def test_something_else_brings_others_until_all_were_shown() -> None:
    passed: list[str] = []
    fitting = [each.id for each in CATALOGUE if each.minutes == 1]
    for page in range(4):
        made = offer(Model.fresh(), moment(minutes=1), CATALOGUE, Limits(), seed=page, passed=passed)
        assert [card.practice for card in made.cards if card.practice in passed] == []
        assert len(made.cards) == 3
        passed += [card.practice for card in made.cards]
    assert len(set(passed)) == 12 < len(fitting)
    assert offer(Model.fresh(), moment(minutes=1), CATALOGUE, Limits(), seed=1, passed=fitting).cards != ()


def test_something_else_brings_other_strategies_first() -> None:
    first = offer(Model.fresh(), moment(), CATALOGUE, Limits(), seed=1)
    passed = [card.practice for card in first.cards]
    second = offer(Model.fresh(), moment(), CATALOGUE, Limits(), seed=1, passed=passed)
    assert {card.strategy for card in first.cards} & {card.strategy for card in second.cards} == set()


def test_the_propensity_is_the_chance_of_the_draw() -> None:
    model = learn(Model.fresh(), did("values.short", 20_000.0))
    known = tuple(practice(f"success.{key}") for key in "abcd")
    drawn = [offer(model, moment(20_001.0), known, Limits(), seed=seed).cards[0] for seed in range(400)]
    assert {card.propensity for card in drawn} == {0.25}
    counts = Counter(card.practice for card in drawn)
    assert len(counts) == 4
    assert min(counts.values()) > 70


def test_a_practice_meant_for_another_pressure_stands_behind_one_that_fits() -> None:
    known = (
        practice("success.other", pressures=("society",)),
        practice("success.right", pressures=("comparison",)),
    )
    model = learn(Model.fresh(), did("values.short", 20_000.0))
    for seed in range(10):
        made = offer(model, moment(20_001.0, pressures=("comparison",)), known, Limits(), seed=seed)
        assert made.cards[0].practice == "success.right"


def test_what_eased_much_is_offered_before_what_did_not() -> None:
    model = Model.fresh()
    for day in range(0, 60, 4):
        model = learn(model, did("values.short", 20_000.0 + day, after=1))
        model = learn(model, did("quality_time.short", 20_002.0 + day, after=6))
    later = moment(20_100.0, minutes=1)
    known = tuple(each for each in CATALOGUE if each.strategy in {"values", "quality_time"})
    assert offer(model, later, known, Limits(), seed=1).cards[0].strategy == "values"


def test_choosing_and_learning_take_less_than_five_milliseconds() -> None:
    chance = Random(1)  # noqa: S311 - a test case, nothing secret
    model = Model.fresh()
    for day in range(150):
        model = learn(model, did(chance.choice(CATALOGUE).id, 20_000.0 + day, chance.randint(0, 6)))
    one, at = did("values.short", 20_151.0), moment(20_151.0, pressures=("society", "comparison"))
    took = {"offer": 1.0, "learn": 1.0}
    for _ in range(20):  # the least of several, since other work may share the machine
        begin = perf_counter()
        offer(model, at, CATALOGUE, Limits(), seed=1)
        middle = perf_counter()
        learn(model, one)
        took["offer"] = min(took["offer"], middle - begin)
        took["learn"] = min(took["learn"], perf_counter() - middle)
    assert [name for name, seconds in took.items() if seconds > 0.005] == []
