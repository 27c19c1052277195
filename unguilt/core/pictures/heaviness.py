"""How heavy it has been: her weights by week, and whether they moved beyond their own ups and downs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import floor, sqrt
from typing import Final, Literal

from unguilt.core.moments import Summary
from unguilt.core.suggesting import Sentence
from unguilt.core.words import mark_plural

WINDOW: Final = 52
"""Weeks that are looked at, counted back from the last one with a weight: about a year."""

FEWEST_WEEKS: Final = 4
FEWEST_RATED: Final = 8

SPREAD: Final = 2.0
"""Points by which single weights of one person lie apart (standard deviation). SUGGESTING has 1.7 for a usual
life, ratings included; rounded up, so that less is claimed."""
WEEKS_DIFFER: Final = 0.8
"""Points by which whole weeks lie apart besides, because heavy moments come in clusters. A judgement."""
SURE: Final = 2.0
"""Standard errors a difference has to exceed: about 95 % of chance differences stay below."""
LEAST: Final = 1.0
"""Points below which no difference is worth a word: one step of the scale."""

Trend = Literal["early", "same", "lighter", "heavier"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFacts:
    """Weights (0–10) of the week that begins on `monday`; `count` is how many there were."""

    monday: date
    mean: float
    low: int
    high: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heaviness:
    """The weeks that have a weight, oldest first, and the one thing that may be said about them.

    rated  how many moments with a weight stand behind it
    cut    whether older weeks exist that are not looked at
    """

    weeks: tuple[WeekFacts, ...]
    rated: int
    cut: bool
    trend: Trend
    said: Sentence


def heaviness(summary: Summary) -> Heaviness:
    """Return the weeks of the last year and what may be said about them."""
    known = sorted(summary.weeks)
    window = [ordinal for ordinal in known if ordinal > known[-1] - 7 * WINDOW]
    weeks = tuple(_week(summary, ordinal) for ordinal in window)
    rated = sum(week.count for week in weeks)
    trend, first, last = _trend(weeks, rated)
    return Heaviness(
        weeks=weeks,
        rated=rated,
        cut=len(window) < len(known),
        trend=trend,
        said=_said(trend, rated, first, last),
    )


def _week(summary: Summary, ordinal: int) -> WeekFacts:
    week = summary.weeks[ordinal]
    monday = date.fromordinal(ordinal)
    return WeekFacts(monday=monday, mean=week.mean, low=week.low, high=week.high, count=week.count)


def _trend(weeks: Sequence[WeekFacts], rated: int) -> tuple[Trend, float, float]:
    """Compare the first third of the weeks with the last; returns the means that are compared.

    The error of the difference holds both the spread of single weights and that of whole weeks, so a
    few weeks with many moments are not taken for many weeks. Thirds of one week each leave it at "same"
    unless the difference is large.
    """
    if len(weeks) < FEWEST_WEEKS or rated < FEWEST_RATED:
        return "early", 0.0, 0.0
    third = len(weeks) // 3
    begin, end = weeks[:third], weeks[-third:]
    first, last = _mean(begin), _mean(end)
    error = sqrt(
        sum(SPREAD**2 / sum(week.count for week in part) + WEEKS_DIFFER**2 / third for part in (begin, end))
    )
    if abs(last - first) < max(LEAST, SURE * error):
        whole = _mean(weeks)
        return "same", whole, whole
    return ("lighter" if last < first else "heavier"), first, last


def _mean(weeks: Sequence[WeekFacts]) -> float:
    """Mean of all weights in these weeks."""
    return sum(week.mean * week.count for week in weeks) / sum(week.count for week in weeks)


def _whole(points: float) -> int:
    """Nearest whole number; halves go up, so that points one apart never read alike."""
    return floor(points + 0.5)


def _said(trend: Trend, rated: int, first: float, last: float) -> Sentence:
    singular, plural = _SENTENCES[trend]
    numbers = {
        "early": {},
        "same": {"level": _whole(first)},
        "lighter": {"first": _whole(first), "last": _whole(last)},
        "heavier": {"first": _whole(first), "last": _whole(last)},
    }
    return Sentence(singular=singular, plural=plural, number=rated, arguments={"n": rated, **numbers[trend]})


_SENTENCES: Final = {
    "early": mark_plural(
        "Too early to say which way it goes (%(n)s moment with a weight).",
        "Too early to say which way it goes (%(n)s moments with a weight).",
    ),
    "same": mark_plural(
        "About the same, around %(level)s, with ups and downs that are part of any life (%(n)s moment).",
        "About the same, around %(level)s, with ups and downs that are part of any life (%(n)s moments).",
    ),
    "lighter": mark_plural(
        "From about %(first)s to about %(last)s, with ups and downs that are part of any life "
        "(%(n)s moment).",
        "From about %(first)s to about %(last)s, with ups and downs that are part of any life "
        "(%(n)s moments).",
    ),
    "heavier": mark_plural(
        "From about %(first)s to about %(last)s, with ups and downs between (%(n)s moment).",
        "From about %(first)s to about %(last)s, with ups and downs between (%(n)s moments).",
    ),
}
