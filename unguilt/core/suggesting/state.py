"""The state as bytes: compressed JSON, exact to the last bit, checked when read.

JSON because a float written by Python reads back as the same float, coordinates keep their names (a
catalogue may grow and shrink), and any version can be looked at.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from unguilt.core.suggesting.gaussian import Block, Matrix, Shared, Vector
from unguilt.core.suggesting.habit import Habit
from unguilt.core.suggesting.interface import BadState
from unguilt.core.suggesting.natural import Natural

if TYPE_CHECKING:
    from unguilt.core.suggesting.model import Model

VERSION: Final = 1
_MOST_BYTES: Final = 1_000_000
"""Unpacked size above which bytes are refused; a real state is below 100 kB."""

_MOST_COUNT: Final = 1_000_000_000
_MOST_ODDS: Final = 100.0
"""Log odds beyond this cannot have been learnt (they are clipped far below)."""


def _lower(matrix: Matrix) -> Matrix:
    return [row[: i + 1] for i, row in enumerate(matrix)]


def packed(model: Model) -> bytes:
    """Return the bytes of a model."""
    content = {
        "version": VERSION,
        "prior": model.written.version,
        "until": model.until,
        "shared": [model.shared.mean, model.shared.own, _lower(model.shared.cov)],
        "blocks": {
            slug: [each.at, each.names, each.base, each.own, each.slope, _lower(each.cov)]
            for slug, each in model.blocks.items()
        },
        "natural": [model.natural.mean, _lower(model.natural.cov), model.natural.odds],
        "noise": [model.noise_sum, model.noise_n],
        "habits": {
            slug: [
                each.at,
                each.recent,
                each.picked,
                each.passed,
                each.rated,
                each.eased,
                each.alike,
                each.done,
            ]
            for slug, each in model.habits.items()
        },
        "last": model.last,
        "lately": model.lately,
        "moments": model.moments,
        "usual": model.usual,
    }
    return zlib.compress(json.dumps(content, separators=(",", ":"), sort_keys=True).encode())


def unpacked(data: bytes, *, prior_version: int) -> dict[str, Any]:
    """Return the fields of a Model that stand in the bytes. Raises BadState and nothing else."""
    try:
        content = json.loads(_inflated(data))
        if content["version"] != VERSION or content["prior"] != prior_version:
            raise BadState(_MESSAGE)
        return _fields(content)
    except (
        zlib.error,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise BadState(_MESSAGE) from error


_MESSAGE: Final = "not a state of this version; replay the moments"


def _inflated(data: bytes) -> bytes:
    inflater = zlib.decompressobj()
    plain = inflater.decompress(data, _MOST_BYTES)
    if not inflater.eof or inflater.unused_data:
        raise BadState(_MESSAGE)
    return plain


def _fields(content: Mapping[str, Any]) -> dict[str, Any]:
    """Rebuild the parts, refusing whatever a model could not have written."""
    mean, own, cov = content["shared"]
    n_mean, n_cov, odds = content["natural"]
    noise_sum, noise_n = (_positive(value) for value in content["noise"])
    until = content["until"]
    return {
        "until": None if until is None else _number(until),
        "shared": Shared(mean=_vector(mean, 4), own=_vector(own, 4), cov=_square(cov, 4)),
        "blocks": {_text(slug): _block(parts) for slug, parts in content["blocks"].items()},
        "natural": Natural(mean=_vector(n_mean, 3), cov=_square(n_cov, 3), odds=_odds(odds)),
        "noise_sum": noise_sum,
        "noise_n": noise_n,
        "habits": {_text(slug): _habit(parts) for slug, parts in content["habits"].items()},
        "last": _text(content["last"]),
        "lately": tuple(_text(slug) for slug in content["lately"]),
        "moments": _count(content["moments"]),
        "usual": {_text(key): _number(value) for key, value in content["usual"].items()},
    }


def _block(parts: Sequence[Any]) -> Block:
    at, names, base, own, slope, cov = parts
    size = len(names)
    if len(set(names)) != size or len(slope) != size:
        raise BadState(_MESSAGE)
    return Block(
        at=_number(at),
        names=tuple(_text(name) for name in names),
        base=_vector(base, size),
        own=_vector(own, size),
        slope=[_vector(row, 4) for row in slope],
        cov=_square(cov, size),
    )


def _habit(parts: Sequence[Any]) -> Habit:
    at, recent, picked, passed, rated, eased, alike, done = parts
    return Habit(
        at=_number(at),
        recent=_number(recent),
        picked=_count(picked),
        passed=_count(passed),
        rated=_count(rated),
        eased=_count(eased),
        alike={_text(key): _pair(value) for key, value in alike.items()},
        done={_text(key): _count(value) for key, value in done.items()},
    )


def _pair(value: Sequence[Any]) -> tuple[int, int]:
    eased, of = value
    return _count(eased), _count(of)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadState(_MESSAGE)
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise BadState(_MESSAGE)
    return float(value)


def _positive(value: object) -> float:
    number = _number(value)
    if number <= 0.0:
        raise BadState(_MESSAGE)
    return number


def _odds(value: object) -> float:
    number = _number(value)
    if abs(number) > _MOST_ODDS:
        raise BadState(_MESSAGE)
    return number


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST_COUNT:
        raise BadState(_MESSAGE)
    return value


def _vector(values: Sequence[Any], size: int) -> Vector:
    if not isinstance(values, list) or len(values) != size:
        raise BadState(_MESSAGE)
    return [_number(value) for value in values]


def _square(rows: Sequence[Any], size: int) -> Matrix:
    """Symmetric matrix from its lower triangle; variances have to be positive."""
    if not isinstance(rows, list) or len(rows) != size:
        raise BadState(_MESSAGE)
    lower = [_vector(row, i + 1) for i, row in enumerate(rows)]
    for i, row in enumerate(lower):
        _positive(row[i])
    return [[lower[max(i, j)][min(i, j)] for j in range(size)] for i in range(size)]
