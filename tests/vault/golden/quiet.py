"""The entry that keeps quiet hours."""

from typing import Final

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.kit.entries import QuietHours

ENTRIES: Final[dict[str, Entry]] = {"quiet.1.until": QuietHours(until=AT)}
