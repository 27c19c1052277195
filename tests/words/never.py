"""The never-list: claims that nothing of ours makes, neither to her nor to whoever reads about it.

Her texts are linted by `lint.py` in their own language. Here the rules marked `never` in rules.toml are held
against everything else that speaks of Unguilt as well (README, docs, data), whatever language it is in. A
document may name such words in order to say that they are never said: it marks that paragraph with NAMED.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from .collect import collect
from .lint import Allowed, Broken, rules
from .texts import Text, line_of, plain

NAMED: Final = "<!-- named here, never said -->"
"""Stands in a paragraph of a document that names such words."""

_PAGES: Final = ("*.md", "docs/**/*.md")
_DATA: Final = "unguilt/**/*.toml"
_PARAGRAPH: Final = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|\||#)\s?)")


def said(root: Path, exceptions: tuple[Allowed, ...] = ()) -> Iterator[Broken]:
    """Yield everything beneath `root` that says what is never said; marked paragraphs may."""
    never = [rule for rule in rules() if rule.never]
    hers = (text for text in collect(root) if text.path != "README.md")  # that one is read with its marks
    for text in (*hers, *_documents(root), *_data(root)):
        for rule in never:
            words = rule.find(text.text)
            if words and not any(each.covers(text, rule) for each in exceptions):
                yield Broken(text=text, rule=rule, words=words)


def needless_marks(root: Path) -> list[str]:
    """Return where a paragraph is marked that names nothing of the list."""
    never = [rule for rule in rules() if rule.never]
    return [
        text.where
        for text in _paragraphs(root)
        if NAMED in text.text and not any(rule.find(plain(text.text)) for rule in never)
    ]


def _documents(root: Path) -> Iterator[Text]:
    for text in _paragraphs(root):
        if NAMED not in text.text:
            yield Text(path=text.path, line=text.line, lang=text.lang, text=plain(text.text), unit=text.unit)


def _paragraphs(root: Path) -> Iterator[Text]:
    for pattern in _PAGES:
        for path in sorted(root.glob(pattern)):
            source, name = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
            for part in _PARAGRAPH.split(source):
                if part.strip():
                    yield Text(path=name, line=line_of(source, part), lang="en", text=part, unit=name)


def _data(root: Path) -> Iterator[Text]:
    for path in sorted(root.glob(_DATA)):
        source, name = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
        for text in _strings(tomllib.loads(source)):
            yield Text(path=name, line=line_of(source, text), lang="en", text=text, unit=name)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
