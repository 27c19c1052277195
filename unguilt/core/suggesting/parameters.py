"""The numbers of the model. Points are on the 0–10 scale of guilt, times are days."""

from dataclasses import dataclass
from math import exp
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """Spreads, decays and thresholds; docs/suggesting.md says where each comes from.

    Natural fall: `alpha`, `rho`, and `overnight` (how much more has gone by the next day: open
    ratings of guilt fall back towards the usual level within hours, so a rating a day later holds
    mostly that). Spreads `sd_…` are set generously, since one life is short and a tight prior would
    claim too early. `miss_…`: a done practice without a rating is weak evidence of a smaller drop.
    """

    alpha: float = 0.5
    rho: float = 0.35
    sd_alpha: float = 0.6
    sd_rho: float = 0.10
    overnight: float = 1.2
    sd_overnight: float = 0.9
    overnight_noise: float = 2.0
    middle: float = 6.0

    sd_all: float = 0.6
    sd_strategy: float = 0.85
    sd_fit: float = 0.65
    sd_practice: float = 0.35
    drift_days: float = 180.0

    noise: float = 1.75
    noise_weight: float = 8.0
    noise_least: float = 0.8
    noise_most: float = 3.0
    miss_shift: float = 0.7
    miss_noise: float = 2.0

    short: float = -0.25
    long: float = 0.25
    tired: float = -0.3

    tiring: float = 0.5
    tire_step: float = 0.3
    tire_days: float = 10.0
    tire_score: float = 0.4

    picked: float = 6.0
    passed: float = 1.6

    nothing: float = 0.15
    sd_nothing: float = 0.15
    nothing_clip: float = 8.0

    curiosity: float = 1.5
    tie: float = 0.02
    window: int = 4
    most_in_window: int = 2

    meaningful: float = 0.5
    sure: float = 0.96
    sure_alone: float = 0.70
    sure_little: float = 0.90
    fewest: int = 4

    def length(self, minutes: int) -> float:
        """Written difference of a 1-minute or 20-minute practice from one of five, in points."""
        if minutes <= 1:
            return self.short
        return self.long if minutes >= 20 else 0.0  # noqa: PLR2004 - minutes are 1, 5 or 20

    def kept(self, days: float) -> float:
        """Share of a drifting deviation that is left after some days (Ornstein–Uhlenbeck)."""
        return exp(-max(days, 0.0) / self.drift_days)


STANDARD: Final = Parameters()
