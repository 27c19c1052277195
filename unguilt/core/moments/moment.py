"""A moment: one time guilt weighed on her, what she was offered, and what came of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded
from unguilt.core.suggesting.interface import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A practice done in this moment. `after` is a weight 0–10; `useful` is no, a_bit or yes.

    `next_day` is the weight told the day after, for a practice that is judged only then.
    """

    run: UUID
    practice: str
    at: datetime
    after: int | None = None
    useful: str = ""
    next_day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(NeverUpgraded):
    """One time guilt weighed on her. Any part may stay empty.

    at         when, in UTC
    offset     minutes her clock was ahead of UTC, or None when the browser did not say
    weight     0 (barely there) to 10 (crushing)
    pressures  what she said feeds it; `heard` what was heard in her words and not taken back
    minutes    1, 5 or 20; None when she only noted the moment
    energy     0 nothing left, 1 a little, 2 some to spare
    shown      cards shown together, first offer first, with the chance each had of standing there, so that
               her choice is not mistaken for effect
    later      weight told later, for a moment that was only noted
    """

    KIND: ClassVar[str] = "moment"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    words: str = ""
    weight: int | None = None
    pressures: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    whose: str = "unsure"
    minutes: int | None = None
    place: str | None = None
    energy: int | None = None
    shown: tuple[tuple[Card, ...], ...] = ()
    done: tuple[Done, ...] = ()
    later: int | None = None

    @property
    def local(self) -> datetime:
        """The time on her own clock, without a zone; UTC when the browser did not say."""
        return (self.at + timedelta(minutes=self.offset or 0)).replace(tzinfo=None)

    @property
    def feeding(self) -> tuple[str, ...]:
        """The pressures to go by: what she named, else what was heard."""
        return self.pressures or self.heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(NeverUpgraded):
    """A moment she has not finished: the form as she left it, field by field."""

    KIND: ClassVar[str] = "moment_draft"
    VERSION: ClassVar[int] = 1

    at: datetime
    fields: dict[str, tuple[str, ...]]
