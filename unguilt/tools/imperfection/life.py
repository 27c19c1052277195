"""The sample owner's experiments: eight months of doing some things good enough, and what came of it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from unguilt.tools.imperfection.asking import ask_from
from unguilt.tools.imperfection.entries import (
    Answer,
    Ask,
    OwnThing,
    RoomierRule,
    Slide,
    SlideList,
    Trial,
    TrialsDue,
    Wording,
)
from unguilt.vault.door import OpenVault, Stored

_OFFSET: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One trial, `days` before now."""

    days: int
    thing: str
    usual: str = ""
    chosen: str = ""
    expected: str = ""
    feared: int | None = None
    happened: str = ""
    came: int | None = None
    meaning: str = ""


_TRIALS: Final = (
    _Told(
        days=211,
        thing="The cake for Leo’s class",
        usual="Home-made, with something on top",
        chosen="Two shop cakes on a plate",
        expected="Someone will say something about it.",
        feared=7,
        happened="The plate was empty. One mother asked which shop.",
        came=1,
        meaning="They were hungry. That was all it was about.",
    ),
    _Told(
        days=180,
        thing="The handover notes",
        usual="A page and a half, read twice",
        chosen="Six lines",
        expected="The late shift will ring me at home.",
        feared=6,
        happened="Nobody rang.",
        came=2,
    ),
    _Told(
        days=143,
        thing="Saying no to the summer rota list",
        usual="I write the list, because I always do",
        chosen="I leave it, this once",
        expected="There will be no list, and it will be my fault.",
        feared=5,
        happened="There was no list, and I was told off in front of the others.",
        came=7,
        meaning="It was never in my job. That part is for the manager, not for me.",
    ),
    _Told(
        days=98,
        thing="Mila’s costume for the book day",
        usual="Sewn by me, the night before",
        chosen="A hat and a badge",
        expected="She will be sad all day.",
        feared=8,
        happened="She wore the hat to bed.",
        came=2,
        meaning="She wanted the hat. I wanted the costume.",
    ),
    _Told(
        days=61,
        thing="Jo’s message about new shoes",
        usual="At once, with three options",
        chosen="In my break, in one line",
        expected="Jo will be annoyed.",
        feared=4,
        happened="A thumbs-up came back.",
        came=0,
    ),
    _Told(
        days=27,
        thing="Dinner on my working-from-home day",
        usual="Cooked, with a vegetable",
        chosen="Bread, cheese, cut-up apple",
        expected="They will complain.",
        feared=5,
        happened="Leo asked for seconds of bread. Mila complained, as she does about soup.",
        came=3,
        meaning="They complain either way, so bread it is.",
    ),
    _Told(days=9, thing="Folding the towels", chosen="In half, into the cupboard", feared=2),
    _Told(
        days=2,
        thing="The thank-you notes after the birthday",
        usual="Written by hand, one each",
        chosen="One photo to all of them",
        expected="My aunt will notice.",
        feared=6,
    ),
)

_DAYS: Final = (
    (120, ("ironing", "vegetable"), ()),
    (64, ("inbox", "group_chat"), ("Matching the socks",)),
    (12, ("folding", "cheerful"), ()),
    (1, ("cooking",), ("The photo book of two summers ago",)),
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep her trials, days, list and rules, the oldest first."""
    kept = [_tried(vault, now, told) for told in _TRIALS]
    for days, keys, own in _DAYS:
        vault.add(Slide(at=now - timedelta(days=days, hours=3), offset=_OFFSET, keys=keys, own=own))
    vault.keep_the(
        SlideList(
            own=(
                OwnThing(words="Matching the socks"),
                OwnThing(words="The photo book of two summers ago"),
            ),
            hidden=("sport",),
        )
    )
    _rules(vault, now, kept)
    newest = kept[-1]
    begins = ask_from(newest.entry.at, _OFFSET, time(12))
    vault.keep_the(TrialsDue(asks=(Ask(trial=newest.id, thing=newest.entry.thing, at=begins),)))


def _tried(vault: OpenVault, now: datetime, told: _Told) -> Stored[Trial]:
    at = now - timedelta(days=told.days, hours=5)
    answer = None
    if told.came is not None:
        later = at + timedelta(days=1, hours=2)
        answer = Answer(at=later, happened=told.happened, came=told.came, meaning=told.meaning)
    return vault.add(
        Trial(
            at=at,
            offset=_OFFSET,
            thing=told.thing,
            usual=told.usual,
            chosen=told.chosen,
            expected=told.expected,
            feared=told.feared,
            answer=answer,
        )
    )


def _rules(vault: OpenVault, now: datetime, trials: list[Stored[Trial]]) -> None:
    at = now - timedelta(days=96, hours=2)
    vault.add(
        RoomierRule(
            at=at,
            offset=_OFFSET,
            old="What my children bring to school is made by me.",
            wordings=(
                Wording(at=at, words="What they bring to school may come from a shop."),
                Wording(
                    at=now - timedelta(days=40),
                    words="They need a snack in the bag. Who made it is no matter.",
                ),
            ),
            trial=trials[3].id,
        )
    )
    at = now - timedelta(days=25, hours=4)
    vault.add(
        RoomierRule(
            at=at,
            offset=_OFFSET,
            old="A dinner is cooked.",
            wordings=(Wording(at=at, words="When I can, I cook. When I can’t, bread together is a dinner."),),
            trial=trials[5].id,
        )
    )
