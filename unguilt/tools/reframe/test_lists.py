"""Her records as a list, in a search, in the picture and on a session page."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.filling import page_of
from tests.people import LONG_AGO, Person, guest_here
from unguilt.tools.reframe.entries import Record
from unguilt.tools.reframe.giving import for_session_page, in_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def ines() -> Person:
    return guest_here()


def read(person: Person, path: str) -> str:
    return page_of(person.browser.get(path)).words


def send(person: Person, path: str, **sent: Any) -> Any:
    return person.browser.post(path, sent)


def test_a_search_finds_all_words_among_three_hundred_records(ines: Person) -> None:
    with ines.vault.changing():
        for number in range(300):
            ines.vault.add(
                Record(at=LONG_AGO, thought=f"Thought {number} of the day.", situation="A canción")
            )
        ines.vault.add(Record(at=LONG_AGO, sentence="El niño cantó en la función."))
    found = send(ines, "/tools/reframe/records/search", sought="FUNCION nino")
    assert found["Cache-Control"] == "no-store"
    assert "Found in one record." in page_of(found).words
    assert "El niño cantó" in page_of(found).words
    many = page_of(send(ines, "/tools/reframe/records/search", sought="cancion")).words
    assert "Found in 300 records. The newest fifty stand here." in many
    assert "Found in none" in page_of(send(ines, "/tools/reframe/records/search", sought="zebra")).words


def test_what_is_sought_stands_in_no_address(ines: Person) -> None:
    assert ines.browser.get("/tools/reframe/records/search", {"sought": "word"}).status_code == 405


def test_records_are_listed_page_by_page(ines: Person) -> None:
    with ines.vault.changing():
        for number in range(25):
            ines.vault.add(Record(at=LONG_AGO, thought=f"Thought {number}."))
    page = page_of(ines.browser.get("/tools/reframe/records"))
    (older,) = [link for link in page.links if "before=" in link]
    assert "Thought 24." in page.words
    assert "Thought 4." not in page.words
    assert "Thought 4." in read(ines, older)


def test_the_picture_and_the_session_page_tell_what_became_of_the_belief(ines: Person) -> None:
    looked_at = Record(at=LONG_AGO, thought="Late.", sentence="Late, and there.", belief=90, belief_after=40)
    for _ in range(4):
        ines.vault.add(looked_at, id=uuid4())
    (part,) = in_picture(ines.vault)
    assert "fell by 50 points of 100" in str(part.context["said"])
    (section,) = for_session_page(ines.vault, LONG_AGO, LONG_AGO + timedelta(days=1))
    assert for_session_page(ines.vault, LONG_AGO + timedelta(days=1), LONG_AGO + timedelta(days=2)) == ()
    assert len(section.lines) == 4
    assert section.lines[0].text.endswith("Belief in the thought: 90 → 40 of 100")
