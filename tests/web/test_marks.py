"""What is heard in a moment is marked, and every mark is hers to change; without JavaScript."""

import pytest
from django.test import Client

from tests.filling import form_at, own_forms, page_of, send
from tests.people import Person
from unguilt.core.method import PRESSURES
from unguilt.core.moments import Moment

pytestmark = pytest.mark.django_db

WORDS = "I left before bedtime again and my boss still wanted more."


def test_the_chips_of_what_was_heard_are_marked_and_can_be_taken_back(guest: Person) -> None:
    heard = send(guest.browser, form_at(guest.browser, "/moment"), "/moment/listen", words=WORDS)
    (form,) = own_forms(page_of(heard))
    marked = form.data.get("pressures", [])
    assert marked != []
    assert set(marked) <= set(PRESSURES)
    assert form.data["words"] == [WORDS]
    send(guest.browser, form, pressures=[])
    moment = guest.vault.latest(Moment, 1).entries[0]
    assert moment.pressures == ()
    assert set(moment.heard) & set(marked) == set()


def test_what_was_taken_back_is_not_marked_again(guest: Person) -> None:
    heard = send(guest.browser, form_at(guest.browser, "/moment"), "/moment/listen", words=WORDS)
    (form,) = own_forms(page_of(heard))
    again = send(guest.browser, form, "/moment/listen", pressures=[])
    (second,) = own_forms(page_of(again))
    assert second.data.get("pressures", []) == []


def test_what_the_page_marked_goes_again_when_her_words_no_longer_say_it(guest: Person) -> None:
    form = form_at(guest.browser, "/moment")
    heard = send(guest.browser, form, "/moment/listen", words=WORDS, pressures=["perfectionism"])
    (first,) = own_forms(page_of(heard))
    assert set(first.data["pressures"]) > {"perfectionism"}
    other = send(guest.browser, first, "/moment/listen", words="ok")
    (second,) = own_forms(page_of(other))
    assert second.data["pressures"] == ["perfectionism"]
    (third,) = own_forms(page_of(send(guest.browser, second, "/moment/listen", words=WORDS)))
    assert set(third.data["pressures"]) == set(first.data["pressures"])


def test_what_she_chose_before_it_was_heard_stays_when_it_is_heard_no_more(guest: Person) -> None:
    form = form_at(guest.browser, "/moment")
    (own,) = own_forms(
        page_of(send(guest.browser, form, "/moment/listen", words=WORDS, pressures=list(PRESSURES)))
    )
    (later,) = own_forms(page_of(send(guest.browser, own, "/moment/listen", words="ok")))
    assert later.data["pressures"] == list(PRESSURES)


def test_what_she_chose_herself_stays_chosen_when_her_words_are_heard(guest: Person) -> None:
    form = form_at(guest.browser, "/moment")
    heard = send(
        guest.browser,
        form,
        "/moment/listen",
        words=WORDS,
        pressures=["perfectionism"],
        weight="3",
        whose="mend",
    )
    (back,) = own_forms(page_of(heard))
    assert "perfectionism" in back.data["pressures"]
    assert (back.data["weight"], back.data["whose"]) == (["3"], ["mend"])


def test_hearing_stores_nothing_and_gives_a_piece_of_the_page_to_htmx(client: Client) -> None:
    whole = client.post("/moment/listen", {"words": WORDS})
    piece = client.post("/moment/listen", {"words": WORDS}, headers={"hx-request": "true"})
    assert b"<html" in whole.content
    assert b"<html" not in piece.content
    assert b'id="heard"' in piece.content
    assert "unguilt-vault" not in client.cookies
