"""Lists that go on behind a link: so many at a time, the newest first."""

from dataclasses import dataclass
from typing import Final, Generic, TypeVar
from uuid import UUID

from unguilt.core.codec import Entry
from unguilt.vault.door import LAST, OpenVault, Stored
from unguilt.vault.request import Request

E = TypeVar("E", bound=Entry)

_PAGE_SIZE: Final = 20


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
    shelf = vault.latest(kind, _PAGE_SIZE + 1, before=_place(request.GET.get("before", "")))
    shown = shelf.stored[:_PAGE_SIZE]
    more = len(shelf.stored) > _PAGE_SIZE
    return Part(stored=shown, damaged=shelf.damaged, older=shown[-1].seq if more else None)


def _place(text: str) -> int:
    """Return the place a link names, or the end for whatever is no place."""
    return min(int(text), LAST) if text.isdecimal() and len(text) <= len(str(LAST)) else LAST
