"""A moment may be asked about once more, some hours later or the next day, and never twice."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

AFTER: Final = timedelta(hours=2)
"""Sooner than this the answer would tell little: guilt falls by itself within about four hours."""

UNTIL: Final = timedelta(hours=12)
"""Later than this a night lies between, and the answer tells of another day."""

NEXT_DAY: Final = (timedelta(hours=12), timedelta(hours=48))
"""From when until when a practice that is judged the next day is asked about: after a night, not after two days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterQuestion(NeverUpgraded):
    """The newest moment that is to be asked about, and not asked about yet.

    It was only noted, with a weight; or something was done in it that shows its effect the next day, and then
    `run` is that practice. `at` is when it was noted, or when the practice ended.
    """

    KIND: ClassVar[str] = "later_question"
    VERSION: ClassVar[int] = 1

    moment: UUID
    at: datetime
    run: UUID | None = None

    def is_due(self, now: datetime) -> bool:
        """Whether it is time to ask, and not yet too late."""
        after, until = NEXT_DAY if self.run else (AFTER, UNTIL)
        return after <= now - self.at <= until
