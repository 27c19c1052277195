"""Collecting what is to be translated: from Python, from templates, and from texts kept as data."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from unguilt.catalogues.homes import LANGUAGES, Home
from unguilt.core.help import texts as directory_texts
from unguilt.core.method import Practice, read_practices

Message = str | tuple[str, str]

_KEYWORDS: Final = {
    "_": None,
    "mark": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "mark_plural": (1, 2),
}
_NO_DATE: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""One date for all catalogues, so that collecting changes a file only where its messages changed."""
_STRING: Final = r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_TEMPLATE_CALL: Final = re.compile(rf"\b(n?gettext|_)\(\s*u?{_STRING}\s*(?:,\s*u?{_STRING})?")
_HERS: Final = re.compile(rf"{{%\s*hers\s+{_STRING}")


def messages_of(home: Home) -> dict[Message, str]:
    """Return every message of a home with the file it was first found in, in the order of files."""
    found: dict[Message, str] = {}
    for path, message in _messages(home):
        found.setdefault(message, path.relative_to(home.folder).as_posix())
    # A sentence that also stands with a plural needs one entry only: the one with the plural.
    singulars = {message[0] for message in found if isinstance(message, tuple)}
    return {message: where for message, where in found.items() if message not in singulars}


def _messages(home: Home) -> Iterator[tuple[Path, Message]]:
    for path in home.files(".py"):
        for _line, found, _comments, _context in extract_from_file("python", path, keywords=_KEYWORDS):
            yield path, found if isinstance(found, str) else (found[0], found[1])
    for path in home.files(".html"):
        for message in _of_template(path.read_text(encoding="utf-8")):
            yield path, message
    for path in home.files("practices.toml"):
        for practice in read_practices(path.read_text(encoding="utf-8"), strategy=path.parent.name):
            for text in dict.fromkeys(_of_practice(practice)):
                yield path, text
    if home.folder.name == "help":
        for text in directory_texts():
            yield home.folder / "countries", text


def _of_template(source: str) -> Iterator[Message]:
    for found in _TEMPLATE_CALL.finditer(templatize(source)):
        one = ast.literal_eval(found[2])
        if one.strip():
            yield (one, ast.literal_eval(found[3])) if found[1] == "ngettext" else one
    for found in _HERS.finditer(source):
        yield ast.literal_eval(found[1])


def _of_practice(practice: Practice) -> Iterator[str]:
    yield from (practice.name, practice.why, practice.evidence)
    for step in practice.steps:
        yield from (text for text in (step.text, step.hint, step.low, step.high) if text)
        yield from step.options


def update(home: Home) -> None:
    """Bring the home's catalogues up to date: new messages empty, those no longer said taken out."""
    wanted = messages_of(home)
    for language in LANGUAGES:
        path = home.catalogue(language)
        old = _read(path, language)
        new = Catalog(
            locale=language,
            fuzzy=False,
            charset="utf-8",
            header_comment="",
            project="Unguilt",
            version="1",
            msgid_bugs_address="see CONTRIBUTING.md",
            last_translator="Unguilt",
            language_team="Unguilt",
            creation_date=_NO_DATE,
            revision_date=_NO_DATE,
        )
        for message, where in wanted.items():
            known = old.get(message if isinstance(message, str) else message[0])
            same = known is not None and known.id == message
            new.add(message, string=known.string if same and known else None, locations=[(where, 0)])
        if wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                write_po(file, new, omit_header=False, sort_output=False, include_lineno=False, width=110)


def gaps(home: Home) -> Iterator[str]:
    """Yield a line for every message that is missing, empty or no longer said."""
    wanted = messages_of(home)
    for language in LANGUAGES:
        kept = {
            message.id: message.string for message in _read(home.catalogue(language), language) if message.id
        }
        for text, where in wanted.items():
            said = kept.get(text)
            if not said or (isinstance(said, tuple) and not all(said)):
                yield f"{home.folder.name}/{where} [{language}] not translated: {text}"
        for left in kept.keys() - wanted.keys():
            yield f"{home.folder.name} [{language}] no longer said: {left}"


def _read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)
