"""How well the listener hears: precision, recall and F1 per label, with bootstrap intervals.

Pure: gold labels and answers in, figures out; no text is kept or shown. Labels are those of the codebook
(docs/listening.md). What two annotators disagreed about (`*_maybe`) counts neither way.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from random import Random

from unguilt.core.method import TRAPS

_HELD_OUT_ONE_IN = 12
_RESAMPLES = 1_000
_SEED = 7
_TAIL = 0.025


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What a text was labelled: keys of pressures and traps, and a crisis class or ""."""

    pressures: frozenset[str]
    traps: frozenset[str]
    crisis: str
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a listener said about it."""

    pressures: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    crisis: tuple[str, ...] = ()


Pair = tuple[Gold, Answer]
Measure = Callable[[Sequence[Pair]], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A share from 0 to 1 with its 95 % bootstrap interval, and how many texts it rests on."""

    value: float
    low: float
    high: float
    support: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ByLabel:
    """The figures of one label; `support` is how many texts carry it."""

    key: str
    precision: Figure
    recall: Figure
    f1: Figure
    support: int


def is_held_out(text: str) -> bool:
    """Tell whether a text of our own corpus is kept from training (one in twelve, by its hash)."""
    return sha256(text.encode("utf-8", "surrogatepass")).digest()[0] % _HELD_OUT_ONE_IN == 0


def figure(pairs: Sequence[Pair], measure: Measure, support: int) -> Figure:
    """Return `measure` over `pairs` with its interval: percentiles of 1,000 resamples, always the same."""
    if not pairs:
        return Figure(value=0.0, low=0.0, high=0.0, support=0)
    random = Random(_SEED)  # noqa: S311 - resampling for an interval, nothing secret
    drawn = sorted(measure(random.choices(pairs, k=len(pairs))) for _ in range(_RESAMPLES))
    return Figure(
        value=measure(pairs),
        low=drawn[int(_TAIL * _RESAMPLES)],
        high=drawn[int((1 - _TAIL) * _RESAMPLES) - 1],
        support=support,
    )


def crisis_recall(pairs: Iterable[Pair], kind: str = "") -> Figure:
    """Return how many crisis texts raised any class; with `kind`, how many of that class raised it."""
    chosen = [pair for pair in pairs if pair[0].crisis and kind in {"", pair[0].crisis}]

    def measure(some: Sequence[Pair]) -> float:
        return _share((kind in answer.crisis) if kind else bool(answer.crisis) for _gold, answer in some)

    return figure(chosen, measure, len(chosen))


def false_alarms(pairs: Iterable[Pair]) -> Figure:
    """Return the share of texts without a crisis label that raised one."""
    chosen = [pair for pair in pairs if not pair[0].crisis]
    return figure(chosen, lambda some: _share(bool(answer.crisis) for _gold, answer in some), len(chosen))


def _rate(key: str, which: int) -> Callable[[Sequence[Pair]], float]:
    def rate(some: Sequence[Pair]) -> float:
        return _rates(some, key)[which]

    return rate


def by_label(pairs: Iterable[Pair], key: str) -> ByLabel:
    """Return precision, recall and F1 of one pressure or trap."""
    chosen = [pair for pair in pairs if key not in pair[0].unsure]
    support = sum(_has(pair[0], key) for pair in chosen)
    precision, recall, f1 = (figure(chosen, _rate(key, which), support) for which in range(3))
    return ByLabel(key=key, precision=precision, recall=recall, f1=f1, support=support)


def macro_f1(pairs: Sequence[Pair], keys: Sequence[str]) -> Figure:
    """Return the mean F1 over `keys`."""

    def measure(some: Sequence[Pair]) -> float:
        sure = ([pair for pair in some if key not in pair[0].unsure] for key in keys)
        return sum(_rates(kept, key)[2] for kept, key in zip(sure, keys, strict=True)) / len(keys)

    return figure(pairs, measure, len(pairs))


def trap_among(pairs: Iterable[Pair]) -> Figure:
    """Return how often a labelled trap is among the suggested ones, where any is labelled."""
    chosen = [pair for pair in pairs if pair[0].traps]

    def measure(some: Sequence[Pair]) -> float:
        return _share(bool(gold.traps.intersection(answer.traps)) for gold, answer in some)

    return figure(chosen, measure, len(chosen))


def trap_silence(pairs: Iterable[Pair]) -> Figure:
    """Return how often no trap is suggested where none is labelled."""
    chosen = [pair for pair in pairs if not pair[0].traps and pair[0].unsure.isdisjoint(TRAPS)]
    return figure(chosen, lambda some: _share(not answer.traps for _gold, answer in some), len(chosen))


def _has(gold: Gold, key: str) -> bool:
    return key in gold.pressures or key in gold.traps


def _rates(pairs: Sequence[Pair], key: str) -> tuple[float, float, float]:
    """Return precision, recall, F1; a share of nothing is 0."""
    said = [(_has(gold, key), key in answer.pressures or key in answer.traps) for gold, answer in pairs]
    right = sum(true and heard for true, heard in said)
    heard = sum(heard for _true, heard in said)
    there = sum(true for true, _heard in said)
    precision = right / heard if heard else 0.0
    recall = right / there if there else 0.0
    return precision, recall, 2 * right / (heard + there) if heard + there else 0.0


def _share(flags: Iterable[bool]) -> float:
    kept = list(flags)
    return sum(kept) / len(kept) if kept else 0.0
