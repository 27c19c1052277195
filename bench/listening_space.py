"""Our own corpus as numbers: rows, features, labels, and one logistic regression per label."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression

from unguilt.core.listening import engine
from unguilt.core.listening.evaluation import is_held_out
from unguilt.core.listening.features import GROUPS, features
from unguilt.core.listening.heard import CRISES
from unguilt.core.listening.model import ANY_CRISIS, ANY_TRAP, FEW, length_of
from unguilt.core.method import PRESSURES, TRAPS

LOUDNESS = {
    "word": 1.0,
    "words": 0.5,
    "apart": 0.4,
    "concept": 1.0,
    "concepts": 0.5,
    "three": 0.4,
    "pattern": 0.5,
}
STRENGTH = {"crisis": 0.5, "pressures": 0.2, "traps": 0.2}
TOLERANCE = 1e-3
SEEN_AT_LEAST = 8
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One labelled text with its features and the file it comes from."""

    file: str
    language: str
    labels: frozenset[str]
    ordinary: bool
    said: frozenset[str]
    length: str
    found: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """The known features of each group and how much one of them weighs before training."""

    places: Sequence[dict[str, int]]
    loudness: Sequence[Floats]

    def matrices(self, rows: Sequence[Row]) -> dict[str, csr_matrix]:
        """Return rows × features for each task, its groups divided as `unguilt.core.listening.model` does."""
        loud, calm = (
            hstack([self._group(number, rows, few) for number in range(len(GROUPS))], format="csr")
            for few in (0, FEW)
        )
        return {"crisis": loud, "pressures": calm, "traps": calm}

    def _group(self, number: int, rows: Sequence[Row], few: int) -> csr_matrix:
        places, loudness = self.places[number], self.loudness[number]
        columns: list[int] = []
        values: list[float] = []
        starts = [0]
        for row in rows:
            known = [places[name] for name in row.found[number] if name in places]
            columns += known
            values += [loudness[place] / (len(known) + few) ** 0.5 for place in known]
            starts.append(len(columns))
        return csr_matrix((values, columns, starts), shape=(len(rows), len(places)))


def rows_of(folder: Path, *, held_out: bool = False) -> list[Row]:
    """Read the corpus in the order of its files; texts said twice count once."""
    seen: set[str] = set()
    rows: list[Row] = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            if not line.strip():
                continue
            raw = json.loads(line)
            if raw["text"] in seen or is_held_out(raw["text"]) is not held_out:
                continue
            seen.add(raw["text"])
            rows.append(_row(raw, path.stem))
    return rows


def _row(raw: dict[str, Any], file: str) -> Row:
    reading = engine.read(raw["text"], raw["lang"])
    marks = {ANY_CRISIS, raw["crisis"]} if raw["crisis"] else set()
    marks |= {ANY_TRAP} if raw["traps"] or "comparison" in raw["pressures"] else set()
    return Row(
        file=file,
        language=raw["lang"],
        labels=frozenset({*raw["pressures"], *raw["traps"], *marks}),
        ordinary=not raw["crisis"],
        said=frozenset(engine.said(reading)),
        length=length_of(reading),
        found=tuple(tuple(sorted({name for name, _first, _last in group})) for group in features(reading)),
    )


def space_of(rows: Sequence[Row]) -> Space:
    """Return the features that at least eight texts have; rarer ones are louder (1 + log of rarity).

    What fewer texts have is left out before training, not after: the number of known features counts too.
    """
    places, loudness = [], []
    for number, group in enumerate(GROUPS):
        count = Counter(name for row in rows for name in row.found[number])
        names = sorted(name for name, times in count.items() if times >= SEEN_AT_LEAST)
        places.append({name: place for place, name in enumerate(names)})
        loudness.append(LOUDNESS[group] * np.array([1 + np.log(len(rows) / count[name]) for name in names]))
    return Space(places=places, loudness=loudness)


def labels_by_task() -> Iterator[tuple[str, str]]:
    """Yield every label with the task it belongs to."""
    yield from ((label, "crisis") for label in CRISES)
    yield from ((label, "pressures") for label in PRESSURES)
    yield from ((label, "traps") for label in TRAPS)


def fit(rows: Sequence[Row], matrix: csr_matrix, label: str, task: str) -> tuple[Floats, dict[str, float]]:
    """Return the weights of one label and its start per language."""
    chosen = [place for place, row in enumerate(rows) if teaches(row, label, task)]
    spanish = csr_matrix([[float(row.language == "es")] for row in rows])
    taught = hstack([matrix, spanish], format="csr")[chosen]
    truth = np.array([is_so(rows[place], label) for place in chosen])
    telling = np.ones(taught.shape[1]) if task == "crisis" else _telling(taught, truth)
    learner = LogisticRegression(C=STRENGTH[task], max_iter=200, tol=TOLERANCE)
    fitted = learner.fit(taught @ diags(telling), truth)
    weights, start = fitted.coef_[0] * telling, float(fitted.intercept_[0])
    return weights[:-1], {"en": start, "es": start + float(weights[-1])}


def _telling(taught: csr_matrix, truth: NDArray[np.bool_]) -> Floats:
    """Return how telling each feature is: the root of its log-count ratio, so that rare labels learn from few.

    After Wang and Manning (2012), whose ratio is used whole; its root did better here, and for crisis none.
    """
    present = taught > 0
    with_it = np.asarray(present[truth].sum(axis=0)).ravel() + 1
    without = np.asarray(present[~truth].sum(axis=0)).ravel() + 1
    ratio = np.log((with_it / (truth.sum() + 2)) / (without / ((~truth).sum() + 2)))
    told: Floats = np.sqrt(np.abs(ratio))
    return told


def is_so(row: Row, label: str) -> bool:
    """Tell whether a text counts as `label`; where the pressure is comparison, the trap is comparing too."""
    return label in row.labels or (label == "comparing" and "comparison" in row.labels)


def teaches(row: Row, label: str, task: str) -> bool:
    """Tell whether a text teaches `label`.

    A crisis class or a trap is taught against the texts without any of its kind, so that their odds add
    up. Pressures and traps are taught by ordinary texts only; crisis texts were not labelled for them.
    """
    if task == "crisis":
        return label in row.labels or row.ordinary
    if task == "traps":
        return row.ordinary and (is_so(row, label) or ANY_TRAP not in row.labels)
    return row.ordinary
