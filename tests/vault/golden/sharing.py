"""What links show and bring back."""

from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from unguilt.core.codec import Entry
from unguilt.kit.windows import Arrived, Link, Shown, ShownPart

AT: Final = datetime(2026, 11, 20, 18, 5, tzinfo=UTC)
ABOUT: Final = UUID("44444444-4444-4444-8444-444444444444")

ENTRIES: Final[dict[str, Entry]] = {
    "link.1.full": Link(
        at=AT,
        title="The swimming bag",
        code="7K2M-0QXZ-9TRB-4C8W-HJ5N",
        closes_at=datetime(2026, 12, 20, 18, 5, tzinfo=UTC),
        answerable=True,
        about_kind="handover",
        about_id=ABOUT,
        withdrawn=True,
    ),
    "link.1.bare": Link(
        at=AT, title="", code="0000-0000-0000-0000-0000", closes_at=datetime(2026, 11, 21, 18, 5, tzinfo=UTC)
    ),
    "shown.1.full": Shown(
        language="es",
        heading="Una pregunta de Ana",
        parts=(ShownPart(title="Qué", lines=("La bolsa de natación.", "Los jueves.")), ShownPart()),
        signed="Ana",
        answerable=True,
    ),
    "shown.1.bare": Shown(language="en"),
    "arrived.1.answer": Arrived(at=AT, answer="yes_but", words="From June on.", name="Jo"),
    "arrived.1.opened": Arrived(at=AT),
}
