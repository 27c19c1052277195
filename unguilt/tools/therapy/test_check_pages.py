"""The pages of the check, as a browser without JavaScript sees them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.filling import page_of
from tests.people import Person, guest_here, newcomer
from unguilt.core.preferences import Preferences
from unguilt.kit.quiet import is_quiet
from unguilt.tools.therapy.check_entries import CheckResult, CheckSheet, OwnTotal

pytestmark = pytest.mark.django_db

Answers = Mapping[int, Mapping[str, str]]

CALM: Answers = {
    3: {"nervous": "0", "control_worry": "1"},
    9: {"a1": "0", "a2": "0"},
    10: {"b1": "1", "b2": "0", "b3": "0"},
    11: {"c1": "0", "c2": "0", "c3": "0"},
    12: {"interest": "0", "down": "0"},
    21: {"d1": "0", "d2": "0"},
}
LOW: Answers = CALM | {
    12: {"interest": "2", "down": "2"},
    13: {"sleep": "2"},
    14: {"tired": "2"},
    15: {"appetite": "1"},
    16: {"failure": "2"},
    17: {"concentrate": "1"},
    18: {"slow_or_restless": "0"},
    19: {"better_off_dead": "0"},
    20: {"difficulty": "1"},
}
ROOM = "/tools/therapy"


@pytest.fixture
def ana() -> Person:
    return guest_here()


def number_of(address: str) -> int | None:
    before, _, last = address.rpartition("/")
    return int(last) if before == f"{ROOM}/check" and last.isdecimal() else None


def walk(browser: Client, answers: Answers) -> list[str]:
    """Go through a check from its first page; return every address on the way, the result’s last."""
    at = browser.post(f"{ROOM}/check")["Location"]
    way = [at]
    while (number := number_of(at)) is not None:
        assert browser.get(at).status_code == 200
        at = browser.post(at, answers.get(number, {}))["Location"]
        way.append(at)
        if at.endswith(("/people", "/home")):
            at = next(link for link in page_of(browser.get(at), at).links if number_of(link) is not None)
            way.append(at)
    return way


def words_of(browser: Client, address: str) -> str:
    return page_of(browser.get(address), address).words


def only_result(person: Person) -> CheckResult:
    (stored,) = person.vault.all(CheckResult)
    return stored.entry


def test_a_newcomer_looks_without_a_vault_and_begins_with_one() -> None:
    browser = newcomer().browser
    assert "The two-minute check" in words_of(browser, f"{ROOM}/check")
    assert browser.post(f"{ROOM}/check")["Location"] == f"{ROOM}/check/1"


def test_a_calm_check_has_eight_screens_and_does_not_say_no_risk(ana: Person) -> None:
    way = walk(ana.browser, CALM)
    assert [number_of(each) for each in way[:-1]] == [1, 2, 3, 9, 10, 11, 12, 21]
    said = words_of(ana.browser, way[-1])
    assert "one tap away" in said
    assert "screening answer, not a diagnosis" in said
    assert "no risk" not in said.casefold()
    result = only_result(ana)
    assert dict(result.held) == dict.fromkeys(
        ["anxiety", "burnout", "relationships", "self_worth", "depression"], 0
    )
    assert not is_quiet(ana.vault, timezone.now())


def test_the_gate_leads_on_and_asks_nothing_twice(ana: Person) -> None:
    way = walk(ana.browser, LOW)
    assert [number_of(each) for each in way[:-1]] == [1, 2, 3, 9, 10, 11, 12, *range(13, 22)]
    result = only_result(ana)
    assert (result.total("phq9"), result.measured["depression"], result.measured["self_worth"]) == (12, 2, 1)
    assert len(result.answers["phq9"]) == 10
    assert "within two weeks" in words_of(ana.browser, way[-1])


def test_every_question_may_stay_open(ana: Person) -> None:
    way = walk(ana.browser, {})
    assert "You left most of it open" in words_of(ana.browser, way[-1])
    assert only_result(ana).held == {}


def test_a_sheet_goes_on_where_it_stopped_and_back_works(ana: Person) -> None:
    walk_until_burnout = {number: CALM[number] for number in (3, 9)}
    at = ana.browser.post(f"{ROOM}/check")["Location"]
    for number in (1, 2, 3, 9):
        at = ana.browser.post(f"{ROOM}/check/{number}", walk_until_burnout.get(number, {}))["Location"]
    assert at == f"{ROOM}/check/10"
    assert "What you answered is still there" in words_of(ana.browser, f"{ROOM}/check")
    assert ana.browser.post(f"{ROOM}/check")["Location"] == f"{ROOM}/check/10"
    page = page_of(ana.browser.get(f"{ROOM}/check/9"), f"{ROOM}/check/9")
    assert f"{ROOM}/check/3" in page.links
    form = next(form for form in page.forms if form.action == f"{ROOM}/check/9")
    assert form.find("a1").values == ["0"]
    assert ana.browser.post(f"{ROOM}/check", {"anew": "1"})["Location"] == f"{ROOM}/check/1"


def test_a_form_sent_twice_ends_in_one_result(ana: Person) -> None:
    at = ana.browser.post(f"{ROOM}/check")["Location"]
    sent: dict[str, str] = {}
    while (number := number_of(at)) is not None:
        sheet = ana.vault.glance(CheckSheet)
        assert sheet is not None
        sent, before = {"sheet": str(sheet.result)}, at
        at = ana.browser.post(at, {**sent, **CALM.get(number, {})})["Location"]
    assert ana.browser.post(before, sent)["Location"] == at
    assert len(ana.vault.all(CheckResult).stored) == 1


def test_an_answer_that_is_none_comes_back_with_what_was_chosen(ana: Person) -> None:
    ana.browser.post(f"{ROOM}/check")
    response = ana.browser.post(f"{ROOM}/check/3", {"nervous": "7", "control_worry": "2"})
    assert response.status_code == 422
    form = next(form for form in page_of(response).forms if form.action == f"{ROOM}/check/3")
    assert form.find("control_worry").values == ["2"]


@pytest.mark.parametrize("answer", ["1", "2", "3"])
def test_the_ninth_question_shows_people_before_anything_else_and_keeps_the_answers(
    ana: Person, answer: str
) -> None:
    ana.vault.keep_the(Preferences(country="GB"))
    way = walk(ana.browser, LOW | {19: {"better_off_dead": answer}})
    people = way[way.index(f"{ROOM}/check/people")]
    assert way[way.index(people) + 1] == f"{ROOM}/check/20"
    assert is_quiet(ana.vault, timezone.now())
    result = only_result(ana)
    assert (result.crisis, result.total("phq9")) == (1 if answer == "1" else 2, 12 + int(answer))
    said = words_of(ana.browser, way[-1])
    first, second = ("116 123", "999") if answer == "1" else ("999", "116 123")
    assert -1 < said.index("People first") < said.index(first) < said.index(second)
    assert said.index(second) < said.rindex("What the check says")


def test_not_safe_shows_the_emergency_number_first_and_keeps_what_stands_on_the_page(ana: Person) -> None:
    ana.vault.keep_the(Preferences(country="US"))
    ana.browser.post(f"{ROOM}/check")
    response = ana.browser.post(f"{ROOM}/check/10", {"b1": "3", "unsafe": "1"})
    assert response["Location"] == f"{ROOM}/check/people"
    said = words_of(ana.browser, response["Location"])
    assert -1 < said.index("911") < said.index("988")
    sheet = ana.vault.glance(CheckSheet)
    assert sheet is not None
    assert (sheet.unsafe, sheet.answers) == (True, {"own": {"b1": 3}})
    assert is_quiet(ana.vault, timezone.now())


def test_not_safe_leads_to_people_whoever_she_is(ana: Person) -> None:
    for person in (ana, newcomer()):
        assert person.browser.post(f"{ROOM}/check/not-safe")["Location"] == f"{ROOM}/check/people"
        assert "Where are you?" in words_of(person.browser, f"{ROOM}/check/people")
    assert is_quiet(ana.vault, timezone.now())


@pytest.mark.parametrize("number", ["3", "4", "99"])
def test_not_safe_in_the_check_leads_to_people_whatever_else_is_the_matter(ana: Person, number: str) -> None:
    sent = {"unsafe": "1", "nervous": "no such answer"}
    for person in (newcomer(), ana):
        at = person.browser.post(f"{ROOM}/check/{number}", sent)["Location"]
        assert at == f"{ROOM}/check/people"
    ana.browser.post(f"{ROOM}/check")
    assert ana.browser.post(f"{ROOM}/check/{number}", sent)["Location"] == f"{ROOM}/check/people"
    assert is_quiet(ana.vault, timezone.now())


def test_not_safe_on_a_screen_left_as_it_was_asks_it_again_afterwards(ana: Person) -> None:
    ana.browser.post(f"{ROOM}/check")
    ana.browser.post(f"{ROOM}/check/1", {"unsafe": "1"})
    page = page_of(ana.browser.get(f"{ROOM}/check/people"))
    assert f"{ROOM}/check/1" in page.links


def test_afraid_at_home_brings_help_first_hides_partner_asks_and_stays_out_of_the_result(ana: Person) -> None:
    ana.vault.keep_the(Preferences(country="ES", name="Ines"))
    way = walk(ana.browser, CALM | {1: {"answer": "yes"}})
    assert way[1] == f"{ROOM}/check/home"
    said = words_of(ana.browser, way[1])
    assert "016" in said
    assert "undo that in Settings" in said
    kept = ana.vault.glance(Preferences)
    assert kept == Preferences(country="ES", name="Ines", afraid=True)
    assert "016" not in words_of(ana.browser, way[-1])
    assert [name for name in CheckResult.__slots__ if name in {"home", "afraid"}] == []


def test_afraid_and_not_safe_at_once_brings_both_kinds_of_help(ana: Person) -> None:
    ana.vault.keep_the(Preferences(country="ES"))
    ana.browser.post(f"{ROOM}/check")
    ana.browser.post(f"{ROOM}/check/1", {"answer": "yes", "unsafe": "1"})
    said = words_of(ana.browser, f"{ROOM}/check/people")
    assert -1 < said.index("112") < said.index("024") < said.index("016")


@pytest.mark.parametrize("answer", ["no", ""])
def test_no_and_no_answer_leave_what_she_set_as_it_is(ana: Person, answer: str) -> None:
    ana.vault.keep_the(Preferences(afraid=True))
    way = walk(ana.browser, CALM | {1: {"answer": answer}})
    assert way[1] == f"{ROOM}/check/2"
    assert ana.vault.glance(Preferences) == Preferences(afraid=True)


def test_perinatal_speaks_up_sooner_and_names_its_lines(ana: Person) -> None:
    ana.vault.keep_the(Preferences(country="US"))
    eight = LOW | {2: {"answer": "yes"}, 12: {"interest": "1", "down": "1"}, 13: {"sleep": "1"}}
    way = walk(ana.browser, eight | {16: {"failure": "1"}, 14: {"tired": "2"}})
    result = only_result(ana)
    assert (result.total("phq9"), result.perinatal, result.measured["depression"]) == (8, True, 2)
    assert "Maternal Mental Health" in words_of(ana.browser, way[-1])


def test_a_check_within_two_weeks_is_answered_kindly_and_the_old_one_stays_near(ana: Person) -> None:
    way = walk(ana.browser, CALM)
    page = page_of(ana.browser.get(f"{ROOM}/check"), f"{ROOM}/check")
    assert way[-1] in page.links
    assert "Your last one is still fresh" in page.words
    assert "Much has changed: answer it now" in page.words
    old = only_result(ana)
    (stored,) = ana.vault.all(CheckResult)
    ana.vault.put(stored, replace(old, at=old.at - timedelta(days=14)))
    assert "Your last one is still fresh" not in words_of(ana.browser, f"{ROOM}/check")


def test_results_are_listed_drawn_read_and_deleted(ana: Person) -> None:
    way = walk(ana.browser, LOW)
    listed = ana.browser.get(f"{ROOM}/check/results")
    assert way[-1] in page_of(listed).links
    assert listed.content.count(b'r="5"') == 1
    assert ana.browser.get(f"{way[-1]}/delete").status_code == 200
    assert ana.browser.post(f"{way[-1]}/delete")["Location"] == f"{ROOM}/check/results?said=deleted"
    assert ana.browser.get(way[-1]).status_code == 404


def test_a_total_from_elsewhere_is_kept_told_and_deleted(ana: Person) -> None:
    sent = {"instrument": "epds", "total": "12", "dark": "no", "entry_id": str(ana.vault.id)}
    at = ana.browser.post(f"{ROOM}/check/totals/new", sent)["Location"]
    assert ana.browser.post(f"{ROOM}/check/totals/new", sent)["Location"] == at
    said = words_of(ana.browser, at)
    assert "EPDS, low mood: 12 of 30" in said
    assert "within two weeks" in said
    assert at in page_of(ana.browser.get(f"{ROOM}/check/totals")).links
    ana.browser.post(f"{at}/delete")
    assert ana.vault.all(OwnTotal).stored == ()


def test_a_total_beyond_its_questionnaire_comes_back(ana: Person) -> None:
    response = ana.browser.post(f"{ROOM}/check/totals/new", {"instrument": "epds", "total": "31"})
    assert response.status_code == 422
    assert "EPDS goes from 0 to 30." in page_of(response).words


def test_the_dark_question_of_an_entered_total_shows_people_first(ana: Person) -> None:
    sent = {"instrument": "epds", "total": "4", "dark": "yes"}
    at = ana.browser.post(f"{ROOM}/check/totals/new", sent)["Location"]
    said = words_of(ana.browser, at)
    assert said.index("People first") < said.index("EPDS")
    assert is_quiet(ana.vault, timezone.now())


def test_spanish_asks_in_the_official_spanish_words(ana: Person) -> None:
    ana.browser.cookies["unguilt-language"] = "es"
    ana.browser.post(f"{ROOM}/check")
    said = words_of(ana.browser, f"{ROOM}/check/12")
    assert "Poco interés o placer en hacer cosas" in said
    assert "Más de la mitad de los días" in said
