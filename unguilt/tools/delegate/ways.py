"""What may happen to a task instead of handing it over: what is free first, and what costs money last. Pure."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way.

    how    one line of how it is done
    asked  what is asked about it
    done   what is said of it afterwards, with %(task)s
    """

    key: str
    label: str
    how: str
    asked: str
    done: str
    free: bool = True


_IN_ORDER: Final = (
    Way(
        key="drop",
        label=_("Drop it"),
        how=_(
            "Leave it undone once, where that is safe, and see who notices. If nobody does, it may stay gone."
        ),
        asked=_("What happens if nobody does it?"),
        done=_("Dropped: “%(task)s”"),
    ),
    Way(
        key="lower",
        label=_("Lower it"),
        how=_("Half as often, half as fine, or half as long. Say what is enough, and stop there."),
        asked=_("What is enough?"),
        done=_("Lowered: “%(task)s”"),
    ),
    Way(
        key="postpone",
        label=_("Postpone it"),
        how=_("Give it a day of its own. Until then it has a place outside your head."),
        asked=_("What can wait, and what can’t?"),
        done=_("Postponed: “%(task)s”"),
    ),
    Way(
        key="swap",
        label=_("Swap it"),
        how=_(
            "Give this one for one that is lighter to you. Other families, colleagues and friends carry things, too."
        ),
        asked=_("What would you take in its place, and from whom?"),
        done=_("Swapped: “%(task)s”"),
    ),
    Way(
        key="buy",
        label=_("Buy it"),
        how=_(
            "If there is money for it: delivered, ready-made, or by the hour. Public services may pay a part."
        ),
        asked=_("What would you buy, and what may it cost?"),
        done=_("Bought: “%(task)s”"),
        free=False,
    ),
)

WAYS: Final = MappingProxyType({way.key: way for way in _IN_ORDER})
