"""The sample owner's room: Leo, 6, and Mila, 3; shifts partly from home; Jo covers."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from unguilt.tools.quality_time.entries import Child, KeptMoment, OwnIdea, TogetherDate
from unguilt.tools.quality_time.keeping import change_room, refresh
from unguilt.vault.door import OpenVault

_KEPT: Final = (
    (150, 0, "Leo told the snail its whole way home."),
    (121, 1, "Mila fell asleep with her hand in my sleeve."),
    (96, 0, "We waved at the moon from the bus stop. It was still morning for him, I had come off nights."),
    (74, None, "All three of us under one blanket, and nobody needed anything."),
    (52, 1, "Mila poured the tea. Mostly on the table."),
    (33, 0, "He read the shop sign on his own and then read it to everyone."),
    (18, None, "Danced to two songs in socks."),
    (6, 0, "Leo asked what I do at work and really wanted to know."),
)
"""Days ago, which child, what she kept."""


def live(vault: OpenVault, now: datetime) -> None:
    """Keep children, an idea, two dates and a shelf."""
    leo = vault.add(Child(at=now - timedelta(days=160), name="Leo", born=now.year - 6, where="near"))
    mila = vault.add(
        Child(
            at=now - timedelta(days=160),
            name="Mila",
            born=now.year - 3,
            where="near",
            note="Likes it when I do the voices.",
        )
    )
    vault.add(
        OwnIdea(
            at=now - timedelta(days=40),
            words="Leo explains the new train line to me, with the map upside down.",
            ages=(4, 9),
            minutes=20,
            energy=0,
            cost=0,
            places=("home",),
        )
    )
    _dates(vault, now, leo=leo.id, mila=mila.id)
    of = (leo.id, mila.id)
    for days, child, line in _KEPT:
        at = now - timedelta(days=days, hours=3)
        vault.add(KeptMoment(at=at, line=line, day=at.date(), child=None if child is None else of[child]))
    change_room(vault, lambda room: replace(room, put_away=("swim",)))
    refresh(vault)


def _dates(vault: OpenVault, now: datetime, *, leo: UUID, mila: UUID) -> None:
    today = now.date()
    vault.add(
        TogetherDate(
            at=now - timedelta(days=60),
            first=today - timedelta(days=53),
            child=mila,
            cover="Jo, at the pool with Leo",
            plan="draw_my_back",
        )
    )
    vault.add(
        TogetherDate(
            at=now - timedelta(days=60),
            first=today - timedelta(days=56),
            child=leo,
            weekday=today.weekday(),
            starts=time(18, 30),
            cover="Jo",
            plan_words="A call from the break room, five odd questions",
        )
    )
