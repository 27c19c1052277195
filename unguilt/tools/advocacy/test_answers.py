"""Asks and their answers, the day she chose, and what the room puts forward elsewhere."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.utils import timezone

from tests.people import LONG_AGO, Person, bend, guest_here, told
from unguilt.tools.advocacy.entries import Ask, AskCost, AskDays, AskLetter
from unguilt.tools.advocacy.giving import at_moment, for_session_page, in_picture, today
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

HERE = "/tools/advocacy"
DARK = "I want to kill myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def page(person: Person, path: str) -> str:
    return person.browser.get(f"{HERE}/{path}").content.decode()


def post(person: Person, path: str, **sent: Any) -> HttpResponse:
    return person.browser.post(f"{HERE}/{path}", sent)


def letter_of(person: Person, **facts: Any) -> Stored[AskLetter]:
    sent = {"topic": "remote_days", "what": "two days from home", "language": "en", **facts}
    assert post(person, "letters/new", entry_id=str(uuid4()), **sent).status_code == 302
    return person.vault.latest(AskLetter, 1).stored[0]


def ask_of(person: Person, what: str = "Two days from home", **told: Any) -> Stored[Ask]:
    assert post(person, "asks/new", entry_id=str(uuid4()), what=what, **told).status_code == 302
    return person.vault.latest(Ask, 1).stored[0]


def test_an_ask_stands_on_now_on_the_day_she_chose_and_on_no_other(her: Person) -> None:
    on = timezone.now() + timedelta(days=3)
    stored = ask_of(her, again=on.date().isoformat(), offset="0")
    titles = [[card.title for card in today(her.vault, on + timedelta(days=days))] for days in (-1, 0, 1)]
    assert titles == [[], ["Something you asked for"], []]
    sent = {"what": "Two days from home", "again": "", "version": stored.version}
    assert post(her, f"asks/{stored.id}", **sent).status_code == 302
    assert today(her.vault, on) == ()
    assert her.vault.the(AskDays) is None


def test_what_worked_becomes_a_line_for_later_letters(her: Person) -> None:
    ask_of(her, answer="yes", worked="Two weeks are enough.")
    assert "Two weeks are enough." in page(her, "letters/new")
    text = letter_of(her, worked=["Two weeks are enough."]).entry.text
    assert "\n\nTwo weeks are enough.\n\n" in text


def test_an_ask_begins_with_what_the_letter_says_and_leads_back_to_it(her: Person) -> None:
    letter = letter_of(her, to="Dana")
    shown = page(her, f"asks/new?letter={letter.id}")
    assert ("two days from home" in shown, "Dana" in shown) == (True, True)
    asked = ask_of(her, letter=str(letter.id))
    link = f"/letters/{letter.id}"
    assert link in page(her, f"asks/{asked.id}")
    post(her, f"letters/{letter.id}/delete")
    assert link not in page(her, f"asks/{asked.id}")


def test_an_ask_changed_on_two_devices_keeps_both(her: Person) -> None:
    stored = ask_of(her)
    post(her, f"asks/{stored.id}", what="From the phone.", version=stored.version)
    again = post(her, f"asks/{stored.id}", what="From the tablet.", version=stored.version)
    shown = again.content.decode()
    assert (again.status_code, "From the phone." in shown, "From the tablet." in shown) == (409, True, True)


def test_a_deleted_ask_is_gone_with_its_day(her: Person) -> None:
    stored = ask_of(her, again=timezone.now().date().isoformat())
    assert len(today(her.vault, timezone.now())) == 1
    assert post(her, f"asks/{stored.id}/delete").status_code == 302
    assert (today(her.vault, timezone.now()), her.vault.all(Ask).stored) == ((), ())
    assert post(her, f"asks/{stored.id}/delete").status_code == 404


@pytest.mark.parametrize(("kind", "path"), [(AskLetter, "letters"), (Ask, "asks"), (AskCost, "cost")])
def test_a_damaged_one_is_named_in_its_list_and_can_be_removed(her: Person, kind: Any, path: str) -> None:
    letter_of(her)
    ask_of(her)
    post(her, "cost/new", wrong="Talk.")
    (entry_id,) = [stored.id for stored in her.vault.all(kind)]
    bend(her.vault, kind)
    assert "damaged" in page(her, path)
    assert her.browser.get(f"{HERE}/{path}/{entry_id}").status_code == 410
    assert her.browser.get(HERE + "/").status_code == 200
    assert post(her, f"{path}/{entry_id}/delete").status_code == 302
    assert her.vault.all(kind).damaged == ()


def test_when_the_note_of_days_is_damaged_the_next_ask_writes_it_anew(her: Person) -> None:
    on = timezone.now().date().isoformat()
    ask_of(her, again=on)
    bend(her.vault, AskDays)
    assert today(her.vault, timezone.now()) == ()
    ask_of(her, "A room with a lock", again=on)
    assert "A room with a lock" in today(her.vault, timezone.now())[0].body


@pytest.mark.parametrize(
    ("whose", "pressures", "weight", "cards"),
    [
        ("unfair", ("workplace",), 5, 1),
        ("unfair", ("workplace", "society"), None, 1),
        ("unfair", ("society",), 5, 0),
        ("rule", ("workplace",), 5, 0),
        ("unfair", ("workplace",), 9, 0),
    ],
)
def test_an_ask_lies_beside_a_moment_that_is_unfair_and_comes_from_work_unless_it_is_very_heavy(
    her: Person, whose: str, pressures: tuple[str, ...], weight: int | None, cards: int
) -> None:
    moment = told(whose=whose, pressures=pressures, weight=weight)
    assert len(at_moment(her.vault, moment, timezone.now())) == cards


def test_the_picture_has_a_part_of_this_room_only_once_there_are_asks(her: Person) -> None:
    assert in_picture(her.vault) == ()
    ask_of(her)
    assert len(in_picture(her.vault)) == 1


def test_a_session_page_gets_asks_with_their_answers_and_what_they_could_cost(her: Person) -> None:
    ask_of(her, to="Dana", answer="part", told="One day.")
    post(her, "cost/new", wrong="Talk.", plan="Ask again in spring.")
    until = timezone.now() + timedelta(days=1)
    sections = for_session_page(her.vault, LONG_AGO, until)
    assert [[line.text for line in section.lines] for section in sections] == [
        ["Two days from home · Dana · The answer: in part · One day."],
        ["Talk. · Ask again in spring."],
    ]


@pytest.mark.parametrize(
    ("path", "field"), [("letters/new", "what"), ("asks/new", "what"), ("cost/new", "wrong")]
)
def test_when_words_sound_dark_help_stands_on_the_page_that_follows(
    her: Person, path: str, field: str
) -> None:
    answer = post(her, path, **{field: DARK})
    assert 'id="care-title"' in her.browser.get(answer["Location"]).content.decode()
