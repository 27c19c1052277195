"""The sample owner's asks: letters about her shifts and her days at home, a look at the cost, three answers."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

from unguilt.tools.advocacy.entries import NO, YES, Ask, AskCost, AskLetter, Pattern
from unguilt.tools.advocacy.keeping import keep_ask, with_text
from unguilt.vault.door import OpenVault

_SHIFTS: Final = {
    "to": "Dana, who makes the rota",
    "what": "the rota two weeks ahead, and no change within three days unless I say yes",
    "start": "with the next rota",
    "why": "Two changes last month came the night before, and I had nobody for Leo and Mila.",
    "works": "the Thursday late shift is covered for sure when I know it in time",
    "offer": "I take one more late shift each month.",
    "trial": "eight weeks, then ten minutes to look at it",
    "name": "Ines",
}
_HOME: Final = {
    "to": "Ms Okafor",
    "what": "two days a week from home, Monday and Friday",
    "start": "from next month",
    "works": "reports and calls are what I do on those days",
    "offer": "I come in when there is a visit.",
    "trial": "three months",
    "reply": "by the end of the month",
    "name": "Ines",
}
_SCHOOL: Final = {
    "to": "Mila’s teacher",
    "what": "dates of meetings two weeks ahead, and a call as one way to join",
    "why": "I work shifts, and Jo and I take turns.",
    "name": "Ines",
}


def live(vault: OpenVault, now: datetime) -> None:
    """Keep all of it, the oldest first."""
    school = _letter(vault, now - timedelta(days=150), "school", "warm", _SCHOOL)
    _ask(
        vault,
        now - timedelta(days=149),
        Ask(
            at=now,
            what="Dates of meetings two weeks ahead",
            to="Mila’s teacher",
            answer=YES,
            told="Glad to. She had not known that dates came so late.",
            worked="Two weeks are enough for me to swap a shift.",
            letter=school,
        ),
    )
    vault.add(_look(now - timedelta(days=72)))
    home = _letter(vault, now - timedelta(days=71), "remote_days", "plain", _HOME)
    told = "Not before the new system runs."
    asked = Ask(at=now, what="Two days a week from home", to="Ms Okafor", answer=NO, told=told, letter=home)
    _ask(vault, now - timedelta(days=70), asked)
    argued = Pattern(what="work_late", count=7, of=12)
    shifts = _letter(vault, now - timedelta(days=4), "predictable_shifts", "plain", _SHIFTS, argued)
    again = (now + timedelta(days=10)).date()
    _ask(
        vault,
        now - timedelta(days=3),
        Ask(at=now, what="The rota two weeks ahead", to="Dana", again=again, letter=shifts),
    )


def _look(at: datetime) -> AskCost:
    return AskCost(
        at=at,
        topic="remote_days",
        risks=("goodwill", "talk"),
        wrong="That I count as the one who is never there.",
        likely="even",
        backing="Sam from the staff council. Two others who would like the same.",
        plan="Ask for one day, and again in spring.",
    )


def _letter(
    vault: OpenVault,
    at: datetime,
    topic: str,
    tone: str,
    facts: dict[str, str],
    pattern: Pattern | None = None,
) -> UUID:
    letter = AskLetter(at=at, topic=topic, tone=tone, language="en", facts=facts, pattern=pattern)
    return vault.add(with_text(letter)).id


def _ask(vault: OpenVault, at: datetime, ask: Ask) -> None:
    keep_ask(vault, replace(ask, at=at, sent=at.date()), entry_id=uuid4(), offset=0, now=at)
