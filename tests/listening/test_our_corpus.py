"""Our own corpus and the model made from it: well-formed, and at least as good as docs/listening.md says.

The floors are on the texts that training leaves out (`is_held_out`). They lie below the measured figures by
about the width of the interval, so that a worse model fails and a corpus that grew does not.
"""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from unguilt.core.listening import CRISES, hear
from unguilt.core.listening.evaluation import (
    Answer,
    Gold,
    Pair,
    crisis_recall,
    false_alarms,
    is_held_out,
    macro_f1,
    trap_among,
    trap_silence,
)
from unguilt.core.listening.model import AT_ONCE, NOUGHT, model
from unguilt.core.method import PRESSURES, TRAPS

_HOME = files("unguilt.core.listening")


def _rows() -> Iterator[dict[str, Any]]:
    for path in sorted(_HOME.joinpath("corpus").iterdir(), key=lambda path: path.name):
        yield from map(json.loads, path.read_text("utf-8").splitlines())


def _held_out(language: str) -> list[Pair]:
    pairs: list[Pair] = []
    for row in _rows():
        if row["lang"] == language and is_held_out(row["text"]):
            heard = hear(row["text"], language)
            gold = Gold(
                pressures=frozenset(row["pressures"]), traps=frozenset(row["traps"]), crisis=row["crisis"]
            )
            pairs.append((gold, Answer(pressures=heard.pressures, traps=heard.traps, crisis=heard.crisis)))
    return pairs


def test_every_text_of_the_corpus_is_labelled_by_the_codebook() -> None:
    wrong = [
        row["id"]
        for row in _rows()
        if not (
            row["lang"] in {"en", "es"}
            and row["text"].strip()
            and set(row["pressures"]) <= set(PRESSURES)
            and set(row["traps"]) <= set(TRAPS)
            and row["fair"] in {"", "fair", "unfair"}
            and row["crisis"] in {"", *CRISES}
        )
    ]
    assert wrong == []


def test_the_model_holds_a_weight_per_feature_for_every_label_and_unit_and_stays_small() -> None:
    here = model()
    units = len(here.outgoing[0])
    assert (set(here.labels), len(here.scales)) == ({*PRESSURES, *TRAPS, *CRISES}, len(here.labels) + units)
    assert len(here.rows) == len(here.places) * len(here.scales)
    assert sum(len(each.read_bytes()) for each in _HOME.joinpath("weights").iterdir()) <= 5_500_000


@pytest.mark.parametrize(
    "groups", [[], [[0]], [[7, 3, 11], [2]], [list(range(AT_ONCE)), list(range(0, 5 * AT_ONCE, 5)), [1, 2]]]
)
def test_rows_are_added_column_by_column_and_each_group_has_its_share(groups: list[list[int]]) -> None:
    here = model()
    width = len(here.scales)
    shares = [1 / (1 + number) for number in range(len(groups))]
    plainly = [
        sum(
            share * (here.rows[place * width + column] - NOUGHT)
            for share, places in zip(shares, groups, strict=True)
            for place in places
        )
        for column in range(width)
    ]
    assert here.blended(groups, shares) == [pytest.approx(plainly, abs=0.5)]


@pytest.mark.parametrize(
    ("language", "recall", "alarms", "pressures", "trap", "silent"),
    [("en", 0.54, 0.06, 0.63, 0.75, 0.81), ("es", 0.44, 0.09, 0.56, 0.68, 0.81)],
)
def test_texts_kept_from_training_are_heard_at_least_this_well(
    language: str, recall: float, alarms: float, pressures: float, trap: float, silent: float
) -> None:
    pairs = _held_out(language)
    calm = [pair for pair in pairs if not pair[0].crisis]
    figures = (
        crisis_recall(pairs).value >= recall,
        false_alarms(pairs).value <= alarms,
        macro_f1(calm, tuple(PRESSURES)).value >= pressures,
        trap_among(calm).value >= trap,
        trap_silence(calm).value >= silent,
    )
    assert figures == (True, True, True, True, True)
