"""The sample owner's jar, her lines for a good week, and the rules she crossed out."""

from datetime import datetime, timedelta
from typing import Final

from unguilt.tools.success.entries import CrossedOut, SuccessLine, SuccessLines, Win
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


_LINES_OVER_TIME: Final = (
    (
        30,
        (
            SuccessLine(text="Everything on the list is done by Friday."),
            SuccessLine(text="Nobody at work noticed that I was tired."),
        ),
    ),
    (
        16,
        (
            SuccessLine(text="I leave when my shift ends.", countable=True),
            SuccessLine(text="Everyone was fed. Soup counts."),
        ),
    ),
    (
        4,
        (
            SuccessLine(text="I leave when my shift ends.", countable=True),
            SuccessLine(text="I laughed with each of them once."),
            SuccessLine(text="I said one thing to myself that I would say to Jo."),
        ),
    ),
)
"""Her lines by how many weeks ago she wrote them."""

_CROSSED_OUT: Final = (
    (21, "Rest comes when everything is done.", "my mother, and hers"),
    (9, "A tidy home shows a tidy life.", "magazines at the dentist’s"),
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep her wins, the oldest first, and what she wrote about a good week."""
    for number, line in enumerate(_LINES):
        vault.add(Win(at=now - timedelta(weeks=2 * (len(_LINES) - number)) + timedelta(days=11), line=line))
    for weeks, lines in _LINES_OVER_TIME:
        vault.add(SuccessLines(at=now - timedelta(weeks=weeks), lines=lines))
    for weeks, rule, whose in _CROSSED_OUT:
        vault.add(CrossedOut(at=now - timedelta(weeks=weeks), rule=rule, whose=whose))
