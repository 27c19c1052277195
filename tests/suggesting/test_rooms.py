"""The rooms' own practices: something fits every moment, and a repair stands ready."""

from itertools import product
from pathlib import Path

import unguilt
from tests.suggesting.people import ALL_PLACES, moment
from unguilt.core.method import STRATEGIES, WHOSE, read_practices
from unguilt.core.suggesting import SOOTHING_LEAD, Limits, Model, offer

ROOMS = Path(unguilt.__file__).parent / "tools"
KNOWN = tuple(
    practice
    for slug in STRATEGIES
    for practice in read_practices(
        (ROOMS / slug / "practices.toml").read_text(encoding="utf-8"), strategy=slug
    )
)


def test_every_moment_gets_two_cards_or_more() -> None:
    bare = []
    for weight, whose, minutes, place, energy, afraid in product(
        (3, 9), WHOSE, (1, 5, 20), ALL_PLACES, (0, 2), (False, True)
    ):
        at = moment(weight=weight, whose=whose, minutes=minutes, place=place, energy=energy, bedtime=afraid)
        made = offer(Model.fresh(), at, KNOWN, Limits(afraid=afraid), seed=1)
        if len(made.cards) < 2:
            bare.append(at)
    assert bare == []


def test_the_practice_that_leads_is_there_and_leads() -> None:
    assert offer(Model.fresh(), moment(minutes=1), KNOWN, Limits(), seed=1).cards[0].practice == SOOTHING_LEAD


def test_what_is_hers_to_mend_finds_a_repair() -> None:
    made = offer(Model.fresh(), moment(whose="mend", minutes=5), KNOWN, Limits(), seed=1)
    assert made.cards[0].practice == "reframe.mend_it"


def test_an_unfair_moment_finds_a_way_outward_even_in_one_minute() -> None:
    made = offer(Model.fresh(), moment(whose="unfair", minutes=1), KNOWN, Limits(), seed=1)
    assert made.cards[0].strategy in {"advocacy", "support_network", "boundaries"}
    assert "reframe" not in {card.strategy for card in made.cards}
