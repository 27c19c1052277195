"""How promising each practice is for this moment, in points."""

from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Final, NamedTuple

from unguilt.core.method import Practice
from unguilt.core.suggesting.gaussian import ITSELF, Block, Shared, dot, read
from unguilt.core.suggesting.interface import Situation
from unguilt.core.suggesting.learning import expected, weights_of
from unguilt.core.suggesting.model import Model

UNSUITED: Final = -0.3
"""Points off when a practice names the pressures it suits and none of hers is among them. A nudge in
the order only, as large as one step of written fit; it is no part of the estimated effect."""

_NOTHING_SHARED: Final = (0.0, 0.0, 0.0, 0.0)


class _Strategy(NamedTuple):
    """What the practices of one strategy have in common in this moment.

    factor  P(taken up) · dose · (1 − .4·recent use)
    base    learnt points (g, u, fit to the pressures) plus curiosity
    block   where the practices' own deviations stand
    """

    factor: float
    base: float
    block: Block


def scores(model: Model, situation: Situation, practices: Iterable[Practice]) -> dict[str, float]:
    """Score per practice id: P(taken up) · dose · (mean + β·sd) · (1 − .4·recent use).

    The mean is for this moment. The sd is that of the strategy at her usual pressures: what is worth
    finding out is what will be of use again.
    """
    weights = weights_of(situation)
    usual = {key: total / model.moments for key, total in model.usual.items()}
    common: dict[str, _Strategy] = {}
    found: dict[str, float] = {}
    for practice in practices:
        slug = practice.strategy
        if slug not in common:
            common[slug] = _common(model, slug, situation.at, weights, usual)
        known = common[slug]
        points = known.base + expected(model, slug, weights, practice.minutes, situation.energy)
        if practice.id in known.block.names:
            points += _mean(model.shared, known.block, practice.id)
        if weights and practice.pressures and not weights.keys() & set(practice.pressures):
            points += UNSUITED
        found[practice.id] = known.factor * points
    return found


def _common(
    model: Model, strategy: str, at: float, weights: Mapping[str, float], usual: Mapping[str, float]
) -> _Strategy:
    p = model.parameters
    habit = model.habit(strategy)
    block = model.block(strategy)
    recent = habit.recent_on(at, p)
    kept = p.kept(at - block.at)
    learnt = {ITSELF: 1.0, **weights}
    points = sum(
        kept * w * _mean(model.shared, block, key) for key, w in learnt.items() if key in block.names
    )
    later = {ITSELF: 1.0, **usual}
    known = read(model.shared, block, later, at=at, parameters=p, z=_NOTHING_SHARED)
    return _Strategy(
        factor=habit.uptake(p) * (1.0 - p.tiring * recent) * (1.0 - p.tire_score * recent),
        base=model.shared.mean[2] + points + p.curiosity * sqrt(max(known.variance, 0.0)),
        block=block,
    )


def _mean(shared: Shared, block: Block, name: str) -> float:
    i = block.names.index(name)
    return block.base[i] + dot(block.slope[i], shared.mean)
