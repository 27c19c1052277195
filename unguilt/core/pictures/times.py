"""When moments came: days of the week, parts of the day, and whether one stands out beyond chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma, log
from types import MappingProxyType
from typing import Final

from unguilt.core.moments import Summary
from unguilt.core.pictures.shares import FEWEST, too_early
from unguilt.core.suggesting import Sentence
from unguilt.core.words import mark as _
from unguilt.core.words import mark_plural

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Source names of the days; the page's framework knows them in every language."""

DAY_PART_NAMES: Final = MappingProxyType(
    {
        "morning": _("Morning"),
        "midday": _("Midday"),
        "afternoon": _("Afternoon"),
        "evening": _("Late in the day"),
        "night": _("Night"),
    }
)
DAY_PART_HOURS: Final = MappingProxyType(
    {"morning": (5, 11), "midday": (11, 14), "afternoon": (14, 17), "evening": (17, 22), "night": (22, 5)}
)
"""From which hour to which; a test holds them equal to how moments are counted."""
_DURING: Final = {
    "morning": _("in the morning"),
    "midday": _("around midday"),
    "afternoon": _("in the afternoon"),
    "evening": _("late in the day"),
    "night": _("at night"),
}
_ON_DAY: Final = mark_plural(
    "More often on %(day)s than on other days: %(count)s of %(of)s moment.",
    "More often on %(day)s than on other days: %(count)s of %(of)s moments.",
)
_AT_TIME: Final = mark_plural(
    "Most often %(during)s: %(count)s of %(of)s moment.",
    "Most often %(during)s: %(count)s of %(of)s moments.",
)

CHANCE: Final = 0.05
"""Chance that any of the days stands out so far although all are alike: above it, none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How many of `of` moments fell on each place, in order; empty while it is too early to say.

    peak  the place that stands out beyond chance, or None
    """

    of: int
    counts: tuple[int, ...]
    peak: int | None
    said: Sentence


def weekdays(summary: Summary) -> Times:
    """Return the days of the week, Monday first."""
    of = summary.moments
    if of < FEWEST:
        return Times(of=of, counts=(), peak=None, said=too_early(of))
    counts = tuple(summary.by_weekday.get(day, 0) for day in range(len(WEEKDAYS)))
    peak = stands_out(counts)
    if peak is None:
        return Times(of=of, counts=counts, peak=None, said=Sentence(singular=_("No day stands out.")))
    singular, plural = _ON_DAY
    said = Sentence(
        singular=singular,
        plural=plural,
        number=of,
        arguments={"count": counts[peak], "of": of},
        words={"day": WEEKDAYS[peak]},
    )
    return Times(of=of, counts=counts, peak=peak, said=said)


def day_parts(summary: Summary) -> Times:
    """Return the parts of the day, in the order of DAY_PART_NAMES."""
    of = summary.moments
    if of < FEWEST:
        return Times(of=of, counts=(), peak=None, said=too_early(of))
    keys = tuple(DAY_PART_NAMES)
    counts = tuple(summary.by_day_part.get(key, 0) for key in keys)
    peak = stands_out(counts)
    if peak is None:
        said = Sentence(singular=_("No time of day stands out."))
        return Times(of=of, counts=counts, peak=None, said=said)
    singular, plural = _AT_TIME
    said = Sentence(
        singular=singular,
        plural=plural,
        number=of,
        arguments={"count": counts[peak], "of": of},
        words={"during": _DURING[keys[peak]]},
    )
    return Times(of=of, counts=counts, peak=peak, said=said)


def stands_out(counts: Sequence[int]) -> int | None:
    """Return the place with most, if more than all others and rarely so by chance among equal places.

    Exact binomial tail for the largest count, times the number of places it could have been.
    """
    most = max(counts)
    if list(counts).count(most) > 1:
        return None
    tail = _at_least(most, sum(counts), 1.0 / len(counts))
    return list(counts).index(most) if tail * len(counts) <= CHANCE else None


def _at_least(count: int, of: int, chance: float) -> float:
    """P(X ≥ count) for X ~ Binomial(of, chance)."""
    yes, no = log(chance), log(1.0 - chance)
    whole = lgamma(of + 1)
    return sum(
        exp(whole - lgamma(k + 1) - lgamma(of - k + 1) + k * yes + (of - k) * no)
        for k in range(count, of + 1)
    )
