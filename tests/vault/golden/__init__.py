"""What the golden payloads have to be read as, for ever: one file for the house and one for each room.

`<room>.txt` holds lines of a name and a payload in hex, `<room>.py` the entries they become. The names are
<kind>.<version>.<what is special>. A shape that changes gets new payloads beside the old ones; no line is
ever edited or taken out once it was released. To make one: `encode(entry).hex()`.
"""

from importlib import import_module
from pathlib import Path
from typing import Final

from unguilt.core.codec import Entry

_FOLDER: Final = Path(__file__).parent
_LINES: Final = [
    line.split() for path in sorted(_FOLDER.glob("*.txt")) for line in path.read_text("ascii").splitlines()
]

PAYLOADS: Final[dict[str, bytes]] = {name: bytes.fromhex(content) for name, content in _LINES}
ENTRIES: Final[dict[str, Entry]] = {
    name: entry
    for path in sorted(_FOLDER.glob("[a-z]*.py"))
    for name, entry in import_module(f"{__name__}.{path.stem}").ENTRIES.items()
}
