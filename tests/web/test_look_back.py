"""The weekly three minutes: found in her own entries, answered by her own lines, and silent about the rest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from tests.filling import own_forms, page_of
from tests.people import Person, bend, keep, practise, told
from unguilt.core.moments import LookBack, LookBackDay, Measured
from unguilt.toolbox import TOOLS
from unguilt.vault.models import Vault

pytestmark = pytest.mark.django_db

WIN, LINES, _CROSSED = TOOLS["success"].entries
FRIDAY = datetime(2026, 3, 6, 18, tzinfo=UTC)


def week(browser: Client) -> str:
    return page_of(browser.get("/look-back")).words


def test_what_went_well_is_found_in_her_own_entries_of_seven_days(guest: Person) -> None:
    now = timezone.now()
    guest.vault.add(WIN(at=now - timedelta(days=2), line="Left at four."))
    guest.vault.add(WIN(at=now - timedelta(days=9), line="From another week."))
    eased = keep(guest.vault, replace(told(), at=now - timedelta(days=1), weight=8))
    practise(guest.vault, eased, after=3)
    shown = week(guest.browser)
    assert "Left at four." in shown
    assert "A moment went from 8 to 3." in shown
    assert "From another week." not in shown


def test_every_room_may_find_something_that_went_well(guest: Person) -> None:
    now = timezone.now()
    kept = next(kind for kind in TOOLS["quality_time"].entries if kind.KIND == "kept_moment")
    step = next(kind for kind in TOOLS["values"].entries if kind.KIND == "value_step")
    guest.vault.add(kept(at=now - timedelta(days=1), line="He laughed at the snail."))
    guest.vault.add(step(at=now - timedelta(days=2), words="Called Ana.", came="done"))
    guest.vault.add(step(at=now - timedelta(days=2), words="Run at six.", came="let_go"))
    shown = week(guest.browser)
    assert "He laughed at the snail." in shown
    assert "Called Ana." in shown
    assert "Run at six." not in shown


def test_after_months_away_it_is_as_if_nothing_had_happened(guest: Person) -> None:
    long_ago = timezone.now() - timedelta(days=90)
    guest.vault.add(WIN(at=long_ago, line="From another time."))
    guest.vault.add(LookBack(at=long_ago, intention="Ask for the Tuesday."))
    shown = week(guest.browser)
    assert "Nothing has to stand here." in shown
    assert "Ask for the Tuesday." in shown
    assert [
        word for word in ("miss", "overdue", "streak", "90", "months", "weeks ago") if word in shown
    ] == []


def test_her_own_lines_are_asked_in_her_words_and_counted_ones_by_number(guest: Person) -> None:
    guest.browser.post(
        "/tools/success/lines", {"line_0": "Soup counts.", "line_1": "I leave on time.", "countable_1": "on"}
    )
    (form, _day) = own_forms(page_of(guest.browser.get("/look-back"), "/look-back"))
    answers = {"let_go": "The windows.", "measure_0": "partly", "measure_1": "2", "intention": "Call Jo."}
    assert guest.browser.post(form.action, {**form.data, **answers}).status_code == 302
    (kept,) = guest.vault.all(LookBack).entries
    assert (kept.let_go, kept.intention) == ("The windows.", "Call Jo.")
    assert kept.measured == (
        Measured(text="Soup counts.", answer="partly"),
        Measured(text="I leave on time.", answer="2"),
    )
    listed = page_of(guest.browser.get("/look-back/kept")).words
    assert all(
        text in listed for text in ("The windows.", "Soup counts. In part", "I leave on time. 2", "Call Jo.")
    )


def test_everything_may_stay_empty(guest: Person) -> None:
    assert guest.browser.post("/look-back", {"entry_id": str(uuid4())}).status_code == 302
    (kept,) = guest.vault.all(LookBack).entries
    assert (kept.let_go, kept.measured, kept.intention) == ("", (), "")


def test_sent_twice_it_is_kept_once(guest: Person) -> None:
    sent = {"entry_id": str(uuid4()), "let_go": "The windows."}
    for _ in range(2):
        guest.browser.post("/look-back", sent)
    assert len(guest.vault.all(LookBack).entries) == 1


@pytest.mark.parametrize(
    "bad", [{"let_go": "x" * 1001}, {"measure_0": "ever"}, {"measure_1": "-1"}, {"measure_1": "many"}]
)
def test_nonsense_keeps_every_word(guest: Person, bad: dict[str, str]) -> None:
    guest.browser.post(
        "/tools/success/lines", {"line_0": "Soup counts.", "line_1": "I leave on time.", "countable_1": "on"}
    )
    answer = guest.browser.post("/look-back", {"intention": "Call Jo on Tuesday.", **bad})
    assert answer.status_code == 422
    assert "Call Jo on Tuesday." in page_of(answer).words
    assert guest.vault.all(LookBack).entries == ()


def test_looking_makes_no_vault_and_keeping_does() -> None:
    browser = Client()
    assert browser.get("/look-back").status_code == 200
    assert Vault.objects.count() == 0
    assert browser.post("/look-back", {"intention": "Rest."}).status_code == 302
    assert Vault.objects.count() == 1


def test_one_is_changed_and_changed_elsewhere_both_stay(guest: Person) -> None:
    stored = guest.vault.add(
        LookBack(at=FRIDAY, let_go="The windows.", measured=(Measured(text="Soup.", answer="3"),))
    )
    path = f"/look-back/{stored.id}"
    assert (
        guest.browser.post(path, {"let_go": "The oven.", "measure_0": "4", "version": "1"}).status_code == 302
    )
    changed = guest.vault.get(LookBack, stored.id).entry
    assert (changed.at, changed.let_go, changed.measured[0].answer) == (FRIDAY, "The oven.", "4")
    again = guest.browser.post(path, {"let_go": "The door.", "version": "1"})
    assert again.status_code == 409
    assert all(text in page_of(again).words for text in ("The oven.", "The door."))
    assert guest.vault.get(LookBack, stored.id).entry.let_go == "The oven."


def test_one_can_be_let_go_also_a_damaged_one(guest: Person) -> None:
    stored = guest.vault.add(LookBack(at=FRIDAY, let_go="The windows."))
    bend(guest.vault, LookBack)
    assert "This one is damaged" in page_of(guest.browser.get("/look-back/kept")).words
    guest.browser.post(f"/look-back/{stored.id}/drop")
    assert guest.vault.all(LookBack).damaged == ()


def test_it_stands_on_now_on_the_day_she_chose_and_only_then(guest: Person) -> None:
    today = timezone.now().weekday()
    for weekday, stands in ((today, True), ((today + 3) % 7, False), ("", False)):
        guest.browser.post("/look-back/day", {"day": str(weekday), "offset": "0"})
        assert ("/look-back" in page_of(guest.browser.get("/")).links) is stands


def test_the_days_are_named_in_her_language_and_nonsense_chooses_none(guest: Person) -> None:
    guest.browser.cookies[settings.LANGUAGE_COOKIE_NAME] = "es"
    assert all(day in week(guest.browser) for day in ("lunes", "domingo"))
    guest.browser.post("/look-back/day", {"day": "7", "offset": "0"})
    assert guest.vault.glance(LookBackDay) is None


def test_once_done_it_is_not_put_forward_again_that_day(guest: Person) -> None:
    guest.browser.post("/look-back/day", {"day": str(timezone.now().weekday()), "offset": "0"})
    guest.browser.post("/look-back", {"intention": "Rest."})
    assert "/look-back" not in page_of(guest.browser.get("/")).links


@pytest.mark.parametrize(
    ("hours", "due"), [(0, True), (5, True), (6, False), (-18, True), (-19, False), (7 * 24, True)]
)
def test_her_day_goes_by_her_own_clock(hours: int, due: bool) -> None:  # noqa: FBT001 - a table of examples
    day = LookBackDay(weekday=4, offset=0)
    assert day.is_due(FRIDAY + timedelta(hours=hours)) is due
    assert replace(day, offset=-600).is_due(FRIDAY + timedelta(hours=hours + 10)) is due


def test_a_damaged_day_is_chosen_anew(guest: Person) -> None:
    guest.vault.keep_the(LookBackDay(weekday=1))
    bend(guest.vault, LookBackDay)
    assert guest.browser.get("/").status_code == 200
    assert guest.browser.post("/look-back/day", {"day": "2", "offset": "0"}).status_code == 302
    assert guest.vault.glance(LookBackDay) == LookBackDay(weekday=2, offset=0)
