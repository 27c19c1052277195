"""The sample owner's boundaries: supper without the phone, after a shift, a day from home; notes, closings, places."""

from datetime import datetime, time, timedelta
from typing import Final

from unguilt.tools.boundaries.apart import PLACES
from unguilt.tools.boundaries.bending import Bender
from unguilt.tools.boundaries.entries import (
    BENT,
    BROKEN,
    FAMILY,
    HELD,
    HOME,
    MYSELF,
    PERSON,
    PHONE,
    SHIFT,
    TIMES,
    WORK,
    Apart,
    Boundary,
    BoundaryNote,
    OwnWords,
    Renegotiation,
    Separation,
    Shutdown,
    Times,
)
from unguilt.tools.boundaries.keeping import refresh
from unguilt.tools.boundaries.recurring import begin
from unguilt.tools.boundaries.speaking import made_anew
from unguilt.vault.door import OpenVault, Stored

_OFFSET: Final = 60
_SUPPER: Final = "If we eat, then my phone lies in the hall."
_SHIFT: Final = "If a message about the rota comes after my shift, then it waits until I am back."
_DESK: Final = "If I am on a call and Leo comes in, then the red card on the desk means soon."
_NOTES: Final = (
    (41, 0, BENT, PHONE, "", "Looked twice. Nothing was there."),
    (37, 1, BROKEN, WORK, "", "The rota group again, eleven messages."),
    (33, 0, HELD, "", "", ""),
    (29, 1, BENT, WORK, "", ""),
    (26, 0, HELD, "", "", "Mila told the whole story of the hat."),
    (22, 2, BENT, FAMILY, "", ""),
    (19, 1, BROKEN, WORK, "", "Swapped a Sunday because I read it in bed."),
    (15, 0, BENT, PERSON, "Jo", "School had written to both of us."),
    (11, 1, BENT, WORK, "", ""),
    (9, 0, HELD, "", "", ""),
    (6, 1, HELD, "", "", "Read it at the start of the shift. It had solved itself."),
    (4, 0, BENT, MYSELF, "", ""),
    (2, 2, HELD, "", "", "He saw the card and drew until I was done."),
)
"""Days ago, which line, what became of it, by what, who, her words."""
_CLOSED: Final = (
    (
        16,
        ("Call back bed 4’s sister", "Order gloves"),
        ("Gloves", "The list for Ines"),
        "The ward has other hands.",
    ),
    (8, ("Invoice for March",), ("Invoice",), "Enough for now."),
    (
        3,
        ("Rota for the half-term", "Key of the small store"),
        ("Ask about the rota",),
        "The ward has other hands.",
    ),
)
_APART: Final = (
    (60, ((8, 3), (9, 2), (5, 4), (6, 5), (7, 3)), "Two rooms, one table."),
    (12, ((8, 5), (9, 5), (5, 5), (6, 6), (7, 4)), ""),
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep three boundaries, notes on them, words drawn anew, closings and two looks at the five places."""
    lines = _lines(vault, now)
    for days, line, came, by, who, words in _NOTES:
        at = now - timedelta(days=days, hours=2)
        kept = lines[line]
        vault.add(
            BoundaryNote(
                at=at,
                offset=_OFFSET,
                boundary=kept.id,
                line=kept.entry.name or kept.entry.rule,
                came=came,
                by=by,
                who=who,
                words=words,
            )
        )
    _draw_anew(vault, now, lines[1])
    for days, loops, ahead, phrase in _CLOSED:
        at = now - timedelta(days=days, hours=5)
        vault.add(Shutdown(at=at, offset=_OFFSET, loops=loops, ahead=ahead, phrase=phrase))
    for days, told, note in _APART:
        places = tuple(
            Apart(place=key, wished=wished, actual=actual)
            for key, (wished, actual) in zip(PLACES, told, strict=True)
        )
        at = now - timedelta(days=days, hours=4)
        vault.add(Separation(at=at, offset=_OFFSET, places=places, note=note))
    refresh(vault, offset=_OFFSET)


def _lines(vault: OpenVault, now: datetime) -> list[Stored[Boundary]]:
    return [vault.add(each) for each in (_supper(now), _after_shift(now), _red_card(now))]


def _supper(now: datetime) -> Boundary:
    evenings, at = (0, 1, 3, 4), now - timedelta(days=44)
    times = Times(first=begin(at.date(), evenings), weekdays=evenings, start=time(18), end=time(19, 30))
    return Boundary(
        at=at,
        offset=_OFFSET,
        rule=_SUPPER,
        name="Supper without the phone",
        place=PHONE,
        held_by=TIMES,
        times=times,
        busy=True,
        urgent="My mother rings twice.",
    )


def _after_shift(now: datetime) -> Boundary:
    status = "Off shift. Rota questions: first thing next shift. Emergencies: ward phone."
    return Boundary(
        at=now - timedelta(days=44),
        offset=_OFFSET,
        rule=_SHIFT,
        name="After my shift",
        place=WORK,
        held_by=SHIFT,
        instead="I answer in the first ten minutes of my next shift.",
        urgent="Real emergencies: the ward phone.",
        words=(OwnWords(to="status", language="en", text=status),),
    )


def _red_card(now: datetime) -> Boundary:
    at = now - timedelta(days=30)
    times = Times(first=begin(at.date(), (2,)), weekdays=(2,), start=time(9), end=time(15), every=2)
    return Boundary(
        at=at, offset=_OFFSET, rule=_DESK, name="The red card", place=HOME, held_by=TIMES, times=times
    )


def _draw_anew(vault: OpenVault, now: datetime, line: Stored[Boundary]) -> None:
    smaller = "On the two evenings before a free day, messages about the rota wait."
    bender = Bender(by=WORK)
    text = made_anew("en", rule=line.entry.rule, bender=bender, smaller=smaller, trial="fortnight")
    vault.add(
        Renegotiation(
            at=now - timedelta(days=10),
            offset=_OFFSET,
            boundary=line.id,
            line=line.entry.rule,
            by=WORK,
            smaller=smaller,
            trial="fortnight",
            made=text,
            text=text,
        )
    )
