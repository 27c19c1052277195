"""Closing work in three steps, and the five places: kept, drawn, changed, deleted."""

import pytest

from tests.filling import page_of
from tests.people import Person, guest_here
from unguilt.tools.boundaries.entries import Apart, Separation, Shutdown

pytestmark = pytest.mark.django_db

ROOM = "/tools/boundaries"


@pytest.fixture
def her() -> Person:
    return guest_here()


def words_at(person: Person, path: str) -> str:
    return page_of(person.browser.get(path)).words


def field_at(person: Person, path: str, name: str) -> list[str]:
    page = page_of(person.browser.get(path), path)
    return next(form.fields[name].values for form in page.forms if name in form.fields)


def closed(person: Person, phrase: str = "Enough for now.") -> str:
    """Close work; return the address of the closing."""
    ahead = str(person.browser.post(f"{ROOM}/closed/new", {"loop-1": "Rota", "loop-3": "Gloves"})["Location"])
    step = str(person.browser.post(ahead, {"ahead-1": "Gloves first", "version": "1"})["Location"])
    version = person.vault.latest(Shutdown, 1).stored[0].version
    return str(person.browser.post(step, {"phrase": phrase, "version": str(version)})["Location"])


def test_three_steps_close_it_and_all_of_it_is_kept(her: Person) -> None:
    at = closed(her)
    kept = her.vault.latest(Shutdown, 1).entries[0]
    assert (kept.loops, kept.ahead, kept.phrase) == (("Rota", "Gloves"), ("Gloves first",), "Enough for now.")
    page = words_at(her, at)
    assert all(said in page for said in ("Enough for now.", "Rota", "Gloves first"))


def test_every_step_may_stay_empty(her: Person) -> None:
    step = str(her.browser.post(f"{ROOM}/closed/new", {})["Location"])
    step = str(her.browser.post(step, {"version": "1"})["Location"])
    last = str(her.browser.post(step, {"version": "1"})["Location"])
    assert "Work is closed." in words_at(her, last)


def test_the_last_closing_words_are_offered_again(her: Person) -> None:
    closed(her, "The ward has other hands.")
    step = str(her.browser.post(f"{ROOM}/closed/new", {"loop-1": "One"})["Location"])
    phrase = step.replace("/ahead", "/phrase")
    assert field_at(her, phrase, "phrase") == ["The ward has other hands."]
    assert "The ward has other hands." in words_at(her, f"{ROOM}/")


def test_what_is_open_stands_beside_the_list_and_can_be_changed(her: Person) -> None:
    at = closed(her)
    assert field_at(her, f"{at}/open", "loop-2") == ["Gloves"]
    assert "Rota" in words_at(her, f"{at}/ahead")
    version = str(her.vault.latest(Shutdown, 1).stored[0].version)
    her.browser.post(f"{at}/open", {"loop-1": "Rota only", "version": version})
    late = her.browser.post(f"{at}/open", {"loop-1": "Other", "version": version})
    assert late.status_code == 409
    assert "Rota only" in page_of(late).words
    assert "Other" in page_of(late).words


def test_a_line_too_long_comes_back(her: Person) -> None:
    answer = her.browser.post(f"{ROOM}/closed/new", {"loop-1": "y" * 201, "loop-2": "Short"})
    assert answer.status_code == 422
    assert "Short" in page_of(answer).words


def test_a_closing_is_deleted_with_its_words_from_the_room(her: Person) -> None:
    at = closed(her)
    her.browser.post(f"{at}/delete")
    assert her.browser.get(at).status_code == 404
    assert "Enough for now." not in words_at(her, f"{ROOM}/")


def test_the_five_places_are_kept_drawn_and_said(her: Person) -> None:
    sent = {"wished-phone": "9", "actual-phone": "2", "wished-hours": "4", "note": "One table."}
    at = str(her.browser.post(f"{ROOM}/apart/new", sent)["Location"])
    kept = her.vault.latest(Separation, 1).entries[0]
    assert Apart(place="phone", wished=9, actual=2) in kept.places
    assert Apart(place="hours", wished=4) in kept.places
    page = her.browser.get(at).content.decode()
    assert 'aria-label="Phone: wished 9, now 2"' in page
    assert page.count("<svg viewBox") >= 2
    assert "Furthest from your wish: Phone. You would like more between the two." in page
    assert '<th scope="row">Phone</th>' in page
    assert "Hours" not in page_of(her.browser.get(at)).words.partition("One rule to begin with")[0]


def test_near_is_said_of_near_ones_and_no_rule_is_put_forward(her: Person) -> None:
    at = str(her.browser.post(f"{ROOM}/apart/new", {"wished-head": "5", "actual-head": "4"})["Location"])
    assert "Wish and week lie close in every place you gave." in words_at(her, at)
    assert "One rule to begin with" not in words_at(her, at)


def test_numbers_are_changed_and_earlier_ones_stay_beside_them(her: Person) -> None:
    at = str(her.browser.post(f"{ROOM}/apart/new", {"wished-space": "8", "actual-space": "1"})["Location"])
    her.browser.post(f"{ROOM}/apart/new", {"wished-space": "8", "actual-space": "5"})
    her.browser.post(f"{at}/change", {"wished-space": "7", "actual-space": "1", "version": "1"})
    listed = words_at(her, f"{ROOM}/apart")
    assert "wished 7, now 1" in listed
    assert "wished 8, now 5" in listed
    her.browser.post(f"{at}/delete")
    assert "wished 7, now 1" not in words_at(her, f"{ROOM}/apart")


def test_a_number_that_is_none_comes_back(her: Person) -> None:
    answer = her.browser.post(f"{ROOM}/apart/new", {"wished-space": "11", "note": "Mine."})
    assert (answer.status_code, "Mine." in page_of(answer).words) == (422, True)
