"""What Now and the picture need to know of all moments, kept up to date in constant time.

It is one sealed entry, changed in the transaction that stores a moment; `summarise` rebuilds it from the
moments, and a test holds both equal.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded
from unguilt.core.moments.moment import Done, Moment
from unguilt.core.moments.run import Run

RECENT: Final = 12
"""How many of the newest moments are kept at a glance."""

DAY_PARTS: Final = ("night", "morning", "midday", "afternoon", "evening")
_PART_BEGINS: Final = ((5, "night"), (11, "morning"), (14, "midday"), (17, "afternoon"), (22, "evening"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Weights of one week: how many, their sum, the lightest and the heaviest (0–10)."""

    count: int = 0
    total: int = 0
    low: int = 10
    high: int = 0

    @property
    def mean(self) -> float:
        """Mean weight, 0–10."""
        return self.total / self.count

    def plus(self, weight: int) -> "Week":
        """Return the week with one more weight."""
        return Week(
            count=self.count + 1,
            total=self.total + weight,
            low=min(self.low, weight),
            high=max(self.high, weight),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """A recent moment without its words: `weekday` 0 (Monday) to 6, `hour` 0 to 23, on her own clock.

    `zoned` is whether the browser said how her clock goes; without it the hour is that of UTC.
    """

    at: datetime
    weekday: int
    hour: int
    weight: int | None
    pressures: tuple[str, ...]
    whose: str
    zoned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(NeverUpgraded):
    """Counts over all moments. Keys are those of the method; weeks are keyed by their Monday's ordinal.

    rated      how many practices were closed with a weight, by strategy
    practised  how many practices were done, by strategy
    """

    KIND: ClassVar[str] = "summary"
    VERSION: ClassVar[int] = 1

    moments: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None
    by_pressure: dict[str, int] = field(default_factory=dict)
    by_whose: dict[str, int] = field(default_factory=dict)
    by_weekday: dict[int, int] = field(default_factory=dict)
    by_day_part: dict[str, int] = field(default_factory=dict)
    weeks: dict[int, Week] = field(default_factory=dict)
    recent: tuple[Glimpse, ...] = ()
    practised: dict[str, int] = field(default_factory=dict)
    rated: dict[str, int] = field(default_factory=dict)


def _day_part(hour: int) -> str:
    for begins, part in _PART_BEGINS:
        if hour < begins:
            return part
    return "night"


def _plus(counts: dict[str, int], *keys: str) -> dict[str, int]:
    more = dict(counts)
    for key in keys:
        more[key] = more.get(key, 0) + 1
    return more


def _glimpse(moment: Moment) -> Glimpse:
    local = moment.local
    return Glimpse(
        at=moment.at,
        weekday=local.weekday(),
        hour=local.hour,
        weight=moment.weight,
        pressures=moment.feeding,
        whose=moment.whose,
        zoned=moment.offset is not None,
    )


def _in_time(glimpse: Glimpse) -> tuple[datetime, str]:
    # Moments of one instant need an order as well, or the summary would depend on how it was made.
    return glimpse.at, repr(glimpse)


def with_moment(summary: Summary, moment: Moment) -> Summary:
    """Return the summary with one more moment; what was done in it comes by `with_done`."""
    local = moment.local
    weekday = local.weekday()
    weeks = summary.weeks
    if moment.weight is not None:
        monday = (local.date() - timedelta(days=weekday)).toordinal()
        weeks = {**weeks, monday: weeks.get(monday, Week()).plus(moment.weight)}
    recent = sorted((*summary.recent, _glimpse(moment)), key=_in_time)
    return replace(
        summary,
        moments=summary.moments + 1,
        first_at=min(summary.first_at or moment.at, moment.at),
        last_at=max(summary.last_at or moment.at, moment.at),
        by_pressure=_plus(summary.by_pressure, *moment.feeding),
        by_whose=_plus(summary.by_whose, moment.whose),
        by_weekday={**summary.by_weekday, weekday: summary.by_weekday.get(weekday, 0) + 1},
        by_day_part=_plus(summary.by_day_part, _day_part(local.hour)),
        weeks=weeks,
        recent=tuple(recent[-RECENT:]),
    )


def with_done(summary: Summary, done: Done) -> Summary:
    """Return the summary with one more practice done."""
    strategy = done.practice.partition(".")[0]
    rated = summary.rated if done.after is None else _plus(summary.rated, strategy)
    return replace(summary, practised=_plus(summary.practised, strategy), rated=rated)


def done_alone(runs: Iterable[tuple[UUID, Run]]) -> Iterator[Done]:
    """Go through the practices that were done in their room, of which no moment tells."""
    for run_id, run in runs:
        if run.closed and run.moment is None:
            yield Done(run=run_id, practice=run.practice, at=run.at, after=run.after, useful=run.useful)


def summarise(moments: Iterable[Moment], alone: Iterable[Done] = ()) -> Summary:
    """Rebuild the summary from all moments and what was done in no moment, in any order."""
    summary = Summary()
    for moment in moments:
        summary = with_moment(summary, moment)
        for done in moment.done:
            summary = with_done(summary, done)
    for done in alone:
        summary = with_done(summary, done)
    return summary
