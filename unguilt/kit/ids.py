"""Ids that forms carry, so that a form sent twice is stored once."""

from uuid import UUID, uuid4


def read_id(text: str) -> UUID:
    """Return the id a form carries, or a fresh one where it carries nonsense: her words count more."""
    try:
        return UUID(text)
    except ValueError:
        return uuid4()
