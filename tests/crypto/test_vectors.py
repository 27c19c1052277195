"""Known answers. Each vector is computed again, and opened by an opener that shares no line with the seal."""

import io
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from unguilt.crypto import (
    Address,
    ArchiveSource,
    DamagedLine,
    LinkPlace,
    StretchParameters,
    VaultKeys,
    archive_kek,
    link_trace,
    lp,
    new_code,
    new_inbox_keys,
    new_link_code,
    open_from_inbox,
    open_record,
    open_slot,
    open_snapshot,
    pad,
    parse_code,
    parse_link_code,
    passkey_kek,
    password_kek,
    read_archive,
    recovery_kek,
    seal_record,
    seal_slot,
    seal_snapshot,
    seal_to_inbox,
    session_kek,
    stretch,
    verifier,
    write_archive,
)

from . import second_opener as second
from .places import ENTRY, INSTANCE, KEYS, VAULT, handing_out

Vector = dict[str, Any]
VECTORS: list[Vector] = json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))["vectors"]
FIRST = 31
FIRST_SHA256 = "d037c9db5d4f1cf99d2679d7c9025f51f18b48a32a4a6fa7322cb07f07e75590"
KEKS = {"passkey": passkey_kek, "session": session_kek, "archive": archive_kek, "recovery": recovery_kek}


def raw(hexadecimal: str) -> bytes:
    return bytes.fromhex(hexadecimal)


def an_lp(v: Vector) -> None:
    reads: dict[str, Callable[[Any], bytes | str | int | UUID]] = {"b": raw, "s": str, "i": int, "u": UUID}
    parts = [reads[tag](value) for tag, value in v["parts"]]
    assert [lp(*parts).hex(), second.frame(*parts).hex()] == [v["out"]] * 2


def a_padding(v: Vector) -> None:
    padded = pad(b"a" * v["length"])
    assert (len(padded), sha256(padded).hexdigest()) == (v["size"], v["sha256"])
    assert second.without_padding(padded) == b"a" * v["length"]


def a_stretch(v: Vector) -> None:
    cost = {name: v[name] for name in ("memory_kib", "passes", "lanes")}
    both = stretch(v["passphrase"], StretchParameters(salt=raw(v["salt"]), **cost))
    assert (both.a.hex(), both.b.hex()) == (v["a"], v["b"])
    assert second.stretched(v["passphrase"], raw(v["salt"]), **cost) == (both.a, both.b)


def a_verifier(v: Vector) -> None:
    place = (raw(v["pepper"]), UUID(v["vault"]), raw(v["a"]))
    assert [verifier(*place).hex(), second.verifier(*place).hex()] == [v["out"]] * 2


def a_kek(v: Vector) -> None:
    purpose, vault, slot = v["construction"].removeprefix("kek/"), UUID(v["vault"]), UUID(v["slot"])
    salt = raw(v.get("pepper", ""))
    if salt:
        kek = password_kek(raw(v["secret"]), salt, vault, slot)
    else:
        kek = KEKS[purpose](raw(v["secret"]), vault, slot)
    again = second.derive(raw(v["secret"]), second.frame(f"unguilt/v1/kek/{purpose}", vault, slot), salt)
    assert [kek.hex(), again.hex()] == [v["out"]] * 2


def a_slot(v: Vector) -> None:
    kek, vault_key, vault, slot = raw(v["kek"]), raw(v["vault_key"]), UUID(v["vault"]), UUID(v["slot"])
    blob = seal_slot(
        kek,
        vault_key,
        kind=v["kind"],
        vault=vault,
        slot=slot,
        epoch=v["epoch"],
        parameters=StretchParameters(salt=raw(v["salt"])) if v["salt"] else None,
        draw=handing_out([raw(v["nonce"])]),
    )
    assert blob.hex() == v["out"]
    assert [open_slot(kek, blob, vault=vault, slot=slot), second.slot_key(kek, blob)] == [vault_key] * 2


def a_label(v: Vector) -> None:
    vault_key, vault, kind = raw(v["vault_key"]), UUID(v["vault"]), v["kind"]
    keys, answer = VaultKeys(vault_key, vault=vault), (raw(v["label"]), UUID(v["singleton"]))
    assert (keys.label(kind), keys.singleton_id(kind)) == answer
    assert second.label_and_singleton(vault_key, vault, kind) == answer


def a_record(v: Vector) -> None:
    keys, body = VaultKeys(raw(v["vault_key"]), vault=UUID(v["vault"])), raw(v["body"])
    instance, vault, entry = (UUID(v[name]) for name in ("instance", "vault", "id"))
    address = Address(instance=instance, vault=vault, kind=v["kind"], id=entry, version=v["version"])
    blob = seal_record(keys, v["epoch"], address, body, draw=handing_out([raw(v["nonce"])]))
    assert (blob.hex(), open_record(keys, address, blob)) == (v["out"], body)
    key = second.vault_subkey(raw(v["vault_key"]), vault, "record")
    assert second.record_body(key, blob, instance, vault, v["kind"], entry, v["version"]) == body


def an_inbox_key(v: Vector) -> None:
    vault, private = UUID(v["vault"]), raw(v["private"])
    keys = VaultKeys(raw(v["vault_key"]), vault=vault)
    blob = keys.seal_inbox_key(private, draw=handing_out([raw(v["nonce"])]))
    assert (blob.hex(), keys.open_inbox_key(blob)) == (v["out"], private)
    key = second.vault_subkey(raw(v["vault_key"]), vault, "inbox")
    assert second.small_sealed_key(key, blob, "unguilt/v1/inbox-key", vault) == private


def a_previous_key(v: Vector) -> None:
    vault, previous = UUID(v["vault"]), raw(v["previous"])
    keys = VaultKeys(raw(v["vault_key"]), vault=vault)
    blob = keys.seal_previous(VaultKeys(previous, vault=vault), draw=handing_out([raw(v["nonce"])]))
    assert (blob.hex(), keys.open_previous(blob).vault_key) == (v["out"], previous)
    key = second.vault_subkey(raw(v["vault_key"]), vault, "previous")
    assert second.small_sealed_key(key, blob, "unguilt/v1/previous", vault) == previous


def an_inbox_item(v: Vector) -> None:
    place = {"instance": UUID(v["instance"]), "vault": UUID(v["vault"]), "item": UUID(v["item"])}
    private, blob = raw(v["private"]), raw(v["out"])
    info = second.frame("unguilt/v1/inbox", *place.values())
    assert open_from_inbox(private, blob, **place).hex() == v["body"]
    assert second.inbox_body(private, blob, info).hex() == v["body"]


def a_recovery_code(v: Vector) -> None:
    code = new_code(draw=handing_out([raw(v["drawn"])]))
    assert (code.secret.hex(), code.display, parse_code(v["display"])) == (v["secret"], v["display"], code)
    assert second.code_secret(v["display"]) == code.secret


def a_link(v: Vector) -> None:
    code = new_link_code(draw=handing_out([raw(v["drawn"])]))
    assert (code.display, parse_link_code(v["display"])) == (v["display"], code)
    instance, link, body = UUID(v["instance"]), UUID(v["id"]), raw(v["body"])
    place = LinkPlace(purpose=v["purpose"], instance=instance, id=link)
    blob = seal_snapshot(code, place, body, draw=handing_out([raw(v["nonce"])]))
    assert (blob.hex(), link_trace(code, place).hex()) == (v["out"], v["trace"])
    assert open_snapshot(code, place, blob) == body
    again = second.link_trace_and_body(v["display"], v["purpose"], blob, instance, link)
    assert again == (raw(v["trace"]), body)


def no_damage(damaged: DamagedLine) -> None:
    pytest.fail(damaged.reason)


def an_archive(v: Vector) -> None:
    text = "\n".join([*v["out"], ""]).encode()
    entries = [(kind, UUID(name), version, raw(body)) for kind, name, version, body in v["entries"]]
    stream = io.BytesIO()
    write_archive(
        stream,
        entries,
        VaultKeys(raw(v["vault_key"]), vault=UUID(v["vault"])),
        ArchiveSource(instance=UUID(v["instance"]), vault=UUID(v["vault"]), epoch=v["epoch"]),
        recovery_slot=raw(v["recovery_slot"]),
        passphrase=v["passphrase"],
        draw=handing_out([raw(chunk) for chunk in v["drawn"]]),
    )
    assert stream.getvalue() == text
    for secret in (parse_code(v["code"]), v["passphrase"]):
        assert list(read_archive(io.BytesIO(text), secret, report=no_damage)) == entries
    rows = [second.frame(*entry) for entry in entries]
    assert second.archive_rows(text, v["code"], None) == rows
    assert second.archive_rows(text, None, v["passphrase"]) == rows


CHECKS: dict[str, Callable[[Vector], None]] = {
    "lp": an_lp,
    "pad": a_padding,
    "stretch": a_stretch,
    "verifier": a_verifier,
    "kek/password": a_kek,
    "kek/recovery": a_kek,
    "kek/passkey": a_kek,
    "kek/session": a_kek,
    "kek/archive": a_kek,
    "slot": a_slot,
    "label": a_label,
    "record": a_record,
    "inbox-key": an_inbox_key,
    "previous": a_previous_key,
    "inbox": an_inbox_item,
    "recovery": a_recovery_code,
    "archive": an_archive,
    "link": a_link,
}


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS])
def test_the_known_answer_is_still_the_answer(vector: Vector) -> None:
    CHECKS[vector["construction"]](vector)


def test_every_construction_has_a_known_answer() -> None:
    assert {vector["construction"] for vector in VECTORS} == set(CHECKS)


def test_the_first_vectors_are_as_they_were_first_written() -> None:
    canonical = json.dumps(VECTORS[:FIRST], sort_keys=True, separators=(",", ":")).encode()
    assert sha256(canonical).hexdigest() == FIRST_SHA256


def test_the_second_opener_opens_what_is_sealed_today() -> None:
    body, pair = b"what is sealed today", new_inbox_keys()
    address = Address(instance=INSTANCE, vault=VAULT, kind="moment", id=ENTRY, version=9)
    key = second.vault_subkey(KEYS.vault_key, VAULT, "record")
    record = seal_record(KEYS, 4, address, body)
    item = seal_to_inbox(pair.public, body, instance=INSTANCE, vault=VAULT, item=ENTRY)
    info = second.frame("unguilt/v1/inbox", INSTANCE, VAULT, ENTRY)
    assert [
        second.record_body(key, record, INSTANCE, VAULT, "moment", ENTRY, 9),
        second.inbox_body(pair.private, item, info),
    ] == [body, body]
