"""The four signs that therapy is due, and the four things a therapist helps with."""

from dataclasses import dataclass
from types import MappingProxyType

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One of the four signs; how it is measured is `core.screening`'s affair."""

    key: str
    name: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TherapyHelp:
    """One of the four things a therapist helps with."""

    key: str
    name: str
    line: str


_SIGNS = (
    Sign(
        key="anxiety",
        name=_("Worry that won’t switch off"),
        line=_("Worry about failing at work or at home takes over parts of most days."),
    ),
    Sign(
        key="burnout",
        name=_("Worn out, and rest doesn’t help"),
        line=_("Tired in body and feelings, and a day off does not bring you back."),
    ),
    Sign(
        key="relationships",
        name=_("Strain with people you care about"),
        line=_("Short words, the same fight again, or keeping away so as not to fail them."),
    ),
    Sign(
        key="self_worth",
        name=_("Feeling you are not enough"),
        line=_("Doubt in yourself that stays, whatever you get done."),
    ),
)
_HELPS = (
    TherapyHelp(
        key="roots",
        name=_("Finding where it comes from"),
        line=_("What your guilt is made of, and which old rules still speak in it."),
    ),
    TherapyHelp(
        key="thoughts",
        name=_("Changing thoughts that hurt"),
        line=_("Noticing harsh thoughts early and answering them in a way that holds."),
    ),
    TherapyHelp(
        key="coping",
        name=_("Ways to cope with stress"),
        line=_("Skills for hard days, chosen with you and practised until they are yours."),
    ),
    TherapyHelp(
        key="balance",
        name=_("Balance and relationships"),
        line=_("Lines around work, fair shares at home, and talking so that it is heard."),
    ),
)

SIGNS = MappingProxyType({each.key: each for each in _SIGNS})
THERAPY_HELPS = MappingProxyType({each.key: each for each in _HELPS})
