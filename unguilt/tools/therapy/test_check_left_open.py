"""What a check says where it was left open, or where it was dark: nothing that puts her off her guard."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.filling import page_of
from tests.people import Person, guest_here
from unguilt.core.screening import OWN
from unguilt.tools.therapy.check_entries import Asked, CheckResult, OwnTotal
from unguilt.tools.therapy.check_giving import for_session_page
from unguilt.tools.therapy.check_reading import dark_lately_at, signs_said
from unguilt.tools.therapy.check_speaking import result_in_a_line, whole_in_words

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
NOTHING = "Nothing here asks for more"
GATE = {"phq2": {"interest": 3, "down": 3}}


def result(day: int = 0, **facts: object) -> CheckResult:
    return CheckResult(at=NOW + timedelta(days=day), **facts)  # type: ignore[arg-type]  # any of its fields


@pytest.fixture
def ana() -> Person:
    return guest_here()


def read(person: Person, entry: CheckResult | OwnTotal, where: str) -> str:
    address = f"/tools/therapy/check/{where}/{person.vault.add(entry).id}"
    return page_of(person.browser.get(address), address).words


def test_first_answers_that_lead_on_are_not_called_nothing_when_the_rest_stays_open() -> None:
    left = result(answers=GATE, measured={"burnout": 0}, held={"burnout": 0})
    mood = next(each for each in signs_said(left) if each.key == "depression")
    assert (mood.level, mood.pointed) == (None, True)
    assert "first answers lead to more" in whole_in_words(0, this_week=False, signs=signs_said(left))
    assert "first answers lead to more" in result_in_a_line(left, 0)


def test_first_answers_followed_by_a_score_are_told_by_that_score() -> None:
    asked = (Asked(key="phq9", version="1", licence="", total=6),)
    whole = result(answers=GATE, asked=asked, measured={"depression": 0}, held={"depression": 0})
    assert not any(each.pointed for each in signs_said(whole))


def test_nothing_asks_for_more_is_said_of_what_was_answered_when_some_stayed_open() -> None:
    partly = result(answers={OWN: {"c1": 0}}, measured={"relationships": 0}, held={"relationships": 0})
    said = whole_in_words(0, this_week=False, signs=signs_said(partly))
    assert "Some of it stayed open" in said
    assert NOTHING not in said


def test_beside_dark_answers_mood_is_never_called_nothing(ana: Person) -> None:
    dark = result(crisis=1, measured={"depression": 0}, held={"depression": 0})
    (mood,) = [each for each in signs_said(dark) if each.key == "depression"]
    assert mood.level == 3
    assert NOTHING not in read(ana, dark, "results")


@pytest.mark.parametrize("instrument", ["epds", "wholly_unknown"])
def test_a_total_with_a_dark_answer_asks_for_a_talk_within_days_however_low_it_is(
    ana: Person, instrument: str
) -> None:
    said = read(ana, OwnTotal(at=NOW, instrument=instrument, total=3, dark=True), "totals")
    assert "within days" in said
    assert NOTHING not in said


def test_after_a_dark_result_the_list_and_the_session_page_still_say_within_days(ana: Person) -> None:
    calm = dict.fromkeys(("anxiety", "burnout", "relationships", "self_worth", "depression"), 0)
    ana.vault.add(result(crisis=1))
    after = result(15, measured=calm, held=calm)
    ana.vault.add(after)
    assert dark_lately_at(after, [result(crisis=1), after])
    listed = page_of(ana.browser.get("/tools/therapy/check/results"), "/tools/therapy/check/results").words
    assert "within days" in listed
    assert NOTHING not in listed
    (signs,) = for_session_page(ana.vault, NOW + timedelta(days=1), NOW + timedelta(days=20))
    assert signs.title == "Signs and scores (screening, not a diagnosis)"
    assert [line.text for line in signs.lines] == [
        "The check said: Please talk with a doctor, a therapist or a line within days."
    ]


def test_outside_of_the_room_nobody_is_sent_to_this_room() -> None:
    level = dict.fromkeys(("anxiety", "burnout", "relationships", "self_worth", "depression"), 1)
    assert result_in_a_line(result(measured=level, held=level), 1) == "Therapy could help."
