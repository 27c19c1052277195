"""Learning: one moment changes the state; many moments replayed give the same state."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from unguilt.core.method import PRESSURES
from unguilt.core.suggesting.gaussian import (
    ITSELF,
    Block,
    Vector,
    advanced,
    dot,
    grown,
    observed,
    predicted,
    weighed,
)
from unguilt.core.suggesting.habit import Habit
from unguilt.core.suggesting.interface import Done, Event, Noted, OutOfOrder, Picked, Shown, Situation
from unguilt.core.suggesting.model import Model
from unguilt.core.suggesting.parameters import STANDARD, Parameters
from unguilt.core.suggesting.prior import Prior


def strategy_of(practice: str) -> str:
    """Strategy slug of a practice id ("reframe.quick" → "reframe")."""
    return practice.partition(".")[0]


def weights_of(situation: Situation) -> dict[str, float]:
    """Pressures of a moment as weights that sum to 1; empty when none is known."""
    said = situation.pressures or situation.heard
    keys = [key for key in dict.fromkeys(said) if key in PRESSURES]
    return {key: 1.0 / len(keys) for key in keys}


def learn(model: Model, event: Event) -> Model:
    """Take in one whole moment. Raises OutOfOrder when it is older than the last one learnt from."""
    at = event.situation.at
    if model.until is not None and at < model.until:
        msg = "this moment is older than the last one: replay all of them"
        raise OutOfOrder(msg)
    weights = weights_of(event.situation)
    model = replace(
        model,
        until=at,
        moments=model.moments + 1,
        usual={**model.usual, **{key: model.usual.get(key, 0.0) + w for key, w in weights.items()}},
    )
    model = _taken_up(model, event)
    for step in event.steps:
        if isinstance(step, Done):
            model = _done(model, event.situation, weights, step)
        elif isinstance(step, Noted):
            model = _noted(model, event.situation, step)
    return model


def replay(
    events: Iterable[Event], *, written: Prior | None = None, parameters: Parameters = STANDARD
) -> Model:
    """State after all events, in whatever order they are given: they are taken by their time."""
    model = Model.fresh(written=written, parameters=parameters)
    for event in sorted(events, key=lambda each: (each.situation.at, repr(each))):
        model = learn(model, event)
    return model


def _with_habit(model: Model, strategy: str, habit: Habit) -> Model:
    return replace(model, habits={**model.habits, strategy: habit})


def _taken_up(model: Model, event: Event) -> Model:
    """Count what was picked and what was passed over.

    She reads from the top: cards before the one she picked were passed over, cards after it say
    nothing. When nothing was picked from a page of cards, all of them were passed over.
    """
    picked: dict[str, None] = {}
    passed: list[str] = []
    page: tuple[str, ...] = ()
    for step in event.steps:
        if isinstance(step, Shown):
            passed += page
            page = step.practices
        elif isinstance(step, Picked | Done):
            picked[step.practice] = None
            if step.practice in page:
                passed += page[: page.index(step.practice)]
            page = ()
    passed += page
    for practice in dict.fromkeys(passed):
        if practice not in picked:
            habit = model.habit(strategy_of(practice))
            model = _with_habit(model, strategy_of(practice), replace(habit, passed=habit.passed + 1))
    for practice in picked:
        habit = model.habit(strategy_of(practice))
        model = _with_habit(model, strategy_of(practice), replace(habit, picked=habit.picked + 1))
    return model


class _Touch(NamedTuple):
    """What a rating touches: the strategy ("" = none), weights over shared and over its coordinates.

    `offset` is the written part of what the practice does, in points.
    """

    strategy: str
    shared: tuple[float, float, float, float]
    block: Mapping[str, float]
    offset: float


def _noted(model: Model, situation: Situation, step: Noted) -> Model:
    if situation.weight is None or step.after is None:
        return model
    z = (1.0, situation.weight - model.parameters.middle, 0.0, float(step.delayed))
    return _rated(model, _Touch("", z, {}, 0.0), float(situation.weight - step.after))


def _done(model: Model, situation: Situation, weights: Mapping[str, float], step: Done) -> Model:
    p = model.parameters
    strategy = strategy_of(step.practice)
    recent = model.habit(strategy).recent_on(situation.at, p)
    touch = _touched(model, situation, weights, step, dose=1.0 - p.tiring * recent)
    if touch and step.before is not None and step.after is not None:
        drop = float(step.before - step.after)
        model = _rated(_counted(model, situation, touch, drop), touch, drop)
    elif touch and not step.delayed:
        model = _unrated(model, touch)
    habit = model.habit(strategy)
    habit = replace(
        habit,
        at=situation.at,
        recent=recent + p.tire_step * (1.0 - recent),
        done={**habit.done, step.practice: habit.done.get(step.practice, 0) + 1},
    )
    model = _with_habit(model, strategy, habit)
    return replace(model, last=step.practice, lately=(*model.lately, strategy)[-p.window :])


def expected(
    model: Model, strategy: str, weights: Mapping[str, float], minutes: int, energy: int | None
) -> float:
    """Written part of the effect of a practice in a moment, in points."""
    p = model.parameters
    tired = p.tired * model.written.effort(strategy) if energy == 0 else 0.0
    return model.written.expected(strategy, weights) + p.length(minutes) + tired


def _touched(
    model: Model, situation: Situation, weights: Mapping[str, float], step: Done, *, dose: float
) -> _Touch | None:
    """Return what a done practice touches; None when no weight before was said."""
    if step.before is None:
        return None
    strategy = strategy_of(step.practice)
    return _Touch(
        strategy=strategy,
        shared=(1.0, step.before - model.parameters.middle, dose, float(step.delayed)),
        block={ITSELF: dose, step.practice: dose, **{key: dose * w for key, w in weights.items()}},
        offset=dose * expected(model, strategy, weights, step.minutes, situation.energy),
    )


def _counted(model: Model, situation: Situation, touch: _Touch, drop: float) -> Model:
    """Count a rated moment, and whether it eased: a point lighter, and half a point beyond natural fall."""
    one, above, _, later = touch.shared
    fall = dot((one, above, 0.0, later), model.shared.mean)
    eased = int(drop >= 1.0 and drop - fall >= model.parameters.meaningful)
    habit = model.habit(touch.strategy)
    alike = dict(habit.alike)
    for key in dict.fromkeys(situation.pressures):
        if key in PRESSURES:
            before = alike.get(key, (0, 0))
            alike[key] = (before[0] + eased, before[1] + 1)
    habit = replace(habit, rated=habit.rated + 1, eased=habit.eased + eased, alike=alike)
    return _with_habit(model, touch.strategy, habit)


def _today(model: Model, touch: _Touch) -> tuple[Block, Vector]:
    """Return the touched strategy's block as of today, and the rating's weights over it."""
    p = model.parameters
    block = grown(advanced(model.block(touch.strategy), model.until or 0.0, p), tuple(touch.block), p)
    return block, weighed(block, touch.block)


def _unrated(model: Model, touch: _Touch) -> Model:
    """Learn from a done practice without a rating: weak evidence of a smaller drop than foretold."""
    p = model.parameters
    block, v = _today(model, touch)
    target = predicted(model.shared, block, touch.shared, v) - p.miss_shift
    shared, block, _ = observed(
        model.shared,
        block,
        z=touch.shared,
        v=v,
        target=target,
        own_target=target + touch.offset,
        noise=model.noise * p.miss_noise,
    )
    return replace(model, shared=shared, blocks={**model.blocks, touch.strategy: block})


def _rated(model: Model, touch: _Touch, drop: float) -> Model:
    """Learn from a rated drop: the filter, the rival model, and the noise itself."""
    p = model.parameters
    one, above, _, later = touch.shared
    noise = model.noise * (p.overnight_noise if later else 1.0)
    block, v = _today(model, touch)
    shared, block, seen = observed(
        model.shared, block, z=touch.shared, v=v, target=drop - touch.offset, own_target=drop, noise=noise
    )
    natural = model.natural.observed(
        (one, above, later), drop, noise=noise, did=bool(touch.strategy), seen=seen, parameters=p
    )
    return replace(
        model,
        shared=shared,
        blocks={**model.blocks, touch.strategy: block} if touch.strategy else model.blocks,
        natural=natural,
        noise_sum=model.noise_sum + seen.error**2 * model.noise / seen.spread,
        noise_n=model.noise_n + 1.0,
    )
