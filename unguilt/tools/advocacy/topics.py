"""The eight asks: what each is called, which facts fit it, how its letter begins. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _
from unguilt.tools.advocacy.laws import FLEXIBLE, PUMPING

WARM: Final = "warm"
PLAIN: Final = "plain"
FIRM: Final = "firm"
LEAVE: Final = "leave"

_ALL: Final = ("what", "to", "start", "why", "works", "offer", "trial", "reply", "name")
_WORK: Final = ("work_late", "work")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One ask.

    facts     keys of the facts that fit it, in the order in which the form asks for them
    hint      an example of what she may ask for
    opening   how its letter begins, by tone
    laws      topics of the law that speak to it
    patterns  what her own pattern may argue for
    """

    key: str
    label: str
    hint: str
    opening: Mapping[str, str]
    facts: tuple[str, ...] = _ALL
    laws: tuple[str, ...] = ()
    patterns: tuple[str, ...] = _WORK


def _without(*facts: str) -> tuple[str, ...]:
    return tuple(fact for fact in _ALL if fact not in facts)


_EVERY: Final = (
    Topic(
        key="flexible_hours",
        label=_("Flexible hours"),
        hint=_("To start at half past nine on school days."),
        opening={
            WARM: _("I am writing about my working hours, and I would be glad to find a way together."),
            PLAIN: _("I am writing to ask for a change in my working hours."),
            FIRM: _("This is a written request to change my working hours."),
        },
        laws=(FLEXIBLE,),
    ),
    Topic(
        key="remote_days",
        label=_("Remote days"),
        hint=_("Two days a week from home, on days we agree on."),
        opening={
            WARM: _("I am writing about where I work, and I would be glad to find a way together."),
            PLAIN: _("I am writing to ask for remote days."),
            FIRM: _("This is a written request for remote days."),
        },
        laws=(FLEXIBLE,),
    ),
    Topic(
        key="predictable_shifts",
        label=_("Predictable shifts"),
        hint=_("The roster two weeks ahead, and changes only if I agree."),
        opening={
            WARM: _("I am writing about how shifts are set, and I would be glad to find a way together."),
            PLAIN: _("I am writing to ask for shifts that are known ahead of time."),
            FIRM: _("This is a written request for predictable shifts."),
        },
        laws=(FLEXIBLE,),
    ),
    Topic(
        key="pumping_space",
        label=_("Time and space to pump"),
        hint=_("A room with a lock and a socket, twice a shift for twenty minutes."),
        opening={
            WARM: _(
                "I am writing about time and a room to pump milk, and I would be glad to plan it together."
            ),
            PLAIN: _("I am writing to ask for time and a private room to pump milk at work."),
            FIRM: _("This is a written request for time and a private room to pump milk at work."),
        },
        facts=_without("trial"),
        laws=(PUMPING,),
        patterns=(),
    ),
    Topic(
        key="leave",
        label=_("Leave from work"),
        hint=_("Four weeks of unpaid leave in summer."),
        opening={
            WARM: _("I am writing about time away from work, and I would be glad to plan it together."),
            PLAIN: _("I am writing to ask for leave."),
            FIRM: _("This is a written request for leave."),
        },
        facts=_without("trial"),
        laws=(LEAVE,),
    ),
    Topic(
        key="return_plan",
        label=_("A plan for coming back"),
        hint=_("Half of my hours in the first month, then three quarters, then all."),
        opening={
            WARM: _("I am writing about coming back to work, and I would be glad to plan it together."),
            PLAIN: _("I am writing to agree on a plan for my return to work."),
            FIRM: _("This is a written request for a plan for my return to work."),
        },
        laws=(FLEXIBLE, PUMPING, LEAVE),
    ),
    Topic(
        key="school",
        label=_("A word to school"),
        hint=_("Dates of meetings two weeks ahead, and a call as one way to join."),
        opening={
            WARM: _(
                "I am writing about how school and work can fit together, and I would be glad of your help."
            ),
            PLAIN: _("I am writing to ask for something that lets school and work fit together."),
            FIRM: _("This is a written request about how school and work fit together."),
        },
        facts=_without("trial"),
        patterns=("alone",),
    ),
    Topic(
        key="representative",
        label=_("A word to a representative"),
        hint=_("Your vote for paid leave; more places in public childcare."),
        opening={
            WARM: _(
                "I am writing to you as one of the people you speak for, and I would be glad of your help."
            ),
            PLAIN: _("I am writing to you as one of the people you speak for, about work and care."),
            FIRM: _("I am writing to ask you to act on work and care."),
        },
        facts=_without("start", "works", "offer", "trial"),
        laws=(LEAVE,),
        patterns=("work", "alone"),
    ),
)

TOPICS: Final = MappingProxyType({each.key: each for each in _EVERY})
"""The asks by their keys, in the order in which they are shown."""
FIRST: Final = _EVERY[0].key
"""The ask of a letter that names none."""
