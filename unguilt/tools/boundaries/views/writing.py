"""What the pages that write, change and list have alike in this room."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Generic
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from unguilt.core.codec import Entry
from unguilt.kit.access import ask_to_unlock, is_locked, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.boundaries.keeping import change, drop, keep
from unguilt.vault.door import E, OpenVault, Stored
from unguilt.vault.request import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing(Generic[E]):
    """How entries of one kind are written.

    form    makes the form: what was sent (None for a fresh page), the entry it changes or None, what it begins with
    made    a filled form, and the entry it changes or None → the entry
    words   the free texts of an entry
    then    the name of the page that shows it
    """

    kind: type[E]
    template: str
    form: Callable[[Any, E | None, Mapping[str, Any]], forms.Form]
    made: Callable[[Any, E | None], E]
    words: Callable[[E], tuple[str, ...]]
    then: str

    def page(self, request: Request, form: forms.Form, *, status: int = 200, **more: object) -> HttpResponse:
        """Show the form."""
        return render(request, self.template, {"form": form, "tab": "tools", **more}, status=status)

    def begin(
        self, request: Request, initial: Mapping[str, Any] | None = None, *, along: str = ""
    ) -> HttpResponse:
        """Show a fresh form, with words she brought along; or take in a new entry.

        A newcomer gets no vault by looking.
        """
        if request.method == "POST":
            return with_vault(self._begun)(request)
        if is_locked(request):
            return ask_to_unlock(request)
        return self.page(request, self.form(None, None, initial or {}), entry_id=uuid4(), along=along)

    def _begun(self, request: Request, vault: OpenVault) -> HttpResponse:
        form = self.form(request.POST, None, {})
        entry_id = read_id(request.POST.get("entry_id", ""))
        if not form.is_valid():
            return self.page(request, form, entry_id=entry_id, status=422)
        return redirect(self.then, keep(vault, self.made(form, None), entry_id=entry_id).id)

    def change(self, request: Request, vault: OpenVault, entry_id: UUID) -> HttpResponse:
        """Show an entry to be changed, or take in the change; of two devices both keep their words."""
        stored = vault.get(self.kind, entry_id)
        if request.method != "POST":
            return self._kept(request, stored, self.form(None, stored.entry, {}))
        form = self.form(request.POST, stored.entry, {})
        if not form.is_valid():
            return self._kept(request, stored, form, status=422)
        changed = self.made(form, stored.entry)
        if changed != stored.entry and not could_change(
            request, stored, lambda: change(vault, stored, changed)
        ):
            return self._kept(
                request, vault.get(self.kind, entry_id), form, status=HTTPStatus.CONFLICT, conflict=True
            )
        return redirect(self.then, entry_id)

    def _kept(
        self,
        request: Request,
        stored: Stored[E],
        form: forms.Form,
        *,
        status: int = 200,
        conflict: bool = False,
    ) -> HttpResponse:
        words = [each for each in self.words(stored.entry) if each]
        return self.page(
            request,
            form,
            status=status,
            stored=stored,
            kept_words=words,
            care=sounds_like_crisis(*words),
            conflict=conflict,
        )


def listed(request: Request, vault: OpenVault, kind: type[E], template: str, **more: object) -> HttpResponse:
    """Show one page of a list, newest first."""
    return render(request, template, {**page_of(request, vault, kind), **more})


def deleted(
    request: Request, vault: OpenVault, kind: type[Entry], entry_id: UUID, *, then: str
) -> HttpResponse:
    """Ask once, then delete for good; also what no longer opens."""

    def gone(vault: OpenVault, entry_id: UUID) -> None:
        drop(vault, kind, entry_id)

    return delete_page(request, vault, kind, entry_id, then=then, room="boundaries", drop=gone)


def to_page(name: str, entry_id: UUID, said: str) -> HttpResponse:
    """Lead to the page of an entry, which says a fixed line."""
    return redirect(f"{reverse(name, args=[entry_id])}?said={said}")
