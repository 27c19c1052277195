"""All facts of the page, from the summary and from what is believed about each strategy."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from unguilt.core.moments import Summary
from unguilt.core.pictures.easing import Easing, easing
from unguilt.core.pictures.heaviness import Heaviness, heaviness
from unguilt.core.pictures.shares import Shares, sources, whose
from unguilt.core.pictures.times import Times, day_parts, weekdays
from unguilt.core.suggesting import Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What her moments show; `since` is the time of the first one, in UTC."""

    since: datetime | None
    moments: int
    easing: Easing
    heaviness: Heaviness
    sources: Shares
    whose: Shares
    days: Times
    parts: Times


def picture_of(summary: Summary, effects: Iterable[Effect], *, silenced: Iterable[str] = ()) -> Picture:
    """Return the picture; the order in which moments were told makes no difference to it."""
    return Picture(
        since=summary.first_at,
        moments=summary.moments,
        easing=easing(effects, summary.practised, silenced),
        heaviness=heaviness(summary),
        sources=sources(summary),
        whose=whose(summary),
        days=weekdays(summary),
        parts=day_parts(summary),
    )
