"""Reads labelled texts for the evaluation: a folder of JSON Lines files as docs/listening.md describes."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unguilt.core.listening.evaluation import Gold, is_held_out
from unguilt.core.listening.heard import CRISES

LANGUAGES = ("en", "es")


class BadCasesError(Exception):
    """The folder or a line of it cannot be used; the words say which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One labelled text. `moment` marks a text that was labelled for pressures and traps too."""

    file: str
    text: str
    language: str
    gold: Gold
    moment: bool


def cases_of(folder: Path, *, held_out_only: bool = False) -> list[Case]:
    """Return the cases of every *.jsonl file below `folder`, in order; the unsure about crisis are left out.

    Raises BadCasesError when the folder is missing or holds no case, or a line is malformed.
    """
    if not folder.is_dir():
        message = f"no such folder: {folder}"
        raise BadCasesError(message)
    cases: list[Case] = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.strip():
                cases += _case(line, path.name, number)
    cases = [case for case in cases if not held_out_only or is_held_out(case.text)]
    if not cases:
        message = f"no cases in *.jsonl below {folder}"
        raise BadCasesError(message)
    return cases


def _case(line: str, file: str, number: int) -> list[Case]:
    try:
        raw: dict[str, Any] = json.loads(line)
        crisis = raw.get("crisis", "")
        if crisis == "maybe":
            return []
        if crisis not in {"", *CRISES} or raw["lang"] not in LANGUAGES or not isinstance(raw["text"], str):
            raise ValueError  # noqa: TRY301 - the one handler below words all three
        gold = Gold(
            pressures=frozenset(raw.get("pressures", ())),
            traps=frozenset(raw.get("traps", ())),
            crisis=crisis,
            unsure=frozenset((*raw.get("pressures_maybe", ()), *raw.get("traps_maybe", ()))),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        message = f"{file}, line {number}: not a labelled text"
        raise BadCasesError(message) from None
    return [Case(file=file, text=raw["text"], language=raw["lang"], gold=gold, moment="pressures" in raw)]
