"""What happened with one strategy, as plain counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp

from unguilt.core.suggesting.parameters import Parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """What happened with one strategy: plain counts, and how lately it was used.

    at, recent  `recent` (0–1) is recent use as of day `at`; it fades within days
    picked/passed  times picked, and times passed over before another was picked
    rated/eased    rated moments, and those lighter by a point and half a point beyond natural fall
    alike          pressure she named → (eased, rated)
    done           practice id → times done
    """

    at: float = 0.0
    recent: float = 0.0
    picked: int = 0
    passed: int = 0
    rated: int = 0
    eased: int = 0
    alike: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    done: Mapping[str, int] = field(default_factory=dict)

    def recent_on(self, day: float, parameters: Parameters) -> float:
        """Recent use, faded up to `day`."""
        return self.recent * exp(-max(day - self.at, 0.0) / parameters.tire_days)

    def uptake(self, parameters: Parameters) -> float:
        """Chance that she takes it up when shown."""
        yes = parameters.picked + self.picked
        return yes / (yes + parameters.passed + self.passed)


UNUSED = Habit()
