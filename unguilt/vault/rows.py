"""The statements of the door, written out: to make one anew by the ORM costs ten times what running it does.

Both databases know all of them. Ids are UUIDs for PostgreSQL and 32 hexadecimal digits for SQLite, as
Django's own field has it.
"""

from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

from django.db import connection

Row = tuple[UUID, int, int, bytes]
"""id, version, seq, sealed: a record as it is read."""

_Value = UUID | str | int | bytes

_ONE: Final = (
    "SELECT id, version, seq, sealed FROM vault_record WHERE vault_id = %s AND id = %s AND label = %s"
)
_NAMED: Final = "SELECT id, version, seq, sealed, label FROM vault_record WHERE vault_id = %s AND id IN "
_OF_KIND: Final = (
    "SELECT id, version, seq, sealed FROM vault_record "
    "WHERE vault_id = %s AND label = %s AND seq > %s AND seq < %s ORDER BY seq DESC"
)
_ADD: Final = (
    "INSERT INTO vault_record (vault_id, id, label, seq, version, sealed) VALUES (%s, %s, %s, %s, %s, %s) "
    "ON CONFLICT DO NOTHING"
)
_CHANGE: Final = (
    "UPDATE vault_record SET version = %s, sealed = %s "
    "WHERE vault_id = %s AND id = %s AND label = %s AND version = %s"
)
_REMOVE: Final = "DELETE FROM vault_record WHERE vault_id = %s AND id = %s AND label = %s"
_TAKE_PLACE: Final = "UPDATE vault_vault SET next_seq = %s WHERE id = %s AND next_seq = %s"
_TAKE_ANY_PLACE: Final = "UPDATE vault_vault SET next_seq = next_seq + 1 WHERE id = %s"
_NEXT_PLACE: Final = "SELECT next_seq FROM vault_vault WHERE id = %s"


def one(vault: UUID, entry_id: UUID, label: bytes) -> Row | None:
    """Return one record of a kind."""
    with connection.cursor() as cursor:
        cursor.execute(_ONE, [_key(vault), _key(entry_id), label])
        found = cursor.fetchone()
    return _row(found) if found else None


def named(vault: UUID, labels: dict[UUID, bytes]) -> dict[UUID, Row]:
    """Return the records under these ids, those of another kind left out, in one query."""
    places = ", ".join(["%s"] * len(labels))
    with connection.cursor() as cursor:
        cursor.execute(f"{_NAMED}({places})", [_key(vault), *map(_key, labels)])
        rows = [(_row(found[:4]), bytes(found[4])) for found in cursor.fetchall()]
    return {row[0]: row for row, label in rows if labels[row[0]] == label}


def of_kind(vault: UUID, label: bytes, *, after: int, before: int, count: int | None = None) -> Iterator[Row]:
    """Go through the records of a kind with `after` < seq < `before`, newest first, at most `count`."""
    limit, limited = ("", ()) if count is None else (" LIMIT %s", (count,))
    with connection.cursor() as cursor:
        cursor.execute(_OF_KIND + limit, [_key(vault), label, after, before, *limited])
        yield from map(_row, cursor)


def add(vault: UUID, row: Row, label: bytes) -> bool:
    """Store a new record; return False, and change nothing, when there is one under this id."""
    entry_id, version, seq, sealed = row
    return _changed(_ADD, [_key(vault), _key(entry_id), label, seq, version, sealed]) == 1


def change(vault: UUID, row: Row, label: bytes) -> bool:
    """Store the version in `row` over the one before it; return False when that is not there any more."""
    entry_id, version, _, sealed = row
    return _changed(_CHANGE, [version, sealed, _key(vault), _key(entry_id), label, version - 1]) == 1


def remove(vault: UUID, entry_id: UUID, label: bytes) -> bool:
    """Remove a record; return False when there is none."""
    return _changed(_REMOVE, [_key(vault), _key(entry_id), label]) == 1


def take_place(vault: UUID, expected: int) -> int:
    """Take the next seq, which mostly is the expected one, so that it need not be read."""
    key = _key(vault)
    if _changed(_TAKE_PLACE, [expected + 1, key, expected]):
        return expected
    with connection.cursor() as cursor:
        cursor.execute(_TAKE_ANY_PLACE, [key])
        cursor.execute(_NEXT_PLACE, [key])
        return int(cursor.fetchone()[0]) - 1


def _changed(statement: str, values: Sequence[_Value]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)


def _key(value: UUID) -> UUID | str:
    return value if connection.features.has_native_uuid_field else value.hex


def _row(found: tuple[object, int, int, bytes]) -> Row:
    entry_id, version, seq, sealed = found
    return entry_id if isinstance(entry_id, UUID) else UUID(str(entry_id)), version, seq, bytes(sealed)
