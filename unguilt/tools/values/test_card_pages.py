"""The card sort as pages: laid page by page, left and taken up again, worded, and sorted anew."""

from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.filling import page_of
from tests.people import Person, bend, guest_here
from unguilt.tools.values.deck import DECK, PAGES, on_page
from unguilt.tools.values.entries import OWN_MOST, CardSort, Five, Value, ValuesNow
from unguilt.vault import cookie

pytestmark = pytest.mark.django_db

ROOM = "/tools/values"
CARDS = f"{ROOM}/cards"


@pytest.fixture
def her() -> Person:
    return guest_here()


def lay(person: Person, number: int = 1, *, then: str = "", **piles: str) -> HttpResponse:
    sent = {f"pile-{key}": pile for key, pile in piles.items()}
    return person.browser.post(CARDS, {"page": number, "then": then, **sent})


def sort(person: Person, *names: str, entry_id: str = "", **words: Any) -> HttpResponse:
    """Come down to these cards and word them."""
    lay(person, **dict.fromkeys(names, "very"))
    person.browser.post(f"{CARDS}/choose", {"chosen": list(names)})
    sent = {f"card-{place}": name for place, name in enumerate(names, 1)}
    return person.browser.post(f"{CARDS}/words", {**sent, "entry_id": entry_id or str(uuid4()), **words})


def words_at(person: Person, path: str) -> str:
    return page_of(person.browser.get(path)).words


def names(person: Person) -> list[tuple[str, ...]]:
    return [five.names for five in person.vault.all(Five).entries]


def test_looking_at_the_cards_makes_no_vault_and_laying_one_does() -> None:
    browser = Client()
    assert browser.get(CARDS).status_code == 200
    assert cookie.NAME not in browser.cookies
    assert browser.post(CARDS, {"page": "1", "pile-care": "very"})["Location"] == f"{CARDS}?page=2"
    assert cookie.NAME in browser.cookies


def test_each_page_is_kept_and_she_goes_on_where_she_left_off(her: Person) -> None:
    lay(her, **{card.key: "somewhat" for card in on_page(1)})
    assert on_page(2)[0].name in words_at(her, CARDS)
    lay(her, 2, play="", **{on_page(2)[0].key: "very"})
    kept = her.vault.glance(CardSort)
    assert kept is not None
    assert kept.piles == {card.key: "somewhat" for card in on_page(1)} | {on_page(2)[0].key: "very"}


def test_a_card_laid_on_another_device_stays_laid(her: Person) -> None:
    lay(her, 1, care="very")
    lay(her, 2, courage="not_now")
    kept = her.vault.glance(CardSort)
    assert kept is not None
    assert kept.piles == {"care": "very", "courage": "not_now"}


@pytest.mark.parametrize(
    ("number", "then", "onward"),
    [
        (2, "back", f"{CARDS}?page=1"),
        (1, "back", f"{CARDS}?page=1"),
        (3, "add", f"{CARDS}?page=3"),
        (3, "choose", f"{CARDS}/choose"),
        (PAGES, "", f"{CARDS}/choose"),
        (PAGES, "back", f"{CARDS}?page={PAGES - 1}"),
    ],
)
def test_the_buttons_lead_where_they_say(her: Person, number: int, then: str, onward: str) -> None:
    assert lay(her, number, then=then)["Location"] == onward


def test_a_value_of_her_own_lies_with_those_that_are_very_much_her(her: Person) -> None:
    her.browser.post(CARDS, {"page": "1", "then": "add", "own": "Singing loud"})
    assert "Singing loud" in words_at(her, f"{CARDS}/choose")


def test_a_pile_that_is_none_and_words_that_are_too_long_come_back_with_all_she_gave(her: Person) -> None:
    answer = her.browser.post(
        CARDS, {"page": "1", "pile-care": "nowhere", "pile-rest": "very", "own": "x" * 90}
    )
    page = page_of(answer)
    assert answer.status_code == 422
    assert "x" * 90 in page.words
    assert her.vault.glance(CardSort) is None


def test_more_than_five_are_asked_back_and_fewer_are_enough(her: Person) -> None:
    many = list(DECK)[:6]
    lay(her, **dict.fromkeys(many, "very"))
    answer = her.browser.post(f"{CARDS}/choose", {"chosen": many})
    assert (answer.status_code, "Up to five fit." in page_of(answer).words) == (422, True)
    assert her.browser.post(f"{CARDS}/choose", {}).status_code == 422
    assert her.browser.post(f"{CARDS}/choose", {"chosen": many[:1]})["Location"] == f"{CARDS}/words"


def test_what_is_chosen_so_far_is_kept_for_another_time_however_much_it_is(her: Person) -> None:
    many = list(DECK)[:6]
    lay(her, **dict.fromkeys(many, "very"))
    sent = {"chosen": many, "then": "keep", "own": "Singing"}
    assert her.browser.post(f"{CARDS}/choose", sent)["Location"] == f"{ROOM}/"
    kept = her.vault.glance(CardSort)
    assert kept is not None
    assert kept.chosen == ("=Singing", *many)


def test_five_are_worded_in_her_words_and_the_cards_are_put_away(her: Person) -> None:
    answer = sort(her, "care", "rest", **{"name-1": "Being there", "line-1": "With all of me."})
    (five,) = her.vault.all(Five).entries
    assert five.values == (
        Value(name="Being there", line="With all of me.", card="care"),
        Value(name="Rest", card="rest"),
    )
    assert her.vault.glance(CardSort) is None
    page = words_at(her, answer["Location"])
    assert ("Being there" in page, DECK["rest"].line in page, DECK["care"].line in page) == (True, True, True)


def test_one_can_be_left_out_and_the_last_one_is_asked_back(her: Person) -> None:
    at = str(sort(her, "care", "rest")["Location"])
    her.browser.post(at, {"card-1": "care", "card-2": "rest", "out": "1", "version": "1"})
    assert names(her) == [("Rest",)]
    assert her.browser.post(at, {"card-1": "rest", "out": "1", "version": "2"}).status_code == 422


def test_a_line_without_a_name_is_asked_back_and_not_lost(her: Person) -> None:
    at = str(sort(her, "care")["Location"])
    answer = her.browser.post(at, {"card-1": "care", "line-2": "Loud, in the car.", "version": "1"})
    assert (answer.status_code, "Loud, in the car." in page_of(answer).words) == (422, True)


def test_a_thirteenth_card_of_her_own_is_asked_back_and_not_lost(her: Person) -> None:
    for number in range(OWN_MOST):
        her.browser.post(CARDS, {"page": "1", "then": "add", "own": f"Mine {number}"})
    for path in (CARDS, f"{CARDS}/choose"):
        answer = her.browser.post(path, {"page": "1", "then": "add", "own": "One more of mine"})
        assert (answer.status_code, "One more of mine" in page_of(answer).words) == (422, True)


def test_words_sent_twice_are_one_five_and_leave_a_newer_sorting_alone(her: Person) -> None:
    entry_id = str(uuid4())
    sort(her, "care", entry_id=entry_id)
    lay(her, play="very")
    her.browser.post(f"{CARDS}/words", {"card-1": "care", "entry_id": entry_id})
    assert names(her) == [("Care",)]
    assert her.vault.glance(CardSort) is not None


def test_sorting_anew_leaves_the_older_five_beside_the_newer(her: Person) -> None:
    sort(her, "care", "order")
    sort(her, "care", "rest")
    assert names(her) == [("Care", "Rest"), ("Care", "Order")]
    page = words_at(her, f"{ROOM}/fives")
    for said in ("stayed", "came", "went"):
        assert said in page
    now = her.vault.glance(ValuesNow)
    assert now is not None
    assert now.names == ("Care", "Rest")


def test_a_five_is_reworded_and_a_change_from_elsewhere_is_kept_beside_what_was_typed(her: Person) -> None:
    at = str(sort(her, "care", "rest")["Location"])
    sent = {"card-1": "care", "name-1": "Being there", "card-2": "rest", "version": "1"}
    assert her.browser.post(at, sent).status_code == 302
    assert names(her) == [("Being there", "Rest")]
    late = her.browser.post(at, {**sent, "name-1": "Near them"})
    page = page_of(late).words
    assert (late.status_code, "Being there" in page, "Near them" in page) == (409, True, True)
    now = her.vault.glance(ValuesNow)
    assert now is not None
    assert now.names == ("Being there", "Rest")


def test_her_values_go_along_to_another_room_only_when_she_says_so(her: Person) -> None:
    at = str(sort(her, "care", "rest")["Location"])
    assert "What matters to me" not in words_at(her, "/tools/success/")
    assert her.browser.post(f"{at}/along", {"to": "success"})["Location"] == "/tools/success/"
    assert "What matters to me: Care · Rest" in words_at(her, "/tools/success/")
    assert her.browser.post(f"{at}/along", {"to": "nowhere"})["Location"] == at


def test_deleting_the_newest_five_brings_the_older_one_forward(her: Person) -> None:
    sort(her, "order")
    newest = str(sort(her, "care")["Location"])
    her.browser.post(f"{newest}/delete")
    now = her.vault.glance(ValuesNow)
    assert now is not None
    assert (names(her), now.names) == ([("Order",)], ("Order",))


def test_taking_the_cards_up_again_leaves_the_five(her: Person) -> None:
    sort(her, "care")
    lay(her, rest="very")
    her.browser.post(f"{CARDS}/leave")
    assert (her.vault.glance(CardSort), names(her)) == (None, [("Care",)])


def test_damaged_entries_take_nothing_else_along(her: Person) -> None:
    at = str(sort(her, "care")["Location"])
    lay(her, rest="very")
    for kind in (CardSort, ValuesNow, Five):
        bend(her.vault, kind)
    for path in (f"{ROOM}/", CARDS, f"{CARDS}/choose", f"{ROOM}/compasses/new", f"{ROOM}/decisions/new"):
        assert (path, her.browser.get(path).status_code) == (path, 200)
    assert "damaged" in words_at(her, f"{ROOM}/fives")
    assert her.browser.get(at).status_code == 410
    assert her.browser.post(f"{at}/delete").status_code == 302
    sort(her, "play")
    assert names(her) == [("Play",)]


def test_our_own_words_never_bring_the_help_card_and_hers_do(her: Person) -> None:
    at = str(sort(her, *list(DECK)[:5])["Location"])
    assert "If this is very dark" not in words_at(her, at)
    dark = {"card-1": "care", "line-1": "They would be better off if I killed myself.", "version": "1"}
    her.browser.post(at, dark)
    assert "If this is very dark" in words_at(her, at)
