"""What this room keeps: experiments in doing less, days on which things were let slide, rules made roomier."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

THING_MAX = 200
STANDARD_MAX = 500
TOLD_MAX = 2_000
RULE_MAX = 500
OWN_MAX = 120
OWN_MOST = 200
"""Characters in the name of a thing, a standard, what is told, a rule, one thing of her own list; and how many
things that list holds."""


def on_her_clock(at: datetime, offset: int | None) -> datetime:
    """Return the time on her own clock, without a zone; UTC when the browser did not say."""
    return (at + timedelta(minutes=offset or 0)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What really came of a trial: in her words, how bad it was (0 to 10), what she makes of it."""

    at: datetime
    happened: str = ""
    came: int | None = None
    meaning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial(NeverUpgraded):
    """One thing done good enough on purpose: standards, what she expects, how bad that would be (0 to 10)."""

    KIND: ClassVar[str] = "trial"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    thing: str
    usual: str = ""
    chosen: str = ""
    expected: str = ""
    feared: int | None = None
    answer: Answer | None = None

    @property
    def local(self) -> datetime:
        """When it was planned, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A trial that she wants to be asked about from `at` on; `thing` so that no other entry need be read."""

    trial: UUID
    thing: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialsDue(NeverUpgraded):
    """What is to be asked, and when; one entry, so that Now reads nothing else."""

    KIND: ClassVar[str] = "trials_due"
    VERSION: ClassVar[int] = 1

    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide(NeverUpgraded):
    """What was let slide on a day: `keys` of the starter list, and things of her `own`."""

    KIND: ClassVar[str] = "slide"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    keys: tuple[str, ...] = ()
    own: tuple[str, ...] = ()

    @property
    def local(self) -> datetime:
        """When it was chosen, on her own clock."""
        return on_her_clock(self.at, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnThing:
    """One thing that she added to the list herself; a hidden one stays kept."""

    words: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideList(NeverUpgraded):
    """Her list: things of her own, and what of the starter list she does not want to see."""

    KIND: ClassVar[str] = "slide_list"
    VERSION: ClassVar[int] = 1

    own: tuple[OwnThing, ...] = ()
    hidden: tuple[str, ...] = ()
    hidden_areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A rule as she worded it at a time."""

    at: datetime
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomierRule(NeverUpgraded):
    """An old rule and what took its place: every wording, oldest first; `trial` is where it came from."""

    KIND: ClassVar[str] = "roomier_rule"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    old: str = ""
    wordings: tuple[Wording, ...] = ()
    trial: UUID | None = None

    @property
    def new(self) -> str:
        """The rule as it is worded now, or ""."""
        return self.wordings[-1].words if self.wordings else ""

    @property
    def changed_at(self) -> datetime:
        """When it was worded last."""
        return self.wordings[-1].at if self.wordings else self.at

    @property
    def local(self) -> datetime:
        """When it was begun, on her own clock."""
        return on_her_clock(self.at, self.offset)
