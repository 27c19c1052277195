"""Is what it says true? Asked of made-up people, with Python's own random numbers and a small world.

The large comparison stands in bench/suggesting.py; this one is quick enough to run with every change.
"""

from dataclasses import dataclass
from functools import cache
from math import exp
from random import Random
from statistics import mean

from tests.suggesting.people import CATALOGUE, moment
from unguilt.core.method import PRESSURES, Practice
from unguilt.core.suggesting import (
    Done,
    Effect,
    Event,
    Limits,
    Model,
    Noted,
    Picked,
    Shown,
    Situation,
    effects,
    learn,
    offer,
    written_prior,
)

PEOPLE, MOMENTS = 48, 60
KEYS = tuple(PRESSURES)
BY_ID = {each.id: each for each in CATALOGUE}
LENGTH = {1: -0.3, 5: 0.0, 20: 0.3}


class Person:
    """What is true about one made-up person; one in six is helped by nothing."""

    def __init__(self, seed: int) -> None:
        self.chance = chance = Random(seed)  # noqa: S311 - a simulation, nothing secret
        known = written_prior().strategies
        self.nothing = chance.random() < 1 / 6
        general = chance.gauss(0.4, 0.6)  # the written means are meant low; people vary around more
        self.effect = {slug: each.mean + general + chance.gauss(0, 0.85) for slug, each in known.items()}
        self.fit = {(s, k): chance.gauss(0, 0.6) + known[s].fit.get(k, 0.0) for s in known for k in KEYS}
        self.own = {each.id: chance.gauss(0, 0.35) for each in CATALOGUE}
        self.noise = exp(chance.gauss(0.53, 0.2))
        self.alpha, self.rho = chance.gauss(0.3, 0.3), chance.gauss(0.35, 0.1)
        self.habit: dict[str, tuple[float, float]] = {}

    def added(self, one: Practice, keys: tuple[str, ...], *, dose: float = 1.0) -> float:
        if self.nothing:
            return 0.0
        fit = mean(self.fit[one.strategy, key] for key in keys)
        return dose * (self.effect[one.strategy] + fit + self.own[one.id] + LENGTH[one.minutes])

    def lives(self, model: Model, at: Situation) -> tuple[Model, float]:
        cards = offer(model, at, CATALOGUE, Limits(), seed=self.chance.randrange(10**6)).cards
        shown = Shown(practices=tuple(card.practice for card in cards))
        assert at.weight is not None
        left = at.weight - self.alpha - self.rho * (at.weight - 6)
        if not cards or self.chance.random() < 0.15:
            after = self.rating(left) if self.chance.random() < 0.3 else None
            return learn(model, Event(situation=at, steps=(shown, Noted(after=after)))), 0.0
        one = BY_ID[cards[0].practice]
        last, level = self.habit.get(one.strategy, (at.at, 0.0))
        level *= exp(-(at.at - last) / 10)
        self.habit[one.strategy] = (at.at, level + 0.35 * (1 - level))
        extra = self.added(one, at.pressures, dose=1 - 0.5 * level)
        rated = self.rating(left - extra) if self.chance.random() < 0.8 else None
        done = Done(practice=one.id, minutes=one.minutes, before=at.weight, after=rated)
        return learn(model, Event(situation=at, steps=(shown, Picked(practice=one.id), done))), extra

    def rating(self, middle: float) -> int:
        return min(max(round(self.chance.gauss(middle, self.noise)), 0), 10)

    def truth(self, strategy: str, usual: dict[str, float]) -> float:
        own = [
            self.added(each, (key,)) * w
            for each in CATALOGUE
            if each.strategy == strategy
            for key, w in usual.items()
        ]
        return sum(own) / sum(1 for each in CATALOGUE if each.strategy == strategy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One effect as told at the end, beside the truth."""

    effect: Effect
    truth: float
    nothing: bool


@cache
def simulated() -> tuple[tuple[Told, ...], float]:
    """Everything told after the last moment, and the mean relief per moment."""
    told, relief = [], []
    for seed in range(PEOPLE):
        person, model, day = Person(seed), Model.fresh(), 20_000.0
        for _ in range(MOMENTS):
            day += person.chance.expovariate(4 / 7)
            keys = tuple(person.chance.sample(KEYS[:4], person.chance.choice([1, 1, 2])))
            weight = min(max(round(person.chance.gauss(6, 1.9)), 1), 10)
            minutes = person.chance.choice([1, 5, 5, 20])
            model, extra = person.lives(model, moment(day, weight=weight, minutes=minutes, pressures=keys))
            relief.append(extra)
        usual = {key: total / model.moments for key, total in model.usual.items()}
        told += [
            Told(effect=each, truth=person.truth(each.strategy, usual), nothing=person.nothing)
            for each in effects(model, CATALOGUE)
        ]
    return tuple(told), mean(relief)


def test_nine_in_ten_intervals_hold_the_truth() -> None:
    told, _ = simulated()
    inside = [each.effect.low <= each.truth <= each.effect.high for each in told]
    rated = [each.effect.low <= each.truth <= each.effect.high for each in told if each.effect.n >= 4]
    assert 0.86 <= mean(inside) <= 0.97
    assert 0.84 <= mean(rated) <= 0.97


def test_what_is_said_to_help_helps() -> None:
    told, _ = simulated()
    said = [each for each in told if each.effect.state == "helps"]
    assert len(said) >= PEOPLE // 5
    assert mean(each.truth < 0.25 for each in said) <= 0.05
    assert [each for each in said if each.nothing] == []


def test_what_is_said_to_change_little_changes_little() -> None:
    told, _ = simulated()
    said = [each for each in told if each.effect.state == "little"]
    assert mean(each.truth < 0.75 for each in said) >= 0.9


def test_what_is_offered_eases_more_than_the_average_strategy_would() -> None:
    told, relief = simulated()
    assert relief > mean(each.truth for each in told) + 0.15
