"""Filling in forms as somebody without JavaScript would: every field of a form, then its button."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, Final

from django.http import HttpResponse
from django.test import Client

from tests.pages import Field, Form, Page

Words = Callable[[str], str]

_NOT_HERS: Final = frozenset({"/language", "/leave", "/sign-out"})
"""Addresses of forms that stand on every page and lead away."""


def page_of(response: HttpResponse, at: str = "/") -> Page:
    """Return what a response shows."""
    return Page(response.content, at=at)


def filled(form: Form, words: Words, *, choose: int = -1) -> dict[str, list[str]]:
    """Return what she sends: words in every field for words, the `choose`-th choice of every choice."""
    return {each.name: _given(each, words, choose) for each in form.fields.values()}


_OF_THEIR_KIND: Final = {"number": "3", "date": "2026-03-02", "time": "18:30"}
"""What a browser lets her give where a field takes no words."""


def _given(field: Field, words: Words, choose: int) -> list[str]:
    if field.kind in _OF_THEIR_KIND:
        return [_OF_THEIR_KIND[field.kind]]
    if field.is_typed:
        return [words(field.name)]
    if field.kind == "radio":
        return [field.choices[choose % len(field.choices)]]
    if field.kind == "checkbox":
        return field.choices
    return field.values


def own_forms(page: Page) -> Iterator[Form]:
    """Go through the forms that belong to this page and not to the frame of all pages."""
    return (form for form in page.forms if form.method == "post" and form.action not in _NOT_HERS)


def run_practice(browser: Client, begun: HttpResponse, words: Words) -> list[str]:
    """Go through a practice that was begun, fill every step, close it; return the addresses on the way."""
    way, response = [], begun
    for _ in count():
        at = response["Location"]
        way.append(at)
        page = page_of(browser.get(at), at)
        forms = [form for form in own_forms(page) if form.action.startswith("/practice/")]
        if not forms:
            return way
        assert [form.action for form in forms] == [at]
        response = browser.post(at, filled(forms[0], words))
        assert (response.status_code, at) == (302, at)
    return way


def form_at(browser: Client, at: str, *, number: int = 0) -> Form:
    """Return the `number`-th of her own forms on a page."""
    return list(own_forms(page_of(browser.get(at), at)))[number]


def send(browser: Client, form: Form, to: str = "", **changes: Any) -> Any:
    """Send a form as it stands but for `changes`, to its own address or to another."""
    return browser.post(to or form.action, form.data | changes)
