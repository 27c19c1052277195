"""The sample owner's load: shared with Jo in part, with some of it handed over, dropped or made smaller."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

from unguilt.tools.delegate.carriers import ME, NOBODY, SHARED, named
from unguilt.tools.delegate.entries import BACK, DO, KEPT, PARTLY, TAKEN, Handing, LoadMap, LoadTask
from unguilt.tools.delegate.keeping import change_map, keep_handing, with_ask
from unguilt.vault.door import OpenVault

_JO: Final = named("Jo")
_OMA: Final = named("Oma Ruth")
_CARRIED: Final = {
    "meals": (ME, ME, SHARED),
    "groceries": (ME, ME, _JO),
    "cooking": (SHARED, ME, SHARED),
    "packed_food": (ME, ME, ME),
    "after_meals": (SHARED, SHARED, _JO),
    "washing": (ME, ME, SHARED),
    "sizes": (ME, ME, ME),
    "special_clothes": (ME, ME, ME),
    "cleaning": (ME, SHARED, SHARED),
    "bins": (_JO, _JO, _JO),
    "repairs": (_JO, _JO, _JO),
    "rides": (ME, ME, SHARED),
    "messages": (ME, ME, ME),
    "backup_care": (ME, ME, _OMA),
    "nights": (SHARED, SHARED, SHARED),
    "appointments": (ME, ME, ME),
    "sick_days": (ME, ME, _OMA),
    "teeth": (_JO, _JO, _JO),
    "bills": (_JO, _JO, _JO),
    "taxes": (NOBODY, NOBODY, NOBODY),
    "birthdays": (ME, ME, ME),
    "presents": (ME, ME, ME),
    "calendar": (ME, ME, ME),
    "remembering": (ME, ME, ME),
    "peace": (ME, ME, ME),
}
"""Who carries each part of a task."""
_HIDDEN: Final = ("feeding", "elders", "animals")

_EPOCH: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in for the time until it is known."""
_DENTIST: Final = Handing(
    at=_EPOCH,
    task="Mila’s dentist",
    of="teeth",
    who=_JO,
    done="Twice a year, and a note on the fridge.",
    tone="warm",
    signed="Ines",
    before=6,
    after=3,
    went=KEPT,
)
_FOOD: Final = Handing(
    at=_EPOCH,
    task="Shopping for food",
    of="groceries",
    parts=(DO,),
    who=_JO,
    done="Breakfast and three suppers are there.",
    due="Once a week, before noon",
    offer="I do the calls with the school.",
    signed="Ines",
    before=5,
    after=3,
)
_CARE: Final = Handing(
    at=_EPOCH,
    task="Care on days when it falls through",
    of="backup_care",
    who=_OMA,
    done="Somebody they know is there by seven.",
    due="Two days a month",
    tone="warm",
    signed="Ines",
    before=8,
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep the map and six tasks that left her, or are to, the oldest first."""
    own = LoadTask(
        key=str(uuid4()), words="The shift plan on the fridge", area="unseen", notice=ME, plan=ME, do=ME
    )
    tasks = [
        LoadTask(key=key, notice=notice, plan=plan, do=do) for key, (notice, plan, do) in _CARRIED.items()
    ]
    hidden = [LoadTask(key=key, hidden=True) for key in _HIDDEN]
    change_map(vault, lambda _kept: LoadMap(tasks=(*tasks, *hidden, own), names=("Jo", "Oma Ruth")))
    for days, handing in _handings(now):
        at = now - timedelta(days=days)
        keep_handing(vault, with_ask(handing, {}), entry_id=uuid4(), now=at)


def _handings(now: datetime) -> list[tuple[int, Handing]]:
    return [
        (96, _handed(now, 96, _DENTIST)),
        (61, _instead(now, 61, "lower", "Birthday cake", "Bought is cake, too.", (7, 4, PARTLY))),
        (47, _instead(now, 47, "drop", "Ironing", "Nobody noticed.", (4, 1, KEPT))),
        (33, _instead(now, 33, "swap", "Early drop-off", "Two families, two days each.", (6, 7, BACK))),
        (12, replace(_handed(now, 12, _FOOD), again=(now + timedelta(days=4)).date())),
        (2, replace(_CARE, at=now - timedelta(days=2), again=(now + timedelta(days=12)).date())),
    ]


def _handed(now: datetime, days: int, handing: Handing) -> Handing:
    at = now - timedelta(days=days)
    return replace(handing, at=at, state=TAKEN, settled=at + timedelta(days=1))


def _instead(
    now: datetime, days: int, way: str, task: str, how: str, numbers: tuple[int, int, str]
) -> Handing:
    at, (before, after, went) = now - timedelta(days=days), numbers
    return Handing(
        at=at, task=task, way=way, done=how, before=before, after=after, went=went, state=TAKEN, settled=at
    )
