"""Rows → the two halves of a score: a logistic regression per label, and one small network for all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bench.listening_network import Network, Singles, network_of
from bench.listening_space import Floats, Row, Space, fit, is_so, labels_by_task, space_of, teaches
from unguilt.core.listening.heard import CRISES
from unguilt.core.listening.model import ANY_CRISIS, ANY_TRAP
from unguilt.core.method import TRAPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """What was learnt from some rows: `weights[label]` and `starts[language][label]`, and the network."""

    space: Space
    weights: Mapping[str, Floats]
    starts: Mapping[str, Mapping[str, float]]
    network: Network

    def scores(self, rows: Sequence[Row]) -> dict[str, Floats]:
        """Return the score of every row under every label, and of “any crisis” and “any trap”."""
        matrices = self.space.matrices(rows)
        others = self.network.scores(matrices["pressures"], _spanish(rows))
        scores: dict[str, Floats] = {}
        for place, (label, task) in enumerate(labels_by_task()):
            start = np.array([self.starts[row.language][label] for row in rows])
            scores[label] = (matrices[task] @ self.weights[label] + start + others[:, place]) / 2
        return scores | {
            ANY_CRISIS: np.logaddexp.reduce([scores[label] for label in CRISES]),
            ANY_TRAP: np.logaddexp.reduce([scores[label] for label in TRAPS]),
        }


def learn(rows: Sequence[Row]) -> Learnt:
    """Learn from `rows`; the same rows give the same numbers on the same machine."""
    space = space_of(rows)
    matrices = space.matrices(rows)
    weights: dict[str, Floats] = {}
    starts: dict[str, dict[str, float]] = {"en": {}, "es": {}}
    for label, task in labels_by_task():
        weights[label], start = fit(rows, matrices[task], label, task)
        for language, value in start.items():
            starts[language][label] = value
    labels = tuple(labels_by_task())
    network = network_of(
        matrices["pressures"],
        _spanish(rows),
        truth=np.array([[is_so(row, label) for label, _task in labels] for row in rows], np.float32),
        teaches=np.array([[teaches(row, *label) for label in labels] for row in rows], np.float32),
    )
    return Learnt(space=space, weights=weights, starts=starts, network=network)


def _spanish(rows: Sequence[Row]) -> Singles:
    return np.array([row.language == "es" for row in rows], np.float32)
