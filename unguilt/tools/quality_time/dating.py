"""When a date is next: the rhythm, and what was moved to another day. Pure; `today` is her own day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Final

from dateutil.rrule import WEEKLY, rrule  # type: ignore[import-untyped]  # it brings no types of its own

from unguilt.tools.quality_time.entries import Move, TogetherDate

WEEK: Final = 7
AHEAD_MAX: Final = timedelta(days=2 * 366)
"""How far ahead a date may begin or be moved."""
_DARK: Final = time(18)
"""From this hour on a day’s date is tonight’s."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One date on its day; `was` is its day by the rhythm."""

    day: date
    was: date


def begin(wish: date | None, weekday: int | None, weeks: int, today: date) -> date:
    """Return the first day of a rhythm: on the weekday, not before `wish` or `today`.

    A wish in the past says which of the weeks is meant, so the rhythm goes on from it.
    """
    start = wish or today
    if weekday is not None:
        start += timedelta(days=(weekday - start.weekday()) % WEEK)
    if start < today:
        period = WEEK * weeks
        start += timedelta(days=-(-(today - start).days // period) * period)
    return start


def upcoming(kept: TogetherDate, today: date) -> Iterator[Occurrence]:
    """Go through the dates from `today` on, each on the day where it is now."""
    moved = {move.was: move.to for move in kept.moves}
    ahead = sorted((Occurrence(day=to, was=was) for was, to in moved.items() if to >= today), key=_day)
    for day in _by_rhythm(kept, today):
        if day in moved:
            continue
        while ahead and ahead[0].day <= day:
            yield ahead.pop(0)
        yield Occurrence(day=day, was=day)
    yield from ahead


def _day(each: Occurrence) -> date:
    return each.day


def _by_rhythm(kept: TogetherDate, today: date) -> Iterator[date]:
    start = datetime.combine(kept.first, time())
    rule = rrule(WEEKLY, interval=kept.weeks, dtstart=start, cache=False)
    return (each.date() for each in rule.xafter(datetime.combine(today, time()), inc=True))


def next_of(kept: TogetherDate, today: date) -> Occurrence | None:
    """Return the next date, today's included; None only at the end of the calendar."""
    return next(upcoming(kept, today), None)


def some_of(kept: TogetherDate, today: date, count: int) -> tuple[Occurrence, ...]:
    """Return the next `count` dates."""
    return tuple(islice(upcoming(kept, today), count))


def moved(kept: TogetherDate, to: date, today: date) -> TogetherDate:
    """Return the date with its next occurrence on another day; what is past is let go."""
    following = next_of(kept, today)
    if following is None or following.day == to:
        return kept
    moves = [move for move in kept.moves if move.was != following.was and max(move.was, move.to) >= today]
    if to != following.was:
        moves.append(Move(was=following.was, to=to))
    return replace(kept, moves=tuple(moves))


def is_tonight(kept: TogetherDate) -> bool:
    """Whether it is in the dark hours, by the time she gave."""
    return kept.starts is not None and kept.starts >= _DARK
