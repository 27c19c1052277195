"""MABWiser as a policy: one bandit per user over the strategies, first trained on the written prior."""

import pickle
from copy import deepcopy

import numpy as np
from mabwiser.mab import MAB, LearningPolicy  # type: ignore[import-untyped]  # the library has no types
from mabwiser.utils import create_rng  # type: ignore[import-untyped]  # as above

from bench.suggesting_policies import Scored
from bench.suggesting_scene import LENGTH, LONG, MIDDLE, OF, SHORT, Floats, J, K
from bench.suggesting_world import Context, Outcome, World


def features(seen: Context) -> Floats:
    """(U, 11) what a linear bandit sees: one, weight, pressures, tired, one minute, twenty minutes."""
    ones = np.ones(len(seen.before))
    flags = [seen.energy == 0, seen.minutes == SHORT, seen.minutes == LONG]
    return np.column_stack([ones, (seen.before - 6) / 2, seen.press, *flags]).astype(float)


def pseudo_moments(world: World, per_arm: int) -> tuple[list[int], list[float], Floats]:
    """Made-up moments that say what the written prior says, `per_arm` of 24 per strategy."""
    rows: list[tuple[int, float, Floats]] = []
    for a in range(K):
        made = []
        for j in range(J):
            for before in (4.0, 8.0):
                for minutes in (SHORT, MIDDLE):
                    x = np.zeros(J + 5)
                    x[0], x[1], x[2 + j], x[3 + J] = 1, (before - 6) / 2, 1, minutes == SHORT
                    y = world.prior_mean[a] + world.prior_fit[a, j] + 0.3 + 0.35 * (before - 6)
                    made.append((a, float(y) - 0.25 * (minutes == SHORT), x))
        kept = np.random.default_rng(a).choice(len(made), per_arm, replace=False)
        rows += [made[i] for i in kept]
    return [row[0] for row in rows], [row[1] for row in rows], np.array([row[2] for row in rows])


class Library(Scored):
    """One MABWiser bandit per user over the strategies, first trained on the written prior."""

    def __init__(self, world: World, rule: object) -> None:
        """Train one and copy it, each with random numbers of its own."""
        super().__init__(world)
        arms, drops, rows = pseudo_moments(world, 4)
        first = MAB(list(range(K)), rule, seed=1)
        first.fit(arms, drops, rows)
        self.bandits = []
        for u in range(world.users):
            one = deepcopy(first)
            one._rng = one._imp.rng = create_rng(1000 + u)  # noqa: SLF001 - a copy keeps its parent's draws
            for arm in one._imp.arm_to_model.values():  # noqa: SLF001 - as above
                arm.rng = one._rng  # noqa: SLF001 - as above
            self.bandits.append(one)
        self.seen = np.zeros((world.users, J + 5))

    def score(self, seen: Context) -> Floats:
        """Ask every bandit for its expectations."""
        self.seen = features(seen)
        found = np.empty((self.world.users, K))
        for u, bandit in enumerate(self.bandits):
            expected = bandit.predict_expectations(self.seen[u : u + 1])
            found[u] = [expected[a] for a in range(K)]
        return np.asarray(found[:, OF] + 0.02 * LENGTH + self.ties())

    def update(self, outcome: Outcome) -> None:
        """Train every bandit on its own user's rating."""
        for u in np.flatnonzero((outcome.done >= 0) & outcome.rated):
            arm, drop = int(OF[outcome.done[u]]), float(outcome.drop[u])
            self.bandits[u].partial_fit([arm], [drop], self.seen[u : u + 1])

    def size(self) -> int:
        """Bytes of a pickled bandit."""
        return len(pickle.dumps(self.bandits[0]))


def lints(world: World) -> Library:
    """MABWiser's linear Thompson sampling, tuned."""
    return Library(world, LearningPolicy.LinTS(alpha=0.1))


def linucb(world: World) -> Library:
    """MABWiser's LinUCB, tuned."""
    return Library(world, LearningPolicy.LinUCB(alpha=0.3))
