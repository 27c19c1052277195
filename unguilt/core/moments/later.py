"""A moment that was only noted may be asked about once more, some hours later, and never twice."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

AFTER: Final = timedelta(hours=2)
"""Sooner than this the answer would tell little: guilt falls by itself within about four hours."""

UNTIL: Final = timedelta(hours=12)
"""Later than this a night lies between, and the answer tells of another day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterQuestion(NeverUpgraded):
    """The newest moment that was only noted, with a weight, and not asked about yet."""

    KIND: ClassVar[str] = "later_question"
    VERSION: ClassVar[int] = 1

    moment: UUID
    at: datetime

    def is_due(self, now: datetime) -> bool:
        """Whether it is time to ask, and not yet too late."""
        return AFTER <= now - self.at <= UNTIL
