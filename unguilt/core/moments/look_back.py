"""The weekly three minutes: what she made of her week, and when she wants to be asked."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar, Final

from unguilt.core.codec import NeverUpgraded

WEEK: Final = timedelta(days=7)
_NOT_AGAIN_FOR: Final = timedelta(days=2)
"""After a look-back of yesterday, today's is not put forward."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One of her own lines as she saw it this week: `answer` is yes, partly, no, or how many times."""

    text: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack(NeverUpgraded):
    """One look-back. Every part may be empty."""

    KIND: ClassVar[str] = "look_back"
    VERSION: ClassVar[int] = 1

    at: datetime
    let_go: str = ""
    measured: tuple[Measured, ...] = ()
    intention: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBackDay(NeverUpgraded):
    """On which day of her week it is put forward: 0 (Monday) to 6, or None for never.

    `offset` is how many minutes her clock was ahead of UTC; `last` when she last looked back.
    """

    KIND: ClassVar[str] = "look_back_day"
    VERSION: ClassVar[int] = 1

    weekday: int | None = None
    offset: int = 0
    last: datetime | None = None

    def is_due(self, now: datetime) -> bool:
        """Whether to put it forward now: on her day only, and whatever was before is never mentioned."""
        if self.weekday is None or (now + timedelta(minutes=self.offset)).weekday() != self.weekday:
            return False
        return self.last is None or now - self.last > _NOT_AGAIN_FOR
