"""Rows that only a link's secret opens: windows and feeds."""

from unguilt.crypto import (
    BadCode,
    LinkPlace,
    SealError,
    is_link_code,
    open_snapshot,
    parse_link_code,
)
from unguilt.vault.models import Feed, Window


def open_linked(row: Feed | Window | None, place: LinkPlace, typed: str) -> bytes | None:
    """Open what stands in a row with a code as typed; None for a wrong code, and where there is no row."""
    try:
        code = parse_link_code(typed)
    except BadCode:
        return None
    if row is None or not is_link_code(code, place, bytes(row.trace)):
        return None
    try:
        return open_snapshot(code, place, bytes(row.sealed))
    except SealError:
        return None
