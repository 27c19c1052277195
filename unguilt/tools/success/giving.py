"""What the room puts forward elsewhere: on Now, in the picture, on a session page."""

from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext

from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.success.entries import Win
from unguilt.vault.door import OpenVault

_IN_PICTURE: Final = 3
_ON_SESSION_PAGE: Final = 50


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Put the newest win forward, or the place where one could be kept."""
    newest = vault.latest(Win, 1).entries
    if not newest:
        body, action = gettext("One line is enough, and none is fine too."), gettext("Keep one")
    else:
        body = gettext("“%(win)s” You kept that.") % {"win": newest[0].line}
        action = gettext("Keep another")
    title = gettext("A small win, if there was one")
    return (RoomCard(title=title, body=body, href=reverse("wins"), action=action, standing=True),)


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Show the newest wins."""
    lines = [win.line for win in vault.latest(Win, _IN_PICTURE).entries]
    return (Part(template="success/picture.html", context={"lines": lines}),) if lines else ()


def wins_for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the wins of these days."""
    lines = tuple(
        Line(at=win.at, text=win.line)
        for win in vault.latest(Win, _ON_SESSION_PAGE).entries
        if since <= win.at < until
    )
    return (Section(title=gettext("Small wins"), lines=lines),) if lines else ()
