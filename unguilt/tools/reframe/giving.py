"""What the room puts forward elsewhere: on Now, beside an offer, in the picture, on a session page."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from unguilt.core.method import HEAVY
from unguilt.core.moments import Moment
from unguilt.core.preferences import Preferences
from unguilt.kit.hearing import heard_in, sounds_like_crisis
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.reframe.beliefs import Beliefs, beliefs
from unguilt.tools.reframe.entries import HeldSentences, Record, RepairDays
from unguilt.tools.reframe.holding import fitting
from unguilt.vault.door import OpenVault

_ON_ITS_PAGE: Final = 3
_IN_PICTURE: Final = 24
"""Records that are looked at for twelve which say a belief before and after."""
_ON_SESSION_PAGE: Final = 200


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show the newest records, and the plans that wait for a day."""
    shelf = vault.latest(Record, _ON_ITS_PAGE) if vault else None
    days = vault.glance(RepairDays) if vault else None
    return {
        "records": shelf.stored if shelf else (),
        "damaged": shelf.damaged if shelf else (),
        "repair_days": sorted(days.days, key=lambda each: each.day) if days else (),
    }


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Put a plan to mend forward on its day, by her own clock; and on no other."""
    days = vault.glance(RepairDays)
    due = [
        each
        for each in (days.days if days else ())
        if (now + timedelta(minutes=each.offset or 0)).date() == each.day
    ]
    return tuple(
        RoomCard(
            title=gettext("A repair you planned"),
            body=gettext("You put it on today. It is for: %(whom)s") % {"whom": each.whom}
            if each.whom
            else gettext("You put it on today."),
            href=reverse("repair", args=[each.repair]),
            action=gettext("See the plan"),
        )
        for each in due
    )


def at_moment(vault: OpenVault, moment: Moment, _now: datetime) -> tuple[RoomCard, ...]:
    """Lay a sentence that held beside a similar moment; and a plan to mend beside what is hers to mend."""
    if sounds_like_crisis(moment.words):
        return ()
    return (*_held_before(vault, moment), *_to_mend(vault, moment))


def _held_before(vault: OpenVault, moment: Moment) -> tuple[RoomCard, ...]:
    kept = vault.glance(HeldSentences)
    if kept is None:
        return ()
    one = fitting(
        kept.held,
        named=moment.pressures,
        heard=moment.heard,
        traps=heard_in(moment.words).traps,
        words=moment.words,
        whose=moment.whose,
    )
    if one is None:
        return ()
    card = RoomCard(
        title=gettext("A sentence of yours that held before"),
        body=gettext("“%(sentence)s”") % {"sentence": one.sentence},
        href=reverse("record", args=[one.record]),
        action=gettext("Read it again"),
    )
    return (card,)


def _to_mend(vault: OpenVault, moment: Moment) -> tuple[RoomCard, ...]:
    """Mending waits on a heavy day; and who is afraid at home is not asked to make up with anybody."""
    if moment.whose != "mend" or (moment.weight or 0) >= HEAVY:
        return ()
    preferences = vault.glance(Preferences)
    if preferences is not None and preferences.afraid:
        return ()
    card = RoomCard(
        title=gettext("If it is yours to mend"),
        body=gettext("A small plan: whom, what you did, what you say, and when."),
        href=reverse("repair_plan"),
        action=gettext("Make a plan"),
    )
    return (card,)


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Draw how far she believed her hot thoughts before and after looking at them."""
    found = beliefs(vault.latest(Record, _IN_PICTURE).entries)
    if found is None:
        return ()
    return (Part(template="reframe/picture.html", context={"beliefs": found, "said": _said(found)}),)


def _said(found: Beliefs) -> str:
    """Say in words what the dots show."""
    count = len(found.pairs)
    if found.early:
        return ngettext(
            "One record says how far you believed the thought before and after. That is too early to read.",
            "%(count)d records say how far you believed the thought before and after. That is too early to "
            "read.",
            count,
        ) % {"count": count}
    counted = gettext(
        "In your last %(count)d records the thought was believed less afterwards %(less)d times, the same "
        "%(same)d times, more %(more)d times."
    ) % {"count": count, "less": found.less, "same": found.same, "more": found.more}
    return f"{counted} {_typical(found.typical)}"


def _typical(change: int) -> str:
    if change == 0:
        return gettext("In the middle of them it stayed as it was.")
    if change < 0:
        return gettext("In the middle of them it fell by %(points)d points of 100.") % {"points": -change}
    return gettext("In the middle of them it rose by %(points)d points of 100.") % {"points": change}


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the records of these days: the thought, the sentence that holds, and what became of the belief."""
    lines = tuple(
        Line(at=record.at, text=_line(record))
        for record in vault.latest(Record, _ON_SESSION_PAGE).entries
        if since <= record.at < until and (record.thought or record.sentence)
    )
    newest = tuple(sorted(lines, key=lambda line: line.at, reverse=True))
    return (Section(title=gettext("Thoughts looked at again"), lines=newest),) if newest else ()


def _line(record: Record) -> str:
    parts = []
    if record.thought:
        parts.append(gettext("Thought: “%(thought)s”") % {"thought": record.thought})
    if record.sentence:
        parts.append(gettext("Sentence that holds: “%(sentence)s”") % {"sentence": record.sentence})
    if record.belief is not None and record.belief_after is not None:
        numbers = {"before": record.belief, "after": record.belief_after}
        parts.append(gettext("Belief in the thought: %(before)d → %(after)d of 100") % numbers)
    return " · ".join(parts)
