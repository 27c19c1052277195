"""The kept bytes: exact, small, and refused when they are anything else."""

import zlib
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.suggesting.people import did, lives, moment
from unguilt.core.method import PRESSURES, STRATEGIES
from unguilt.core.suggesting import BadState, Done, Event, Model, Prior, learn, replay, written_prior

LIFE = [did("values.short", 20_000.0, 2, pressures=("society",)), did("reframe.middle", 20_003.0, None)]


@given(lives)
@settings(max_examples=40, deadline=None)
def test_reading_what_was_written_gives_the_same_model_to_the_last_bit(life: list[Event]) -> None:
    model = replay(life)
    assert Model.loads(model.dumps()) == model
    assert Model.loads(model.dumps()).dumps() == model.dumps()


def test_the_state_stays_below_forty_kilobytes_with_seventy_practices_and_five_hundred_moments() -> None:
    chance = Random(3)  # noqa: S311 - a test case, nothing secret
    names = [f"{slug}.practice_{i}" for slug in STRATEGIES for i in range(6)][:70]
    model = Model.fresh()
    for day in range(500):
        before = chance.randint(3, 10)
        done = Done(practice=chance.choice(names), minutes=5, before=before, after=chance.randint(0, before))
        pressures = tuple(chance.sample([*PRESSURES], chance.randint(1, 3)))
        at = moment(20_000 + 1.7 * day, weight=before, pressures=pressures)
        model = learn(model, Event(situation=at, steps=(done,)))
    assert sum(len(habit.done) for habit in model.habits.values()) == 70
    assert len(model.dumps()) < 40_000


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_other_bytes_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(BadState):
        Model.loads(data)


@given(st.integers(0, 10_000), st.integers(1, 255))
@settings(deadline=None)
def test_a_damaged_state_is_refused_or_is_whole(place: int, flip: int) -> None:
    data = bytearray(replay(LIFE).dumps())
    data[place % len(data)] ^= flip
    try:
        model = Model.loads(bytes(data))
    except BadState:
        return
    assert model == replay(LIFE)


@given(
    st.integers(0, 5_000),
    st.sampled_from([b"NaN", b"-1", b"null", b'"x"', b"[]", b"{}", b"1e999", b"true", b"9" * 400]),
)
@settings(max_examples=200, deadline=None)
def test_a_state_with_an_impossible_part_is_refused_or_still_a_state(place: int, part: bytes) -> None:
    plain = zlib.decompress(replay(LIFE).dumps())
    numbers = [i for i, byte in enumerate(plain) if byte in b"0123456789" and plain[i - 1 : i] in b",[:"]
    start = numbers[place % len(numbers)]
    end = start
    while plain[end : end + 1] not in (b",", b"]", b"}"):
        end += 1
    try:
        model = Model.loads(zlib.compress(plain[:start] + part + plain[end:]))
    except BadState:
        return
    assert Model.loads(model.dumps()) == model


def test_cut_lengthened_and_swollen_bytes_are_refused() -> None:
    whole = replay(LIFE).dumps()
    for data in (b"", whole[:-1], whole + b"x", zlib.compress(b" " * 2_000_000), zlib.compress(b"[]")):
        with pytest.raises(BadState):
            Model.loads(data)


def test_a_state_of_another_prior_or_version_is_refused_so_that_it_is_replayed() -> None:
    known = written_prior()
    other = Prior(version=known.version + 1, strategies=known.strategies, situations=known.situations)
    with pytest.raises(BadState):
        Model.loads(replay(LIFE).dumps(), written=other)
    newer = zlib.decompress(replay(LIFE).dumps()).replace(b'"version":1', b'"version":2')
    with pytest.raises(BadState):
        Model.loads(zlib.compress(newer))


def test_the_error_says_nothing_of_what_was_kept() -> None:
    with pytest.raises(BadState) as caught:
        Model.loads(b"values.short 6 2")
    assert str(caught.value) == "not a state of this version; replay the moments"
