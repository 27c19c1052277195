"""Entries of the room values."""

from datetime import date
from typing import Final

from tests.vault.golden.house import AT, ID, OTHER
from unguilt.core.codec import Entry
from unguilt.tools.values.entries import (
    CardSort,
    Compass,
    Decision,
    Direction,
    Five,
    StepAhead,
    Value,
    ValuesNow,
    ValueStep,
    Weighed,
)

ENTRIES: Final[dict[str, Entry]] = {
    "card_sort.1.full": CardSort(
        at=AT,
        offset=-300,
        piles={"care": "very", "play": "somewhat", "order": "not_now"},
        own=("Singing, “loud”",),
        chosen=("=Singing, “loud”", "care"),
    ),
    "card_sort.1.bare": CardSort(at=AT, piles={}),
    "five.1.full": Five(
        at=AT,
        offset=60,
        values=(
            Value(name="Being there", line="With all of me.", card="care"),
            Value(name="Singing"),
        ),
    ),
    "five.1.bare": Five(at=AT, values=()),
    "compass.1.full": Compass(
        at=AT,
        offset=60,
        of_five=True,
        directions=(Direction(name="Being there", matters=10, lived=0), Direction(name="Singing", lived=3)),
        between="Three late shifts.",
    ),
    "compass.1.bare": Compass(at=AT, directions=()),
    "value_step.1.full": ValueStep(
        at=AT,
        offset=60,
        value="Singing",
        words="Two songs in the kitchen.",
        when="while the pasta boils",
        on=date(2026, 3, 4),
        came="done",
        compass=OTHER,
    ),
    "value_step.1.bare": ValueStep(at=AT, words="A walk."),
    "decision.1.full": Decision(
        at=AT,
        offset=60,
        a="Take the lead.",
        b="Leave it.",
        values=(Weighed(name="Being there", serves="b"), Weighed(name="Singing")),
        gut_a=6,
        gut_b=0,
        note="The money would help.",
    ),
    "decision.1.bare": Decision(at=AT, a="One.", b="Other."),
    "values_now.1.full": ValuesNow(
        five=ID,
        names=("Being there", "Singing"),
        steps=(StepAhead(step=OTHER, words="A walk.", on=date(2026, 3, 4), offset=60),),
    ),
    "values_now.1.bare": ValuesNow(),
}
