"""The linear model: features in, one score per label out, and the words a score rests on.

A score is the log-odds that the label stands, as logistic regression gave it (bench/train_listening.py).
Weights are whole numbers from -127 to 127 times one scale per label; each group of features is divided
by the square root of how many of it are known, so that a long text does not shout. For pressures and traps
eight are added to that number, as few words say little about them; danger is often said in a few. What a long
text says still adds up, and a line of a few words is mostly plain, so each length has floors of its own.
"""

import json
from array import array
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log, sqrt
from operator import itemgetter

from unguilt.core.listening.engine import Reading
from unguilt.core.listening.features import Feature, features
from unguilt.core.listening.heard import CRISES
from unguilt.core.method import TRAPS

ANY_CRISIS = "crisis"
ANY_TRAP = "trap"
FEW = 8
LENGTHS = ("line", "short", "long")
_SHORT, _LONG = 10, 30  # words from which a text has the second and the third of these
_LONGEST_SPAN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What training left behind.

    `places` maps a feature to its column; `weights[label]` holds one signed byte per feature;
    `floors[language][length][label]` is the score from which a label is suggested, for each of `LENGTHS`.
    """

    places: Mapping[str, int]
    weights: Mapping[str, "array[int]"]
    scales: Mapping[str, float]
    starts: Mapping[str, Mapping[str, float]]
    floors: Mapping[str, Mapping[str, Mapping[str, float]]]


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
        weights={label: array("b", b64decode(packed)) for label, packed in raw["weights"].items()},
        scales=raw["scales"],
        starts=raw["starts"],
        floors=raw["floors"],
    )


def length_of(reading: Reading) -> str:
    """Return which of `LENGTHS` a text has."""
    words = reading.words.count()
    return LENGTHS[(words >= _SHORT) + (words >= _LONG)]


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
    # The first place twice, so that itemgetter gives a tuple for a single one too; its second copy is taken off.
    picks = [itemgetter(next(iter(found)), *found) for found in known if found]
    loud, calm = ([1 / sqrt(len(found) + few) for found in known if found] for few in (0, FEW))
    starts = here.starts[reading.language]
    scores: dict[str, float] = {}
    for label, weights in here.weights.items():
        total = 0.0
        for pick, share in zip(picks, loud if label in CRISES else calm, strict=True):
            picked = pick(weights)
            total += share * (sum(picked) - picked[0])
        scores[label] = starts[label] + here.scales[label] * total
    scores[ANY_CRISIS] = together(scores, CRISES)
    scores[ANY_TRAP] = together(scores, TRAPS)
    return Weighed(scores=scores, known=known)


def together(scores: Mapping[str, float], labels: Iterable[str]) -> float:
    """Return one score for “any of `labels`”: the log of their summed odds.

    Each of them was taught against the texts that have none of them, so the odds add up; one weight
    vector per class hears more than a single one for all (docs/listening.md).
    """
    chosen = [scores[label] for label in labels]
    most = max(chosen)
    return most + log(sum(exp(score - most) for score in chosen))


def resting_on(weighed: Weighed, label: str, words: int) -> tuple[int, int]:
    """Return the first and last of the words that speak for `label`: the strongest and those beside it.

    `words` is how many words the text has, at least one. At most eight words are named.
    """
    weights = model().weights[label]
    few = 0 if label in CRISES else FEW
    pull = [0.0] * words
    for found in filter(None, weighed.known):
        each = 1 / sqrt(len(found) + few)
        for place, (_name, first, last) in found.items():
            share = weights[place] * each
            if first == last:
                pull[first] += share
            elif share:
                for word in range(first, last + 1):
                    pull[word] += share / (last - first + 1)
    first = last = max(range(words), key=pull.__getitem__)
    while last - first + 1 < _LONGEST_SPAN:
        before = pull[first - 1] if first > 0 else 0.0
        after = pull[last + 1] if last + 1 < words else 0.0
        if max(before, after) <= 0:
            break
        if before > after:
            first -= 1
        else:
            last += 1
    return first, last
