"""Entries of the room success."""

from typing import Final

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.tools.success.entries import Win

ENTRIES: Final[dict[str, Entry]] = {"win.1.line": Win(at=AT, line="The soup was warm.")}
