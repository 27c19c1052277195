"""The method's vocabulary: pressures, thinking traps, strategies, signs, and whose the guilt is."""

from unguilt.core.method.practices import (
    BadPractice,
    Breath,
    Practice,
    Step,
    read_practices,
)
from unguilt.core.method.pressures import PRESSURES, Pressure
from unguilt.core.method.signs import SIGNS, THERAPY_HELPS, Sign, TherapyHelp
from unguilt.core.method.situation import (
    ENERGIES,
    HEAVY,
    MINUTES,
    PLACES,
    WEIGHTS,
    WHOSE,
    Choice,
)
from unguilt.core.method.strategies import GROUPS, STRATEGIES, Group, Strategy
from unguilt.core.method.traps import FAIR, TRAPS, UNFAIR, Trap

__all__ = [
    "ENERGIES",
    "FAIR",
    "GROUPS",
    "HEAVY",
    "MINUTES",
    "PLACES",
    "PRESSURES",
    "SIGNS",
    "STRATEGIES",
    "THERAPY_HELPS",
    "TRAPS",
    "UNFAIR",
    "WEIGHTS",
    "WHOSE",
    "BadPractice",
    "Breath",
    "Choice",
    "Group",
    "Practice",
    "Pressure",
    "Sign",
    "Step",
    "Strategy",
    "TherapyHelp",
    "Trap",
    "read_practices",
]
