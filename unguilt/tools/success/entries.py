"""What this room keeps: wins, her lines for a good week, and inherited rules she crossed out."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final

from unguilt.core.codec import NeverUpgraded

WIN_MAX: Final = 300
"""Characters in one win: a line, not a page."""
LINE_MAX: Final = 200
LINES: Final = 3
"""More than three measures are a list of duties again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Win(NeverUpgraded):
    """One small thing that went well, in her words."""

    KIND: ClassVar[str] = "win"
    VERSION: ClassVar[int] = 1

    at: datetime
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessLine:
    """One of her measures. `countable` when it is told by how many times, without a number to reach."""

    text: str
    countable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessLines(NeverUpgraded):
    """“This week is a success if…”: at most three lines, as they stood from `at` on. A change is a new entry."""

    KIND: ClassVar[str] = "success_lines"
    VERSION: ClassVar[int] = 1

    at: datetime
    lines: tuple[SuccessLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossedOut(NeverUpgraded):
    """A rule she took over from somebody and does not want to live by. `whose` is whom it came from, or ""."""

    KIND: ClassVar[str] = "crossed_out"
    VERSION: ClassVar[int] = 1

    at: datetime
    rule: str
    whose: str = ""
