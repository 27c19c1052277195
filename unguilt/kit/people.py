"""Her people: one list that every room may use. It may stay empty for ever; children do not live here."""

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import ClassVar, Final

from unguilt.core.codec import NeverUpgraded
from unguilt.core.method import Choice
from unguilt.core.preferences import Preferences
from unguilt.core.words import mark as _
from unguilt.vault.door import OpenVault, Shelf, Stored

CIRCLES: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Choice(key="close", label=_("close to me")),
            Choice(key="near", label=_("near me")),
            Choice(key="around", label=_("around me")),
        )
    }
)
"""Three circles, from the inner one outwards; "" = not placed."""

GIVES: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Choice(key="listen", label=_("listens")),
            Choice(key="help", label=_("lends a hand")),
            Choice(key="advise", label=_("knows advice")),
            Choice(key="laugh", label=_("makes me laugh")),
            Choice(key="same_boat", label=_("is in the same boat")),
        )
    }
)
"""What a person may give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(NeverUpgraded):
    """One of her people.

    name    a nickname
    how     how they are to her, in her words (“my sister”), or ""
    circle  key of CIRCLES, or ""
    gives   keys of GIVES
    reach   ways to reach them, as she wrote them, or ""
    home    whether they share a home or children with her
    afraid  whether she is afraid of them: hides them from every ask
    """

    KIND: ClassVar[str] = "person"
    VERSION: ClassVar[int] = 1

    at: datetime
    name: str
    how: str = ""
    circle: str = ""
    gives: tuple[str, ...] = ()
    reach: str = ""
    home: bool = False
    afraid: bool = False


def people_of(vault: OpenVault) -> Shelf[Person]:
    """Return everybody on her list, newest first; one query."""
    return vault.all(Person)


def whom_to_ask(people: Shelf[Person], preferences: Preferences) -> tuple[Stored[Person], ...]:
    """Return whom an ask may name, by nickname: nobody she is afraid of.

    When she is afraid of someone at home (`preferences.afraid`), nobody who shares her home either.
    """
    safe = [each for each in people if not each.entry.afraid and not (preferences.afraid and each.entry.home)]
    return tuple(sorted(safe, key=lambda each: each.entry.name.casefold()))
