"""Collects every text that a user reads, from wherever such texts are kept."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from .templates import texts_of_template
from .texts import Text, line_of, plain

_NO_TEXT = frozenset(
    {"key", "type", "places", "pressures", "not_when", "show", "id", "slug", "kind"}
    | {"href", "dial", "source", "checked"}
)
"""Fields of a room's TOML files that hold keys and addresses for the data, not words for her."""
_DIRECTORY_TEXT = ("hours", "cost", "note")
_MARKERS = {
    "mark": 1,
    "mark_plural": 2,
    "_": 1,
    "gettext": 1,
    "gettext_lazy": 1,
    "ngettext": 2,
    "ngettext_lazy": 2,
}
_SKIPPED = frozenset({".venv", "build", "node_modules", "var", ".git"})
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|\|)\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """One message of one catalogue; plural forms are messages of their own. `target` may be empty."""

    where: str
    lang: str
    source: str
    target: str


def collect(root: Path) -> tuple[Text, ...]:
    """Return all texts beneath `root`, each wording once per language, in the order of files."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for text in _all(root):
        if text.text.strip() and (text.lang, text.text) not in seen:
            seen.add((text.lang, text.text))
            kept.append(text)
    return tuple(kept)


def collect_data(root: Path) -> Iterator[Text]:
    """Yield the texts that are kept as data: practices and decks of the rooms, the help directory."""
    for path in _files(root, "unguilt/tools", ".toml"):
        yield from _room_data(root, path)
    for path in _files(root, "unguilt/core/help/countries", ".toml"):
        yield from _directory(root, path)


def translations(root: Path) -> tuple[Translation, ...]:
    """Return every message of every catalogue beneath `root`."""
    found = []
    for path in _files(root, "", ".po"):
        name, lang = _name(root, path), _language(path)
        with path.open("rb") as file:
            catalogue = read_po(file, locale=lang)
        for message in catalogue:
            where = f"{name}:{message.lineno or 1}"
            targets = _forms(message.string or "")
            for number, source in enumerate(_forms(message.id or "")):
                if source:
                    target = targets[min(number, len(targets) - 1)]
                    found.append(Translation(where=where, lang=lang, source=source, target=target))
    return tuple(found)


def _all(root: Path) -> Iterator[Text]:
    yield from collect_data(root)
    for path in _files(root, "unguilt", ".md"):
        yield from _note(root, path)
    for path in _files(root, "unguilt", ".py"):
        if not path.name.startswith("test_"):
            yield from _python(root, path)
    for path in _files(root, "unguilt", ".html"):
        yield from _template(root, path)
    for each in translations(root):
        name, line = each.where.rsplit(":", 1)
        for lang, text, unit in (("en", each.source, f"{name} (source)"), (each.lang, each.target, name)):
            yield Text(path=name, line=int(line), lang=lang, text=text, unit=unit)
    readme = root / "README.md"
    if readme.exists():
        yield from _note(root, readme)


def _files(root: Path, folder: str, suffix: str) -> list[Path]:
    found = (root / folder).rglob(f"*{suffix}")
    return sorted(path for path in found if not _SKIPPED & set(path.relative_to(root).parts))


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _room_data(root: Path, path: Path) -> Iterator[Text]:
    source, name = path.read_text(encoding="utf-8"), _name(root, path)
    for top, value in tomllib.loads(source).items():
        tables = value if isinstance(value, list) else [value]
        for number, table in enumerate(tables, start=1):
            key = table.get("key", number) if isinstance(table, dict) else number
            unit = f"{name} [{key}]" if top == "practice" else name
            for text in _strings(table):
                yield Text(path=name, line=line_of(source, text), lang="en", text=text, unit=unit)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in _NO_TEXT:
                yield from _strings(each)


def _directory(root: Path, path: Path) -> Iterator[Text]:
    source, name = path.read_text(encoding="utf-8"), _name(root, path)
    table = tomllib.loads(source)
    told = [line[field] for line in table["line"] for field in _DIRECTORY_TEXT if field in line]
    for text in (table["name"], *told):
        yield Text(path=name, line=line_of(source, text), lang="en", text=text, unit=name)


def _note(root: Path, path: Path) -> Iterator[Text]:
    source, name = path.read_text(encoding="utf-8"), _name(root, path)
    lang = "es" if path.name.endswith(".es.md") else "en"
    for part in _PARAGRAPH.split(plain(source)):
        text = " ".join(part.split())
        yield Text(path=name, line=line_of(plain(source), part), lang=lang, text=text, unit=name)


def _python(root: Path, path: Path) -> Iterator[Text]:
    name = _name(root, path)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        for argument in node.args[: _MARKERS.get(called, 0)]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield Text(path=name, line=node.lineno, lang="en", text=argument.value, unit=name)


def _template(root: Path, path: Path) -> Iterator[Text]:
    name = _name(root, path)
    for line, text in texts_of_template(path.read_text(encoding="utf-8")):
        yield Text(path=name, line=line, lang="en", text=text, unit=name)


def _language(path: Path) -> str:
    return next(part for before, part in pairwise(path.parts) if before == "locale")


def _forms(told: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told)
