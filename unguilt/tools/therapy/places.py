"""Where to look for a therapist, per country: public routes, lists, cheaper places; and what is known about paying.

One TOML file per country in `countries/`, read as the help directory is: with source, how it was checked, and when.
Country is asked, never guessed. Links are for her to follow; the app fetches nothing from them. Pure.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

from unguilt.core.help import CHECKED
from unguilt.core.words import mark as _
from unguilt.tools.therapy.sayings import PAYING, PLACES

KINDS: Final = MappingProxyType(
    {
        "public": _("Public routes"),
        "list": _("Lists of trained people"),
        "perinatal": _("Around pregnancy and birth"),
        "low_cost": _("Cheaper or free talks"),
        "identity": _("Lists by who you are"),
    }
)
"""The kinds of place, in the order in which a page shows them; the label stands over the group."""

WARN_DAYS: Final = 180
FAIL_DAYS: Final = 365
"""A record older than this many days warns, then fails, in the tests (ours: a list is no crisis line)."""

_KEY: Final = re.compile(r"[a-z]{2}-[a-z0-9-]+")
_WEB: Final = re.compile(r"https?://\S+")


class BadPlaces(ValueError):
    """A country file breaks the schema; the message names file, record and fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: `says` is English source, `checked` a key of CHECKED."""

    key: str
    says: str
    source: str
    checked: str
    verified_at: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Record):
    """Somewhere to look. `href` and `dial` may be "": some routes have no one address."""

    kind: str
    name: str
    href: str = ""
    dial: str = ""

    @property
    def tel(self) -> str:
        """The number as a link, with the same digits."""
        return "tel:" + "".join(sign for sign in self.dial if sign.isdigit()) if self.dial else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paying(Record):
    """A fact about paying; `year` is the one it was told for, 0 where the source names none."""

    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """One country: places in the order of KINDS, then facts about paying."""

    code: str
    places: tuple[Place, ...]
    paying: tuple[Paying, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """All of them."""
        return (*self.places, *self.paying)


@cache
def lands() -> Mapping[str, Land]:
    """Return every country by its ISO 3166 code. Raises BadPlaces when a file breaks the schema."""
    folder = files(__package__).joinpath("countries")
    named = sorted((each.name, each) for each in folder.iterdir() if each.name.endswith(".toml"))
    read = [
        read_land(file.read_text(encoding="utf-8"), code=name.removesuffix(".toml").upper())
        for name, file in named
    ]
    return MappingProxyType({land.code: land for land in read})


def read_land(source: str, *, code: str) -> Land:
    """Read one country from TOML text; `code` is what its file is called. Raises BadPlaces."""
    table = tomllib.loads(source)
    order = {kind: place for place, kind in enumerate(KINDS)}
    places = [_place(name, row, code) for name, row in table.get("place", {}).items()]
    paying = [
        Paying(**_record({**row, "key": key}, code, PAYING)) for key, row in table.get("paying", {}).items()
    ]
    _need(any(each.kind == "public" for each in places), code, "there is no public route")
    ordered = tuple(sorted(places, key=lambda each: order[each.kind]))
    land = Land(code=code, places=ordered, paying=tuple(paying))
    _need(len({each.key for each in land.records}) == len(land.records), code, "two records share a key")
    return land


def _place(name: str, row: Mapping[str, Any], code: str) -> Place:
    place = Place(name=name, **_record(row, code, PLACES))
    _need(place.kind in KINDS, place.key, f"kind is one of {', '.join(KINDS)}")
    _need(not place.href or place.href.startswith("https://"), place.key, "a link begins with https://")
    return place


def _record(row: Mapping[str, Any], code: str, says: Mapping[str, str]) -> dict[str, Any]:
    key = str(row.get("key", ""))
    right = _KEY.fullmatch(key) is not None and key.startswith(f"{code.lower()}-")
    _need(right, code, f"“{key}”: a key is “{code.lower()}-” and then a-z, 0-9 and -")
    _need(key in says, key, "there is no sentence for it in sayings.py")
    _need(row.get("checked") in CHECKED, key, f"checked is one of {', '.join(CHECKED)}")
    _need(_WEB.fullmatch(str(row.get("source", ""))) is not None, key, "source is the address of a page")
    _need(isinstance(row.get("verified_at"), date), key, "verified_at is a day")
    return {**row, "says": says[key]}


def _need(fact: bool, where: str, fault: str) -> None:  # noqa: FBT001 - reads as a sentence: need(fact)
    if not fact:
        msg = f"{where}: {fault}"
        raise BadPlaces(msg)


def ages(today: date) -> Mapping[str, int]:
    """Return how many days ago each record was looked at, by its key."""
    return {each.key: (today - each.verified_at).days for land in lands().values() for each in land.records}
