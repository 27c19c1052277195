"""Entries of the room quality_time."""

from datetime import date, time
from typing import Final

from tests.vault.golden.house import AT, ID, OTHER
from unguilt.core.codec import Entry
from unguilt.tools.quality_time.entries import (
    Child,
    DateAtHand,
    KeptMoment,
    Move,
    OwnIdea,
    TimeRoom,
    TogetherDate,
)

_DATE: Final = TogetherDate(
    at=AT,
    first=date(2026, 3, 3),
    offset=-300,
    child=OTHER,
    title="Pancakes, “ours”",
    weekday=1,
    starts=time(18, 30),
    weeks=2,
    minutes=30,
    cover="Jo has Mila",
    plan="draw_my_back",
    plan_words="A call from the break room",
    calendar="Dentist; not really, no",
    moves=(Move(was=date(2026, 3, 17), to=date(2026, 3, 19)),),
)

ENTRIES: Final[dict[str, Entry]] = {
    "child.1.full": Child(at=AT, name="Leo", born=2020, where="near", note="Wrong feet, proud."),
    "child.1.bare": Child(at=AT, name="L"),
    "own_idea.1.full": OwnIdea(
        at=AT,
        words="The map upside down.",
        ages=(4, 9),
        minutes=20,
        energy=0,
        cost=1,
        weather="inside",
        places=("home", "way"),
    ),
    "own_idea.1.bare": OwnIdea(at=AT, words="Soup."),
    "together_date.1.full": _DATE,
    "together_date.1.bare": TogetherDate(at=AT, first=date(2026, 3, 2)),
    "kept_moment.1.full": KeptMoment(at=AT, line="The snail’s way home.", day=date(2026, 3, 1), child=OTHER),
    "kept_moment.1.bare": KeptMoment(at=AT, line="Rain."),
    "time_room.1.full": TimeRoom(
        put_away=("swim",),
        near=True,
        dates=(DateAtHand(id=ID, name="Leo", date=_DATE),),
        kept=("The snail’s way home.",),
    ),
    "time_room.1.hidden": TimeRoom(hidden=True),
}
