"""What the room puts forward elsewhere: on Now, in the picture, on a session page, in the look-back."""

from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext

from unguilt.kit.tool import Line, Measure, Part, RoomCard, Section
from unguilt.tools.success.entries import SuccessLines, Win
from unguilt.vault.door import OpenVault

_IN_PICTURE: Final = 3
_AT_MOST: Final = 50


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


def wins(vault: OpenVault, since: datetime, until: datetime) -> tuple[Line, ...]:
    """Give the wins of these days, newest first."""
    return tuple(
        Line(at=win.at, text=win.line)
        for win in vault.latest(Win, _AT_MOST).entries
        if since <= win.at < until
    )


def measures(vault: OpenVault) -> tuple[Measure, ...]:
    """Give her own lines for a good week."""
    newest = vault.latest(SuccessLines, 1).entries
    lines = newest[0].lines if newest else ()
    return tuple(Measure(text=line.text, countable=line.countable) for line in lines)


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the wins of these days, and how her lines stood in them."""
    stood = tuple(
        Line(at=each.at, text=line.text)
        for each in vault.latest(SuccessLines, _AT_MOST).entries
        if since <= each.at < until
        for line in each.lines
    )
    sections = (
        Section(title=gettext("Small wins"), lines=wins(vault, since, until)),
        Section(title=gettext("A week is a success if…"), lines=stood),
    )
    return tuple(section for section in sections if section.lines)
