"""JSON Lines in, JSON Lines out: the interface of `unguilt hear`.

In: `{"id", "text", "lang"}`, where `lang` may be missing. Out, in the same order: `{"id", "pressures", "traps",
"crisis"}`, or `{"id", "error"}` for a line that cannot be read; the rest goes on. The text never comes back.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from unguilt.core.listening.hearing import hear


class _BadLineError(ValueError):
    """A line that cannot be heard, with the id it gave, if any."""

    def __init__(self, line_id: str | int | None, why: str) -> None:
        super().__init__(why)
        self.line_id = line_id


def hear_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield one JSON line, without its line end, for every line of `lines`."""
    for line in lines:
        try:
            yield _written(_heard(line))
        except _BadLineError as bad:
            yield _written({"id": bad.line_id, "error": str(bad)})


def _heard(line: str) -> dict[str, Any]:
    raw = _object(line)
    line_id = raw.get("id")
    if isinstance(line_id, bool) or not isinstance(line_id, (str, int)):
        raise _BadLineError(None, "id must be a string or a whole number")
    text, language = raw.get("text"), raw.get("lang")
    if not isinstance(text, str):
        raise _BadLineError(line_id, "text must be a string")
    if language is not None and not isinstance(language, str):
        raise _BadLineError(line_id, 'lang must be "en", "es" or missing')
    found = hear(text, language)
    return {"id": line_id, "pressures": found.pressures, "traps": found.traps, "crisis": found.crisis}


def _object(line: str) -> dict[str, Any]:
    if not line.strip():
        raise _BadLineError(None, "the line is blank")
    try:
        raw = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise _BadLineError(None, "the line is not JSON") from None
    if not isinstance(raw, dict):
        raise _BadLineError(None, "the line is not a JSON object")
    return raw


def _written(answer: dict[str, Any]) -> str:
    """Write as UTF-8 can carry it: an id with half a character in it is escaped."""
    line = json.dumps(answer, ensure_ascii=False)
    return line if line.isascii() or _whole(line) else json.dumps(answer)


def _whole(line: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in line)
