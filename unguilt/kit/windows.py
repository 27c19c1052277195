"""What a window shows: one thing that a link opens for somebody without an account.

A room makes a `Shown` and calls `open_window`; the pages that others see are in `sharing/`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

LASTS: Final = (1, 7, 30)
"""For how many days a window may stay open."""

ANSWER_MAX: Final = 2_000
"""Characters of an answer."""

ANSWERS_MAX: Final = 20
"""Answers that one window takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPart:
    """A part of what is shown: a heading (or "") and its lines, as plain text."""

    title: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(NeverUpgraded):
    """What is sealed behind a link, as it was when the link was made; plain text throughout.

    language    of its words, "en" or "es"
    heading     first line of the page, "" for none
    parts       what stands below it
    signed      what she signs with, or ""
    answerable  whether it may be answered: yes / yes, but … / not now
    """

    KIND: ClassVar[str] = "shown"
    VERSION: ClassVar[int] = 1

    language: str
    heading: str = ""
    parts: tuple[ShownPart, ...] = ()
    signed: str = ""
    answerable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(NeverUpgraded):
    """A link she gave, as her own list has it. Its entry's id is the window's own.

    title    what it opens, for her list
    code     what opens it: stands after the # of the link, or is typed
    about    kind and id of the entry it was made from, ("", None) for none
    """

    KIND: ClassVar[str] = "link"
    VERSION: ClassVar[int] = 1

    at: datetime
    title: str
    code: str
    closes_at: datetime
    answerable: bool = False
    about_kind: str = ""
    about_id: UUID | None = None
    withdrawn: bool = False
