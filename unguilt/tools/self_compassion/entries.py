"""What this room keeps: breaks with their words, friend flips, letters to herself, lines to hear again."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

WORDS_MAX: Final = 2_000
"""Characters in what she tells herself, tells a friend, or says in a step of the break."""
LINE_MAX: Final = 300
"""Characters in one line to hear again."""
LETTER_MAX: Final = 10_000
"""Characters in a letter: several pages."""

HARD_DAY: Final = "hard"
FROM_A_DATE: Final = "day"
WHEN_ASKED: Final = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(NeverUpgraded):
    """One three-step break that she wanted kept. `wording` is kind or respect; each step may be empty."""

    KIND: ClassVar[str] = "pause"
    VERSION: ClassVar[int] = 1

    at: datetime
    wording: str
    hard: str = ""
    others: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip(NeverUpgraded):
    """What she tells herself, what she would tell a friend in the same place, and what she takes with her."""

    KIND: ClassVar[str] = "flip"
    VERSION: ClassVar[int] = 1

    at: datetime
    to_me: str
    answer: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A letter as she wrote it on one day."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(NeverUpgraded):
    """A letter to herself.

    versions   every text it had, the oldest first; never empty
    envelope   what stands outside and can be read while it is sealed, or ""
    opens      when it is put forward: HARD_DAY, FROM_A_DATE (then `on` is that day), or never: WHEN_ASKED
    held       not put forward, because it sounded very dark and she has not said to do it all the same
    opened_at  when she opened it last
    """

    KIND: ClassVar[str] = "letter"
    VERSION: ClassVar[int] = 1

    at: datetime
    versions: tuple[Version, ...]
    envelope: str = ""
    opens: str = WHEN_ASKED
    on: date | None = None
    sealed: bool = True
    held: bool = False
    opened_at: datetime | None = None

    @property
    def text(self) -> str:
        """The letter as it is now."""
        return self.versions[-1].text

    @property
    def is_open(self) -> bool:
        """Whether she has opened it and not sealed it again."""
        return not self.sealed

    @property
    def first_line(self) -> str:
        """Its first line with words in it."""
        return next((line.strip() for line in self.text.splitlines() if line.strip()), "")

    @property
    def older(self) -> tuple[Version, ...]:
        """The texts it had before, the newest of them first."""
        return self.versions[-2::-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLine(NeverUpgraded):
    """A line she wants to hear again. `source` is the kind of entry it was taken from, or ""."""

    KIND: ClassVar[str] = "kind_line"
    VERSION: ClassVar[int] = 1

    at: datetime
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenWording(NeverUpgraded):
    """Which words the break speaks in: kind or respect. A vault holds one at most."""

    KIND: ClassVar[str] = "wording"
    VERSION: ClassVar[int] = 1

    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """A sealed letter from outside: which one, from when it is, and what it waits for."""

    letter: UUID
    at: datetime
    opens: str
    on: date | None = None
    envelope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLetters(NeverUpgraded):
    """The letters that are to be put forward one day, so that no page has to open them. One at most."""

    KIND: ClassVar[str] = "waiting"
    VERSION: ClassVar[int] = 1

    letters: tuple[Wait, ...] = ()
