"""What the surroundings say: the `UNGUILT_*` variables, read once, refusing nonsense.

Every name is documented in docs/hosting.md; a test holds the two lists equal.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

NAMES: Final = frozenset(
    {
        "UNGUILT_HOME",
        "UNGUILT_DATABASE_URL",
        "UNGUILT_HOSTS",
        "UNGUILT_HTTPS",
        "UNGUILT_DEBUG",
        "UNGUILT_LEAVE_TO",
        "UNGUILT_CALENDAR_HOSTS",
    }
)
_HOST: Final = re.compile(r"\*|\.?[\w-]+(\.[\w-]+)*|\[[0-9a-fA-F:.]+\]", re.ASCII)
"""A name, all names beneath one (.example.org), an address, or * for any."""
_EXACT_HOST: Final = re.compile(r"[\w-]+(\.[\w-]+)*|[0-9a-f:]+", re.ASCII)
_YES_OR_NO: Final = {"1": True, "0": False, "": False}


class BadEnvironment(Exception):
    """A variable is unknown or says something that cannot be meant; the message names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """Where things are kept and how the pages are reached.

    home          folder for database, secret key and pepper
    database_url  PostgreSQL address, or "" for SQLite in `home`
    hosts         host names under which the pages may be asked for
    https         whether the pages are served by https (behind a proxy that says so)
    debug         developer's error pages; never with real notes
    leave_to      where *Leave quickly* leads
    calendar_hosts  host names within a private network to which calendars may be sent all the same
    """

    home: Path
    database_url: str
    hosts: tuple[str, ...]
    https: bool
    debug: bool
    leave_to: str
    calendar_hosts: tuple[str, ...]


def read_environment(variables: Mapping[str, str] = os.environ) -> Environment:
    """Read the environment. Raises BadEnvironment."""
    unknown = sorted(name for name in variables if name.startswith("UNGUILT_") and name not in NAMES)
    if unknown:
        msg = f"unknown setting {', '.join(unknown)}; known are {', '.join(sorted(NAMES))}"
        raise BadEnvironment(msg)
    return Environment(
        home=Path(variables.get("UNGUILT_HOME") or "var").resolve(),
        database_url=_database_url(variables.get("UNGUILT_DATABASE_URL", "")),
        hosts=_hosts(variables.get("UNGUILT_HOSTS", "localhost,127.0.0.1,[::1]")),
        https=_yes_or_no(variables, "UNGUILT_HTTPS"),
        debug=_yes_or_no(variables, "UNGUILT_DEBUG"),
        leave_to=_leave_to(variables.get("UNGUILT_LEAVE_TO", "/measures")),
        calendar_hosts=_calendar_hosts(variables.get("UNGUILT_CALENDAR_HOSTS", "")),
    )


def _yes_or_no(variables: Mapping[str, str], name: str) -> bool:
    value = variables.get(name, "")
    if value not in _YES_OR_NO:
        msg = f"{name} is 1 or 0, not “{value}”"
        raise BadEnvironment(msg)
    return _YES_OR_NO[value]


def _database_url(value: str) -> str:
    if value and urlsplit(value).scheme not in {"postgres", "postgresql"}:
        # The address is not repeated: it may hold a password.
        msg = "UNGUILT_DATABASE_URL begins with postgresql://; leave it out to use SQLite"
        raise BadEnvironment(msg)
    return value


def _hosts(value: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    if not names or not all(_HOST.fullmatch(name) for name in names):
        msg = f"UNGUILT_HOSTS is host names with commas between, without https:// and port, not “{value}”"
        raise BadEnvironment(msg)
    return names


def _calendar_hosts(value: str) -> tuple[str, ...]:
    names = tuple(name.strip().lower() for name in value.split(",") if name.strip())
    if not all(_EXACT_HOST.fullmatch(name) for name in names):
        msg = f"UNGUILT_CALENDAR_HOSTS is whole host names with commas between, not “{value}”"
        raise BadEnvironment(msg)
    return names


def _leave_to(value: str) -> str:
    own_page = value.startswith("/") and not value.startswith("//")
    if not own_page and urlsplit(value).scheme != "https":
        msg = f"UNGUILT_LEAVE_TO is a path on this host or an https address, not “{value}”"
        raise BadEnvironment(msg)
    return value
