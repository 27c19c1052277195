"""Asking for every address as everybody, and what comes of it in one word."""

from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from tests.pages import Address

from .roles import World

METHODS: Final = ("GET", "HEAD", "POST", "PUT", "DELETE")

_WORDS: Final = {
    HTTPStatus.OK: "page",
    HTTPStatus.NO_CONTENT: "quiet",
    HTTPStatus.FORBIDDEN: "locked",
    HTTPStatus.NOT_FOUND: "nothing",
    HTTPStatus.METHOD_NOT_ALLOWED: "refused",
    HTTPStatus.UNPROCESSABLE_ENTITY: "again",
}
_LED: Final = {
    "/": "now",
    "/unlock": "unlock",
    "/sign-in": "sign_in",
    "/sign-up": "sign_up",
    "/measures": "away",
}


def outcome(response: HttpResponse) -> str:
    """Return in one word what came: see access/house.toml."""
    if response.has_header("Location"):
        return _LED.get(urlsplit(response["Location"]).path, "on")
    return _WORDS.get(HTTPStatus(response.status_code), str(response.status_code))


def ask(world: World, role: str, address: Address, method: str) -> HttpResponse:
    """Ask once; whatever that changed is taken back, in the database and in the browser."""
    objects = world.objects[role]
    return ask_for(
        world.people[role].browser,
        address.path(**objects.in_path),
        method,
        objects.sent.get(address.name, {}),
    )


def ask_for(browser: Client, path: str, method: str, sent: dict[str, str]) -> HttpResponse:
    """Ask once for a path, with a form for POST, and take back what that changed."""
    other = Client(raise_request_exception=False)
    other.handler = browser.handler  # its own would load all middleware anew, which takes as long as the page
    other.cookies.update(browser.cookies)
    with transaction.atomic():
        response: HttpResponse = getattr(other, method.lower())(path, sent if method == "POST" else {})
        transaction.set_rollback(True)
    return response
