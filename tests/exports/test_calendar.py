"""Events as a calendar: what stands in it, what never does, and that others read it as it was meant."""

import random
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from unguilt.exports.calendar import Look, calendar_of, first_of, rule_of, uid_of
from unguilt.exports.events import Event, EventKind, Frequency, Move, Recurrence

from .reading import occurrences, parts

NOW: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MONDAY: Final = date(2026, 3, 2)
EVENING: Final = datetime(2026, 3, 2, 18, 30)  # noqa: DTZ001 - her clock, without a zone
DAY: Final = timedelta(days=1)
WEEKLY: Final = Recurrence(frequency=Frequency.WEEKLY)
EVIL: Final = (
    "Tea; two, three\\n\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT",
    "a\nATTACH:https://example.org/x",
    "a\r\n BEGIN:VALARM",
    'a";VALUE=DATE:1',
    "a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g\x00h\x7f",
    "\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR",
    "ñ" * 200,
    "好🌧" * 90,
    "\\;,\\N",
)
NEUTRAL: Final = {kind: f"neutral {kind}" for kind in EventKind}


def an_event(**more: Any) -> Event:
    facts = {"uid": "boundary-1", "kind": EventKind.BOUNDARY, "title": "Home", "starts": EVENING, **more}
    return Event(**facts)


def starts(content: bytes, since: date = MONDAY, days: int = 29) -> list[date | datetime]:
    return [start for _, start in occurrences(content, since, since + days * DAY)]


def on_one_line(title: str) -> str:
    seen = "".join(sign for sign in " ".join(title.split()) if sign.isprintable())
    return seen.replace("\\N", "\\n")


def summaries(content: bytes) -> list[str]:
    return sorted(str(part["summary"]) for part in parts(content))


@pytest.mark.parametrize("zone", ["", "Europe/Madrid"])
@pytest.mark.parametrize("title", EVIL)
def test_whatever_a_title_holds_lands_as_text_of_one_event(title: str, zone: str) -> None:
    content = calendar_of((an_event(title=title),), Look(zone=zone), NOW)
    (part,) = parts(content)
    assert str(part["summary"]) == on_one_line(title)
    assert {each.name for each in Calendar.from_ical(content).walk()} <= {
        "VCALENDAR",
        "VEVENT",
        "VTIMEZONE",
        "STANDARD",
        "DAYLIGHT",
    }
    _is_folded(content)


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_at_all_comes_back_as_itself_on_one_line(title: str) -> None:
    content = calendar_of((an_event(title=title),), Look(name=title), NOW)
    (part,) = parts(content)
    assert str(part["summary"]) == on_one_line(title)
    _is_folded(content)


def _is_folded(content: bytes) -> None:
    """Each line has at most 75 octets, ends as the standard says, and is whole UTF-8."""
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert [line for line in lines if not line.decode()] == [b""]


def test_with_neutral_titles_nothing_of_her_words_and_no_kind_of_entry_stands_in_it() -> None:
    events = [an_event(uid=f"{kind}-7", kind=kind, title="Words of hers") for kind in EventKind]
    content = calendar_of(events, Look(titles=NEUTRAL, zone="Asia/Tokyo", name="My days"), NOW)
    assert summaries(content) == sorted(NEUTRAL.values())
    assert b"Words" not in content
    assert b"nguilt" not in content
    assert [kind for kind in EventKind if f"{kind}-7".encode() in content] == []


def test_only_the_kinds_that_she_allows_stand_in_it() -> None:
    events = [an_event(uid=f"{kind}-7", kind=kind, title=kind.value) for kind in EventKind]
    some = frozenset({EventKind.DATE, EventKind.PERSON})
    assert summaries(calendar_of(events, Look(kinds=some), NOW)) == ["date", "person"]
    assert summaries(calendar_of(events, Look(kinds=frozenset()), NOW)) == []


@pytest.mark.parametrize("zone", ["", "Europe/Madrid", "UTC"])
def test_a_calendar_without_events_is_still_a_valid_one(zone: str) -> None:
    content = calendar_of((), Look(zone=zone, name="My days"), NOW)
    calendar = Calendar.from_ical(content)
    assert [each.name for each in calendar.subcomponents] == ["VTIMEZONE"]
    assert (calendar["version"], calendar["x-wr-calname"]) == ("2.0", "My days")
    assert b"REFRESH-INTERVAL" in content


def test_an_event_keeps_its_name_when_it_changes_and_has_another_than_all_others() -> None:
    (one,) = parts(calendar_of((an_event(),), Look(zone="Europe/Madrid"), NOW))
    (same,) = parts(calendar_of((an_event(title="Later", starts=EVENING + DAY),), Look(), NOW + DAY))
    assert one["uid"] == same["uid"] == uid_of(an_event())
    assert uid_of(an_event(uid="boundary-2")) != one["uid"]


@pytest.mark.parametrize(("busy", "said"), [(True, "OPAQUE"), (False, "TRANSPARENT")])
def test_it_says_whether_the_time_counts_as_taken(busy: bool, said: str) -> None:  # noqa: FBT001 - a parameter of the test
    (part,) = parts(calendar_of((an_event(busy=busy, minutes=45),), Look(), NOW))
    assert (part["transp"], part["class"]) == (said, "PRIVATE")
    assert part.decoded("duration") == timedelta(minutes=45)


def test_a_day_lasts_until_the_next_one_begins() -> None:
    (part,) = parts(calendar_of((an_event(starts=MONDAY),), Look(zone="Europe/Madrid"), NOW))
    assert (part.decoded("dtstart"), part.decoded("dtend")) == (MONDAY, MONDAY + DAY)


@pytest.mark.parametrize("zone", ["", "America/Sao_Paulo"])
@pytest.mark.parametrize("timed", [True, False])
def test_what_does_not_take_place_is_left_out_and_what_is_moved_is_where_it_is_now(
    zone: str,
    timed: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    event = an_event(
        starts=EVENING if timed else MONDAY,
        repeats=WEEKLY,
        without=(MONDAY + 7 * DAY, MONDAY + 28 * DAY),
        moves=(
            Move(was=MONDAY + 14 * DAY, to=MONDAY + 16 * DAY),
            Move(was=MONDAY + 21 * DAY, to=datetime(2026, 3, 22, 7, 15)),  # noqa: DTZ001 - her clock
            Move(was=MONDAY + 28 * DAY, to=MONDAY + 27 * DAY),
        ),
    )
    found = starts(calendar_of((event,), Look(zone=zone), NOW))
    shown = sorted(each.isoformat()[:16] for each in found)
    clock = "T18:30" if timed else ""
    assert shown == [f"2026-03-02{clock}", f"2026-03-18{clock}", "2026-03-22T07:15"]


@pytest.mark.parametrize("zone", ["", "America/New_York", "Pacific/Auckland"])
def test_the_last_day_counts_wherever_she_lives(zone: str) -> None:
    late = an_event(
        starts=datetime(2026, 3, 2, 23, 30),  # noqa: DTZ001 - her clock
        repeats=Recurrence(frequency=Frequency.DAILY, until=date(2026, 3, 5)),
    )
    early = an_event(
        uid="boundary-2",
        starts=datetime(2026, 3, 2, 0, 15),  # noqa: DTZ001 - her clock
        repeats=Recurrence(frequency=Frequency.DAILY, until=date(2026, 3, 5)),
    )
    assert len(starts(calendar_of((late, early), Look(zone=zone), NOW))) == 8


def test_the_first_one_is_on_one_of_its_weekdays() -> None:
    friday = Recurrence(frequency=Frequency.WEEKLY, weekdays=(4,), every=2)
    event = an_event(repeats=friday)
    assert first_of(event) == EVENING + 4 * DAY
    assert starts(calendar_of((event,), Look(), NOW)) == [EVENING + 4 * DAY, EVENING + 18 * DAY]


def test_one_that_never_takes_place_is_left_out() -> None:
    over = Recurrence(frequency=Frequency.WEEKLY, weekdays=(4,), until=MONDAY)
    assert parts(calendar_of((an_event(repeats=over),), Look(), NOW)) == []


def _generated(number: int, chance: random.Random) -> Event:
    frequency = chance.choice(list(Frequency))
    weekdays = tuple(chance.sample(range(7), chance.randint(1, 5))) if frequency == Frequency.WEEKLY else ()
    begin = EVENING + timedelta(days=chance.randint(-400, 20), minutes=chance.randint(-600, 300))
    until = MONDAY + timedelta(days=chance.randint(-20, 90)) if chance.random() < 0.4 else None
    repeats = Recurrence(frequency=frequency, every=chance.randint(1, 5), weekdays=weekdays, until=until)
    return an_event(
        uid=f"boundary-{number}", starts=begin, minutes=chance.choice([15, 60, 720]), repeats=repeats
    )


def test_five_thousand_rhythms_take_place_when_dateutil_says_they_do() -> None:
    chance = random.Random(5)  # noqa: S311 - a seed, so that it is the same each time
    events = [_generated(number, chance) for number in range(5_000)]
    begin, end = datetime(2026, 3, 2), datetime(2026, 3, 16)  # noqa: DTZ001 - her clock
    found = defaultdict(list)
    for uid, start in occurrences(calendar_of(events, Look(zone="Europe/Madrid"), NOW), begin, end):
        assert isinstance(start, datetime)
        if start.replace(tzinfo=None) >= begin:
            found[uid].append(start.replace(tzinfo=None))
    wanted = {}
    for event in events:
        assert event.repeats is not None
        assert isinstance(event.starts, datetime)
        days = rule_of(event.repeats, event.starts).between(begin, end - timedelta(seconds=1), inc=True)
        if days:
            wanted[uid_of(event)] = days
    assert {uid: sorted(days) for uid, days in found.items()} == wanted
