"""All instruments there are: those that come with Unguilt, and those a host laid into its own folder.

A host who has a licence puts one file for each into `$UNGUILT_HOME/instruments/`. A file that breaks the schema
is left out and named, in `unguilt manage check` and once in the log; no page fails for it.
"""

import logging
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register  # noqa: A004 - the name Django gave it

from unguilt.core.screening import INSTRUMENTS, Folder, Instrument, read_folder

_LOG: Final = logging.getLogger("unguilt.instruments")


def folder() -> Path:
    """Return where a host's own files lie."""
    return Path(settings.HOME) / "instruments"


@cache
def read_once(path: Path) -> Folder:
    """Read a host's folder, once for each process."""
    found = read_folder(path)
    for fault in found.faults:
        # The name of a host's file and what is wrong in it: nothing of hers is in either.
        _LOG.warning(f"instrument left out: {fault}".replace("%", "%%"))
    return found


def of_the_host() -> Mapping[str, Instrument]:
    """Return the host's own instruments by key."""
    return read_once(folder()).instruments


def all_instruments() -> Mapping[str, Instrument]:
    """Return every instrument by key."""
    return {**of_the_host(), **INSTRUMENTS}


def to_fill_in() -> tuple[Instrument, ...]:
    """Return the host's instruments that have questions."""
    return tuple(each for each in of_the_host().values() if each.items)


def to_enter() -> tuple[Instrument, ...]:
    """Return the instruments of which a total can be entered: those without questions."""
    return tuple(each for each in all_instruments().values() if not each.items)


@register("unguilt")
def check_files(**_options: Any) -> list[CheckMessage]:
    """Name every file of a host that was left out."""
    return [
        Warning(
            fault,
            hint=f"Mend or remove the file in {folder()}; the instrument is left out until then.",
            id="unguilt.W001",
        )
        for fault in read_folder(folder()).faults
    ]
