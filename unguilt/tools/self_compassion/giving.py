"""What the room puts forward elsewhere: letters whose time has come, a kind line, flips and opened letters."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from unguilt.core.moments import Moment
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.self_compassion.entries import HARD_DAY, Flip, KindLine, Letter, Wait, WaitingLetters
from unguilt.tools.self_compassion.waiting import HARD_WEIGHT, for_a_hard_day, for_the_day
from unguilt.vault.door import OpenVault

_ON_SESSION_PAGE: Final = 50


def at_moment(vault: OpenVault, moment: Moment, _now: datetime) -> tuple[RoomCard, ...]:
    """Lay the letter for a hard day beside the offer, when this moment is one."""
    if moment.weight is None or moment.weight < HARD_WEIGHT:
        return ()
    found = for_a_hard_day(vault.glance(WaitingLetters))
    href = f"{reverse('letters_now')}?for={HARD_DAY}"
    return _card(gettext("A letter from you, for a day like this"), found, href)


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Put the letters forward whose date has come, on one card."""
    found = for_the_day(vault.glance(WaitingLetters), timezone.localdate(now))
    return _card(gettext("A letter from you, for today"), found, reverse("letters_now"))


def _card(title: str, found: tuple[Wait, ...], href: str) -> tuple[RoomCard, ...]:
    if not found:
        return ()
    first = found[0]
    body = first.envelope or gettext("You wrote it on %(day)s.") % {
        "day": date_format(timezone.localtime(first.at), "DATE_FORMAT")
    }
    return (RoomCard(title=title, body=body, href=href, action=gettext("Go to it")),)


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Show her newest line and what waits, if there is any of it."""
    line = next(iter(vault.latest(KindLine, 1).entries), None)
    waiting = vault.glance(WaitingLetters)
    count = len(waiting.letters) if waiting else 0
    if line is None and not count:
        return ()
    context = {"line": line.text if line else "", "waiting": count}
    return (Part(template="self_compassion/picture.html", context=context),)


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the flips of these days, and the first lines of letters that she opened in them."""
    flips = [_flip_line(flip) for flip in vault.latest(Flip, _ON_SESSION_PAGE).entries]
    letters = _opened(vault)
    sections = (
        (gettext("What I tell myself, and what I would tell a friend"), flips),
        (gettext("Letters to myself that I opened"), [*letters]),
    )
    return tuple(
        Section(title=title, lines=_within(lines, since, until))
        for title, lines in sections
        if _within(lines, since, until)
    )


def _flip_line(flip: Flip) -> Line:
    if not flip.answer:
        return Line(at=flip.at, text=gettext("To myself: “%(to_me)s”") % {"to_me": flip.to_me})
    text = gettext("To myself: “%(to_me)s” To a friend: “%(answer)s”")
    return Line(at=flip.at, text=text % {"to_me": flip.to_me, "answer": flip.answer})


def _opened(vault: OpenVault) -> Iterator[Line]:
    """Go through open letters, by their first lines; one that is sealed again says nothing."""
    for letter in vault.latest(Letter, _ON_SESSION_PAGE).entries:
        if letter.opened_at is not None and not letter.sealed:
            yield Line(at=letter.opened_at, text=letter.first_line)


def _within(lines: list[Line], since: datetime, until: datetime) -> tuple[Line, ...]:
    found = [line for line in lines if since <= line.at < until]
    return tuple(sorted(found, key=lambda line: line.at, reverse=True))
