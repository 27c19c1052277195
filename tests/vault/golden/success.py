"""Entries of the room success."""

from typing import Final

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.tools.success.entries import CrossedOut, SuccessLine, SuccessLines, Win

ENTRIES: Final[dict[str, Entry]] = {
    "win.1.line": Win(at=AT, line="The soup was warm."),
    "success_lines.1.three": SuccessLines(
        at=AT,
        lines=(
            SuccessLine(text="Soup counts."),
            SuccessLine(text="I leave on time.", countable=True),
            SuccessLine(text="One laugh each."),
        ),
    ),
    "success_lines.1.none": SuccessLines(at=AT, lines=()),
    "crossed_out.1.whole": CrossedOut(at=AT, rule="Rest comes last.", whose="my mother"),
}
