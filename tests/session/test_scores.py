"""Scores and answers of her checks: a line on the page is a number in the bundle, and no line is no number."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from tests.people import Person, guest_here
from unguilt.core.session import Days, SheetPart, chosen, keys_in
from unguilt.toolbox import TOOLS
from unguilt.web.session_gathering import offered
from unguilt.web.session_scores import ANSWERS, scores_on

from .pages import NEW, form_of, kept

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HALF_A_YEAR = Days(since=NOW - timedelta(days=200), until=NOW + timedelta(days=1))


def with_checks() -> tuple[Person, tuple[SheetPart, ...]]:
    person = guest_here()
    TOOLS["therapy"].hooks.live(person.vault, NOW)
    return person, offered(person.vault, HALF_A_YEAR)


def keys_with(parts: tuple[SheetPart, ...], *, part: str, text: str) -> set[str]:
    lines = (line for each in parts if each.key.startswith(part) for line in each.lines)
    return {line.key for line in lines if line.text.startswith(text)}


def test_a_line_with_a_score_is_a_number_and_a_line_with_answers_is_answers() -> None:
    person, parts = with_checks()
    totals, answers = (
        keys_with(parts, part="therapy.", text="PHQ-9,"),
        keys_with(parts, part=ANSWERS, text="PHQ-9:"),
    )
    told = scores_on(person.vault, chosen(parts, totals), HALF_A_YEAR)
    assert {score.instrument for score in told} == {"phq9"}
    assert {score.line for score in told} == totals
    assert [score.total for score in told if score.answers or score.total is None] == []
    one_by_one = scores_on(person.vault, chosen(parts, answers), HALF_A_YEAR)
    assert {score.line for score in one_by_one} == answers
    assert {score.total for score in one_by_one} == {None}
    first = next(score for score in told if score.at == min(each.at for each in told))
    same = next(score for score in one_by_one if score.at == first.at)
    assert sum(value for key, value in same.answers.items() if key != "difficulty") == first.total


def test_every_line_with_a_score_has_its_number() -> None:
    person, parts = with_checks()
    signs = [part for part in parts if part.key.startswith("therapy.")]
    named = {
        line.key for part in signs for line in part.lines if line.text.startswith(("PHQ-", "GAD-", "PSS-"))
    }
    found = {score.line for score in scores_on(person.vault, signs, HALF_A_YEAR)}
    assert (found, len(found) > 5) == (named, True)


def test_the_short_questions_are_not_told_twice() -> None:
    _person, parts = with_checks()
    (answers,) = (part for part in parts if part.key == ANSWERS)
    days = [line.day for line in answers.lines if line.text.startswith(("PHQ-2:", "PHQ-9:"))]
    assert len(days) == len(set(days))


def test_without_a_line_of_hers_no_number_leaves() -> None:
    person, parts = with_checks()
    others = keys_in(part for part in parts if part.key != ANSWERS) - {
        score.line for score in scores_on(person.vault, parts, HALF_A_YEAR)
    }
    assert scores_on(person.vault, chosen(parts, others), HALF_A_YEAR) == ()


def test_through_the_pages_a_ticked_score_is_in_the_bundle_and_taken_out_it_is_not() -> None:
    person, parts = with_checks()
    (total, *_) = sorted(keys_with(parts, part="therapy.", text="PHQ-9,"))
    (one_by_one, *_) = sorted(keys_with(parts, part=ANSWERS, text="PHQ-9:"))
    days = {"since": HALF_A_YEAR.first.isoformat(), "until": HALF_A_YEAR.last.isoformat(), "span": "own"}
    sent = {**form_of(person.browser).data, **days, "entry_id": str(uuid4()), "line": [total, one_by_one]}
    where = person.browser.post(NEW, sent)["Location"]
    assert {score.line for score in kept(person).scores} == {total, one_by_one}
    assert kinds(person, where) >= {"Observation", "QuestionnaireResponse", "Questionnaire"}
    person.browser.post(f"{where}/out", {"version": "1", "line": total})
    assert "Observation" not in kinds(person, where)
    assert [score.line for score in kept(person).scores] == [one_by_one]


def kinds(person: Person, where: str) -> set[str]:
    response = person.browser.get(f"{where}/page.json")
    assert response["Content-Type"] == "application/fhir+json"
    assert response["Content-Disposition"] == 'attachment; filename="page.json"'
    return {entry["resource"]["resourceType"] for entry in json.loads(response.content)["entry"]}
