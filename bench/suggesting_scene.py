"""What the simulated users of `bench.suggesting` are like: strategies, practices, and four worlds.

Guilt is 0–10, relief in points, times in days. K strategies, Q practices, J pressures. The settings are
those of docs/suggesting.md; no number here comes from real users.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from unguilt.core.method import MINUTES as LENGTHS
from unguilt.core.method import PLACES, PRESSURES

SHORT, MIDDLE, LONG = LENGTHS

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


class Kind(NamedTuple):
    """One simulated strategy: mean extra relief, effort when tired, and how its practices are made."""

    slug: str
    mean: float
    effort: int = 0
    heavy: bool = False
    soothing: bool = False
    rooted: bool = False


KINDS: Final = (
    Kind("reframe", 1.55, effort=1, heavy=True),
    Kind("self_compassion", 1.85, soothing=True),
    Kind("mindfulness", 1.25, soothing=True),
    Kind("values", 1.00, effort=1),
    Kind("imperfection", 1.70, effort=1, heavy=True),
    Kind("boundaries", 0.95, effort=1, heavy=True, rooted=True),
    Kind("delegate", 0.80, effort=1, rooted=True),
    Kind("quality_time", 0.70),
    Kind("success", 1.40),
    Kind("support_network", 1.15, effort=1, rooted=True),
    Kind("advocacy", 1.10, effort=1, rooted=True),
    Kind("therapy", 0.50, heavy=True),
)
"""Heavy ones are not offered at weight ≥ 8; rooted ones need a desk or a home when they are longer."""

K: Final = len(KINDS)
J: Final = len(PRESSURES)
PLACE_KEYS: Final = tuple(PLACES)
_WORK, _COMMUTE, _HOME, _BED = 1, 2, 4, 8


class Sort(NamedTuple):
    """One simulated practice. `places` are bits: work 1, commute 2, home 4, bed 8."""

    strategy: int
    minutes: int
    places: int
    energy: int


def _sorts() -> tuple[Sort, ...]:
    made = []
    longer = {5: _WORK | _HOME, 6: _WORK | _HOME, 10: _WORK | _HOME, 9: _COMMUTE | _HOME}
    for a, kind in enumerate(KINDS):
        for minutes in (SHORT, MIDDLE, MIDDLE, LONG) if a in {0, 1, 2, 8} else LENGTHS:
            places = _WORK | _COMMUTE | _HOME | _BED
            if minutes == LONG:
                places = _HOME if kind.rooted else _HOME | _BED
            elif minutes == MIDDLE:
                places = longer.get(a, places)
            energy = int(minutes == LONG or (minutes == MIDDLE and a in {5, 6, 10}))
            made.append(Sort(a, minutes, places, energy))
    return tuple(made)


SORTS: Final = _sorts()
Q: Final = len(SORTS)
OF: Final[Ints] = np.array([each.strategy for each in SORTS])
MINUTES: Final[Ints] = np.array([each.minutes for each in SORTS])
PLACE_BITS: Final[Ints] = np.array([each.places for each in SORTS])
ENERGY: Final[Ints] = np.array([each.energy for each in SORTS])
MEAN: Final[Floats] = np.array([kind.mean for kind in KINDS])
EFFORT: Final[Floats] = np.array([float(kind.effort) for kind in KINDS])[OF]
HEAVY_ONE: Final[Bools] = np.array([kind.heavy for kind in KINDS])[OF]
SOOTHING: Final[Bools] = np.array([kind.soothing for kind in KINDS])[OF]
LENGTH: Final[Floats] = np.where(MINUTES == SHORT, -0.3, np.where(MINUTES == MIDDLE, 0.0, 0.3))
MEMBER: Final[Floats] = (OF[:, None] == np.arange(K)).astype(float)
COUNT: Final[Floats] = MEMBER.sum(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The settings of one world; the defaults are *hopeful*. Names as in docs/suggesting.md."""

    means: tuple[float, ...] = tuple(kind.mean for kind in KINDS)
    sd_g: float = 0.6
    sd_u: float = 0.8
    sd_phi: float = 0.6
    sd_fit: float = 0.35
    sd_practice: float = 0.35
    nothing: float = 0.15
    sd_nothing: float = 0.15
    sigma: float = 1.7
    missing: float = -1.5
    missing_slope: float = -0.30
    drift_days: float = 240.0
    prior_error: float = 0.3
    shuffled: bool = False
    jump: int = -1


def scene(name: str) -> Scene:
    """Return the settings of a named world. Raises KeyError for another name."""
    sober = tuple(np.random.default_rng(79).normal(0.40, 0.25, K).tolist())
    return {
        "hopeful": Scene(),
        "sober": Scene(means=sober, sd_u=0.30, sd_phi=0.20, sd_g=0.20, sigma=1.9, missing=-0.85),
        "wrong_prior": Scene(shuffled=True),
        "jump": Scene(jump=60),
    }[name]


WORLDS: Final = ("hopeful", "sober", "wrong_prior", "jump")
