"""What the kit keeps for the rooms."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from unguilt.core.codec import NeverUpgraded


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought(NeverUpgraded):
    """Her words on their way: `to` is the slug of the room they are for."""

    KIND: ClassVar[str] = "brought"
    VERSION: ClassVar[int] = 1

    at: datetime
    to: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours(NeverUpgraded):
    """Until when it is quiet; a vault holds one at most. It does not say why."""

    KIND: ClassVar[str] = "quiet"
    VERSION: ClassVar[int] = 1

    until: datetime
