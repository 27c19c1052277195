"""Beyond today, for a page: the tool her moments point to, and the sentence that says why."""

from dataclasses import dataclass
from datetime import datetime

from unguilt.core.beyond import beyond
from unguilt.core.method import STRATEGIES, Strategy
from unguilt.core.moments import Summary
from unguilt.core.preferences import Preferences
from unguilt.web.sentences import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """One link past the moment. `key` is what “not for me” puts away."""

    key: str
    tool: Strategy
    said: str


def pointer(summary: Summary, preferences: Preferences, now: datetime) -> Pointer | None:
    """Return where her newest moments point, or None."""
    found = beyond(
        summary.recent,
        now=now,
        put_away={*preferences.silenced, *preferences.beyond_put_away},
        afraid=preferences.afraid,
    )
    return (
        Pointer(key=found.key, tool=STRATEGIES[found.strategy], said=in_words(found.said)) if found else None
    )
