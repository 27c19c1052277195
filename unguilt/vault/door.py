"""The one door: an opened vault, through which every entry goes in and out.

Nobody else touches records. An entry's id may be chosen by the caller (a form carries it), so that a
form sent twice is stored once.
"""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final, Generic, TypeVar
from uuid import UUID

from django.db import connection, transaction

from unguilt.core import codec
from unguilt.core.codec import Entry
from unguilt.crypto import Address, SealError, VaultKeys, open_record, seal_record
from unguilt.vault import rows
from unguilt.vault.errors import Conflict, DamagedEntry, NoSuchEntry
from unguilt.vault.instance import instance_name
from unguilt.vault.models import Vault
from unguilt.vault.rows import Row

E = TypeVar("E", bound=Entry)

LAST: Final = 2**62
"""A seq behind every other."""
FIRST: Final = -1
"""A seq before every other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored(Generic[E]):
    """An entry with its place: `version` counts its changes, `seq` its place in the vault."""

    id: UUID
    version: int
    seq: int
    entry: E


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf(Generic[E]):
    """Several entries of one kind, newest first, and the ids of those that do not open any more."""

    stored: tuple[Stored[E], ...]
    damaged: tuple[UUID, ...]

    def __iter__(self) -> Iterator[Stored[E]]:
        """Go through what could be opened."""
        return iter(self.stored)

    @property
    def entries(self) -> tuple[E, ...]:
        """What could be opened, without its place."""
        return tuple(each.entry for each in self.stored)


class OpenVault:
    """A vault whose key is at hand, for the length of one request."""

    def __init__(self, vault: Vault, keys: VaultKeys) -> None:
        """Hold the row and its keys; nothing is read before it is asked for."""
        self._vault = vault
        self._keys = keys
        self._ahead: dict[UUID, Row | None] = {}
        self.written: set[str] = set()
        """Kinds of which something was stored, changed or removed through this door."""

    @property
    def id(self) -> UUID:
        """The vault's id."""
        return self._vault.id

    @property
    def is_guest(self) -> bool:
        """Whether nobody has signed up for this vault yet."""
        return self._vault.touched_on is not None

    @property
    def keys(self) -> VaultKeys:
        """The vault's keys, for making further keyslots."""
        return self._keys

    @property
    def row(self) -> Vault:
        """The vault's row, for what else of the vault lies in tables of its own."""
        return self._vault

    def read_ahead(self, *kinds: type[Entry]) -> None:
        """Fetch entries of which a vault holds one at most in one query; `the` then needs none for them.

        What is changed afterwards is read again, so that nothing stale is handed out.
        """
        labels = {self._keys.singleton_id(kind.KIND): self._label(kind) for kind in kinds}
        found = rows.named(self.id, labels)
        self._ahead = {entry_id: found.get(entry_id) for entry_id in labels}

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold several changes together: all of them are stored, or none, and no others come between."""
        inside = connection.in_atomic_block
        with transaction.atomic(savepoint=not inside):
            # SQLite's transactions exclude each other anyway, and an outer one has locked already.
            if not inside and connection.features.has_select_for_update:
                Vault.objects.select_for_update().only("id").get(id=self.id)
            yield

    def add(self, entry: E, *, id: UUID | None = None) -> Stored[E]:  # noqa: A002 - it is the entry's id
        """Store a new entry; one that is there already under this id is returned as it is.

        Raises NoSuchEntry when the id belongs to an entry of another kind.
        """
        entry_id = id or uuid.uuid4()
        self._ahead.pop(entry_id, None)
        with transaction.atomic(savepoint=False):
            seq = self._vault.next_seq = rows.take_place(self.id, self._vault.next_seq)
            self._vault.next_seq += 1
            row = (entry_id, 1, seq, self._seal(entry, entry_id, 1))
            if not rows.add(self.id, row, self._label(type(entry))):
                return self.get(type(entry), entry_id)
        self.written.add(entry.KIND)
        return Stored(id=entry_id, version=1, seq=seq, entry=entry)

    def put(self, stored: Stored[E], entry: E) -> Stored[E]:
        """Replace what was read by `entry`. Raises Conflict when it was changed meanwhile."""
        self._ahead.pop(stored.id, None)
        version = stored.version + 1
        row = (stored.id, version, stored.seq, self._seal(entry, stored.id, version))
        if not rows.change(self.id, row, self._label(type(entry))):
            msg = f"a {entry.KIND} was changed or removed elsewhere"
            raise Conflict(msg)
        self.written.add(entry.KIND)
        return Stored(id=stored.id, version=version, seq=stored.seq, entry=entry)

    def get(self, kind: type[E], entry_id: UUID) -> Stored[E]:
        """Return one entry. Raises NoSuchEntry or DamagedEntry."""
        row = rows.one(self.id, entry_id, self._label(kind))
        if row is None:
            msg = f"no {kind.KIND} under this id"
            raise NoSuchEntry(msg)
        return self._open(kind, row)

    def latest(self, kind: type[E], count: int, *, before: int = LAST) -> Shelf[E]:
        """Return the newest `count` entries of a kind, those before seq `before` if it is given."""
        return self._shelf(
            kind, rows.of_kind(self.id, self._label(kind), after=FIRST, before=before, count=count)
        )

    def between(self, kind: type[E], after: int, before: int) -> Shelf[E]:
        """Return the entries of a kind with `after` < seq < `before`, newest first."""
        return self._shelf(kind, rows.of_kind(self.id, self._label(kind), after=after, before=before))

    def all(self, kind: type[E]) -> Shelf[E]:
        """Return every entry of a kind, newest first."""
        return self._shelf(kind, rows.of_kind(self.id, self._label(kind), after=FIRST, before=LAST))

    def drop(self, kind: type[E], entry_id: UUID) -> None:
        """Remove an entry, also a damaged one. Raises NoSuchEntry."""
        self._ahead.pop(entry_id, None)
        if not rows.remove(self.id, entry_id, self._label(kind)):
            msg = f"no {kind.KIND} under this id"
            raise NoSuchEntry(msg)
        self.written.add(kind.KIND)

    def the(self, kind: type[E]) -> Stored[E] | None:
        """Return the entry of which a vault holds one at most, or None. Raises DamagedEntry."""
        entry_id = self._keys.singleton_id(kind.KIND)
        if entry_id in self._ahead:
            row = self._ahead[entry_id]
            return self._open(kind, row) if row else None
        try:
            return self.get(kind, entry_id)
        except NoSuchEntry:
            return None

    def glance(self, kind: type[E]) -> E | None:
        """Return the entry of which a vault holds one at most; a damaged one counts as none."""
        try:
            stored = self.the(kind)
        except DamagedEntry:
            return None
        return stored.entry if stored else None

    def mended(self, kind: type[E]) -> Stored[E] | None:
        """Return the entry of which a vault holds one at most; a damaged one makes room for a new one."""
        try:
            return self.the(kind)
        except DamagedEntry:
            self.drop_the(kind)
            return None

    def keep_the(self, entry: E, *, over: Stored[E] | None = None) -> Stored[E]:
        """Store the entry of which a vault holds one at most, over the one that was read.

        Raises Conflict when it was changed meanwhile.
        """
        if over is not None:
            return self.put(over, entry)
        stored = self.add(entry, id=self._keys.singleton_id(entry.KIND))
        if stored.entry is not entry:
            msg = f"the {entry.KIND} was made elsewhere meanwhile"
            raise Conflict(msg)
        return stored

    def drop_the(self, kind: type[E]) -> None:
        """Remove the entry of which a vault holds one at most; nothing happens when there is none."""
        entry_id = self._keys.singleton_id(kind.KIND)
        if self._ahead.get(entry_id, ...) is None:  # read ahead, and not there
            return
        with suppress(NoSuchEntry):
            self.drop(kind, entry_id)

    def _label(self, kind: type[Entry]) -> bytes:
        return self._keys.label(kind.KIND)

    def _address(self, kind: str, entry_id: UUID, version: int) -> Address:
        return Address(instance=instance_name(), vault=self.id, kind=kind, id=entry_id, version=version)

    def _seal(self, entry: Entry, entry_id: UUID, version: int) -> bytes:
        address = self._address(entry.KIND, entry_id, version)
        return seal_record(self._keys, self._vault.epoch, address, codec.encode(entry))

    def _open(self, kind: type[E], row: Row) -> Stored[E]:
        entry_id, version, seq, sealed = row
        try:
            body = open_record(self._keys, self._address(kind.KIND, entry_id, version), sealed)
            return Stored(id=entry_id, version=version, seq=seq, entry=codec.decode(body, kind))
        except (SealError, codec.Unreadable):
            msg = f"a {kind.KIND} does not open"
            raise DamagedEntry(msg) from None

    def _shelf(self, kind: type[E], found: Iterable[Row]) -> Shelf[E]:
        stored, damaged = [], []
        for row in found:
            try:
                stored.append(self._open(kind, row))
            except DamagedEntry:
                damaged.append(row[0])
        return Shelf(stored=tuple(stored), damaged=tuple(damaged))
