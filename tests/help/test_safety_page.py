"""docs/safety.md says what is so: its hazards are held by tests that exist, its countries are those shipped."""

import re
from pathlib import Path

from unguilt.core.help import load

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
_NAMED = re.compile(r"`((?:tests|unguilt)/[\w./-]+)(?:::(\w+))?`")


def hazards() -> list[list[str]]:
    lines = PAGE.partition("## Hazard log")[2].partition("\n## ")[0].splitlines()
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if re.match(r"\| \d+ ", line)
    ]


def test_there_are_twenty_five_hazards_at_least_each_with_cause_mitigation_and_what_holds_it() -> None:
    assert [int(row[0]) for row in hazards()] == list(range(1, len(hazards()) + 1))
    assert len(hazards()) >= 25
    assert [row[0] for row in hazards() if len(row) != 5 or not all(row)] == []


def test_every_hazard_is_held_by_something_that_can_be_looked_at() -> None:
    open_rows = [row[0] for row in hazards() if not _NAMED.search(row[4]) and "decision" not in row[4]]
    assert open_rows == []


def test_every_file_and_test_that_the_page_names_exists() -> None:
    wrong = []
    for path, test in _NAMED.findall(PAGE):
        there = ROOT / path.rstrip("/")
        if not there.exists() or (test and f"def {test}(" not in there.read_text(encoding="utf-8")):
            wrong.append(f"{path}::{test}" if test else path)
    assert wrong == []


def test_every_country_that_is_shipped_is_named() -> None:
    told = " ".join(PAGE.partition("## The directory")[2].split())
    assert [country.name for country in load().values() if country.name not in told] == []


def test_the_page_says_that_no_clinician_has_read_it_yet() -> None:
    assert "**To be reviewed by a licensed clinician before public use.**" in PAGE


def test_every_day_of_checking_stands_in_the_review_log() -> None:
    days = {line.verified_at.isoformat() for country in load().values() for line in country.lines}
    log = PAGE.partition("### Review log")[2]
    assert [day for day in sorted(days) if f"| {day}" not in log] == []
