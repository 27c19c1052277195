"""The sample owner's values: chosen twice in eight months, looked at beside a few weeks, with small steps."""

from datetime import datetime, timedelta
from typing import Final

from unguilt.tools.values.entries import (
    BOTH,
    DONE,
    LET_GO,
    NEITHER,
    NOT_NOW,
    SOMEWHAT,
    VERY,
    A,
    B,
    CardSort,
    Compass,
    Decision,
    Direction,
    Five,
    Value,
    ValuesNow,
    ValueStep,
    Weighed,
)
from unguilt.vault.door import OpenVault

_OFFSET: Final = 60

_FIRST: Final = (
    Value(name="Work done well", line="Something that I can stand behind.", card="work_well"),
    Value(name="Being there for mine", line="Leo, Mila, and my mother on the phone.", card="care"),
    Value(name="Order", line="Knowing where the shoes are.", card="order"),
    Value(name="Fairness", card="fairness"),
    Value(name="Learning", line="The course, one lesson at a time.", card="learning"),
)
_SECOND: Final = (
    Value(name="Being there for mine", line="With all of me, also when it is short.", card="care"),
    Value(name="Rest", line="A chair, a window, nothing.", card="rest"),
    Value(name="Work done well", line="Something that I can stand behind.", card="work_well"),
    Value(name="A clear no", line="The shift list is not mine.", card="clear_no"),
    Value(name="Singing"),
)
_WEEKS: Final = (
    (150, False, "", (("Leo and Mila", 10, 6), ("Work", 7, 9), ("My body", 6, 2), ("Friends", 7, 1))),
    (
        92,
        False,
        "Nights with Leo’s cough.",
        (("Leo and Mila", 10, 7), ("Work", 7, 8), ("My body", 7, 3), ("Friends", 7, 4)),
    ),
    (
        34,
        True,
        "Three late shifts, and I said yes too fast.",
        ((None, 10, 6), (None, 9, 2), (None, 7, 8), (None, 8, 4), (None, 6, 0)),
    ),
    (20, True, "", ((None, 10, 7), (None, 9, 3), (None, 7, 7), (None, 8, 6), (None, 6, 3))),
    (
        4,
        True,
        "The half-term rota came two days before.",
        ((None, 10, 8), (None, 9, 3), (None, 7, 7), (None, 8, 7), (None, 6, 5)),
    ),
)
_STEPS: Final = (
    (149, "Friends", "Call Ina from the bus, ten minutes.", "Thursday, on the way back", DONE),
    (91, "My body", "Walk the long way round from the stop.", "after the early shift", LET_GO),
    (33, "Rest", "Ten minutes on the bed with the door shut.", "when Jo has picked them up", DONE),
    (19, "Singing", "Two songs in the kitchen, loud.", "while the pasta boils", DONE),
    (3, "Rest", "Sit by the window with one cup, before I open anything.", "on my working-from-home day", ""),
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep her fives, compasses, steps and decisions, the oldest first, and a sorting under way."""
    vault.add(Five(at=now - timedelta(days=205), offset=_OFFSET, values=_FIRST))
    newest = vault.add(Five(at=now - timedelta(days=36), offset=_OFFSET, values=_SECOND))
    for days, of_five, between, told in _WEEKS:
        at = now - timedelta(days=days, hours=2)
        vault.add(_compass(at, of_five=of_five, between=between, told=told))
    for days, value, words, when, came in _STEPS:
        at = now - timedelta(days=days, hours=1)
        vault.add(ValueStep(at=at, offset=_OFFSET, value=value, words=words, when=when, came=came))
    _decide(vault, now)
    vault.keep_the(
        CardSort(
            at=now - timedelta(days=1),
            offset=_OFFSET,
            piles={"care": VERY, "freedom": SOMEWHAT, "honesty": VERY, "play": VERY, "work_well": NOT_NOW},
            own=("Singing",),
        )
    )
    vault.keep_the(ValuesNow(five=newest.id, names=newest.entry.names))


def _compass(
    at: datetime, *, of_five: bool, between: str, told: tuple[tuple[str | None, int, int], ...]
) -> Compass:
    directions = tuple(
        Direction(name=name or _SECOND[place].name, matters=matters, lived=lived)
        for place, (name, matters, lived) in enumerate(told)
    )
    return Compass(at=at, offset=_OFFSET, of_five=of_five, directions=directions, between=between)


def _decide(vault: OpenVault, now: datetime) -> None:
    names = [value.name for value in _SECOND]
    for days, a, b, serves, guts, note in (
        (
            30,
            "Take the team lead.",
            "Stay where I am, and ask for the fixed Tuesday.",
            (B, B, BOTH, B, NEITHER),
            (6, 7),
            "The money would help. The phone on Sundays would not.",
        ),
        (
            8,
            "Mila’s recital, and swap the shift.",
            "The shift, and her video later.",
            (A, "", B, "", A),
            (9, 4),
            "",
        ),
    ):
        vault.add(
            Decision(
                at=now - timedelta(days=days, hours=6),
                offset=_OFFSET,
                a=a,
                b=b,
                values=tuple(
                    Weighed(name=name, serves=each) for name, each in zip(names, serves, strict=True)
                ),
                gut_a=guts[0],
                gut_b=guts[1],
                note=note,
            )
        )
