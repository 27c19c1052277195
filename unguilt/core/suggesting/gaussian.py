"""The exact Gaussian filter, in a form small enough for plain Python.

Every rating touches the few *shared* coordinates (natural fall, next day, practices at all) and the
coordinates of *one* strategy. Given the shared ones, the strategies are therefore independent of
each other, for ever: drift acts inside a strategy and the shared coordinates stand still. So the
joint posterior of 160 coordinates is kept exactly as

    shared  s ~ N(mean, cov)                                4 numbers, 4×4
    block   x | s ~ N(slope·s + base, cov)                  one per strategy, about 8×8

and a rating costs one small block instead of a 160×160 matrix. A second mean, `own`, runs beside
the first with the written prior taken as zero: her own data alone (same gains, same covariance).

Lists inside the frozen classes are never changed after they are made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum
from typing import NamedTuple

from unguilt.core.suggesting.parameters import Parameters

Vector = list[float]
Matrix = list[list[float]]

ITSELF = ""
"""Name of a block's first coordinate: the strategy as a whole. Others are pressures and practices."""


def dot(left: Sequence[float], right: Sequence[float]) -> float:
    """Inner product of two vectors of one length."""
    return sum(map(float.__mul__, left, right))


def times(matrix: Matrix, vector: Sequence[float]) -> Vector:
    """Matrix times vector."""
    return [dot(row, vector) for row in matrix]


def lessened(matrix: Matrix, vector: Sequence[float], scale: float) -> Matrix:
    """Matrix minus vector·vectorᵀ / scale: what a covariance loses when something is observed."""
    return [
        [value - x * y / scale for value, y in zip(row, vector, strict=True)]
        for row, x in zip(matrix, vector, strict=True)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Belief about what every rating touches: alpha, rho, g, overnight (in this order)."""

    mean: Vector
    own: Vector
    cov: Matrix

    @classmethod
    def fresh(cls, parameters: Parameters) -> "Shared":
        """Return the written prior."""
        p = parameters
        mean = [p.alpha, p.rho, 0.0, p.overnight]
        spread = (p.sd_alpha, p.sd_rho, p.sd_all, p.sd_overnight)
        cov = [[sd * sd if i == j else 0.0 for j in range(4)] for i, sd in enumerate(spread)]
        return cls(mean=mean, own=list(mean), cov=cov)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Belief about one strategy, given the shared coordinates.

    at     day up to which drift has been applied
    names  coordinates: ITSELF, pressure keys, practice ids ("strategy.key", so they hold a dot);
           a coordinate enters when it is first touched, before that it is at its prior
    base   n; own  n; slope  n×4; cov  n×n
    """

    at: float
    names: tuple[str, ...] = ()
    base: Vector
    own: Vector
    slope: Matrix
    cov: Matrix

    @classmethod
    def fresh(cls, at: float) -> "Block":
        """Return a block that nothing has touched."""
        return cls(at=at, names=(), base=[], own=[], slope=[], cov=[])


class Seen(NamedTuple):
    """What one rating looked like to the filter: how far off, and how far off one may be."""

    error: float
    spread: float


def prior_variance(name: str, parameters: Parameters) -> float:
    """Variance of one coordinate before anything is known, in points²."""
    if name == ITSELF:
        return parameters.sd_strategy**2
    return (parameters.sd_practice if "." in name else parameters.sd_fit) ** 2


def kept_shares(names: Sequence[str], days: float, parameters: Parameters) -> Vector:
    """Per coordinate: share of a deviation left after `days`; a practice's own stays for ever."""
    kept = parameters.kept(days)
    return [1.0 if "." in name else kept for name in names]


def advanced(block: Block, at: float, parameters: Parameters) -> Block:
    """Let the block drift towards its prior up to day `at`; an earlier day changes nothing."""
    if at <= block.at:
        return block
    if not block.names:
        return replace(block, at=at)
    kept = kept_shares(block.names, at - block.at, parameters)
    cov = [
        [k * c * value for c, value in zip(kept, row, strict=True)]
        for k, row in zip(kept, block.cov, strict=True)
    ]
    for i, (name, k) in enumerate(zip(block.names, kept, strict=True)):
        cov[i][i] += (1.0 - k * k) * prior_variance(name, parameters)
    return Block(
        at=at,
        names=block.names,
        base=[k * value for k, value in zip(kept, block.base, strict=True)],
        own=[k * value for k, value in zip(kept, block.own, strict=True)],
        slope=[[k * value for value in row] for k, row in zip(kept, block.slope, strict=True)],
        cov=cov,
    )


def grown(block: Block, names: Sequence[str], parameters: Parameters) -> Block:
    """Add the coordinates among `names` that the block does not hold yet, at their prior."""
    new = [name for name in names if name not in block.names]
    if not new:
        return block
    size = len(block.names)
    every = (*block.names, *new)
    cov = [[*row, *([0.0] * len(new))] for row in block.cov]
    for i, name in enumerate(new):
        row = [0.0] * len(every)
        row[size + i] = prior_variance(name, parameters)
        cov.append(row)
    return replace(
        block,
        names=every,
        base=[*block.base, *([0.0] * len(new))],
        own=[*block.own, *([0.0] * len(new))],
        slope=[*block.slope, *([0.0] * 4 for _ in new)],
        cov=cov,
    )


def weighed(block: Block, weights: Mapping[str, float]) -> Vector:
    """Turn named weights into a vector over the block's coordinates."""
    return [weights.get(name, 0.0) for name in block.names]


def predicted(shared: Shared, block: Block, z: Sequence[float], v: Sequence[float]) -> float:
    """Return the mean of z·s + v·x, written prior included."""
    return dot(z, shared.mean) + sum(
        weight * (base + dot(slope, shared.mean))
        for weight, base, slope in zip(v, block.base, block.slope, strict=True)
        if weight
    )


def observed(
    shared: Shared,
    block: Block,
    *,
    z: Sequence[float],
    v: Sequence[float],
    target: float,
    own_target: float,
    noise: float,
) -> tuple[Shared, Block, Seen]:
    """Take in one rating: `target` = z·s + v·x + N(0, noise).

    `own_target` is the same rating as the filter without a written prior reads it.
    Two Kalman steps: the block given s, then s with what is left of the noise.
    """
    pv = times(block.cov, v)
    left = dot(v, pv) + noise
    h = [z[j] + fsum(weight * row[j] for weight, row in zip(v, block.slope, strict=True)) for j in range(4)]
    error = target - dot(v, block.base)
    own_error = own_target - dot(v, block.own)
    new_block = replace(
        block,
        base=[b + p / left * error for b, p in zip(block.base, pv, strict=True)],
        own=[b + p / left * own_error for b, p in zip(block.own, pv, strict=True)],
        slope=[
            [a - p / left * x for a, x in zip(row, h, strict=True)]
            for row, p in zip(block.slope, pv, strict=True)
        ],
        cov=lessened(block.cov, pv, left),
    )
    sh = times(shared.cov, h)
    spread = dot(h, sh) + left
    surprise = error - dot(h, shared.mean)
    own_surprise = own_error - dot(h, shared.own)
    new_shared = Shared(
        mean=[m + x / spread * surprise for m, x in zip(shared.mean, sh, strict=True)],
        own=[m + x / spread * own_surprise for m, x in zip(shared.own, sh, strict=True)],
        cov=lessened(shared.cov, sh, spread),
    )
    return new_shared, new_block, Seen(error=surprise, spread=spread)


class Reading(NamedTuple):
    """Mean, variance and her-own-data mean of a weighted sum of coordinates."""

    mean: float
    variance: float
    own: float


def read(
    shared: Shared,
    block: Block,
    weights: Mapping[str, float],
    *,
    at: float,
    parameters: Parameters,
    z: Sequence[float],
) -> Reading:
    """Read z·s + Σ weights·x on day `at`, coordinates the block does not hold at their prior."""
    kept = kept_shares(block.names, at - block.at, parameters) if at > block.at else None
    v = weighed(block, weights)
    refill = 0.0
    for name, weight in weights.items():
        if name not in block.names:
            refill += weight * weight * prior_variance(name, parameters)
    if kept is not None:
        for i, (name, k) in enumerate(zip(block.names, kept, strict=True)):
            refill += v[i] * v[i] * (1.0 - k * k) * prior_variance(name, parameters)
            v[i] *= k
    held = [i for i, weight in enumerate(v) if weight]
    h = [z[j] + sum(v[i] * block.slope[i][j] for i in held) for j in range(4)]
    inner = sum(v[i] * v[j] * block.cov[i][j] for i in held for j in held)
    return Reading(
        mean=dot(h, shared.mean) + sum(v[i] * block.base[i] for i in held),
        variance=dot(h, times(shared.cov, h)) + inner + refill,
        own=dot(h, shared.own) + sum(v[i] * block.own[i] for i in held),
    )
