"""What the room puts forward elsewhere: on its own page, on Now, beside an offer, in the picture, to a therapist."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext

from unguilt.core.moments import Moment
from unguilt.kit.tool import Line, Part, RoomCard, Section
from unguilt.kit.two_numbers import HEIGHT, MARKS, WIDTH, reading_of
from unguilt.tools.imperfection.asking import due_now
from unguilt.tools.imperfection.comparing import compared
from unguilt.tools.imperfection.entries import RoomierRule, Slide, Trial, TrialsDue
from unguilt.tools.imperfection.speaking import (
    reading_in_words,
    rule_in_words,
    things_in_words,
    trial_in_words,
)
from unguilt.vault.door import OpenVault, Shelf

_LOOKED_AT: Final = 40
"""Newest trials in which the picture looks for answered ones."""
_ON_SESSION_PAGE: Final = 50
_RULES: Final = 3
_QUOTED_MAX: Final = 160
"""Characters of a rule on a card; the rule's page has the whole of it."""


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show the newest of each, and what was feared beside what came."""
    if vault is None:
        return {}
    trials = vault.latest(Trial, _LOOKED_AT)
    days = vault.latest(Slide, 1)
    rules = vault.latest(RoomierRule, _RULES)
    return {
        "newest_trial": next(iter(trials), None),
        "any_trials": bool(trials.stored or trials.damaged),
        "picture": _picture(trials),
        "newest_day": [things_in_words(stored.entry) for stored in days],
        "any_days": bool(days.stored or days.damaged),
        "rules": rules.stored,
        "any_rules": bool(rules.stored or rules.damaged),
    }


def _picture(trials: Shelf[Trial]) -> Mapping[str, object] | None:
    rows = compared((stored.id, stored.entry) for stored in trials)
    if not rows:
        return None
    reading = reading_of([row.lighter for row in rows])
    return {
        "rows": rows,
        "marks": MARKS,
        "width": WIDTH,
        "height": HEIGHT,
        "reading": reading,
        "said": reading_in_words(reading),
    }


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Ask about one trial that is due; nothing else is ever put forward."""
    ask = due_now(vault.glance(TrialsDue), now)
    if ask is None:
        return ()
    return (
        RoomCard(
            title=gettext("What really happened"),
            body=gettext("“%(thing)s” You wanted to be asked. Once, and fine to leave.")
            % {"thing": ask.thing},
            href=reverse("trial_answer", args=[ask.trial]),
            action=gettext("Tell or leave it"),
        ),
    )


def at_moment(vault: OpenVault, moment: Moment, now: datetime) -> tuple[RoomCard, ...]:
    """Bring back her own newest rule where perfectionism weighs; never where she said it is fair or unfair."""
    if "perfectionism" not in moment.feeding or moment.whose in {"mend", "unfair"}:
        return ()
    newest = next(iter(vault.latest(RoomierRule, 1)), None)
    if newest is None or not newest.entry.new:
        return ()
    words = newest.entry.new
    body = words if len(words) <= _QUOTED_MAX else f"{words[:_QUOTED_MAX]}…"
    return (
        RoomCard(
            title=gettext("Your own newer rule"),
            body=f"“{body}”",
            href=reverse("roomier_rule", args=[newest.id]),
            action=gettext("Read it"),
        ),
    )


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Draw what was feared beside what came, once there is any of it."""
    picture = _picture(vault.latest(Trial, _LOOKED_AT))
    return (Part(template="imperfection/picture.html", context=picture),) if picture else ()


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the trials and the rules of these days, newest first."""
    trials = [
        Line(at=trial.at, text=trial_in_words(trial))
        for trial in vault.latest(Trial, _ON_SESSION_PAGE).entries
        if since <= trial.at < until
    ]
    rules = [
        Line(at=rule.changed_at, text=rule_in_words(rule))
        for rule in vault.latest(RoomierRule, _ON_SESSION_PAGE).entries
        if since <= rule.changed_at < until
    ]
    sections = ((gettext("Good enough on purpose"), trials), (gettext("Rules made roomier"), rules))
    return tuple(
        Section(title=title, lines=tuple(sorted(lines, key=lambda line: line.at, reverse=True)))
        for title, lines in sections
        if lines
    )
