"""What the surroundings say: the `UNGUILT_*` variables, read once, refusing nonsense.

Every name is documented in docs/hosting.md; a test holds the two lists equal.
"""

import os
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
    }
)
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
    """

    home: Path
    database_url: str
    hosts: tuple[str, ...]
    https: bool
    debug: bool
    leave_to: str


def read_environment(variables: Mapping[str, str] = os.environ) -> Environment:
    """Read the environment. Raises BadEnvironment."""
    unknown = sorted(name for name in variables if name.startswith("UNGUILT_") and name not in NAMES)
    if unknown:
        msg = f"unknown setting {', '.join(unknown)}; known are {', '.join(sorted(NAMES))}"
        raise BadEnvironment(msg)
    hosts = variables.get("UNGUILT_HOSTS", "localhost,127.0.0.1,[::1]")
    return Environment(
        home=Path(variables.get("UNGUILT_HOME", "var")).resolve(),
        database_url=variables.get("UNGUILT_DATABASE_URL", ""),
        hosts=tuple(name.strip() for name in hosts.split(",") if name.strip()),
        https=_yes_or_no(variables, "UNGUILT_HTTPS"),
        debug=_yes_or_no(variables, "UNGUILT_DEBUG"),
        leave_to=_leave_to(variables.get("UNGUILT_LEAVE_TO", "/measures")),
    )


def _yes_or_no(variables: Mapping[str, str], name: str) -> bool:
    value = variables.get(name, "")
    if value not in _YES_OR_NO:
        msg = f"{name} is 1 or 0, not “{value}”"
        raise BadEnvironment(msg)
    return _YES_OR_NO[value]


def _leave_to(value: str) -> str:
    own_page = value.startswith("/") and not value.startswith("//")
    if not own_page and urlsplit(value).scheme != "https":
        msg = f"UNGUILT_LEAVE_TO is a path on this host or an https address, not “{value}”"
        raise BadEnvironment(msg)
    return value
