"""The two wordings of the three-step break: kind, and respect for those whom kindness makes uneasy.

Respect is not a lesser form: some mothers fear self-compassion (Simpson, 2021), and for some people
kind words bring up old pain first. Both say the same three things.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakStep:
    """One of the three steps: its sentence, what stands under it, and what her own words would be."""

    key: str
    title: str
    body: str
    own: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakWording:
    """A wording: its name, how it sounds, its three steps, and lines to take for the third."""

    key: str
    name: str
    sounds: str
    steps: tuple[BreakStep, BreakStep, BreakStep]
    lines: tuple[str, ...]


KIND: Final = BreakWording(
    key="kind",
    name=_("Kind words"),
    sounds=_("“This is hard. May I be a little kind to myself.”"),
    steps=(
        BreakStep(
            key="hard",
            title=_("This is hard."),
            body=_("Say it once, slowly. Nothing has to be fixed or explained in this minute."),
            own=_("What is hard, in your own words"),
        ),
        BreakStep(
            key="others",
            title=_("Many {mothers} know this."),
            body=_(
                "In kitchens, on night buses, in break rooms, others carry a thought like yours right now. "
                "You are not the only one."
            ),
            own=_("Who else might know it"),
        ),
        BreakStep(
            key="line",
            title=_("One kind line."),
            body=_("What you would say to someone dear, said to you. A hand on your arm, if you like that."),
            own=_("Or a line of your own"),
        ),
    ),
    lines=(
        _("I am doing what I can with the day I have."),
        _("I wanted to be in two places. That is love, with one body."),
        _("I can love someone and be away from them for a while."),
        _("May I be as patient with me as I am with them."),
    ),
)

RESPECT: Final = BreakWording(
    key="respect",
    name=_("Plain respect"),
    sounds=_("“This is a real load. I am carrying it.”"),
    steps=(
        BreakStep(
            key="hard",
            title=_("This is a real load."),
            body=_("State it as in a report: hours, people, what went wrong. No adjectives needed."),
            own=_("The load, in plain facts"),
        ),
        BreakStep(
            key="others",
            title=_("Others are stretched by it too."),
            body=_(
                "Hand this load to anyone you respect, and it would stretch them. That says something about "
                "the load. It is no verdict on the one who carries it."
            ),
            own=_("Who you respect that carries something like it"),
        ),
        BreakStep(
            key="line",
            title=_("One line you can stand behind."),
            body=_(
                "Not sweet, only fair: the tone you would use with someone you work with and think well of."
            ),
            own=_("Or a line of your own"),
        ),
    ),
    lines=(
        _("I am doing hard work with what I have."),
        _("I decided with what I knew then."),
        _("I would not talk like this to a colleague."),
        _("I kept going, and that counts."),
    ),
)

WORDINGS: Final = MappingProxyType({each.key: each for each in (KIND, RESPECT)})
