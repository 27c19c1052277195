"""How she wants to be spoken to, and what she never wants to see."""

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import ClassVar

from unguilt.core.codec import NeverUpgraded
from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSet:
    """The words for her that all copy uses: one and many."""

    key: str
    one: str
    many: str


WORD_SETS = MappingProxyType(
    {
        each.key: each
        for each in (
            WordSet(key="mother", one=_("mother"), many=_("mothers")),
            WordSet(key="mom", one=_("mom"), many=_("moms")),
            WordSet(key="parent", one=_("parent"), many=_("parents")),
            WordSet(key="carer", one=_("carer"), many=_("carers")),
        )
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences(NeverUpgraded):
    """What she set for herself.

    name        how to greet her, or ""
    words       key of WORD_SETS
    coparent    what she calls the other parent, or ""
    country     key of the help directory, or "" (asked, never guessed)
    afraid      whether she is afraid of someone at home: hides asks of a partner
    sign_level  what the last check of the four signs came to, 0 to 3 (SAFETY.md): at 3, talking with someone
                trained leads among what is suggested
    silenced    strategies and practices that never suit her
    beyond_put_away  keys of rules of `core.beyond` she does not want to hear of
    forgotten_before  when she last had what is believed about her forgotten, in UTC: nothing is concluded
                from moments up to then, though they stay; None = never

    A payload is a map: a new field with a default reads old payloads without a new version.
    """

    KIND: ClassVar[str] = "preferences"
    VERSION: ClassVar[int] = 1

    name: str = ""
    words: str = "mother"
    coparent: str = ""
    country: str = ""
    afraid: bool = False
    idle_minutes: int = 15
    sign_level: int = 0
    silenced: tuple[str, ...] = ()
    beyond_put_away: tuple[str, ...] = ()
    forgotten_before: datetime | None = None
