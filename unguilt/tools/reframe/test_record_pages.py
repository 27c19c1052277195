"""Records as pages: every page is kept, nothing is argued with that is not to be, and all can be found again."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.filling import page_of
from tests.people import LONG_AGO, Person, bend, guest_here, told
from unguilt.kit.bringing import brought
from unguilt.tools.reframe.entries import Feeling, HeldSentences, Record, WorkGift
from unguilt.tools.reframe.giving import at_moment

pytestmark = pytest.mark.django_db

DARK = "I want to die."
THOUGHT = "I’m a terrible mother, I always miss everything."


@pytest.fixture
def ines() -> Person:
    return guest_here()


def at(record_id: object, page: object = "") -> str:
    return f"/tools/reframe/records/{record_id}/{page}".rstrip("/")


def newest(person: Person) -> Record:
    return person.vault.latest(Record, 1).entries[0]


def newest_id(person: Person) -> UUID:
    return person.vault.latest(Record, 1).stored[0].id


def send(person: Person, path: str, **sent: Any) -> HttpResponse:
    return person.browser.post(path, sent)


def begun(person: Person, *, way: str = "quick", **sent: Any) -> UUID:
    response = send(person, f"/tools/reframe/{way}", **{"situation": "The school rang at ten.", **sent})
    assert response.status_code == 302
    return newest_id(person)


def read(person: Person, path: str) -> str:
    response = person.browser.get(path)
    assert response.status_code == 200
    return page_of(response).words


def go(person: Person, record_id: UUID, number: int, **sent: Any) -> str:
    """Send one small page; return where it leads."""
    version = str(person.vault.get(Record, record_id).version)
    response = send(person, at(record_id, number), version=version, **sent)
    assert response.status_code == 302
    return str(response["Location"])


def walked(person: Person, **now: Any) -> UUID:
    """Go through a quick record."""
    record_id = begun(person)
    go(person, record_id, 3, words=THOUGHT, belief="90", weight="8")
    go(person, record_id, 4, kinds=["labelling", "overgeneralising"])
    go(person, record_id, 7, sentence="The school rang, and I came.", sentence_belief="80")
    go(person, record_id, 8, **{"belief_after": "40", "weight_after": "5", **now})
    return record_id


def test_a_quick_record_is_kept_page_by_page() -> None:
    browser = Client()
    first = browser.post("/tools/reframe/quick", {"situation": "The school rang."})
    assert first["Location"].endswith("/3")
    assert "The school rang." in page_of(browser.get(first["Location"])).words


def test_all_of_a_quick_record_stands_in_the_end(ines: Person) -> None:
    record_id = walked(ines)
    kept = newest(ines)
    assert (kept.situation, kept.thought) == ("The school rang at ten.", THOUGHT)
    assert (kept.belief, kept.belief_after, kept.weight, kept.weight_after) == (90, 40, 8, 5)
    assert (kept.kinds, kept.sentence_belief) == (("labelling", "overgeneralising"), 80)
    shown = read(ines, at(record_id))
    assert "A name instead of an act" in shown
    assert "The school rang, and I came." in shown


def test_the_thought_is_in_sight_on_every_page_after_it_was_told(ines: Person) -> None:
    record_id = begun(ines, way="columns")
    go(ines, record_id, 3, words=THOUGHT)
    assert [THOUGHT in read(ines, at(record_id, number)) for number in (1, 2, 4, 5, 6, 7, 8)] == [True] * 7


def test_feelings_are_told_with_their_strength_and_asked_again_at_the_end(ines: Person) -> None:
    record_id = begun(ines, way="columns")
    go(ines, record_id, 2, name_0="Guilt", strength_0="80", name_2="Anger")
    go(ines, record_id, 8, again_0="30", again_1="")
    assert newest(ines).feelings == (Feeling(name="Guilt", before=80, after=30), Feeling(name="Anger"))
    go(ines, record_id, 2, name_0="Anger", strength_0="40", name_1="Guilt", strength_1="80")
    assert newest(ines).feelings[1] == Feeling(name="Guilt", before=80, after=30)


def test_a_form_sent_twice_begins_one_record(ines: Person) -> None:
    sent = {"situation": "Once.", "entry_id": str(uuid4())}
    ways = {send(ines, "/tools/reframe/quick", **sent)["Location"] for _ in range(2)}
    assert len(ways) == 1
    assert len(ines.vault.all(Record).stored) == 1


def test_stopping_anywhere_keeps_the_page(ines: Person) -> None:
    record_id = begun(ines)
    where = go(ines, record_id, 3, words="Late again for the play", stop="1")
    assert where == f"{at(record_id)}?said=kept"
    assert newest(ines).thought == "Late again for the play"
    assert at(record_id, 4) in ines.browser.get(at(record_id)).content.decode()


def test_a_quick_record_grows_into_a_full_one(ines: Person) -> None:
    record_id = walked(ines)
    assert send(ines, at(record_id, "grow"))["Location"] == at(record_id, 2)
    assert newest(ines).full
    assert newest(ines).thought == THOUGHT


def test_too_long_a_thought_comes_back_with_every_word(ines: Person) -> None:
    record_id = begun(ines)
    response = send(ines, at(record_id, 3), words="word " * 400, belief="50")
    assert response.status_code == 422
    assert response.content.decode().count("word ") >= 399
    assert newest(ines).thought == ""


def test_a_page_changed_on_two_devices_shows_both_texts(ines: Person) -> None:
    record_id = begun(ines)
    old = str(ines.vault.get(Record, record_id).version)
    go(ines, record_id, 3, words="Typed on the phone.")
    met = send(ines, at(record_id, 3), version=old, words="Typed at the desk.")
    assert met.status_code == 409
    page = met.content.decode()
    assert "Typed on the phone." in page
    assert "Typed at the desk." in page
    assert newest(ines).thought == "Typed on the phone."
    assert go(ines, record_id, 3, words="Typed at the desk.") == at(record_id, 4)


def test_traps_are_suggested_from_her_words_and_never_chosen_for_her(ines: Person) -> None:
    record_id = begun(ines)
    go(ines, record_id, 3, words=THOUGHT)
    page = page_of(ines.browser.get(at(record_id, 4)))
    assert "It might be" in page.words
    (form,) = [form for form in page.forms if "kinds" in form.fields]
    assert form.fields["kinds"].values == []
    assert len(form.fields["kinds"].choices) == 15
    assert form.fields["kinds"].choices[0] in {"labelling", "overgeneralising"}


def test_when_nothing_is_heard_nothing_is_suggested(ines: Person) -> None:
    record_id = begun(ines, situation="")
    go(ines, record_id, 3, words="Tuesday, twelve thirty, the door.")
    shown = read(ines, at(record_id, 4))
    assert "It might be" not in shown
    assert "All thirteen traps" in shown


def test_a_crisis_in_the_thought_is_met_with_help_and_not_with_columns(ines: Person) -> None:
    record_id = begun(ines)
    where = go(ines, record_id, 3, words=DARK, belief="100")
    assert where == f"{at(record_id)}?said=kept"
    shown = read(ines, where)
    assert "People to call or write to" in shown
    assert DARK in shown
    assert ines.browser.get(at(record_id, 7))["Location"] == at(record_id)
    assert ines.browser.get(at(record_id, "pie/parts"))["Location"] == at(record_id)


def test_what_was_misheard_goes_on_where_it_was(ines: Person) -> None:
    record_id = begun(ines)
    go(ines, record_id, 3, words=DARK)
    assert send(ines, at(record_id, "go-on"))["Location"] == at(record_id, 4)
    assert "It might be" not in read(ines, at(record_id, 8))
    assert ines.browser.get(at(record_id, 7)).status_code == 200


def test_the_unfair_leads_to_other_rooms_and_carries_words_only_if_she_says_so(ines: Person) -> None:
    record_id = begun(ines)
    go(ines, record_id, 3, words="He gets praised for what I get blamed for.")
    assert go(ines, record_id, 4, kinds=["unfair"]) == at(record_id, "turn")
    shown = read(ines, at(record_id, "turn"))
    assert "not yours to think away" in shown
    assert at(record_id, 7) not in ines.browser.get(at(record_id)).content.decode()
    assert send(ines, at(record_id, "carry/advocacy"))["Location"] == "/tools/advocacy/"
    assert brought(ines.vault, "advocacy") == ""
    assert send(ines, at(record_id, "carry/boundaries"), along="yes")["Location"] == "/tools/boundaries/"
    assert "He gets praised" in brought(ines.vault, "boundaries")
    assert send(ines, at(record_id, "carry/success"), along="yes")["Location"] == at(record_id)


def test_notes_on_the_sentence_come_without_storing_anything(ines: Person) -> None:
    record_id = begun(ines)
    before = ines.vault.get(Record, record_id)
    response = send(ines, at(record_id, "notes"), sentence="I must never be late for them")
    assert "leaves little room" in page_of(response).words
    assert "I must never be late for them" in response.content.decode()
    fragment = ines.browser.post(
        at(record_id, "notes"), {"sentence": "I must never be late"}, headers={"HX-Request": "true"}
    )
    assert "<form" not in fragment.content.decode()
    assert ines.vault.get(Record, record_id) == before


def test_a_line_of_what_work_gives_goes_into_the_sentence_with_one_tap(ines: Person) -> None:
    gift = ines.vault.add(WorkGift(at=LONG_AGO, line="Rent and shoes."))
    record_id = begun(ines)
    where = go(ines, record_id, 7, sentence="I work.", borrow=str(gift.id))
    assert where == at(record_id, 7)
    assert newest(ines).sentence == "I work. Rent and shoes."
    assert go(ines, record_id, 7, sentence="I work.", borrow="nonsense") == at(record_id, 7)


def test_a_sentence_that_held_is_laid_beside_a_similar_moment_and_goes_with_its_record(ines: Person) -> None:
    record_id = walked(ines)
    similar = told(words="The school rang again and I always miss it.", pressures=())
    (card,) = at_moment(ines.vault, similar, LONG_AGO)
    assert card.href == at(record_id)
    assert "The school rang, and I came." in card.body
    assert at_moment(ines.vault, told(words="Rain.", pressures=()), LONG_AGO) == ()
    assert at_moment(ines.vault, told(words=f"{DARK} The school rang again.", pressures=()), LONG_AGO) == ()
    send(ines, at(record_id, "drop"), sure="yes")
    assert at_moment(ines.vault, similar, LONG_AGO) == ()
    assert ines.vault.all(Record).stored == ()


def test_a_sentence_that_does_not_hold_any_more_is_not_offered(ines: Person) -> None:
    record_id = walked(ines)
    go(ines, record_id, 7, sentence="Plain.", sentence_belief="20")
    go(ines, record_id, 8, weight_after="8")
    assert ines.vault.glance(HeldSentences) == HeldSentences()


def test_a_record_is_kept_though_what_is_at_hand_is_damaged(ines: Person) -> None:
    walked(ines)
    bend(ines.vault, HeldSentences)
    walked(ines)
    kept = ines.vault.glance(HeldSentences)
    assert kept is not None
    assert len(kept.held) == 1


def test_only_its_own_button_deletes_a_record(ines: Person) -> None:
    record_id = walked(ines)
    send(ines, at(record_id, "drop"))
    assert len(ines.vault.all(Record).stored) == 1


def test_a_damaged_record_is_shown_as_damaged_and_can_be_removed(ines: Person) -> None:
    record_id = walked(ines)
    bend(ines.vault, Record)
    assert "This one is damaged" in read(ines, "/tools/reframe/records")
    assert "This one is damaged" in read(ines, "/tools/reframe/")
    assert ines.browser.get(at(record_id)).status_code == 410
    assert send(ines, at(record_id, "drop"), sure="yes").status_code == 302
    assert "This one is damaged" not in read(ines, "/tools/reframe/records")
