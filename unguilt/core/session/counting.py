"""What can be counted in the moments of some days: numbers and keys, no words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_low

from unguilt.core.moments import Moment

UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The lightest, the middle and the heaviest weight (0–10), and in how many moments one was given."""

    low: int
    middle: int
    high: int
    given: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many moments, how heavy, what fed them, whose they were; keys with counts, the most frequent first."""

    moments: int
    weights: Weights | None
    pressures: tuple[tuple[str, int], ...]
    whose: tuple[tuple[str, int], ...]


def counted(moments: Iterable[Moment]) -> Counts:
    """Count some moments. The middle is the lower median, so that it is a weight that was given."""
    told = tuple(moments)
    weights = sorted(each.weight for each in told if each.weight is not None)
    pressures = Counter(key for each in told for key in each.feeding)
    whose = Counter(each.whose for each in told if each.whose != UNSURE)
    return Counts(
        moments=len(told),
        weights=Weights(low=weights[0], middle=median_low(weights), high=weights[-1], given=len(weights))
        if weights
        else None,
        pressures=_most_first(pressures),
        whose=_most_first(whose),
    )


def _most_first(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
