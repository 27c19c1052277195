"""What this room keeps: a sorting under way, her fives, compasses, small steps, two ways weighed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

NAME_MAX = 80
LINE_MAX = 300
STEP_MAX = 300
WAY_MAX = 300
NOTE_MAX = 2_000
"""Characters in the name of a value, a line about it, a step, one of two ways, a note."""
FIVE = 5
OWN_MOST = 12
PARTS_MOST = 8
"""Values she comes down to at most; cards of her own in one sorting; parts of one compass."""

VERY, SOMEWHAT, NOT_NOW = "very", "somewhat", "not_now"
DONE, LET_GO = "done", "let_go"
A, B, BOTH, NEITHER = "a", "b", "both", "neither"
"""Piles of a sorting; what became of a step ("" while it is open); which way a value speaks for ("": not said)."""


def on_her_clock(at: datetime, offset: int | None) -> datetime:
    """Return the time on her own clock, without a zone; UTC when the browser did not say."""
    return (at + timedelta(minutes=offset or 0)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSort(NeverUpgraded):
    """A sorting under way: card → pile, cards of her own, and what she has chosen of them so far.

    A card of her own stands in `own`; its choice is "=" before its words, so that it is never taken for a key.
    """

    KIND: ClassVar[str] = "card_sort"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    piles: dict[str, str]
    own: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value in her words; `card` is the key of the card it came from, or "" for one of her own."""

    name: str
    line: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Five(NeverUpgraded):
    """What mattered most to her at a time, five at most; an older one stays beside the newer."""

    KIND: ClassVar[str] = "five"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    values: tuple[Value, ...]

    @property
    def local(self) -> datetime:
        """When she chose, on her own clock."""
        return on_her_clock(self.at, self.offset)

    @property
    def names(self) -> tuple[str, ...]:
        """The values as she names them."""
        return tuple(value.name for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """One part of a compass: how much it matters and how much of it was lived this week, 0 to 10 or not said."""

    name: str
    matters: int | None = None
    lived: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compass(NeverUpgraded):
    """What matters beside what a week allowed; `between` is what stood between, in her words.

    `misheard` when a crisis was heard in it and she said that there is none.
    """

    KIND: ClassVar[str] = "compass"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    of_five: bool = False
    directions: tuple[Direction, ...]
    between: str = ""
    misheard: bool = False

    @property
    def local(self) -> datetime:
        """When it was begun, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueStep(NeverUpgraded):
    """One small step: for which value, what, when in her words, and on which day of her clock if she gave one."""

    KIND: ClassVar[str] = "value_step"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    value: str = ""
    words: str
    when: str = ""
    on: date | None = None
    came: str = ""
    compass: UUID | None = None

    @property
    def local(self) -> datetime:
        """When she chose it, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One value and which way it speaks for."""

    name: str
    serves: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(NeverUpgraded):
    """Two ways in her words, which of her values each serves, and her gut for each, 0 to 10 if she said.

    `misheard` when a crisis was heard in it and she said that there is none.
    """

    KIND: ClassVar[str] = "decision"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    a: str
    b: str
    values: tuple[Weighed, ...] = ()
    gut_a: int | None = None
    gut_b: int | None = None
    note: str = ""
    misheard: bool = False

    @property
    def local(self) -> datetime:
        """When it was begun, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAhead:
    """A step that is put forward on one day of her clock; its words, so that no other entry need be read."""

    step: UUID
    words: str
    on: date
    offset: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuesNow(NeverUpgraded):
    """Her newest five and the steps ahead; one entry, so that other pages read nothing else."""

    KIND: ClassVar[str] = "values_now"
    VERSION: ClassVar[int] = 1

    five: UUID | None = None
    names: tuple[str, ...] = ()
    steps: tuple[StepAhead, ...] = ()
