"""What may be said, and that it gets less sure with time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.suggesting.people import CATALOGUE, did, lives
from unguilt.core.suggesting import Effect, Event, Model, effects, replay
from unguilt.core.suggesting.effects import Mixture


def effect_of(model: Model, strategy: str, at: float | None = None) -> Effect:
    return next(each for each in effects(model, CATALOGUE, at=at) if each.strategy == strategy)


def eased(times: int, after: int, *, every: float = 5.0) -> list[Event]:
    """She did the same thing again and again, and other things that changed little."""
    life = [did("values.middle", 20_000.0 + every * i, after, before=7) for i in range(times)]
    return life + [did("success.middle", 20_001.0 + every * i, 6, before=7) for i in range(times)]


def test_below_four_ratings_it_is_too_early_whatever_the_ratings() -> None:
    for times in range(4):
        assert effect_of(replay(eased(times, 0)), "values").state == "early"


def test_what_clearly_eased_is_said_to_and_what_clearly_did_not_is_said_too() -> None:
    model = replay(eased(12, 1))
    assert effect_of(model, "values").state == "helps"
    assert effect_of(model, "success").state in {"little", "unclear"}
    assert effect_of(replay(eased(25, 7)), "values").state == "little"


def test_a_drop_no_larger_than_natural_is_no_help() -> None:
    model = replay(eased(25, 6))
    assert [each.strategy for each in effects(model, CATALOGUE) if each.state == "helps"] == []


def test_ratings_of_long_ago_no_longer_carry_a_claim() -> None:
    model = replay(eased(8, 1))
    assert effect_of(model, "values").state == "helps"
    assert effect_of(model, "values", at=20_000.0 + 5_000).state != "helps"


@given(lives, st.floats(1, 3_000))
@settings(max_examples=60, deadline=None)
def test_intervals_widen_with_time(life: list[Event], days: float) -> None:
    model = replay(life)
    now = model.until or 0.0
    for then, later in zip(
        effects(model, CATALOGUE, at=now), effects(model, CATALOGUE, at=now + days), strict=True
    ):
        assert later.low <= later.high
        if model.natural.chance < 0.01:
            assert later.high - later.low >= then.high - then.low - 1e-9


def test_the_spread_of_every_strategy_grows_back_while_nothing_is_heard() -> None:
    model = replay(eased(12, 1))
    now = model.until or 0.0
    widths = [
        effect_of(model, "values", at=now + days).high - effect_of(model, "values", at=now + days).low
        for days in (0, 30, 90, 200, 400, 800)
    ]
    assert widths == sorted(widths)
    assert widths[-1] > widths[0]


@given(lives)
@settings(max_examples=60, deadline=None)
def test_a_state_never_says_more_than_its_numbers(life: list[Event]) -> None:
    for each in effects(replay(life), CATALOGUE):
        assert each.low <= each.high
        assert 0 <= each.p <= 1
        if each.state == "helps":
            assert each.n >= 4
            assert each.p >= 0.96
            assert each.mean > 0.5
        if each.n < 4:
            assert each.state == "early"


def test_the_interval_holds_ninety_percent_of_the_mixture() -> None:
    belief = Mixture(1.2, 0.5, 0.3, 0.15)
    low, high = belief.quantile(0.05), belief.quantile(0.95)
    assert round(belief.below(high) - belief.below(low), 6) == 0.9
