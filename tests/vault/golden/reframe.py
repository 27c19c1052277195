"""Entries of the room reframe."""

from datetime import date
from typing import Final

from tests.vault.golden.house import AT, ID, OTHER
from unguilt.core.codec import Entry
from unguilt.tools.reframe.entries import (
    Feeling,
    HeldSentence,
    HeldSentences,
    Record,
    Repair,
    RepairDay,
    RepairDays,
    Share,
    WorkGift,
)

ENTRIES: Final[dict[str, Entry]] = {
    "record.1.full": Record(
        at=AT,
        offset=60,
        full=True,
        situation="The school rang while I was with a patient.",
        feelings=(Feeling(name="Guilt", before=80, after=40), Feeling(name="Anger")),
        thought="I am never there. “Again”, é, 好, 🌧",
        belief=90,
        weight=8,
        kinds=("overgeneralising", "should"),
        speaks_for="I did not pick up.",
        speaks_against="I rang back within the hour.",
        sentence="I could not pick up, and my sister went. Tomorrow I send the school her number.",
        sentence_belief=80,
        belief_after=0,
        weight_after=4,
        shares=(Share(name="The double shift", part=70), Share(name="", part=30)),
        misheard=True,
    ),
    "record.1.bare": Record(at=AT),
    "work_gift.1.line": WorkGift(at=AT, line="Shoes that fit."),
    "repair.1.full": Repair(
        at=AT,
        offset=-300,
        whom="L.",
        did="I shouted.",
        say="I shouted, and I’m sorry. Next time I step outside first.",
        day=date(2026, 3, 4),
        done=True,
        record=ID,
    ),
    "repair.1.bare": Repair(at=AT),
    "repair_days.1.one": RepairDays(
        days=(RepairDay(repair=OTHER, day=date(2026, 3, 4), offset=60, whom="L."),)
    ),
    "repair_days.1.bare": RepairDays(),
    "held_sentences.1.one": HeldSentences(
        held=(
            HeldSentence(
                record=OTHER,
                at=AT,
                sentence="I could not pick up, and my sister went.",
                kinds=("should",),
                pressures=("comparison",),
                roots=("schoo", "patie"),
            ),
        )
    ),
    "held_sentences.1.bare": HeldSentences(),
}
