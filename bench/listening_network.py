"""A small network over the features of a text: one hidden layer, all labels learnt together.

It hears what the separate logistic regressions cannot: that two things said together mean more, and what one
label teaches about another. Most inputs and some units are left out at random while it learns (Hinton and
others 2012), so that it does not lean on one writer's turns of phrase; steps are Adam's (Kingma and Ba 2015),
only for the inputs a batch has. Numpy alone, as scikit-learn's network knows neither left-out inputs nor
texts that teach only some labels.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Singles = NDArray[np.float32]

UNITS = 32
NETWORKS = 2
ROUNDS = 12
BATCH = 128
STEP = 3e-3
INPUTS_OUT = 0.5
UNITS_OUT = 0.3
FADING = 0.01
_FIRST, _SECOND = 0.9, 0.999


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """What was learnt.

    `incoming` (features × units); `begin` and `spanish` (units), the second added for a Spanish text;
    `outgoing` (units × labels); `end` (labels).
    """

    incoming: Singles
    begin: Singles
    spanish: Singles
    outgoing: Singles
    end: Singles

    def scores(self, texts: csr_matrix, spanish: Singles) -> Singles:
        """Return texts × labels, in log-odds; `spanish` is 1 for each Spanish text, else 0."""
        awake = np.maximum(texts @ self.incoming + self.begin + np.outer(spanish, self.spanish), 0)
        found: Singles = awake @ self.outgoing + self.end
        return found


def network_of(texts: csr_matrix, spanish: Singles, truth: Singles, teaches: Singles) -> Network:
    """Return the mean of `NETWORKS` networks as one network with all their units.

    `truth` and `teaches` are texts × labels, 0 or 1; what does not teach a label is passed over for it.
    """
    each = [_learnt(texts, spanish, truth, teaches, seed) for seed in range(NETWORKS)]
    return Network(
        incoming=np.hstack([one.incoming for one in each]),
        begin=np.hstack([one.begin for one in each]),
        spanish=np.hstack([one.spanish for one in each]),
        outgoing=np.vstack([one.outgoing for one in each]) / np.float32(NETWORKS),
        end=np.mean([one.end for one in each], axis=0),
    )


def _learnt(texts: csr_matrix, spanish: Singles, truth: Singles, teaches: Singles, seed: int) -> Network:
    chance = np.random.default_rng(seed)
    texts = texts.astype(np.float32)
    network = _beginning(texts.shape[1], truth, teaches, chance)
    steps = _Steps(network)
    for turn in range(ROUNDS):
        order = chance.permutation(len(truth))
        for first, last in pairwise([*range(0, len(order), BATCH), len(order)]):
            some = order[first:last]
            batch = texts[some]
            batch.data *= (chance.random(len(batch.data)) > INPUTS_OUT) / np.float32(1 - INPUTS_OUT)
            before = batch @ network.incoming + network.begin + np.outer(spanish[some], network.spanish)
            awake = (before > 0) * (chance.random(before.shape) > UNITS_OUT) / np.float32(1 - UNITS_OUT)
            shown = before * awake
            guess = 1 / (1 + np.exp(-(shown @ network.outgoing + network.end)))
            wrong = (guess - truth[some]) * teaches[some] / len(some)
            back = (wrong @ network.outgoing.T) * awake
            steps.take(STEP * (1 - turn / ROUNDS), batch, back, spanish[some], shown, wrong)
    return network


def _beginning(features: int, truth: Singles, teaches: Singles, chance: np.random.Generator) -> Network:
    """Return a network that knows only how common each label is; its units differ by what they tell."""
    common = (truth * teaches).sum(axis=0)
    return Network(
        incoming=np.zeros((features, UNITS), np.float32),
        begin=np.full(UNITS, 0.3, np.float32),
        spanish=np.zeros(UNITS, np.float32),
        outgoing=(chance.standard_normal((UNITS, truth.shape[1])) / np.sqrt(UNITS)).astype(np.float32),
        end=np.log(common / (teaches.sum(axis=0) - common)).astype(np.float32),
    )


class _Steps:
    """Adam: each weight moves by the running mean of its slopes over the root of their running square."""

    def __init__(self, network: Network) -> None:
        """Begin with no slopes seen."""
        self._network = network
        self._count = 0
        self._seen = {
            name: (np.zeros_like(getattr(network, name)), np.zeros_like(getattr(network, name)))
            for name in network.__slots__
        }

    def take(
        self, size: float, batch: csr_matrix, back: Singles, spanish: Singles, shown: Singles, wrong: Singles
    ) -> None:
        """Move every weight that this batch says something about, by steps of `size`."""
        self._count += 1
        here = np.unique(batch.indices)
        self._network.incoming[here] *= 1 - size * FADING
        self._move("incoming", size, batch[:, here].T @ back, here)
        self._move("begin", size, back.sum(axis=0))
        self._move("spanish", size, spanish @ back)
        self._move("outgoing", size, shown.T @ wrong)
        self._move("end", size, wrong.sum(axis=0))

    def _move(
        self, name: str, size: float, slope: Singles, where: NDArray[np.int32] | slice = slice(None)
    ) -> None:
        mean, square = self._seen[name]
        mean[where] = _FIRST * mean[where] + (1 - _FIRST) * slope
        square[where] = _SECOND * square[where] + (1 - _SECOND) * slope**2
        usual = np.sqrt(square[where] / (1 - _SECOND**self._count)) + 1e-8
        getattr(self._network, name)[where] -= size * mean[where] / (1 - _FIRST**self._count) / usual
