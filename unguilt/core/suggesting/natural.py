"""The rival model: whatever she does, guilt falls by itself and nothing is added.

Its three coordinates (alpha, rho, overnight) are filtered on the same ratings; how much better or
worse than the full model it foretold them is kept as log odds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from unguilt.core.suggesting.gaussian import Matrix, Seen, Vector, dot, lessened, times
from unguilt.core.suggesting.parameters import Parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Natural:
    """Belief about the natural fall alone, and the log odds that there is nothing else."""

    mean: Vector
    cov: Matrix
    odds: float

    @classmethod
    def fresh(cls, parameters: Parameters) -> "Natural":
        """Return the prior."""
        p = parameters
        spread = (p.sd_alpha, p.sd_rho, p.sd_overnight)
        return cls(
            mean=[p.alpha, p.rho, p.overnight],
            cov=[[sd * sd if i == j else 0.0 for j in range(3)] for i, sd in enumerate(spread)],
            odds=log(p.nothing / (1.0 - p.nothing)),
        )

    @property
    def chance(self) -> float:
        """Probability that nothing helps her beyond the natural fall."""
        return 1.0 / (1.0 + exp(-self.odds))

    def observed(
        self, z: Sequence[float], drop: float, *, noise: float, did: bool, seen: Seen, parameters: Parameters
    ) -> "Natural":
        """Take in one rated drop. `did`: a practice was done, so its small spread adds to the noise."""
        sz = times(self.cov, z)
        spread = dot(z, sz) + noise + (parameters.sd_nothing**2 if did else 0.0)
        error = drop - dot(z, self.mean)
        gain = 0.5 * (log(seen.spread / spread) + seen.error**2 / seen.spread - error**2 / spread)
        most = parameters.nothing_clip
        return Natural(
            mean=[m + s / spread * error for m, s in zip(self.mean, sz, strict=True)],
            cov=lessened(self.cov, sz, spread),
            odds=min(max(self.odds + gain, -most), most),
        )
