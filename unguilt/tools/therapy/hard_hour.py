"""My plan for a very hard hour: six steps in her own words, with thoughts to begin with. Pure.

The idea of such steps is that of safety planning (Stanley and Brown, 2012); the wording is our own throughout.
Nothing here argues with a thought, and nothing here needs an answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.help import Country, Line, load
from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One step: its name, what it is for, and thoughts to begin with, as English source texts."""

    key: str
    name: str
    line: str
    starters: tuple[str, ...]


STEPS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            PlanStep(
                key="notice",
                name=_("What I notice first"),
                line=_("Thoughts, moods, what your body does. So that you see the hour coming."),
                starters=(
                    _("I stop answering messages."),
                    _("My chest is tight and I cannot sit."),
                    _("All of it seems far away."),
                    _("I think that nothing will ever change."),
                ),
            ),
            PlanStep(
                key="alone",
                name=_("What I can do alone"),
                line=_("Small things that carried you for a few minutes before."),
                starters=(
                    _("Cold water over my hands."),
                    _("Round the block, as slowly as I like."),
                    _("The song I know by heart."),
                    _("Sit with my back to a wall and count what I see."),
                ),
            ),
            PlanStep(
                key="places",
                name=_("Where and with whom I can be"),
                line=_("Places and people that take your mind elsewhere. No need to talk about it."),
                starters=(
                    _("Where other people are: a library, a shop, a waiting room."),
                    _("A place where I pray or am quiet."),
                    _("With somebody in the kitchen, talking about nothing."),
                ),
            ),
            PlanStep(
                key="tell",
                name=_("Whom I can tell"),
                line=_("People who may know how bad it is, and what you would say to them."),
                starters=(
                    _("I can say: it is one of those hours, please stay with me."),
                    _("A word we agreed on, by message."),
                ),
            ),
            PlanStep(
                key="professionals",
                name=_("Professionals"),
                line=_(
                    "A therapist, a doctor, a clinic, with the number. The lines of your country stand below."
                ),
                starters=(
                    _("My therapist or doctor, and when I can call:"),
                    _("The nearest hospital that is open at night:"),
                ),
            ),
            PlanStep(
                key="safer",
                name=_("Making the place safer"),
                line=_(
                    "What you could hurt yourself with: how it gets further away, and who helps with that."
                ),
                starters=(
                    _("Somebody else keeps it for now."),
                    _("I go to another room, or outside."),
                    _("No alcohol in such an hour."),
                    _("The children go to:"),
                ),
            ),
        )
    }
)
"""The six steps, in order."""


def known_country(code: str) -> Country | None:
    """Return a country of the help directory, or None: it is asked, never guessed."""
    return load().get(code.upper()) if code else None


def lines_of(country: Country | None) -> tuple[Line, ...]:
    """Return whom she can call in a crisis: the emergency number, then the crisis lines."""
    return country.of("emergency", "crisis") if country else ()


def filled(steps: Mapping[str, str]) -> Iterable[tuple[PlanStep, str]]:
    """Go through the steps in order, with her words for each; "" where she wrote none."""
    return ((step, steps.get(key, "")) for key, step in STEPS.items())
