"""What this room keeps: children she cares for, ideas of her own, dates, kept moments, and what is at hand."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

NAME_MAX = 60
"""Characters in what she calls a child: an initial, a nickname, or three names."""
NOTE_MAX = 2_000
"""Characters in a note of hers about a child."""
LINE_MAX = 300
"""Characters in one sentence: a kept moment, an idea, who covers, plan B."""
TITLE_MAX = 80
"""Characters in the name of a date, here or in her calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Child(NeverUpgraded):
    """A child she cares for. Nothing is assumed but what she says.

    born   year of birth, or None: rather not say
    where  "near", "apart" or "heart" (in her heart; nothing is planned or suggested then), or "" not said
    """

    KIND: ClassVar[str] = "child"
    VERSION: ClassVar[int] = 1

    at: datetime
    name: str
    born: int | None = None
    where: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnIdea(NeverUpgraded):
    """An idea of hers. What she did not say (None, or no places) fits every wish.

    ages     youngest and oldest, in years
    minutes  1, 5, 20 or 60
    energy   0, 1 or 2; cost 0, 1 or 2; weather "any", "dry" or "inside"
    """

    KIND: ClassVar[str] = "own_idea"
    VERSION: ClassVar[int] = 1

    at: datetime
    words: str
    ages: tuple[int, int] | None = None
    minutes: int | None = None
    energy: int | None = None
    cost: int | None = None
    weather: str = "any"
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One date that is on another day: `was` by the rhythm, `to` as she chose."""

    was: date
    to: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TogetherDate(NeverUpgraded):
    """A date that comes again, with one child or with whoever is there. All times are those of her own clock.

    offset    minutes her clock was ahead of UTC when she wrote it, or None when the browser did not say
    first     the first day of the rhythm
    weekday   0 Monday to 6 Sunday; None for the first quiet moment, which has no day
    starts    time of day, or None
    weeks     1 to 4 weeks from one to the next
    minutes   how long her calendar shows it
    cover     who covers meanwhile, in her words
    plan      plan B as key of the deck, or ""; `plan_words` in her words
    calendar  the name in her calendar file; "" for the neutral one
    moves     those that are on another day
    """

    KIND: ClassVar[str] = "together_date"
    VERSION: ClassVar[int] = 1

    at: datetime
    first: date
    offset: int | None = None
    child: UUID | None = None
    title: str = ""
    weekday: int | None = None
    starts: time | None = None
    weeks: int = 1
    minutes: int = 60
    cover: str = ""
    plan: str = ""
    plan_words: str = ""
    calendar: str = ""
    moves: tuple[Move, ...] = ()

    def today(self, now: datetime) -> date:
        """The day it is on her clock."""
        return (now + timedelta(minutes=self.offset or 0)).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMoment(NeverUpgraded):
    """One sentence to keep from a time together. `day` is when it was, if she says."""

    KIND: ClassVar[str] = "kept_moment"
    VERSION: ClassVar[int] = 1

    at: datetime
    line: str
    day: date | None = None
    child: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAtHand:
    """A date as Now needs it: `name` is what the child is called, or ""."""

    id: UUID
    name: str
    date: TogetherDate


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRoom(NeverUpgraded):
    """What the room needs at hand without reading its shelves; all but the first two follows from them.

    hidden    not right now: nothing about children is shown in this room or put forward by it
    put_away  ideas of the deck she does not want to see again, by key
    near      whether she named a child with whom something can be done
    dates     her dates, newest first
    kept      the newest kept sentences
    """

    KIND: ClassVar[str] = "time_room"
    VERSION: ClassVar[int] = 1

    hidden: bool = False
    put_away: tuple[str, ...] = ()
    near: bool = False
    dates: tuple[DateAtHand, ...] = ()
    kept: tuple[str, ...] = ()
