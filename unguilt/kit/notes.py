"""Short written notes in a room's folder: paragraphs and one level of headings, one file per language."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading or a paragraph."""

    heading: bool
    text: str


Note = tuple[Block, ...]


@cache
def read_note(folder: Path, name: str, language: str) -> Note:
    """Return the note `name` in `language`, or in English where it was not written."""
    own = folder / f"{name}.{language}.md"
    path = own if own.exists() else folder / f"{name}.md"
    return tuple(_block(text) for text in path.read_text(encoding="utf-8").split("\n\n") if text.strip())


def _block(text: str) -> Block:
    lines = text.strip().removeprefix("# ").removeprefix("## ")
    return Block(heading=text.lstrip().startswith("#"), text=" ".join(lines.split()))
