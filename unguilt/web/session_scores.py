"""Scores and answers of her checks as a page tells them: the lines for it, and the numbers behind those lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from unguilt.core.screening import INSTRUMENTS, Instrument
from unguilt.core.session import Days, Score, SheetLine, SheetPart, Told, part_of
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault

ANSWERS: Final = "answers"
"""Key of the part that tells answers one by one."""

_ROOM: Final = "therapy"
_LOOKED_THROUGH: Final = 50
_LEFT_OUT: Final = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    """One questionnaire at one time, as the room keeps it."""

    at: datetime
    instrument: Instrument
    total: int
    answers: dict[str, int] = field(default_factory=dict)


def answered(vault: OpenVault, days: Days) -> Iterator[tuple[datetime, str]]:
    """Go through the answers of these days, one line for each questionnaire: its name and the numbers in order."""
    return ((fact.at, _one_by_one(fact)) for fact in _facts(vault, days) if fact.answers)


def scores_on(vault: OpenVault, parts: Iterable[SheetPart], days: Days) -> tuple[Score, ...]:
    """Return the numbers that the lines of a page tell, and no others."""
    facts = tuple(_facts(vault, days))
    return tuple(
        score for part in parts for line in part.lines for fact in facts for score in _told(part, line, fact)
    )


def _told(part: SheetPart, line: SheetLine, fact: _Fact) -> Iterator[Score]:
    if not _is(line, part, (fact.at, "", line.text)):
        return
    name = fact.instrument.name
    here = Score(line=line.key, at=fact.at, instrument=fact.instrument.key)
    if part.key == ANSWERS and line.text == _one_by_one(fact):
        yield replace(here, answers=fact.answers)
    # The room words its lines; the number is taken along only where that line says it.
    says_it = re.search(rf"\b{fact.total}\b", line.text.removeprefix(name)) is not None
    if part.key.startswith(f"{_ROOM}.") and line.text.startswith(f"{name},") and says_it:
        yield replace(here, total=fact.total)


def _is(line: SheetLine, part: SheetPart, told: Told) -> bool:
    return part_of(part.key, "", [told]).lines[0].key == line.key


def _one_by_one(fact: _Fact) -> str:
    given = [str(fact.answers.get(item.key, _LEFT_OUT)) for item in fact.instrument.items]
    return f"{fact.instrument.name}: {' · '.join(given)}"


def _facts(vault: OpenVault, days: Days) -> Iterator[_Fact]:
    """Go through what the room keeps of questionnaires, newest first in each kind; others do not name its kinds."""
    for result in _entries(vault, "check_result", days):
        totals = {each.key: each.total for each in result.asked if each.total is not None}
        for key, total in totals.items():
            instrument = INSTRUMENTS.get(key)
            # The two questions of a short one stand in the longer one that it led to.
            if instrument is not None and instrument.leads_to not in totals:
                answers = dict(result.answers.get(key, {}))
                yield _Fact(at=result.at, instrument=instrument, total=total, answers=answers)
    for own in _entries(vault, "own_total", days):
        instrument = INSTRUMENTS.get(own.instrument)
        if instrument is not None:
            yield _Fact(at=own.at, instrument=instrument, total=own.total)


def _entries(vault: OpenVault, kind: str, days: Days) -> Iterator[Any]:
    for each in TOOLS[_ROOM].entries:
        if each.KIND == kind:  # noqa: SIM300 - KIND is no constant here, it is what each one says
            found: Iterable[Any] = vault.latest(each, _LOOKED_THROUGH).entries
            yield from (entry for entry in found if days.since <= entry.at < days.until)
