"""The sample owner's room: respect at first, then kinder; flips, and letters of which two wait."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from unguilt.tools.self_compassion.entries import (
    FROM_A_DATE,
    HARD_DAY,
    Flip,
    KindLine,
    Letter,
    Pause,
    Version,
)
from unguilt.tools.self_compassion.keeping import change_letter, choose, keep_letter
from unguilt.vault.door import OpenVault

_PAUSES: Final = (
    (
        170,
        "respect",
        "Ten hours on, two of them on the phone with the school.",
        "",
        "I kept going, and that counts.",
    ),
    (
        96,
        "kind",
        "Leo cried at the gate and I walked to the bus.",
        "Jo, on Thursdays.",
        "You can miss him and go.",
    ),
    (11, "kind", "", "", "I am doing what I can with the day I have."),
)
_FLIPS: Final = (
    (
        150,
        "You picked the shift over her recital. What kind of person does that.",
        "You did not pick it over her. The roster came late, and you asked twice to swap.",
        "I asked twice. She knows I wanted to be there.",
    ),
    (
        64,
        "Everybody else manages to work from home without putting a film on.",
        "Nobody manages that. Four calls and a child with a fever. A film comes at once.",
        "A film on a fever day is care too.",
    ),
    (19, "I snapped at Mila over a shoe. She will remember that face.", "", ""),
)
_LINES: Final = (
    (170, "I kept going, and that counts.", Pause.KIND),
    (150, "I asked twice. She knows I wanted to be there.", Flip.KIND),
    (64, "A film on a fever day is care too.", Flip.KIND),
)
_HARD_DAY: Final = (
    "Dear you,\n\nif this is open, it is one of those days. You have had them before: the week of the two fevers, "
    "the Monday with the wrong date. Both ended. Nobody was lost in them.\n\nLeo asked last night when you would "
    "be home, and then told you about a snail for ten minutes. He was not keeping accounts. He was saving you "
    "the snail.\n\nDrink something warm. Ring Jo, even if it is short. Then bed, whatever the sink looks like.\n\n"
    "Me, on a better day"
)
_EARLIER: Final = (
    "Dear you, the new roster begins today. It will feel wrong for two weeks, as it did the last time.\n\n"
    "Keep the ten minutes with Mila before the early bus. The rest can wobble."
)
_LATER: Final = (
    "Dear you, the new roster begins today. It felt wrong for two weeks the last time, and then it was the way "
    "things were.\n\nKeep the ten minutes with Mila before the early bus. The rest can wobble, and did."
)
_BIRTHDAY: Final = (
    "Dear you, a year of this job. In the first weeks every goodbye at the gate took an hour to shake off. "
    "Yesterday Leo waved without looking up, and you laughed. Keep that one."
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep what she wrote here in eight months."""
    choose(vault, "kind")
    for days, wording, hard, others, line in _PAUSES:
        at = now - timedelta(days=days, hours=15)
        vault.add(Pause(at=at, wording=wording, hard=hard, others=others, line=line))
    for days, thought, answer, line in _FLIPS:
        vault.add(Flip(at=now - timedelta(days=days, hours=3), to_me=thought, answer=answer, line=line))
    for days, text, source in _LINES:
        vault.add(KindLine(at=now - timedelta(days=days, hours=3), text=text, source=source))
    _letters(vault, now)


def _letters(vault: OpenVault, now: datetime) -> None:
    first = _letter(_EARLIER, now - timedelta(days=120), opens=FROM_A_DATE)
    stored = keep_letter(vault, first, entry_id=uuid4())
    opened = now - timedelta(days=90)
    later = Version(at=now - timedelta(days=75), text=_LATER)
    versions = (*first.versions, later)
    change_letter(vault, stored, replace(first, sealed=False, opened_at=opened, versions=versions))
    hard = _letter(_HARD_DAY, now - timedelta(days=40), opens=HARD_DAY)
    keep_letter(vault, replace(hard, envelope="Open with something warm to drink"), entry_id=uuid4())
    year = _letter(_BIRTHDAY, now - timedelta(days=9), opens=FROM_A_DATE)
    on = (now + timedelta(days=100)).date()
    keep_letter(vault, replace(year, envelope="One year of this", on=on), entry_id=uuid4())


def _letter(text: str, at: datetime, *, opens: str) -> Letter:
    on = (at + timedelta(days=30)).date() if opens == FROM_A_DATE else None
    return Letter(at=at, versions=(Version(at=at, text=text),), opens=opens, on=on)
