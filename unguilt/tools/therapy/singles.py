"""Entries of which her vault holds one: read with their version, kept over what she saw."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from unguilt.tools.therapy.entries import FirstCall, HardHourPlan, TherapyQuestions
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry

S = TypeVar("S", FirstCall, HardHourPlan, TherapyQuestions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Single(Generic[S]):
    """What is kept: the entry or None, its version (0 for none), whether it no longer opens."""

    entry: S | None
    version: int = 0
    damaged: bool = False


def read_single(vault: OpenVault | None, kind: type[S]) -> Single[S]:
    """Return what is kept of a kind; nothing is changed, also where it is damaged."""
    try:
        stored = vault.the(kind) if vault else None
    except DamagedEntry:
        return Single(entry=None, damaged=True)
    return Single(entry=stored.entry, version=stored.version) if stored else Single(entry=None)


def keep_single(vault: OpenVault, entry: S, *, seen: str) -> bool:
    """Keep an entry over the version she saw; False where another one was kept meanwhile.

    The same form sent twice is kept once; one that no longer opens, or was deleted meanwhile, makes room.
    """
    with vault.changing():
        stored = vault.mended(type(entry))
        if stored is not None and replace(entry, at=stored.entry.at) == stored.entry:
            return True
        if stored is not None and seen != str(stored.version):
            return False
        vault.keep_the(entry, over=stored)
    return True
