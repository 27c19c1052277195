"""Entries of the house itself, and what all of them share."""

from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from unguilt.accounts.entries import UncheckedCode
from unguilt.core.codec import Entry
from unguilt.core.moments import (
    Done,
    Draft,
    Glimpse,
    LaterQuestion,
    LookBack,
    LookBackDay,
    Measured,
    Moment,
    Posterior,
    Run,
    Summary,
    Week,
)
from unguilt.core.preferences import Preferences
from unguilt.core.suggesting import Card, Reason
from unguilt.kit.entries import Brought

AT: Final = datetime(2026, 3, 2, 21, 4, 5, 678901, tzinfo=UTC)
ID: Final = UUID("0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0ff")
OTHER: Final = UUID("11111111-2222-4333-8444-555555555555")

_CARD: Final = Card(
    practice="self_compassion.three_step_break",
    strategy="self_compassion",
    reasons=(
        Reason(code="minutes", facts={"minutes": 1}),
        Reason(code="named", facts={"pressures": ("comparison",), "eased": 4, "of": 5}),
    ),
    propensity=0.625,
)

ENTRIES: Final[dict[str, Entry]] = {
    "moment.1.full": Moment(
        at=AT,
        offset=-300,
        words="I missed the play. “Again”, é, 好, 🌧",
        weight=7,
        pressures=("comparison", "workplace"),
        heard=("society",),
        whose="rule",
        minutes=5,
        place="work",
        energy=0,
        shown=((_CARD,), (_CARD, _CARD)),
        done=(Done(run=ID, practice="reframe.quick", at=AT, after=0, useful="a_bit"),),
        later=3,
    ),
    "moment.1.bare": Moment(at=AT),
    "moment_draft.1.begun": Draft(
        at=AT, fields={"words": ("Half a li",), "pressures": ("workplace", "society")}
    ),
    "run.1.full": Run(
        practice="reframe.quick",
        at=AT,
        moment=OTHER,
        before=8,
        answers={"thought": ("I am late.",), "lines": ("one", "two")},
        step=3,
        after=4,
        useful="yes",
        closed=True,
    ),
    "run.1.bare": Run(practice="mindfulness.minute", at=AT),
    "later_question.1.asked": LaterQuestion(moment=OTHER, at=AT),
    "later_question.1.next_day": LaterQuestion(moment=OTHER, at=AT, run=ID),
    "look_back.1.full": LookBack(
        at=AT,
        let_go="The windows.",
        measured=(Measured(text="Soup counts.", answer="yes"), Measured(text="I leave on time.", answer="3")),
        intention="Ask Jo on Tuesday.",
    ),
    "look_back.1.bare": LookBack(at=AT),
    "look_back_day.1.chosen": LookBackDay(weekday=4, offset=60, last=AT),
    "look_back_day.1.never": LookBackDay(),
    "summary.1.full": Summary(
        moments=3,
        first_at=AT,
        last_at=AT,
        by_pressure={"workplace": 2},
        by_whose={"mend": 1, "unsure": 2},
        by_weekday={0: 3},
        by_day_part={"evening": 3},
        weeks={739_676: Week(count=2, total=11, low=4, high=7)},
        recent=(Glimpse(at=AT, weekday=0, hour=21, weight=None, pressures=("workplace",), whose="mend"),),
        rated={"reframe": 1},
        practised={"reframe": 2, "values": 1},
    ),
    "summary.1.bare": Summary(),
    "posterior.1.bytes": Posterior(state=b"\x00\x01state\xff", upto=42),
    "preferences.1.full": Preferences(
        name="Ines",
        words="mom",
        coparent="Sam",
        country="es",
        afraid=True,
        idle_minutes=30,
        silenced=("advocacy", "reframe.quick"),
        forgotten_before=AT,
    ),
    "preferences.1.bare": Preferences(),
    "unchecked_code.1.waiting": UncheckedCode(asked=ID, slot=OTHER, secret=bytes(range(17)), groups=(2, 5)),
    "brought.1.words": Brought(at=AT, to="boundaries", words="They booked it over my evening."),
}
