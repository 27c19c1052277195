"""Marks English source text for translation without translating it.

The core knows no language but its source; pages translate at the edge. `mark` only lets the message
collector find the text.
"""


def mark(text: str) -> str:
    """Return `text` unchanged; the collector takes it into the message catalogue."""
    return text


def mark_plural(one: str, many: str) -> tuple[str, str]:
    """Return both texts unchanged; the collector takes them as one message with its plural."""
    return one, many
