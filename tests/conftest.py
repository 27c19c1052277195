"""What all tests share: a database file, and people with browsers."""

import pytest

from tests.home import HOME
from tests.people import Person, full, guest_here, owner_here


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    from django.conf import settings  # noqa: PLC0415 - read when the plugin has set the home

    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        # A file and not memory: only there do transactions exclude each other as they do in earnest.
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(HOME / "tests.sqlite3")


@pytest.fixture
def guest(db: None) -> Person:
    """Somebody without an account, her vault open."""
    return guest_here()


@pytest.fixture
def owner(db: None) -> Person:
    """Somebody with an account, signed in, her vault open."""
    return owner_here()


@pytest.fixture
def full_owner(owner: Person) -> Person:
    """An owner who keeps entries of every kind."""
    full(owner.vault)
    return owner
