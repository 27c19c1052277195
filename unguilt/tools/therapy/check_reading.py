"""From a finished sheet to a result, and from results to what may be said about them. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from unguilt.core.screening import (
    CONSIDER,
    DEPRESSION,
    INSTRUMENTS,
    LOOKED_AT,
    NO_CRISIS,
    OWN,
    SOON,
    Band,
    Change,
    Instrument,
    Occasion,
    change_between,
    held,
    highest,
    leads_on,
    levels_of,
    score,
)
from unguilt.tools.therapy.check_entries import YES, Asked, CheckResult, CheckSheet
from unguilt.tools.therapy.check_flow import darkness, whole_answers

OWN_VERSION: Final = "1"
"""Of our own questions, as they stand in `core.screening.questions`."""
OWN_LICENCE: Final = "Unguilt’s own, not validated"

_FIRST_ASKED: Final = MappingProxyType({"anxiety": "gad2", DEPRESSION: "phq2"})

SCORED: Final = MappingProxyType({"gad7": "anxiety", "phq9": "depression"})
"""The instruments whose totals are shown over time, and what each belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignSaid:
    """What a result says of one sign: its level with earlier checks, None when nothing is known of it.

    measured  level of this check by itself, None when she passed it over
    slow      whether it was lower this time, and the earlier advice stays
    pointed   whether the first two questions led to more, and too much of that stayed open for a score
    """

    key: str
    level: int | None
    measured: int | None
    slow: bool
    pointed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSaid:
    """One score of a result: its band in words, and what changed since `since` (her clock), if there was one."""

    instrument: Instrument
    total: int
    approximate: bool
    band: Band | None
    change: Change | None
    since: datetime | None


def result_of(
    sheet: CheckSheet,
    instrument: Instrument | None,
    earlier: Sequence[CheckResult],
    *,
    now: datetime,
    language: str,
) -> CheckResult:
    """Return the result of a sheet; `earlier` are the results before it, oldest first.

    `instrument` is the one questionnaire it asked, None for the check of the signs.
    """
    answers = whole_answers(sheet)
    perinatal = sheet.perinatal == YES
    result = CheckResult(
        at=now,
        offset=sheet.offset,
        only=instrument.key if instrument else "",
        language=language,
        perinatal=perinatal,
        answers=answers,
        crisis=darkness(sheet, instrument),
    )
    if instrument is not None:
        return replace(result, asked=(_asked(instrument, answers.get(instrument.key, {})),))
    found = levels_of(
        Occasion(at=now, answers=answers, perinatal=perinatal, unsafe=sheet.unsafe),
        [occasion_of(each) for each in earlier if not each.only],
    )
    return replace(
        result,
        asked=_all_asked(answers),
        measured=dict(found.measured),
        held=_held(earlier, now, found.measured),
        soon=found.this_week,
    )


def _all_asked(answers: Mapping[str, Mapping[str, int]]) -> tuple[Asked, ...]:
    """Return every instrument with answers, and our own questions last."""
    asked = [_asked(INSTRUMENTS[key], answers[key]) for key in INSTRUMENTS if key in answers]
    if OWN in answers:
        asked.append(Asked(key=OWN, version=OWN_VERSION, licence=OWN_LICENCE, total=None))
    return tuple(asked)


def _asked(instrument: Instrument, answers: Mapping[str, int]) -> Asked:
    found = score(instrument, answers)
    return Asked(
        key=instrument.key,
        version=instrument.version,
        licence=instrument.licence,
        total=found.total,
        approximate=found.approximate,
    )


def occasion_of(result: CheckResult) -> Occasion:
    """Return a result as an occasion for the rules that look back."""
    return Occasion(at=result.at, answers=result.answers, perinatal=result.perinatal)


def _held(earlier: Sequence[CheckResult], now: datetime, measured: Mapping[str, int]) -> dict[str, int]:
    levels = {}
    for sign in LOOKED_AT:
        history = [(each.at, each.measured[sign]) for each in earlier if sign in each.measured]
        history += [(now, measured[sign])] if sign in measured else []
        level = held(history)
        if level is not None:
            levels[sign] = level
    return levels


def was_dark_lately(results: Iterable[CheckResult]) -> bool:
    """Whether the darkest of it is not yet two results behind her; `results` oldest first."""
    return bool(held([(each.at, int(each.crisis != NO_CRISIS)) for each in results if not each.only]))


def dark_lately_at(result: CheckResult, results: Iterable[CheckResult]) -> bool:
    """Whether it was dark before a result, and not yet two results behind her then; `results` in any order."""
    until = sorted((each for each in results if each.at <= result.at), key=lambda each: each.at)
    return result.crisis == NO_CRISIS and was_dark_lately(until)


def beside_dark(level: int | None, *, dark: bool) -> int | None:
    """Return a level as it counts: beside dark answers it is at least SOON, as nothing there may sound at ease."""
    return max(level or 0, SOON) if dark else level


def level_of(result: CheckResult, *, dark_lately: bool = False) -> int | None:
    """Return the highest level, which counts; at least SOON where it was dark. None when nothing is known."""
    return beside_dark(highest(result.held), dark=_is_dark(result, dark_lately=dark_lately))


def _is_dark(result: CheckResult, *, dark_lately: bool) -> bool:
    return dark_lately or result.crisis != NO_CRISIS


def signs_said(result: CheckResult, *, dark_lately: bool = False) -> tuple[SignSaid, ...]:
    """Return what is said of each sign, in the order of the article.

    Where it is or was dark, that counts for mood, like for the whole.
    """
    said = []
    for key in LOOKED_AT:
        level, measured = result.held.get(key), result.measured.get(key)
        slow = measured is not None and level is not None and measured < level and level >= CONSIDER
        level = beside_dark(level, dark=key == DEPRESSION and _is_dark(result, dark_lately=dark_lately))
        pointed = not level and _was_left_open(result, key)
        said.append(SignSaid(key=key, level=level, measured=measured, slow=slow, pointed=pointed))
    return tuple(said)


def _was_left_open(result: CheckResult, sign: str) -> bool:
    """Whether the two first questions of a sign led on to an instrument that came to no score."""
    short = INSTRUMENTS[_FIRST_ASKED[sign]] if sign in _FIRST_ASKED else None
    return (
        short is not None
        and leads_on(short, result.answers.get(short.key, {}))
        and result.total(short.leads_to) is None
    )


def scores_said(
    result: CheckResult, earlier: Sequence[CheckResult], instruments: Mapping[str, Instrument]
) -> tuple[ScoreSaid, ...]:
    """Return the scores of a result that are worth a line; `earlier` are those before it, newest first.

    A short instrument that led on is told by its longer one.
    """
    longer = {INSTRUMENTS[each.key].leads_to for each in result.asked if each.key in INSTRUMENTS}
    totals = {each.key for each in result.asked if each.total is not None}
    said = []
    for each in result.asked:
        instrument = instruments.get(each.key)
        if instrument is None or each.total is None or (instrument.leads_to in longer & totals):
            continue
        past = next((old for old in earlier if old.total(each.key) is not None), None)
        was = past.total(each.key) if past else None
        said.append(
            ScoreSaid(
                instrument=instrument,
                total=each.total,
                approximate=each.approximate,
                band=instrument.band(each.total),
                change=None if was is None else change_between(instrument, was, each.total),
                since=past.local if past else None,
            )
        )
    return tuple(said)
