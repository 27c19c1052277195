"""Letters: sealed until their day, put forward then, hers to open at any time."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.utils import timezone

from tests.people import LONG_AGO, Person, bend, guest_here, told
from unguilt.tools.self_compassion.entries import HARD_DAY, Letter, WaitingLetters
from unguilt.tools.self_compassion.giving import at_moment, for_session_page, in_picture, today
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

HERE = "/tools/self_compassion/letters"
TEXT = "Dear you,\n\nthe snail was saved for you."
DARK = "Dear you, when you want to kill yourself again, ring somebody."


@pytest.fixture
def her() -> Person:
    return guest_here()


def write(person: Person, text: str = TEXT, **more: Any) -> Stored[Letter]:
    sent = {"text": text, "opens": HARD_DAY, "entry_id": str(uuid4()), **more}
    assert person.browser.post(f"{HERE}/new", sent).status_code == 302
    return person.vault.latest(Letter, 1).stored[0]


def now_of(person: Person, stored: Stored[Letter]) -> Letter:
    return person.vault.get(Letter, stored.id).entry


def post(person: Person, stored: Stored[Letter], act: str, **sent: Any) -> HttpResponse:
    return person.browser.post(f"{HERE}/{stored.id}/{act}", sent)


def page(person: Person, path: str) -> str:
    return person.browser.get(path).content.decode()


def titles(person: Person, weight: int | None) -> list[str]:
    moment = told(weight=weight)
    return [card.title for card in at_moment(person.vault, moment, timezone.now())]


def test_a_sealed_letter_is_shown_nowhere_until_it_is_opened(her: Person) -> None:
    stored = write(her, envelope="With tea")
    outside = (HERE, f"{HERE}/{stored.id}", f"{HERE}/{stored.id}/read", f"{HERE}/{stored.id}/rewrite")
    for path in (*outside, f"{HERE}/now?for=hard", "/tools/self_compassion/", "/picture", "/"):
        assert "the snail" not in page(her, path)
    assert all("With tea" in page(her, path) for path in outside)
    assert post(her, stored, "open").status_code == 302
    assert "the snail" in page(her, f"{HERE}/{stored.id}/read")


@pytest.mark.parametrize(("weight", "cards"), [(None, 0), (0, 0), (7, 0), (8, 1), (10, 1)])
def test_a_letter_for_a_hard_day_lies_beside_a_moment_of_eight_or_more(
    her: Person, weight: int | None, cards: int
) -> None:
    write(her)
    assert titles(her, weight) == ["A letter from you, for a day like this"] * cards
    assert today(her.vault, timezone.now()) == ()


def test_a_dated_letter_is_put_forward_on_now_from_its_day_on(her: Person) -> None:
    day = timezone.localdate() + timedelta(days=3)
    write(her, opens="day", on=day.isoformat())
    now = timezone.now()
    assert [len(today(her.vault, now + timedelta(days=days))) for days in (2, 3, 300)] == [0, 1, 1]
    assert titles(her, 10) == []


def test_a_letter_that_waits_until_asked_never_comes_by_itself(her: Person) -> None:
    write(her, opens="asked")
    assert (titles(her, 10), today(her.vault, timezone.now()), in_picture(her.vault)) == ([], (), ())


def test_an_opened_letter_comes_no_more_until_it_is_sealed_again(her: Person) -> None:
    stored = write(her)
    post(her, stored, "open")
    assert titles(her, 10) == []
    post(her, stored, "seal", opens=HARD_DAY)
    assert len(titles(her, 10)) == 1
    assert "the snail" not in page(her, f"{HERE}/{stored.id}/read")


def test_a_letter_put_forward_can_be_left_closed_and_then_waits_until_asked(her: Person) -> None:
    stored = write(her)
    assert post(her, stored, "leave-closed").status_code == 302
    assert titles(her, 10) == []
    assert now_of(her, stored).sealed


def test_a_letter_written_anew_keeps_what_it_said_with_its_date(her: Person) -> None:
    stored = write(her)
    post(her, stored, "open")
    version = her.vault.get(Letter, stored.id).version
    assert post(her, stored, "rewrite", text="Dear me.", version=version).status_code == 302
    assert [each.text for each in now_of(her, stored).versions] == [TEXT, "Dear me."]
    shown = page(her, f"{HERE}/{stored.id}/read")
    assert ("Dear me." in shown, "the snail" in shown) == (True, True)


def test_a_letter_rewritten_on_two_devices_keeps_both_texts_in_sight(her: Person) -> None:
    stored = write(her)
    post(her, stored, "open")
    seen = her.vault.get(Letter, stored.id).version
    post(her, stored, "rewrite", text="From the phone.", version=seen)
    again = post(her, stored, "rewrite", text="From the tablet.", version=seen)
    assert again.status_code == 409
    shown = again.content.decode()
    assert ("From the phone." in shown, "From the tablet." in shown) == (True, True)
    assert post(her, stored, "rewrite", text="From the phone.", version=seen).status_code == 302


def test_a_letter_that_sounds_dark_brings_help_first_and_comes_only_when_she_says_so(her: Person) -> None:
    stored = write(her, DARK)
    assert titles(her, 10) == []
    shown = page(her, f"{HERE}/{stored.id}")
    assert ("/help" in shown, 'id="care-title"' in shown, "Let it come all the same" in shown) == (True,) * 3
    post(her, stored, "forward")
    assert len(titles(her, 10)) == 1
    post(her, stored, "open")
    assert 'id="care-title"' in page(her, f"{HERE}/{stored.id}/read")


def test_a_letter_without_words_or_without_its_day_is_asked_for_again_and_nothing_is_lost(
    her: Person,
) -> None:
    sent = {"text": TEXT, "opens": "day", "on": ""}
    answers = [her.browser.post(f"{HERE}/new", given) for given in ({"opens": HARD_DAY}, sent)]
    assert [answer.status_code for answer in answers] == [422, 422]
    assert "the snail" in answers[1].content.decode()
    assert her.vault.all(Letter).stored == ()


def test_a_letter_sent_twice_is_one_letter(her: Person) -> None:
    entry_id = str(uuid4())
    write(her, entry_id=entry_id)
    write(her, entry_id=entry_id)
    waiting = her.vault.glance(WaitingLetters)
    assert (len(her.vault.all(Letter).stored), len(waiting.letters if waiting else ())) == (1, 1)


def test_a_deleted_letter_is_gone_and_waits_no_more(her: Person) -> None:
    stored = write(her)
    assert "Delete this letter?" in page(her, f"{HERE}/{stored.id}/delete")
    assert post(her, stored, "delete").status_code == 302
    assert (her.vault.all(Letter).stored, titles(her, 10)) == ((), [])
    assert post(her, stored, "delete").status_code == 404


def test_a_damaged_letter_is_named_in_the_list_and_can_be_removed(her: Person) -> None:
    stored = write(her)
    bend(her.vault, Letter)
    assert "damaged" in page(her, HERE)
    assert her.browser.get(f"{HERE}/{stored.id}").status_code == 410
    assert post(her, stored, "delete").status_code == 302
    assert her.vault.all(Letter).damaged == ()


def test_when_the_note_of_what_waits_is_damaged_the_next_letter_writes_it_anew(her: Person) -> None:
    first = write(her)
    bend(her.vault, WaitingLetters)
    assert titles(her, 10) == []
    second = write(her)
    waiting = her.vault.glance(WaitingLetters)
    assert waiting is not None
    assert [each.letter for each in waiting.letters] == [first.id, second.id]


def test_a_session_page_gets_the_first_line_of_a_letter_once_it_is_open(her: Person) -> None:
    stored, until = write(her), timezone.now() + timedelta(days=1)
    assert for_session_page(her.vault, LONG_AGO, until) == ()
    post(her, stored, "open")
    (section,) = for_session_page(her.vault, LONG_AGO, until)
    assert [line.text for line in section.lines] == ["Dear you,"]
    post(her, stored, "seal", opens=HARD_DAY)
    assert for_session_page(her.vault, LONG_AGO, until) == ()
