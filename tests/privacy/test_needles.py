"""Nothing she wrote is readable at rest: every form filled with needles, then everything is searched."""

import io
import tempfile
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import caches
from django.db import connection
from django.test import Client

from tests.filling import filled, own_forms, page_of, run_practice
from tests.home import HOME
from tests.pages import Page
from tests.people import guest_here
from unguilt.accounts.models import Owner
from unguilt.crypto import parse_code
from unguilt.exports.events import EventKind
from unguilt.toolbox import PRACTICES
from unguilt.vault.models import Keyslot, Record

from .access import TABLE
from .needles import HERS, OPEN, found_in, found_in_all, found_in_files, needle
from .walking import Walk

pytestmark = pytest.mark.django_db(transaction=True)

MARKS: Final = (HERS, HERS.casefold(), HERS.upper())
NAME: Final = needle("name", OPEN)
MAIL: Final = "wk9needle@example.org"
PHRASE: Final = needle("passphrase")
CHANGED: Final = needle("passphrase, changed")
BESIDE: Final = frozenset(
    {
        "check_put_away",
        "set_language",
        "later",
        "leave_closed",
        "put_letter_forward",
        "record_grow",
        "record_go_on",
        "ask_letter_swap",
        "first_call_swap",
        "handing_swap",
        "load_task_remove",
        "load_name_remove",
        "compass_misheard",
        "decision_misheard",
        "put_away_brought",
        "put_away_pointer",
        "drop_session_draft",
    }
)
"""Forms without a field for words: one sets a cookie, one asks for a number, the others are plain buttons that
stand only where there is something to say yes or no to."""


class Everything:
    """All that is written down anywhere, to be searched."""

    def __init__(self, temp: Path, log: io.StringIO, capfd: pytest.CaptureFixture[str]) -> None:
        self.temp, self.log, self.capfd = temp, log, capfd
        self.browsers: list[Client] = []

    def contents(self) -> dict[str, bytes]:
        printed = self.capfd.readouterr()
        held: dict[str, Any] = {
            "log": self.log.getvalue(),
            "standard output": printed.out,
            "standard error": printed.err,
            "mail": [message.message().as_string() for message in mail.outbox],
            "sessions": [session.get_decoded() for session in Session.objects.all()],
            "caches": [vars(cache) for cache in caches.all()],
            "cookies": [browser.cookies.output() for browser in self.browsers],
        }
        return {
            name: f"{value!s}\n{value!r}".encode("utf-8", "surrogatepass") for name, value in held.items()
        }

    def found(self, mark: str) -> dict[str, list[str]]:
        connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
        return (
            found_in_files((HOME, self.temp), mark)
            | found_in_all(self.contents(), mark)
            | found_in_all(rows(), mark)
        )


def rows() -> dict[str, bytes]:
    """Return every column of every table as the database gives it."""
    columns = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - a name from the database itself
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    plain = bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
                    columns[f"{table}.{name}"] = columns.get(f"{table}.{name}", b"") + b"\n" + plain
    return columns


@pytest.fixture
def everything(
    tmp_path: Path, log: io.StringIO, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Everything:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return Everything(tmp_path, log, capfd)


def words(field: str) -> str:
    """Return what she writes into a field."""
    secrets = {"passphrase_now": PHRASE, "unlock_passphrase": PHRASE, "own": PHRASE, "again": PHRASE}
    return secrets.get(field, needle(field))


def send_own_form(browser: Client, at: str, **changes: str) -> Any:
    """Fill the page's own form, change some fields, send it."""
    (form, *_) = own_forms(page_of(browser.get(at), at))
    return browser.post(form.action, filled(form, words) | changes)


def a_whole_journey(everything: Everything) -> set[str]:
    """Use everything there is as guest and as owner; return the names of the forms that were sent."""
    browser = Client()
    everything.browsers.append(browser)
    guest = Walk(browser=browser, words=words)
    guest.go(["/", "/moment", "/nowhere?q=" + needle("address")])
    for practice in PRACTICES.values():
        run_practice(browser, browser.post("/practice", {"practice": practice.id}), words)
    browser.post("/moment/draft", {"words": needle("draft")})
    browser.post("/tools/imperfection/let-it-slide", {"own": needle("slide")})  # three fit, not every box
    browser.post(
        "/people/new", {"name": needle("somebody")}
    )  # whoever gets every tick is feared, and not asked
    send_own_form(browser, "/sign-up", username=NAME, email=MAIL, way="own")
    owner = Walk(browser=browser, words=words)
    browser.post("/session-page/draft/drop")  # the walk chose one day of her own
    send_own_form(browser, "/session-page/new", span="two_weeks")  # with every line ticked
    name_a_calendar(browser)
    week = str(uuid4())
    browser.post("/look-back", {"entry_id": week, "let_go": needle("let go")})
    owner.go(
        [
            f"/look-back/{week}",
            "/settings",
            "/settings/recovery-code",
            "/settings/recovery-code/check",
            "/",
            "/moment",
            "/picture",
            "/session-page",
            "/calendar",
            "/calendar/elsewhere",
        ]
    )
    name_a_calendar(browser)
    browser.post("/moment/draft", {"words": needle("draft")})
    answered = somebody_answers(everything, browser)
    return guest.names | owner.names | answered | the_rest(everything, browser)


def somebody_answers(everything: Everything, browser: Client) -> set[str]:
    """Let somebody without an account look through a link she gave and answer; let her read it."""
    handed = send_own_form(browser, "/tools/delegate/hand-over")["Location"].partition("?")[0]
    asks = [
        form for form in own_forms(page_of(browser.get(handed), handed)) if f"{handed}/link" in form.actions
    ]
    path = browser.post(f"{handed}/link", filled(asks[0], words) | {"days": "7"})["Location"]
    given = page_of(browser.get(path), path)
    (address,) = [text for within, text in given.texts if within == "textarea" and "/w/" in text]
    door, code = address.strip().removeprefix("http://testserver").split("#")
    jo = Client()
    everything.browsers.append(jo)
    jo.post(door, {"code": needle("wrong code")})
    (form,) = own_forms(page_of(jo.post(door, {"code": code}), door))
    assert jo.post(form.action, filled(form, words)).status_code == 302
    assert found_in(browser.get(path).content) != []
    browser.post(f"{path}/read")
    return {"window", "window_answer", "read_link"}


def name_a_calendar(browser: Client) -> None:
    """Make a private address for her calendar, and name one elsewhere to which nothing can be sent."""
    browser.post("/calendar", {"kinds": [kind.value for kind in EventKind]})
    browser.post("/calendar/renew")
    address = f"https://127.0.0.1/{needle('calendar').replace(' ', '-')}"
    user, password = needle("calendar user"), needle("calendar password")
    browser.post("/calendar/elsewhere", {"address": address, "username": user, "password": password})


def fetched(browser: Client) -> bytes:
    """Return what a calendar program gets from her private address."""
    (at,) = [text for within, text in page_of(browser.get("/calendar")).texts if "/feed/" in text and within]
    answer = Client().get(at.strip().removeprefix("http://testserver"))
    assert answer.status_code == 200
    return bytes(answer.content)


def the_rest(everything: Everything, browser: Client) -> set[str]:
    """Lock, unlock with a form carried, change the passphrase, try wrong ones, recover, sign out and in."""
    Keyslot.objects.filter(kind=Keyslot.SESSION).update(idle_minutes=0)
    carried = browser.post("/moment", {"words": needle("carried"), "length": "5"})
    assert carried.status_code == 403
    (unlock,) = [form for form in Page(carried.content).forms if form.action == "/unlock"]
    again = browser.post("/unlock", filled(unlock, words))
    assert again.status_code == 307
    browser.post(again["Location"], {"words": needle("carried"), "length": "5"})
    assert (
        send_own_form(browser, "/settings/passphrase", own=CHANGED, again=CHANGED, way="own").status_code
        == 302
    )
    stranger = Client()
    everything.browsers.append(stranger)
    stranger.post("/moment", {"words": needle("guest before"), "length": "note"})
    for name in (NAME, needle("unknown name")):
        stranger.post(
            "/sign-in", {"username": name, "passphrase": needle("wrong"), "next": f"/{needle('next')}"}
        )
        stranger.post(
            "/recover",
            {"username": name, "code": needle("code"), "way": "own", "own": PHRASE, "again": PHRASE},
        )
    browser.post("/sign-out")
    assert browser.post("/sign-in", {"username": NAME, "passphrase": CHANGED}).status_code == 302
    return {"unlock", "passphrase", "sign_in", "recover", "sign_out", "sign_up"}


def test_after_a_whole_journey_no_needle_is_found_anywhere(everything: Everything) -> None:
    sent = a_whole_journey(everything)
    browser = everything.browsers[0]
    assert Record.objects.count() > len(PRACTICES)
    assert {mark: everything.found(mark) for mark in MARKS} == {mark: {} for mark in MARKS}
    assert needle("carried") in page_of(browser.get("/moments")).words
    assert (fetched(browser).count(b"BEGIN:VEVENT") > 0, found_in(fetched(browser))) == (True, [])
    browser.post("/calendar", {"kinds": [kind.value for kind in EventKind], "own_titles": "on"})
    assert found_in(fetched(browser)) != []  # her own words, as she said so; at rest still nothing
    assert browser.post("/settings/delete", {"passphrase_now": CHANGED}).status_code == 302
    everything.browsers[1].post("/leave")
    assert {mark: everything.found(mark) for mark in MARKS} == {mark: {} for mark in MARKS}
    wanted = {name for name, methods in TABLE["urls"].items() if "POST" in methods}
    assert wanted - sent - BESIDE == {"delete_everything", "leave"}


def test_the_name_and_the_mail_address_alone_are_stored_as_typed(everything: Everything) -> None:
    browser = Client()
    browser.post("/moment", {"words": needle("words")})
    send_own_form(browser, "/sign-up", username=NAME, email=MAIL, way="own")
    assert Owner.objects.get().email == MAIL
    open_columns = {"accounts_owner.username", "accounts_owner.username_key", "accounts_owner.email"}
    for mark in (OPEN, OPEN.casefold(), MAIL):
        assert set(found_in_all(rows(), mark)) <= open_columns
        assert found_in_all(everything.contents(), mark) == {}
    assert set(found_in_all(rows(), OPEN)) == {"accounts_owner.username"}


def test_a_recovery_code_is_written_down_on_her_page_alone(everything: Everything) -> None:
    browser = Client()
    send_own_form(browser, "/sign-up", username=NAME, email="", way="own")
    page = page_of(send_own_form(browser, "/settings/recovery-code"))
    groups = [text for _, text in page.texts if len(text) == 4 and (text.isupper() or text.isdecimal())]
    assert len(groups) == 7
    for joint in ("", "-", " "):
        code = joint.join(groups)
        assert everything.found(code) == {}
        assert everything.found(code.lower()) == {}
    secret = parse_code("".join(groups)).secret
    assert [
        column for column, content in rows().items() if secret in content or secret.hex().encode() in content
    ] == []


def test_a_needle_put_into_the_database_in_clear_would_be_found(everything: Everything) -> None:
    guest_here()
    Session.objects.create(
        session_key="a" * 32, session_data=needle("control"), expire_date="2030-01-01T00:00Z"
    )
    found = everything.found(HERS)
    assert "django_session.session_data" in found
    assert any(".sqlite3" in name for name in found)
