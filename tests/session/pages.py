"""The pages for a session as a browser without scripts sees them, and somebody who has lines for one."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.filling import own_forms, page_of
from tests.pages import Form, Page
from tests.people import Person, guest_here
from unguilt.core.session import SessionPage
from unguilt.toolbox import TOOLS

NEW = "/session-page/new"
WIN = TOOLS["success"].entries[0]


def with_two_wins() -> Person:
    person = guest_here()
    now = timezone.now()
    person.vault.add(WIN(at=now - timedelta(days=2), line="Left at four."))
    person.vault.add(WIN(at=now - timedelta(days=3), line="Soup was warm."))
    return person


def form_on(response: HttpResponse, at: str) -> Form:
    (form,) = (each for each in own_forms(page_of(response, at)) if each.action == at)
    return form


def form_of(browser: Client, at: str = NEW) -> Form:
    return form_on(browser.get(at), at)


def make(person: Person, **sent: Any) -> str:
    """Send the form of a new page and return where the page stands."""
    form = form_of(person.browser)
    answer = person.browser.post(NEW, {**form.data, **sent})
    assert answer.status_code == 302
    return str(answer["Location"])


def kept(person: Person) -> SessionPage:
    return person.vault.latest(SessionPage, 1).entries[0]


def sheet(response: HttpResponse) -> list[str]:
    """Return what stands on the sheet, line by line."""
    html = response.content.decode()
    part = html[html.index('<section class="sheet"') :]
    page = Page(part[: part.index("</section>")])
    return [text.strip() for _, text in page.texts if text.strip()]
