"""Where the guilt comes from and whose it is: in how many of how many moments."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from unguilt.core.method import PRESSURES, WHOSE
from unguilt.core.moments import Summary
from unguilt.core.suggesting import Sentence
from unguilt.core.words import mark as _
from unguilt.core.words import mark_plural

FEWEST: Final = 5
"""Moments below which it is too early to say where guilt comes from: with fewer, one moment decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One answer, and in how many moments it was given."""

    key: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Parts of `of` moments. A moment may count in several parts, or in none.

    parts  empty while it is too early to say
    top    key of the part that `said` speaks of, or ""
    said   the one thing that may be said
    """

    of: int
    parts: tuple[Part, ...]
    said: Sentence
    top: str = ""

    @property
    def mostly(self) -> bool:
        """Whether the top part came up in at least half of the moments."""
        return any(part.key == self.top and part.count * 2 >= self.of for part in self.parts)


def too_early(of: int) -> Sentence:
    """Return the sentence for too few moments."""
    singular, plural = _TOO_EARLY
    return Sentence(singular=singular, plural=plural, number=of, arguments={"n": of})


def sources(summary: Summary) -> Shares:
    """Return the pressures that came up, the most frequent first."""
    of = summary.moments
    if of < FEWEST:
        return Shares(of=of, parts=(), said=too_early(of))
    found = _parts(PRESSURES, summary.by_pressure)
    parts = tuple(sorted((part for part in found if part.count), key=lambda part: -part.count))
    if not parts:
        said = Sentence(singular=_("No moment says what fed it, and none has to."))
        return Shares(of=of, parts=(), said=said)
    singular, plural = _CAME_UP
    said = Sentence(
        singular=singular,
        plural=plural,
        number=of,
        arguments={"count": parts[0].count, "of": of},
        words={"pressure": PRESSURES[parts[0].key].named},
    )
    return Shares(of=of, parts=parts, said=said, top=parts[0].key)


def whose(summary: Summary) -> Shares:
    """Return whose the guilt was, as she said it, in the order of the question."""
    of = summary.moments
    if of < FEWEST:
        return Shares(of=of, parts=(), said=too_early(of))
    parts = _parts(WHOSE, summary.by_whose)
    top = max((part for part in parts if part.key in _WHOSE), key=lambda part: part.count)
    if not top.count:
        said = Sentence(singular=_("Not sure, so far. That is an answer too."))
        return Shares(of=of, parts=parts, said=said)
    singular, plural = _WHOSE[top.key]
    said = Sentence(singular=singular, plural=plural, number=of, arguments={"count": top.count, "of": of})
    return Shares(of=of, parts=parts, said=said, top=top.key)


def _parts(keys: Iterable[str], counts: Mapping[str, int]) -> tuple[Part, ...]:
    """Count the known keys, in their order; a key that the method no longer has is passed over."""
    return tuple(Part(key=key, count=counts.get(key, 0)) for key in keys)


_TOO_EARLY: Final = mark_plural("Too early to say (%(n)s moment).", "Too early to say (%(n)s moments).")
_CAME_UP: Final = mark_plural(
    "%(pressure)s came up in %(count)s of %(of)s moment.",
    "%(pressure)s came up in %(count)s of %(of)s moments.",
)
_WHOSE: Final = {
    "mend": mark_plural(
        "You called %(count)s of %(of)s moment yours to mend.",
        "You called %(count)s of %(of)s moments yours to mend.",
    ),
    "rule": mark_plural(
        "You saw a rule you can drop in %(count)s of %(of)s moment.",
        "You saw a rule you can drop in %(count)s of %(of)s moments.",
    ),
    "unfair": mark_plural(
        "You called %(count)s of %(of)s moment unfair.",
        "You called %(count)s of %(of)s moments unfair.",
    ),
}
