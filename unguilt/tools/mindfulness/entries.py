"""What this room keeps: pages, longer writing, and three small things that are there once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

WORDS_MAX: Final = 20_000
"""Characters in one page or one sitting of writing: more than an hour of typing on a phone."""

ASK_AFTER: Final = timedelta(hours=16)
"""Sooner than this no night has passed, and writing about hard things tends to weigh more just after."""
ASK_UNTIL: Final = timedelta(days=3)
"""Later than this the answer tells of other days."""


def first_line(words: str) -> str:
    """Return the first line of a text that has something in it, or ""."""
    return next((line for line in words.splitlines() if line.strip()), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(NeverUpgraded):
    """One page of her journal. `prompt` is the key of the line it began from, or "" for a free page."""

    KIND: ClassVar[str] = "page"
    VERSION: ClassVar[int] = 1

    at: datetime
    words: str
    prompt: str = ""

    @property
    def first_line(self) -> str:
        """How the page begins, up to where she broke the line."""
        return first_line(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing(NeverUpgraded):
    """One sitting of the fifteen-minute writing. `after` is the weight she gave it a day later, 0 to 10."""

    KIND: ClassVar[str] = "writing"
    VERSION: ClassVar[int] = 1

    at: datetime
    words: str
    after: int | None = None

    @property
    def first_line(self) -> str:
        """How it begins, up to where she broke the line."""
        return first_line(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDay(NeverUpgraded):
    """The newest writing that was not asked about yet: once, the day after."""

    KIND: ClassVar[str] = "next_day"
    VERSION: ClassVar[int] = 1

    writing: UUID
    at: datetime

    def is_due(self, now: datetime) -> bool:
        """Whether it is time to ask, and not yet too late."""
        return ASK_AFTER <= now - self.at <= ASK_UNTIL


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompted(NeverUpgraded):
    """When she last wrote to each prompt, and when she last passed it over; by the prompt's key."""

    KIND: ClassVar[str] = "prompted"
    VERSION: ClassVar[int] = 1

    written: Mapping[str, datetime] = field(default_factory=dict)
    passed: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Breathing(NeverUpgraded):
    """How she breathed last time.

    pattern  key of a pattern
    minutes  1 to 20
    bell, buzz  a bell, a buzz of the phone at each turn
    aloud    what a screen reader says: "first", "each", "minutes", "none"
    """

    KIND: ClassVar[str] = "breathing"
    VERSION: ClassVar[int] = 1

    pattern: str
    minutes: int
    bell: bool = False
    buzz: bool = False
    aloud: str = "first"
