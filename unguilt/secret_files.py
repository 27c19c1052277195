"""Secrets that live beside the database, never in it: made at first start, readable by their owner only."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

SECRET_BYTES: Final = 32
_OWNER_ONLY: Final = stat.S_IRUSR | stat.S_IWUSR


class UnsafeSecret(Exception):
    """A secret file is open to others or is damaged; the message says what to do."""


def secret_file(path: Path) -> bytes:
    """Return the 32 bytes kept in `path`, making them with mode 0600 at the first call.

    Raises UnsafeSecret when others may read the file or its length is wrong.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=stat.S_IRWXU)
    with suppress(FileExistsError):
        _make(path)
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        msg = f"{path} can be read by others; run: chmod 600 {path}"
        raise UnsafeSecret(msg)
    content = path.read_bytes()
    if len(content) != SECRET_BYTES:
        msg = f"{path} has {len(content)} bytes instead of {SECRET_BYTES}; restore it from its copy"
        raise UnsafeSecret(msg)
    return content


def _make(path: Path) -> None:
    # Written under another name and linked into place, so that two first starts at once agree on one
    # secret and neither ever sees half a file.
    if path.exists():
        raise FileExistsError(path)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(SECRET_BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    finally:
        draft.unlink()
