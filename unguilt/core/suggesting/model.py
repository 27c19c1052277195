"""The state: everything that is known about one mother, and nothing about anybody else."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from unguilt.core.suggesting import state
from unguilt.core.suggesting.gaussian import Block, Shared
from unguilt.core.suggesting.habit import UNUSED, Habit
from unguilt.core.suggesting.natural import Natural
from unguilt.core.suggesting.parameters import STANDARD, Parameters
from unguilt.core.suggesting.prior import Prior, written_prior


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One private state. Immutable: `learn` returns a new one that shares what did not change.

    until     day of the last moment learnt from; None = nothing yet
    shared, blocks  the filter (gaussian)
    natural   the rival model that nothing helps beyond the natural fall
    noise_sum, noise_n  squared residuals and their count, prior included: variance = sum / n
    habits    strategy slug → what happened with it
    last, lately  the practice done last; strategies done last, oldest first
    moments, usual  number of moments; pressure → summed weights, for "her usual pressures"
    written, parameters  not kept in the bytes: given again to `loads`
    """

    until: float | None
    shared: Shared
    blocks: Mapping[str, Block]
    natural: Natural
    noise_sum: float
    noise_n: float
    habits: Mapping[str, Habit]
    last: str
    lately: tuple[str, ...]
    moments: int
    usual: Mapping[str, float]
    written: Prior
    parameters: Parameters

    @classmethod
    def fresh(cls, *, written: Prior | None = None, parameters: Parameters = STANDARD) -> "Model":
        """Return the state before anything is known; also what *forget everything* leaves."""
        return cls(
            until=None,
            shared=Shared.fresh(parameters),
            blocks={},
            natural=Natural.fresh(parameters),
            noise_sum=parameters.noise_weight * parameters.noise**2,
            noise_n=parameters.noise_weight,
            habits={},
            last="",
            lately=(),
            moments=0,
            usual={},
            written=written_prior() if written is None else written,
            parameters=parameters,
        )

    @classmethod
    def loads(
        cls, data: bytes, *, written: Prior | None = None, parameters: Parameters = STANDARD
    ) -> "Model":
        """Read what `dumps` wrote.

        Raises BadState for anything else: damaged bytes, another version, another written prior.
        The caller then replays the moments.
        """
        fresh = cls.fresh(written=written, parameters=parameters)
        return replace(fresh, **state.unpacked(data, prior_version=fresh.written.version))

    def dumps(self) -> bytes:
        """Write the state: exact to the last bit, below 40 kB for 70 practices and any history."""
        return state.packed(self)

    @property
    def noise(self) -> float:
        """Variance of one rated change, in points²."""
        p = self.parameters
        return min(max(self.noise_sum / self.noise_n, p.noise_least**2), p.noise_most**2)

    def habit(self, strategy: str) -> Habit:
        """Counts of one strategy; zeros when it was never met."""
        return self.habits.get(strategy, UNUSED)

    def block(self, strategy: str) -> Block:
        """Belief about one strategy; the prior when it was never rated."""
        return self.blocks.get(strategy) or Block.fresh(self.until or 0.0)

    @property
    def tried(self) -> bool:
        """Whether any practice has ever been done."""
        return any(habit.done for habit in self.habits.values())
