"""What this room keeps besides the check: questions, the first call, notes, homework, a sheet, the plan. Pure."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

QUESTION_MAX: Final = 300
OWN_MOST: Final = 30
"""Questions of her own that the list holds."""
FACT_MAX: Final = 600
LINE_MAX: Final = 300
NOTE_MAX: Final = 6_000
PART_MAX: Final = 4_000
STEP_MAX: Final = 2_000
TEXT_MAX: Final = 6_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TherapyQuestions(NeverUpgraded):
    """What she wants to ask a therapist: keys of `questions.QUESTIONS`, and questions in her own words."""

    KIND: ClassVar[str] = "therapy_questions"
    VERSION: ClassVar[int] = 1

    at: datetime
    picked: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstCall(NeverUpgraded):
    """What she says in the first half minute of the first call.

    language  of the card, "en" or "es"
    facts     her facts by their key, as typed; `about` and `asks` are keys of `calling`
    made      the card as it was made from the facts; `text` as it stands, with her changes
    aside     her own version from before it was made anew, or ""
    """

    KIND: ClassVar[str] = "first_call"
    VERSION: ClassVar[int] = 1

    at: datetime
    language: str
    about: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)
    made: str = ""
    text: str = ""
    aside: str = ""

    @property
    def is_hers(self) -> bool:
        """Whether she changed the card after it was made."""
        return self.text != self.made

    @property
    def texts(self) -> tuple[str, ...]:
        """All that she wrote; the card as it was made only holds her facts once more."""
        return (*self.facts.values(), self.text if self.is_hers else "", self.aside)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadySheet(NeverUpgraded):
    """A sheet for the first talk: its parts by key of `ready.PARTS`, as she left them."""

    KIND: ClassVar[str] = "ready_sheet"
    VERSION: ClassVar[int] = 1

    at: datetime
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that stands in it."""
        return tuple(self.parts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class TherapyNote(NeverUpgraded):
    """A note around a session: `on` which day it is or was, what she brings, what she takes away."""

    KIND: ClassVar[str] = "therapy_note"
    VERSION: ClassVar[int] = 1

    at: datetime
    on: date | None = None
    bring: str = ""
    take: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """All that she wrote."""
        return (self.bring, self.take)


@dataclass(frozen=True, slots=True, kw_only=True)
class Homework(NeverUpgraded):
    """Something to try between sessions.

    whom      who suggested it, or ""
    until     the day she wants it tried by, or None; nothing is ever said about a day that is over
    again     the day on which she wants to be shown it, or None
    practice  id of a practice of the house that it links to, or ""
    done_at   when she marked it as done, or None
    """

    KIND: ClassVar[str] = "homework"
    VERSION: ClassVar[int] = 1

    at: datetime
    what: str
    whom: str = ""
    until: date | None = None
    again: date | None = None
    practice: str = ""
    done_at: datetime | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """All that she wrote."""
        return (self.what, self.whom)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkDay:
    """Homework she wants to be shown `on` a day of her clock, which is `offset` minutes ahead of UTC."""

    homework: UUID
    what: str
    on: date
    offset: int = 0

    def is_on(self, now: datetime) -> bool:
        """Whether that day is today. The day after nothing is said of it."""
        return self.today(now) == self.on

    def today(self, now: datetime) -> date:
        """Return the day it is on her clock."""
        return (now + timedelta(minutes=self.offset)).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkDays(NeverUpgraded):
    """The days she chose; one entry, so that Now reads nothing else."""

    KIND: ClassVar[str] = "homework_days"
    VERSION: ClassVar[int] = 1

    days: tuple[HomeworkDay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HardHourPlan(NeverUpgraded):
    """Her plan for a very hard hour: her words by key of `hard_hour.STEPS`; who filled it in with her, or ""."""

    KIND: ClassVar[str] = "hard_hour_plan"
    VERSION: ClassVar[int] = 1

    at: datetime
    steps: dict[str, str] = field(default_factory=dict)
    made_with: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """All that she wrote."""
        return (*self.steps.values(), self.made_with)
