"""Who carries a part of a task: as it is written down, and nothing else. Pure.

A carrier is one of the keys below, a person of hers by id behind "p:", or a name typed freely behind "=", so that
none can be taken for another. "" is not said.
"""

from typing import Final
from uuid import UUID

from unguilt.tools.delegate.entries import NAME_MAX

ME: Final = "me"
SHARED: Final = "shared"
NOBODY: Final = "nobody"
UNSAID: Final = ""
FIXED: Final = (ME, SHARED, NOBODY)

_PERSON: Final = "p:"
_NAME: Final = "="


def person(person_id: UUID) -> str:
    """Return the carrier that stands for one of her people."""
    return f"{_PERSON}{person_id}"


def named(name: str) -> str:
    """Return the carrier that stands for a name typed freely."""
    return f"{_NAME}{name}"


def person_in(carrier: str) -> UUID | None:
    """Return the id of the person a carrier stands for, if it is one."""
    if not carrier.startswith(_PERSON):
        return None
    try:
        return UUID(carrier.removeprefix(_PERSON))
    except ValueError:
        return None


def name_in(carrier: str) -> str:
    """Return the name a carrier stands for, or ""."""
    return carrier.removeprefix(_NAME) if carrier.startswith(_NAME) else ""


def is_carrier(text: str) -> bool:
    """Whether a text can stand for somebody, or for nobody."""
    if text == UNSAID or text in FIXED:
        return True
    return 0 < len(name_in(text)) <= NAME_MAX or text == _again(text)


def _again(text: str) -> str | None:
    found = person_in(text)
    return person(found) if found else None
