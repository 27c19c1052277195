"""What her calendar may show, before it is a calendar: rooms give events, `exports` writes them down.

Days and times are those of her own clock, without a zone; the calendar knows in which zone she lives.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class EventKind(StrEnum):
    """What an event is to her; she allows or leaves out each of them."""

    BOUNDARY = "boundary"
    DATE = "date"
    LOOK_AGAIN = "look_again"
    PERSON = "person"


class Frequency(StrEnum):
    """How often something comes again, before `every` is counted."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """When an event comes again, as in RFC 5545, 3.3.10.

    every     each first, second, … of its days, weeks or months; 1 or more
    weekdays  for weekly ones: days of the week, 0 = Monday, without repeats; () = that of the first one
    until     the last day on which one may begin; None = no end
    """

    frequency: Frequency
    every: int = 1
    weekdays: tuple[int, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One of several that takes place at another time: on which day it was to be, and when it is now."""

    was: date
    to: date | datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event, once or again and again.

    uid      the same for as long as the entry lives: “<kind of entry>-<its id>”
    title    in her words or ours, translated; shown only if she allows titles
    starts   a day (the whole day is meant) or a naive time on her clock; of several, the first
    minutes  how long it lasts; 0 for a day
    without  days on which it does not take place
    moves    those that are at another time
    busy     whether the time counts as taken
    """

    uid: str
    kind: EventKind
    title: str
    starts: date | datetime
    minutes: int = 0
    repeats: Recurrence | None = None
    without: tuple[date, ...] = ()
    moves: tuple[Move, ...] = ()
    busy: bool = False
