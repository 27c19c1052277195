"""What the room puts forward elsewhere: on its own page, on Now, beside an offer, in the picture, to a therapist."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext

from unguilt.core.method import HEAVY
from unguilt.core.moments import Moment
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.advocacy.days import first_today
from unguilt.tools.advocacy.entries import Ask, AskCost, AskDays, AskLetter
from unguilt.tools.advocacy.forms import ANSWERS, topic_of
from unguilt.tools.advocacy.speaking import ask_in_words
from unguilt.tools.advocacy.topics import TOPICS
from unguilt.vault.door import OpenVault

_IN_PICTURE: Final = 3
_ON_SESSION_PAGE: Final = 50


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show the eight asks, and the newest of what she keeps here."""
    shown: dict[str, object] = {"topics": TOPICS.values()}
    if vault is None:
        return shown
    letters, looks, asks = vault.latest(AskLetter, 1), vault.latest(AskCost, 1), vault.latest(Ask, 1)
    return shown | {
        "newest_letters": [(stored, topic_of(stored.entry.topic)) for stored in letters],
        "any_letters": bool(letters.stored or letters.damaged),
        "any_looks": bool(looks.stored or looks.damaged),
        "newest_asks": [(stored, ANSWERS.get(stored.entry.answer)) for stored in asks],
        "any_asks": bool(asks.stored or asks.damaged),
    }


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Show one ask on the day she chose for it; the day after nothing is said of it."""
    day = first_today(vault.glance(AskDays), now)
    if day is None:
        return ()
    return (
        RoomCard(
            title=gettext("Something you asked for"),
            body=gettext("“%(what)s” You chose today to look at it again.") % {"what": day.what},
            href=reverse("ask", args=[day.ask]),
            action=gettext("Look at it"),
        ),
    )


def at_moment(vault: OpenVault, moment: Moment, now: datetime) -> tuple[RoomCard, ...]:
    """Lay a draft beside a moment that is unfair and comes from work; in a very heavy hour nothing of this kind."""
    heavy = moment.weight is not None and moment.weight >= HEAVY
    if moment.whose != "unfair" or "workplace" not in moment.feeding or heavy:
        return ()
    return (
        RoomCard(
            title=gettext("An ask of work"),
            body=gettext(
                "What is unfair is not yours to think away. You can draft an ask here; nothing is sent."
            ),
            href=reverse("ask_cost_new"),
            action=gettext("First: what could it cost me?"),
        ),
    )


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Show the newest asks with their answers, once there are any."""
    rows = [(ask, ANSWERS.get(ask.answer)) for ask in vault.latest(Ask, _IN_PICTURE).entries]
    return (Part(template="advocacy/picture.html", context={"rows": rows}),) if rows else ()


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the asks of these days with their answers, and the looks at what they could cost."""
    asks = [
        Line(at=ask.at, text=ask_in_words(ask))
        for ask in vault.latest(Ask, _ON_SESSION_PAGE).entries
        if since <= ask.at < until
    ]
    looks = [
        Line(at=look.at, text=" · ".join(text for text in look.texts if text))
        for look in vault.latest(AskCost, _ON_SESSION_PAGE).entries
        if since <= look.at < until and any(look.texts)
    ]
    sections = ((gettext("What I asked for"), asks), (gettext("What speaking up could cost"), looks))
    return tuple(
        Section(title=title, lines=tuple(sorted(lines, key=lambda line: line.at, reverse=True)))
        for title, lines in sections
        if lines
    )
