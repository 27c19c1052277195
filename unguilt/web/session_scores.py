"""Scores and answers of her checks as a page tells them: the lines for it, and the numbers behind those lines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from unguilt.core.screening import INSTRUMENTS
from unguilt.core.session import Days, Score, SheetPart, key_of
from unguilt.kit.tool import Line, LineScore, Section
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault

ANSWERS: Final = "answers"
"""Key of the part that tells answers one by one."""

_ROOM: Final = "therapy"
"""The one room whose lines tell scores."""
_LEFT_OUT: Final = "–"


def part_key(room: str, section: Section) -> str:
    """Return the key of what a room gives; it may give several sections, told apart by their titles."""
    return f"{room}.{section.title}"


def answers_behind(section: Section) -> Iterator[Line]:
    """Go through the answers to questionnaires, a line for each: its name and the numbers in order."""
    return (Line(at=line.at, text=_one_by_one(score)) for line, score in _scored(section) if score.answers)


def scores_on(vault: OpenVault, parts: Iterable[SheetPart], days: Days) -> tuple[Score, ...]:
    """Return the numbers that the lines of a page tell, and no others."""
    found = {score.line: score for score in _scores(vault, days)}
    return tuple(found[line.key] for part in parts for line in part.lines if line.key in found)


def _scores(vault: OpenVault, days: Days) -> Iterator[Score]:
    for section in TOOLS[_ROOM].hooks.for_session_page(vault, days.since, days.until):
        part = part_key(_ROOM, section)
        for line, score in _scored(section):
            key = key_of(part, line.at, line.text)
            told = Score(line=key, at=line.at, instrument=score.instrument, total=score.total)
            yield told
            answers = key_of(ANSWERS, line.at, _one_by_one(score))
            yield replace(told, line=answers, total=None, answers=score.answers)


def _scored(section: Section) -> Iterator[tuple[Line, LineScore]]:
    """Go through its lines with a score; a questionnaire of the host's own is known in its room alone."""
    for line in section.lines:
        if line.score is not None and line.score.instrument in INSTRUMENTS:
            yield line, line.score


def _one_by_one(score: LineScore) -> str:
    instrument = INSTRUMENTS[score.instrument]
    given = [str(score.answers.get(item.key, _LEFT_OUT)) for item in instrument.items]
    return f"{instrument.name}: {' · '.join(given)}"
