"""Train the listener's model from our own corpus: `python -m bench.train_listening` (or `make train`).

The same corpus and word lists give the same bytes. One text in twelve is kept out (its hash decides) for the
tests. Floors are chosen by cross-validation that leaves whole files of the corpus out, so that they hold
for a writer the model has not seen. Needs numpy and scikit-learn (requirements/bench.txt); the run-time
package needs neither.
"""

import json
import sys
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.listening_floors import floors
from bench.listening_space import Floats, Row, fit, labels_by_task, rows_of, space_of
from unguilt.core.listening import engine

HOME = Path(engine.__file__).parent
KEPT = 30_000


def train(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the model as it is stored, without its floors."""
    space = space_of(rows)
    matrices = space.matrices(rows)
    names = [name for places in space.places for name in places]
    loudness = np.concatenate(space.loudness)
    weights: dict[str, Floats] = {}
    starts: dict[str, dict[str, float]] = {"en": {}, "es": {}}
    for label, task in labels_by_task():
        fitted, start = fit(rows, matrices[task], label, task)
        weights[label] = fitted * loudness
        for language, value in start.items():
            starts[language][label] = round(value, 4)
    loudest = np.max([np.abs(each) / np.abs(each).max() for each in weights.values()], axis=0)
    kept = np.sort(np.argsort(-loudest, kind="stable")[:KEPT])
    scales = {label: float(np.abs(each).max()) / 127 for label, each in weights.items()}
    packed = {
        label: b64encode(np.round(each[kept] / scales[label]).astype(np.int8).tobytes()).decode("ascii")
        for label, each in weights.items()
    }
    return {
        "features": [names[place] for place in kept],
        "scales": {label: float(f"{scale:.6g}") for label, scale in scales.items()},
        "starts": starts,
        "weights": packed,
    }


def main(argv: Sequence[str] = ()) -> int:
    """Train, choose the floors and write `weights/model.json`; with `--floors-only` keep the weights."""
    rows = rows_of(HOME / "corpus")
    if not rows:
        sys.stderr.write("bench.train_listening: the corpus folder holds no texts\n")
        return 1
    target = HOME / "weights" / "model.json"
    stored = json.loads(target.read_text("utf-8")) if "--floors-only" in argv else train(rows)
    stored["floors"] = floors(rows)
    target.write_text(json.dumps(stored, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    sys.stdout.write(
        f"{len(rows)} texts, {len(stored['features'])} features, {target.stat().st_size} bytes\n"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
