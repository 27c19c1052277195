"""What this room keeps: looks at the cost, letters with her own version of them, asks and their answers."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

FACT_MAX: Final = 600
"""Characters in one fact for a letter, and in whom it goes to."""
COST_MAX: Final = 2_000
"""Characters in each thing she writes about the cost."""
TEXT_MAX: Final = 12_000
"""Characters in a letter: several pages."""
LINE_MAX: Final = 300
"""Characters in what is asked, and in a line that worked."""
TOLD_MAX: Final = 2_000
"""Characters in what was answered."""
ASIDE_MOST: Final = 12
"""Other versions that are kept beside a letter, the newest of them."""

YES: Final = "yes"
PART: Final = "part"
NO: Final = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCost(NeverUpgraded):
    """What speaking up could cost: what could go wrong, how likely, who backs her up, the plan for a no.

    topic   key of the ask that she has in mind, or ""
    risks   keys of what could go wrong; `wrong` is what she wrote of it
    likely  key of how likely that is, or ""
    """

    KIND: ClassVar[str] = "ask_cost"
    VERSION: ClassVar[int] = 1

    at: datetime
    topic: str = ""
    risks: tuple[str, ...] = ()
    wrong: str = ""
    likely: str = ""
    backing: str = ""
    plan: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """All that she wrote."""
        return (self.wrong, self.backing, self.plan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Her pattern as counts: in `count` of her last `of` moments it was `what` (a key)."""

    what: str
    count: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Another version of a letter, laid beside it at a time."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLetter(NeverUpgraded):
    """A letter, the facts it was made from, and the versions that were laid beside it.

    topic     key of the ask; `tone` and `language` are keys, too
    facts     her facts by their key, as typed
    worked    lines that worked before and that she put in again
    pattern   her pattern, where she wanted it in
    law       name of the law that the letter names, or ""
    country   where she works, for the law: an ISO 3166 code, or ""
    made      the letter as it was made from the facts; `text` as it stands, with her changes
    """

    KIND: ClassVar[str] = "ask_letter"
    VERSION: ClassVar[int] = 1

    at: datetime
    topic: str
    tone: str
    language: str
    facts: dict[str, str] = field(default_factory=dict)
    worked: tuple[str, ...] = ()
    pattern: Pattern | None = None
    law: str = ""
    country: str = ""
    made: str = ""
    text: str = ""
    aside: tuple[Aside, ...] = ()

    @property
    def is_hers(self) -> bool:
        """Whether she changed the letter after it was made."""
        return self.text != self.made

    @property
    def texts(self) -> tuple[str, ...]:
        """All that she wrote."""
        return (*self.facts.values(), self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(NeverUpgraded):
    """Something she asked for, and what came of it.

    answer  yes, part, no, or "" while there is none
    again   the day on which she wants to be shown it again, or None
    worked  a line that worked, to be put into later letters
    letter  the letter it went out with, if it was written here
    """

    KIND: ClassVar[str] = "ask"
    VERSION: ClassVar[int] = 1

    at: datetime
    what: str
    to: str = ""
    sent: date | None = None
    answer: str = ""
    told: str = ""
    again: date | None = None
    worked: str = ""
    letter: UUID | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """All that she wrote."""
        return (self.what, self.to, self.told, self.worked)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskDay:
    """An ask that she wants to be shown `on` a day of her clock, which is `offset` minutes ahead of UTC."""

    ask: UUID
    what: str
    on: date
    offset: int = 0

    def is_on(self, now: datetime) -> bool:
        """Whether that day is today. The day after nothing is said of it."""
        return (now + timedelta(minutes=self.offset)).date() == self.on


@dataclass(frozen=True, slots=True, kw_only=True)
class AskDays(NeverUpgraded):
    """The days she chose; one entry, so that Now reads nothing else."""

    KIND: ClassVar[str] = "ask_days"
    VERSION: ClassVar[int] = 1

    days: tuple[AskDay, ...] = ()
