"""Questions, the card, the sheet, notes and homework as pages: kept, changed, asked once before they go."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest
from django.http import HttpResponse
from django.utils import timezone

from tests.people import Person, bend, guest_here, keep, practise, told
from unguilt.core.moments import Moment
from unguilt.core.preferences import Preferences
from unguilt.tools.therapy.entries import (
    FirstCall,
    Homework,
    HomeworkDays,
    ReadySheet,
    TherapyNote,
    TherapyQuestions,
)
from unguilt.tools.therapy.giving import at_moment, for_session_page, today
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

HERE = "/tools/therapy"
DARK = "I want to kill myself."
CARE = 'id="care-title"'


@pytest.fixture
def her() -> Person:
    return guest_here()


def page(person: Person, path: str) -> str:
    return person.browser.get(f"{HERE}/{path}").content.decode()


def post(person: Person, path: str, **sent: Any) -> HttpResponse:
    return person.browser.post(f"{HERE}/{path}", sent)


def test_finding_and_paying_show_her_country_or_the_one_she_chooses_and_never_guess(her: Person) -> None:
    assert "NHS" not in page(her, "find")
    her.vault.keep_the(Preferences(country="GB"))
    assert "NHS Talking Therapies" in page(her, "find")
    assert "Mental health care on the NHS is free." in page(her, "pay")
    chosen = page(her, "find?country=de")
    assert ("116117" in chosen, "NHS Talking" in chosen) == (True, False)
    assert 'rel="noreferrer noopener"' in chosen
    assert "Your country is not on the list?" in page(her, "find?country=XX")


def test_questions_are_kept_as_ticked_with_her_own_each_once(her: Person) -> None:
    sent = {"picked": ["private", "lower"], "own": "Nights?\n\n  Nights? \nSundays?", "version": "0"}
    assert post(her, "questions", **sent).status_code == 302
    kept = her.vault.glance(TherapyQuestions)
    assert kept is not None
    assert (kept.picked, kept.own) == (("private", "lower"), ("Nights?", "Sundays?"))
    assert "Sundays?" in page(her, "questions")
    assert post(her, "questions", **sent).status_code == 302  # sent twice it is kept once


def test_questions_changed_on_two_devices_keep_both_in_sight(her: Person) -> None:
    post(her, "questions", own="From the phone.", version="0")
    again = post(her, "questions", own="From the tablet.", version="0")
    shown = again.content.decode()
    assert (again.status_code, "From the phone." in shown, "From the tablet." in shown) == (409, True, True)
    assert post(her, "questions", own="x\n" * 40, version="1").status_code == 302
    her.vault.drop_the(TherapyQuestions)  # deleted on the phone: what is typed on the tablet is not lost
    assert post(her, "questions", own="From the tablet.", version="2").status_code == 302
    many = "\n".join(f"Question {number}?" for number in range(31))
    assert post(her, "questions", own=many, version="1").status_code == 422


def test_the_card_is_made_from_her_facts_in_the_language_she_chose(her: Person) -> None:
    sent = {"name": "Ana", "about": ["guilt"], "since": "Desde mayo", "language": "es", "version": "0"}
    assert post(her, "first-call", **sent).status_code == 302
    card = her.vault.glance(FirstCall)
    assert card is not None
    assert "Me llamo Ana." in card.text
    assert card.made == card.text
    assert "Me llamo Ana." in page(her, "first-call")


def test_her_own_version_lies_beside_a_card_made_anew_and_can_stand_again(her: Person) -> None:
    post(her, "first-call", name="Ana", version="0")
    assert post(her, "first-call/card", text="Mine.", version="1").status_code == 302
    post(her, "first-call", name="Bea", version="2")
    card = her.vault.glance(FirstCall)
    assert card is not None
    assert ("Bea" in card.text, card.aside) == (True, "Mine.")
    post(her, "first-call/swap", version="3")
    swapped = her.vault.glance(FirstCall)
    assert swapped is not None
    assert (swapped.text, "Bea" in swapped.aside) == ("Mine.", True)
    assert post(her, "first-call/card", text=" ", version="4").status_code == 422
    assert post(her, "first-call/delete").status_code == 302
    assert her.vault.the(FirstCall) is None
    for path in ("first-call/card", "first-call/swap"):
        assert post(her, path, text="Late.", version="0").status_code == 302


def test_the_sheet_is_filled_from_what_she_ticks_and_from_nothing_else(her: Person) -> None:
    assert "What may go in?" not in page(
        her, "ready/new"
    )  # nothing is here yet: the empty sheet stands at once
    moment = keep(her.vault, told(weight=9))
    practise(her.vault, moment)
    first = page(her, "ready/new")
    line = "In the last moment that I noted, guilt weighed 9 of 10."
    assert ("What may go in?" in first, line in first) == (True, True)
    assert line not in page(her, "ready/fill?use=tried")
    assert line in page(her, "ready/fill?use=weights")
    assert her.vault.all(ReadySheet).stored == ()
    sent = {"weighs": "Nine.", "brings": "All of it.", "entry_id": str(uuid4())}
    for _ in range(2):
        assert post(her, "ready/fill", **sent).status_code == 302
    (stored,) = her.vault.all(ReadySheet).stored
    assert stored.entry.parts == {"brings": "All of it.", "weighs": "Nine."}
    assert "For example: A talk with a professional" in " ".join(page(her, f"ready/{stored.id}").split())
    assert post(her, f"ready/{stored.id}", brings="Less.", version=1).status_code == 302
    again = post(her, f"ready/{stored.id}", brings="Other.", version=1)
    assert (again.status_code, "Less." in again.content.decode()) == (409, True)
    assert "Less." in page(her, "ready")
    assert post(her, f"ready/{stored.id}/delete").status_code == 302
    assert her.vault.all(ReadySheet).stored == ()


def note_of(person: Person, **parts: Any) -> Stored[TherapyNote]:
    assert post(person, "notes/new", entry_id=str(uuid4()), **parts).status_code == 302
    return person.vault.latest(TherapyNote, 1).stored[0]


def test_a_note_is_kept_with_its_day_changed_and_deleted(her: Person) -> None:
    stored = note_of(her, bring="The call.", on="2026-03-02")
    assert "The call." in page(her, "notes")
    assert post(her, f"notes/{stored.id}", bring="The call.", take="Not harm.", version=1).status_code == 302
    assert her.vault.get(TherapyNote, stored.id).entry.texts == ("The call.", "Not harm.")
    assert post(her, f"notes/{stored.id}", bring="x" * 7000, version=2).status_code == 422
    assert post(her, f"notes/{stored.id}/delete").status_code == 302
    assert post(her, f"notes/{stored.id}/delete").status_code == 404


def test_help_stands_before_what_sounds_dark_wherever_it_was_written(her: Person) -> None:
    stored = note_of(her, bring=DARK)
    assert CARE in page(her, f"notes/{stored.id}")
    post(her, "questions", own=DARK, version="0")
    assert CARE in page(her, "questions")
    post(her, "first-call", since=DARK, version="0")
    assert CARE in page(her, "first-call")


def test_a_damaged_note_is_named_and_can_be_removed_and_a_damaged_card_makes_room(her: Person) -> None:
    stored = note_of(her, bring="The call.")
    bend(her.vault, TherapyNote)
    assert "is damaged" in page(her, "notes")
    assert post(her, f"notes/{stored.id}/delete").status_code == 302
    post(her, "first-call", name="Ana", version="0")
    bend(her.vault, FirstCall)
    assert "is damaged" in page(her, "first-call")
    assert post(her, "first-call", name="Bea", version="0").status_code == 302
    card = her.vault.glance(FirstCall)
    assert card is not None
    assert card.facts == {"name": "Bea"}


def homework_of(person: Person, what: str = "Count to three", **parts: Any) -> Stored[Homework]:
    assert post(person, "homework/new", entry_id=str(uuid4()), what=what, **parts).status_code == 302
    return person.vault.latest(Homework, 1).stored[0]


def test_homework_is_done_with_one_tap_and_that_can_be_taken_back(her: Person) -> None:
    stored = homework_of(her, until="2020-01-01", practice="self_compassion.three_step_break")
    shown = page(her, "homework")
    assert ("Count to three" in shown, "overdue" in shown.casefold()) == (True, False)
    for done in ("yes", "yes", "no", "yes"):
        assert post(her, f"homework/{stored.id}/done", done=done).status_code == 302
    assert her.vault.get(Homework, stored.id).entry.done_at is not None
    assert 'value="self_compassion.three_step_break"' in page(her, f"homework/{stored.id}")
    assert post(her, "homework/new", what="x", practice="no.such").status_code == 422


def test_homework_stands_on_now_on_the_day_she_chose_alone_and_not_once_it_is_done(her: Person) -> None:
    on = timezone.now() + timedelta(days=3)
    stored = homework_of(her, again=on.date().isoformat(), offset="0")
    titles = [[card.title for card in today(her.vault, on + timedelta(days=days))] for days in (-1, 0, 1)]
    assert titles == [[], ["To try, if it suits today"], []]
    post(her, f"homework/{stored.id}/done", done="yes")
    assert today(her.vault, on) == ()
    assert her.vault.the(HomeworkDays) is None
    sent = {"what": "Count to four", "again": on.date().isoformat(), "version": 2}
    assert post(her, f"homework/{stored.id}", **sent).status_code == 302
    assert post(her, f"homework/{stored.id}/delete").status_code == 302
    assert her.vault.all(Homework).stored == ()


def test_a_form_sent_twice_makes_one_note_and_one_homework(her: Person) -> None:
    for path in ("notes/new", "homework/new") * 2:
        post(her, path, what="x", bring="x", entry_id=str(uuid5(NAMESPACE_URL, path)))
    assert (len(her.vault.all(TherapyNote).stored), len(her.vault.all(Homework).stored)) == (1, 1)


def test_the_session_page_gets_what_she_wants_to_bring_homework_and_ticked_questions(her: Person) -> None:
    before = timezone.now()
    note_of(her, bring="The call.", take="Only mine.")
    homework_of(her, whom="Dr A")
    post(her, "questions", picked=["private"], own="Nights?", version="0")
    sections = for_session_page(her.vault, before, timezone.now() + timedelta(seconds=1))
    lines = {section.title: [line.text for line in section.lines] for section in sections}
    assert lines == {
        "What I want to bring": ["The call."],
        "To try between sessions": ["Count to three · Dr A"],
        "Questions for you": ["What stays between us, and what would you have to report?", "Nights?"],
    }


def heavy(days: int) -> Moment:
    return replace(told(weight=9), at=timezone.now() - timedelta(days=days))


def test_a_trained_person_is_named_only_when_heavy_moments_come_again(her: Person) -> None:
    now = timezone.now()
    for days in range(2):
        keep(her.vault, heavy(days))
    assert at_moment(her.vault, heavy(0), now) == ()
    keep(her.vault, heavy(2))
    assert [card.title for card in at_moment(her.vault, heavy(0), now)] == ["Talking with someone trained"]
    assert at_moment(her.vault, told(weight=5), now) == ()
    assert at_moment(her.vault, heavy(0), now + timedelta(days=60)) == ()
