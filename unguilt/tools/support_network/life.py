"""The sample owner's people: a neighbour, an aunt by phone, the others at work; slots with two of them."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from unguilt.kit.people import Person
from unguilt.tools.support_network.entries import FoundPlace, Pace, Paces, Reach
from unguilt.vault.door import OpenVault

_PEOPLE: Final = (
    ("Jo", "The other half of Leo and Mila’s team", "close", ("help", "laugh"), True),
    ("Ana", "My neighbour, one floor up", "close", ("listen", "help"), False),
    ("Aunt Carmen", "By phone, always awake", "close", ("listen", "laugh"), False),
    ("Femi", "We started on the ward together", "near", ("listen", "laugh"), False),
    ("Dilek", "Mother of Leo’s best friend", "near", ("help",), False),
    ("Sam", "Staff council", "near", ("advise",), False),
    ("Rosa", "School friend, two time zones away", "near", ("laugh",), False),
    ("Nurse Okoro", "The clinic, Tuesdays", "around", ("advise",), False),
    ("Bea", "Bakes at the corner, knows everyone", "around", (), False),
    ("The man with the two dogs", "", "around", (), False),
)
"""Nickname, how they are to her, circle, what they give, whether they share children with her."""


def live(vault: OpenVault, now: datetime) -> None:
    """Keep people, two paces, two places, and when she reached out."""
    ids = {}
    for number, (name, how, circle, gives, home) in enumerate(_PEOPLE):
        at = now - timedelta(days=170 - 9 * number)
        person = Person(at=at, name=name, how=how, circle=circle, gives=gives, home=home)
        ids[name] = vault.add(person).id
    vault.keep_the(
        Paces(paces=(_pace(ids["Rosa"], 4, now, days=20), _pace(ids["Aunt Carmen"], 2, now, days=9)))
    )
    reached = ((96, "Rosa", "silence"), (60, "Femi", "listen"), (23, "Ana", "help"), (8, "Rosa", "laugh"))
    for days, name, kind in reached:
        vault.add(Reach(at=now - timedelta(days=days, hours=4), person=ids[name], kind=kind))
    vault.add(
        FoundPlace(
            at=now - timedelta(days=44),
            name="Shift parents, the chat",
            kind="online",
            reach="Femi sent me the link.",
            note="Reading along for now. Someone asked what I would have asked.",
        )
    )
    vault.add(
        FoundPlace(
            at=now - timedelta(days=15),
            name="Family room at the library",
            kind="family_place",
            reach="Wednesdays from ten, when I come off nights.",
        )
    )


def _pace(person: UUID, weeks: int, now: datetime, *, days: int) -> Pace:
    return Pace(person=person, weeks=weeks, first=(now + timedelta(days=days)).date())
