"""Her pattern as an argument: counts of her newest moments, and only where one thing is clear. Pure."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from unguilt.core.moments import Glimpse
from unguilt.core.words import mark as _
from unguilt.tools.advocacy.entries import Pattern

FEWEST: Final = 6
"""Fewer moments than this show no pattern."""
RECENT_DAYS: Final = 90
"""Moments older than this say little about how work is now."""
_LATE: Final = 17
_EARLY: Final = 5

SENTENCES: Final = MappingProxyType(
    {
        "work_late": _(
            "I kept notes for myself: in %(count)d of my last %(of)d hard moments it was work after 17:00."
        ),
        "work": _("I kept notes for myself: in %(count)d of my last %(of)d hard moments it was work."),
        "alone": _(
            "I kept notes for myself: in %(count)d of my last %(of)d hard moments it was a lack of support."
        ),
    }
)
"""What a pattern says in a letter, from the most special to the most general."""


def _is_work(glimpse: Glimpse) -> bool:
    return "workplace" in glimpse.pressures


def _is_late_work(glimpse: Glimpse) -> bool:
    return _is_work(glimpse) and (glimpse.hour >= _LATE or glimpse.hour < _EARLY)


def _is_alone(glimpse: Glimpse) -> bool:
    return "missing_support" in glimpse.pressures


_TESTS: Final[dict[str, Callable[[Glimpse], bool]]] = {
    "work_late": _is_late_work,
    "work": _is_work,
    "alone": _is_alone,
}


def pattern_in(
    recent: Iterable[Glimpse], now: datetime, *, fits: tuple[str, ...], since: datetime | None = None
) -> Pattern | None:
    """Return the one pattern that holds for more than half of her newest moments, or None.

    `fits` are the keys that the ask can argue with. Moments up to `since` count for nothing: she had what is
    believed about her forgotten then.
    """
    oldest = now - timedelta(days=RECENT_DAYS)
    newest = [each for each in recent if each.at > oldest and (since is None or each.at > since)]
    if len(newest) < FEWEST:
        return None
    for what, test in _TESTS.items():
        count = sum(map(test, newest))
        if what in fits and 2 * count > len(newest):
            return Pattern(what=what, count=count, of=len(newest))
    return None
