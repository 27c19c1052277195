"""A live server on a database file, one browser, and a visitor for each test.

Every visitor is a stranger with a vault of her own, so tests of one file may share the database: it is
emptied after the file. That saves a flush for each of many tests and is how the house is used in earnest.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Playwright, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from .browser import find, flags
from .visitor import Visitor

Visit = Callable[..., Visitor]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a journey be walked a second time: on a laden machine a real browser may miss its seconds.

    A walk that was needed twice is told as RERUN in the summary; what is broken fails both times. Tests that
    go through every page for minutes wait for what they see, and are gone through once.
    """
    for item in items:
        if item.get_closest_marker("browser") and item.path.name not in {"test_axe.py", "test_look.py"}:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    # Playwright keeps an event loop in this thread; without the variable Django would refuse to ask the
    # database from here. No request is served in this thread.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as started:
        yield started
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="package")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=find(), args=flags())
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def db(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Take the place of pytest-django's fixture of this name, by which it sees that a database is wanted.

    What is written here is seen by the server's threads: no test is wrapped in a transaction.
    """
    with django_db_blocker.unblock():
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def house(db: None) -> Iterator[str]:
    server = LiveServer("127.0.0.1")
    yield server.url
    server.stop()


@pytest.fixture
def visit(chromium: Browser, house: str) -> Iterator[Visit]:
    """Return a function that lets somebody arrive; at the end nothing may have gone wrong for anybody."""
    visitors: list[Visitor] = []

    def arrive(**options: Any) -> Visitor:
        visitors.append(Visitor.arrive(chromium, house, **options))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.context.close()
    assert [visitor.unexcused for visitor in visitors] == [[] for _ in visitors]


@pytest.fixture
def visitor(visit: Visit) -> Visitor:
    return visit()
