"""The linear model: features in, one score per label out, and the words a score rests on.

A score is the log-odds that the label stands, as logistic regression gave it (bench/train_listening.py).
Weights are whole numbers from -127 to 127 times one scale per label; each group of features is divided
by the square root of how many of it are known, so that a long text does not shout.
"""

import json
from array import array
from base64 import b85decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt

from unguilt.core.listening.engine import Reading
from unguilt.core.listening.features import Feature, features

ANY_CRISIS = "crisis"
ANY_TRAP = "trap"
_LONGEST_SPAN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What training left behind.

    `places` maps a feature to its column; `weights[label]` holds one signed byte per feature;
    `floors[language][label]` is the score from which a label is suggested.
    """

    places: Mapping[str, int]
    weights: Mapping[str, "array[int]"]
    scales: Mapping[str, float]
    starts: Mapping[str, Mapping[str, float]]
    floors: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A text on the scale: its scores, and the known features of each group to explain them."""

    scores: Mapping[str, float]
    known: Sequence[Mapping[int, Feature]]


@cache
def model() -> Model:
    """Load the weights that came with the package; done once."""
    raw = json.loads(files(__package__).joinpath("weights", "model.json").read_text("utf-8"))
    return Model(
        places={name: place for place, name in enumerate(raw["features"])},
        weights={label: array("b", b85decode(packed)) for label, packed in raw["weights"].items()},
        scales=raw["scales"],
        starts=raw["starts"],
        floors=raw["floors"],
    )


def weigh(reading: Reading) -> Weighed:
    """Return the score of every label for `reading`."""
    here = model()
    places = here.places
    known: list[dict[int, Feature]] = []
    for group in features(reading):
        found: dict[int, Feature] = {}
        for feature in group:
            place = places.get(feature[0])
            if place is not None and place not in found:
                found[place] = feature
        known.append(found)
    parts = [(1 / sqrt(len(found)), list(found)) for found in known if found]
    starts = here.starts[reading.language]
    scores = {
        label: starts[label]
        + here.scales[label] * sum(part * sum(map(weights.__getitem__, found)) for part, found in parts)
        for label, weights in here.weights.items()
    }
    return Weighed(scores=scores, known=known)


def resting_on(weighed: Weighed, label: str, words: int) -> tuple[int, int]:
    """Return the first and last of the at most eight neighbouring words that speak most for `label`.

    `words` is how many words the text has, at least one.
    """
    weights = model().weights[label]
    pull = [0.0] * words
    for found in weighed.known:
        for place, (_name, first, last) in found.items():
            share = weights[place] / sqrt(len(found)) / (last - first + 1)
            for word in range(first, last + 1):
                pull[word] += share
    best, span = float("-inf"), (0, 0)
    for first in range(words):
        total = 0.0
        for last in range(first, min(first + _LONGEST_SPAN, words)):
            total += pull[last]
            if total > best:
                best, span = total, (first, last)
    return span
