"""The four breathing patterns, in seconds, and who goes carefully with each. Pure."""

from dataclasses import dataclass
from math import floor
from types import MappingProxyType
from typing import Final

from unguilt.core.method import Breath, Choice
from unguilt.core.words import mark as _

MINUTES: Final = range(1, 21)
"""How long she may breathe, in minutes."""
USUAL: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One pattern: its seconds, what it is like, and who goes carefully with it."""

    key: str
    name: str
    line: str
    care: str
    inhale: int
    hold: int
    exhale: int
    rest: int

    @property
    def round(self) -> int:
        """Seconds of one breath."""
        return self.inhale + self.hold + self.exhale + self.rest

    @property
    def parts(self) -> tuple[int, ...]:
        """The seconds of its parts, without those it leaves out."""
        return tuple(each for each in (self.inhale, self.hold, self.exhale, self.rest) if each)

    def breath(self, minutes: int) -> Breath:
        """Return the pattern for about so many minutes, in whole breaths: none is cut off at the end."""
        return Breath(
            inhale=self.inhale,
            hold=self.hold,
            exhale=self.exhale,
            rest=self.rest,
            rounds=max(1, floor(minutes * 60 / self.round + 0.5)),
        )


_NO_HOLD: Final = _("Nothing is held here. If it makes you dizzy, breathe your own way.")
_WITH_HOLD: Final = _(
    "Holding the breath is not for everybody. If you are pregnant, faint now and then, panic when air feels "
    "short, or have trouble with heart or lungs: take one without a hold."
)

_IN_ORDER: Final = (
    Pattern(
        key="paced",
        name=_("Slow and even"),
        line=_("About five and a half breaths a minute."),
        care=_NO_HOLD,
        inhale=5,
        hold=0,
        exhale=6,
        rest=0,
    ),
    Pattern(
        key="box",
        name=_("A box"),
        line=_("Four equal sides, something to hold on to when it is loud."),
        care=_WITH_HOLD,
        inhale=4,
        hold=4,
        exhale=4,
        rest=4,
    ),
    Pattern(
        key="long",
        name=_("A long breath out"),
        line=_("Out takes twice as long as in, as if through a straw."),
        care=_NO_HOLD,
        inhale=4,
        hold=0,
        exhale=8,
        rest=0,
    ),
    Pattern(
        key="478",
        name=_("4-7-8"),
        line=_("Very slow, with a long hold. A few rounds are plenty at first."),
        care=_WITH_HOLD,
        inhale=4,
        hold=7,
        exhale=8,
        rest=0,
    ),
)

PATTERNS: Final = MappingProxyType({each.key: each for each in _IN_ORDER})
FIRST: Final = _IN_ORDER[0].key

ALOUD: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Choice(key="first", label=_("The first breaths, then the minutes")),
            Choice(key="each", label=_("Every part of every breath")),
            Choice(key="minutes", label=_("The minutes alone")),
            Choice(key="none", label=_("Nothing")),
        )
    }
)
"""What a screen reader may say while she breathes."""
