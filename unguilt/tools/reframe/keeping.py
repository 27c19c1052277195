"""Storing records and plans together with the two entries that other pages read instead of them."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeVar
from uuid import UUID

from unguilt.core.codec import Entry
from unguilt.kit.hearing import heard_in, sounds_like_crisis
from unguilt.tools.reframe.entries import (
    HeldSentences,
    Record,
    Repair,
    RepairDay,
    RepairDays,
)
from unguilt.tools.reframe.holding import entry_of, held, with_sentence, without
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry

One = TypeVar("One", bound=Entry)


def is_dark(record: Record) -> bool:
    """Whether a crisis is heard in what she wrote about what happened or in the thought."""
    return sounds_like_crisis(record.situation, record.thought)


def sounds_dark(record: Record) -> bool:
    """Whether a crisis is heard in anything of the record."""
    told = (record.situation, record.thought, record.speaks_for, record.speaks_against, record.sentence)
    return sounds_like_crisis(*told, together(each.name for each in record.feelings), shares_together(record))


def shares_together(record: Record) -> str:
    """Return the names in the pie as one text: a lone word is heard worse than a few."""
    return together(each.name for each in record.shares)


def together(names: Iterable[str]) -> str:
    """Return short names as one text."""
    return ", ".join(name for name in names if name)


def add_record(vault: OpenVault, record: Record, *, entry_id: UUID) -> Stored[Record]:
    """Store a new record; one that is there already stays as it is."""
    return vault.add(record, id=entry_id)


def change_record(vault: OpenVault, stored: Stored[Record], record: Record) -> Stored[Record]:
    """Store a changed record, and what is at hand of its sentence. Raises Conflict."""
    with vault.changing():
        kept = vault.put(stored, record)
        if stored.entry.sentence or record.sentence:
            _change_the(vault, HeldSentences, lambda at_hand: _with(at_hand, stored.id, record))
    return kept


def mark_record(vault: OpenVault, record_id: UUID, mark: Callable[[Record], Record]) -> Stored[Record]:
    """Change a mark of a record, read and stored in one go, so that nothing comes between."""
    with vault.changing():
        stored = vault.get(Record, record_id)
        marked = mark(stored.entry)
        return stored if marked == stored.entry else change_record(vault, stored, marked)


def _with(at_hand: HeldSentences, record_id: UUID, record: Record) -> HeldSentences:
    if not held(record) or (is_dark(record) and not record.misheard):
        return without(at_hand, record_id)
    pressures = heard_in(f"{record.situation}\n{record.thought}").pressures
    return with_sentence(at_hand, entry_of(record_id, record, pressures=pressures))


def drop_record(vault: OpenVault, record_id: UUID) -> None:
    """Remove a record, also a damaged one, and its sentence at hand; gone already is gone."""
    with vault.changing(), suppress(NoSuchEntry):
        vault.drop(Record, record_id)
        _change_the(vault, HeldSentences, lambda at_hand: without(at_hand, record_id))


def add_repair(vault: OpenVault, repair: Repair, *, entry_id: UUID) -> Stored[Repair]:
    """Store a new plan, and its day; sent twice it is stored once."""
    with vault.changing():
        stored = vault.add(repair, id=entry_id)
        _change_the(vault, RepairDays, lambda days: _on_its_day(days, stored.id, stored.entry))
    return stored


def change_repair(vault: OpenVault, stored: Stored[Repair], repair: Repair) -> Stored[Repair]:
    """Store a changed plan, and its day. Raises Conflict."""
    with vault.changing():
        kept = vault.put(stored, repair)
        _change_the(vault, RepairDays, lambda days: _on_its_day(days, stored.id, repair))
    return kept


def _on_its_day(days: RepairDays, repair_id: UUID, repair: Repair) -> RepairDays:
    others = _without_day(days, repair_id)
    if repair.day is None or repair.done:
        return others
    one = RepairDay(repair=repair_id, day=repair.day, offset=repair.offset, whom=repair.whom)
    return RepairDays(days=(*others.days, one))


def _without_day(days: RepairDays, repair_id: UUID) -> RepairDays:
    return RepairDays(days=tuple(each for each in days.days if each.repair != repair_id))


def drop_repair(vault: OpenVault, repair_id: UUID) -> None:
    """Remove a plan, also a damaged one, and its day; gone already is gone."""
    with vault.changing(), suppress(NoSuchEntry):
        vault.drop(Repair, repair_id)
        _change_the(vault, RepairDays, lambda days: _without_day(days, repair_id))


def _change_the(vault: OpenVault, kind: type[One], change: Callable[[One], One]) -> None:
    """Change an entry of which there is one; a damaged one begins anew."""
    try:
        over = vault.the(kind)
    except DamagedEntry:
        vault.drop_the(kind)
        over = None
    before = over.entry if over else kind()
    changed = change(before)
    if changed != before:
        vault.keep_the(changed, over=over)
