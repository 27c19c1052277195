"""What this room keeps: that she reached out, places she found, and her own pace with people.

The people themselves are one list for all rooms, in the kit.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

WORDS_MAX = 2_000
"""Characters in words to somebody, or in a note."""
NAME_MAX = 120
"""Characters in the name of a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach(NeverUpgraded):
    """She reached out, because she said so; what she wrote is not kept.

    person  id of one of her people, or None
    kind    key of the opener's kind, or ""
    """

    KIND: ClassVar[str] = "reach"
    VERSION: ClassVar[int] = 1

    at: datetime
    person: UUID | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlace(NeverUpgraded):
    """A group, a mentor or a place that she wants to keep: `kind` is a key of PLACES, or ""."""

    KIND: ClassVar[str] = "found_place"
    VERSION: ClassVar[int] = 1

    at: datetime
    name: str
    kind: str = ""
    reach: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Her own pace with somebody: every `weeks` weeks from `first` on, all days those of her own clock.

    offset  minutes her clock was ahead of UTC when she said so
    """

    person: UUID
    weeks: int
    first: date
    offset: int = 0

    def today(self, now: datetime) -> date:
        """The day it is on her clock."""
        return (now + timedelta(minutes=self.offset)).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paces(NeverUpgraded):
    """All her paces, at most one for each person."""

    KIND: ClassVar[str] = "paces"
    VERSION: ClassVar[int] = 1

    paces: tuple[Pace, ...] = ()
