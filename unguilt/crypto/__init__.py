"""The seal: one construction, no options. Pure: the library `cryptography` and the standard library alone.

`docs/security.md` tells every format byte by byte. `unguilt.crypto.unseal` is left out here on purpose, as it
is run as a program.
"""

from unguilt.crypto.archive import ArchivedEntry, ArchiveSource, DamagedLine, read_archive, write_archive
from unguilt.crypto.errors import (
    BadCode,
    CodeFault,
    Damaged,
    SealError,
    UnknownFormat,
    WeakParameters,
    WrongKey,
)
from unguilt.crypto.framing import lp, lp_parts, pad, unpad
from unguilt.crypto.hidden import Hidden
from unguilt.crypto.inbox import InboxKeys, new_inbox_keys, open_from_inbox, seal_to_inbox
from unguilt.crypto.keys import (
    NextEpoch,
    VaultKeys,
    archive_kek,
    new_key,
    passkey_kek,
    password_kek,
    recovery_kek,
    session_kek,
)
from unguilt.crypto.links import (
    LinkCode,
    LinkPlace,
    is_link_code,
    link_trace,
    new_link_code,
    open_snapshot,
    parse_link_code,
    seal_snapshot,
)
from unguilt.crypto.records import Address, open_record, record_epoch, seal_record
from unguilt.crypto.recovery import RecoveryCode, new_code, parse_code
from unguilt.crypto.slots import SlotHeader, SlotKind, open_slot, seal_slot, slot_header, slot_parameters
from unguilt.crypto.stretch import (
    Stretched,
    StretchParameters,
    stretch,
    verifier,
    verifies,
)

__all__ = [
    "Address",
    "ArchiveSource",
    "ArchivedEntry",
    "BadCode",
    "CodeFault",
    "Damaged",
    "DamagedLine",
    "Hidden",
    "InboxKeys",
    "LinkCode",
    "LinkPlace",
    "NextEpoch",
    "RecoveryCode",
    "SealError",
    "SlotHeader",
    "SlotKind",
    "StretchParameters",
    "Stretched",
    "UnknownFormat",
    "VaultKeys",
    "WeakParameters",
    "WrongKey",
    "archive_kek",
    "is_link_code",
    "link_trace",
    "lp",
    "lp_parts",
    "new_code",
    "new_inbox_keys",
    "new_key",
    "new_link_code",
    "open_from_inbox",
    "open_record",
    "open_slot",
    "open_snapshot",
    "pad",
    "parse_code",
    "parse_link_code",
    "passkey_kek",
    "password_kek",
    "read_archive",
    "record_epoch",
    "recovery_kek",
    "seal_record",
    "seal_slot",
    "seal_snapshot",
    "seal_to_inbox",
    "session_kek",
    "slot_header",
    "slot_parameters",
    "stretch",
    "unpad",
    "verifier",
    "verifies",
    "write_archive",
]
