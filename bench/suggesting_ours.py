"""The core model as a policy: simulated moments in, the very code of the product, simulated cards out."""

from time import perf_counter
from typing import Final

import numpy as np

from bench.suggesting_scene import HEAVY_ONE, KINDS, MINUTES, PLACE_KEYS, SOOTHING, SORTS, Ints
from bench.suggesting_world import Context, Outcome, World
from unguilt.core.method import PRESSURES, Practice
from unguilt.core.suggesting import (
    Done,
    Effect,
    Event,
    Limits,
    Model,
    Noted,
    Picked,
    Prior,
    Shown,
    Situation,
    effects,
    learn,
    offer,
)
from unguilt.core.suggesting.interface import Step
from unguilt.core.suggesting.parameters import STANDARD, Parameters
from unguilt.core.suggesting.prior import Expectation

PRESSURE_KEYS: Final = tuple(PRESSURES)
NO_LIMITS: Final = Limits()


def catalogue(*, gentle: bool) -> tuple[Practice, ...]:
    """Return the 40 simulated practices; without the weight rule nothing is heavy, all is soothing."""
    made = []
    for q, sort in enumerate(SORTS):
        places = tuple(key for bit, key in enumerate(PLACE_KEYS) if sort.places >> bit & 1)
        made.append(
            Practice(
                id=f"{KINDS[sort.strategy].slug}.p{q}",
                strategy=KINDS[sort.strategy].slug,
                name="simulated",
                minutes=sort.minutes,
                energy=sort.energy,
                places=places,
                pressures=(),
                not_when=("heavy",) if gentle and HEAVY_ONE[q] else (),
                soothing=bool(SOOTHING[q]) or not gentle,
                judged_later=False,
                free=True,
                alone=True,
                why="",
                evidence="",
                steps=(),
            )
        )
    return tuple(made)


def simulated_prior(world: World) -> Prior:
    """Return what the simulated clinicians wrote."""
    return Prior(
        version=0,
        strategies={
            kind.slug: Expectation(
                mean=float(world.prior_mean[a]),
                effort=kind.effort,
                fit=dict(zip(PRESSURE_KEYS, world.prior_fit[a].tolist(), strict=True)),
            )
            for a, kind in enumerate(KINDS)
        },
    )


class Ours:
    """One private model per simulated user."""

    def __init__(self, world: World, parameters: Parameters = STANDARD) -> None:
        """Start every user from nothing but the written prior."""
        self.practices = catalogue(gentle=world.gentle)
        self.number = {each.id: q for q, each in enumerate(self.practices)}
        fresh = Model.fresh(written=simulated_prior(world), parameters=parameters)
        self.models = [fresh] * world.users
        self.situations: list[Situation] = []
        self.turn = 0
        self.seconds_offer = self.seconds_learn = 0.0

    def order(self, seen: Context) -> Ints:
        """Cards of every user as practice numbers (U, 3), −1 = none."""
        self.turn += 1
        self.situations = [
            Situation(
                at=float(seen.day[u]),
                weight=int(seen.before[u]),
                pressures=tuple(PRESSURE_KEYS[j] for j in np.flatnonzero(seen.press[u])),
                minutes=int(seen.minutes[u]),
                place=PLACE_KEYS[seen.place[u]],
                energy=int(seen.energy[u]),
            )
            for u in range(len(self.models))
        ]
        found = np.full((len(self.models), 3), -1)
        begin = perf_counter()
        for u, (model, situation) in enumerate(zip(self.models, self.situations, strict=True)):
            cards = offer(model, situation, self.practices, NO_LIMITS, seed=self.turn * 10_007 + u).cards
            found[u, : len(cards)] = [self.number[card.practice] for card in cards]
        self.seconds_offer += perf_counter() - begin
        return found

    def update(self, outcome: Outcome) -> None:
        """Tell every model what happened."""
        events = [self._event(u, outcome) for u in range(len(self.models))]
        begin = perf_counter()
        self.models = [learn(model, event) for model, event in zip(self.models, events, strict=True)]
        self.seconds_learn += perf_counter() - begin

    def _event(self, u: int, outcome: Outcome) -> Event:
        situation = self.situations[u]
        assert situation.weight is not None  # for the type checker: simulated weights are always said
        after = int(situation.weight - outcome.drop[u]) if outcome.rated[u] else None
        cards = tuple(self.practices[q].id for q in outcome.shown[u] if q >= 0)
        steps: tuple[Step, ...] = (Shown(practices=cards),)
        q = int(outcome.done[u])
        if q < 0:
            return Event(situation=situation, steps=(*steps, Noted(after=after)))
        done = Done(
            practice=self.practices[q].id, minutes=int(MINUTES[q]), before=situation.weight, after=after
        )
        return Event(situation=situation, steps=(*steps, Picked(practice=done.practice), done))

    def report(self) -> list[tuple[Effect, ...]]:
        """Effects of every user, strategies in the order of KINDS."""
        return [effects(model, self.practices) for model in self.models]

    def size(self) -> int:
        """Mean bytes of a kept state."""
        return round(sum(len(model.dumps()) for model in self.models) / len(self.models))
