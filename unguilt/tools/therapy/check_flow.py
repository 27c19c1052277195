"""The way through a check: which screens there are, which are due, and what the answers come to. Pure.

The long instruments ask one question on a screen, the short ones and our own a few. A screen keeps its
number for ever, so that an address means the same on every way; a way leaves out what is not due.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from unguilt.core.screening import (
    CRISIS,
    CRISIS_URGENT,
    INSTRUMENTS,
    NO_CRISIS,
    OWN,
    Instrument,
    leads_on,
    of_sign,
    score,
)
from unguilt.tools.therapy.check_entries import CheckSheet

HOME, PERINATAL, ITEMS, OWN_ITEMS = "home", "perinatal", "items", "own"

Given = Mapping[str, int | None]
"""Question → answer; None for one that she passes over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen. `under` is where its answers are kept: an instrument's key, or “own”."""

    number: int
    kind: str
    under: str = ""
    sign: str = ""
    keys: tuple[str, ...] = ()


def _singly(instrument: Instrument, *, without: frozenset[str] = frozenset()) -> list[Screen]:
    return [
        Screen(number=0, kind=ITEMS, under=instrument.key, keys=(item.key,))
        for item in instrument.items
        if item.key not in without
    ]


def _gate(key: str) -> list[Screen]:
    """Ask the short instrument on one screen, then what its longer one has besides, one by one."""
    short = INSTRUMENTS[key]
    keys = tuple(item.key for item in short.items)
    longer = _singly(INSTRUMENTS[short.leads_to], without=frozenset(keys))
    return [Screen(number=0, kind=ITEMS, under=key, keys=keys), *longer]


def _own(sign: str) -> list[Screen]:
    return [
        Screen(number=0, kind=OWN_ITEMS, under=OWN, sign=sign, keys=tuple(each.key for each in of_sign(sign)))
    ]


def _numbered(screens: list[Screen]) -> tuple[Screen, ...]:
    return tuple(replace(screen, number=number) for number, screen in enumerate(screens, start=1))


SIGNS_WAY: Final = _numbered(
    [
        Screen(number=0, kind=HOME),
        Screen(number=0, kind=PERINATAL),
        *_gate("gad2"),
        *chain.from_iterable(_own(sign) for sign in ("anxiety", "burnout", "relationships")),
        *_gate("phq2"),
        *_own("self_worth"),
    ]
)
"""Every screen of the check of the signs."""


def screens_of(instrument: Instrument | None) -> tuple[Screen, ...]:
    """Return all screens of one questionnaire, or of the check of the signs."""
    return SIGNS_WAY if instrument is None else _numbered(_singly(instrument))


def way(sheet: CheckSheet, instrument: Instrument | None) -> tuple[Screen, ...]:
    """Return the screens that are due as far as she has answered, in order."""
    return tuple(screen for screen in screens_of(instrument) if instrument or _is_due(sheet, screen))


def _is_due(sheet: CheckSheet, screen: Screen) -> bool:
    if screen.under in {"gad7", "phq9"}:
        gate = "gad2" if screen.under == "gad7" else "phq2"
        return leads_on(INSTRUMENTS[gate], sheet.answers.get(gate, {}))
    if screen.sign == "anxiety":
        return _own_worry_is_due(sheet)
    return True


def _own_worry_is_due(sheet: CheckSheet) -> bool:
    """Our own two questions about worry stand in where GAD-7 is not due, or was passed over."""
    if not leads_on(INSTRUMENTS["gad2"], sheet.answers.get("gad2", {})):
        return True
    longer = {screen.number for screen in SIGNS_WAY if screen.under == "gad7"}
    passed = longer <= set(sheet.seen)
    return passed and score(INSTRUMENTS["gad7"], whole_answers(sheet)["gad7"]).total is None


def current(sheet: CheckSheet, instrument: Instrument | None) -> Screen | None:
    """Return the first screen that is due and that she has not been through; None when she has."""
    return next((each for each in way(sheet, instrument) if each.number not in sheet.seen), None)


def following(sheet: CheckSheet, instrument: Instrument | None, number: int) -> Screen | None:
    """Return the screen after one, or what was left open before; None when all is done."""
    after = (each for each in way(sheet, instrument) if each.number > number)
    return next(after, None) or current(sheet, instrument)


def before(sheet: CheckSheet, instrument: Instrument | None, number: int) -> Screen | None:
    """Return the screen before one, None for the first."""
    earlier = [each for each in way(sheet, instrument) if each.number < number]
    return earlier[-1] if earlier else None


def answered(sheet: CheckSheet, screen: Screen, given: Given) -> CheckSheet:
    """Return the sheet with a screen's answers; a question passed over loses its answer."""
    kept = {key: value for key, value in sheet.answers.get(screen.under, {}).items() if key not in given}
    kept |= {key: value for key, value in given.items() if value is not None}
    answers = {**sheet.answers, screen.under: kept} if screen.under else sheet.answers
    return replace(
        sheet,
        answers={under: values for under, values in answers.items() if values},
        seen=tuple(sorted({*sheet.seen, screen.number})),
    )


def whole_answers(sheet: CheckSheet) -> dict[str, dict[str, int]]:
    """Return the answers with those of a short instrument in the longer one it led to: nothing is asked twice."""
    answers = {under: dict(values) for under, values in sheet.answers.items()}
    for gate in ("gad2", "phq2"):
        short = INSTRUMENTS[gate]
        given = answers.get(gate, {})
        if leads_on(short, given) or short.leads_to in answers:
            answers[short.leads_to] = {**given, **answers.get(short.leads_to, {})}
    return answers


def darkness(sheet: CheckSheet, instrument: Instrument | None) -> int:
    """Return how near a crisis the answers are so far: 0, 1 or 2 (the emergency number first)."""
    asked = [INSTRUMENTS["phq9"]] if instrument is None else [instrument]
    answers = [sheet.answers.get(each.key, {}).get(each.dark, 0) for each in asked if each.dark]
    worst = max(answers, default=0)
    if sheet.unsafe or worst > 1:
        return CRISIS_URGENT
    return CRISIS if worst else NO_CRISIS
