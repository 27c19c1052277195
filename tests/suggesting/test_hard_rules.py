"""Hard rules hold whatever was learnt and whatever the catalogue holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.suggesting.people import (
    CATALOGUE,
    catalogues,
    did,
    lives,
    moment,
    practice,
    situations,
    some_limits,
)
from unguilt.core.method import Practice
from unguilt.core.suggesting import Card, Event, Limits, Model, Offer, Situation, learn, offer, replay

OUTWARD = {"advocacy", "support_network", "boundaries"}


def allowed(card: Card, by_id: dict[str, Practice], at: Situation, limits: Limits) -> bool:
    """Say each rule once more, in other words than the code's."""
    one = by_id[card.practice]
    if one.minutes > at.minutes or (at.energy is not None and one.energy > at.energy):
        return False
    if at.place is not None and at.place not in one.places:
        return False
    if one.id in limits.silenced or one.strategy in limits.silenced:
        return False
    speaks_against = {
        "heavy": (at.weight or 0) >= 8,
        "afraid": limits.afraid,
        "unfair": at.whose == "unfair",
        "mend": at.whose == "mend",
        "bedtime": at.bedtime,
        "crisis": False,
    }
    if any(speaks_against[each] for each in one.not_when):
        return False
    return limits.sign_level < 3 or one.soothing or one.strategy == "therapy"


@given(lives, situations, some_limits, catalogues, st.integers(0, 99))
@settings(max_examples=200, deadline=None)
def test_no_card_ever_breaks_a_hard_rule(
    life: list[Event], at: Situation, limits: Limits, known: tuple[Practice, ...], seed: int
) -> None:
    by_id = {each.id: each for each in known}
    made = offer(replay(life), at, known, limits, seed=seed)
    if limits.crisis:
        assert made == Offer(cards=(), instead="help")
        return
    assert [card.practice for card in made.cards if not allowed(card, by_id, at, limits)] == []
    if made.cards and (at.weight or 0) >= 8:
        assert by_id[made.cards[0].practice].soothing
    assert (made.instead == "therapy") == (limits.sign_level == 3)
    assert len({card.strategy for card in made.cards}) == len(made.cards) <= 3
    assert [card for card in made.cards if not (card.reasons and 0 < card.propensity <= 1)] == []


@given(lives, situations, st.integers(0, 99))
@settings(max_examples=100, deadline=None)
def test_what_is_offered_first_leaves_the_last_practice_and_a_strategy_done_twice(
    life: list[Event], at: Situation, seed: int
) -> None:
    model = replay(life)
    made = offer(model, at, CATALOGUE, Limits(), seed=seed)
    often = {slug for slug in model.lately if model.lately.count(slug) >= 2}
    others = [
        each
        for each in CATALOGUE
        if allowed(
            Card(practice=each.id, strategy=each.strategy, reasons=(), propensity=1),
            {each.id: each},
            at,
            Limits(),
        )
        and each.id != model.last
        and each.strategy not in often
        and (each.soothing or (at.weight or 0) < 8)
    ]
    if made.cards and others:
        assert made.cards[0].practice != model.last
        assert made.cards[0].strategy not in often


def test_a_crisis_brings_help_and_no_cards() -> None:
    assert offer(Model.fresh(), moment(), CATALOGUE, Limits(crisis=True), seed=1) == Offer(instead="help")


def test_at_sign_level_three_a_therapist_comes_first_and_soothing_help_is_still_there() -> None:
    made = offer(Model.fresh(), moment(), CATALOGUE, Limits(sign_level=3), seed=1)
    assert made.instead == "therapy"
    assert made.cards[0].strategy == "therapy"
    assert made.cards[0].reasons[0].code == "therapy_first"
    assert {card.strategy for card in made.cards[1:]} == {"self_compassion", "mindfulness"}


def test_at_weight_eight_the_first_card_soothes() -> None:
    known = (practice("values.a", 1), practice("mindfulness.a", 1, soothing=True))
    for weight, first in (
        (7, {"values.a", "mindfulness.a"}),
        (8, {"mindfulness.a"}),
        (10, {"mindfulness.a"}),
    ):
        made = offer(Model.fresh(), moment(weight=weight), known, Limits(), seed=1)
        assert made.cards[0].practice in first


def test_an_unfair_moment_leads_outward_and_never_to_thinking_differently() -> None:
    for seed in range(10):
        made = offer(Model.fresh(), moment(whose="unfair"), CATALOGUE, Limits(), seed=seed)
        assert made.cards[0].strategy in OUTWARD
        assert made.cards[0].reasons[0].code == "unfair_path"
        assert [
            card
            for card in made.cards
            if card.strategy in {"reframe", "imperfection"} and "long" not in card.practice
        ] == []


def test_a_heavy_unfair_moment_starts_soothing_and_goes_on_outward() -> None:
    made = offer(Model.fresh(), moment(whose="unfair", weight=9), CATALOGUE, Limits(), seed=3)
    assert made.cards[0].reasons[0].code == "soothing_first"
    assert made.cards[1].strategy in OUTWARD


def test_what_is_hers_to_mend_leads_to_repair() -> None:
    made = offer(Model.fresh(), moment(whose="mend"), CATALOGUE, Limits(), seed=3)
    assert made.cards[0].practice == "reframe.mend_it"


def test_after_a_repair_was_shown_or_done_something_else_leads() -> None:
    at = moment(20_001.0, whose="mend")
    shown = offer(Model.fresh(), at, CATALOGUE, Limits(), seed=3, passed=("reframe.mend_it",))
    done = offer(learn(Model.fresh(), did("reframe.mend_it", 20_000.0)), at, CATALOGUE, Limits(), seed=3)
    assert "reframe.mend_it" not in {card.practice for made in (shown, done) for card in made.cards[:1]}


def test_what_she_silenced_never_comes_back() -> None:
    silenced = frozenset({"self_compassion", "mindfulness.short"})
    shown: list[str] = []
    for seed in range(30):
        made = offer(Model.fresh(), moment(), CATALOGUE, Limits(silenced=silenced), seed=seed, passed=shown)
        shown += [card.practice for card in made.cards]
    assert [each for each in shown if each.startswith("self_compassion") or each == "mindfulness.short"] == []


def test_a_strategy_done_twice_in_four_rests() -> None:
    model = Model.fresh()
    for day, name in enumerate(["values.short", "success.short", "values.middle", "reframe.short"]):
        model = learn(model, did(name, 20_000.0 + day, after=0))
    for seed in range(20):
        made = offer(model, moment(20_004.0), CATALOGUE, Limits(), seed=seed)
        assert "values" not in {card.strategy for card in made.cards}


def test_when_nothing_fits_the_offer_is_empty() -> None:
    known = (practice("values.a", 20),)
    assert offer(Model.fresh(), moment(minutes=1), known, Limits(), seed=1) == Offer()
