"""Entries of the room therapy, besides the check's."""

from datetime import date
from typing import Final
from uuid import UUID

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.tools.therapy.entries import (
    FirstCall,
    HardHourPlan,
    Homework,
    HomeworkDay,
    HomeworkDays,
    ReadySheet,
    TherapyNote,
    TherapyQuestions,
)

ENTRIES: Final[dict[str, Entry]] = {
    "therapy_questions.1.whole": TherapyQuestions(
        at=AT, picked=("private", "lower"), own=("Do you know night shifts?",)
    ),
    "therapy_questions.1.none": TherapyQuestions(at=AT),
    "first_call.1.whole": FirstCall(
        at=AT,
        language="en",
        about=("guilt", "sleep"),
        asks=("place",),
        facts={"name": "Ines", "since": "Since the spring."},
        made="Hello.",
        text="Hello. My own line.",
        aside="An older one.",
    ),
    "first_call.1.bare": FirstCall(at=AT, language="es"),
    "ready_sheet.1.whole": ReadySheet(at=AT, parts={"brings": "Guilt.", "ask": "What stays here?"}),
    "ready_sheet.1.bare": ReadySheet(at=AT),
    "therapy_note.1.whole": TherapyNote(
        at=AT, on=date(2026, 3, 2), bring="The call.", take="Whose rule is it?"
    ),
    "therapy_note.1.bare": TherapyNote(at=AT),
    "homework.1.whole": Homework(
        at=AT,
        what="Count to three.",
        whom="Dr A",
        until=date(2026, 3, 9),
        again=date(2026, 3, 5),
        practice="self_compassion.three_step_break",
        done_at=AT,
    ),
    "homework.1.bare": Homework(at=AT, what="Ask once."),
    "homework_days.1.one": HomeworkDays(
        days=(
            HomeworkDay(
                homework=UUID("00000000-0000-4000-8000-000000000001"),
                what="Ask once.",
                on=date(2026, 3, 5),
                offset=60,
            ),
        )
    ),
    "homework_days.1.none": HomeworkDays(),
    "hard_hour_plan.1.whole": HardHourPlan(
        at=AT, steps={"notice": "I go quiet.", "safer": "The key is next door."}, made_with="Dr A"
    ),
    "hard_hour_plan.1.bare": HardHourPlan(at=AT),
}
