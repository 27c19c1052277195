"""What is kept about her calendar, each at most once."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded
from unguilt.exports.events import EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarChoice(NeverUpgraded):
    """What her calendar may show, and its private address if she made one.

    zone        name of her time zone, or "" for the clock wherever she is
    kinds       EventKinds that stand in it
    own_titles  whether her own words stand in it, in place of neutral ones
    feed, code  the address and its secret; None and "" when there is none
    """

    KIND: ClassVar[str] = "calendar"
    VERSION: ClassVar[int] = 1

    at: datetime
    zone: str = ""
    kinds: tuple[str, ...] = tuple(EventKind)
    own_titles: bool = False
    feed: UUID | None = None
    code: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAccount(NeverUpgraded):
    """A calendar of hers elsewhere, to which events are sent when she says so.

    sent  names of the events that were put there, so that those that are gone here are taken away there
    """

    KIND: ClassVar[str] = "calendar_account"
    VERSION: ClassVar[int] = 1

    at: datetime
    address: str
    username: str
    password: str = field(repr=False)
    sent: tuple[str, ...] = ()
