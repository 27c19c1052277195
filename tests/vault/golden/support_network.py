"""Entries of the room support_network."""

from datetime import date
from typing import Final

from tests.vault.golden.house import AT, ID, OTHER
from unguilt.core.codec import Entry
from unguilt.tools.support_network.entries import FoundPlace, Pace, Paces, Reach

ENTRIES: Final[dict[str, Entry]] = {
    "reach.1.full": Reach(at=AT, person=OTHER, kind="silence"),
    "reach.1.bare": Reach(at=AT),
    "found_place.1.full": FoundPlace(
        at=AT,
        name="Shift parents, “the chat”",
        kind="online",
        reach="A link\nfrom Femi",
        note="Reading along, é, 好.",
    ),
    "found_place.1.bare": FoundPlace(at=AT, name="A bench"),
    "paces.1.full": Paces(
        paces=(
            Pace(person=OTHER, weeks=4, first=date(2026, 3, 9), offset=-300),
            Pace(person=ID, weeks=1, first=date(2026, 3, 2)),
        )
    ),
    "paces.1.none": Paces(),
}
