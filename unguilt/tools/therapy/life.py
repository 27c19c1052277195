"""The sample owner's way to someone trained: a card, questions, notes, homework, a sheet, a plan."""

from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from django.utils.translation import gettext, override

from unguilt.tools.therapy import check_giving
from unguilt.tools.therapy.calling import card_from
from unguilt.tools.therapy.entries import (
    FirstCall,
    HardHourPlan,
    Homework,
    ReadySheet,
    TherapyNote,
    TherapyQuestions,
)
from unguilt.tools.therapy.keeping import keep_homework, mark
from unguilt.vault.door import OpenVault

_FACTS: Final = {
    "name": "Ines",
    "since": "Since I took the late shifts.",
    "day": "I lie awake and go through the day again.",
    "reach": "By message, in the mornings.",
}
_PLAN: Final = {
    "notice": "I go quiet. My jaw hurts. Every sound is too loud.",
    "alone": "Cold water. The song from the old kitchen. Feet on the floor, ten slow breaths.",
    "places": "Priya’s kitchen, without talking. The library until eight.",
    "tell": "Priya: “it is one of those hours”. Jo, by message: the word is “lighthouse”.",
    "professionals": "Dr Adeyemi, 0161 496 0000, Monday to Thursday.",
    "safer": "Jo keeps the cabinet key. Leo and Mila go down to Priya.",
}
_SHEET: Final = {
    "brings": "At work I feel I let the children down. With them I feel I let work down.",
    "weighs": "Most days a six. Nine when school calls during a shift.",
    "tried": "Writing at night: heavier at first, then a bit lighter. Talking to Priya: good, but rare.",
    "better": "In the morning I would leave without explaining myself.",
    "practical": "Video on Mondays or Fridays. A lower fee if there is one.",
    "ask": "What stays between us, and what would you have to report?",
}


def live(vault: OpenVault, now: datetime) -> None:
    """Keep all of it, the oldest first, with the check's own entries."""
    check_giving.live(vault, now)
    picked = ("working", "lower", "times", "private", "helps")
    own = ("Have you had clients who work nights?",)
    vault.keep_the(TherapyQuestions(at=now - timedelta(days=60), picked=picked, own=own))
    vault.keep_the(_card(now - timedelta(days=58)))
    vault.add(ReadySheet(at=now - timedelta(days=55), parts=_SHEET))
    _notes(vault, now)
    _homework(vault, now)
    vault.keep_the(HardHourPlan(at=now - timedelta(days=20), steps=_PLAN, made_with="Dr Adeyemi"))


def _card(at: datetime) -> FirstCall:
    about, asks = ("guilt", "sleep"), ("place", "lower", "remote")
    with override("en"):
        text = card_from(_FACTS, about, asks, gettext)
    return FirstCall(at=at, language="en", about=about, asks=asks, facts=_FACTS, made=text, text=text)


def _notes(vault: OpenVault, now: datetime) -> None:
    for days, bring, take in (
        (35, "The call from school. Why it went through me for two days.", "Guilt is not the same as harm."),
        (
            14,
            "I said no to the extra shift, and felt like a thief.",
            "Ask whose rule it is, before I answer it.",
        ),
        (1, "Mila’s birthday: I was late, and nobody minded but me.", ""),
    ):
        at = now - timedelta(days=days)
        vault.add(TherapyNote(at=at, on=at.date(), bring=bring, take=take))


def _homework(vault: OpenVault, now: datetime) -> None:
    done = Homework(at=now - timedelta(days=34), what="Write down one rule I live by", whom="Dr Adeyemi")
    stored = keep_homework(vault, done, entry_id=uuid4(), offset=0, now=done.at)
    mark(vault, stored.id, done=True, now=now - timedelta(days=28))
    again = (now + timedelta(days=2)).date()
    for each in (
        Homework(
            at=now - timedelta(days=13),
            what="Before I say sorry, count to three",
            whom="Dr Adeyemi",
            practice="self_compassion.three_step_break",
        ),
        Homework(at=now - timedelta(days=12), what="Ask Jo for one free hour", until=again, again=again),
    ):
        keep_homework(vault, each, entry_id=uuid4(), offset=0, now=each.at)
