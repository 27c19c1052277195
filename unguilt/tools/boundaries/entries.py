"""What this room keeps: boundaries, what became of them, words to renegotiate, closings of work, five places."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

RULE_MAX = 500
NAME_MAX = 80
FACT_MAX = 300
LINE_MAX = 200
TEXT_MAX = 3_000
NOTE_MAX = 1_000
"""Characters in a rule, a short name, a fact for the words, one line of a list, words for others, a note."""
LOOPS_MOST = 3
LIST_MOST = 3
"""Lines of a closing: what is still open, and what comes first when she is back."""

WORK, HOME, PHONE = "work", "home", "phone"
TIMES, SHIFT, NO_TIMES = "times", "shift", ""
"""Where a boundary stands ("": not said); by what it is held: clock times, the end of her shift, or neither."""
HELD, BENT, BROKEN = "held", "bent", "broken"
FAMILY, MYSELF, PERSON, OTHER = "family", "myself", "person", "other"
"""What became of it; by what it bent, besides WORK and PHONE: one of her people, or what she named herself."""


def on_her_clock(at: datetime, offset: int | None) -> datetime:
    """Return the time on her own clock, without a zone; UTC when the browser did not say."""
    return (at + timedelta(minutes=offset or 0)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When a boundary holds, on her own clock, whatever her clock does in spring and autumn.

    first     a day on which it begins; every week counted is counted from the Monday before it
    weekdays  days of the week on which it begins, 0 = Monday, ascending, at least one
    start     time of day; `end` at or before it is on the day after
    every     each first, second, … week
    until     the last day on which it may begin; None = no end
    without   days on which it does not begin
    """

    first: date
    weekdays: tuple[int, ...]
    start: time
    end: time
    every: int = 1
    until: date | None = None
    without: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """Words for a boundary as she changed them: for whom (key of `wording.FOR`), in which language."""

    to: str
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary(NeverUpgraded):
    """A line of hers.

    rule     if and then, in her words
    name     a short name, or "" where the rule is its own
    held_by  TIMES, SHIFT or NO_TIMES
    times    for TIMES; kept where she changes to another way, so that nothing is lost
    busy     whether her calendar shows its times as taken
    instead  what she offers in its place; `urgent` what may reach her even so
    words    those she changed; all others are made anew from what stands above
    """

    KIND: ClassVar[str] = "boundary"
    VERSION: ClassVar[int] = 1

    at: datetime
    rule: str
    offset: int | None = None
    name: str = ""
    place: str = ""
    held_by: str = NO_TIMES
    times: Times | None = None
    busy: bool = False
    instead: str = ""
    urgent: str = ""
    words: tuple[OwnWords, ...] = ()

    @property
    def clock(self) -> Times | None:
        """Its times, if it is held by times."""
        return self.times if self.held_by == TIMES else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryNote(NeverUpgraded):
    """What became of a boundary one time. Nothing is counted against her.

    line    what the boundary was called then, so that the note can be read without it
    came    HELD, BENT or BROKEN
    by      WORK, PHONE, FAMILY, MYSELF, PERSON, OTHER, or "" not said
    who     the nickname of a PERSON as it was then, or what she named for OTHER
    """

    KIND: ClassVar[str] = "boundary_note"
    VERSION: ClassVar[int] = 1

    at: datetime
    boundary: UUID
    line: str
    came: str
    offset: int | None = None
    by: str = ""
    person: UUID | None = None
    who: str = ""
    words: str = ""

    @property
    def local(self) -> datetime:
        """When she noted it, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renegotiation(NeverUpgraded):
    """Words for drawing a line anew with whom or what bends it most.

    line     the rule as it stood then; `smaller` and `trial` (key of `wording.TRIALS`) are what she proposes
    made     the words as they were made from the facts; `text` as they stand
    """

    KIND: ClassVar[str] = "renegotiation"
    VERSION: ClassVar[int] = 1

    at: datetime
    boundary: UUID
    line: str
    by: str
    text: str
    offset: int | None = None
    who: str = ""
    smaller: str = ""
    trial: str = ""
    language: str = "en"
    made: str = ""

    @property
    def local(self) -> datetime:
        """When she wrote it, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shutdown(NeverUpgraded):
    """Work closed for once: what is still open, what comes first when she is back, her closing words."""

    KIND: ClassVar[str] = "shutdown"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    loops: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    phrase: str = ""

    @property
    def local(self) -> datetime:
        """When she began to close, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """One of the five places: how far apart work and the rest are there, 0 one thing to 10 two worlds, or not said."""

    place: str
    wished: int | None = None
    actual: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation(NeverUpgraded):
    """Wished and real separation of work and the rest; every wish is as right as another."""

    KIND: ClassVar[str] = "separation"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    places: tuple[Apart, ...] = ()
    note: str = ""

    @property
    def local(self) -> datetime:
        """When she looked, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAtHand:
    """A boundary as other pages need it, without reading its entry."""

    id: UUID
    name: str
    times: Times | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundariesNow(NeverUpgraded):
    """What the room needs at hand: lines, the newest first, her clock as last told, her last closing words."""

    KIND: ClassVar[str] = "boundaries_now"
    VERSION: ClassVar[int] = 1

    lines: tuple[LineAtHand, ...] = ()
    offset: int | None = None
    phrase: str = ""
