"""The six pressures that feed working-mother guilt."""

from dataclasses import dataclass
from types import MappingProxyType

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressure:
    """One thing that feeds the guilt.

    `chip` is how it reads on a small button, `named` how it reads inside a sentence ("you named …"),
    `line` says in one sentence what it is.
    """

    key: str
    chip: str
    named: str
    line: str


_ALL = (
    Pressure(
        key="workplace",
        chip=_("Work demands"),
        named=_("work demands"),
        line=_("Hours, deadlines and bosses that leave no room for a life with children in it."),
    ),
    Pressure(
        key="comparison",
        chip=_("Comparison"),
        named=_("comparison"),
        line=_("Measuring your whole day against the best minute of someone else’s."),
    ),
    Pressure(
        key="society",
        chip=_("“Good mothers should…”"),
        named=_("what others expect"),
        line=_("What family, strangers and the air around us say a good {mother} does."),
    ),
    Pressure(
        key="perfectionism",
        chip=_("My own high bar"),
        named=_("your own high bar"),
        line=_("A standard of your own that no one with one body and one day can reach."),
    ),
    Pressure(
        key="missing_support",
        chip=_("Too little support"),
        named=_("too little support"),
        line=_("Work for several people, and too few people, places or hours to share it with."),
    ),
    Pressure(
        key="unequal_ground",
        chip=_("Unfair on top"),
        named=_("unfairness on top"),
        line=_("Racism, money worries, being queer, ill, foreign or single in a place built for others."),
    ),
)

PRESSURES = MappingProxyType({each.key: each for each in _ALL})
