"""Her people, one list for all rooms."""

from typing import Final

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.kit.people import Person

ENTRIES: Final[dict[str, Entry]] = {
    "person.1.full": Person(
        at=AT,
        name="Ana, “la de arriba”",
        how="The neighbour above us",
        circle="near",
        gives=("listen", "same_boat"),
        reach="Rings twice\n+00 000",
        home=False,
    ),
    "person.1.bare": Person(at=AT, name="B"),
    "person.1.feared": Person(at=AT, name="C", home=True, afraid=True),
}
