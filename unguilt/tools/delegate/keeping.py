"""Keeping the map and what was handed over: what belongs together goes through the door together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext, override

from unguilt.core.preferences import Preferences
from unguilt.kit.people import Person, people_of, whom_to_ask
from unguilt.tools.delegate.asks import Brief, made_from
from unguilt.tools.delegate.carriers import person_in
from unguilt.tools.delegate.days import noted, without
from unguilt.tools.delegate.entries import ASIDE_MOST, BACK, HAND, DaysAgain, Handing, LoadMap
from unguilt.tools.delegate.mapping import come_back, handed, with_hidden
from unguilt.tools.delegate.speaking import Names, to_in_words
from unguilt.vault.door import OpenVault, Shelf, Stored


def map_of(vault: OpenVault | None) -> LoadMap:
    """Return her map; a newcomer has the starter list as it is."""
    return (vault.glance(LoadMap) if vault else None) or LoadMap()


def everybody(vault: OpenVault | None) -> Shelf[Person]:
    """Return her people; a newcomer has none yet."""
    return people_of(vault) if vault else Shelf(stored=(), damaged=())


def names_of(people: Shelf[Person]) -> Names:
    """Return the nicknames by id."""
    return {each.id: each.entry.name for each in people}


def names_drawn(people: Shelf[Person]) -> Names:
    """Return the nicknames as pictures show them: whom she is afraid of is in none by name."""
    return {each.id: gettext("somebody") if each.entry.afraid else each.entry.name for each in people}


def may_be_asked(who: str, people: Shelf[Person], preferences: Preferences) -> bool:
    """Whether an ask may go to somebody: to nobody she is afraid of, and a name of hers is her own to judge."""
    person = person_in(who)
    known = {each.id for each in people}
    return person not in known or person in {each.id for each in whom_to_ask(people, preferences)}


def change_map(vault: OpenVault, change: Callable[[LoadMap], LoadMap]) -> None:
    """Change the map as it stands now; a damaged one makes room for a new one."""
    with vault.changing():
        stored = vault.mended(LoadMap)
        before = stored.entry if stored else LoadMap()
        after = change(before)
        if after != before:
            vault.keep_the(after, over=stored)


def spoken(handing: Handing, names: Names) -> str:
    """Return the ask as it is made from its facts, in its own language."""
    with override(handing.language):
        brief = Brief(
            tone=handing.tone,
            task=handing.task,
            parts=handing.parts,
            to=to_in_words(handing.who, names),
            done=handing.done,
            due=handing.due,
            offer=handing.offer,
            again=date_format(handing.again, "DATE_FORMAT") if handing.again else "",
        )
        return made_from(brief, gettext)


def with_ask(handing: Handing, names: Names) -> Handing:
    """Return it with its ask made from the facts; an ask that she changed stays, and the new one lies beside it."""
    if handing.way != HAND:
        return handing
    made = spoken(handing, names)
    if handing.is_hers:
        return replace(handing, made=made, aside=_aside(handing, made))
    return replace(handing, made=made, text=made)


def swapped(handing: Handing, number: int) -> Handing:
    """Return it with a version from beside it standing, and what stood laid in its place."""
    taken = handing.aside[number]
    others = tuple(each for each in handing.aside if each != taken)
    return replace(
        handing, text=taken, aside=_aside(replace(handing, aside=others, text=taken), handing.text)
    )


def _aside(handing: Handing, text: str) -> tuple[str, ...]:
    """Lay a version beside the one that stands, the newest last; no text lies there twice."""
    others = (each for each in handing.aside if each != text)
    return (*others, text)[-ASIDE_MOST:] if text != handing.text else handing.aside


def keep_handing(vault: OpenVault, handing: Handing, *, entry_id: UUID, now: datetime) -> Stored[Handing]:
    """Store a new one with its day; sent twice it is stored once."""
    with vault.changing():
        stored = vault.add(handing, id=entry_id)
        if stored.entry is handing:
            _note_day(vault, stored.id, handing, now)
    return stored


def change_handing(
    vault: OpenVault, stored: Stored[Handing], handing: Handing, *, now: datetime, on_map: bool = False
) -> None:
    """Store a changed one with its day, and change the map too where she wants it. Raises Conflict."""
    with vault.changing():
        vault.put(stored, handing)
        if (handing.again, handing.task) != (stored.entry.again, stored.entry.task):
            _note_day(vault, stored.id, handing, now)
        if on_map and handing.of:
            change_map(vault, lambda kept: _moved(kept, handing))


def drop_handing(vault: OpenVault, handing_id: UUID) -> None:
    """Remove one, also a damaged one, with its day. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(Handing, handing_id)
        _change_days(vault, lambda days: without(days, handing_id))


def _moved(kept: LoadMap, handing: Handing) -> LoadMap:
    """Change the map as the task was: parts go to whom they were handed, or come back; what was dropped is hidden."""
    if handing.way == "drop":
        return with_hidden(kept, [handing.of], hidden=handing.went != BACK)
    if handing.way != HAND or not handing.who:
        return kept
    move = come_back if handing.went == BACK else handed
    return move(kept, handing.of, handing.parts, handing.who)


def _note_day(vault: OpenVault, handing_id: UUID, handing: Handing, now: datetime) -> None:
    _change_days(vault, lambda days: noted(days, handing_id, handing, now))


def _change_days(vault: OpenVault, change: Callable[[DaysAgain], DaysAgain]) -> None:
    stored = vault.mended(DaysAgain)
    before = stored.entry if stored else DaysAgain()
    after = change(before)
    if after.days and after != before:
        vault.keep_the(after, over=stored)
    elif not after.days and stored:
        vault.drop_the(DaysAgain)
