"""What the pages that write, change, list and delete have alike in this room."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Generic
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render

from unguilt.core.codec import Entry
from unguilt.kit.access import ask_to_unlock, is_locked, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.quality_time.keeping import change, drop, keep
from unguilt.vault.door import E, OpenVault, Stored
from unguilt.vault.request import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing(Generic[E]):
    """How entries of one kind are written.

    form    makes the form from the vault, what was sent (None for a fresh page), and what it begins with
    typed   an entry as its form shows it
    made    a filled form, and the entry it changes or None → the entry
    words   the free texts of an entry
    then    where it leads when kept, by the entry's id
    more    what else the page shows
    """

    kind: type[E]
    template: str
    form: Callable[[OpenVault | None, Any, Mapping[str, Any]], forms.Form]
    typed: Callable[[E], Mapping[str, Any]]
    made: Callable[[Any, E | None], E]
    words: Callable[[E], tuple[str, ...]]
    then: Callable[[UUID], str]

    def page(self, request: Request, form: forms.Form, *, status: int = 200, **more: object) -> HttpResponse:
        """Show the form."""
        context = {"form": form, "tab": "tools", **more}
        return render(request, self.template, context, status=status)

    def begin(self, request: Request, initial: Mapping[str, Any] | None = None) -> HttpResponse:
        """Show an empty form, or take in a new entry. A newcomer gets no vault by looking."""
        if request.method == "POST":
            return with_vault(self._begun)(request)
        if is_locked(request):
            return ask_to_unlock(request)
        form = self.form(request.access.vault, None, initial or {})
        return self.page(request, form, entry_id=uuid4())

    def _begun(self, request: Request, vault: OpenVault) -> HttpResponse:
        form = self.form(vault, request.POST, {})
        entry_id = read_id(request.POST.get("entry_id", ""))
        if not form.is_valid():
            return self.page(request, form, entry_id=entry_id, status=422)
        return redirect(self.then(keep(vault, self.made(form, None), entry_id=entry_id).id))

    def change(self, request: Request, vault: OpenVault, entry_id: UUID) -> HttpResponse:
        """Show an entry to be changed, or take in the change; of two devices both keep their words."""
        stored = vault.get(self.kind, entry_id)
        if request.method != "POST":
            return self._kept(request, stored, self.form(vault, None, self.typed(stored.entry)))
        form = self.form(vault, request.POST, {})
        if not form.is_valid():
            return self._kept(request, stored, form, status=422)
        changed = self.made(form, stored.entry)
        if changed != stored.entry and not could_change(
            request, stored, lambda: change(vault, stored, changed)
        ):
            return self._kept(request, vault.get(self.kind, entry_id), form, status=HTTPStatus.CONFLICT)
        return redirect(self.then(entry_id))

    def _kept(
        self, request: Request, stored: Stored[E], form: forms.Form, *, status: int = 200
    ) -> HttpResponse:
        words = self.words(stored.entry)
        return self.page(
            request,
            form,
            status=status,
            stored=stored,
            kept_words=[each for each in words if each],
            care=sounds_like_crisis(*words),
            conflict=status == HTTPStatus.CONFLICT,
        )


def listed(request: Request, vault: OpenVault | None, kind: type[E]) -> dict[str, Any]:
    """Return one page of a list, newest first: `rows`, `damaged` ids, and the place of `older` ones."""
    if vault is None:
        return {"rows": (), "damaged": (), "older": None, "tab": "tools"}
    return page_of(request, vault, kind)


def deleted(
    request: Request, vault: OpenVault, kind: type[Entry], entry_id: UUID, *, then: str
) -> HttpResponse:
    """Ask once, then delete for good; also what no longer opens. `then` is the name of the list."""

    def gone(vault: OpenVault, entry_id: UUID) -> None:
        drop(vault, kind, entry_id)

    return delete_page(request, vault, kind, entry_id, then=then, room="quality_time", drop=gone)
