"""A sample owner with eight months of moments, for looking at the pages as they are after a while.

Everything goes through the door and the same keeping as hers would, with times in the past; only the
person is made up.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from math import pi, sin
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from unguilt.accounts.models import Owner
from unguilt.accounts.names import key_of
from unguilt.accounts.passphrases import offered
from unguilt.core.method import PLACES, Practice, Step
from unguilt.core.moments import LookBack, LookBackDay, Measured, Moment, Run
from unguilt.core.preferences import Preferences
from unguilt.core.suggesting import SOOTHING_LEAD, Card
from unguilt.kit.preferences import change_preferences
from unguilt.toolbox import PRACTICES, TOOLS
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.keyslots import close_session, new_guest, set_passphrase
from unguilt.web.believing import offer_for
from unguilt.web.keeping import close_run, keep_moment

USERNAME: Final = "demo"
_MARK: Final = "demo@unguilt.invalid"
"""Mail address of the sample owner: nobody can have it, so nobody real is taken for her."""
_GREETED_AS: Final = "Ines"

_WEEKS: Final = 35
_AWAY: Final = range(17, 20)
"""Weeks in which nothing was told: life has such weeks, and the picture has to look right with them."""
_PER_WEEK: Final = (2, 2, 3, 3, 4, 4, 5, 5)
_HOURS: Final = {6: 1, 7: 4, 8: 2, 12: 2, 13: 1, 15: 2, 16: 4, 17: 5, 18: 3, 20: 4, 21: 5, 22: 3, 23: 1}
_DAYS: Final = (4, 3, 3, 8, 3, 2, 3)
"""How often a moment comes at each hour, and on each day from Monday: her late shift is on Thursday."""
_LOOKS_BACK_ON: Final = 4
_SUMMER: Final = range(4, 11)

_LENGTHS: Final = (1, 1, 1, 5, 5, 5, 20, None, None)
_EASES: Final = {
    "self_compassion": 3.0,
    "boundaries": 2.2,
    "mindfulness": 1.4,
    "support_network": 1.3,
    "imperfection": -0.2,
    "values": 0.0,
}
"""Points by which a practice of a strategy eases her beyond what time does; _EASES_ELSE for the others."""
_EASES_ELSE: Final = 0.6
_HABIT: Final = SOOTHING_LEAD
"""What she has come to do by habit, whatever is offered."""


class DemoNameTaken(Exception):
    """Somebody real bears the sample owner's name; nothing was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOwner:
    """How to sign in as the sample owner."""

    username: str
    passphrase: str = field(repr=False)


def make_demo(now: datetime, *, seed: int = 1) -> DemoOwner:
    """Make the sample owner anew and return how to sign in.

    `now` is aware; everything lies in the eight months before it. What is told follows from `now` and
    `seed`; keys and passphrase are drawn afresh. An earlier sample owner is deleted with all she kept.
    Raises DemoNameTaken.
    """
    passphrase = offered("en")
    with transaction.atomic():
        _make_room()
        session = new_guest(now)
        set_passphrase(session.vault, passphrase)
        Owner.objects.create(username=USERNAME, email=_MARK, vault_id=session.vault.id)
        _live(session.vault, now.astimezone(UTC), seed)
        close_session(session.cookie)
    return DemoOwner(username=USERNAME, passphrase=passphrase)


def _make_room() -> None:
    owner = Owner.objects.filter(username_key=key_of(USERNAME)).first()
    if owner is None:
        return
    if owner.email != _MARK:
        msg = f"somebody here is called “{USERNAME}”, and not by this command; nothing was changed"
        raise DemoNameTaken(msg)
    owner.delete()


@cache
def _texts() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "demo.toml").read_text(encoding="utf-8"))


def _live(vault: OpenVault, now: datetime, seed: int) -> None:
    """Tell eight months, week by week, up to the week before `now`.

    What happens to her is drawn apart from what she does about it, so that the former stays the same when
    other practices are offered.
    """
    chance, doing = Random(f"life {seed}"), Random(f"doing {seed}")  # noqa: S311 - made up, no secret
    preferences = change_preferences(vault, lambda kept: replace(kept, name=_GREETED_AS))
    told = _in_turn(_texts()["moment"], chance)
    today = datetime(now.year, now.month, now.day)  # noqa: DTZ001 - her own clock, which has no zone here
    first = today - timedelta(days=today.weekday(), weeks=_WEEKS)
    for week in range(_WEEKS):
        if week in _AWAY:
            continue
        monday = first + timedelta(weeks=week)
        for local in _times(monday, chance):
            _tell(vault, preferences, _moment(next(told), local, week, chance), doing)
    for tool in TOOLS.values():
        tool.hooks.live(vault, now)
    for number, told_of in enumerate(_texts()["look_back"], start=-len(_texts()["look_back"])):
        measured = tuple(Measured(**each) for each in told_of["measured"])
        words = {key: told_of[key] for key in ("let_go", "intention")}
        vault.add(LookBack(at=now + timedelta(weeks=3 * number), measured=measured, **words))
    vault.keep_the(LookBackDay(weekday=_LOOKS_BACK_ON, offset=60, last=now - timedelta(weeks=3)))


def _in_turn(texts: Sequence[Mapping[str, Any]], chance: Random) -> Iterator[Mapping[str, Any]]:
    """Go through all texts in a mixed order, again and again."""
    while True:
        yield from chance.sample(texts, len(texts))


def _times(monday: datetime, chance: Random) -> list[datetime]:
    days = chance.choices(range(7), _DAYS, k=chance.choice(_PER_WEEK))
    hours = chance.choices([*_HOURS], [*_HOURS.values()], k=len(days))
    return sorted(
        monday + timedelta(days=day, hours=hour, minutes=chance.randrange(60))
        for day, hour in zip(days, hours, strict=True)
    )


def _moment(told: Mapping[str, Any], local: datetime, week: int, chance: Random) -> Moment:
    """Make a moment; two of nine are only noted, and most of those get a later weight."""
    offset = 120 if local.month in _SUMMER else 60
    minutes = chance.choice(_LENGTHS)
    weight = _weight(week, chance)
    later = None if minutes or _happens(0.25, chance) else max(0, weight - chance.choice((0, 1, 1, 2)))
    return Moment(
        at=(local - timedelta(minutes=offset)).replace(tzinfo=UTC),
        offset=offset,
        words=told["words"] if _happens(0.8, chance) else "",
        weight=weight if _happens(0.96, chance) else None,
        pressures=tuple(told["pressures"]),
        whose=told["whose"],
        minutes=minutes,
        place=chance.choice([*PLACES, None]),
        energy=chance.choice([None, 0, 1, 1, 2]),
        later=later,
    )


def _weight(week: int, chance: Random) -> int:
    """Heavier at first, lighter later, in waves of about nine weeks."""
    wave = 0.6 * sin(2 * pi * week / 9)
    return min(10, max(1, round(chance.gauss(7.3 - 3.0 * week / _WEEKS + wave, 1.4))))


def _tell(vault: OpenVault, preferences: Preferences, moment: Moment, chance: Random) -> None:
    """Keep the moment with what is offered for it, and mostly do something of that."""
    if moment.minutes is not None:
        offer = offer_for(vault, moment, preferences, seed=chance.getrandbits(32))
        moment = replace(moment, shown=(offer.cards,))
    stored = keep_moment(vault, moment, entry_id=_id(chance))
    if moment.minutes is not None and _happens(0.88, chance):
        _practise(vault, _picked(moment.shown[0], chance), stored, chance)


def _picked(cards: Sequence[Card], chance: Random) -> Practice:
    """Choose what she does: mostly a card, the first one most often; at times what she does by habit."""
    if not cards or _happens(0.3, chance):
        return PRACTICES[_HABIT]
    return PRACTICES[chance.choices(cards, (6, 3, 2)[: len(cards)])[0].practice]


def _practise(vault: OpenVault, practice: Practice, stored: Stored[Moment], chance: Random) -> None:
    moment = stored.entry
    began = moment.at + timedelta(minutes=2)
    run = Run(
        practice=practice.id,
        at=began,
        moment=stored.id,
        before=moment.weight,
        answers={step.key: given for step in practice.steps if (given := _answer(step, chance))},
        step=len(practice.steps),
    )
    kept = vault.add(run, id=_id(chance))
    after, useful = _afterwards(practice, moment.weight, chance)
    close_run(vault, kept, after=after, useful=useful, now=began + timedelta(minutes=practice.minutes))


def _afterwards(practice: Practice, before: int | None, chance: Random) -> tuple[int | None, str]:
    """Return the weight afterwards, missing more often when little changed, and how useful it was."""
    if before is None:
        return None, ""
    eases = 0.5 + 0.35 * (before - 6) + _EASES.get(practice.strategy, _EASES_ELSE)
    drop = chance.gauss(eases, 1.0)
    useful = "yes" if drop >= 2 else "a_bit" if drop >= 1 else "no"  # noqa: PLR2004 - points of the scale
    silent = _happens(0.25 if drop >= 1 else 0.45, chance)
    after = None if silent else min(10, max(0, round(before - drop)))
    return after, useful if _happens(0.7, chance) else ""


def _answer(step: Step, chance: Random) -> tuple[str, ...]:
    """Return what she gave in one step; nothing where the step asks nothing."""
    answers = _texts()["answers"]
    if step.type == "write":
        return (chance.choice(answers["write"]),)
    if step.type == "list":
        return tuple(chance.sample(answers["list"], 2))
    if step.type == "choose":
        return (chance.choice(step.options),)
    return (str(chance.randint(3, 8)),) if step.type == "rate" else ()


def _happens(share: float, chance: Random) -> bool:
    return chance.random() < share


def _id(chance: Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)
