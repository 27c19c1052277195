"""Calendars as other programs read them, by what the file itself says of its zone."""

from collections.abc import Iterator
from datetime import date, datetime

import recurring_ical_events
from icalendar import Calendar, Component


def under_an_unknown_name(content: bytes, zone: str) -> bytes:
    """Rename the zone, so that whoever reads the file has to go by the rules that stand in it.

    Each zone gets a name of its own: the library remembers what it read under one.
    """
    name, own = zone.encode(), b"Hers-" + zone.replace("/", "-").encode()
    lines = content.replace(b"\r\n ", b"").split(b"\r\n")
    renamed = (
        line.replace(b"TZID=" + name, b"TZID=" + own).replace(b"TZID:" + name, b"TZID:" + own)
        for line in lines
    )
    return b"\r\n".join(renamed)


def parts(content: bytes, kind: str = "VEVENT") -> list[Component]:
    """Return the parts of a kind; none of them has anything a reader complains about."""
    found = Calendar.from_ical(content).walk(kind)
    assert [part.errors for part in found if part.errors] == []
    return found


def occurrences(content: bytes, since: date, until: date) -> Iterator[tuple[str, date | datetime]]:
    """Go through (uid, start) of all that takes place in a time."""
    for part in recurring_ical_events.of(Calendar.from_ical(content)).between(since, until):
        yield str(part["uid"]), part.decoded("dtstart")
