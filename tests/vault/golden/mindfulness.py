"""Entries of the room mindfulness."""

from typing import Final

from tests.vault.golden.house import AT, ID
from unguilt.core.codec import Entry
from unguilt.tools.mindfulness.entries import Breathing, NextDay, Page, Prompted, Writing

ENTRIES: Final[dict[str, Entry]] = {
    "page.1.prompted": Page(at=AT, words="The soup was warm.\n“Again”, é, 好.", prompt="smallest"),
    "page.1.free": Page(at=AT, words="Nothing today."),
    "writing.1.rated": Writing(at=AT, words="It began in winter.", after=4),
    "writing.1.new": Writing(at=AT, words="I go on."),
    "next_day.1.asked": NextDay(writing=ID, at=AT),
    "prompted.1.both": Prompted(written={"smallest": AT}, passed={"laugh": AT}),
    "breathing.1.chosen": Breathing(pattern="box", minutes=12, bell=True, buzz=True, aloud="minutes"),
}
