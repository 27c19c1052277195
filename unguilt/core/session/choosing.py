"""Choosing lines for a page: each has a key made from what it says, so that a tick holds for that text alone.

A line that was changed after she saw it has another key: what she did not read cannot slip in by her tick.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from typing import Final

from unguilt.core.session.entries import SessionPage, SheetLine, SheetPart

OWN_TALK: Final = "own.talk"
OWN_QUESTIONS: Final = "own.questions"
OWN_PARTS: Final = frozenset({OWN_TALK, OWN_QUESTIONS})
"""Parts that she writes on the page itself; they are not ticked."""

_KEY_BYTES: Final = 8

Told = tuple[datetime | None, str, str]
"""A line before it has a key: when it was, that day written out or "", and its text."""


def part_of(key: str, title: str, told: Iterable[Told]) -> SheetPart:
    """Return a part with a key for each line; two that are alike in everything are told once."""
    lines: dict[str, SheetLine] = {}
    for at, day, text in told:
        name = key_of(key, at, text)
        lines.setdefault(name, SheetLine(key=name, day=day, text=text))
    return SheetPart(key=key, title=title, lines=tuple(lines.values()))


def key_of(part: str, at: datetime | None, text: str) -> str:
    """Return the key of a line: the part it stands in, when it was, and its text."""
    told = "\0".join((part, at.isoformat() if at else "", text)).encode("utf-8", "replace")
    return blake2b(told, digest_size=_KEY_BYTES).hexdigest()


def keys_in(parts: Iterable[SheetPart]) -> frozenset[str]:
    """Return the keys of all lines."""
    return frozenset(line.key for part in parts for line in part.lines)


def chosen(parts: Iterable[SheetPart], keys: Collection[str]) -> tuple[SheetPart, ...]:
    """Return the parts with the lines that were ticked, in their order; a part without any is left out."""
    kept = (replace(part, lines=tuple(line for line in part.lines if line.key in keys)) for part in parts)
    return tuple(part for part in kept if part.lines)


def with_kept(offered: Iterable[SheetPart], page: SessionPage) -> tuple[SheetPart, ...]:
    """Return what can be chosen together with what stands on the page and is found no more, so that nothing is lost."""
    parts = {part.key: part for part in offered}
    there = keys_in(parts.values())
    for kept in page.parts:
        missing = tuple(line for line in kept.lines if line.key not in there)
        if kept.key in OWN_PARTS or not missing:
            continue
        found = parts.get(kept.key, replace(kept, lines=()))
        parts[kept.key] = replace(found, lines=(*found.lines, *missing))
    return tuple(parts.values())


def own_part(key: str, title: str, words: str, *, by_line: bool = False) -> tuple[SheetPart, ...]:
    """Return her own words as a part, each line by itself where she asks several things; () for no words."""
    texts = [line.strip() for line in words.split("\n")] if by_line else [words]
    part = part_of(key, title, ((None, "", text) for text in texts if text))
    return (part,) if part.lines else ()


def without(page: SessionPage, keys: Collection[str]) -> SessionPage:
    """Return the page without some of its lines; her own words in its form go with them."""
    kept = keys_in(page.parts) - set(keys)
    parts = chosen(page.parts, kept)
    left = {part.key: part for part in parts if part.key in OWN_PARTS}
    return replace(
        page,
        parts=parts,
        talk=page.talk if OWN_TALK in left else "",
        questions="\n".join(line.text for line in left[OWN_QUESTIONS].lines) if OWN_QUESTIONS in left else "",
        scores=tuple(score for score in page.scores if score.line in kept),
    )
