"""The search for needles can find: in every encoding, at every place, in whatever holds it."""

import base64
import gzip
import html
import json
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core import signing

from .needles import HERS, OPEN, encodings, found_in, found_in_all, found_in_files, needle

TEXT = f"before {needle('control')} after"

WAYS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64, one further": lambda text: base64.b64encode(b"x" + text.encode()),
    "base64, two further": lambda text: base64.b64encode(b"xy" + text.encode()),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(text.encode()),
    "base64 of utf-16": lambda text: base64.b64encode(text.encode("utf-16")),
    "hex": lambda text: text.encode().hex().encode(),
    "hex in capitals": lambda text: text.encode().hex().upper().encode(),
    "address": lambda text: quote(text).encode(),
    "json": lambda text: json.dumps(text).encode(),
    "html": lambda text: html.escape(text).encode(),
    "html in ascii": lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace"),
    "a Python text": lambda text: repr([text]).encode("unicode_escape"),
    "Python bytes": lambda text: repr([text.encode()]).encode(),
    "read as latin": lambda text: text.encode().decode("latin-1").encode(),
    "zlib": lambda text: zlib.compress(text.encode()),
    "gzip": lambda text: gzip.compress(text.encode()),
    "a signed and packed cookie": lambda text: signing.dumps({"a": text * 9}, compress=True).encode(),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("before", [b"", b"\x00", b"ab"])
def test_a_needle_is_found_however_it_was_written(way: str, before: bytes) -> None:
    assert found_in(before * 7 + WAYS[way](TEXT) + b"\xff" * 9) != []


@pytest.mark.parametrize("way", WAYS)
def test_a_needle_in_a_file_is_found_with_the_files_name(tmp_path: Path, way: str) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "note").write_bytes(WAYS[way](TEXT))
    (tmp_path / "clean").write_bytes(b"nothing at all")
    assert list(found_in_files((tmp_path,))) == [str(tmp_path / "deep" / "er" / "note")]


def test_a_needle_in_a_database_file_and_in_its_log_is_found(tmp_path: Path) -> None:
    base = sqlite3.connect(tmp_path / "scratch.sqlite3", isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("CREATE TABLE scratch (text TEXT)")
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.execute("INSERT INTO scratch VALUES (?)", [TEXT])
    assert list(found_in_files((tmp_path,))) == [str(tmp_path / "scratch.sqlite3-wal")]
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert list(found_in_files((tmp_path,))) == [str(tmp_path / "scratch.sqlite3")]
    base.close()


def test_the_name_of_a_file_counts_as_well(tmp_path: Path) -> None:
    (tmp_path / needle("name").replace("/", "")).write_bytes(b"")
    assert len(found_in_files((tmp_path,))) == 1


def test_there_are_nine_encodings_or_more_and_each_is_another() -> None:
    forms = [form for each in encodings(HERS).values() for form in set(each)]
    assert len(encodings(HERS)) >= 9
    assert all(len(form) >= 8 for form in forms)


def test_what_is_not_there_is_not_found() -> None:
    clean = {way: write(TEXT.replace(HERS, OPEN)) for way, write in WAYS.items()}
    assert found_in_all(clean) == {}
    assert set(found_in_all(clean, OPEN)) == set(WAYS)
