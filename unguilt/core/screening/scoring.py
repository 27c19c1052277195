"""Answers → a total; two totals → whether anything changed; when to ask again. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import floor
from typing import Final, Literal

from unguilt.core.screening.instrument import Instrument

BETWEEN_CHECKS: Final = timedelta(days=14)
"""Least time between two checks (SAFETY.md): its questions ask about two weeks."""

Direction = Literal["better", "worse", "within", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A total, or None when too many answers are missing; `approximate` when some were filled in."""

    total: int | None
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What lies between two totals: `points` are the later less the earlier one.

    within   smaller than ordinary ups and downs
    unknown  for this instrument nobody has said from where on a change is real
    """

    points: int
    direction: Direction


def score(instrument: Instrument, answers: Mapping[str, int]) -> Score:
    """Add up what counts; up to `missing` answers are filled in by the mean of the others.

    Rule of the PHQ manual as told in clinical.md 1.2; halves are rounded up. An answer that the scale does
    not have counts as missing.
    """
    items = instrument.counted
    given = [answers[item.key] for item in items if answers.get(item.key) in item.scale.values]
    left = len(items) - len(given)
    if not given or left > instrument.missing:
        return Score(total=None)
    if left == 0:
        return Score(total=sum(given))
    return Score(total=floor(sum(given) / len(given) * len(items) + 0.5), approximate=True)


def leads_on(instrument: Instrument, answers: Mapping[str, int]) -> bool:
    """Whether these answers lead to the longer instrument; a missing one counts as the least."""
    known = (answers[item.key] for item in instrument.counted if item.key in answers)
    return bool(instrument.leads_to) and sum(known) >= instrument.leads_from


def change_between(instrument: Instrument, before: int, after: int) -> Change:
    """Return what changed: real only from the instrument's own number of points on (clinical.md 1.1)."""
    points = after - before
    if instrument.change is None:
        return Change(points=points, direction="unknown")
    if abs(points) < instrument.change:
        return Change(points=points, direction="within")
    lower_now = points < 0
    return Change(
        points=points, direction="better" if lower_now == (instrument.better == "lower") else "worse"
    )


def ask_again_from(instrument: Instrument, last: datetime) -> datetime:
    """Return from when on it makes sense to ask again."""
    return last + timedelta(days=instrument.retest_days)
