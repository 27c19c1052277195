"""What this room keeps: wins, one line each."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from unguilt.core.codec import NeverUpgraded

WIN_MAX = 300
"""Characters in one win: a line, not a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Win(NeverUpgraded):
    """One small thing that went well, in her words."""

    KIND: ClassVar[str] = "win"
    VERSION: ClassVar[int] = 1

    at: datetime
    line: str
