"""A private link to an ask: what it shows, how the links to an ask stand, and what was answered through them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from unguilt.kit.windows import ANSWERS, Link, Shown, ShownPart, open_window, what_came_back
from unguilt.tools.delegate.entries import Handing
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry

_READ: Final = 3
"""Newest links whose answers stand beside the ask; each is a query of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """One link as the ask's page shows it: where its own page is, how it stands, the newest answer or ""."""

    id: UUID
    state: str
    answer: str


def links_in_words(vault: OpenVault, links: Sequence[Stored[Link]]) -> list[LinkLine]:
    """Say how each link stands and what was answered, newest first."""
    answers = [_answer(vault, each.id) for each in links[:_READ]] + [""] * len(links[_READ:])
    return [
        LinkLine(id=each.id, state=_state(each.entry), answer=answer)
        for each, answer in zip(links, answers, strict=True)
    ]


def _answer(vault: OpenVault, link_id: UUID) -> str:
    with suppress(DamagedEntry):
        for each in what_came_back(vault, link_id).answers:
            return gettext(ANSWERS[each.answer].label) if each.answer in ANSWERS else ""
    return ""


def _state(link: Link) -> str:
    if link.withdrawn:
        return gettext("withdrawn")
    day = date_format(timezone.localtime(link.closes_at), "DATE_FORMAT")
    if link.closes_at <= timezone.now():
        return gettext("closed on %(day)s") % {"day": day}
    return gettext("open until %(day)s") % {"day": day}


def shown_of(handing: Handing) -> Shown:
    """Return what the link opens: the ask as it stands, and what she signs with; nothing else."""
    with override(handing.language):
        heading = (
            gettext("A question from %(name)s") % {"name": handing.signed}
            if handing.signed
            else gettext("A question for you")
        )
    return Shown(
        language=handing.language,
        heading=heading,
        parts=(ShownPart(lines=(handing.text.strip(),)),),
        signed=handing.signed,
        answerable=True,
    )


def link_to(
    vault: OpenVault, stored: Stored[Handing], *, days: int, now: datetime, link_id: UUID
) -> Stored[Link]:
    """Make a link to an ask as it stands; the same id makes it once."""
    return open_window(
        vault,
        shown_of(stored.entry),
        title=stored.entry.task,
        days=days,
        now=now,
        about=(Handing.KIND, stored.id),
        link_id=link_id,
    )
