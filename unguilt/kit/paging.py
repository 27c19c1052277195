"""What lists, changes and delete pages of rooms have alike."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, TypeVar
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from unguilt.core.codec import Entry
from unguilt.vault.door import LAST, OpenVault, Stored
from unguilt.vault.errors import Conflict, DamagedEntry
from unguilt.vault.request import Request

E = TypeVar("E", bound=Entry)

PAGE_SIZE: Final = 20


def place(request: Request) -> int:
    """Return the place in a list that `?before=` names, or the end for whatever is no place."""
    text = request.GET.get("before", "")
    return min(int(text), LAST) if text.isdecimal() and len(text) <= len(str(LAST)) else LAST


def page_of(request: Request, vault: OpenVault, kind: type[E]) -> dict[str, Any]:
    """Return one page of a list, newest first: `rows`, `damaged` ids, the place of `older` ones.

    `beyond` is the page with the one entry that follows it, for comparing.
    """
    shelf = vault.latest(kind, PAGE_SIZE + 1, before=place(request))
    rows = shelf.stored[:PAGE_SIZE]
    older = rows[-1].seq if len(shelf.stored) > PAGE_SIZE else None
    return {"rows": rows, "damaged": shelf.damaged, "older": older, "beyond": shelf.stored, "tab": "tools"}


def could_change(request: Request, stored: Stored[E], change: Callable[[], object]) -> bool:
    """Change what she saw, and say whether that could be done: not where it was changed elsewhere meanwhile."""
    if request.POST.get("version") != str(stored.version):
        return False
    try:
        change()
    except Conflict:
        return False
    return True


def delete_page(
    request: Request,
    vault: OpenVault,
    kind: type[E],
    entry_id: UUID,
    *,
    then: str,
    room: str,
    drop: Callable[[OpenVault, UUID], object] | None = None,
) -> HttpResponse:
    """Ask once, then delete for good; also what no longer opens.

    `then` is the name of the list; the page is the room's own `delete.html`. `drop` is for an entry that does not
    go alone.
    """
    if request.method == "POST":
        if drop is None:
            vault.drop(kind, entry_id)
        else:
            drop(vault, entry_id)
        return redirect(f"{reverse(then)}?said=deleted")
    with suppress(DamagedEntry):
        vault.get(kind, entry_id)
    context = {"kind": kind.KIND, "back": reverse(then), "tab": "tools"}
    return render(request, f"{room}/delete.html", context)
