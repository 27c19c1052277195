"""The deck, the sorting, and what became of a five."""

import re
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from unguilt.tools.values.deck import DECK, PAGE, PAGES, on_page
from unguilt.tools.values.entries import NOT_NOW, OWN_MOST, SOMEWHAT, VERY, CardSort, Five, Value
from unguilt.tools.values.sorting import (
    choices,
    choosing,
    compared,
    laid,
    next_page,
    own_choice,
    page_in,
    with_own,
    words_of,
)

AT = datetime(2026, 5, 4, 21, 0, tzinfo=UTC)
EMPTY = CardSort(at=AT, piles={})
PILES = st.dictionaries(st.sampled_from(list(DECK)), st.sampled_from(["", VERY, SOMEWHAT, NOT_NOW]))


def five(*values: Value) -> Five:
    return Five(at=AT, values=values)


def test_the_deck_has_forty_values_or_more_each_with_a_name_and_a_line_of_its_own() -> None:
    assert len(DECK) >= 40
    assert (
        len({card.name for card in DECK.values()}) == len({card.line for card in DECK.values()}) == len(DECK)
    )
    assert [card.key for card in DECK.values() if not card.name or not card.line.endswith(".")] == []


def test_no_card_assumes_a_partner_a_child_a_faith_or_money() -> None:
    assumed = re.compile(
        r"\b(partner|husband|child|children|kids|family|god|faith|pray|money|rich|run|walk)\w*", re.IGNORECASE
    )
    assert [key for key, card in DECK.items() if assumed.search(f"{card.name} {card.line}")] == []


def test_the_pages_hold_every_card_once() -> None:
    found = [card.key for number in range(1, PAGES + 1) for card in on_page(number)]
    assert found == list(DECK)
    assert all(0 < len(on_page(number)) <= PAGE for number in range(1, PAGES + 1))


def test_a_sorting_goes_on_at_the_first_page_with_a_card_that_lies_nowhere() -> None:
    assert (next_page(None), next_page(EMPTY)) == (1, 1)
    first = laid(EMPTY, {card.key: VERY for card in on_page(1)})
    assert next_page(first) == 2
    assert next_page(laid(EMPTY, dict.fromkeys(DECK, NOT_NOW))) is None


def test_a_link_names_a_page_and_nonsense_leads_to_where_she_left_off() -> None:
    first = laid(EMPTY, {card.key: VERY for card in on_page(1)})
    assert [page_in(text, first) for text in ("3", "0", "99", "²", "x", "")] == [3, 2, 2, 2, 2, 2]
    assert page_in("9" * 400, None) == 1
    assert page_in("", laid(EMPTY, dict.fromkeys(DECK, VERY))) == PAGES


@given(PILES, PILES)
def test_laying_twice_is_laying_once_and_the_later_pile_counts(
    one: dict[str, str], other: dict[str, str]
) -> None:
    both = laid(laid(EMPTY, one), other)
    assert laid(both, other) == both
    assert both.piles == {key: pile for each in (one, other) for key, pile in each.items() if pile}


@given(PILES, PILES)
def test_what_is_chosen_always_lies_where_it_can_be_chosen(
    one: dict[str, str], other: dict[str, str]
) -> None:
    kept = laid(choosing(laid(EMPTY, one), list(DECK)), other)
    assert set(kept.chosen) <= {*choices(kept, VERY), *choices(kept, SOMEWHAT)}


def test_a_key_that_is_no_card_is_laid_nowhere() -> None:
    assert laid(EMPTY, {"nonsense": VERY, "care": VERY}).piles == {"care": VERY}


def test_a_card_of_her_own_lies_with_the_first_pile_and_cannot_be_taken_for_one_of_ours() -> None:
    kept = with_own(with_own(EMPTY, "care"), "care")
    assert choices(kept, VERY) == (own_choice("care"),)
    assert (words_of(own_choice("care")), words_of("care")) == ("care", "")
    assert with_own(EMPTY, "") == EMPTY


def test_a_full_hand_of_her_own_cards_stays_as_it_is() -> None:
    kept = EMPTY
    for number in range(OWN_MOST + 3):
        kept = with_own(kept, f"Card {number}")
    assert len(kept.own) == OWN_MOST


def test_of_two_fives_it_is_said_what_stayed_came_and_went() -> None:
    older = five(Value(name="Care", card="care"), Value(name="Singing"), Value(name="Order", card="order"))
    newer = five(
        Value(name="Being there", card="care"), Value(name="singing"), Value(name="Rest", card="rest")
    )
    assert [(each.name, each.moved) for each in compared(newer, older)] == [
        ("Being there", "stayed"),
        ("singing", "stayed"),
        ("Rest", "came"),
        ("Order", "went"),
    ]
