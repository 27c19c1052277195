"""Entries of the room delegate."""

from datetime import date
from typing import Final
from uuid import UUID

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.tools.delegate.entries import DayAgain, DaysAgain, Handing, LoadMap, LoadTask

_ID: Final = UUID("5b0d2f1e-7f0a-4a53-9d2c-0c8f6a1b2c3d")
_PERSON: Final = f"p:{_ID}"

ENTRIES: Final[dict[str, Entry]] = {
    "handing.1.all": Handing(
        at=AT,
        offset=60,
        task="Shopping for food",
        way="hand",
        of="groceries",
        parts=("plan", "do"),
        who="=Sam",
        done="Breakfast is there.",
        due="Once a week.",
        offer="I do the calls.",
        signed="Ines",
        tone="warm",
        language="en",
        made="Hello Sam,",
        text="Dear Sam,",
        aside=("Hello Sam,",),
        again=date(2026, 4, 1),
        before=7,
        after=3,
        state="taken",
        settled=AT,
        went="partly",
        told="Two weeks out of three.",
    ),
    "handing.1.dropped": Handing(at=AT, task="Ironing", way="drop", state="taken", settled=AT),
    "handing.1.least": Handing(at=AT, task="Bins"),
    "load_map.1.all": LoadMap(
        tasks=(
            LoadTask(key="meals", words="What we eat", notice="me", plan=_PERSON, do="=Sam"),
            LoadTask(key="elders", hidden=True),
            LoadTask(key=str(_ID), words="The shift plan", area="unseen", notice="shared", plan="nobody"),
        ),
        names=("Sam",),
    ),
    "load_map.1.empty": LoadMap(),
    "days_again.1.one": DaysAgain(
        days=(DayAgain(handing=_ID, task="Shopping for food", on=date(2026, 4, 1), offset=60),)
    ),
}
