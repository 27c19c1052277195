"""What this room keeps: thought records, what her work gives, plans to mend, and sentences that held."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

COLUMN_MAX: Final = 4_000
"""Characters in one column of a record."""
SENTENCE_MAX: Final = 1_000
"""Characters in a thought, or in the sentence that holds."""
LINE_MAX: Final = 300
"""Characters in one line of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """One feeling in her word; how strong it was and is now, 0 to 100."""

    name: str
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Who or what had a part, and how large, in per cent. Her own has no name, and stands last."""

    name: str
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(NeverUpgraded):
    """One thought looked at again, in the quick form or in seven columns. Any part may stay empty.

    at        when she began, in UTC; `offset` minutes her clock was ahead, or None
    full      whether it has all seven columns; a quick one may grow into a full one
    thought   the hot thought; `belief` in it, 0 to 100, and `belief_after`
    weight    how heavy it was, 0 to 10, and `weight_after`
    kinds     traps she found in it, keys of the method; or `fair`, `unfair`
    sentence  the one that holds, and `sentence_belief` in it, 0 to 100
    shares    the responsibility pie: they add up to 100, her own is the last; or none
    misheard  whether she said that a crisis was misheard here, and that she wants to go on
    """

    KIND: ClassVar[str] = "record"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    full: bool = False
    situation: str = ""
    feelings: tuple[Feeling, ...] = ()
    thought: str = ""
    belief: int | None = None
    weight: int | None = None
    kinds: tuple[str, ...] = ()
    speaks_for: str = ""
    speaks_against: str = ""
    sentence: str = ""
    sentence_belief: int | None = None
    belief_after: int | None = None
    weight_after: int | None = None
    shares: tuple[Share, ...] = ()
    misheard: bool = False

    @property
    def local(self) -> datetime:
        """The time on her own clock, without a zone; UTC when the browser did not say."""
        return (self.at + timedelta(minutes=self.offset or 0)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkGift(NeverUpgraded):
    """One line of what her work gives her and hers."""

    KIND: ClassVar[str] = "work_gift"
    VERSION: ClassVar[int] = 1

    at: datetime
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair(NeverUpgraded):
    """A plan to mend something.

    whom    an initial is enough
    did     what she did, in one verb
    say     what she will say
    day     when, on her own calendar, or None; `offset` minutes her clock is ahead of UTC
    record  the record it came from, or None
    """

    KIND: ClassVar[str] = "repair"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    whom: str = ""
    did: str = ""
    say: str = ""
    day: date | None = None
    done: bool = False
    record: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairDay:
    """A plan that waits for its day."""

    repair: UUID
    day: date
    offset: int | None
    whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairDays(NeverUpgraded):
    """The plans that wait for a day, so that Now reads one entry and not all plans."""

    KIND: ClassVar[str] = "repair_days"
    VERSION: ClassVar[int] = 1

    days: tuple[RepairDay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSentence:
    """A sentence that held, and what a later moment is compared with: traps, pressures, roots of words."""

    record: UUID
    at: datetime
    sentence: str
    kinds: tuple[str, ...] = ()
    pressures: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSentences(NeverUpgraded):
    """The newest sentences that held, newest first, so that an offer reads one entry and not all records."""

    KIND: ClassVar[str] = "held_sentences"
    VERSION: ClassVar[int] = 1

    held: tuple[HeldSentence, ...] = ()
