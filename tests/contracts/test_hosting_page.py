"""docs/hosting.md says what the code does."""

import re
from pathlib import Path

from unguilt.environment import NAMES, read_environment

PAGE = (Path(__file__).parents[2] / "docs" / "hosting.md").read_text(encoding="utf-8")


def test_it_names_every_setting_and_no_other() -> None:
    assert set(re.findall(r"UNGUILT_[A-Z_]+[A-Z]", PAGE)) == set(NAMES)


def test_every_setting_has_its_line_in_the_table() -> None:
    assert set(re.findall(r"^\| `(UNGUILT_[A-Z_]+)` \|", PAGE, re.MULTILINE)) == set(NAMES)


def test_the_defaults_in_the_table_are_those_of_the_code() -> None:
    told = dict(re.findall(r"^\| `(UNGUILT_[A-Z_]+)` \| `?([^`|]*?)`? \|", PAGE, re.MULTILINE))
    usual = read_environment({})
    assert told == {
        "UNGUILT_HOME": "./var",
        "UNGUILT_DATABASE_URL": "empty",
        "UNGUILT_HOSTS": ",".join(usual.hosts),
        "UNGUILT_HTTPS": str(int(usual.https)),
        "UNGUILT_LEAVE_TO": usual.leave_to,
        "UNGUILT_CALENDAR_HOSTS": ",".join(usual.calendar_hosts) or "empty",
        "UNGUILT_DEBUG": str(int(usual.debug)),
    }
    assert usual.home == Path("var").resolve()


def test_links_to_other_pages_lead_somewhere() -> None:
    docs = Path(__file__).parents[2] / "docs"
    links = re.findall(r"\]\(([^)#]+)\)", PAGE)
    assert [link for link in links if not (docs / link).exists()] == []
