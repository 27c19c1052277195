"""What the room puts forward elsewhere: on its own page, on Now, beside an offer, in the picture, in her calendar."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext

from unguilt.core.method import HEAVY
from unguilt.core.moments import Moment
from unguilt.exports.events import Event, EventKind, Frequency, Recurrence
from unguilt.kit.people import Person, people_of
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.support_network import speaking
from unguilt.tools.support_network.covering import thin
from unguilt.tools.support_network.entries import FoundPlace, Reach
from unguilt.tools.support_network.keeping import one_of, paces_in, safe_among, safe_people
from unguilt.tools.support_network.pacing import is_today
from unguilt.tools.support_network.places import where_to_find
from unguilt.vault.door import OpenVault, Stored

_ON_ITS_PAGE: Final = 3
_ON_SESSION_PAGE: Final = 50
_FIRST: Final = ("listen", "same_boat")
"""What helps most when support is missing; whoever gives it is named before others."""


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show her circles, what is thin, and the places she kept."""
    if vault is None:
        return {}
    everybody = people_of(vault)
    people = safe_among(vault, everybody)
    return {
        "circles": drawn(people),
        "by_circle": speaking.by_circle(people),
        "thin": thin(each.entry.gives for each in people),
        "left_out": len(everybody.stored) > len(people),
        "kept_places": vault.latest(FoundPlace, _ON_ITS_PAGE).stored,
        "any_reaches": bool(vault.latest(Reach, 1).stored),
    }


def drawn(people: tuple[Stored[Person], ...]) -> dict[str, object]:
    """Return what the drawing's template needs."""
    drawing = speaking.drawing_of(people)
    return {
        "drawing": drawing if drawing.names else None,
        "rings": speaking.rings_in_words(drawing),
        "by_circle": speaking.by_circle(people),
    }


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Name somebody on the day of her own pace, and on no other. Her list is read on such a day alone."""
    due = [pace for pace in paces_in(vault).paces if is_today(pace, now)]
    people = safe_people(vault) if due else ()
    found = (one_of(people, pace.person) for pace in due)
    return tuple(_slot(each) for each in found if each is not None)


def _slot(stored: Stored[Person]) -> RoomCard:
    return RoomCard(
        title=gettext("You wanted to write to %(name)s about now") % {"name": stored.entry.name},
        body=gettext("If it fits. One line is plenty, and it may as well stay unwritten."),
        href=reverse("with_person", args=[stored.id]),
        action=gettext("Find words"),
    )


def at_moment(vault: OpenVault, moment: Moment, now: datetime) -> tuple[RoomCard, ...]:
    """Name somebody of hers where support is missing, or else a kind of group; nobody she is afraid of.

    Who it is goes by the clock of the moment, so that the same moment shows the same one.
    """
    if "missing_support" not in moment.feeding:
        return ()
    turn = int(moment.at.timestamp())
    people = safe_people(vault)
    nearest = [each for each in people if set(_FIRST) & set(each.entry.gives)] or [*people]
    if nearest:
        return (_person_card(nearest[turn % len(nearest)]),)
    if (moment.weight or 0) >= HEAVY:
        return ()
    places = where_to_find(_FIRST[turn % len(_FIRST)])
    place = places[turn % len(places)]
    return (
        RoomCard(
            title=gettext(place.name),
            body=gettext(place.line),
            href=f"{reverse('places')}#{place.key}",
            action=gettext("What to ask there"),
        ),
    )


def _person_card(stored: Stored[Person]) -> RoomCard:
    gives = speaking.gives_in_words(stored.entry)
    asked = urlencode({"person": str(stored.id), "quiet": "1"})
    line = gettext("One line may be enough, with no need to answer. Nothing is sent from here.")
    return RoomCard(
        title=stored.entry.name,
        body=f"{' · '.join(gives).capitalize()}. {line}" if gives else line,
        href=f"{reverse('openers')}?{asked}",
        action=gettext("Find words"),
    )


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Show her circles, once somebody stands in them."""
    context = drawn(safe_people(vault))
    return (Part(template="support_network/picture.html", context=context),) if context["drawing"] else ()


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give who is there, by circle and by first names, and when she reached out in these days.

    Who is there is told as of these days: those noted before they ended.
    """
    people = safe_people(vault)
    there = [
        Line(
            at=max(since, *(each.entry.at for each in those)),
            text=f"{circle.capitalize()}: {', '.join(speaking.first_name(each.entry.name) for each in those)}",
        )
        for circle, those in speaking.by_circle([each for each in people if each.entry.at < until])
        if since < until
    ]
    reached = _reached(vault, people, since, until, first_names=True)
    sections = ((gettext("Who is there"), there), (gettext("Reaching out"), reached))
    return tuple(
        Section(title=title, lines=tuple(sorted(lines, key=lambda line: line.at, reverse=True)))
        for title, lines in sections
        if lines
    )


def wins(vault: OpenVault, since: datetime, until: datetime) -> tuple[Line, ...]:
    """Give when she reached out in these days, newest first."""
    lines = _reached(vault, safe_people(vault), since, until)
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _reached(
    vault: OpenVault,
    people: tuple[Stored[Person], ...],
    since: datetime,
    until: datetime,
    *,
    first_names: bool = False,
) -> list[Line]:
    called = speaking.first_name if first_names else str
    names = {each.id: called(each.entry.name) for each in people}
    return [
        Line(at=reach.at, text=speaking.reach_in_words(reach, names))
        for reach in vault.latest(Reach, _ON_SESSION_PAGE).entries
        if since <= reach.at < until
    ]


def events(vault: OpenVault, now: datetime) -> tuple[Event, ...]:
    """Give her slots with people, each a day that comes again."""
    paces = paces_in(vault).paces
    people = safe_people(vault) if paces else ()
    return tuple(
        Event(
            uid=f"{Person.KIND}-{stored.id}",
            kind=EventKind.PERSON,
            title=gettext("A line to %(name)s") % {"name": stored.entry.name},
            starts=pace.first,
            repeats=Recurrence(frequency=Frequency.WEEKLY, every=pace.weeks),
        )
        for pace in paces
        if (stored := one_of(people, pace.person)) is not None
    )
