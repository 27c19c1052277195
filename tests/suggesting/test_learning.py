"""Learning: exact, repeatable, and undone by deleting."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.suggesting.dense import Plain
from tests.suggesting.people import BY_ID, CATALOGUE, did, events, lives, moment
from unguilt.core.method import PRESSURES
from unguilt.core.suggesting import (
    Done,
    Effect,
    Event,
    Model,
    Noted,
    OutOfOrder,
    Picked,
    Shown,
    effects,
    learn,
    replay,
    written_prior,
)
from unguilt.core.suggesting.gaussian import ITSELF, read
from unguilt.core.suggesting.parameters import STANDARD


def in_order(life: list[Event]) -> list[Event]:
    return sorted(life, key=lambda each: (each.situation.at, repr(each)))


def numbers(model: Model) -> list[float]:
    found = [
        value for each in effects(model, CATALOGUE) for value in (each.mean, each.low, each.high, each.p)
    ]
    return [*found, *model.shared.mean, *model.natural.mean, model.natural.odds, model.noise]


@given(lives)
@settings(max_examples=60, deadline=None)
def test_replay_equals_learning_step_by_step_through_kept_bytes(life: list[Event]) -> None:
    model = Model.fresh()
    for event in in_order(life):
        model = learn(Model.loads(model.dumps()), event)
    again = replay(life)
    assert max(map(abs, map(float.__sub__, numbers(again), numbers(model))), default=0.0) < 1e-6
    assert again == model


@given(lives, st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_in_which_entries_are_given_does_not_matter(life: list[Event], chance: Random) -> None:
    shuffled = [*life]
    chance.shuffle(shuffled)
    assert replay(shuffled) == replay(life)


@given(lives, events)
@settings(max_examples=60, deadline=None)
def test_deleting_a_moment_removes_its_influence(life: list[Event], gone: Event) -> None:
    kept = [event for event in [*life, gone] if event is not gone]
    assert replay(kept) == replay(life)
    assert replay(kept).dumps() == replay(life).dumps()


def test_forgetting_leaves_nothing() -> None:
    fresh = Model.fresh()
    learnt = replay([did("values.short", 20_000.0, 0), did("reframe.short", 20_001.0, 9)])
    assert learnt != fresh
    assert replay([]) == fresh == Model.fresh()
    assert replay([]).dumps() == fresh.dumps()


def test_an_older_moment_is_refused_and_replay_takes_it() -> None:
    old, new = did("values.short", 20_000.0), did("values.short", 20_005.0)
    with pytest.raises(OutOfOrder):
        learn(learn(Model.fresh(), new), old)
    assert replay([new, old]).moments == 2


NAMES = ["reframe.short", "reframe.middle", "values.long", "values.short"]
KEYS = ["society", "comparison"]


def mixed_life(chance: Random) -> list[Event]:
    """Sixty moments of every kind: done and noted, rated and not, at once and the next day."""
    life, day = [], 20_000.0
    for _ in range(60):
        day += chance.random() * 6
        said = tuple(chance.sample(KEYS, chance.randint(0, 2)))
        before, after = chance.randint(3, 9), chance.choice([None, 0, 1, 2, 3, 4, 5])
        late, energy = chance.random() < 0.2, chance.choice([None, 0, 1])
        if chance.random() < 0.2:
            at = moment(day, weight=before, pressures=said)
            life.append(Event(situation=at, steps=(Noted(after=after, delayed=late),)))
        else:
            more = {"pressures": said, "energy": energy}
            life.append(did(chance.choice(NAMES), day, after, before=before, delayed=late, **more))
    return life


def test_the_filter_by_blocks_equals_one_big_filter() -> None:
    life = mixed_life(Random(7))  # noqa: S311 - a test case, nothing secret
    plain, model = Plain(NAMES, KEYS, written_prior(), STANDARD), replay(life)
    for event in life:
        plain.learn(event)
    assert model.noise == pytest.approx(plain._variance(), abs=1e-9)
    for slug in ("reframe", "values"):
        weights = {ITSELF: 1.0, "society": 0.5, "comparison": 0.5, f"{slug}.short": 1.0}
        by_name = {f"u {slug}": 1.0, f"pi {slug}.short": 1.0, **{f"f {slug} {key}": 0.5 for key in KEYS}}
        wanted = plain.filter.read({"alpha": 1.0, "rho": 2.0, "g": 1.0, "overnight": 1.0, **by_name})
        day, z = life[-1].situation.at, (1.0, 2.0, 1.0, 1.0)
        found = read(model.shared, model.block(slug), weights, at=day, parameters=STANDARD, z=z)
        assert found[:2] == pytest.approx(wanted, abs=1e-9)


def effect_of(model: Model, strategy: str) -> Effect:
    return next(each for each in effects(model, CATALOGUE) if each.strategy == strategy)


def test_a_noted_moment_teaches_how_guilt_falls_by_itself_and_counts_for_no_strategy() -> None:
    noted = [Event(situation=moment(20_000.0 + day), steps=(Noted(after=6),)) for day in range(12)]
    model = replay(noted)
    assert model.shared.mean[0] < Model.fresh().shared.mean[0]
    assert model.blocks == {}
    assert {each.n for each in effects(model, CATALOGUE)} == {0}


def test_a_weight_that_was_not_said_teaches_nothing_about_effects() -> None:
    unsaid = did("values.short", 20_000.0, 0, before=None)
    model = learn(Model.fresh(), unsaid)
    assert (model.shared, model.blocks, model.natural) == (
        Model.fresh().shared,
        Model.fresh().blocks,
        Model.fresh().natural,
    )
    assert model.last == "values.short"


def test_a_rating_left_out_is_weak_evidence_of_less() -> None:
    before = effect_of(Model.fresh(), "values").mean
    unrated = effect_of(learn(Model.fresh(), did("values.short", 20_000.0, None)), "values")
    rated = effect_of(learn(Model.fresh(), did("values.short", 20_000.0, 6)), "values")
    assert rated.mean < unrated.mean < before
    assert (unrated.n, rated.n) == (0, 1)


def test_writing_that_waits_for_its_rating_teaches_nothing_yet() -> None:
    model = learn(Model.fresh(), did("mindfulness.long", 20_000.0, None, delayed=True))
    assert (model.shared, model.blocks) == (Model.fresh().shared, Model.fresh().blocks)
    assert model.habit("mindfulness").done == {"mindfulness.long": 1}


def test_a_rating_of_the_next_day_claims_less_than_one_at_once() -> None:
    at_once = effect_of(replay([did("values.short", 20_000.0, 2)]), "values").mean
    next_day = effect_of(replay([did("values.short", 20_000.0, 2, delayed=True)]), "values").mean
    assert next_day < at_once


def test_what_was_shown_before_the_pick_was_passed_over_and_what_came_after_says_nothing() -> None:
    cards = ("values.short", "reframe.short", "success.short")
    done = did("reframe.short", 20_000.0)
    model = learn(Model.fresh(), Event(situation=done.situation, steps=(Shown(practices=cards), *done.steps)))
    counts = {
        slug: (model.habit(slug).picked, model.habit(slug).passed)
        for slug in ("values", "reframe", "success")
    }
    assert counts == {"values": (0, 1), "reframe": (1, 0), "success": (0, 0)}


def test_cards_she_left_without_a_pick_were_passed_over() -> None:
    shown = (Shown(practices=("values.short",)), Shown(practices=("success.short",)), Noted())
    model = learn(Model.fresh(), Event(situation=moment(), steps=shown))
    assert [model.habit(slug).passed for slug in ("values", "success")] == [1, 1]


def test_opening_and_doing_a_practice_counts_once() -> None:
    done = did("reframe.short", 20_000.0)
    assert learn(Model.fresh(), done).habit("reframe").picked == 1
    opened = Event(situation=moment(), steps=(Picked(practice="reframe.short"),))
    assert learn(Model.fresh(), opened).habit("reframe").picked == 1


def test_practices_and_strategies_that_are_no_longer_known_do_no_harm() -> None:
    gone = Done(practice="gone.away", minutes=5, before=7, after=1)
    model = learn(Model.fresh(), Event(situation=moment(pressures=("gone", "society")), steps=(gone,)))
    assert Model.loads(model.dumps()) == model
    assert {each.strategy for each in effects(model, ())} == set(written_prior().strategies)
    assert set(model.usual) == {"society"} < set(PRESSURES)


def test_learning_changes_only_what_it_touches() -> None:
    first = learn(Model.fresh(), did("values.short", 20_000.0))
    second = learn(first, did("reframe.short", 20_001.0))
    assert second.blocks["values"] is first.blocks["values"]
    assert BY_ID["values.short"].strategy in first.blocks
