"""What the room puts forward elsewhere: on its own page, on Now, beside an offer, in the picture, to a therapist."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from unguilt.core.moments import Moment
from unguilt.exports.events import Event
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.quality_time import speaking
from unguilt.tools.quality_time.choosing import Wishes, choose
from unguilt.tools.quality_time.dating import next_of
from unguilt.tools.quality_time.entries import DateAtHand, KeptMoment, TimeRoom
from unguilt.tools.quality_time.filing import event_of
from unguilt.tools.quality_time.fitting import is_about_time, may_ask_for_doing
from unguilt.tools.quality_time.keeping import room_of
from unguilt.vault.door import OpenVault

_ON_SESSION_PAGE: Final = 50
_DATES_ON_ITS_PAGE: Final = 3
_SMALL: Final = 5
"""Minutes of an idea beside an offer."""


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show what is at hand. Where children are out of sight, practices and notes about them are as well."""
    room = room_of(vault)
    if room.hidden:
        return {"hidden": True, "lengths": (), "evidence": ()}
    now = timezone.now()
    return {
        "hidden": False,
        "kept": room.kept,
        "dates": _next_dates(room, now),
        "any_dates": bool(room.dates),
    }


def _next_dates(room: TimeRoom, now: datetime) -> list[dict[str, object]]:
    coming = []
    for each in room.dates:
        following = next_of(each.date, each.date.today(now))
        if following is not None:
            coming.append((each.date.weekday is None, following.day, each))
    coming.sort(key=lambda one: one[:2])
    return [
        speaking.date_row(each.id, each.date, each.name, each.date.today(now))
        for _quiet, _day, each in coming[:_DATES_ON_ITS_PAGE]
    ]


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Put a date forward on its day, and on no other."""
    room = room_of(vault)
    if room.hidden:
        return ()
    return tuple(_card_of(each) for each in room.dates if _is_today(each, now))


def _is_today(each: DateAtHand, now: datetime) -> bool:
    day = each.date.today(now)
    following = next_of(each.date, day)
    return following is not None and following.day == day


def _card_of(each: DateAtHand) -> RoomCard:
    kept = each.date
    told = [
        speaking.time_in_words(kept),
        gettext("Covers: %(who)s") % {"who": kept.cover} if kept.cover else "",
    ]
    body = " · ".join(part for part in told if part)
    return RoomCard(
        title=speaking.today_in_words(kept, each.name),
        body=body or gettext("Ten minutes are enough. It can move, too."),
        href=reverse("date", args=[each.id]),
        action=gettext("See the plan"),
    )


def at_moment(vault: OpenVault, moment: Moment, now: datetime) -> tuple[RoomCard, ...]:
    """Lay a kept moment or one small idea beside it, where time or a missed event is what weighs.

    Which one goes by the clock of the moment, so that the same moment shows the same one.
    """
    room = room_of(vault)
    if room.hidden or not is_about_time(moment):
        return ()
    turn = int(moment.at.timestamp())
    cards = [_kept_card(line) for line in room.kept]
    if room.near and may_ask_for_doing(moment):
        cards += _small_idea(room, moment, turn)
    return (cards[turn % len(cards)],) if cards else ()


def _kept_card(line: str) -> RoomCard:
    return RoomCard(
        title=gettext("A moment you kept"),
        body=f"“{line}”",
        href=reverse("kept_moments"),
        action=gettext("Open the shelf"),
    )


def _small_idea(room: TimeRoom, moment: Moment, turn: int) -> list[RoomCard]:
    wishes = Wishes(minutes=min(moment.minutes or _SMALL, _SMALL), energy=0, cost=0, place="far")
    known = [idea for idea in speaking.ideas() if idea.for_child and idea.key not in room.put_away]
    found = choose(known, wishes).ideas
    if not found:
        return []
    idea = found[turn % len(found)]
    href = f"{reverse('ideas')}?minutes={_SMALL}&place=far"
    return [RoomCard(title=idea.name, body=idea.text, href=href, action=gettext("See others"))]


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Show the newest kept moments."""
    room = room_of(vault)
    if room.hidden or not room.kept:
        return ()
    return (Part(template="quality_time/picture.html", context={"lines": room.kept}),)


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the kept sentences of these days, by when it was or else by when it was kept."""
    lines = wins(vault, since, until)
    return (Section(title=gettext("Kept moments"), lines=lines),) if lines else ()


def wins(vault: OpenVault, since: datetime, until: datetime) -> tuple[Line, ...]:
    """Give the kept sentences of these days for a look-back, newest first; none while children are out of sight."""
    if room_of(vault).hidden:
        return ()
    told = (
        Line(at=_when(kept), text=kept.line) for kept in vault.latest(KeptMoment, _ON_SESSION_PAGE).entries
    )
    within = (line for line in told if since <= line.at < until)
    return tuple(sorted(within, key=lambda line: line.at, reverse=True))


def events(vault: OpenVault, now: datetime) -> tuple[Event, ...]:
    """Give her dates by the name she chose for calendars; the first quiet moment has no day to stand on."""
    room = room_of(vault)
    if room.hidden:
        return ()
    name = gettext("A date")
    return tuple(
        event_of(each.date, each.id, name=name) for each in room.dates if each.date.weekday is not None
    )


def _when(kept: KeptMoment) -> datetime:
    """Return when it was: a day of hers counts from its noon in UTC, which is that day almost everywhere."""
    return datetime.combine(kept.day, time(), UTC) + timedelta(hours=12) if kept.day else kept.at
