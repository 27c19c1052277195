"""What a moment may say about itself besides its pressures."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _

WEIGHTS: Final = tuple(range(11))
"""How heavy the guilt is: 0 (barely there) to 10 (crushing)."""

HEAVY: Final = 8
"""From this weight on only soothing practices are offered first (SUGGESTING, hard rules)."""

MINUTES: Final = (1, 5, 20)
"""The three lengths of a practice, in minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer out of a few: a key for the data, a label for the page."""

    key: str
    label: str


def _by_key(*choices: Choice) -> MappingProxyType[str, Choice]:
    return MappingProxyType({each.key: each for each in choices})


WHOSE = _by_key(
    Choice(key="mend", label=_("Mine to mend")),
    Choice(key="rule", label=_("A rule I can drop")),
    Choice(key="unfair", label=_("Unfair")),
    Choice(key="unsure", label=_("Not sure")),
)

PLACES = _by_key(
    Choice(key="work", label=_("At work")),
    Choice(key="commute", label=_("On the way")),
    Choice(key="home", label=_("At home")),
    Choice(key="bed", label=_("In bed")),
)

ENERGIES = (
    Choice(key="low", label=_("Nothing left")),
    Choice(key="some", label=_("A little")),
    Choice(key="good", label=_("Some to spare")),
)
"""How much energy she has; the position (0, 1, 2) is what practices compare with."""
