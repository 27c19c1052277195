"""From answers to levels: the table of SAFETY.md, “Levels”. Pure; now and what was before are passed in.

0 nothing · 1 consider · 2 recommend (within two weeks) · 3 soon (days). A crisis is told apart from them.
The thresholds are ours, built on clinical.md 1 and 2, and wait for a clinician's review.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from unguilt.core.method import SIGNS
from unguilt.core.screening.questions import OWN, of_sign
from unguilt.core.screening.reading import load
from unguilt.core.screening.scoring import leads_on, score

NOTHING, CONSIDER, RECOMMEND, SOON = range(4)
NO_CRISIS, CRISIS, CRISIS_URGENT = range(3)
"""Nothing of the kind said · thoughts of being better off dead or hurting herself · often, or “not safe”."""

DEPRESSION: Final = "depression"
"""What may lie beneath the four signs; not one of the article's, and always looked at."""
LOOKED_AT: Final = (*SIGNS, DEPRESSION)

APART: Final = timedelta(days=14)
"""What has to be there twice has to be so far apart."""

_MILD, _RECOMMEND, _SOON, _THIS_WEEK = 5, 10, 15, 20
"""Points of GAD-7 and PHQ-9 (the last of PHQ-9 only)."""
_EARLIER: Final = 2
"""Points by which those of both lie lower for who is expecting or has a child under one: GAD-7 at 8 has
sensitivity .83 and specificity .84 (clinical.md 1.1). What else has to be there twice is then enough once."""
_EARLIER_OWN: Final = 1
"""Points by which sums of our own questions lie lower then."""
_OFTEN, _NEARLY_DAILY = 2, 3
_VERY_DIFFICULT: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What was answered at one time: instrument (“own” for our questions) → question → answer."""

    at: datetime
    answers: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: MappingProxyType({}))
    perinatal: bool = False
    unsafe: bool = False

    def total(self, instrument: str) -> int | None:
        """Return the score of an instrument, None when it was not asked or too much was passed over."""
        return score(load()[instrument], self.answers.get(instrument, {})).total

    def own(self, *keys: str) -> list[int]:
        """Return the answers to our own questions, those that were given."""
        given = self.answers.get(OWN, {})
        return [given[key] for key in keys if key in given]


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """What one occasion says by itself: sign → level; what was passed over is not in it."""

    measured: Mapping[str, int]
    crisis: int = NO_CRISIS
    this_week: bool = False


def levels_of(now: Occasion, earlier: Sequence[Occasion] = ()) -> Levels:
    """Measure each sign; `earlier` occasions count where something has to be there twice."""
    found = {sign: rule(now, earlier) for sign, rule in _RULES.items()}
    total = now.total("phq9")
    this_week = total is not None and total >= _THIS_WEEK - _step(now)
    return Levels(
        measured=MappingProxyType({sign: level for sign, level in found.items() if level is not None}),
        crisis=_crisis(now),
        this_week=this_week,
    )


def highest(levels: Mapping[str, int]) -> int | None:
    """Return the highest level, which counts; None when nothing was measured."""
    return max(levels.values(), default=None)


def held(history: Sequence[tuple[datetime, int]]) -> int | None:
    """Return the level of a sign with all that was before, oldest first: it rises at once and falls slowly.

    It falls only when two lower results lie APART, and then to the higher of what was measured since.
    """
    level: int | None = None
    lower: list[tuple[datetime, int]] = []
    for at, measured in history:
        if level is None or measured >= level:
            level, lower = measured, []
            continue
        lower.append((at, measured))
        if at - lower[0][0] >= APART:
            level = max(value for _, value in lower)
            lower = [(when, value) for when, value in lower if value < level]
    return level


def _step(now: Occasion) -> int:
    return _EARLIER if now.perinatal else 0


def _enough(now: Occasion, keys: Sequence[str], sum_of_answers: int) -> bool:
    """Whether answers to our own questions add up to that many points, or fewer when perinatal."""
    return sum(now.own(*keys)) >= sum_of_answers - (_EARLIER_OWN if now.perinatal else 0)


def _by_total(now: Occasion, earlier: Sequence[Occasion], instrument: str) -> int | None:
    """Return the level of a total of GAD-7 or PHQ-9, whose lines lie alike."""
    total = now.total(instrument)
    if total is None:
        return None
    if total >= _SOON - _step(now):
        return SOON
    if total >= _RECOMMEND - _step(now):
        return RECOMMEND
    if total < _MILD:
        return NOTHING
    before = (each.total(instrument) for each in earlier if now.at - each.at >= APART)
    again = any(found is not None and found >= _MILD for found in before)
    return CONSIDER if again or now.perinatal else NOTHING


def _short_says_no(now: Occasion, instrument: str) -> bool:
    """Whether the short instrument was answered whole and leads no further."""
    answers = now.answers.get(instrument, {})
    return now.total(instrument) is not None and not leads_on(load()[instrument], answers)


def _unless_empty(now: Occasion, sign: str, level: int) -> int | None:
    """Return the level; none for a zero that rests on questions passed over."""
    keys = [each.key for each in of_sign(sign)]
    return level if level or len(now.own(*keys)) == len(keys) else None


def _anxiety(now: Occasion, earlier: Sequence[Occasion]) -> int | None:
    by_total = _by_total(now, earlier, "gad7")
    if by_total is not None:
        return by_total
    if _enough(now, ("a1", "a2"), 4):
        return CONSIDER
    return NOTHING if _short_says_no(now, "gad2") else _unless_empty(now, "anxiety", NOTHING)


def _burnout(now: Occasion, _earlier: Sequence[Occasion]) -> int | None:
    level = NOTHING
    if _enough(now, ("b1", "b2"), 4):
        level = CONSIDER
    if now.own("b2") == [_NEARLY_DAILY] or any(answer >= _OFTEN for answer in now.own("b3")):
        level = RECOMMEND
    return _unless_empty(now, "burnout", level)


def _relationships(now: Occasion, _earlier: Sequence[Occasion]) -> int | None:
    answers = now.own("c1", "c2", "c3")
    level = NOTHING
    if _NEARLY_DAILY in answers:
        level = CONSIDER
    if sum(answer >= _OFTEN for answer in answers) > 1:
        level = RECOMMEND
    return _unless_empty(now, "relationships", level)


def _self_worth(now: Occasion, _earlier: Sequence[Occasion]) -> int | None:
    level = NOTHING
    if now.answers.get("phq9", {}).get("failure", 0) >= _OFTEN:
        level = CONSIDER
    if _enough(now, ("d1", "d2"), 5):
        level = RECOMMEND
    return _unless_empty(now, "self_worth", level)


def _depression(now: Occasion, earlier: Sequence[Occasion]) -> int | None:
    level = _by_total(now, earlier, "phq9")
    if level is None:
        return NOTHING if _short_says_no(now, "phq2") else None
    difficult = now.answers["phq9"].get("difficulty", 0) >= _VERY_DIFFICULT
    if difficult and (now.total("phq9") or 0) >= _MILD:
        return max(level, RECOMMEND)
    return level


def _crisis(now: Occasion) -> int:
    dark = now.answers.get("phq9", {}).get(load()["phq9"].dark, 0)
    if now.unsafe or dark >= _OFTEN:
        return CRISIS_URGENT
    return CRISIS if dark else NO_CRISIS


_RULES: Final = MappingProxyType(
    {
        "anxiety": _anxiety,
        "burnout": _burnout,
        "relationships": _relationships,
        "self_worth": _self_worth,
        DEPRESSION: _depression,
    }
)
