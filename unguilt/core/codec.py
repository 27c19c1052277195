"""Entry ↔ bytes, with kind and version: the only user of the serialiser.

No database migration can see into sealed records, so every payload says what it is and how old its
shape is, and an old one is brought up to date when it is read.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar, Protocol, Self, TypeVar

import msgspec


class Unreadable(Exception):
    """Bytes that are not an entry of the kind asked for, or of a version from the future."""


class Entry(Protocol):
    """What every kind of entry provides; entries are frozen, slotted, keyword-only dataclasses.

    KIND     name of the kind, stable for ever: it stands in sealed records
    VERSION  the shape's version, counted from 1
    upgrade  payload of an older version → payload of the next newer one; pure
    """

    KIND: ClassVar[str]
    VERSION: ClassVar[int]

    @classmethod
    def upgrade(cls, version: int, payload: dict[str, Any]) -> dict[str, Any]:
        """Return the payload of `version` in the shape of `version + 1`."""
        ...


E = TypeVar("E", bound=Entry)


class _Envelope(msgspec.Struct, frozen=True, array_like=True):
    kind: str
    version: int
    payload: msgspec.Raw


class NeverUpgraded:
    """For entries that are still at their first version."""

    __slots__ = ()

    @classmethod
    def upgrade(cls: type[Self], version: int, payload: dict[str, Any]) -> dict[str, Any]:
        """Refuse: no older shape exists."""
        msg = f"no version before the first, but {version} was found ({len(payload)} fields)"
        raise Unreadable(msg)


_encoder = msgspec.msgpack.Encoder()
_open_envelope = msgspec.msgpack.Decoder(_Envelope).decode


@cache
def _payload_decoder(kind: type) -> Callable[[bytes], Any]:
    return msgspec.msgpack.Decoder(kind).decode


def encode(entry: Entry) -> bytes:
    """Return the bytes of an entry."""
    payload = msgspec.Raw(_encoder.encode(entry))
    return _encoder.encode(_Envelope(entry.KIND, entry.VERSION, payload))


def decode(content: bytes, kind: type[E]) -> E:
    """Return the entry in `content`, upgraded to its present shape. Raises Unreadable."""
    try:
        envelope = _open_envelope(content)
        if envelope.kind != kind.KIND or envelope.version > kind.VERSION:
            msg = f"a {envelope.kind} of version {envelope.version} is not a {kind.KIND}"
            raise Unreadable(msg)
        if envelope.version == kind.VERSION:
            return _payload_decoder(kind)(envelope.payload)  # type: ignore[no-any-return]  # decoder is made for `kind`
        return _upgraded(envelope, kind)
    except msgspec.MsgspecError:
        # The serialiser's message may quote what is inside; only the kind is told on.
        msg = f"not a readable {kind.KIND}"
        raise Unreadable(msg) from None


def _upgraded(envelope: _Envelope, kind: type[E]) -> E:
    payload = msgspec.msgpack.decode(envelope.payload)
    for version in range(envelope.version, kind.VERSION):
        payload = kind.upgrade(version, payload)
    return msgspec.convert(payload, kind)
