"""Instruments as data: the schema, the reader, and errors that name file and fault.

One TOML file per instrument: the package's own in `instruments/`, a host's in `$UNGUILT_HOME/instruments/`.
What may stand in one: `instruments/phq9.toml` is a whole example, and `Instrument`
says what each field means.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from unguilt.core.screening.instrument import (
    ABOUTS,
    BANDS,
    Band,
    Instrument,
    Item,
    Scale,
    Source,
    Wording,
)

_KEY: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_LEVELS: Final = range(4)
_TEXT_MAX: Final = 1_000
_FILE_MAX: Final = 200_000
"""Characters of one text, and bytes of a file: far above any real questionnaire."""


class BadInstrument(ValueError):
    """A file breaks the schema; the message names it and says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """What a folder holds: what could be read, and what is wrong with the rest, a line for each file."""

    instruments: Mapping[str, Instrument]
    faults: tuple[str, ...]


@cache
def load() -> Mapping[str, Instrument]:
    """Return the package's own instruments by key. Raises BadInstrument when one of them breaks the schema."""
    folder = files(__package__).joinpath("instruments")
    named = sorted((each.name, each) for each in folder.iterdir() if each.name.endswith(".toml"))
    found = [
        read_instrument(file.read_text(encoding="utf-8"), key=name.removesuffix(".toml"))
        for name, file in named
    ]
    return MappingProxyType({each.key: each for each in found})


def read_folder(folder: Path) -> Folder:
    """Read a host's own instruments; a file that cannot be read is told of and left out, never raised.

    A key of the package's own stays the package's: nobody can change the wording of those.
    """
    found: dict[str, Instrument] = {}
    faults = []
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        try:
            small = path.stat().st_size <= _FILE_MAX
            _need(small, path.name, f"the file is larger than {_FILE_MAX} bytes")
            instrument = read_instrument(path.read_text(encoding="utf-8"), key=path.stem)
            _need(instrument.key not in load(), path.name, "an instrument of this name comes with Unguilt")
            found[instrument.key] = instrument
        except BadInstrument as fault:
            faults.append(str(fault))
        except (OSError, UnicodeDecodeError):
            faults.append(f"{path.name}: the file cannot be read as UTF-8 text")
    return Folder(instruments=MappingProxyType(found), faults=tuple(faults))


def read_instrument(source: str, *, key: str) -> Instrument:
    """Read one instrument from TOML text; `key` is what its file is called.

    Raises BadInstrument when anything breaks the schema.
    """
    where = f"{key}.toml"
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        msg = f"{where}: the file is not valid TOML: {error}"
        raise BadInstrument(msg) from error
    _check_fields(table, where, _TOP, needed=_TOP_NEEDED)
    _need(_KEY.fullmatch(key) is not None, where, "a file is called by a-z, 0-9 and _ and then .toml")
    _need(table["key"] == key, where, f"the file calls itself “{table['key']}”")
    _check_numbers(table, where)
    scales = tuple(_scale(each, where) for each in table.get("scale", ()))
    items = tuple(_item(each, scales, where) for each in table.get("item", ()))
    instrument = Instrument(
        **{name: table[name] for name in _PLAIN if name in table},
        sources=tuple(_source(each, where) for each in table["source"]),
        bands=tuple(_band(each, where) for each in table.get("band", ())),
        scales=scales,
        items=items,
        wordings=MappingProxyType(dict(_wordings(table.get("wording", {}), scales, items, where))),
    )
    _check_whole(instrument, where)
    return instrument


_PLAIN: Final = {
    "key": str,
    "name": str,
    "version": str,
    "licence": str,
    "author": str,
    "about": str,
    "lowest": int,
    "highest": int,
    "retest_days": int,
    "missing": int,
    "change": int,
    "better": str,
    "dark": str,
    "asks_dark": bool,
    "leads_to": str,
    "leads_from": int,
    "loinc": str,
    "total_loinc": str,
}
_TOP: Final = {**_PLAIN, "source": list, "band": list, "scale": list, "item": list, "wording": dict}
_TOP_NEEDED: Final = (
    "key",
    "name",
    "version",
    "licence",
    "author",
    "about",
    "lowest",
    "highest",
    "retest_days",
    "source",
)


def _need(fact: bool, where: str, fault: str) -> None:  # noqa: FBT001 - reads as a sentence: need(fact)
    if not fact:
        msg = f"{where}: {fault}"
        raise BadInstrument(msg)


def _check_fields(table: Any, where: str, known: Mapping[str, type], *, needed: tuple[str, ...] = ()) -> None:
    _need(isinstance(table, dict), where, "a list holds something that is no table")
    for name in needed:
        _need(name in table, where, f"“{name}” is missing")
    for name, value in table.items():
        _need(name in known, where, f"unknown field “{name}”")
        kind = known[name]
        right = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        _need(right, where, f"“{name}” has to be {kind.__name__}")
        _need(value not in ("", [], {}), where, f"“{name}” is empty; leave it out instead")
        short = not isinstance(value, str) or len(value) <= _TEXT_MAX
        _need(short, where, f"“{name}” is longer than {_TEXT_MAX} characters")


def _check_numbers(table: Mapping[str, Any], where: str) -> None:
    _need(0 <= table["lowest"] < table["highest"], where, "“lowest” is 0 or more, and below “highest”")
    _need(table["retest_days"] > 0, where, "“retest_days” is 1 or more")
    _need(table.get("missing", 0) >= 0, where, "“missing” is 0 or more")
    _need(table["about"] in ABOUTS, where, f"“about” is one of {', '.join(ABOUTS)}")
    _need(table.get("better", "lower") in {"lower", "higher"}, where, "“better” is lower or higher")


def _check_keys(keys: list[str], where: str, what: str) -> None:
    for key in keys:
        _need(_KEY.fullmatch(key) is not None, where, f"“{key}”: a key is a-z, 0-9 and _")
    _need(len(set(keys)) == len(keys), where, f"two {what} share a key")


def _source(table: Any, where: str) -> Source:
    _check_fields(table, where, {"of": str, "address": str, "note": str}, needed=("of", "address"))
    _need(table["address"].startswith(("https://", "http://")), where, "a source’s address is that of a page")
    return Source(**table)


def _band(table: Any, where: str) -> Band:
    _check_fields(table, where, {"from": int, "key": str, "level": int}, needed=("from", "key"))
    _need(table["key"] in BANDS, where, f"a band’s key is one of {', '.join(BANDS)}")
    _need(table.get("level", 0) in _LEVELS, where, "a band’s level is 0, 1, 2 or 3")
    return Band(start=table["from"], key=table["key"], level=table.get("level", 0))


def _scale(table: Any, where: str) -> Scale:
    _check_fields(table, where, {"key": str, "values": list, "loinc": list}, needed=("key", "values"))
    values, codes = table["values"], table.get("loinc", [])
    whole = all(isinstance(value, int) and not isinstance(value, bool) for value in values)
    _need(whole and len(values) > 1, where, "a scale’s values are two whole numbers or more")
    _need(len(set(values)) == len(values), where, "a scale names a value twice")
    _need(not codes or len(codes) == len(values), where, "a scale has a code for every value or for none")
    _need(all(isinstance(code, str) for code in codes), where, "codes are texts")
    return Scale(key=table["key"], values=tuple(values), loinc=tuple(codes))


def _item(table: Any, scales: tuple[Scale, ...], where: str) -> Item:
    known = {"key": str, "loinc": str, "scale": str, "counts": bool}
    _check_fields(table, where, known, needed=("key",))
    _need(bool(scales), where, "items need a [[scale]] of answers")
    wanted = table.get("scale", scales[0].key)
    scale = next((each for each in scales if each.key == wanted), None)
    _need(scale is not None, where, f"“{table['key']}” names a scale “{wanted}” that is not there")
    assert scale is not None  # for the type checker: held by the line above
    return Item(key=table["key"], scale=scale, loinc=table.get("loinc", ""), counts=table.get("counts", True))


def _wordings(
    tables: Mapping[str, Any], scales: tuple[Scale, ...], items: tuple[Item, ...], where: str
) -> Iterator[tuple[str, Wording]]:
    for language, table in tables.items():
        here = f"{where}, wording.{language}"
        _need(_LANGUAGE.fullmatch(language) is not None, here, "a language is two letters, as en or es")
        known = {"sha256": str, "stem": str, "scale": dict, "item": dict}
        _check_fields(table, here, known, needed=("stem", "scale", "item"))
        _need(
            list(table["item"]) == [item.key for item in items],
            here,
            "there is one text for each item, in the same order",
        )
        _need(
            list(table["scale"]) == [scale.key for scale in scales], here, "there are answers for each scale"
        )
        _check_fields(table["item"], here, dict.fromkeys(table["item"], str))
        wording = Wording(
            stem=table["stem"],
            items=MappingProxyType(table["item"]),
            answers=MappingProxyType({scale.key: _answers(table["scale"], scale, here) for scale in scales}),
        )
        kept = table.get("sha256", wording.checksum)
        _need(kept == wording.checksum, here, f"the words have changed: their sha256 is {wording.checksum}")
        yield language, wording


def _answers(table: Mapping[str, Any], scale: Scale, where: str) -> tuple[str, ...]:
    texts = table[scale.key]
    right = isinstance(texts, list) and all(isinstance(text, str) and text for text in texts)
    _need(right, where, f"the answers of “{scale.key}” are texts")
    _need(len(texts) == len(scale.values), where, f"“{scale.key}” has {len(scale.values)} answers")
    return tuple(texts)


def _check_whole(instrument: Instrument, where: str) -> None:
    """Hold the parts against each other."""
    _check_keys([item.key for item in instrument.items], where, "items")
    _check_keys([scale.key for scale in instrument.scales], where, "scales")
    starts = [band.start for band in instrument.bands]
    _need(not starts or starts[0] == instrument.lowest, where, "the first band begins at “lowest”")
    rising = all(one < other for one, other in pairwise(starts))
    _need(rising and all(start <= instrument.highest for start in starts), where, "bands rise to “highest”")
    if not instrument.items:
        _need(not instrument.wordings, where, "a wording without [[item]] tables")
        return
    _need(bool(instrument.wordings), where, "items need their words: [wording.en] or another language")
    for bound, end in (("lowest", min), ("highest", max)):
        reached = sum(end(item.scale.values) for item in instrument.counted)
        said = getattr(instrument, bound)
        _need(said == reached, where, f"“{bound}” is {said}, but the answers make {reached}")
    known = {item.key for item in instrument.items}
    _need(not instrument.dark or instrument.dark in known, where, "“dark” names no item")
    _need(instrument.missing < len(instrument.counted), where, "“missing” leaves no answer")
