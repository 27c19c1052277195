"""Her people, one list for all rooms: noted, changed, feared, taken out; empty for ever if she likes."""

from typing import Any
from uuid import uuid4

import pytest

from tests.filling import page_of
from tests.people import Person, bend, guest_here, newcomer
from unguilt.core.preferences import Preferences
from unguilt.kit.people import Person as Somebody
from unguilt.kit.people import people_of, whom_to_ask
from unguilt.vault import cookie
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

DARK = "I want to kill myself."
ALL = {
    "name": "Ana",
    "how": "The neighbour above",
    "circle": "near",
    "gives": ["listen", "same_boat"],
    "reach": "Ring twice.",
    "home": "on",
}


@pytest.fixture
def her() -> Person:
    return guest_here()


def words(person: Person) -> str:
    return page_of(person.browser.get("/people")).words


def note(person: Person, name: str = "Ana", **more: Any) -> Stored[Somebody]:
    assert (
        person.browser.post("/people/new", {"name": name, "entry_id": str(uuid4()), **more}).status_code
        == 302
    )
    return person.vault.latest(Somebody, 1).stored[0]


def test_the_list_may_stay_empty_and_says_so_kindly() -> None:
    person = newcomer()
    assert "It may stay empty" in words(person)
    assert person.browser.get("/people/new").status_code == 200
    assert cookie.NAME not in person.browser.cookies


def test_a_letter_is_enough_and_a_form_sent_twice_notes_once(her: Person) -> None:
    sent = {"name": "A", "entry_id": str(uuid4())}
    for _ in range(2):
        assert her.browser.post("/people/new", sent).status_code == 302
    (entry,) = her.vault.all(Somebody).entries
    assert entry == Somebody(at=entry.at, name="A")


def test_all_that_is_told_is_kept_and_shown(her: Person) -> None:
    note(her, **{name: value for name, value in ALL.items() if name != "name"})
    (entry,) = her.vault.all(Somebody).entries
    assert (entry.circle, entry.gives, entry.home, entry.afraid) == (
        "near",
        ("listen", "same_boat"),
        True,
        False,
    )
    said = words(her)
    for each in ("Ana", "The neighbour above", "near me", "is in the same boat", "Ring twice."):
        assert each in said


def test_people_stand_in_the_order_of_their_names(her: Person) -> None:
    for name in ("bea", "Ana", "Çelik"):
        note(her, name)
    said = words(her)
    assert sorted(("bea", "Ana"), key=said.index) == ["Ana", "bea"]


def test_without_a_name_every_other_word_comes_back(her: Person) -> None:
    answer = her.browser.post("/people/new", ALL | {"name": " "})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert all(each in page for each in ("The neighbour above", "Ring twice.", "One letter is enough."))
    assert her.vault.all(Somebody).entries == ()


def test_somebody_is_changed_and_of_two_devices_both_keep_their_words(her: Person) -> None:
    stored = note(her, how="First.")
    at = f"/people/{stored.id}"
    assert her.browser.post(at, {"name": "Ana", "how": "Second.", "version": "1"}).status_code == 302
    late = her.browser.post(at, {"name": "Ana", "how": "Third.", "version": "1"})
    assert late.status_code == 409
    assert "Second." in page_of(late).words
    assert "Third." in late.content.decode()
    assert her.browser.post(at, {"name": "Ana", "how": "Third.", "version": "2"}).status_code == 302
    assert her.vault.get(Somebody, stored.id).entry.how == "Third."


def test_whom_she_is_afraid_of_is_left_out_of_every_ask_and_stays_on_her_list(her: Person) -> None:
    note(her, "Corvin", home="on", afraid="on")
    note(her, "Dan", home="on")
    note(her, "Ana")
    said = words(her)
    assert "left out of every ask" in said
    assert "Settings can hide everything" in said
    shelf = people_of(her.vault)
    assert [each.entry.name for each in whom_to_ask(shelf, Preferences())] == ["Ana", "Dan"]
    assert [each.entry.name for each in whom_to_ask(shelf, Preferences(afraid=True))] == ["Ana"]
    her.vault.keep_the(Preferences(afraid=True))
    assert "Settings can hide everything" not in words(her)


def test_the_form_says_what_being_afraid_does_and_where_help_is(her: Person) -> None:
    page = her.browser.get("/people/new").content.decode()
    form = page[page.index("<main") : page.index("</main")]
    assert "left out of every ask" in form
    assert 'href="/help"' in form


def test_taking_somebody_out_asks_once_and_is_for_good(her: Person) -> None:
    stored = note(her)
    at = f"/people/{stored.id}/drop"
    assert "Take this name out?" in page_of(her.browser.get(at)).words
    assert her.vault.all(Somebody).entries != ()
    assert her.browser.post(at)["Location"] == "/people?said=deleted"
    assert her.vault.all(Somebody).entries == ()
    assert her.browser.get(f"/people/{stored.id}").status_code == 404


def test_a_damaged_one_is_told_and_can_be_taken_out(her: Person) -> None:
    note(her, "Bea")
    stored = note(her)
    bend(her.vault, Somebody, only=stored.id)
    assert "damaged" in words(her)
    assert "Bea" in words(her)
    assert her.browser.get(f"/people/{stored.id}").status_code == 410
    assert her.browser.get(f"/people/{stored.id}/drop").status_code == 200
    assert her.browser.post(f"/people/{stored.id}/drop").status_code == 302
    assert [each.name for each in her.vault.all(Somebody).entries] == ["Bea"]


def test_dark_words_about_somebody_bring_the_card(her: Person) -> None:
    stored = note(her, how=DARK)
    assert "People to call or write to" in words(her)
    assert "People to call or write to" in page_of(her.browser.get(f"/people/{stored.id}")).words


def test_settings_lead_to_the_list(her: Person) -> None:
    assert 'href="/people"' in her.browser.get("/settings").content.decode()
