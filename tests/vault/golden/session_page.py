"""Entries of the page for a session."""

from datetime import timedelta
from typing import Final

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.core.session import Score, SessionDraft, SessionPage, SheetLine, SheetPart

ENTRIES: Final[dict[str, Entry]] = {
    "session_page.1.full": SessionPage(
        at=AT,
        since=AT - timedelta(days=14),
        until=AT,
        offset=60,
        language="es",
        heading="Para una sesión: 16 de febrero de 2026 a 2 de marzo de 2026",
        parts=(
            SheetPart(
                key="own.talk",
                title="Lo que me importa esta vez",
                lines=(SheetLine(key="0011223344556677", text="Dormir.\nY el lunes."),),
            ),
            SheetPart(
                key="own.questions",
                title="Lo que quiero preguntar",
                lines=(SheetLine(key="8899aabbccddeeff", text="¿Es agotamiento?"),),
            ),
            SheetPart(
                key="therapy.Señales",
                title="Señales",
                lines=(
                    SheetLine(key="0f0f0f0f0f0f0f0f", text="PHQ-9: 7", day="1 de marzo"),
                    SheetLine(key="f0f0f0f0f0f0f0f0", text="GAD-2: 1 · 2", day="1 de marzo"),
                ),
            ),
        ),
        talk="Dormir.\nY el lunes.",
        questions="¿Es agotamiento?",
        signed="Inés",
        scores=(
            Score(line="0f0f0f0f0f0f0f0f", at=AT, instrument="phq9", total=7),
            Score(
                line="f0f0f0f0f0f0f0f0", at=AT, instrument="gad2", answers={"nervous": 1, "control_worry": 2}
            ),
        ),
        leaves=1,
    ),
    "session_page.1.bare": SessionPage(
        at=AT,
        since=AT - timedelta(days=14),
        until=AT,
        language="en",
        heading="For a session: Feb. 16, 2026 to March 2, 2026",
        parts=(
            SheetPart(key="words", title="Moments in my words", lines=(SheetLine(key="00", text="“Late.”"),)),
        ),
    ),
    "session_draft.1.begun": SessionDraft(at=AT, fields={"talk": ("Half a li",), "line": ("00", "01")}),
}
