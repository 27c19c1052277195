"""The patterns and the texts that guide: lengths, ways through, who goes carefully."""

from itertools import product

import pytest

from unguilt.tools.mindfulness.guides import GUIDES, WAYS, Guide
from unguilt.tools.mindfulness.patterns import MINUTES, PATTERNS, Pattern

EVERY_GUIDE = pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))
EVERY_PATTERN = pytest.mark.parametrize("pattern", PATTERNS.values(), ids=list(PATTERNS))
ALL_WAYS = list(product(("open", "closed"), ("upright", "lying")))


def test_the_four_patterns_are_counted_as_their_names_say() -> None:
    assert {key: pattern.parts for key, pattern in PATTERNS.items()} == {
        "paced": (5, 6),
        "box": (4, 4, 4, 4),
        "long": (4, 8),
        "478": (4, 7, 8),
    }
    assert 60 / PATTERNS["paced"].round == pytest.approx(5.5, abs=0.05)


@EVERY_PATTERN
def test_breaths_fill_the_minutes_to_half_a_breath(pattern: Pattern) -> None:
    for minutes in MINUTES:
        breath = pattern.breath(minutes)
        assert breath.rounds >= 1
        assert abs(breath.seconds - minutes * 60) <= pattern.round / 2


@EVERY_PATTERN
def test_whoever_holds_is_told_who_goes_carefully(pattern: Pattern) -> None:
    assert ("pregnant" in pattern.care) == bool(pattern.hold)


@EVERY_GUIDE
def test_every_way_through_a_text_takes_equally_long(guide: Guide) -> None:
    lengths = {sum(line.seconds for line in guide.way(*ways)) for ways in ALL_WAYS}
    assert len(lengths) == 1
    if guide.key != "senses":
        assert lengths == {300}


@EVERY_GUIDE
def test_every_text_has_lines_for_open_eyes_and_for_lying_down(guide: Guide) -> None:
    assert {line.only for line in guide.lines} == {"", *WAYS}
    assert len({guide.way(*ways) for ways in ALL_WAYS}) == 4
    assert all(5 <= line.seconds <= 40 for line in guide.lines)
