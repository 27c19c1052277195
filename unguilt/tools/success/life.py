"""The sample owner's jar: a win every other week of her eight months."""

from datetime import datetime, timedelta
from typing import Final

from unguilt.tools.success.entries import Win
from unguilt.vault.door import OpenVault

_LINES: Final = (
    "Said no to the extra shift and nothing fell down.",
    "Leo put his own shoes on. Wrong feet. Proud as anything.",
    "Ten minutes of blocks without looking at the phone.",
    "Jo has the dentist now. All of it, the calling too.",
    "Laughed about the soup instead of crying about it.",
    "Left at four. On purpose.",
    "Mila read me a page. Me, not the other way round.",
    "Told the neighbour “he is with his other parent”, and smiled.",
    "Sent the half-good version. It was good.",
    "Slept. Eight hours. In a row.",
    "Asked for the Tuesday and got it.",
    "Said sorry first, and we were fine by dinner.",
    "Sat in the sun for one whole coffee.",
    "Grapes instead of cake, and nobody sent me to prison.",
    "Closed the laptop at the time I had said.",
    "Mama came, and I let her fold the towels her way.",
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep her wins, the oldest first."""
    for number, line in enumerate(_LINES):
        vault.add(Win(at=now - timedelta(weeks=2 * (len(_LINES) - number), hours=13), line=line))
