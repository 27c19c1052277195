"""Moments as the suggesting model sees them: numbers and keys, no words."""

from collections.abc import Mapping
from typing import Final

from unguilt.core.method import Practice
from unguilt.core.moments.moment import Done, Moment
from unguilt.core.suggesting import Done as Learnt
from unguilt.core.suggesting import Event, Noted, Picked, Shown, Situation
from unguilt.core.suggesting.interface import Step

_DAY_SECONDS: Final = 86_400.0
_LATE: Final = 22
_EARLY: Final = 5
_MINUTES_UNKNOWN: Final = 5


def situation_of(moment: Moment) -> Situation:
    """Return the moment as the model sees it."""
    hour = moment.local.hour
    late = moment.offset is not None and (hour >= _LATE or hour < _EARLY)
    return Situation(
        at=moment.at.timestamp() / _DAY_SECONDS,
        weight=moment.weight,
        pressures=moment.pressures,
        heard=moment.heard,
        whose=moment.whose,
        minutes=moment.minutes or 1,
        place=moment.place,
        energy=moment.energy,
        bedtime=late or moment.place == "bed",
    )


def event_of(moment: Moment, catalogue: Mapping[str, Practice]) -> Event:
    """Return what happened in the moment, in order: what was shown, what she took, how it went after."""
    steps: list[Step] = [Shown(practices=tuple(card.practice for card in cards)) for cards in moment.shown]
    before = moment.weight
    for done in moment.done:
        steps += [Picked(practice=done.practice), _learnt(done, before, catalogue)]
        before = before if done.after is None else done.after
    if not moment.done and moment.later is not None:
        steps.append(Noted(after=moment.later))
    return Event(situation=situation_of(moment), steps=tuple(steps))


def _learnt(done: Done, before: int | None, catalogue: Mapping[str, Practice]) -> Learnt:
    practice = catalogue.get(done.practice)
    # Writing about hard things is judged the next day: its rating just after would mislead.
    later = practice is not None and practice.judged_later
    return Learnt(
        practice=done.practice,
        minutes=practice.minutes if practice else _MINUTES_UNKNOWN,
        before=before,
        after=done.next_day if later else done.after,
        delayed=later,
    )
