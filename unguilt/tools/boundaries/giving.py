"""What the room puts forward elsewhere: on its own page, on Now, beside an offer, in the picture, to a therapist."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext

from unguilt.core.method import HEAVY
from unguilt.core.moments import Moment
from unguilt.exports.events import Event
from unguilt.kit.people import people_of
from unguilt.kit.preferences import preferences_of
from unguilt.kit.tool import Line, Part, RoomCard, Section, Taps
from unguilt.tools.boundaries import speaking
from unguilt.tools.boundaries.bending import Bends, held_when, what_bends
from unguilt.tools.boundaries.drawing import picture_of
from unguilt.tools.boundaries.entries import (
    HELD,
    MYSELF,
    PHONE,
    WORK,
    Boundary,
    BoundaryNote,
    LineAtHand,
    Renegotiation,
    Separation,
    Shutdown,
    on_her_clock,
)
from unguilt.tools.boundaries.keeping import LOOKED_THROUGH, here, name_of, room_of
from unguilt.tools.boundaries.recurring import Standing, event_of, standing
from unguilt.vault.door import E, OpenVault, Stored

_LINES: Final = 3
_BENDERS: Final = 4
_ON_SESSION_PAGE: Final = 50
_SOON: Final = timedelta(hours=1)
_BACK: Final = timedelta(days=60)
"""How far back a calendar still shows what is over."""
_QUOTED_MAX: Final = 160
"""Characters of a rule on a card; its page has the whole of it."""


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show her newest boundaries with their one tap, her closing words, and the newest of the five places."""
    room = room_of(vault)
    shown: dict[str, object] = {"phrase": room.phrase}
    if vault is None:
        return shown
    lines, notes = vault.latest(Boundary, _LINES), vault.latest(BoundaryNote, 1)
    closed, looked = vault.latest(Shutdown, 1), vault.latest(Separation, 1)
    anew = vault.latest(Renegotiation, 1)
    at = on_her_clock(timezone.now(), room.offset)
    newest = next(iter(looked), None)
    return shown | {
        "lines": [_row(each, at) for each in lines],
        "any_lines": bool(lines.stored or lines.damaged),
        "any_notes": bool(notes.stored or notes.damaged),
        "any_anew": bool(anew.stored or anew.damaged),
        "any_closed": bool(closed.stored or closed.damaged),
        "looked": newest,
        "picture": picture_of(newest.entry) if newest else None,
        "any_looked": bool(looked.stored or looked.damaged),
    }


def _row(stored: Stored[Boundary], at: datetime) -> dict[str, object]:
    boundary = stored.entry
    return {
        "id": stored.id,
        "title": name_of(boundary),
        "rule": boundary.rule if boundary.name else "",
        "when": speaking.when_in_words(boundary),
        "standing": speaking.standing_in_words(boundary, at),
        "entry_id": uuid4(),
    }


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Put forward one boundary that is on, or else begins within the hour."""
    room = room_of(vault)
    at = on_her_clock(now, room.offset)
    found = [(line, standing(line.times, at)) for line in room.lines if line.times is not None]
    near = [(line, each) for line, each in found if each.on or (each.next and each.next.since - at <= _SOON)]
    return tuple(_card_of(line, each, at) for line, each in sorted(near, key=_first)[:1])


def _first(found: tuple[LineAtHand, Standing]) -> tuple[bool, datetime | None]:
    """What is on comes first, by its end; then what begins, by its beginning."""
    on, coming = found[1].on, found[1].next
    return (on is None, on.until if on else coming.since if coming else None)


def _card_of(line: LineAtHand, found: Standing, at: datetime) -> RoomCard:
    taps = None
    if found.on is not None:
        body, taps = speaking.on_in_words(found.on), _taps_of(line)
    else:
        assert found.next is not None
        body = speaking.next_in_words(found.next, at)
    return RoomCard(
        title=Truncator(line.name).chars(_QUOTED_MAX),
        body=" · ".join((body, gettext("it may bend"))),
        href=reverse("boundary", args=[line.id]),
        action=gettext("See the words for it"),
        taps=taps,
    )


def _taps_of(line: LineAtHand) -> Taps:
    return Taps(
        href=reverse("boundary_came", args=[line.id]),
        name="came",
        choices=tuple((key, gettext(label)) for key, label in speaking.CAME.items()),
        fields=(("entry_id", str(uuid4())),),
    )


def at_moment(vault: OpenVault, moment: Moment, now: datetime) -> tuple[RoomCard, ...]:
    """Lay a line beside what comes from work, or is unfair; in a very heavy hour nothing is to be written."""
    heavy = moment.weight is not None and moment.weight >= HEAVY
    if heavy or ("workplace" not in moment.feeding and moment.whose != "unfair"):
        return ()
    line = next(iter(room_of(vault).lines), None)
    if line is None:
        return (
            RoomCard(
                title=gettext("A line around it"),
                body=gettext("One rule, if and then, with words ready for whoever it concerns."),
                href=reverse("boundary_new"),
                action=gettext("Draw a line"),
            ),
        )
    return (
        RoomCard(
            title=gettext("A line you drew"),
            body=f"“{Truncator(line.name).chars(_QUOTED_MAX)}”",
            href=reverse("boundary_words", args=[line.id]),
            action=gettext("See the words for it"),
        ),
    )


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Say what bends her lines and when they held, once she noted any; a person is not named to who is afraid."""
    notes = vault.latest(BoundaryNote, LOOKED_THROUGH).entries
    found = what_bends(notes)
    afraid, feared = preferences_of(vault).afraid, _feared(vault, found)
    bends = [
        (speaking.by_in_words(each.bender.by, each.bender.who), each.times)
        for each in found
        if each.bender.person not in feared and (not afraid or each.bender.by in {WORK, PHONE, MYSELF})
    ]
    when = held_when(notes)
    if not bends and not when:
        return ()
    context = {"bends": bends[:_BENDERS], "when": gettext(when) if when else ""}
    return (Part(template="boundaries/picture.html", context=context),)


def _feared(vault: OpenVault, found: Iterable[Bends]) -> frozenset[UUID]:
    """Return of whom she is afraid; her people are read only where one of them was noted."""
    if not any(each.bender.person for each in found):
        return frozenset()
    return frozenset(each.id for each in people_of(vault) if each.entry.afraid)


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give boundaries, notes, words to draw them anew, and the five places of these days, newest first."""
    lines = ((each.at, speaking.boundary_in_words(each)) for each in _newest(vault, Boundary))
    notes = ((each.at, speaking.note_in_words(each)) for each in _newest(vault, BoundaryNote))
    anew = ((each.at, each.text) for each in _newest(vault, Renegotiation))
    looked = ((each.at, speaking.separation_in_words(each)) for each in _newest(vault, Separation))
    titled = (
        (gettext("Boundaries"), lines),
        (gettext("Boundaries, held or bent"), notes),
        (gettext("A line drawn anew"), anew),
        (gettext("Work and the rest: wished / now"), looked),
    )
    sections = ((title, _within(each, since, until)) for title, each in titled)
    return tuple(Section(title=title, lines=each) for title, each in sections if each)


def _newest(vault: OpenVault, kind: type[E]) -> tuple[E, ...]:
    return vault.latest(kind, _ON_SESSION_PAGE).entries


def wins(vault: OpenVault, since: datetime, until: datetime) -> tuple[Line, ...]:
    """Give the times of these days that a line held, for a look-back."""
    held = (note for note in vault.latest(BoundaryNote, _ON_SESSION_PAGE).entries if note.came == HELD)
    said = gettext("It held: “%(line)s”")
    return _within(((note.at, said % {"line": note.line}) for note in held), since, until)


def _within(lines: Iterable[tuple[datetime, str]], since: datetime, until: datetime) -> tuple[Line, ...]:
    kept = (Line(at=at, text=text) for at, text in lines if text and since <= at < until)
    return tuple(sorted(kept, key=lambda line: line.at, reverse=True))


def events(vault: OpenVault, now: datetime) -> tuple[Event, ...]:
    """Give her boundaries with clock times to her calendar, but those that were over long ago."""
    earliest = (here(vault, now) - _BACK).date()
    found = []
    for stored in vault.all(Boundary):
        times = stored.entry.clock
        if times is not None and (times.until is None or times.until >= earliest):
            found.append(event_of(stored.entry, stored.id, title=name_of(stored.entry)))
    return tuple(event for event in found if event is not None)
