"""Her calendar: what it shows, the private address that opens without her vault, and what keeps it up to date."""

import io
from datetime import date, time
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar

from tests.pages import Page
from tests.people import LONG_AGO, Person, bend
from tests.privacy.conftest import handlers
from unguilt.core.preferences import Preferences
from unguilt.exports.events import EventKind
from unguilt.tools.quality_time.entries import TogetherDate
from unguilt.tools.quality_time.keeping import keep
from unguilt.vault.models import Feed, Vault
from unguilt.web.calendar.entries import CalendarChoice

pytestmark = pytest.mark.django_db

ALL = [kind.value for kind in EventKind]
WORDS = "Pottery with Leo"


def keep_a_date(person: Person, **more: Any) -> None:
    facts = {
        "at": LONG_AGO,
        "first": date(2026, 3, 2),
        "weekday": 0,
        "starts": time(18, 30),
        "calendar": WORDS,
        **more,
    }
    keep(person.vault, TogetherDate(**facts), entry_id=uuid4())


def choose(person: Person, **more: Any) -> None:
    sent = {"kinds": ALL, "zone": "Europe/Madrid", **more}
    assert person.browser.post("/calendar", sent).status_code == 302


def feed_of(person: Person) -> str:
    """Return the path of her private address as the page shows it."""
    page = Page(person.browser.get("/calendar").content)
    (shown,) = [text for within, text in page.texts if within == "textarea" and "/feed/" in text]
    return shown.strip().removeprefix("http://testserver")


def with_address(person: Person, **more: Any) -> str:
    choose(person, **more)
    assert person.browser.post("/calendar/renew").status_code == 302
    return feed_of(person)


def fetched(path: str) -> str:
    """Return what a calendar program gets, which has no cookie and no vault."""
    answer = Client().get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def titles(content: str) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(content).walk("VEVENT")]


def test_her_calendar_is_fetched_without_her_vault_and_says_nothing_of_hers(guest: Person) -> None:
    keep_a_date(guest)
    path = with_address(guest)
    content = fetched(path)
    assert titles(content) == ["Time set aside"]
    assert "Pottery" not in content
    assert "DTSTART;TZID=Europe/Madrid:20260302T183000" in content
    assert "X-WR-CALNAME:My days" in content


def test_her_own_words_stand_in_it_only_when_she_says_so(guest: Person) -> None:
    keep_a_date(guest)
    path = with_address(guest)
    choose(guest, own_titles="on")
    assert titles(fetched(path)) == [WORDS]
    choose(guest)
    assert titles(fetched(path)) == ["Time set aside"]


def test_only_what_she_allows_stands_in_it(guest: Person) -> None:
    keep_a_date(guest)
    path = with_address(guest, kinds=["boundary"])
    assert titles(fetched(path)) == []
    choose(guest, kinds=ALL)
    assert titles(fetched(path)) == ["Time set aside"]


def test_without_a_zone_its_times_are_those_of_any_clock(guest: Person) -> None:
    keep_a_date(guest)
    assert "DTSTART:20260302T183000\r\n" in fetched(with_address(guest, zone=""))


def test_the_answer_sets_no_cookie_and_is_kept_nowhere(guest: Person) -> None:
    answer = Client().get(with_address(guest))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Cache-Control"] == "no-store"
    assert answer.cookies.output() == ""


def test_what_she_changes_on_any_page_stands_in_it_at_once(guest: Person) -> None:
    path = with_address(guest)
    assert titles(fetched(path)) == []
    sent = {"weekday": "2", "starts": "07:15", "entry_id": str(uuid4())}
    guest.browser.post("/tools/quality_time/dates/new", sent)
    assert "T071500" in fetched(path)
    (stored,) = guest.vault.all(TogetherDate)
    moved = {**sent, "starts": "08:00", "version": str(stored.version)}
    guest.browser.post(f"/tools/quality_time/dates/{stored.id}/change", moved)
    assert "T080000" in fetched(path)
    guest.browser.post("/tools/quality_time/not-right-now", {"hide": "1"})
    assert titles(fetched(path)) == []
    guest.browser.post("/tools/quality_time/not-right-now", {})
    guest.browser.post(f"/tools/quality_time/dates/{stored.id}/delete")
    assert titles(fetched(path)) == []


def test_a_damaged_room_keeps_her_page_and_the_rest_of_her_calendar_working(guest: Person) -> None:
    path = with_address(guest)
    keep_a_date(guest)
    assert bend(guest.vault, TogetherDate) == 1
    sent = {"weekday": "2", "starts": "07:15", "entry_id": str(uuid4())}
    assert guest.browser.post("/tools/quality_time/dates/new", sent).status_code == 302
    assert "T071500" in fetched(path)


def queries_of(person: Person, path: str, sent: dict[str, str]) -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        assert person.browser.post(path, sent).status_code == 302
    return [each["sql"] for each in asked]


def test_who_has_no_address_pays_nothing_for_it_but_one_query_where_it_could_matter(guest: Person) -> None:
    sent = {"weekday": "2", "starts": "07:15"}
    asked = queries_of(guest, "/tools/quality_time/dates/new", {**sent, "entry_id": str(uuid4())})
    assert [sql for sql in asked if "vault_feed" in sql] == []
    choice = guest.vault.keys.singleton_id(CalendarChoice.KIND)
    assert len([sql for sql in asked if choice.hex in sql or str(choice) in sql]) == 1
    told = queries_of(guest, "/moment", {"words": "A line.", "length": "note", "entry_id": str(uuid4())})
    assert [sql for sql in told if choice.hex in sql or str(choice) in sql] == []


def test_a_new_address_ends_the_one_before_and_closing_ends_it_for_good(guest: Person) -> None:
    first = with_address(guest)
    guest.browser.post("/calendar/renew")
    second = feed_of(guest)
    assert first != second
    assert [Client().get(path).status_code for path in (first, second)] == [404, 200]
    guest.browser.post("/calendar/revoke")
    assert Client().get(second).status_code == 404
    assert Feed.objects.count() == 0
    assert b"/feed/" not in guest.browser.get("/calendar").content
    assert guest.browser.post("/calendar/revoke").status_code == 302


def seen(path: str) -> tuple[int, bytes, dict[str, str]]:
    answer = Client().get(path)
    return answer.status_code, answer.content, dict(answer.items())


def test_a_wrong_secret_a_closed_address_and_one_that_never_was_look_the_same(guest: Person) -> None:
    path = with_address(guest)
    closed = path
    guest.browser.post("/calendar/renew")
    now = feed_of(guest)
    feed, code = now.removeprefix("/feed/").removesuffix(".ics").split("/")
    wrong = code.translate(str.maketrans("0123456789", "1234567890"))
    answers = [
        seen(closed),
        seen(f"/feed/{feed}/{wrong}.ics"),
        seen(f"/feed/{uuid4()}/{code}.ics"),
        seen(f"/feed/{feed}/x.ics"),
        seen(f"/feed/{feed}/é%00.ics"),
    ]
    assert answers == [answers[0]] * 5
    assert answers[0][0] == 404


def test_guesses_are_counted_and_look_no_different(guest: Person) -> None:
    path = with_address(guest)
    feed = path.split("/")[2]
    wrong = [seen(f"/feed/{feed}/0000-0000-0000-0000-{number:04}.ics") for number in range(9)]
    assert wrong == [wrong[0]] * 9
    assert seen(path) == wrong[0]  # nobody looks at a try before the wait is over, a right one neither


def test_fetching_it_often_is_no_guess(guest: Person) -> None:
    path = with_address(guest)
    assert [Client().get(path).status_code for _ in range(9)] == [200] * 9


def test_the_address_goes_with_the_vault(guest: Person) -> None:
    path = with_address(guest)
    Vault.objects.filter(id=guest.vault.id).delete()
    assert Client().get(path).status_code == 404


def test_at_rest_nothing_of_it_can_be_read(guest: Person) -> None:
    keep_a_date(guest)
    path = with_address(guest, own_titles="on")
    row = Feed.objects.get()
    code = path.rpartition("/")[2].removesuffix(".ics")
    for told in (b"VCALENDAR", b"Pottery", b"Madrid", code.encode(), code.replace("-", "").encode()):
        assert told not in bytes(row.sealed) + bytes(row.trace)


def test_a_bent_row_opens_nothing(guest: Person) -> None:
    path = with_address(guest)
    sealed = bytearray(Feed.objects.get().sealed)
    sealed[-1] ^= 1
    Feed.objects.update(sealed=bytes(sealed))
    assert Client().get(path).status_code == 404


def test_when_what_she_chose_is_damaged_the_old_address_ends_with_the_next_choice(guest: Person) -> None:
    path = with_address(guest)
    bend(guest.vault, CalendarChoice)
    assert guest.browser.get("/calendar").status_code == 200
    choose(guest)
    assert Client().get(path).status_code == 404


def test_everything_comes_once_as_a_file(guest: Person) -> None:
    keep_a_date(guest)
    choose(guest, zone="America/St_Johns")
    answer = guest.browser.get("/calendar/calendar.ics")
    assert answer["Content-Disposition"] == 'attachment; filename="calendar.ics"'
    assert titles(answer.content.decode()) == ["Time set aside"]
    assert b"BEGIN:VTIMEZONE" in answer.content


def test_a_zone_or_a_kind_that_there_is_not_is_asked_for_again(guest: Person) -> None:
    answer = guest.browser.post("/calendar", {"kinds": ["boundary", "x"], "zone": "Mars/Olympus"})
    assert answer.status_code == 422
    assert answer.content.decode().count("Please choose") >= 2


def test_a_zone_that_the_system_has_forgotten_floats(guest: Person) -> None:
    keep_a_date(guest)
    guest.vault.keep_the(CalendarChoice(at=timezone.now(), zone="Mars/Olympus"))
    assert b"DTSTART:20260302T183000\r\n" in guest.browser.get("/calendar/calendar.ics").content


def test_a_newcomer_gets_no_vault_by_looking_and_one_by_keeping(db: None) -> None:
    browser = Client()
    assert browser.get("/calendar").status_code == 200
    assert Vault.objects.count() == 0
    browser.post("/calendar", {"kinds": ALL, "zone": "Asia/Tokyo"})
    assert Vault.objects.count() == 1
    page = browser.get("/calendar").content.decode()
    assert '<option value="Asia/Tokyo" selected>' in page


def test_the_feed_speaks_the_language_of_the_page_that_wrote_it(guest: Person) -> None:
    keep_a_date(guest)
    guest.browser.cookies["unguilt-language"] = "es"
    assert titles(fetched(with_address(guest))) == ["Tiempo reservado"]


def test_preferences_write_it_anew_as_they_may_hide_somebody(guest: Person) -> None:
    path = with_address(guest)
    Feed.objects.update(sealed=b"")
    assert Client().get(path).status_code == 404
    guest.browser.post("/settings", {"words": "mom", "afraid": "on"})
    assert guest.vault.glance(Preferences) is not None
    assert titles(fetched(path)) == []


def test_its_secret_stands_in_no_log(guest: Person) -> None:
    path = with_address(guest)
    written = io.StringIO()
    before = {handler: handler.setStream(written) for handler in handlers()}
    Client().get(path)
    Client().get(path.replace("/feed/", "/feed/x"))
    Client().get(path[:-6] + "0.ics")
    for handler, stream in before.items():
        handler.setStream(stream)
    assert path.split("/")[3][:9] not in written.getvalue()
