"""What her people give, and where it is thin: five kinds of support, told without blame. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """What one of the five is called, and one idea where nobody gives it yet."""

    key: str
    name: str
    line: str


IDEAS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Idea(
                key="listen",
                name=_("Being heard"),
                line=_("One person who nods is a start: a nurse, a phone line, someone at the same stop."),
            ),
            Idea(
                key="help",
                name=_("A hand"),
                line=_("Ask for one small thing that has an end: a lift, twenty minutes, a key."),
            ),
            Idea(
                key="advise",
                name=_("Knowing the way"),
                line=_("One question to someone who has done it once may be enough."),
            ),
            Idea(
                key="laugh",
                name=_("Laughing"),
                line=_("Send something silly to someone you like, with no need to answer."),
            ),
            Idea(
                key="same_boat",
                name=_("The same boat"),
                line=_("Read along in one group for a week. You may stay silent."),
            ),
        )
    }
)
"""By the keys of GIVES."""


def thin(gives: Iterable[Iterable[str]]) -> tuple[Idea, ...]:
    """Return the kinds that nobody covers, from what each person gives; nothing where nobody is there."""
    given = [frozenset(each) for each in gives]
    if not given:
        return ()
    covered = frozenset().union(*given)
    return tuple(idea for key, idea in IDEAS.items() if key not in covered)
