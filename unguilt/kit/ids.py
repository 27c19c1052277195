"""What forms and links name: ids, so that a form sent twice is stored once, and places in a list."""

from uuid import UUID, uuid4


def read_id(text: str) -> UUID:
    """Return the id a form carries, or a fresh one where it carries nonsense: her words count more."""
    try:
        return UUID(text)
    except ValueError:
        return uuid4()


def read_place(text: str, last: int) -> int:
    """Return the place in a list that a link names, or `last` for whatever is no place before it."""
    return min(int(text), last) if text.isdecimal() and len(text) <= len(str(last)) else last
