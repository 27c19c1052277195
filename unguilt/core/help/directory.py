"""The help directory: which lines exist in a country, how to reach them, and when that was checked.

One TOML file per country in `countries/`. Country is asked, never guessed; unknown means a plain list
of all and ELSEWHERE as text. What may stand in a record is told in docs/safety.md, "The directory".
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

from unguilt.core.words import mark as _

KINDS: Final = MappingProxyType(
    {
        "emergency": _("In danger now"),
        "crisis": _("Someone to talk to now"),
        "perinatal": _("During pregnancy and after a birth"),
        "parent": _("For anyone raising a child"),
        "abuse": _("When you are afraid of someone at home"),
    }
)
"""The kinds of line, in the order in which a page shows them; the label stands over the group."""

NEEDS: Final = MappingProxyType(
    {"talk": "crisis", "birth": "perinatal", "children": "parent", "home": "abuse"}
)
"""The kinds she may ask for across countries, by what an address calls them: it names no danger and no fear,
as a browser remembers addresses."""

CHECKED: Final = MappingProxyType(
    {
        "page": _("Read on a page of the service itself or of the public body behind it"),
        "secondary": _("Read on somebody else’s page; not yet confirmed by the service"),
    }
)
"""How a record was checked. Neither means that anybody dialled it."""

CHANNELS: Final = MappingProxyType({"call": "tel:", "text": "sms:", "chat": "https://", "web": "https://"})
"""The ways to reach a line, and how the address behind each begins."""

NOT_A_CRISIS_LINE: Final = "Not a crisis line."
"""How the note of every perinatal and parent line begins."""

ELSEWHERE: Final = "findahelpline.com"
"""Where lines of other countries are kept: shown as text to type, never fetched."""

WARN_DAYS: Final = 90
FAIL_DAYS: Final = 180
"""A record older than this many days warns, then fails, in the tests (ours, see docs/safety.md)."""

_ORDER: Final = {kind: place for place, kind in enumerate(KINDS)}
_KEY: Final = re.compile(r"[a-z]{2}-[a-z0-9-]+")
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_SOURCE: Final = re.compile(r"https?://\S+")


class BadDirectory(ValueError):
    """A country file breaks the schema; the message names file, line and what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way to reach a line.

    type   call, text, chat or web
    dial   what a human types, short codes as dialled ("988", "116 123")
    href   the address behind it: `tel:` or `sms:` with the same digits (and *), never a country prefix;
           `https://` for chat and web
    say    the first word to send, where a text line asks for one
    """

    type: str
    dial: str
    href: str
    say: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One service. `hours`, `cost` and `note` are English source texts; empty means not known."""

    key: str
    kind: str
    name: str
    channels: tuple[Channel, ...]
    hours: str
    languages: tuple[str, ...]
    cost: str
    note: str
    source: str
    checked: str
    verified_at: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One country with its lines, emergency first (the order of KINDS)."""

    code: str
    name: str
    lines: tuple[Line, ...]

    def of(self, *kinds: str) -> tuple[Line, ...]:
        """Return the lines of these kinds, in the order of KINDS."""
        return tuple(line for line in self.lines if line.kind in kinds)

    @property
    def verified_at(self) -> date:
        """Day of the oldest check: what a page may say of the list as a whole."""
        return min(line.verified_at for line in self.lines)


@cache
def load() -> Mapping[str, Country]:
    """Return every country by its ISO 3166 code, in the order of codes.

    Reads the package's own files once. Raises BadDirectory when one of them breaks the schema.
    """
    folder = files(__package__).joinpath("countries")
    named = sorted((each.name, each) for each in folder.iterdir() if each.name.endswith(".toml"))
    countries = [
        read_country(file.read_text(encoding="utf-8"), code=name.removesuffix(".toml").upper())
        for name, file in named
    ]
    return MappingProxyType({country.code: country for country in countries})


def stale(what: Country | Line, today: date) -> int:
    """Return how many days ago this was checked; for a country, its oldest line."""
    return (today - what.verified_at).days


def texts() -> Iterator[str]:
    """Yield every English text of the country files that a page translates (names of services stay)."""
    for country in load().values():
        yield country.name
        for line in country.lines:
            yield from (text for text in (line.hours, line.cost, line.note) if text)


def read_country(source: str, *, code: str) -> Country:
    """Read one country from TOML text; `code` is what its file is called.

    Raises BadDirectory with the country, the line and the fault when anything breaks the schema.
    """
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        msg = f"{code}: the file is not valid TOML: {error}"
        raise BadDirectory(msg) from error
    _check_fields(table, code, {"code": str, "name": str, "line": list}, needed=("code", "name", "line"))
    _need(table["code"] == code, code, f"the file calls itself “{table['code']}”")
    lines = tuple(_line(each, code) for each in table["line"])
    keys = [line.key for line in lines]
    _need(len(set(keys)) == len(keys), code, "two lines share a key")
    for kind in ("emergency", "crisis"):
        _need(any(line.kind == kind for line in lines), code, f"there is no line of kind “{kind}”")
    ordered = tuple(sorted(lines, key=lambda line: _ORDER[line.kind]))
    return Country(code=code, name=table["name"], lines=ordered)


def _need(fact: bool, where: str, fault: str) -> None:  # noqa: FBT001 - reads as a sentence: need(fact)
    if not fact:
        msg = f"{where}: {fault}"
        raise BadDirectory(msg)


def _check_fields(
    table: Mapping[str, Any], where: str, known: Mapping[str, type], *, needed: tuple[str, ...]
) -> None:
    for name in needed:
        _need(name in table, where, f"“{name}” is missing")
    for name, value in table.items():
        _need(name in known, where, f"unknown field “{name}”")
        _need(isinstance(value, known[name]), where, f"“{name}” has to be {known[name].__name__}")
        _need(value not in ("", []), where, f"“{name}” is empty; leave it out instead")


_LINE: Final = {
    "key": str,
    "kind": str,
    "name": str,
    "channels": list,
    "hours": str,
    "languages": list,
    "cost": str,
    "note": str,
    "source": str,
    "checked": str,
    "verified_at": date,
}
_LINE_NEEDED: Final = ("key", "kind", "name", "channels", "source", "checked", "verified_at")


def _line(table: Mapping[str, Any], code: str) -> Line:
    where = f"{code}, line {table.get('key', '(no key)')}"
    _check_fields(table, where, _LINE, needed=_LINE_NEEDED)
    key, kind, note = table["key"], table["kind"], table.get("note", "")
    right_key = _KEY.fullmatch(key) is not None and key.startswith(f"{code.lower()}-")
    _need(right_key, where, f"a key is “{code.lower()}-” and then a-z, 0-9 and -")
    _need(kind in KINDS, where, f"kind is one of {', '.join(KINDS)}")
    _need(table["checked"] in CHECKED, where, f"checked is one of {', '.join(CHECKED)}")
    _need(_SOURCE.fullmatch(table["source"]) is not None, where, "source is the address of a page")
    _need(not isinstance(table["verified_at"], datetime), where, "“verified_at” is a day, without a time")
    for language in table.get("languages", ()):
        _need(_LANGUAGE.fullmatch(str(language)) is not None, where, f"“{language}” is not a language code")
    for_parents = kind in {"perinatal", "parent"}
    _need(
        not for_parents or note.startswith(NOT_A_CRISIS_LINE),
        where,
        f"the note of a {kind} line begins with “{NOT_A_CRISIS_LINE}”",
    )
    return Line(
        key=key,
        kind=kind,
        name=table["name"],
        channels=tuple(_channel(each, where) for each in table["channels"]),
        hours=table.get("hours", ""),
        languages=tuple(table.get("languages", ())),
        cost=table.get("cost", ""),
        note=note,
        source=table["source"],
        checked=table["checked"],
        verified_at=table["verified_at"],
    )


def _channel(table: Mapping[str, Any], where: str) -> Channel:
    known = {"type": str, "dial": str, "href": str, "say": str}
    _check_fields(table, where, known, needed=("type", "dial", "href"))
    kind, dial, href = table["type"], table["dial"], table["href"]
    _need(kind in CHANNELS, where, f"type is one of {', '.join(CHANNELS)}")
    _need(href.startswith(CHANNELS[kind]), where, f"the href of a {kind} begins with {CHANNELS[kind]}")
    if kind in {"call", "text"}:
        digits = "".join(sign for sign in dial if sign.isdigit() or sign == "*")
        _need(
            href == CHANNELS[kind] + digits,
            where,
            f"“{href}” has to be {CHANNELS[kind]}{digits}: the digits as dialled",
        )
    _need("say" not in table or kind == "text", where, "“say” belongs to text only")
    return Channel(type=kind, dial=dial, href=href, say=table.get("say", ""))
