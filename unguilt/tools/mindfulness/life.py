"""The sample owner's pages and sittings, over eight months, and how she breathed last."""

from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from unguilt.tools.mindfulness.entries import Breathing, Page, Writing
from unguilt.tools.mindfulness.keeping import answer_next_day, change_the, keep_page, keep_writing
from unguilt.vault.door import OpenVault

_PAGES: Final = (
    (205, "body_says", "Put us down, they would say.\nYou are not carrying the shopping any more."),
    (188, "", "Late shift, then Leo awake at five. I wrote this in the bus. That is all I have today."),
    (
        171,
        "mine_not_mine",
        "Mine: I snapped at Mila about the shoes.\nNot mine: that the shift plan came on Sunday.",
    ),
    (150, "smallest", "The soup. Warm, and all of it eaten."),
    (122, "gives", "People who ask what I think. A door that closes. My own jokes."),
    (97, "to_a_friend", "Dear you, that was two days in one. Nobody could have been at both ends of town."),
    (80, "", "Jo had them until Tuesday. The flat was so quiet that I turned the radio on in two rooms."),
    (61, "whose_voice", "My grandmother’s. She had four, and a sister next door, which she never mentions."),
    (44, "a_no", "No, I cannot swap on Thursday. I have somebody waiting.\nTen words. I counted."),
    (26, "laugh", "Mila asked whether the moon has to work nights too."),
    (12, "put_down", "The costume. A hat will do. Leo says pirates had hats."),
    (5, "", "Home day. Two calls with the washing machine in the background and nobody minded."),
)
"""Days ago, prompt, words; the oldest first."""

_SITTINGS: Final = (
    (139, 6, "The winter with the two jobs. I never told it from the beginning, so here is the beginning."),
    (137, 5, "I go on where I stopped. It was February and the heating was off."),
    (134, 3, "What I would say to that woman on the stairs with the pram."),
)
"""Days ago, weight a day later, words."""

_YESTERDAY: Final = (
    "The sentence from the parents’ meeting will not leave me, so I write it down until it does."
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep her pages and sittings, the newest of them not asked about yet."""
    for days, prompt, words in _PAGES:
        at = now - timedelta(days=days, hours=11)
        keep_page(vault, Page(at=at, words=words, prompt=prompt), uuid4())
    for days, after, words in _SITTINGS:
        sitting = keep_writing(vault, Writing(at=now - timedelta(days=days, hours=3), words=words), uuid4())
        answer_next_day(vault, sitting.id, after)
    keep_writing(vault, Writing(at=now - timedelta(hours=20), words=_YESTERDAY), uuid4())
    change_the(vault, Breathing, lambda _: Breathing(pattern="long", minutes=3))
