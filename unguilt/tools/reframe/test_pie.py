"""The pie adds up to 100 whatever is typed, and its slices lie where they belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.tools.reframe.entries import Share
from unguilt.tools.reframe.pie import (
    CENTRE,
    HERS,
    RADIUS,
    handles,
    normalised,
    slices,
    with_numbers,
    with_parts,
)


def shares(*parts: int) -> tuple[Share, ...]:
    names = [f"Part {number}" for number in range(len(parts) - 1)]
    return tuple(Share(name=name, part=part) for name, part in zip([*names, HERS], parts, strict=True))


@given(st.lists(st.integers(min_value=0, max_value=1_000), min_size=1, max_size=8))
def test_shares_always_add_up_to_a_hundred_and_keep_their_order(parts: list[int]) -> None:
    found = normalised(parts)
    assert sum(found) == 100
    assert all(share >= 0 for share in found)
    if sum(parts):
        assert all(one <= other for (a, one), (b, other) in zip_pairs(parts, found) if a < b)


def zip_pairs(parts: list[int], found: tuple[int, ...]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    both = list(zip(parts, found, strict=True))
    return [(one, other) for one in both for other in both]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ((1, 1, 1), (34, 33, 33)),
        ((0, 0), (50, 50)),
        ((30, 30), (50, 50)),
        ((70, 30), (70, 30)),
        ((100, 0, 0), (100, 0, 0)),
    ],
)
def test_numbers_that_do_not_add_up_are_scaled(typed: tuple[int, ...], kept: tuple[int, ...]) -> None:
    assert normalised(typed) == kept


def test_a_new_pie_is_even_with_herself_last() -> None:
    assert with_parts((), ["The late form", "", "A fever", "The late form"]) == (
        Share(name="The late form", part=34),
        Share(name="A fever", part=33),
        Share(name=HERS, part=33),
    )
    assert with_parts(shares(60, 40), ["", ""]) == ()


def test_who_stays_keeps_their_share_in_proportion_when_somebody_comes() -> None:
    found = with_parts(shares(60, 40), ["Part 0", "New"])
    assert [share.name for share in found] == ["Part 0", "New", HERS]
    assert [share.part for share in found] == [45, 25, 30]


def test_there_are_eight_parts_at_most() -> None:
    found = with_parts((), [f"Part {number}" for number in range(12)])
    assert (len(found), sum(share.part for share in found)) == (8, 100)


def test_numbers_are_given_to_the_shares_in_their_order() -> None:
    assert with_numbers(shares(50, 25, 25), [20, 20, 0]) == shares(50, 50, 0)


def test_a_quarter_runs_from_twelve_to_three_oclock() -> None:
    first, last = slices(shares(25, 75))
    top, right = f"{CENTRE} {CENTRE - RADIUS}", f"{CENTRE + RADIUS} {CENTRE}"
    assert first.path == f"M{CENTRE} {CENTRE}L{top}A{RADIUS} {RADIUS} 0 0 1 {right}Z"
    assert f"0 1 1 {top}Z" in last.path
    assert (first.colour, last.colour, last.is_hers) == ("sky", "plum", True)


def test_nothing_is_not_drawn_and_everything_is_a_whole_circle() -> None:
    empty, whole = slices(shares(0, 100))
    assert empty.path == ""
    assert whole.path.count("A") == 2


def test_neighbours_never_look_alike() -> None:
    drawn = slices(shares(13, 13, 13, 13, 12, 12, 12, 12))
    looks = [(each.colour, each.opacity) for each in drawn]
    assert len(set(looks)) == len(looks)


def test_a_handle_lies_on_each_boundary_but_the_one_at_twelve_oclock() -> None:
    first, second = handles(shares(25, 25, 50))
    assert (first.x, first.y, first.part, first.both) == (CENTRE + RADIUS, CENTRE, 25, 50)
    assert (second.x, second.y, second.both, second.other) == (CENTRE, CENTRE + RADIUS, 75, HERS)
