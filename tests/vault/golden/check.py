"""Entries of the two-minute check."""

from typing import Final
from uuid import UUID

from tests.vault.golden.house import AT
from unguilt.core.codec import Entry
from unguilt.tools.therapy.check_entries import Asked, CheckResult, CheckSheet, OwnTotal

ENTRIES: Final[dict[str, Entry]] = {
    "check_sheet.1.on_its_way": CheckSheet(
        at=AT,
        result=UUID(int=7),
        offset=60,
        home="no",
        answers={"gad2": {"nervous": 2, "control_worry": 1}},
        seen=(1, 2, 3),
    ),
    "check_sheet.1.dark": CheckSheet(
        at=AT,
        result=UUID(int=8),
        only="phq9",
        home="yes",
        perinatal="yes",
        answers={"phq9": {"better_off_dead": 2}},
        seen=(1, 2),
        unsafe=True,
    ),
    "check_result.1.signs": CheckResult(
        at=AT,
        offset=-300,
        language="es",
        perinatal=True,
        answers={
            "gad2": {"nervous": 2, "control_worry": 1},
            "gad7": {"nervous": 2, "control_worry": 1, "worry_too_much": 2, "relax": 1, "restless": 0},
            "own": {"b1": 3, "b2": 1, "b3": 0},
        },
        asked=(
            Asked(key="gad2", version="1", licence="No permission required.", total=3),
            Asked(key="gad7", version="1", licence="No permission required.", total=None),
            Asked(key="own", version="1", licence="Unguilt’s own, not validated", total=None),
        ),
        measured={"burnout": 1},
        held={"burnout": 2},
        crisis=1,
        soon=True,
    ),
    "check_result.1.one": CheckResult(
        at=AT,
        only="of_the_host",
        answers={"of_the_host": {"first": 1}},
        asked=(Asked(key="of_the_host", version="3", licence="Ours.", total=4, approximate=True),),
        crisis=2,
    ),
    "own_total.1.whole": OwnTotal(at=AT, offset=60, instrument="epds", total=12, dark=True),
    "own_total.1.bare": OwnTotal(at=AT, instrument="who5", total=52),
}
