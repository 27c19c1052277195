"""Which days a page is about: since the last one, two or four weeks, or her own."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final

from unguilt.core.method import Choice
from unguilt.core.words import mark as _

SINCE_LAST: Final = "since_last"
OWN: Final = "own"

SPANS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Choice(key=SINCE_LAST, label=_("since the last page")),
            Choice(key="two_weeks", label=_("two weeks")),
            Choice(key="four_weeks", label=_("four weeks")),
            Choice(key=OWN, label=_("days I choose")),
        )
    }
)

_WEEKS: Final = {"two_weeks": 2, "four_weeks": 4}
USUAL: Final = "two_weeks"
"""Taken where there is no last page: most sessions are one or two weeks apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A stretch of time [since, until), in UTC; `offset` is how many minutes her clock is ahead of it."""

    since: datetime
    until: datetime
    offset: int = 0

    @property
    def first(self) -> date:
        """Its first day on her own clock."""
        return (self.since + timedelta(minutes=self.offset)).date()

    @property
    def last(self) -> date:
        """Its last day on her own clock."""
        return (self.until + timedelta(minutes=self.offset) - timedelta(microseconds=1)).date()

    def local(self, at: datetime) -> date:
        """Return the day on her own clock."""
        return (at + timedelta(minutes=self.offset)).date()


def days_of(span: str, *, now: datetime, offset: int = 0, last_page: datetime | None = None) -> Days:
    """Return the days of a span that ends today; without a last page “since the last one” is the usual one."""
    today = (now + timedelta(minutes=offset)).date()
    if span == SINCE_LAST and last_page is not None:
        return Days(since=last_page, until=_midnight(today + timedelta(days=1), offset), offset=offset)
    weeks = _WEEKS.get(span, _WEEKS[USUAL])
    return own_days(today - timedelta(days=7 * weeks - 1), today, offset=offset)


def own_days(first: date, last: date, *, offset: int = 0) -> Days:
    """Return the days from `first` to `last`, both included, by her own clock."""
    return Days(
        since=_midnight(first, offset), until=_midnight(last + timedelta(days=1), offset), offset=offset
    )


def _midnight(day: date, offset: int) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC) - timedelta(minutes=offset)
