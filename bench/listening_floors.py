"""From which score on a label is suggested, chosen so that it holds for writers the model has not seen.

Every text is scored by a model that saw none of the files of its fold. English and Spanish have floors of
their own, as the scores of the smaller language spread less, and so have texts of each length: the more is
said, the higher every score, and what is said in a line is mostly plain.
"""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bench.listening_learning import learn
from bench.listening_space import Floats, Row
from unguilt.core.listening.heard import CRISES
from unguilt.core.listening.model import ANY_CRISIS, ANY_TRAP, LENGTHS
from unguilt.core.method import PRESSURES, TRAPS

FOLDS = 7
FALSE_ALARMS = {
    "en": {"line": 0.03, "short": 0.04, "long": 0.02},
    "es": {"line": 0.04, "short": 0.04, "long": 0.03},
}
TRAP_ALARMS = {
    "en": {"line": 0.04, "short": 0.15, "long": 0.04},
    "es": {"line": 0.02, "short": 0.1, "long": 0.05},
}
TWINS = tuple(
    f"_{writer}"
    for writer in ("cc", "dd", "gf", "gg", "gl", "hf", "hg", "hm", "hn", "jf", "jg", "ka", "kb", "kc", "kd")
)
"""Files of ordinary texts that were written around words and moods of crisis. They teach; how often such texts come,
nobody knows, so the floor of crisis is not chosen by them."""
NEIGHBOURS = 9
NEARLY = {"line": 0.0, "short": 0.005, "long": 0.0}
LANGUAGES = ("en", "es")
Flags = NDArray[np.bool_]


def out_of_fold(rows: Sequence[Row]) -> dict[str, Floats]:
    """Return the score of every row under every label, by a model that saw no text of its fold."""
    folds = folds_of(rows)
    scores: dict[str, Floats] = {}
    for fold in range(FOLDS):
        learnt = learn([row for row, mine in zip(rows, folds, strict=True) if mine != fold])
        unseen = [place for place, mine in enumerate(folds) if mine == fold]
        for label, found in learnt.scores([rows[place] for place in unseen]).items():
            scores.setdefault(label, np.zeros(len(rows)))[unseen] = found
    return scores


def folds_of(rows: Sequence[Row]) -> list[int]:
    """Return the fold of every row: whole files, the files of each kind (“en_crisis”) in turn."""
    kinds: dict[str, list[str]] = {}
    for file in sorted({row.file for row in rows}):
        kinds.setdefault(file.rsplit("_", 1)[0], []).append(file)
    fold = {file: place % FOLDS for files in kinds.values() for place, file in enumerate(files)}
    return [fold[row.file] for row in rows]


def floors(rows: Sequence[Row]) -> dict[str, dict[str, dict[str, float]]]:
    """Return the floor of every label that has one, per language and length."""
    scores = out_of_fold(rows)
    return {
        language: {length: _floors(rows, scores, language, length) for length in LENGTHS}
        for language in LANGUAGES
    }


def _floors(
    rows: Sequence[Row], scores: Mapping[str, Floats], language: str, length: str
) -> dict[str, float]:
    here = np.array([row.language == language and row.length == length and row.ordinary for row in rows])
    usual = here & np.array([not row.file.endswith(TWINS) for row in rows])
    trapless = here & ~_has(rows, ANY_TRAP)
    alarms, share = FALSE_ALARMS[language][length], TRAP_ALARMS[language][length]
    return {
        ANY_CRISIS: alarm_floor(scores[ANY_CRISIS][usual], _said(rows, CRISES)[usual], alarms),
        ANY_TRAP: alarm_floor(scores[ANY_TRAP][trapless], _said(rows, TRAPS)[trapless], share),
        **{
            key: best_floor(
                scores[key][here], _has(rows, key)[here], _said(rows, (key,))[here], NEARLY[length]
            )
            for key in PRESSURES
        },
    }


def alarm_floor(scores: Floats, already: Flags, share: float) -> float:
    """Return the floor at which at most `share` of these texts are above it or `already` raised."""
    room = int(share * len(scores)) - int(already.sum())
    quiet = np.sort(scores[~already])[::-1]
    return round(float(quiet[max(room, 0)]) + 1e-4, 4)


def best_floor(scores: Floats, truth: Flags, already: Flags, nearly: float) -> float:
    """Return the lowest floor whose F1 is within `nearly` of the best; texts in `already` are raised in any case.

    F1 is smoothed over neighbouring floors, as its highest point is mostly chance. Of floors that do equally
    well with short texts the lowest is taken: moments she writes about carry more pressures than our corpus,
    which holds many everyday texts, and she takes a wrong mark off with one touch.
    """
    order = np.argsort(-scores[~already], kind="stable")
    right = np.cumsum(truth[~already][order]) + truth[already].sum()
    f1 = 2 * right / (np.arange(1, len(order) + 1) + already.sum() + truth.sum())
    smooth = np.convolve(f1, np.ones(NEIGHBOURS) / NEIGHBOURS, "same")
    last = np.flatnonzero(smooth >= smooth.max() - nearly)[-1]
    return round(float(scores[~already][order][last]), 4)


def _said(rows: Sequence[Row], labels: Collection[str]) -> Flags:
    return np.array([not row.said.isdisjoint(labels) for row in rows])


def _has(rows: Sequence[Row], label: str) -> Flags:
    return np.array([label in row.labels for row in rows])
