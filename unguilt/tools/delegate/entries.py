"""What this room keeps: the load map, what was handed over or let go, and the days to look at it again."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

TASK_MAX: Final = 200
"""Characters in the name of a task."""
NAME_MAX: Final = 60
"""Characters in a name typed freely, and in what she signs with."""
FACT_MAX: Final = 600
"""Characters in one fact for an ask."""
ASK_MAX: Final = 4_000
"""Characters in an ask."""
TOLD_MAX: Final = 2_000
"""Characters in how it went."""
ASIDE_MOST: Final = 12
"""Other versions that are kept beside an ask."""
OWN_MOST: Final = 300
"""Tasks of her own on the map."""
NAMES_MOST: Final = 40
"""Names typed freely on the map."""

NOTICE: Final = "notice"
PLAN: Final = "plan"
DO: Final = "do"
PARTS: Final = (NOTICE, PLAN, DO)
"""The three parts of each task, in the order in which they come."""

HAND: Final = "hand"
"""The way of an entry that hands a task over; the others are keys of `ways.WAYS`."""

TAKEN: Final = "taken"
NOT_NOW: Final = "not_now"

KEPT: Final = "kept"
PARTLY: Final = "partly"
BACK: Final = "back"


def on_her_clock(at: datetime, offset: int | None) -> datetime:
    """Return the time on her own clock, without a zone; UTC when the browser did not say."""
    return (at + timedelta(minutes=offset or 0)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadTask:
    """One task of the map, as she changed or added it; a starter task that she never touched is not kept.

    key     of the starter list, or an id for a task of her own
    words   her own name of it; "" = as the starter list has it
    area    key of an area; "" = where the starter list has it
    notice, plan, do  who carries that part: a carrier as in `carriers.py`, "" = not said
    hidden  not in her life, or out of sight
    """

    key: str
    words: str = ""
    area: str = ""
    notice: str = ""
    plan: str = ""
    do: str = ""
    hidden: bool = False

    @property
    def carriers(self) -> tuple[str, str, str]:
        """Who carries each of PARTS."""
        return (self.notice, self.plan, self.do)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadMap(NeverUpgraded):
    """The whole map in one entry, so that drawing it opens one seal: her tasks, and names typed freely."""

    KIND: ClassVar[str] = "load_map"
    VERSION: ClassVar[int] = 1

    tasks: tuple[LoadTask, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing(NeverUpgraded):
    """One task that she hands over, or that leaves her in another way, and what came of it.

    way       HAND, or a key of `ways.WAYS`
    of        key of the task on the map, or ""
    parts     which of PARTS go; all three = the whole task
    who       to whom: a person or a free name as in `carriers.py`, "" = nobody named
    done      what counts as done, at the least; for the other ways: how
    due       by when, in her words
    offer     what she offers in return
    made      the ask as it was made from these facts; `text` as it stands, with her changes
    aside     other versions of it, the newest last, so that none is lost
    again     the day on which she looks at it again
    before, after  how heavy the guilt about it is, 0 to 10
    state     TAKEN, NOT_NOW, or "" while nothing came of it; `settled` is when it was taken
    went      KEPT, PARTLY, BACK, or "" while nobody asked; `told` is what she says of it
    """

    KIND: ClassVar[str] = "handing"
    VERSION: ClassVar[int] = 1

    at: datetime
    task: str
    offset: int | None = None
    way: str = HAND
    of: str = ""
    parts: tuple[str, ...] = PARTS
    who: str = ""
    done: str = ""
    due: str = ""
    offer: str = ""
    signed: str = ""
    tone: str = "plain"
    language: str = "en"
    made: str = ""
    text: str = ""
    aside: tuple[str, ...] = ()
    again: date | None = None
    before: int | None = None
    after: int | None = None
    state: str = ""
    settled: datetime | None = None
    went: str = ""
    told: str = ""

    @property
    def local(self) -> datetime:
        """When it was begun, on her own clock."""
        return on_her_clock(self.at, self.offset)

    @property
    def is_hers(self) -> bool:
        """Whether she changed the ask after it was made."""
        return self.text != self.made

    @property
    def texts(self) -> tuple[str, ...]:
        """All that she wrote."""
        return (self.task, self.done, self.due, self.offer, self.text, self.told, *self.aside)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAgain:
    """A task that she looks at again `on` a day of her clock, which is `offset` minutes ahead of UTC."""

    handing: UUID
    task: str
    on: date
    offset: int = 0

    def is_on(self, now: datetime) -> bool:
        """Whether that day is today. The day after, nothing is said of it."""
        return on_her_clock(now, self.offset).date() == self.on


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysAgain(NeverUpgraded):
    """The days she chose; one entry, so that Now and the calendar read nothing else."""

    KIND: ClassVar[str] = "days_again"
    VERSION: ClassVar[int] = 1

    days: tuple[DayAgain, ...] = ()
