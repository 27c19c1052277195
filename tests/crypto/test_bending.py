"""Nothing sealed can be swapped, moved or bent: it opens where it was put, as it was, or not at all."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import permutations

from unguilt.crypto import (
    Address,
    Damaged,
    SealError,
    StretchParameters,
    UnknownFormat,
    VaultKeys,
    WeakParameters,
    WrongKey,
    new_inbox_keys,
    open_from_inbox,
    open_record,
    open_slot,
    seal_record,
    seal_slot,
    seal_to_inbox,
)

from .places import INSTANCE, KEK, KEYS, SLOT, VAULT, VAULT_KEY, id_number

ATTRIBUTES = ("instance", "vault", "kind", "id", "version")
PLACES = [
    Address(
        instance=id_number(n),
        vault=id_number(100 + n),
        kind=f"kind {n}",
        id=id_number(200 + n),
        version=n,
    )
    for n in range(20)
]
RECORDS = [seal_record(KEYS, n, place, f"body {n}".encode()) for n, place in enumerate(PLACES)]
Outcome = type[SealError] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A sealed blob and what opens it where it belongs."""

    opens: Callable[[bytes], object]
    blob: bytes


def outcome(opens: Callable[[bytes], object], blob: bytes) -> Outcome:
    """Name the refusal; None means that it opened."""
    try:
        opens(blob)
    except SealError as error:
        return type(error)
    return None


def outcomes_when_bent(sealed: Sealed) -> Iterator[tuple[int, Outcome]]:
    """Flip every bit, one at a time; give the byte it is in and what came of it."""
    for at, byte in enumerate(sealed.blob):
        for bit in range(8):
            wrong = sealed.blob[:at] + bytes([byte ^ 1 << bit]) + sealed.blob[at + 1 :]
            yield at, outcome(sealed.opens, wrong)


def all_outcomes(each: list[Sealed], *, first_byte: bool) -> set[Outcome]:
    return {what for one in each for at, what in outcomes_when_bent(one) if (at == 0) == first_byte}


def slot_of(kind: str, n: int) -> Sealed:
    parameters = StretchParameters(salt=bytes(16)) if kind == "password" else None
    blob = seal_slot(KEK, VAULT_KEY, kind=kind, vault=VAULT, slot=SLOT, epoch=n, parameters=parameters)
    return Sealed(opens=partial(open_slot, KEK, vault=VAULT, slot=SLOT), blob=blob)


def test_no_record_opens_when_one_attribute_is_that_of_another() -> None:
    outcomes = Counter(
        outcome(
            partial(open_record, KEYS, replace(PLACES[one], **{name: getattr(PLACES[two], name)})),
            RECORDS[one],
        )
        for one, two in permutations(range(20), 2)
        for name in ATTRIBUTES
    )
    assert outcomes == {Damaged: 20 * 19 * 5}


def test_no_record_opens_with_the_epoch_of_another_its_nonce_or_in_its_row() -> None:
    outcomes = Counter(
        outcome(partial(open_record, KEYS, PLACES[one]), blob)
        for one, two in permutations(range(20), 2)
        for mine, other in [(RECORDS[one], RECORDS[two])]
        for blob in (mine[:1] + other[1:5] + mine[5:], mine[:5] + other[5:17] + mine[17:], other)
    )
    assert outcomes == {Damaged: 20 * 19 * 3}


def test_no_record_opens_with_any_bit_flipped() -> None:
    records = [
        Sealed(opens=partial(open_record, KEYS, place), blob=blob)
        for place, blob in zip(PLACES, RECORDS, strict=True)
    ]
    assert all_outcomes(records, first_byte=True) == {UnknownFormat}
    assert all_outcomes(records, first_byte=False) == {Damaged}


def test_no_slot_opens_with_any_bit_flipped() -> None:
    slots = [slot_of(kind, n) for n in range(4) for kind in ("recovery", "passkey", "session")]
    assert all_outcomes(slots, first_byte=True) == {UnknownFormat}
    assert all_outcomes(slots, first_byte=False) == {UnknownFormat, Damaged, WrongKey}


def test_no_password_slot_opens_with_any_bit_flipped_and_none_is_stretched_less() -> None:
    allowed: dict[bool, set[Outcome]] = {
        True: {Damaged, UnknownFormat, WeakParameters},
        False: {Damaged, UnknownFormat, WrongKey},
    }
    for n in range(6):
        found: dict[bool, set[Outcome]] = {True: set(), False: set()}
        for at, what in outcomes_when_bent(slot_of("password", n)):
            found[55 <= at < 63].add(what)
        assert found == allowed


def test_no_sealed_key_opens_with_any_bit_flipped() -> None:
    keys = []
    for n in range(3):
        following = VaultKeys(id_number(n).bytes * 2, vault=VAULT).next_epoch()
        keys.append(Sealed(opens=following.keys.open_previous, blob=following.previous))
        keys.append(Sealed(opens=KEYS.open_inbox_key, blob=KEYS.seal_inbox_key(id_number(n).bytes * 2)))
    assert all_outcomes(keys, first_byte=True) == {UnknownFormat}
    assert all_outcomes(keys, first_byte=False) == {Damaged}


def test_no_inbox_item_opens_with_any_bit_flipped() -> None:
    items = []
    for n in range(6):
        pair = new_inbox_keys()
        blob = seal_to_inbox(pair.public, b"Yes, gladly.", instance=INSTANCE, vault=VAULT, item=id_number(n))
        opens = partial(open_from_inbox, pair.private, instance=INSTANCE, vault=VAULT, item=id_number(n))
        items.append(Sealed(opens=opens, blob=blob))
    assert all_outcomes(items, first_byte=True) == {UnknownFormat}
    assert all_outcomes(items, first_byte=False) == {Damaged}
