"""Something breaks in each view in turn: log, mail and page say that and where, and never what was in it."""

import io
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, Final, NoReturn

import pytest
from django.conf import LazySettings
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern
from django.views.debug import ExceptionReporter, get_default_exception_reporter_filter

from tests.pages import addresses, patterns
from tests.people import Person

from .conftest import handlers, loggers
from .objects import objects_of

pytestmark = pytest.mark.django_db

NEEDLE: Final = "ndl7x"
PLACES: Final = (
    "words",
    "get",
    "cookie",
    "header",
    "local",
    "error",
    "cause",
    "file",
    "host",
    "path",
    "agent",
)


def needle(place: str) -> str:
    return f"{NEEDLE}{place}"


class Broken(Exception):
    """What is raised; its text and its cause hold needles as well."""


def breaking(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Return a view that reads the whole request and then fails in the depth."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        held = (request.POST, request.FILES, request.GET, request.COOKIES, needle("local"))
        return _deeper(held)

    return inner


def _deeper(held: tuple[object, ...]) -> NoReturn:
    try:
        int(needle("cause"))
    except ValueError as cause:
        raise Broken(needle("error"), held) from cause
    raise AssertionError


@pytest.fixture
def broken_views(monkeypatch: pytest.MonkeyPatch) -> list[URLPattern]:
    found = list(patterns())
    for pattern in found:
        monkeypatch.setattr(pattern, "callback", breaking(pattern.callback))
    return found


def send(browser: Client, path: str) -> HttpResponse:
    """Send needles in everything that a request has."""
    browser.cookies["note"] = needle("cookie")
    data = {
        name: needle("words") for name in ("words", "line", "username", "passphrase", "own", "name", "later")
    }
    data["file"] = SimpleUploadedFile(needle("file"), needle("file").encode())  # type: ignore[assignment]  # a form may hold a file
    headers = {
        "x-note": needle("header"),
        "referer": f"http://testserver/{needle('path')}",
        "user-agent": needle("agent"),
    }
    return browser.post(f"{path}?q={needle('get')}", data, headers=headers)


def raw(browser: Client, kind: str) -> HttpResponse:
    """Send a needle that is no form."""
    return browser.generic("POST", "/moment", needle("words"), kind)


def browser_of(person: Person) -> Client:
    browser = Client(raise_request_exception=False)
    browser.cookies.update(person.browser.cookies)
    return browser


def test_whatever_view_breaks_nothing_of_hers_is_told(
    owner: Person, broken_views: list[URLPattern], log: io.StringIO
) -> None:
    in_path, browser = objects_of(owner).in_path, browser_of(owner)
    for address in addresses():
        response = send(browser, address.path(**in_path))
        assert (address.name, response.status_code) == (address.name, 500)
        assert NEEDLE not in response.content.decode()
        assert "Something broke on our side" in response.content.decode()
    told = log.getvalue()
    assert told.count("Broken") == len(broken_views)
    assert NEEDLE not in told
    assert mail.outbox == []


def test_the_log_says_where_it_broke(owner: Person, broken_views: list[URLPattern], log: io.StringIO) -> None:
    send(browser_of(owner), "/moment")
    assert "test_errors_leak_nothing.Broken" in log.getvalue()
    assert f"{__file__}:" in log.getvalue()
    assert "in _deeper" in log.getvalue()
    assert "500" in log.getvalue()


def test_a_database_that_fails_in_the_middle_tells_nothing_it_was_given(
    owner: Person, log: io.StringIO
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE vault_record RENAME TO vault_record_away")
    response = send(browser_of(owner), "/moment")
    assert response.status_code == 500
    assert "OperationalError" in log.getvalue()
    assert NEEDLE not in log.getvalue() + response.content.decode()


@pytest.mark.parametrize(
    "ask",
    [
        lambda browser: browser.get(f"/{needle('path')}?q={needle('get')}"),
        lambda browser: browser.get("/", headers={"host": f"{needle('host')}.example"}),
        lambda browser: browser.get("/", headers={"host": f"{needle('host')}_"}),
        lambda browser: browser.post("/measures", {"words": needle("words")}),
        lambda browser: browser.post("/moment", {"words": needle("words") * 200_000}),
        lambda browser: browser.post("/moment", {f"{needle('words')}{n}": "" for n in range(1_100)}),
        lambda browser: browser.post("/moment", {"words": needle("words"), "weight": needle("words")}),
        lambda browser: raw(browser, f"multipart/form-data; boundary={needle('words')}"),
        lambda browser: raw(browser, f"text/plain; charset={needle('words')}"),
        lambda browser: browser.post("/language", {"language": needle("words"), "next": f"//{NEEDLE}"}),
        lambda browser: browser.get("/offer/../" + needle("path")),
        lambda browser: browser.get("/static/../../" + needle("path")),
    ],
)  # fmt: skip
def test_a_request_that_is_refused_is_not_repeated_in_the_log(
    guest: Person, log: io.StringIO, ask: Callable[[Client], HttpResponse]
) -> None:
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.cookies.update(guest.browser.cookies)
    for strict in (True, False):
        browser.handler.enforce_csrf_checks = strict
        assert ask(browser).status_code < 500
    assert NEEDLE not in log.getvalue()


def test_django_own_error_report_holds_no_value(owner: Person, broken_views: list[URLPattern]) -> None:
    request = _request_with_needles()
    try:
        _deeper(("held",))
    except Broken as error:
        reporter = ExceptionReporter(request, type(error), error, error.__traceback__)
        frames = str([frame["vars"] for frame in reporter.get_traceback_frames()])
    filtered = get_default_exception_reporter_filter()
    assert frames.count("[]") > 0
    assert NEEDLE not in frames
    assert filtered.get_post_parameters(request) == {}
    assert filtered.get_safe_request_meta(request) == {}
    assert filtered.get_safe_cookies(request) == {}


def _request_with_needles() -> HttpRequest:
    request = HttpRequest()
    request.META = {"HTTP_X_NOTE": needle("header"), "REQUEST_METHOD": "POST"}
    request.COOKIES = {"note": needle("cookie")}
    return request


def test_nobody_is_written_a_mail_about_errors(settings: LazySettings) -> None:
    assert settings.ADMINS == []
    handlers = {type(handler).__name__ for logger in loggers() for handler in logger.handlers}
    assert "AdminEmailHandler" not in handlers


def test_every_handler_of_ours_prints_where_and_never_what() -> None:
    # Django's development server, which nobody serves with, has a handler of its own.
    others = logging.getLogger("django.server").handlers
    assert {type(each.formatter).__name__ for each in handlers() - set(others)} == {"BareFormatter"}
