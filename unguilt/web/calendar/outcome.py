"""What came of sending her days elsewhere."""

from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """Why something was not sent; the page has a sentence for each."""

    NOT_ALLOWED = "not_allowed"
    NO_ANSWER = "no_answer"
    NOT_LET_IN = "not_let_in"
    NO_CALENDAR = "no_calendar"
    MOVED = "moved"
    NOT_UNDERSTOOD = "not_understood"
    PART = "part"


class NotSent(Exception):
    """It did not get there."""

    def __init__(self, reason: Reason) -> None:
        """Keep the reason alone."""
        self.reason = reason
        super().__init__(reason)


@dataclass(slots=True, kw_only=True)
class Sent:
    """What stands in the other calendar by now: names of events. `reason` is why not everything was done, or None."""

    there: set[str] = field(default_factory=set)
    reason: Reason | None = None
