"""Choosing what comes onto a page: days, lines, own words; without scripts."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.filling import page_of
from tests.people import guest_here, keep, told
from unguilt.core.session import SessionDraft, SessionPage
from unguilt.vault.models import Vault

from .pages import NEW, WIN, form_of, form_on, make, sheet, with_two_wins

pytestmark = pytest.mark.django_db


def test_nothing_is_ticked_from_the_start() -> None:
    form = form_of(with_two_wins().browser)
    assert form.find("line").values == []
    assert len(form.find("line").choices) == 2


def test_only_what_was_ticked_and_written_stands_on_the_page() -> None:
    person = with_two_wins()
    _left_at_four, soup = form_of(person.browser).find("line").choices  # newest first
    where = make(person, talk="Sleep.", questions="Is it burnout?\nHow long?", line=soup)
    shown = sheet(person.browser.get(where))
    assert shown[1:-2] == [
        "What matters to me this time",
        "Sleep.",
        "What I want to ask",
        "Is it burnout?",
        "How long?",
        "Small wins",
    ]
    assert shown[-1] == "Soup was warm."
    assert person.vault.glance(SessionDraft) is None


def test_a_name_stands_on_it_only_where_she_gives_one() -> None:
    person = with_two_wins()
    assert sheet(person.browser.get(make(person, talk="Sleep.")))[-1] == "Sleep."
    assert sheet(person.browser.get(make(person, talk="Sleep.", signed="Ines")))[-1] == "Ines"


def test_a_whole_part_is_ticked_by_a_button_and_unticked_by_another() -> None:
    person = with_two_wins()
    form = form_of(person.browser)
    (part,) = {value for name, value, _ in form.buttons if name == "all"}
    all_of_it = person.browser.post(NEW, {**form.data, "all": part, "talk": "Sleep."})
    ticked = form_on(all_of_it, NEW)
    assert (all_of_it.status_code, len(ticked.find("line").values)) == (200, 2)
    assert ticked.find("talk").values == ["Sleep."]
    none = form_on(person.browser.post(NEW, {**ticked.data, "none": part}), NEW)
    assert none.find("line").values == []
    assert person.vault.all(SessionPage).stored == ()


def test_other_days_show_other_lines_and_keep_her_words() -> None:
    person = with_two_wins()
    person.vault.add(WIN(at=timezone.now() - timedelta(days=20), line="Three weeks ago."))
    form = form_of(person.browser)
    shown = person.browser.post(NEW, {**form.data, "span": "four_weeks", "days": "1", "talk": "Sleep."})
    again = form_on(shown, NEW)
    assert len(again.find("line").choices) == 3
    assert (again.find("talk").values, again.find("span").values) == (["Sleep."], ["four_weeks"])
    oldest = again.find("line").choices[-1]
    fewer = person.browser.post(NEW, {**again.data, "line": oldest, "span": "two_weeks", "days": "1"})
    assert "One line you ticked is not in these days, or was changed since." in page_of(fewer).words


@pytest.mark.parametrize(
    ("since", "until"),
    [
        ("2026-03-05", "2026-03-02"),
        ("", "2026-03-02"),
        ("0001-01-01", "2026-03-02"),
        ("2026-03-02", "9999-12-31"),
        ("soon", "later"),
    ],
)
def test_days_that_make_no_span_come_back_with_every_word(since: str, until: str) -> None:
    person = with_two_wins()
    form = form_of(person.browser)
    answer = person.browser.post(
        NEW, {**form.data, "span": "own", "since": since, "until": until, "talk": "Sleep."}
    )
    again = form_on(answer, NEW)
    assert (answer.status_code, again.find("talk").values) == (422, ["Sleep."])
    assert (again.find("since").values, again.find("until").values) == ([since], [until])


def test_since_the_last_page_is_offered_once_there_is_one() -> None:
    person = with_two_wins()
    assert "since_last" not in form_of(person.browser).find("span").choices
    make(person, talk="Sleep.")
    form = form_of(person.browser)
    assert form.find("span").values == ["since_last"]
    assert form.find("line").choices == []  # nothing was kept since


def test_an_empty_page_is_not_kept() -> None:
    person = with_two_wins()
    answer = person.browser.post(NEW, form_of(person.browser).data)
    assert answer.status_code == 422
    assert "Tick a line, or write one." in page_of(answer).words
    assert person.vault.all(SessionPage).stored == ()


def test_a_line_that_changed_after_she_read_it_does_not_slip_in() -> None:
    person = with_two_wins()
    form = form_of(person.browser)
    stored = person.vault.latest(WIN, 1).stored[0]
    person.vault.put(stored, WIN(at=stored.entry.at, line="Not what she ticked."))
    answer = person.browser.post(NEW, {**form.data, "line": form.find("line").choices, "talk": "Sleep."})
    again = form_on(answer, NEW)
    assert (answer.status_code, len(again.find("line").values)) == (422, 1)
    assert "One line you ticked is not in these days, or was changed since." in page_of(answer).words
    assert person.vault.all(SessionPage).stored == ()


def test_a_page_sent_twice_is_kept_once() -> None:
    person = with_two_wins()
    sent = {**form_of(person.browser).data, "talk": "Sleep."}
    assert [person.browser.post(NEW, sent)["Location"] for _ in range(2)] == [
        f"/session-page/{sent['entry_id'][0]}"
    ] * 2
    assert len(person.vault.all(SessionPage).stored) == 1


def test_looking_makes_no_vault_and_keeping_does(client: Client) -> None:
    assert client.get("/session-page").status_code == 200
    form = form_of(client)
    assert Vault.objects.count() == 0
    assert client.post(NEW, {**form.data, "talk": "Sleep."}).status_code == 302
    assert Vault.objects.count() == 1


def test_of_very_many_lines_the_newest_are_listed_and_the_rest_is_said() -> None:
    person, now = guest_here(), timezone.now()
    with person.vault.changing():
        for number in range(130):
            keep(
                person.vault, replace(told(words=f"Moment {number}."), at=now - timedelta(hours=130 - number))
            )
    page = page_of(person.browser.get(NEW), NEW)
    assert len(form_of(person.browser).find("line").choices) == 100 + 3  # and what was counted
    assert "30 older lines lie in these days too. Choose other days to see them." in page.words
    assert "130 moments in these days" in page.words
    assert "Moment 30." in page.words
    assert "Moment 29." not in page.words
