"""What eased it: strictly what the state lets one say."""

import pytest

from unguilt.core.pictures import easing, short_text

from .histories import effect


def test_what_was_never_tried_is_left_out_and_counted() -> None:
    found = easing([effect("reframe"), effect("values", n=0), effect("delegate", n=0)], {})
    assert ([each.strategy for each in found.tried], found.others) == (["reframe"], 2)


def test_what_was_done_without_a_rating_is_shown_as_too_early() -> None:
    found = easing([effect("values", n=0, state="early")], {"values": 2})
    assert ([each.strategy for each in found.tried], found.all_early) == (["values"], True)


def test_what_she_silenced_is_not_put_before_her_among_the_others() -> None:
    found = easing([effect("values", n=0), effect("delegate", n=0)], {}, silenced=("values", "reframe.quick"))
    assert found.others == 1


def test_the_surest_stand_first() -> None:
    known = [
        effect("values", state="early", n=2),
        effect("delegate", state="unclear", n=9),
        effect("reframe", state="helps", n=6),
        effect("success", state="little", n=8),
        effect("boundaries", state="helps", n=9),
    ]
    found = easing(known, {})
    assert [each.strategy for each in found.tried] == [
        "boundaries",
        "reframe",
        "success",
        "delegate",
        "values",
    ]
    assert [each.strategy for each in found.helping] == ["boundaries", "reframe"]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("early", "too early to say"),
        ("little", "not much so far"),
        ("unclear", "no clear picture yet"),
        ("helps", "about 0.8 points lighter"),
    ],
)
def test_a_number_is_said_only_of_what_helps(state: str, words: str) -> None:
    sentence = short_text(effect(state=state, mean=0.84))
    assert sentence.singular % sentence.arguments == words
