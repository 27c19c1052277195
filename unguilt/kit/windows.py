"""Links she gives: one thing of hers that a link opens for somebody without an account, and what comes back.

A room makes a `Shown` and calls `open_window`; the pages that others see are in `sharing/`, her own pages
about her links in `web/`.
"""

import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import ClassVar, Final
from uuid import UUID

from unguilt.core import codec
from unguilt.core.codec import NeverUpgraded
from unguilt.core.method import Choice
from unguilt.core.words import mark as _
from unguilt.crypto import new_link_code
from unguilt.vault import windows
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry

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


ANSWERS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Choice(key="yes", label=_("Yes")),
            Choice(key="yes_but", label=_("Yes, but …")),
            Choice(key="not_now", label=_("Not now")),
        )
    }
)
"""What may be answered; none of them needs a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived(NeverUpgraded):
    """What came back through a link. `answer` is a key of ANSWERS, or "" when the link was only opened."""

    KIND: ClassVar[str] = "arrived"
    VERSION: ClassVar[int] = 1

    at: datetime
    answer: str = ""
    words: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """What came back through one link: answers, newest first, when it was opened, how many do not open."""

    answers: tuple[Arrived, ...]
    opened: tuple[datetime, ...]
    damaged: int
    fresh: bool


def open_window(
    vault: OpenVault,
    shown: Shown,
    *,
    title: str,
    days: int,
    now: datetime,
    about: tuple[str, UUID] | None = None,
    link_id: UUID | None = None,
) -> Stored[Link]:
    """Make a link for `days` (one of LASTS) and note it on her list; the same `link_id` makes it once.

    `about` is the kind and id of the entry it was made from. Raises ValueError for other days.
    """
    if days not in LASTS:
        msg = f"a link lasts {LASTS} days, not {days}"
        raise ValueError(msg)
    code = new_link_code()
    kind, about_id = about or ("", None)
    link = Link(
        at=now,
        title=title,
        code=code.display,
        closes_at=now + timedelta(days=days),
        answerable=shown.answerable,
        about_kind=kind,
        about_id=about_id,
    )
    with vault.changing():
        stored = vault.add(link, id=link_id or uuid.uuid4())
        if stored.entry is link:
            windows.make_window(
                vault,
                stored.id,
                code,
                codec.encode(shown),
                closes_at=link.closes_at,
                answers=ANSWERS_MAX if shown.answerable else 0,
            )
    return stored


def links_about(vault: OpenVault, kind: str, entry_id: UUID) -> tuple[Stored[Link], ...]:
    """Return the links that were made from an entry, newest first; one query."""
    return tuple(
        each for each in vault.all(Link) if (each.entry.about_kind, each.entry.about_id) == (kind, entry_id)
    )


def what_came_back(vault: OpenVault, link_id: UUID) -> Back:
    """Return what came through a link."""
    found, damaged, fresh = [], 0, False
    for arrival in windows.arrivals(vault, link_id):
        fresh = fresh or arrival.fresh
        try:
            found.append(_read(arrival.body))
        except DamagedEntry:
            damaged += 1
    found.sort(key=lambda one: one.at, reverse=True)
    return Back(
        answers=tuple(one for one in found if one.answer),
        opened=tuple(one.at for one in found if not one.answer),
        damaged=damaged,
        fresh=fresh,
    )


def _read(body: bytes | None) -> Arrived:
    try:
        return codec.decode(body or b"", Arrived)
    except codec.Unreadable:
        msg = "what came back does not open"
        raise DamagedEntry(msg) from None


def withdraw(vault: OpenVault, stored: Stored[Link]) -> None:
    """Close a link for good; what came back stays. Raises Conflict when it was changed meanwhile."""
    with vault.changing():
        windows.close_window(vault, stored.id)
        if not stored.entry.withdrawn:
            vault.put(stored, replace(stored.entry, withdrawn=True))


def forget_link(vault: OpenVault, link_id: UUID) -> None:
    """Remove a link with all that came back through it. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(Link, link_id)
        windows.forget_window(vault, link_id)
