"""The page she takes to a session: its days, its lines, what she chose; pure."""

from unguilt.core.session.choosing import (
    OWN_PARTS,
    OWN_QUESTIONS,
    OWN_TALK,
    Told,
    chosen,
    key_of,
    keys_in,
    own_part,
    part_of,
    with_kept,
    without,
)
from unguilt.core.session.counting import Counts, Weights, counted
from unguilt.core.session.days import OWN, SINCE_LAST, SPANS, USUAL, Days, days_of, own_days
from unguilt.core.session.entries import Score, SessionDraft, SessionPage, SheetLine, SheetPart

__all__ = [
    "OWN",
    "OWN_PARTS",
    "OWN_QUESTIONS",
    "OWN_TALK",
    "SINCE_LAST",
    "SPANS",
    "USUAL",
    "Counts",
    "Days",
    "Score",
    "SessionDraft",
    "SessionPage",
    "SheetLine",
    "SheetPart",
    "Told",
    "Weights",
    "chosen",
    "counted",
    "days_of",
    "key_of",
    "keys_in",
    "own_days",
    "own_part",
    "part_of",
    "with_kept",
    "without",
]
