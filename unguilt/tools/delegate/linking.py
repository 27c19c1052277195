"""A private link to an ask: what it shows, and how the links to an ask stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from unguilt.kit.windows import Link, Shown, ShownPart, open_window
from unguilt.tools.delegate.entries import Handing
from unguilt.vault.door import OpenVault, Stored


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """One link as the ask's page shows it: where its own page is, and how it stands."""

    id: UUID
    state: str


def links_in_words(links: Iterable[Stored[Link]]) -> list[LinkLine]:
    """Say how each link stands, newest first."""
    return [LinkLine(id=each.id, state=_state(each.entry)) for each in links]


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
        parts=(ShownPart(lines=tuple(block for block in handing.text.split("\n\n") if block.strip())),),
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
