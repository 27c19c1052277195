"""By whom or what a line bent, as a form names it: a key of BY, or one of her people."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext

from unguilt.core.preferences import Preferences
from unguilt.kit.people import Person
from unguilt.tools.boundaries.bending import BY, Bender, Bends
from unguilt.tools.boundaries.entries import BENT, BROKEN, FAMILY, OTHER, PERSON, BoundaryNote
from unguilt.vault.door import Stored

_PERSON: Final = f"{PERSON}:"
_OTHER: Final = f"{OTHER}:"

Choices = list[tuple[str, Any]]


def key_of(bender: Bender) -> str:
    """Return how a form names it."""
    if bender.by == PERSON and bender.person:
        return f"{_PERSON}{bender.person}"
    return f"{_OTHER}{bender.who}" if bender.by in {PERSON, OTHER} else bender.by


def key_in(note: BoundaryNote) -> str:
    """Return how a form names what a note says."""
    return key_of(Bender(by=note.by, person=note.person, who=note.who))


def choices_of(people: Iterable[Stored[Person]]) -> Choices:
    """Return what can be named in one tap."""
    named = [(key, gettext(label)) for key, label in BY.items()]
    return [*named, *((f"{_PERSON}{each.id}", each.entry.name) for each in people)]


def choices_to_ask(
    found: Iterable[Bends], people: Iterable[Stored[Person]], preferences: Preferences
) -> Choices:
    """Return with whom or about what she may draw a line anew: what bends it most, then all that may be asked."""
    people = tuple(people)
    names = {f"{_PERSON}{each.id}": each.entry.name for each in people}
    first = {
        key: names.get(key) or (gettext(BY[each.bender.by]) if each.bender.by in BY else each.bender.who)
        for each in found
        for key in (key_of(each.bender),)
    }
    others = dict(choices_of(people))
    if preferences.afraid:
        others.pop(FAMILY)
    return [*(first | others).items()]


def bender_from(key: str, people: Iterable[Stored[Person]]) -> Bender:
    """Return what a form names; the choice was checked before."""
    if key.startswith(_PERSON):
        names = {f"{_PERSON}{each.id}": each for each in people}
        person = names.get(key)
        return Bender(by=PERSON, person=person.id, who=person.entry.name) if person else Bender(by="")
    if key.startswith(_OTHER):
        return Bender(by=OTHER, who=key.removeprefix(_OTHER))
    return Bender(by=key)


def with_bender(note: BoundaryNote, bender: Bender) -> BoundaryNote:
    """Return a note that says by what; a line that held bent by nothing."""
    if note.came not in {BENT, BROKEN}:
        bender = Bender(by="")
    person: UUID | None = bender.person
    return replace(note, by=bender.by, person=person, who=bender.who)
