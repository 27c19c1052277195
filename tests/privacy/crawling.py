"""Every page there is, as several people see it, errors included; and every static file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.contrib.staticfiles.finders import get_finders
from django.http import HttpResponse
from django.templatetags.static import static
from django.test import Client

from tests.pages import addresses
from tests.people import Person, guest_here, owner_here

from .asking import ask_for
from .objects import Objects, objects_of

LANGUAGES: Final = ("en", "es")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One answer: who asked, how, for what."""

    who: str
    method: str
    path: str
    response: HttpResponse

    @property
    def is_page(self) -> bool:
        """Whether it is a whole page of HTML, no redirect, no fragment and no file to be kept."""
        is_file = self.response.get("Content-Disposition", "").startswith("attachment")
        return not is_file and self.response.content.lower().startswith(b"<!doctype html")

    @property
    def where(self) -> str:
        """For a test's report."""
        return f"{self.who} {self.method} {self.path} {self.response.status_code}"


def everything() -> Iterator[Seen]:
    """Go through all of it."""
    yield from pages()
    yield from errors()


def pages() -> Iterator[Seen]:
    """Go through every address, by GET and POST, for a newcomer, a guest and an owner, in both languages."""
    ana, guest = owner_here(), guest_here()
    hers, of_guest = objects_of(ana), objects_of(guest)
    for language in LANGUAGES:
        for who, person, objects in (
            ("newcomer", Person(), hers),
            ("guest", guest, of_guest),
            ("owner", ana, hers),
        ):
            person.browser.cookies["unguilt-language"] = language
            yield from _asked(f"{who} {language}", person, objects)


def _asked(who: str, person: Person, objects: Objects) -> Iterator[Seen]:
    for address in addresses():
        path = address.path(**objects.in_path)
        for method in ("GET", "POST"):
            response = ask_for(person.browser, path, method, objects.sent.get(address.name, {}))
            yield Seen(who=who, method=method, path=path, response=response)


def errors() -> Iterator[Seen]:
    """Go through the pages for when something is not right."""
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    usual = Client(raise_request_exception=False)
    ways: dict[str, HttpResponse] = {
        "/nowhere": usual.get("/nowhere"),
        "/offer/00000000-0000-4000-8000-000000000000": usual.get(
            "/offer/00000000-0000-4000-8000-000000000000"
        ),
        "/measures (POST)": usual.post("/measures"),
        "/moment (no token)": strict.post("/moment", {"words": "A line."}),
        "/moment (too big)": usual.post("/moment", {"words": "a" * 1_100_000}),
        "/moment (too many fields)": usual.post("/moment", {f"f{number}": "" for number in range(1_100)}),
        "/ (other host)": usual.get("/", headers={"host": "elsewhere.example"}),
        "/moment (bad bytes)": usual.generic("POST", "/moment", b"--", "multipart/form-data; boundary="),
        "/tools (slash)": usual.get("/tools"),
    }
    for path, response in ways.items():
        yield Seen(who="newcomer", method="error", path=path, response=response)


def static_files() -> dict[str, str]:
    """Return every static file: name → address."""
    return {name: static(name) for finder in get_finders() for name, _ in finder.list([])}
