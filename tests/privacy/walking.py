"""Somebody who goes everywhere and writes something into every field she finds."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

from tests.filling import filled
from tests.pages import Form, Page, local_path

_LAST: Final = frozenset(
    {
        "leave",
        "sign_out",
        "sign_in",
        "sign_up",
        "recover",
        "unlock",
        "passphrase",
        "delete_everything",
        "set_language",
    }
)
"""Forms that end the walk or need an answer of their own."""


@dataclass(slots=True, kw_only=True)
class Walk:
    """Where she was: `seen` pages and `sent` forms by the name of their address."""

    browser: Client
    words: Callable[[str], str]
    beside: frozenset[str] = _LAST
    seen: set[str] = field(default_factory=set)
    sent: dict[str, int] = field(default_factory=dict)
    kept: list[bytes] = field(default_factory=list)

    def go(self, beginnings: Iterable[str]) -> None:
        """Follow every link and send every form there is, each kind once from each page."""
        ahead = deque(beginnings)
        while ahead:
            at = ahead.popleft()
            if _kind(at) in self.seen:
                continue
            self.seen.add(_kind(at))
            response = self.browser.get(at)
            ahead += self._on_from(response, at)

    def _on_from(self, response: HttpResponse, at: str) -> list[str]:
        assert (at, response.status_code < 500) == (at, True)
        if response.has_header("Location"):
            return [response["Location"]]
        if not response["Content-Type"].startswith("text/html"):
            return []
        page = Page(response.content, at=at)
        ways = [way for link in page.links if (way := local_path(link)) is not None]
        for form in page.forms:
            ways += self._send(form)
        return ways

    def _send(self, form: Form) -> list[str]:
        ways = []
        for action in form.actions:
            name = _name(action)
            if form.method != "post" or name in self.beside or self.sent.get(_kind(action), 0) > 2:
                continue
            self.sent[_kind(action)] = self.sent.get(_kind(action), 0) + 1
            response = self.browser.post(action, filled(form, self.words))
            assert (action, response.status_code < 500) == (action, True)
            if response.has_header("Location"):
                ways.append(response["Location"])
        return ways

    @property
    def names(self) -> set[str]:
        """The names of the addresses whose forms were sent."""
        return {kind.split(" ")[0] for kind in self.sent}


def _name(path: str) -> str:
    try:
        return str(resolve(path.partition("?")[0].partition("#")[0]).url_name)
    except Resolver404:
        return path


def _kind(path: str) -> str:
    """Return what makes a page another page: its name, and what stands in its address but for ids."""
    bare = path.partition("?")[0].partition("#")[0]
    try:
        found = resolve(bare)
    except Resolver404:
        return bare
    parts = [str(value) for value in found.kwargs.values() if not isinstance(value, UUID)]
    return " ".join([str(found.url_name), *parts])
