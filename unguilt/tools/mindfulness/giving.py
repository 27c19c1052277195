"""Where this room takes part in the rest of the house: its own page, Now, the picture, a session page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext

from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.mindfulness.entries import NextDay, Page, Writing
from unguilt.tools.mindfulness.guides import GUIDES
from unguilt.vault.door import OpenVault

_IN_PICTURE: Final = 3
_ON_SESSION_PAGE: Final = 50


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Give the newest page, and the three texts to choose from."""
    newest = vault.latest(Page, 1).stored if vault else ()
    return {"newest_page": newest[0] if newest else None, "guides": GUIDES.values()}


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Ask once, a day after a sitting of writing, how it weighs."""
    question = vault.glance(NextDay)
    if question is None or not question.is_due(now):
        return ()
    return (
        RoomCard(
            title=gettext("What you wrote the other day"),
            body=gettext("How heavy is it with a night in between? Asked once, and fine to leave."),
            href=reverse("next_day", args=[question.writing]),
            action=gettext("Say how it is"),
        ),
    )


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Show how her newest pages begin; nothing is counted."""
    pages = vault.latest(Page, _IN_PICTURE).stored
    return (Part(template="mindfulness/picture.html", context={"pages": pages}),) if pages else ()


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give how her pages begin, and the days of longer writing with how they weighed a day later."""
    pages = tuple(
        Line(at=page.at, text=page.first_line)
        for page in vault.latest(Page, _ON_SESSION_PAGE).entries
        if since <= page.at < until and page.first_line
    )
    sittings = tuple(
        Line(at=writing.at, text=_weighed(writing))
        for writing in vault.latest(Writing, _ON_SESSION_PAGE).entries
        if since <= writing.at < until
    )
    sections = ((gettext("Journal pages"), pages), (gettext("Fifteen-minute writing"), sittings))
    return tuple(Section(title=title, lines=_newest_first(lines)) for title, lines in sections if lines)


def _weighed(writing: Writing) -> str:
    if writing.after is None:
        return gettext("A sitting of writing.")
    return gettext("A sitting of writing; a day later its weight was %(after)d of 10.") % {
        "after": writing.after
    }


def _newest_first(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))
