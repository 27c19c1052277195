"""What is known about each strategy for her, and what may therefore be said."""

from collections.abc import Iterable, Mapping
from math import erf, sqrt
from typing import NamedTuple

from unguilt.core.method import Practice
from unguilt.core.suggesting.gaussian import ITSELF, read
from unguilt.core.suggesting.interface import Effect, State
from unguilt.core.suggesting.model import Model
from unguilt.core.suggesting.parameters import Parameters

_HALVINGS = 40
_LOW, _HIGH = 0.05, 0.95


def _normal(z: float) -> float:
    """Standard normal distribution function."""
    return 0.5 * (1.0 + erf(z / sqrt(2.0)))


class Mixture(NamedTuple):
    """Belief about one effect: N(mean, sd²) with chance 1 − nothing, N(0, sd_nothing²) with the rest."""

    mean: float
    sd: float
    nothing: float
    sd_nothing: float

    def below(self, points: float) -> float:
        """P(effect < points)."""
        full = _normal((points - self.mean) / self.sd)
        return (1.0 - self.nothing) * full + self.nothing * _normal(points / self.sd_nothing)

    def quantile(self, level: float) -> float:
        """Point below which the effect lies with probability `level`, by halving −8…10."""
        low, high = -8.0, 10.0
        for _ in range(_HALVINGS):
            middle = (low + high) / 2.0
            if self.below(middle) < level:
                low = middle
            else:
                high = middle
        return (low + high) / 2.0


def effects(model: Model, practices: Iterable[Practice], *, at: float | None = None) -> tuple[Effect, ...]:
    """Effect of every strategy of the written prior, in its order.

    `practices` is the catalogue: an effect is averaged over the strategy's practices in it. `at` is
    the day asked about (default: the last moment); the longer nothing is heard, the wider.
    """
    usual = {key: total / model.moments for key, total in model.usual.items()}
    day = (model.until or 0.0) if at is None else at
    of: dict[str, list[Practice]] = {}
    for practice in practices:
        of.setdefault(practice.strategy, []).append(practice)
    return tuple(_effect(model, slug, of.get(slug, []), usual, day) for slug in model.written.strategies)


def _effect(
    model: Model, strategy: str, practices: list[Practice], usual: Mapping[str, float], at: float
) -> Effect:
    p = model.parameters
    weights = {ITSELF: 1.0, **usual, **{each.id: 1.0 / len(practices) for each in practices}}
    reading = read(model.shared, model.block(strategy), weights, at=at, parameters=p, z=(0.0, 0.0, 1.0, 0.0))
    length = sum(p.length(each.minutes) for each in practices) / max(len(practices), 1)
    mean = model.written.expected(strategy, usual) + length + reading.mean
    sd = sqrt(max(reading.variance, 1e-9))
    nothing = model.natural.chance
    belief = Mixture(mean, sd, nothing, p.sd_nothing)
    above = (1.0 - nothing) * (1.0 - _normal((p.meaningful - mean) / sd))
    alone = 1.0 - _normal((p.meaningful - reading.own) / sd)
    n = model.habit(strategy).rated
    return Effect(
        strategy=strategy,
        state=_state(p, n, above=above, alone=alone, below=belief.below(p.meaningful)),
        mean=(1.0 - nothing) * mean,
        low=belief.quantile(_LOW),
        high=belief.quantile(_HIGH),
        n=n,
        p=above,
    )


def _state(p: Parameters, n: int, *, above: float, alone: float, below: float) -> State:
    if n < p.fewest:
        return "early"
    if above >= p.sure and alone >= p.sure_alone:
        return "helps"
    return "little" if below >= p.sure_little else "unclear"
