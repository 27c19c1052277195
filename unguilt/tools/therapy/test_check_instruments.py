"""A host’s own instruments: asked one question on a screen, and a bad file is named and breaks nothing."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.checks import run_checks

from tests.filling import page_of
from tests.people import Person, guest_here
from tests.screening.test_reading import GOOD
from unguilt.tools.therapy.check_entries import CheckResult

pytestmark = pytest.mark.django_db


@pytest.fixture
def host(tmp_path: Path, settings: LazySettings) -> Path:
    settings.HOME = tmp_path
    folder = tmp_path / "instruments"
    folder.mkdir()
    (folder / "rest3.toml").write_text(GOOD, encoding="utf-8")
    (folder / "broken.toml").write_text("key =", encoding="utf-8")
    return folder


def ask_rest3(person: Person) -> str:
    at: str = person.browser.post("/tools/therapy/check", {"only": "rest3"})["Location"]
    assert at == "/tools/therapy/check/1"
    assert "I could not rest." in page_of(person.browser.get(at)).words
    at = person.browser.post(at, {"rested": "2"})["Location"]
    assert at == "/tools/therapy/check/2"
    return str(person.browser.post(at, {"slept": "1"})["Location"])


def test_an_instrument_of_the_host_is_asked_scored_and_told(host: Path) -> None:
    ana = guest_here()
    assert "Rest-3" in page_of(ana.browser.get("/tools/therapy/check")).words
    at = ask_rest3(ana)
    (stored,) = ana.vault.all(CheckResult)
    assert (stored.entry.only, stored.entry.total("rest3"), stored.entry.asked[0].version) == (
        "rest3",
        3,
        "2",
    )
    said = page_of(ana.browser.get(at)).words
    assert "Rest-3, being worn out: 3 of 4" in said
    assert "Therapy could help" in said
    assert stored.entry.asked[0].licence.startswith("Written permission")


def test_a_result_stays_readable_when_the_host_takes_the_file_away(
    host: Path, settings: LazySettings
) -> None:
    ana = guest_here()
    at = ask_rest3(ana)
    settings.HOME = host / "elsewhere"
    for address in (at, "/tools/therapy/check/results", "/tools/therapy/check", "/picture"):
        assert ana.browser.get(address).status_code == 200


def test_a_bad_file_is_named_by_the_system_check_and_breaks_no_page(host: Path) -> None:
    found = [each for each in run_checks(tags=["unguilt"]) if each.id == "unguilt.W001"]
    assert [each.msg.split(":")[0] for each in found] == ["broken.toml"]
    assert str(host) in (found[0].hint or "")
    assert guest_here().browser.get("/tools/therapy/check").status_code == 200
