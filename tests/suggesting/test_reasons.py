"""Reasons state facts that the moments hold; sentences say no more than the state allows."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.suggesting.people import BY_ID, CATALOGUE, IDS, did, events, moment, situations
from unguilt.core.method import PLACES, PRESSURES, STRATEGIES, Practice
from unguilt.core.suggesting import (
    SOOTHING_LEAD,
    Done,
    Effect,
    Event,
    Limits,
    Model,
    Reason,
    Sentence,
    Situation,
    effect_text,
    effects,
    learn,
    offer,
    reason_text,
    replay,
    written_prior,
)
from unguilt.core.suggesting.reasons import reasons

lives = st.lists(events, max_size=25)
FORBIDDEN = (
    r"\b(best for you|works? (for|best|well)|it works|learned|learnt|just|simply|should|must|obviously|"
    r"easy|easily|AI|proven)\b|!"
)
OUTWARD = {"advocacy", "support_network", "boundaries"}


def filled(sentence: Sentence) -> list[str]:
    forms = [sentence.singular] + ([sentence.plural] if sentence.plural else [])
    return [form % {**sentence.arguments, **sentence.words} for form in forms]


def recounted(life: list[Event], strategy: str, pressure: str | None) -> tuple[int, int]:
    """Count lighter moments again, from the entries and from the natural fall believed at the time."""
    eased = rated = 0
    model = Model.fresh()
    for event in sorted(life, key=lambda each: (each.situation.at, repr(each))):
        done = [step for step in event.steps if isinstance(step, Done)]
        for step in done:
            if step.before is None or step.after is None or not step.practice.startswith(f"{strategy}."):
                continue
            if pressure is None or pressure in event.situation.pressures:
                rated += 1
                alpha, rho, _, overnight = model.shared.mean
                natural = alpha + rho * (step.before - 6) + overnight * step.delayed
                drop = step.before - step.after
                eased += drop >= 1 and drop - natural >= 0.5
        model = learn(model, event)
    return eased, rated


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One reason on one practice in one moment of one life."""

    reason: Reason
    one: Practice
    at: Situation
    life: list[Event]

    def fact(self, name: str) -> object:
        return self.reason.facts.get(name)

    def said(self) -> set[str]:
        keys = self.reason.facts["pressures"]
        assert isinstance(keys, tuple)
        return {*keys}

    def fitting(self) -> set[str]:
        fit = written_prior().strategies[self.one.strategy].fit
        return {key for key, points in fit.items() if points > 0} | set(self.one.pressures)

    def tried(self) -> bool:
        steps = [step for event in self.life for step in event.steps]
        return self.one.id in {step.practice for step in steps if isinstance(step, Done)}

    def counted(self) -> bool:
        pressure = self.fact("pressure")
        assert pressure is None or isinstance(pressure, str)
        if (pressure is None) != (not self.at.pressures) or self.fact("strategy") != self.one.strategy:
            return False
        return recounted(self.life, self.one.strategy, pressure) == (self.fact("eased"), self.fact("of"))


HOLDS: dict[str, Callable[[Claim], bool]] = {
    "minutes": lambda it: it.fact("minutes") == it.one.minutes <= it.at.minutes,
    "named": lambda it: it.said() <= set(it.at.pressures) & it.fitting(),
    "heard": lambda it: not it.at.pressures and it.said() <= set(it.at.heard) & it.fitting(),
    "eased_before": Claim.counted,
    "first_try": lambda it: not it.tried(),
    "trial_on_guilt": lambda it: it.one.id == SOOTHING_LEAD and not it.tried(),
    "place": lambda it: it.fact("place") == it.at.place and it.at.place in it.one.places,
    "little_energy": lambda it: it.at.energy == 0 and it.one.energy == 0,
    "soothing_first": lambda it: (it.at.weight or 0) >= 8 and it.one.soothing,
    "unfair_path": lambda it: it.at.whose == "unfair" and it.one.strategy in OUTWARD,
    "repair_path": lambda it: it.at.whose == "mend" and it.one.id == "reframe.mend_it",
    "variety": lambda it: it.reason.facts == {},  # against which card: asked where the cards are known
}


def holds(reason: Reason, practice: str, at: Situation, life: list[Event]) -> bool:
    return HOLDS[reason.code](Claim(reason=reason, one=BY_ID[practice], at=at, life=life))


def single(life: list[Event]) -> list[Event]:
    """Moments with one practice each, so that counting again is plain."""
    return [event for event in life if sum(isinstance(step, Done) for step in event.steps) <= 1]


@given(lives.map(single), situations, st.integers(0, 99))
@settings(max_examples=150, deadline=None)
def test_every_reason_on_every_card_is_true(life: list[Event], at: Situation, seed: int) -> None:
    made = offer(replay(life), at, CATALOGUE, Limits(), seed=seed)
    groups = [STRATEGIES[card.strategy].group for card in made.cards]
    for card, group in zip(made.cards, groups, strict=True):
        assert [each for each in card.reasons if not holds(each, card.practice, at, life)] == []
        if "variety" in {each.code for each in card.reasons}:
            assert group != groups[0]


@given(lives.map(single), situations, st.sampled_from(IDS), st.sampled_from(IDS))
@settings(max_examples=150, deadline=None)
def test_every_reason_for_any_practice_is_true(
    life: list[Event], at: Situation, name: str, lead: str
) -> None:
    one = BY_ID[name]
    if one.minutes > at.minutes or (at.place and at.place not in one.places) or one.energy > (at.energy or 0):
        return
    said = reasons(replay(life), at, one, path="", lead=BY_ID[lead])
    assert [each for each in said if not holds(each, name, at, life)] == []
    assert 1 <= len(said) <= 3


def test_four_of_five_moments_like_this_are_counted_and_said() -> None:
    life = [
        did("values.short", 20_000.0 + day, after, pressures=("comparison",))
        for day, after in enumerate([2, 1, 6, 2, 1])
    ]
    life.append(did("values.short", 20_010.0, 1, pressures=("society",)))
    at = moment(20_020.0, pressures=("comparison",))
    said = reasons(replay(life), at, BY_ID["values.short"], path="", lead=BY_ID["values.short"])
    assert [each.code for each in said] == ["minutes", "named", "eased_before"]
    assert [filled(reason_text(each))[-1] for each in said] == [
        "1 minutes",
        "you named comparison",
        "“Values” eased 4 of your 5 moments with comparison",
    ]
    assert filled(reason_text(said[0]))[0] == "1 minute"


def test_what_was_only_heard_is_not_called_named() -> None:
    at = moment(heard=("comparison", "society"))
    said = reasons(Model.fresh(), at, BY_ID["reframe.short"], path="", lead=BY_ID["reframe.short"])
    assert filled(reason_text(said[1])) == ["comparison and what others expect were heard in your words"]


def test_a_practice_that_seldom_eased_says_nothing_of_it() -> None:
    life = [did("values.short", 20_000.0 + day, after) for day, after in enumerate([6, 7, 1])]
    said = reasons(replay(life), moment(20_010.0), BY_ID["values.short"], path="", lead=BY_ID["values.short"])
    assert "eased_before" not in {each.code for each in said}


EVERY_REASON = [
    *(Reason(code=code) for code in ("therapy_first", "soothing_first", "unfair_path", "repair_path")),
    *(Reason(code=code) for code in ("trial_on_guilt", "variety", "first_try", "little_energy")),
    *(Reason(code="minutes", facts={"minutes": minutes}) for minutes in (1, 5, 20)),
    *(Reason(code="place", facts={"place": place}) for place in PLACES),
    *(
        Reason(code=code, facts={"pressures": tuple(PRESSURES)[:count]})
        for code in ("named", "heard")
        for count in (1, 2, 3, 6)
    ),
    Reason(code="eased_before", facts={"strategy": "values", "eased": 4, "of": 5}),
    Reason(code="eased_before", facts={"strategy": "values", "eased": 4, "of": 5, "pressure": "society"}),
]
STATES = ("early", "helps", "little", "unclear")


def effect(state: str) -> Effect:
    return Effect(strategy="values", state=state, mean=1.234, low=0.51, high=1.94, n=9, p=0.97)  # type: ignore[arg-type]  # any state


@pytest.mark.parametrize("reason", EVERY_REASON, ids=lambda each: f"{each.code}-{len(str(each.facts))}")
def test_every_reason_reads_as_a_clause_without_promises(reason: Reason) -> None:
    for text in filled(reason_text(reason)):
        assert text
        assert "%" not in text
        assert text[-1] != "."
        assert re.findall(FORBIDDEN, text) == []


@pytest.mark.parametrize("state", STATES)
def test_every_effect_reads_without_promises(state: str) -> None:
    for text in filled(effect_text(effect(state))):
        assert "%" not in text
        assert re.findall(FORBIDDEN, text) == []


def test_a_number_of_points_is_said_only_when_it_helps() -> None:
    told = {state: set(effect_text(effect(state)).arguments) for state in STATES}
    assert told["helps"] == {"n", "mean", "low", "high"}
    assert [told[state] for state in STATES if state != "helps"] == [{"n"}] * 3
    assert filled(effect_text(effect("helps")))[-1] == (
        "“Values” has eased your guilt by about 1.2 points more than time alone (0.5 to 1.9, from 9 moments)"
    )


def test_an_effect_of_a_life_can_always_be_said() -> None:
    model = replay([did(name, 20_000.0 + day) for day, name in enumerate(IDS)])
    assert [
        text for each in effects(model, CATALOGUE) for text in filled(effect_text(each)) if "%" in text
    ] == []
