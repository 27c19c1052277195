"""Who gets what at every address, and what its form sends: one file for the house and one for each room."""

import tomllib
from pathlib import Path
from typing import Any, Final

_FILES: Final = [
    tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob("*.toml"))
]


def _all(part: str) -> dict[str, Any]:
    return {name: each for file in _FILES for name, each in file.get(part, {}).items()}


TABLE: Final = {"rule": _all("rule"), "urls": _all("urls")}
SENT: Final = _all("sent")
"""What forms send, by the name of their address, where it is the same for everybody."""
