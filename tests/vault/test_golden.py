"""Payloads of every shape there ever was are read as what they were written for."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest

import unguilt
from unguilt.core.codec import decode, encode

from .golden import ENTRIES, PAYLOADS


def modules() -> Iterator[str]:
    """Go through the modules of the house, but for tests, migrations and what runs when it is imported."""
    for module in pkgutil.walk_packages(unguilt.__path__, "unguilt."):
        last = module.name.rpartition(".")[2]
        beside = last.startswith("test_") or last in {"conftest", "__main__", "wsgi"}
        if not beside and ".migrations" not in module.name:
            yield module.name


def kinds() -> Iterator[Any]:
    """Go through every kind of entry in the house."""
    for name in modules():
        for each in vars(importlib.import_module(name)).values():
            is_one = isinstance(each, type) and hasattr(each, "KIND") and hasattr(each, "VERSION")
            if is_one and each.__module__ == name and isinstance(each.KIND, str):
                yield each


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_golden_payload_is_read_as_what_it_was(name: str) -> None:
    assert decode(PAYLOADS[name], type(ENTRIES[name])) == ENTRIES[name]


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_goes_round_through_todays_shape(name: str) -> None:
    entry = ENTRIES[name]
    assert decode(encode(entry), type(entry)) == entry


def test_every_kind_has_a_payload_of_each_of_its_versions() -> None:
    wanted = {f"{kind.KIND}.{version}" for kind in kinds() for version in range(1, kind.VERSION + 1)}
    assert {name.rpartition(".")[0] for name in PAYLOADS} == wanted


def test_a_payload_says_its_kind_and_version() -> None:
    for name, content in PAYLOADS.items():
        kind, version, _ = name.split(".")
        assert content.startswith(b"\x93" + bytes([0xA0 + len(kind)]) + kind.encode() + bytes([int(version)]))


def test_no_kind_stands_for_two_shapes() -> None:
    names = [kind.KIND for kind in kinds()]
    assert sorted(names) == sorted(set(names))
