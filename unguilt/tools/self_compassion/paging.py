"""Lists that go on behind a link: so many at a time, the newest first."""

from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from unguilt.core.codec import Entry
from unguilt.kit.paging import PAGE_SIZE, place
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[E]):
    """A part of a list. `older` is where the next part begins, or None at the end."""

    stored: tuple[Stored[E], ...]
    damaged: tuple[UUID, ...]
    older: int | None


def part_of(vault: OpenVault | None, kind: type[E], request: Request) -> Part[E]:
    """Return the part of the list that the address asks for; a newcomer's is empty."""
    if vault is None:
        return Part(stored=(), damaged=(), older=None)
    shelf = vault.latest(kind, PAGE_SIZE + 1, before=place(request))
    shown = shelf.stored[:PAGE_SIZE]
    more = len(shelf.stored) > PAGE_SIZE
    return Part(stored=shown, damaged=shelf.damaged, older=shown[-1].seq if more else None)
