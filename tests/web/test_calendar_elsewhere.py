"""Sending her days to a calendar of hers on another server, by a real one; and refusing to reach anywhere else."""

import io
import socket
from collections.abc import Iterator
from datetime import date, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.people import Person, bend
from tests.privacy.conftest import handlers
from unguilt.tools.quality_time.entries import TogetherDate
from unguilt.vault.models import Record
from unguilt.web.calendar.entries import CalendarAccount
from unguilt.web.calendar.reaching import NotAllowed, NotThere, is_open, place_of

from .elsewhere import SECRET, USER, Elsewhere, elsewhere, endless, moved
from .test_calendar import choose, keep_a_date

pytestmark = pytest.mark.django_db

PAGE: Final = "/calendar/elsewhere"
HERE: Final = frozenset({"127.0.0.1"})


@pytest.fixture
def there(tmp_path: Path, settings: LazySettings) -> Iterator[Elsewhere]:
    settings.CALENDAR_HOSTS = HERE
    with elsewhere(tmp_path) as server:
        yield server


def name_it(person: Person, address: str, **more: str) -> None:
    sent = {"address": address, "username": USER, "password": SECRET, **more}
    answer = person.browser.post(PAGE, sent)
    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}?said=kept")


def sent(person: Person) -> str:
    """Press “Send now”; return the key of what is said."""
    answer = person.browser.post(f"{PAGE}/send")
    assert answer.status_code == 302
    return str(answer["Location"]).partition("said=")[2]


def test_what_she_has_is_put_there_changed_there_and_taken_away_there(
    guest: Person, there: Elsewhere
) -> None:
    keep_a_date(guest)
    keep_a_date(guest, weekday=2, first=date(2026, 3, 4))
    choose(guest)
    name_it(guest, there.calendar)
    assert (sent(guest), len(there.events)) == ("sent", 2)
    assert {str(event["summary"]) for event in there.events} == {"Time set aside"}
    names = {str(event["uid"]) for event in there.events}

    assert (sent(guest), {str(event["uid"]) for event in there.events}) == ("sent", names)

    first = guest.vault.all(TogetherDate).stored[0]
    changed = {"weekday": "2", "starts": "06:00", "version": str(first.version)}
    guest.browser.post(f"/tools/quality_time/dates/{first.id}/change", changed)
    assert sent(guest) == "sent"
    assert {str(event["uid"]) for event in there.events} == names
    assert sorted(event.decoded("dtstart").hour for event in there.events) == [6, 18]

    guest.browser.post(f"/tools/quality_time/dates/{first.id}/delete")
    assert (sent(guest), len(there.events)) == ("sent", 1)


def test_a_date_on_another_day_goes_there_with_its_rhythm(guest: Person, there: Elsewhere) -> None:
    keep_a_date(guest)
    (stored,) = guest.vault.all(TogetherDate)
    tomorrow = date.today() + timedelta(days=9)  # noqa: DTZ011 - any day soon
    guest.browser.post(f"/tools/quality_time/dates/{stored.id}/move", {"day": tomorrow.isoformat()})
    choose(guest)
    name_it(guest, there.calendar)
    assert sent(guest) == "sent"
    assert ["RRULE" in event for event in there.events].count(True) == 1
    assert ["RECURRENCE-ID" in event for event in there.events].count(True) == 1


def test_what_was_there_of_her_own_is_left_alone(guest: Person, there: Elsewhere) -> None:
    own = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:dentist\r\nDTSTAMP:20260302T120000Z\r\n"
        b"DTSTART:20260302T120000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    there.put("dentist", own)
    keep_a_date(guest)
    choose(guest)
    name_it(guest, there.calendar)
    sent(guest)
    choose(guest, kinds=["boundary"])
    assert sent(guest) == "sent"
    assert [str(event["uid"]) for event in there.events] == ["dentist"]


def test_what_somebody_took_away_there_is_no_trouble(guest: Person, there: Elsewhere) -> None:
    keep_a_date(guest)
    choose(guest)
    name_it(guest, there.calendar)
    sent(guest)
    for file in (there.folder / "collection-root" / USER / "mine").glob("*.ics"):
        file.unlink()
    choose(guest, kinds=["boundary"])
    assert sent(guest) == "sent"


def test_a_wrong_password_and_an_address_without_a_calendar_are_told_kindly(
    guest: Person, there: Elsewhere
) -> None:
    keep_a_date(guest)
    for changes, key in (
        ({"password": "another"}, "not_let_in"),
        ({"address": f"{there.calendar}nothing/"}, "no_calendar"),
        ({"address": there.home}, "no_calendar"),
        ({"address": there.calendar.replace(there.port, "1024")}, "no_answer"),
        ({"address": "https://192.0.2.1/"}, "not_allowed"),
        ({"address": f"https://{'a' * 64}.example/"}, "no_answer"),  # a name too long to be looked up
    ):
        name_it(guest, **{"address": there.calendar, **changes})
        assert (changes, sent(guest)) == (changes, key)
        page = guest.browser.get(f"{PAGE}?said={key}").content.decode()
        assert page.count('<p class="notice trouble" role="alert">') == 1
    assert there.events == []


def test_the_password_is_asked_once_and_never_shown(guest: Person, there: Elsewhere) -> None:
    assert guest.browser.post(PAGE, {"address": there.calendar, "username": USER}).status_code == 422
    name_it(guest, there.calendar)
    assert SECRET.encode() not in guest.browser.get(PAGE).content
    guest.browser.post(PAGE, {"address": there.calendar, "username": USER, "password": ""})
    kept = guest.vault.glance(CalendarAccount)
    assert kept is not None
    assert kept.password == SECRET
    assert sent(guest) == "sent"


def test_forgetting_leaves_nothing_here(guest: Person, there: Elsewhere) -> None:
    name_it(guest, there.calendar)
    count = Record.objects.count()
    assert guest.browser.post(f"{PAGE}/forget").status_code == 302
    assert (guest.vault.glance(CalendarAccount), Record.objects.count()) == (None, count - 1)
    assert guest.browser.post(f"{PAGE}/forget").status_code == 302
    assert sent(guest) == ""


def test_a_damaged_account_is_as_none(guest: Person, there: Elsewhere) -> None:
    name_it(guest, there.calendar)
    bend(guest.vault, CalendarAccount)
    assert sent(guest) == ""
    assert guest.browser.get(PAGE).status_code == 200
    name_it(guest, there.calendar)
    assert sent(guest) == "sent"


def test_nothing_of_the_other_calendar_stands_in_a_log_or_an_error(guest: Person, there: Elsewhere) -> None:
    keep_a_date(guest)
    written = io.StringIO()
    before = {handler: handler.setStream(written) for handler in handlers()}
    for password in (SECRET, "another secret"):
        name_it(guest, there.calendar, password=password)
        sent(guest)
    for handler, stream in before.items():
        handler.setStream(stream)
    assert [each for each in (SECRET, "another", there.port, "Pottery") if each in written.getvalue()] == []


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/ana/",
        "https://ana:secret@example.org/",
        "https://example.org/?to=http://10.0.0.1",
        "https://example.org/#x",
        "https://example.org:22/",
        "https://example.org:99999/",
        "https://",
        "https://[::1/",
        "file:///etc/passwd",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.1.2.3/",
        "https://172.16.0.9:8443/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[2002:a00:1::]/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://127.1/",
        "https://224.0.0.1/",
    ],
)
def test_an_address_that_leads_into_a_private_network_is_refused(address: str) -> None:
    with pytest.raises((NotAllowed, NotThere)):
        place_of(address, own_hosts=frozenset())


def test_a_host_that_was_named_by_the_host_of_this_house_may_be_private_but_only_by_https() -> None:
    own = frozenset({"10.1.2.3"})
    assert place_of("https://10.1.2.3/ana", own_hosts=own).url == "https://10.1.2.3/ana/"
    with pytest.raises(NotAllowed):
        place_of("http://10.1.2.3/ana", own_hosts=own)


def test_a_name_with_one_private_address_among_others_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 443)) for each in ("93.184.216.34", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(NotAllowed):
        place_of("https://example.org/", own_hosts=frozenset())
    assert [is_open(each) for each in ("93.184.216.34", "2606:2800:220:1::1", "10.0.0.1", "x")] == [
        True,
        True,
        False,
        False,
    ]


def test_no_redirect_is_followed(guest: Person, there: Elsewhere) -> None:
    with moved(there.calendar) as address:
        name_it(guest, address)
        assert sent(guest) == "moved"
    assert there.asked == []


def test_an_answer_without_end_is_left(guest: Person, there: Elsewhere) -> None:
    with endless() as address:
        name_it(guest, address)
        assert sent(guest) == "no_answer"


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("address", "", "Please type the address."),
        ("address", "calendar.example.org", "beginning with https://"),
        ("username", "", "Please type a name."),
        ("password", "", "Please type the password."),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_typed_is_lost(
    guest: Person, field: str, value: str, said: str
) -> None:
    whole: dict[str, Any] = {"address": "https://example.org/a", "username": "ana b", "password": "x"}
    answer = guest.browser.post(PAGE, {**whole, field: value})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    page = answer.content.decode()
    assert said in page
    assert [
        words for name, words in whole.items() if name not in {field, "password"} and words not in page
    ] == []


def test_a_newcomer_gets_no_vault_by_looking(db: None) -> None:
    assert Client().get(PAGE).status_code == 200
    assert Client().post(f"{PAGE}/send").status_code == 302
    assert Record.objects.count() == 0
