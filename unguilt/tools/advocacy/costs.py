"""What speaking up could cost: the answers she may choose from. Pure."""

from types import MappingProxyType
from typing import Final

from unguilt.core.method import Choice
from unguilt.core.words import mark as _


def _by_key(*choices: Choice) -> MappingProxyType[str, Choice]:
    return MappingProxyType({each.key: each for each in choices})


RISKS: Final = _by_key(
    Choice(key="pay", label=_("Hours or pay")),
    Choice(key="contract", label=_("A contract that ends soon")),
    Choice(key="permit", label=_("My permit to stay or work")),
    Choice(key="goodwill", label=_("Goodwill, or the better shifts")),
    Choice(key="talk", label=_("Talk about me or my family")),
    Choice(key="privacy", label=_("Having to say what I keep private")),
    Choice(key="little", label=_("Little that I can see")),
)
"""What could go wrong."""

LIKELY: Final = _by_key(
    Choice(key="low", label=_("Not likely")),
    Choice(key="even", label=_("It could go either way")),
    Choice(key="high", label=_("Likely")),
    Choice(key="open", label=_("I cannot tell")),
)
"""How likely she thinks that is."""

SEVERE: Final = frozenset({"contract", "permit"})
"""Risks before which advice comes first: what hangs on them is not mended by a kind letter."""
