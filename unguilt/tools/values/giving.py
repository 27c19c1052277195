"""What the room puts forward elsewhere: on its own page, on Now, beside an offer, in the picture, to a therapist."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext

from unguilt.core.moments import Moment
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.tools.values.ahead import for_today
from unguilt.tools.values.compassing import (
    HEIGHT,
    MARKS,
    SHOWN,
    STRIP_HEIGHT,
    WIDTH,
    reading_of,
    rows_of,
    strips,
)
from unguilt.tools.values.entries import CardSort, Compass, Decision, Five, ValuesNow, ValueStep
from unguilt.tools.values.hearing import sounds_dark
from unguilt.tools.values.speaking import (
    compass_in_words,
    five_in_words,
    five_with_lines,
    row_in_words,
    rows_in_words,
    step_in_words,
)
from unguilt.vault.door import OpenVault, Stored

_ON_SESSION_PAGE: Final = 50
_STEPS: Final = 6
_NAMING: Final = frozenset({"comparison", "perfectionism"})
"""Pressures under which a measure from elsewhere weighs: there her own is worth a look."""


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show her five, the newest compass, the steps that are open, the newest decision."""
    if vault is None:
        return {}
    compasses, steps = vault.latest(Compass, SHOWN), vault.latest(ValueStep, _STEPS)
    fives, decisions = vault.latest(Five, 1), vault.latest(Decision, 1)
    newest, five = _newest(compasses), next(iter(fives), None)
    return {
        "five": five,
        "kept": five_with_lines(five.entry) if five else [],
        "any_fives": bool(fives.stored or fives.damaged),
        "sorting": vault.glance(CardSort),
        "picture": picture_of(newest.entry) if newest else None,
        "compass_id": newest.id if newest else None,
        "any_compasses": bool(compasses.stored or compasses.damaged),
        "open_steps": [each for each in steps if not each.entry.came][:2],
        "any_steps": bool(steps.stored or steps.damaged),
        "decision": next(iter(decisions), None),
        "any_decisions": bool(decisions.stored or decisions.damaged),
    }


def picture_of(compass: Compass) -> dict[str, Any]:
    """Return what the drawing of one compass needs: rows with words, the sentence, measures.

    Where her words sound `dark`, the sentence is `withheld` unless she said that she was misheard.
    """
    rows = rows_of(compass.directions)
    reading = reading_of(rows)
    dark = sounds_dark(compass.between, *(each.name for each in compass.directions))
    return {
        "rows": [(row, row_in_words(row)) for row in rows],
        "reading": reading,
        "said": compass_in_words(reading),
        "marks": MARKS,
        "width": WIDTH,
        "height": HEIGHT,
        "local": compass.local,
        "dark": dark,
        "withheld": dark and not compass.misheard,
    }


def history_of(compasses: Iterable[Stored[Compass]]) -> dict[str, Any]:
    """Return what the rows of earlier compasses need."""
    drawn = strips((stored.id, stored.entry) for stored in compasses)
    return {
        "strips": [(strip, rows_in_words(tuple(pair.row for pair in strip.pairs))) for strip in drawn],
        "strip_height": STRIP_HEIGHT,
    }


def _newest(compasses: Iterable[Stored[Compass]]) -> Stored[Compass] | None:
    """Return the newest compass that says something."""
    return next((each for each in compasses if rows_of(each.entry.directions)), None)


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Put a step forward on its own day; the day after, nothing is said of it."""
    ahead = for_today(vault.glance(ValuesNow), now)
    if ahead is None:
        return ()
    return (
        RoomCard(
            title=gettext("A small step of yours"),
            body=gettext("“%(step)s” You chose today for it. Fine to let it go.") % {"step": ahead.words},
            href=reverse("value_step", args=[ahead.step]),
            action=gettext("Done, or let it go"),
        ),
    )


def at_moment(vault: OpenVault, moment: Moment, now: datetime) -> tuple[RoomCard, ...]:
    """Lay her own five beside a borrowed measure; not where there is something to mend or to fight."""
    if not _NAMING & set(moment.feeding) or moment.whose in {"mend", "unfair"}:
        return ()
    kept = vault.glance(ValuesNow)
    if kept is None or kept.five is None:
        return ()
    return (
        RoomCard(
            title=gettext("What matters to you"),
            body=" · ".join(kept.names),
            href=reverse("five", args=[kept.five]),
            action=gettext("Read them"),
        ),
    )


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Draw the newest compass, once there is one."""
    newest = _newest(vault.latest(Compass, SHOWN))
    if newest is None:
        return ()
    context = {"picture": picture_of(newest.entry), "compass_id": newest.id}
    return (Part(template="values/picture.html", context=context),)


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the fives, the compasses and the steps of these days, newest first."""
    fives = [(each.at, five_in_words(each)) for each in vault.latest(Five, _ON_SESSION_PAGE).entries]
    compasses = [
        (each.at, rows_in_words(rows_of(each.directions)))
        for each in vault.latest(Compass, _ON_SESSION_PAGE).entries
    ]
    steps = [(each.at, step_in_words(each)) for each in vault.latest(ValueStep, _ON_SESSION_PAGE).entries]
    titled = (
        (gettext("What matters to you"), fives),
        (gettext("Compass"), compasses),
        (gettext("Small steps"), steps),
    )
    sections = ((title, _within(lines, since, until)) for title, lines in titled)
    return tuple(Section(title=title, lines=lines) for title, lines in sections if lines)


def wins(vault: OpenVault, since: datetime, until: datetime) -> tuple[Line, ...]:
    """Give the small steps of these days that she took, for a look-back."""
    taken = (step for step in vault.latest(ValueStep, _ON_SESSION_PAGE).entries if step.came == "done")
    return _within(((step.at, step.words) for step in taken), since, until)


def _within(lines: Iterable[tuple[datetime, str]], since: datetime, until: datetime) -> tuple[Line, ...]:
    kept = (Line(at=at, text=text) for at, text in lines if text and since <= at < until)
    return tuple(sorted(kept, key=lambda line: line.at, reverse=True))
