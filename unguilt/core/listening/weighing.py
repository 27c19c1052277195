"""A reading on the scale: one score per label, and the words a score rests on.

A score is the log-odds that the label stands, the mean of two opinions (bench/listening_learning.py): a logistic
regression of its own, and a small network with one hidden layer that learnt all labels together. Both weigh the
same features, and each group of these is divided by the square root of how many of it are known, so that a long
text does not shout. To that number eight are added, as few words say little; only the regressions of danger do
without, as danger is often said in a few. What a long text says still adds up, and a line of a few words is mostly
plain, so each length has floors of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from operator import mul

from unguilt.core.listening.engine import Reading
from unguilt.core.listening.features import Feature, features
from unguilt.core.listening.heard import CRISES
from unguilt.core.listening.model import ANY_CRISIS, ANY_TRAP, AT_ONCE, FEW, NOUGHT, model
from unguilt.core.method import TRAPS

_LONGEST_SPAN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A text on the scale: its scores, and the known features of each group to explain them."""

    scores: Mapping[str, float]
    known: Sequence[Mapping[int, Feature]]


def weigh(reading: Reading) -> Weighed:
    """Return the score of every label for `reading`."""
    here = model()
    place_of = here.places.get
    known: list[dict[int, Feature]] = []
    for group in features(reading):
        found: dict[int, Feature] = {}
        for feature in group:
            place = place_of(feature[0])
            if place is not None:
                found.setdefault(place, feature)
        known.append(found)
    groups: list[list[int]] = []
    loud: list[float] = []
    calm: list[float] = []
    for found in known:
        all_of_it = list(found)
        for first in range(0, len(found), AT_ONCE):
            groups.append(all_of_it[first : first + AT_ONCE])
            loud.append(1 / sqrt(len(found)))
            calm.append(1 / sqrt(len(found) + FEW))
    starts, labels = here.starts[reading.language], here.labels
    loudly, calmly = (
        [start + scale * total for start, scale, total in zip(starts, here.scales, totals, strict=True)]
        for totals in here.blended(groups, loud, calm)
    )
    awake = [max(0.0, unit) for unit in calmly[len(labels) :]]
    scores = {
        label: ((loudly if label in CRISES else calmly)[place] + end + sum(map(mul, awake, outgoing))) / 2
        for place, (label, end, outgoing) in enumerate(zip(labels, here.ends, here.outgoing, strict=True))
    }
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

    What speaks is the regression, whose opinion is a sum over words; the network's is not. `words` is how many
    words the text has, at least one. At most eight words are named.
    """
    here = model()
    width, column = len(here.scales), here.labels.index(label)
    few = 0 if label in CRISES else FEW
    pull = [0.0] * words
    for found in filter(None, weighed.known):
        each = 1 / sqrt(len(found) + few)
        for place, (_name, first, last) in found.items():
            share = (here.rows[place * width + column] - NOUGHT) * each
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
