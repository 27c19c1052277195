"""Dates: written, shown on their day, moved without a word, taken along."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from icalendar import Calendar

from tests.filling import page_of
from tests.people import Person, bend, guest_here
from unguilt.tools.quality_time.entries import Child, TimeRoom, TogetherDate
from unguilt.tools.quality_time.giving import events, on_its_page, today
from unguilt.tools.quality_time.keeping import keep, room_of
from unguilt.tools.quality_time.test_dating import a_date
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

HERE = "/tools/quality_time/dates"
MONDAY = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
BLAMING = ("missed", "late", "overdue", "instead", "did not", "skipped", "again and again", "last time")


@pytest.fixture
def her() -> Person:
    return guest_here()


def make(person: Person, **more: Any) -> Stored[TogetherDate]:
    sent = {"entry_id": str(uuid4()), "offset": "0", **more}
    answer = person.browser.post(f"{HERE}/new", sent)
    assert (answer.status_code, answer["Location"]) == (302, f"{HERE}/{sent['entry_id']}")
    return person.vault.latest(TogetherDate, 1).stored[0]


def words(person: Person, path: str) -> str:
    return page_of(person.browser.get(HERE + path)).words


def titles(person: Person, now: datetime) -> list[str]:
    return [card.title for card in today(person.vault, now)]


def test_an_empty_form_is_a_date_in_the_first_quiet_moment(her: Person) -> None:
    kept = make(her).entry
    assert (kept.weekday, kept.weeks, kept.minutes, kept.starts, kept.child) == (None, 1, 60, None, None)
    assert kept.first == timezone.now().date()
    assert "The first quiet moment" in words(her, "")


def test_what_she_said_is_kept_and_shown(her: Person) -> None:
    child = her.vault.add(Child(at=MONDAY, name="Leo"))
    stored = make(
        her,
        child=str(child.id),
        weekday="3",
        starts="18:30",
        weeks="2",
        cover="Jo has Mila",
        plan="draw_my_back",
        calendar="Dentist",
    )
    page = words(her, f"/{stored.id}")
    for part in (
        "Time with Leo",
        "Thursday",
        "6:30 p.m.",
        "every 2 weeks",
        "Jo has Mila",
        "Drawings on a back",
        "Dentist",
    ):
        assert part in page
    assert stored.entry.first.weekday() == 3


def test_another_persons_child_or_nonsense_is_no_choice_and_no_word_is_lost(her: Person) -> None:
    foreign = guest_here().vault.add(Child(at=MONDAY, name="X"))
    for wrong in ({"child": str(foreign.id)}, {"starts": "25:99"}, {"weekday": "9"}, {"first": "0001-01-01"}):
        answer = her.browser.post(f"{HERE}/new", {"cover": "My sister", "plan_words": "Soup", **wrong})
        assert answer.status_code == 422
        assert all(each in answer.content.decode() for each in ("My sister", "Soup"))
    assert her.vault.all(TogetherDate).entries == ()


def test_on_its_day_it_stands_on_now_by_her_facts_and_on_no_other_day(her: Person) -> None:
    child = her.vault.add(Child(at=MONDAY, name="Leo"))
    facts: list[dict[str, Any]] = [
        {"child": child.id, "starts": datetime(2026, 1, 1, 18, 30, tzinfo=UTC).time(), "cover": "Jo"},
        {"child": child.id, "starts": datetime(2026, 1, 1, 7, tzinfo=UTC).time()},
        {"title": "Pancakes"},
        {"child": child.id, "weekday": None},
        {},
    ]
    for more in facts:
        keep(her.vault, a_date(**more), entry_id=uuid4())
    assert titles(her, MONDAY) == [
        "Today is kept for a date",
        "The first quiet moment is for Leo",
        "Today: Pancakes",
        "Today is for Leo",
        "Tonight is for Leo",
    ]
    assert today(her.vault, MONDAY)[-1].body == "From 6:30 p.m. · Covers: Jo"
    for day in (-1, 1, 6):
        assert titles(her, MONDAY + timedelta(days=day)) == []
    assert len(titles(her, MONDAY + timedelta(days=7))) == 5


def test_now_shows_it_and_leads_to_it(her: Person) -> None:
    stored = make(her, weekday=str(timezone.now().weekday()), title="Pancakes")
    page = her.browser.get("/").content.decode()
    assert "Today: Pancakes" in page
    assert f"{HERE}/{stored.id}" in page


def test_a_date_that_did_not_happen_is_never_mentioned(her: Person) -> None:
    stored = keep(
        her.vault, a_date(first=(timezone.now() - timedelta(weeks=30)).date(), cover="Jo"), entry_id=uuid4()
    )
    shown = words(her, "") + words(her, f"/{stored.id}") + str(on_its_page(her.vault))
    assert [each for each in BLAMING if each in shown.lower()] == []


def test_moving_is_one_tap_and_nothing_is_said_about_it(her: Person) -> None:
    stored = make(her, weekday=str(timezone.now().weekday()))
    before = words(her, f"/{stored.id}")
    to = timezone.now().date() + timedelta(days=2)
    page = her.browser.get(f"{HERE}/{stored.id}").content.decode()
    assert f'name="day" value="{to.isoformat()}"' in page
    assert her.browser.post(f"{HERE}/{stored.id}/move", {"day": to.isoformat()}).status_code == 302
    assert titles(her, timezone.now()) == []
    assert len(titles(her, timezone.now() + timedelta(days=2))) == 1
    after = words(her, f"/{stored.id}")
    assert [
        each for each in (*BLAMING, "moved") if each in after.lower() and each not in before.lower()
    ] == []


@pytest.mark.parametrize("day", ["", "nonsense", "2001-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_is_asked_for_anew(her: Person, day: str) -> None:
    stored = make(her, weekday="1")
    assert her.browser.post(f"{HERE}/{stored.id}/move", {"day": day}).status_code == 422
    assert her.vault.get(TogetherDate, stored.id) == stored


def test_a_change_of_other_things_keeps_the_weeks_and_what_was_moved(her: Person) -> None:
    stored = make(her, weekday="1", weeks="2")
    to = stored.entry.first + timedelta(days=1)
    her.browser.post(f"{HERE}/{stored.id}/move", {"day": to.isoformat()})
    sent = {"weekday": "1", "weeks": "2", "cover": "Nan", "version": "2", "offset": ""}
    assert her.browser.post(f"{HERE}/{stored.id}/change", sent).status_code == 302
    kept = her.vault.get(TogetherDate, stored.id).entry
    assert (kept.cover, kept.first, len(kept.moves), kept.offset) == ("Nan", stored.entry.first, 1, 0)
    her.browser.post(f"{HERE}/{stored.id}/change", {**sent, "weekday": "4", "version": "3"})
    kept = her.vault.get(TogetherDate, stored.id).entry
    assert (kept.weekday, kept.first.weekday(), kept.moves) == (4, 4, ())


def test_of_two_devices_that_change_it_both_keep_their_words(her: Person) -> None:
    stored = make(her, cover="First")
    at = f"{HERE}/{stored.id}/change"
    assert her.browser.post(at, {"cover": "Second", "version": "1"}).status_code == 302
    late = her.browser.post(at, {"cover": "Third", "version": "1"})
    assert late.status_code == 409
    assert all(each in late.content.decode() for each in ("Second", "Third"))


def test_the_calendar_file_is_one_valid_file_with_a_neutral_name(her: Person) -> None:
    stored = make(her, weekday="1", starts="18:30", title="Leo’s night", cover="Jo")
    answer = her.browser.get(f"{HERE}/{stored.id}/date.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="date.ics"'
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert (str(event["summary"]), "Leo" in answer.content.decode()) == ("A date", False)
    her.browser.post(
        f"{HERE}/{stored.id}/change", {"weekday": "1", "calendar": "Tea, us; two", "version": "1"}
    )
    (event,) = Calendar.from_ical(her.browser.get(f"{HERE}/{stored.id}/date.ics").content).walk("VEVENT")
    assert str(event["summary"]) == "Tea, us; two"


def test_a_deleted_or_damaged_date_leaves_now_as_well(her: Person) -> None:
    stored = make(her, weekday=str(timezone.now().weekday()))
    bend(her.vault, TogetherDate)
    assert "damaged" in words(her, "")
    assert her.browser.get(f"{HERE}/{stored.id}").status_code == 410
    assert her.browser.post(f"{HERE}/{stored.id}/delete").status_code == 302
    assert (titles(her, timezone.now()), room_of(her.vault)) == ([], TimeRoom())


def test_her_calendar_gets_her_dates_by_the_name_she_chose_and_none_while_hidden(her: Person) -> None:
    make(her, weekday="3", starts="18:30", minutes="20", calendar="Dentist", title="Ours", cover="Jo")
    make(her, weekday="1", title="Pottery with Leo")
    make(her)  # the first quiet moment has no day to stand on
    given = events(her.vault, timezone.now())
    assert [(each.kind, each.title, each.minutes, each.busy) for each in given] == [
        ("date", "A date", 0, False),
        ("date", "Dentist", 20, True),
    ]
    her.browser.post("/tools/quality_time/not-right-now", {"hide": "1"})
    assert events(her.vault, timezone.now()) == ()
