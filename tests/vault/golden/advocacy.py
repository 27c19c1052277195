"""Entries of the room advocacy."""

from datetime import date
from typing import Final
from uuid import UUID

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.tools.advocacy.entries import Aside, Ask, AskCost, AskDay, AskDays, AskLetter, Pattern

_ID: Final = UUID("5b0d2f1e-7f0a-4a53-9d2c-0c8f6a1b2c3d")

ENTRIES: Final[dict[str, Entry]] = {
    "ask_cost.1.all": AskCost(
        at=AT,
        topic="remote_days",
        risks=("goodwill", "talk"),
        wrong="The better shifts.",
        likely="even",
        backing="Sam.",
        plan="One day first.",
    ),
    "ask_cost.1.empty": AskCost(at=AT),
    "ask_letter.1.all": AskLetter(
        at=AT,
        topic="predictable_shifts",
        tone="firm",
        language="en",
        facts={"what": "the rota two weeks ahead", "to": "Dana"},
        worked=("Two weeks are enough.",),
        pattern=Pattern(what="work_late", count=7, of=12),
        law="Fair Work Act 2009",
        country="AU",
        made="Good day,",
        text="Good morning,",
        aside=(Aside(at=AT, text="Hello,"),),
    ),
    "ask_letter.1.plain": AskLetter(at=AT, topic="school", tone="plain", language="es"),
    "ask.1.all": Ask(
        at=AT,
        what="The rota two weeks ahead",
        to="Dana",
        sent=date(2026, 3, 1),
        answer="part",
        told="One week.",
        again=date(2026, 4, 1),
        worked="Two weeks are enough.",
        letter=_ID,
    ),
    "ask.1.line": Ask(at=AT, what="A room with a lock."),
    "ask_days.1.one": AskDays(
        days=(AskDay(ask=_ID, what="The rota two weeks ahead", on=date(2026, 4, 1), offset=60),)
    ),
}
