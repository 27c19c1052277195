"""Which letters wait for what. Pure: the day is passed in."""

from datetime import date
from typing import Final
from uuid import UUID

from unguilt.tools.self_compassion.entries import (
    FROM_A_DATE,
    HARD_DAY,
    WHEN_ASKED,
    Letter,
    Wait,
    WaitingLetters,
)

HARD_WEIGHT: Final = 8
"""From this weight on a day counts as hard; the house offers only what calms from there on as well."""


def waits(letter: Letter) -> bool:
    """Whether the letter is to be put forward one day."""
    return letter.sealed and not letter.held and letter.opens != WHEN_ASKED


def noted(waiting: WaitingLetters, letter_id: UUID, letter: Letter | None) -> WaitingLetters:
    """Return `waiting` with the letter as it is now; None stands for one that is gone."""
    others = tuple(each for each in waiting.letters if each.letter != letter_id)
    if letter is None or not waits(letter):
        return WaitingLetters(letters=others)
    fresh = Wait(letter=letter_id, at=letter.at, opens=letter.opens, on=letter.on, envelope=letter.envelope)
    return WaitingLetters(letters=(*others, fresh))


def for_a_hard_day(waiting: WaitingLetters | None) -> tuple[Wait, ...]:
    """Return the letters for a hard day, the one that has waited longest first."""
    return tuple(each for each in waiting.letters if each.opens == HARD_DAY) if waiting else ()


def for_the_day(waiting: WaitingLetters | None, today: date) -> tuple[Wait, ...]:
    """Return the letters whose day has come, the earliest day first."""
    dated = [each for each in waiting.letters if each.opens == FROM_A_DATE] if waiting else []
    due = [(each.on, each) for each in dated if each.on is not None and each.on <= today]
    return tuple(each for _, each in sorted(due, key=lambda pair: pair[0]))
