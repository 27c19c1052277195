"""Entries of the room self_compassion."""

from datetime import date
from typing import Final
from uuid import UUID

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.tools.self_compassion.entries import (
    ChosenWording,
    Flip,
    KindLine,
    Letter,
    Pause,
    Version,
    Wait,
    WaitingLetters,
)

_LETTER: Final = UUID("00000000-0000-4000-8000-0000000000c1")

ENTRIES: Final[dict[str, Entry]] = {
    "pause.1.words": Pause(
        at=AT, wording="respect", hard="Nine hours.", others="The night crew.", line="I kept going."
    ),
    "pause.1.bare": Pause(at=AT, wording="kind"),
    "flip.1.whole": Flip(at=AT, to_me="I snapped.", answer="You were tired.", line="Tired is not bad."),
    "flip.1.begun": Flip(at=AT, to_me="I snapped."),
    "letter.1.open": Letter(
        at=AT,
        versions=(Version(at=AT, text="Dear you,\n\nsleep."), Version(at=AT, text="Dear you,\n\nrest.")),
        envelope="With tea",
        opens="day",
        on=date(2026, 5, 1),
        sealed=False,
        opened_at=AT,
    ),
    "letter.1.sealed": Letter(at=AT, versions=(Version(at=AT, text="Dear you."),), opens="hard", held=True),
    "kind_line.1.line": KindLine(at=AT, text="Tired is not bad.", source="flip"),
    "wording.1.kind": ChosenWording(wording="kind"),
    "waiting.1.two": WaitingLetters(
        letters=(
            Wait(letter=_LETTER, at=AT, opens="hard", envelope="With tea"),
            Wait(letter=_LETTER, at=AT, opens="day", on=date(2026, 5, 1)),
        )
    ),
}
