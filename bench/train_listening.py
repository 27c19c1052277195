"""Train the listener's model from our own corpus: `python -m bench.train_listening` (or `make train`).

The same corpus and word lists give the same bytes on the same machine. One text in twelve is kept out (its hash
decides) for the tests. Floors are chosen by cross-validation that leaves whole files of the corpus out, so that
they hold for a writer the model has not seen. Needs numpy and scikit-learn (requirements/bench.txt); the run-time
package needs neither.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zlib import compress

import numpy as np

from bench.listening_floors import floors
from bench.listening_learning import Learnt, learn
from bench.listening_space import labels_by_task, rows_of
from unguilt.core.listening import engine

HOME = Path(engine.__file__).parent


def packed(learnt: Learnt) -> tuple[dict[str, Any], bytes]:
    """Return the model as it is stored, without its floors: its frame, and its weights in one byte each."""
    labels = [label for label, _task in labels_by_task()]
    network = learnt.network
    loudness = np.concatenate(learnt.space.loudness)[:, np.newaxis]
    line = np.array([learnt.weights[label] for label in labels]).T
    weights = np.hstack([line, network.incoming]) * loudness
    scales = np.abs(weights).max(axis=0) / 127
    rows = (np.round(weights / scales) + 128).astype(np.uint8)
    frame = {
        "features": [name for places in learnt.space.places for name in places],
        "labels": labels,
        "scales": _rounded(scales),
        "starts": {
            language: _rounded([learnt.starts[language][label] for label in labels])
            + _rounded(network.begin + spanish * network.spanish)
            for language, spanish in (("en", 0), ("es", 1))
        },
        "outgoing": [_rounded(network.outgoing[:, place]) for place in range(len(labels))],
        "ends": _rounded(network.end),
    }
    return frame, compress(rows.tobytes(), 9)


def _rounded(numbers: Iterable[float]) -> list[float]:
    return [float(f"{number:.5g}") for number in numbers]


def main(argv: Sequence[str] = ()) -> int:
    """Train, choose the floors and write the files of `weights/`; with `--floors-only` keep the weights."""
    rows = rows_of(HOME / "corpus")
    if not rows:
        sys.stderr.write("bench.train_listening: the corpus folder holds no texts\n")
        return 1
    frame, weights = HOME / "weights" / "model.json", HOME / "weights" / "rows.zlib"
    if "--floors-only" in argv:
        stored = json.loads(frame.read_text("utf-8"))
    else:
        stored, packed_rows = packed(learn(rows))
        weights.write_bytes(packed_rows)
    stored["floors"] = floors(rows)
    frame.write_text(json.dumps(stored, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    size = frame.stat().st_size + weights.stat().st_size
    sys.stdout.write(f"{len(rows)} texts, {len(stored['features'])} features, {size} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
