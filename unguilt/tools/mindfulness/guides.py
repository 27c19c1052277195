"""Three things to notice with, as lines that come one by one: a sit, a body scan, five senses. Pure.

A line that is for some only comes in pairs of the same length, so that every way through takes equally long.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _

WAYS: Final = ("open", "closed", "upright", "lying")
"""For whom a line may be: eyes open or closed, body upright or lying."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideLine:
    """One line and how many seconds it stays the newest; `only` is one of WAYS, or "" for everybody."""

    seconds: int
    text: str
    only: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One of the three, `key` being the name of its address."""

    key: str
    name: str
    lead: str
    lines: tuple[GuideLine, ...]

    def way(self, *ways: str) -> tuple[GuideLine, ...]:
        """Return the lines for somebody who goes these ways."""
        return tuple(line for line in self.lines if line.only in {"", *ways})


def _line(seconds: int, text: str, only: str = "") -> GuideLine:
    return GuideLine(seconds=seconds, text=text, only=only)


_SIT: Final = Guide(
    key="sit",
    name=_("A five-minute sit"),
    lead=_("Five minutes with nothing to reach. Thoughts may come along."),
    lines=(
        _line(12, _("Sit or stand so that something holds you: a chair, a wall, the floor."), "upright"),
        _line(12, _("Lie so that something holds you, on your back or on your side."), "lying"),
        _line(12, _("Let your eyes rest on one spot, a little below eye height."), "open"),
        _line(12, _("Let your eyes close, or look down at nothing much."), "closed"),
        _line(14, _("Nothing has to be reached in these minutes. You can stop at any line.")),
        _line(18, _("Notice where your body touches something. Let that carry the weight.")),
        _line(20, _("Find the breath where it is plainest: nose, chest or belly. Leave it as it is.")),
        _line(25, _("Follow one breath in. Follow it out. Then the next.")),
        _line(25, _("A thought will come: a list, a face, a sentence someone said. Thoughts do that.")),
        _line(25, _("When you notice you were away, say “thinking” to yourself, kindly. Then one breath.")),
        _line(30, _("If watching the breath is unpleasant, listen to the sounds around you instead.")),
        _line(30, _("Still here. What does the spot before you look like now?"), "open"),
        _line(30, _("Still here. What is the farthest sound you can hear?"), "closed"),
        _line(30, _("Guilt may sit down beside you. It can stay there. Nothing has to be answered now.")),
        _line(25, _("One breath in. One breath out. That is all there is to do.")),
        _line(18, _("Widen out: the whole body, breathing, in this place.")),
        _line(16, _("Move fingers and toes. Look around you once."), "upright"),
        _line(
            16, _("Move fingers and toes. Roll to one side before you get up, or stay and sleep."), "lying"
        ),
    ),
)

_BODY_SCAN: Final = Guide(
    key="body_scan",
    name=_("Through the body"),
    lead=_("Five minutes from feet to face. You are a visitor, and nothing has to relax."),
    lines=(
        _line(14, _("Sit or stand as you are. Feel the ground under your feet."), "upright"),
        _line(14, _("Lie as you are. Feel what is under you, from heels to head."), "lying"),
        _line(12, _("Eyes open is fine. Let them rest on something still."), "open"),
        _line(12, _("Let your eyes close. You can open them at any time."), "closed"),
        _line(12, _("Skip any part you would rather not visit. The breath goes on by itself.")),
        _line(22, _("Feet. Warm, cold, tired, numb: whatever is there is the answer.")),
        _line(22, _("Lower legs and knees. Nothing has to let go.")),
        _line(22, _("Thighs and hips, where you are carried.")),
        _line(24, _("Belly. It comes and goes on its own.")),
        _line(22, _("Lower back, then the upper back, all the way up.")),
        _line(22, _("Chest. If it is tight there, stay at its edge.")),
        _line(22, _("Hands, and all they held today. Then the arms.")),
        _line(22, _("Shoulders. They may drop by a finger’s width, or not.")),
        _line(22, _("Throat and jaw. Teeth apart, tongue at rest.")),
        _line(22, _("Eyes, forehead, the skin of the head.")),
        _line(24, _("Now all of you at once, as far as you can feel it.")),
        _line(16, _("Stretch a little. Look around the place you are in."), "upright"),
        _line(16, _("Stretch a little. Stay lying, or roll to one side and take your time."), "lying"),
    ),
)

_SENSES: Final = Guide(
    key="senses",
    name=_("Five, four, three, two, one"),
    lead=_("Your senses bring you back to where you are. No breath to watch."),
    lines=(
        _line(12, _("Stay where you are. Feel the ground under your feet."), "upright"),
        _line(12, _("Stay as you lie. Feel what holds you up."), "lying"),
        _line(35, _("Five things you can see. Name each one silently: shape, colour, edge."), "open"),
        _line(35, _("Five places where something touches you. Name each one silently."), "closed"),
        _line(28, _("Four things you can feel on your skin."), "open"),
        _line(28, _("Four parts of you that are warm, or cool."), "closed"),
        _line(24, _("Three things you can hear, near or far.")),
        _line(18, _("Two things you can smell. If there is nothing, two smells you like.")),
        _line(15, _("One thing you can taste, or one slow breath.")),
        _line(12, _("This is where you are. The thought may still be around, and so are you.")),
    ),
)

GUIDES: Final = MappingProxyType({each.key: each for each in (_SIT, _BODY_SCAN, _SENSES)})
