"""For 48 hours after words that sound like a crisis: no reminders, no cheer, and help a little nearer."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from tests.people import Person, bend, keep, practise, rows_of, told
from unguilt.core.moments import LookBackDay, Moment
from unguilt.kit.entries import QuietHours
from unguilt.kit.quiet import LASTS, begin_quiet, is_quiet, quiet_if_dark
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault

NOW: Final = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DARK: Final = "Some nights I think they would be better off without me. I don’t want to wake up any more."
ORDINARY: Final = "The pancakes burned and the bus was late."
WIN: Any = TOOLS["success"].entries[0]
NEARER: Final = '<a class="button quiet" href="/help">'


def page(whose: Person, address: str = "/") -> str:
    answer = whose.browser.get(address, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return str(answer.content.decode())


def tell(whose: Person, words: str, **more: str) -> None:
    sent = {"words": words, "weight": "5", "entry_id": str(uuid4()), **more}
    assert whose.browser.post("/moment", sent).status_code in {302, 422}


def until(vault: OpenVault) -> datetime | None:
    kept = vault.glance(QuietHours)
    return kept.until if kept else None


def test_nothing_is_quiet_before_anything_was_heard(guest: Person) -> None:
    assert is_quiet(guest.vault, NOW) is False


@pytest.mark.parametrize(
    ("later", "quiet"),
    [
        (timedelta(0), True),
        (timedelta(hours=47, minutes=59), True),
        (timedelta(hours=48), False),
        (timedelta(days=30), False),
    ],
)
def test_it_is_quiet_for_two_days_and_then_no_more(guest: Person, *, later: timedelta, quiet: bool) -> None:
    begin_quiet(guest.vault, NOW)
    assert is_quiet(guest.vault, NOW + later) is quiet


def test_begun_again_it_lasts_longer_and_never_less_long(guest: Person) -> None:
    begin_quiet(guest.vault, NOW)
    begin_quiet(guest.vault, NOW + timedelta(hours=20))
    assert until(guest.vault) == NOW + timedelta(hours=20) + LASTS
    begin_quiet(guest.vault, NOW)
    assert until(guest.vault) == NOW + timedelta(hours=20) + LASTS
    assert rows_of(guest.vault, QuietHours).count() == 1


@pytest.mark.parametrize("before", [None, NOW - timedelta(days=9)])
def test_begun_on_two_devices_at_once_it_is_quiet_and_neither_fails(
    guest: Person, before: datetime | None
) -> None:
    if before:
        begin_quiet(guest.vault, before)
    guest.vault.read_ahead(QuietHours)  # what this device read before the other one wrote
    guest.vault._ahead, ahead = {}, guest.vault._ahead
    begin_quiet(guest.vault, NOW)
    guest.vault._ahead = ahead
    with guest.vault.changing():
        begin_quiet(guest.vault, NOW + timedelta(seconds=1))
        guest.vault.add(told())
    assert until(guest.vault) == NOW + LASTS
    assert len(guest.vault.all(Moment).stored) == 1


def test_damaged_quiet_hours_count_as_none_and_are_begun_anew(guest: Person) -> None:
    begin_quiet(guest.vault, NOW)
    assert bend(guest.vault, QuietHours) == 1
    assert is_quiet(guest.vault, NOW) is False
    begin_quiet(guest.vault, NOW)
    assert until(guest.vault) == NOW + LASTS


@pytest.mark.parametrize(("words", "begun"), [(DARK, True), (ORDINARY, False)])
def test_every_field_of_a_form_is_heard_by_itself(guest: Person, *, words: str, begun: bool) -> None:
    sent = QueryDict(mutable=True)
    sent.setlist("line", [ORDINARY, words, ORDINARY])
    sent["entry_id"] = str(uuid4())
    quiet_if_dark(guest.vault, sent, NOW)
    assert is_quiet(guest.vault, NOW) is begun


@pytest.mark.parametrize(("words", "begun"), [(DARK, True), (ORDINARY, False)])
@pytest.mark.parametrize("length", ["5", "note", "nonsense"])
def test_a_moment_told_begins_them_also_when_the_form_comes_back(
    guest: Person, *, words: str, length: str, begun: bool
) -> None:
    tell(guest, words, length=length)
    assert is_quiet(guest.vault, timezone.now()) is begun


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("/moment/draft", "words"),
        ("/look-back", "let_go"),
        ("/tools/success/wins/keep", "line"),
        ("/tools/mindfulness/journal/keep", "words"),
        ("/settings", "name"),
    ],
)
def test_any_form_that_keeps_her_words_begins_them(guest: Person, address: str, field: str) -> None:
    guest.browser.post(address, {field: DARK, "entry_id": str(uuid4())})
    assert is_quiet(guest.vault, timezone.now()) is True


def test_a_step_of_a_practice_begins_them(guest: Person) -> None:
    run = practise(guest.vault, keep(guest.vault, told()), practice="self_compassion.three_step_break")
    guest.browser.post(f"/practice/{run.id}/3", {"answer": DARK})
    assert is_quiet(guest.vault, timezone.now()) is True


@pytest.mark.parametrize("address", ["/care", "/moment/listen"])
def test_only_listening_while_she_writes_keeps_nothing(guest: Person, address: str) -> None:
    answer = guest.browser.post(address, {"words": DARK})
    assert 'aria-labelledby="care-title"' in answer.content.decode()
    assert until(guest.vault) is None


def invited(whose: Person) -> list[str]:
    text = page(whose)
    said = ("A small win, if there was one", "Three minutes for your week", "The moment you noted")
    return [each for each in said if each in text]


@pytest.fixture
def awaited(guest: Person) -> Person:
    """Somebody whom Now would ask about a moment, for whom it is the day of the look-back, with a win kept."""
    now = timezone.now()
    tell(guest, "")
    guest.vault.add(WIN(at=now, line="Soup, and nobody cried."))
    guest.vault.keep_the(LookBackDay(weekday=now.weekday()))
    return guest


def test_now_puts_nothing_forward_in_quiet_hours_and_everything_again_after_them(awaited: Person) -> None:
    assert invited(awaited) == ["A small win, if there was one", "Three minutes for your week"]
    begin_quiet(awaited.vault, timezone.now() - timedelta(hours=47))
    assert invited(awaited) == []
    awaited.vault.drop_the(QuietHours)
    begin_quiet(awaited.vault, timezone.now() - timedelta(hours=48))
    assert invited(awaited) == ["A small win, if there was one", "Three minutes for your week"]


def test_now_says_nothing_of_it_and_has_help_nearer(awaited: Person) -> None:
    assert page(awaited).count(NEARER) == 0
    begin_quiet(awaited.vault, timezone.now())
    text = page(awaited)
    assert text.count(NEARER) == 1
    words = re.sub(r"<[^>]+>", " ", text).lower()
    assert [word for word in ("crisis", "quiet", "danger", "48", "safe") if word in words] == []
    assert "Something’s weighing on me" in text
    assert f'<a class="button quiet" href="{reverse("hard_hour")}">My plan for a very hard hour</a>' in text


def test_her_draft_stays_in_sight_in_quiet_hours(guest: Person) -> None:
    guest.browser.post("/moment/draft", {"words": DARK})
    assert "You began to write something" in page(guest)


def test_the_close_does_not_cheer_in_quiet_hours(guest: Person) -> None:
    run = practise(guest.vault, keep(guest.vault, told()), after=1)
    assert "A little lighter." in page(guest, f"/practice/{run.id}/rest")
    begin_quiet(guest.vault, timezone.now())
    assert "A little lighter." not in page(guest, f"/practice/{run.id}/rest")


def test_the_picture_points_nowhere_in_quiet_hours(guest: Person) -> None:
    for number in range(12):
        at = timezone.now() - timedelta(days=12 - number)
        moment = Moment(at=at, offset=0, words="", weight=6, pressures=("workplace",), whose="unfair")
        keep(guest.vault, moment)
    assert "Beyond today" in page(guest, "/picture")
    begin_quiet(guest.vault, timezone.now())
    text = page(guest, "/picture")
    assert "Beyond today" not in text
    assert "Three minutes for your week" not in text
    assert "How heavy it has been" in text


def test_now_asks_the_database_no_more_for_them(awaited: Person, django_assert_num_queries: Any) -> None:
    begin_quiet(awaited.vault, timezone.now())
    with django_assert_num_queries(2):  # the slot, and what is read ahead
        page(awaited)
