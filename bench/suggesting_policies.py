"""What the model is compared with: no learning, textbook learning, and the oracle.

A policy gives a score per practice; hard rules and the order of the cards are the same for all.
"""

from abc import ABC, abstractmethod
from typing import Final, Protocol

import numpy as np

from bench.suggesting_scene import EFFORT, LENGTH, OF, Bools, Floats, Ints, K, Q
from bench.suggesting_world import Context, Outcome, World

OLDER: Final = 1e6
"""Taken off the score of what the rules of variety put behind: still reachable when nothing else fits."""


MOST_IN_FOUR: Final = 2


class Policy(Protocol):
    """Chooses the cards of every user (U, 3), −1 = none, and may learn from what happened."""

    def order(self, seen: Context) -> Ints:
        """Return practice numbers, first card first."""

    def update(self, outcome: Outcome) -> None:
        """Learn from the moment."""

    def size(self) -> int:
        """Return the bytes kept per user."""


def varied(seen: Context) -> Bools:
    """(U, Q) not the practice done last, no strategy done twice in the last four."""
    times = (seen.lately[:, :, None] == np.arange(K)).sum(1)
    return np.asarray((times < MOST_IN_FOUR)[:, OF] & (np.arange(Q) != seen.last[:, None]))


def cards(seen: Context, score: Floats) -> Ints:
    """Order by score under the hard rules, each card of another strategy."""
    each = np.arange(len(score))
    left = np.where(seen.permitted, np.where(varied(seen), score, score - OLDER), -np.inf)
    order = np.full((len(score), 3), -1)
    for i in range(3):
        pool = np.where(seen.leads, left, -np.inf) if i == 0 else left
        best = pool.argmax(1)
        some = np.isfinite(pool[each, best]) & ((order[:, 0] >= 0) if i else True)
        order[some, i] = best[some]
        taken = (OF[best][:, None] == OF) & some[:, None]
        left = np.where(taken, -np.inf, left)
    return order


class Scored(ABC):
    """A policy that scores practices; learns nothing unless it says so."""

    def __init__(self, world: World) -> None:
        """Keep the world's written prior and a source of ties."""
        self.world = world
        self.chance = np.random.default_rng(5)

    def order(self, seen: Context) -> Ints:
        """Return the cards by score."""
        return cards(seen, self.score(seen))

    @abstractmethod
    def score(self, seen: Context) -> Floats:
        """Return a score per user and practice."""

    def update(self, outcome: Outcome) -> None:  # noqa: B027 - learning nothing is what most of them do
        """Learn nothing."""

    def size(self) -> int:
        """Keep nothing."""
        return 0

    def ties(self) -> Floats:
        """Tiny random numbers that decide between equals."""
        return np.asarray(1e-3 * self.chance.random((self.world.users, Q)))


class Chance(Scored):
    """Any strategy."""

    def score(self, seen: Context) -> Floats:
        """Draw."""
        del seen  # it looks at nothing
        return np.asarray(self.chance.random((self.world.users, K))[:, OF] + self.ties())


class RoundRobin(Scored):
    """The strategy that was shown longest ago."""

    def __init__(self, world: World) -> None:
        """Start in the given order."""
        super().__init__(world)
        self.shown = np.tile(-np.arange(K, 0, -1.0), (world.users, 1))
        self.turn = 0

    def score(self, seen: Context) -> Floats:
        """Prefer what was shown longest ago."""
        del seen  # as above
        return np.asarray(-self.shown[:, OF] + self.ties())

    def update(self, outcome: Outcome) -> None:
        """Remember what was shown."""
        self.turn += 1
        for i in range(3):
            who = np.flatnonzero(outcome.shown[:, i] >= 0)
            self.shown[who, OF[outcome.shown[who, i]]] = self.turn


class FixedPrior(Scored):
    """The best by the written prior for this moment, for ever."""

    def score(self, seen: Context) -> Floats:
        """Mean, fit to the pressures, length and tiredness."""
        written = (self.world.prior_mean + seen.press @ self.world.prior_fit.T)[:, OF]
        return np.asarray(written + LENGTH - 0.4 * (seen.energy == 0)[:, None] * EFFORT + self.ties())


class Oracle(Scored):
    """Knows the true relief and the true chance of taking up."""

    def score(self, seen: Context) -> Floats:
        """Expected relief of showing it first."""
        return np.asarray(seen.uptake * seen.relief)


class Thompson(Scored):
    """Gaussian Thompson sampling per strategy on the raw drop, started at the written prior."""

    def __init__(self, world: World) -> None:
        """Start at the written mean plus a natural fall of .3."""
        super().__init__(world)
        self.mean = np.tile(world.prior_mean + 0.3, (world.users, 1))
        self.precision = np.full((world.users, K), 1 / 1.1**2)

    def score(self, seen: Context) -> Floats:
        """Draw from the posterior."""
        del seen  # as above
        drawn = self.mean + self.chance.normal(size=self.mean.shape) / np.sqrt(self.precision)
        return np.asarray(drawn[:, OF] + self.ties())

    def update(self, outcome: Outcome) -> None:
        """Conjugate step with noise 1.9."""
        who = np.flatnonzero((outcome.done >= 0) & outcome.rated)
        a, weight = OF[outcome.done[who]], 1 / 1.9**2
        before = self.precision[who, a]
        self.mean[who, a] = (before * self.mean[who, a] + weight * outcome.drop[who]) / (before + weight)
        self.precision[who, a] = before + weight

    def size(self) -> int:
        """Two numbers per strategy."""
        return 16 * K
