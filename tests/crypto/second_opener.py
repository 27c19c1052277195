"""Another opener, written from the tables of docs/security.md without a line of unguilt.crypto.

It takes from `cryptography` the bare primitives alone: AES-256-GCM-SIV, AES-256-GCM, X25519, Argon2id.
HKDF and HPKE are written out, so that the library's own framing is checked as well.
"""

import hmac
import struct
from base64 import b64decode
from hashlib import sha256
from unicodedata import normalize
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESGCMSIV
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def frame(*parts: bytes | str | int | UUID) -> bytes:
    out = b""
    for part in parts:
        match part:
            case UUID():
                tag, value = b"u", part.bytes
            case str():
                tag, value = b"s", part.encode("utf-8")
            case int():
                tag, value = b"i", struct.pack(">Q", part)
            case _:
                tag, value = b"b", part
        out += tag + struct.pack(">I", len(value)) + value
    return out


def extract(salt: bytes, secret: bytes) -> bytes:
    return hmac.new(salt or bytes(32), secret, sha256).digest()


def expand(prk: bytes, info: bytes, length: int) -> bytes:
    out = block = b""
    counter = 1
    while len(out) < length:
        block = hmac.new(prk, block + info + bytes([counter]), sha256).digest()
        out += block
        counter += 1
    return out[:length]


def derive(secret: bytes, info: bytes, salt: bytes = b"", length: int = 32) -> bytes:
    return expand(extract(salt, secret), info, length)


def vault_subkey(vault_key: bytes, vault: UUID, purpose: str) -> bytes:
    return derive(vault_key, frame("unguilt/v1/key/" + purpose, vault))


def verifier(pepper: bytes, vault: UUID, a: bytes) -> bytes:
    return hmac.new(pepper, frame("unguilt/v1/verifier", vault, a), sha256).digest()


def label_and_singleton(vault_key: bytes, vault: UUID, kind: str) -> tuple[bytes, UUID]:
    key = vault_subkey(vault_key, vault, "label")
    label, singleton = (
        hmac.new(key, frame("unguilt/v1/" + purpose, kind), sha256).digest()[:16]
        for purpose in ("label", "singleton")
    )
    return label, UUID(bytes=singleton, version=4)


def without_padding(padded: bytes) -> bytes:
    body, mark, zeros = padded.rpartition(b"\x80")
    assert (mark, set(zeros) | {0}) == (b"\x80", {0})
    return body


def stretched(passphrase: str, salt: bytes, memory_kib: int, passes: int, lanes: int) -> tuple[bytes, bytes]:
    password = normalize("NFKC", passphrase).encode()
    argon = Argon2id(salt=salt, length=64, iterations=passes, lanes=lanes, memory_cost=memory_kib)
    both = argon.derive(password)
    return both[:32], both[32:]


def slot_key(kek: bytes, blob: bytes) -> bytes:
    extra = blob[54]
    header, commitment, locked = blob[: 55 + extra], blob[55 + extra : 71 + extra], blob[71 + extra :]
    assert commitment == derive(kek, frame("unguilt/v1/commitment"), length=16)
    return AESGCMSIV(kek).decrypt(header[42:54], locked, header)


def slot_stretching(blob: bytes) -> tuple[bytes, int, int, int]:
    memory_kib, passes, lanes, salt = struct.unpack_from(">IHH16s", blob, 55)
    return salt, memory_kib, passes, lanes


def record_body(record_key: bytes, blob: bytes, *place: UUID | str | int) -> bytes:
    form, epoch = struct.unpack_from(">BI", blob)
    bound = frame(*place, form, epoch)
    return without_padding(AESGCMSIV(record_key).decrypt(blob[5:17], blob[17:], bound))


def small_sealed_key(key: bytes, blob: bytes, purpose: str, vault: UUID) -> bytes:
    return AESGCMSIV(key).decrypt(blob[1:13], blob[13:], frame(purpose, vault, blob[0]))


def inbox_body(private_key: bytes, blob: bytes, info: bytes) -> bytes:
    """RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, AES-256-GCM 0x0002."""
    private = X25519PrivateKey.from_private_bytes(private_key)
    enc, locked = blob[1:33], blob[33:]
    shared = private.exchange(X25519PublicKey.from_public_bytes(enc))
    kem = b"KEM" + struct.pack(">H", 0x20)
    context = enc + private.public_key().public_bytes_raw()
    secret = _labelled_expand(
        kem, _labelled_extract(kem, b"", b"eae_prk", shared), b"shared_secret", context, 32
    )
    suite = b"HPKE" + struct.pack(">HHH", 0x20, 1, 2)
    schedule = (
        b"\x00"
        + _labelled_extract(suite, b"", b"psk_id_hash", b"")
        + _labelled_extract(suite, b"", b"info_hash", info)
    )
    prk = _labelled_extract(suite, secret, b"secret", b"")
    key = _labelled_expand(suite, prk, b"key", schedule, 32)
    nonce = _labelled_expand(suite, prk, b"base_nonce", schedule, 12)
    return without_padding(AESGCM(key).decrypt(nonce, locked, b""))


def _labelled_extract(suite: bytes, salt: bytes, label: bytes, secret: bytes) -> bytes:
    return extract(salt, b"HPKE-v1" + suite + label + secret)


def _labelled_expand(suite: bytes, prk: bytes, label: bytes, info: bytes, length: int) -> bytes:
    return expand(prk, struct.pack(">H", length) + b"HPKE-v1" + suite + label + info, length)


def code_secret(code: str) -> bytes:
    characters = code.replace("-", "")
    number = 0
    for character in characters[:26]:
        number = number * 32 + CROCKFORD.index(character)
    check = CROCKFORD.index(characters[26]) * 32 + CROCKFORD.index(characters[27])
    assert check == number % 1021
    return number.to_bytes(17, "big")


def archive_rows(text: bytes, code: str | None, passphrase: str | None) -> list[bytes]:
    """Give what each row holds (framed kind, id, version, body), in order."""
    lines = [line.split(b" ") for line in text.splitlines()]
    instance, vault, archive = (UUID(lines[n][1].decode()) for n in (1, 2, 3))
    epoch = int(lines[4][1])
    slots = [b64decode(line[1]) for line in lines if line[0] == b"slot"]
    if code is not None:
        slot = next(slot for slot in slots if slot[5] == 2)
        slot_id = UUID(bytes=slot[22:38])
        kek = derive(code_secret(code), frame("unguilt/v1/kek/recovery", vault, slot_id))
        exports = vault_subkey(slot_key(kek, slot), vault, "export")
        key = derive(exports, frame("unguilt/v1/key/archive", instance, vault, archive))
    else:
        slot = next(slot for slot in slots if slot[5] == 6)
        _, b = stretched(passphrase or "", *slot_stretching(slot))
        key = slot_key(derive(b, frame("unguilt/v1/kek/archive", vault, archive)), slot)
    rows = []
    for keyword, number, encoded in (line for line in lines if line[0] in {b"row", b"end"}):
        sealed = b64decode(encoded)
        purpose = "unguilt/v1/archive/" + keyword.decode()
        bound = frame(purpose, instance, vault, archive, epoch, sealed[0], int(number))
        body = without_padding(AESGCMSIV(key).decrypt(sealed[1:13], sealed[13:], bound))
        if keyword == b"row":
            rows.append(body)
        else:
            assert (body, int(number)) == (b"", len(rows))
    return rows


def link_secret(code: str) -> bytes:
    number = 0
    for character in code.replace("-", ""):
        number = number * 32 + CROCKFORD.index(character)
    return number.to_bytes(13, "big")


def link_trace_and_body(code: str, purpose: str, blob: bytes, *place: UUID) -> tuple[bytes, bytes]:
    secret = link_secret(code)
    trace, key = (derive(secret, frame(f"unguilt/v1/{purpose}/{what}", *place)) for what in ("trace", "key"))
    assert blob[0] == 1
    bound = frame(f"unguilt/v1/{purpose}/snapshot", *place)
    return trace, without_padding(AESGCMSIV(key).decrypt(blob[1:13], blob[13:], bound))
