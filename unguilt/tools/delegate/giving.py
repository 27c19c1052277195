"""What the room puts forward elsewhere: on its own page, on Now, beside an offer, in the picture, in her calendar."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext

from unguilt.core.method import HEAVY
from unguilt.core.moments import Moment
from unguilt.exports.events import Event, EventKind
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.delegate.days import first_today
from unguilt.tools.delegate.entries import BACK, TAKEN, DaysAgain, Handing
from unguilt.tools.delegate.keeping import everybody, map_of, names_drawn
from unguilt.tools.delegate.showing import picture_of, weights_of
from unguilt.tools.delegate.speaking import handing_in_words
from unguilt.vault.door import OpenVault

_LOOKED_AT: Final = 40
"""Newest entries in which the picture looks for weights."""
_ON_SESSION_PAGE: Final = 50


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show the picture of the load, and the newest of what left her or is to leave her."""
    if vault is None:
        return {}
    newest = vault.latest(Handing, 1)
    return {
        "picture": picture_of(map_of(vault), names_drawn(everybody(vault))),
        "newest": [(stored, handing_in_words(stored.entry)) for stored in newest],
        "any_handings": bool(newest.stored or newest.damaged),
    }


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Show one task on the day she chose to look at it again; the day after nothing is said of it."""
    day = first_today(vault.glance(DaysAgain), now)
    if day is None:
        return ()
    return (
        RoomCard(
            title=gettext("A day to look again"),
            body=gettext("“%(task)s” You chose today. Fine to leave.") % {"task": day.task},
            href=reverse("look_again", args=[day.handing]),
            action=gettext("Look at it"),
        ),
    )


def at_moment(vault: OpenVault, moment: Moment, now: datetime) -> tuple[RoomCard, ...]:
    """Offer that one task may leave her where support is missing; in a very heavy hour nothing of this kind."""
    heavy = moment.weight is not None and moment.weight >= HEAVY
    if "missing_support" not in moment.feeding or heavy:
        return ()
    if moment.whose == "unfair":
        body = gettext("A load that is unfair is not yours to think away. One task of it could leave you.")
    else:
        body = gettext("One task could leave you: handed over, dropped, made smaller. Free ways come first.")
    return (
        RoomCard(
            title=gettext("One thing less"),
            body=body,
            href=reverse("load_ways"),
            action=gettext("See the ways"),
        ),
    )


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Draw who carries what, and guilt before and after handing over, once there is any of it."""
    picture = picture_of(map_of(vault), names_drawn(everybody(vault)))
    weights = weights_of(vault.latest(Handing, _LOOKED_AT).entries)
    if picture is None and weights is None:
        return ()
    context = {"picture": picture, "weights": weights}
    return (Part(template="delegate/in_picture.html", context=context),)


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give what was handed over or let go in these days, with how it went."""
    lines = [
        Line(at=each.at, text=" · ".join(part for part in (handing_in_words(each), each.told) if part))
        for each in vault.latest(Handing, _ON_SESSION_PAGE).entries
        if since <= each.at < until
    ]
    lines.sort(key=lambda line: line.at, reverse=True)
    return (Section(title=gettext("Handed over or let go"), lines=tuple(lines)),) if lines else ()


def wins(vault: OpenVault, since: datetime, until: datetime) -> tuple[Line, ...]:
    """Give what left her in these days, newest first; what came back to her is not told of."""
    found = [
        Line(at=each.settled, text=handing_in_words(each))
        for each in vault.latest(Handing, _ON_SESSION_PAGE).entries
        if each.settled and each.state == TAKEN and each.went != BACK and since <= each.settled < until
    ]
    return tuple(sorted(found, key=lambda line: line.at, reverse=True))


def events(vault: OpenVault, now: datetime) -> tuple[Event, ...]:
    """Give the days on which she looks at a task again."""
    days = vault.glance(DaysAgain)
    return tuple(
        Event(
            uid=f"{Handing.KIND}-{day.handing}",
            kind=EventKind.LOOK_AGAIN,
            title=gettext("Look again: %(task)s") % {"task": day.task},
            starts=day.on,
        )
        for day in (days.days if days else ())
    )
