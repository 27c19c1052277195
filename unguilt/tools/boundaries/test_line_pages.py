"""Boundaries as pages: written, changed, deleted; their words in both languages; never lost, never doubled."""

from datetime import date, time
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.filling import page_of
from tests.pages import Field
from tests.people import Person, bend, guest_here
from unguilt.core.preferences import Preferences
from unguilt.kit.bringing import bring
from unguilt.tools.boundaries.entries import (
    SHIFT,
    TIMES,
    Apart,
    Boundary,
    OwnWords,
    Separation,
    Times,
)
from unguilt.tools.boundaries.keeping import room_of
from unguilt.vault import cookie

pytestmark = pytest.mark.django_db

ROOM = "/tools/boundaries"
RULE = "If we eat, then my phone lies in the hall."
DARK = "They would be better off if I killed myself."
NIGHTS = {
    "rule": RULE,
    "held_by": "times",
    "weekdays": ["6", "0"],
    "start": "22:00",
    "end": "06:00",
    "every": "2",
    "first": "2026-03-03",
    "until": "2026-12-24",
    "without-1": "2026-03-15",
    "without-2": "",
    "busy": "on",
    "offset": "60",
}


@pytest.fixture
def her() -> Person:
    return guest_here()


def words_at(person: Person, path: str) -> str:
    return page_of(person.browser.get(path)).words


def fields_at(person: Person, path: str) -> dict[str, Field]:
    """Return the fields of the form that is about a rule."""
    page = page_of(person.browser.get(path), path)
    return next(form.fields for form in page.forms if "rule" in form.fields)


def line_of(person: Person, rule: str = RULE, **more: object) -> str:
    """Write a boundary; return its address."""
    return str(person.browser.post(f"{ROOM}/lines/new", {"rule": rule, **more})["Location"])


def kept(person: Person) -> Boundary:
    return person.vault.latest(Boundary, 1).entries[0]


@pytest.mark.parametrize("page", ["lines/new", "closed/new", "apart/new"])
def test_looking_makes_no_vault(page: str) -> None:
    browser = Client()
    assert browser.get(f"{ROOM}/{page}").status_code == 200
    assert cookie.NAME not in browser.cookies


def test_a_rule_is_enough_and_nothing_else_is_assumed(her: Person) -> None:
    line_of(her)
    assert (kept(her).held_by, kept(her).times, kept(her).place, kept(her).busy) == ("", None, "", False)
    assert her.browser.post(f"{ROOM}/lines/new", {"rule": " "}).status_code == 422


def test_all_about_its_times_is_kept(her: Person) -> None:
    at = line_of(her, **{key: value for key, value in NIGHTS.items() if key != "rule"})
    assert kept(her).times == Times(
        first=date(2026, 3, 8),
        weekdays=(0, 6),
        start=time(22),
        end=time(6),
        every=2,
        until=date(2026, 12, 24),
        without=(date(2026, 3, 15),),
    )
    page = words_at(her, at)
    assert "Monday, Sunday, 10 p.m. to 6 a.m. · every 2 weeks · until Dec. 24, 2026" in page
    assert "busy in your calendar" in page
    begun = fields_at(her, f"{at}/change")
    assert begun["start"].values == ["22:00"]
    assert begun["without-1"].values == ["2026-03-15"]


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"held_by": "times", "start": "09:00"}, "It ends"),
        ({"held_by": "times", "start": "9 o’clock", "end": "10:00"}, "It begins"),
        ({"first": "2026-13-01"}, "First day"),
        ({"first": "1999-01-01"}, "First day"),
        ({"first": "2026-11-20", "until": "2026-11-19"}, "Last day"),
        ({"rule": "x" * 501}, "Your rule"),
    ],
)
def test_what_does_not_fit_comes_back_as_typed(her: Person, sent: dict[str, str], field: str) -> None:
    answer = her.browser.post(f"{ROOM}/lines/new", {"rule": RULE, "name": "Supper", **sent})
    page = page_of(answer)
    assert answer.status_code == 422
    assert field in page.words
    assert "Supper" in page.words
    assert her.vault.all(Boundary).stored == ()


def test_both_ends_without_more_mean_times_and_no_weekday_means_every_day(her: Person) -> None:
    line_of(her, start="09:00", end="10:30", offset="0")
    times = kept(her).times
    assert kept(her).held_by == TIMES
    assert times is not None
    assert (times.weekdays, times.every) == (tuple(range(7)), 1)


def test_times_stay_though_she_goes_by_her_shift_for_a_while(her: Person) -> None:
    at = line_of(her, **{key: value for key, value in NIGHTS.items() if key != "rule"})
    her.browser.post(f"{at}/change", {"rule": RULE, "held_by": "shift", "version": "1"})
    assert (kept(her).held_by, kept(her).clock) == (SHIFT, None)
    assert kept(her).times is not None
    assert "After my shift" in words_at(her, at)


def test_a_line_from_years_ago_is_changed_without_a_new_first_day(her: Person) -> None:
    times = Times(first=date(2019, 3, 4), weekdays=(0,), start=time(9), end=time(10))
    old = her.vault.add(Boundary(at=timezone.now(), rule=RULE, held_by=TIMES, times=times))
    sent = {"held_by": "times", "weekdays": "0", "start": "09:00", "end": "11:00", "version": "1"}
    there = f"{ROOM}/lines/{old.id}/change"
    assert her.browser.post(there, {**sent, "rule": RULE, "first": "2019-03-04"}).status_code == 302
    assert kept(her).times == Times(first=date(2019, 3, 4), weekdays=(0,), start=time(9), end=time(11))
    assert her.browser.post(there, {**sent, "rule": RULE, "first": "2018-03-04"}).status_code == 422


def test_sent_twice_it_is_stored_once_and_of_two_devices_both_keep_their_words(her: Person) -> None:
    entry_id = str(uuid4())
    first, again = (line_of(her, entry_id=entry_id) for _ in range(2))
    assert first == again
    assert len(her.vault.all(Boundary).stored) == 1
    her.browser.post(f"{first}/change", {"rule": "If it rings, then once.", "version": "1"})
    late = her.browser.post(f"{first}/change", {"rule": "If it rings, then never.", "version": "1"})
    assert late.status_code == 409
    assert "If it rings, then once." in page_of(late).words
    assert "If it rings, then never." in page_of(late).words


def test_deleted_it_is_gone_from_the_room_and_from_what_is_at_hand(her: Person) -> None:
    at = line_of(her)
    assert "goes for good" in words_at(her, f"{at}/delete")
    her.browser.post(f"{at}/delete")
    assert her.browser.get(at).status_code == 404
    assert RULE not in words_at(her, f"{ROOM}/")
    assert room_of(her.vault).lines == ()


def test_a_damaged_one_is_shown_as_damaged_and_can_be_removed(her: Person) -> None:
    at = line_of(her)
    bend(her.vault, Boundary)
    assert her.browser.get(at).status_code == 410
    assert "damaged" in words_at(her, f"{ROOM}/lines")
    assert her.browser.get(f"{ROOM}/").status_code == 200
    her.browser.post(f"{at}/delete")
    assert her.vault.all(Boundary).damaged == ()


def test_dark_words_bring_the_card_and_stand_nowhere_else(her: Person) -> None:
    at = line_of(her, rule=DARK, start="00:00", end="00:00")
    assert "If this is very dark right now" in words_at(her, at)
    assert room_of(her.vault).lines == ()


def test_words_brought_along_lie_beside_the_form(her: Person) -> None:
    bring(her.vault, "They booked it over my pick-up.", to="boundaries", now=timezone.now())
    assert "They booked it over my pick-up." in words_at(her, f"{ROOM}/lines/new")


def test_the_widest_gap_begins_a_rule_that_is_hers_to_change(her: Person) -> None:
    places = (Apart(place="phone", wished=9, actual=2), Apart(place="head", wished=6, actual=5))
    looked = her.vault.add(Separation(at=timezone.now(), places=places))
    assert "One rule to begin with" in words_at(her, f"{ROOM}/apart/{looked.id}")
    begun = fields_at(her, f"{ROOM}/lines/new?from={looked.id}")
    assert "If a work message comes in my own time" in begun["rule"].values[0]
    assert begun["place"].values == ["phone"]
    for nonsense in ("x", str(uuid4())):
        assert her.browser.get(f"{ROOM}/lines/new?from={nonsense}").status_code == 200


def test_words_are_made_in_either_language_and_kept_as_she_changes_them(her: Person) -> None:
    at = line_of(her, place="phone", urgent="My mother rings twice.")
    assert "My phone rests. Urgent: My mother rings twice." in words_at(her, f"{at}/words")
    assert "Mi teléfono descansa." in words_at(her, f"{at}/words?in=es")
    sent = {"to": "status", "language": "es", "text": "Vuelvo luego.", "version": "1"}
    her.browser.post(f"{at}/words", sent)
    assert kept(her).words == (OwnWords(to="status", language="es", text="Vuelvo luego."),)
    assert "Vuelvo luego." in words_at(her, f"{at}/words?in=es")
    assert "My phone rests." in words_at(her, f"{at}/words?in=en")
    her.browser.post(f"{at}/words", {**sent, "then": "anew", "version": "2"})
    assert kept(her).words == ()


def test_words_that_are_too_long_or_late_are_not_lost(her: Person) -> None:
    at = line_of(her)
    sent = {"to": "self", "language": "en", "text": "Mine. " * 600, "version": "1"}
    long = her.browser.post(f"{at}/words", sent)
    assert (long.status_code, "Mine. Mine." in page_of(long).words) == (422, True)
    her.browser.post(f"{at}/words", {**sent, "text": "First."})
    late = her.browser.post(f"{at}/words", {**sent, "text": "Second."})
    assert late.status_code == 409
    assert {"First.", "Second."} <= set(page_of(late).words.split())
    assert her.browser.post(f"{at}/words", {**sent, "to": "nobody"}).status_code == 422


def test_who_is_afraid_at_home_sees_no_words_to_a_partner(her: Person) -> None:
    at = line_of(her)
    assert "To a partner" in words_at(her, f"{at}/words")
    her.vault.keep_the(Preferences(afraid=True))
    assert "To a partner" not in words_at(her, f"{at}/words")
    bend(her.vault, Preferences)
    assert "To a partner" not in words_at(her, f"{at}/words")


def test_a_new_line_is_busy_in_her_calendar_unless_she_says_otherwise(her: Person) -> None:
    assert fields_at(her, f"{ROOM}/lines/new")["busy"].values == ["on"]
    her.browser.post(f"{ROOM}/lines/new", {"rule": RULE, "entry_id": str(uuid4())})
    (kept,) = her.vault.all(Boundary)
    assert not kept.entry.busy
