"""Both wordings are whole, in both languages."""

from collections.abc import Iterator

import pytest
from django.utils.translation import gettext, override

from unguilt.tools.self_compassion.wordings import WORDINGS, BreakWording

EACH = pytest.mark.parametrize("wording", WORDINGS.values(), ids=list(WORDINGS))


def texts(wording: BreakWording) -> Iterator[str]:
    yield from (wording.name, wording.sounds, *wording.lines)
    for step in wording.steps:
        yield from (step.title, step.body, step.own)


@EACH
def test_a_wording_has_the_three_steps_and_lines_to_take(wording: BreakWording) -> None:
    assert [step.key for step in wording.steps] == ["hard", "others", "line"]
    assert len(wording.lines) >= 3
    assert all(texts(wording))


@EACH
def test_a_wording_is_whole_in_spanish(wording: BreakWording) -> None:
    with override("es"):
        assert [text for text in texts(wording) if gettext(text) == text] == []


def test_plain_respect_does_not_ask_for_kindness() -> None:
    said = " ".join(texts(WORDINGS["respect"])).lower()
    assert [word for word in ("kind", "love", "gentle", "hand on") if word in said] == []
