"""People who visit: a browser each, and what they do in it."""

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from unguilt.accounts.backend import as_typed, open_account, owner_named
from unguilt.accounts.models import Owner
from unguilt.core.moments import Moment
from unguilt.vault.door import OpenVault

NAME = "Ana"
PHRASE = "window kettle amber forest nine"
OTHER = "lantern pocket river velvet two"


class Fields(HTMLParser):
    """The hidden and text fields of a page's forms, as a browser would send them back."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("type") in {"hidden", "text", "email"} and given.get("name"):
            self.values.setdefault(str(given["name"]), []).append(given.get("value") or "")


def fields(response: HttpResponse) -> dict[str, list[str]]:
    """Return what the page's fields hold, without Django's token."""
    values = Fields(response.content.decode()).values
    values.pop("csrfmiddlewaretoken", None)
    return values


def own(phrase: str) -> dict[str, str]:
    """Return the fields that choose a passphrase of her own."""
    return {"way": "own", "own": phrase, "again": phrase, "offered": "five words she did not take"}


def sign_up(browser: Client, name: str = NAME, phrase: str = PHRASE, **more: str) -> HttpResponse:
    return browser.post("/sign-up", {"username": name, **own(phrase), **more})


def sign_in(browser: Client, name: str = NAME, phrase: str = PHRASE, **more: str) -> HttpResponse:
    return browser.post("/sign-in", {"username": name, "passphrase": phrase, **more})


def owner_made(name: str = NAME, phrase: str = PHRASE) -> Owner:
    """Sign somebody up in a browser that is then thrown away."""
    sign_up(Client(), name, phrase)
    return Owner.objects.get(username=name)


def opened(name: str = NAME, phrase: str = PHRASE) -> OpenVault:
    """Open her vault as she would; fails the test when it does not open."""
    found = open_account(owner_named(name), as_typed(phrase))
    assert found is not None
    return found.vault


def opens(name: str, phrase: str) -> bool:
    return open_account(owner_named(name), as_typed(phrase)) is not None


def tell(browser: Client, words: str, **more: Any) -> HttpResponse:
    """Note a moment."""
    return browser.post("/moment", {"words": words, "length": "note", **more})


def words_of(vault: OpenVault) -> list[str]:
    return [moment.words for moment in vault.all(Moment).entries]


def moment(words: str, **more: Any) -> Moment:
    return Moment(at=timezone.now(), words=words, **more)
