"""Entries of the room boundaries."""

from datetime import date, time
from typing import Final

from tests.vault.golden.house import AT, ID, OTHER
from unguilt.core.codec import Entry
from unguilt.tools.boundaries.entries import (
    Apart,
    BoundariesNow,
    Boundary,
    BoundaryNote,
    LineAtHand,
    OwnWords,
    Renegotiation,
    Separation,
    Shutdown,
    Times,
)

_NIGHTS: Final = Times(
    first=date(2026, 3, 2),
    weekdays=(0, 2, 6),
    start=time(22, 15),
    end=time(6),
    every=2,
    until=date(2026, 12, 24),
    without=(date(2026, 3, 16), date(2026, 4, 1)),
)

ENTRIES: Final[dict[str, Entry]] = {
    "boundary.1.full": Boundary(
        at=AT,
        offset=-300,
        rule="If a message comes after my shift, then it waits.",
        name="After “nights”",
        place="work",
        held_by="times",
        times=_NIGHTS,
        busy=True,
        instead="First thing next time.",
        urgent="The ward phone.",
        words=(OwnWords(to="status", language="es", text="Fuera de turno."),),
    ),
    "boundary.1.bare": Boundary(at=AT, rule="If it rings, then it waits."),
    "boundary_note.1.full": BoundaryNote(
        at=AT,
        offset=60,
        boundary=ID,
        line="After “nights”",
        came="broken",
        by="person",
        person=OTHER,
        who="Jo",
        words="School had written.",
    ),
    "boundary_note.1.bare": BoundaryNote(at=AT, boundary=ID, line="It waits.", came="held"),
    "renegotiation.1.full": Renegotiation(
        at=AT,
        offset=60,
        boundary=ID,
        line="If it rings, then it waits.",
        by="person",
        who="Jo",
        smaller="Two days.",
        trial="week",
        language="es",
        made="Jo,\n\nHay una línea.",
        text="Jo, hay una línea.",
    ),
    "renegotiation.1.bare": Renegotiation(at=AT, boundary=ID, line="It waits.", by="work", text="Words."),
    "shutdown.1.full": Shutdown(
        at=AT, offset=60, loops=("Rota", "Call back"), ahead=("Gloves",), phrase="Enough for now."
    ),
    "shutdown.1.bare": Shutdown(at=AT),
    "separation.1.full": Separation(
        at=AT,
        offset=60,
        places=(Apart(place="space", wished=10, actual=0), Apart(place="head", wished=3)),
        note="One table.",
    ),
    "separation.1.bare": Separation(at=AT),
    "boundaries_now.1.full": BoundariesNow(
        lines=(LineAtHand(id=ID, name="It waits.", times=_NIGHTS), LineAtHand(id=OTHER, name="Other")),
        offset=60,
        phrase="Enough for now.",
    ),
    "boundaries_now.1.bare": BoundariesNow(),
}
