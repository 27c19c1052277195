"""Which small step is put forward on which day: on its own day alone, and never later. Pure; times are aware."""

from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from unguilt.tools.values.entries import Five, StepAhead, ValuesNow, ValueStep, on_her_clock

_MOST: Final = 30
"""Steps kept ahead at a time; beyond, those furthest off make room."""


def with_five(kept: ValuesNow, five_id: UUID | None, five: Five | None) -> ValuesNow:
    """Note her newest five, or that there is none."""
    return replace(kept, five=five_id, names=five.names if five else ())


def with_step(kept: ValuesNow, step_id: UUID, step: ValueStep, now: datetime) -> ValuesNow:
    """Note a step as it is now; one without a day, or with an end, or whose day is over, is not put forward."""
    others = [each for each in kept.steps if each.step != step_id and each.on >= _day(now, each.offset)]
    if step.on is not None and not step.came and step.on >= _day(now, step.offset):
        others.append(StepAhead(step=step_id, words=step.words, on=step.on, offset=step.offset))
    return replace(kept, steps=tuple(sorted(others, key=lambda each: each.on)[:_MOST]))


def without_step(kept: ValuesNow, step_id: UUID) -> ValuesNow:
    """Take out a step that is gone."""
    return replace(kept, steps=tuple(each for each in kept.steps if each.step != step_id))


def for_today(kept: ValuesNow | None, now: datetime) -> StepAhead | None:
    """Return the one step whose day is today on her clock, the first of them, or None."""
    return next((each for each in kept.steps if each.on == _day(now, each.offset)), None) if kept else None


def _day(now: datetime, offset: int | None) -> date:
    return on_her_clock(now, offset).date()
