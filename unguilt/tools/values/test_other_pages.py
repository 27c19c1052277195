"""Compasses, small steps and two ways as pages; and what the room gives to the rest of the house."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.filling import page_of
from tests.people import Person, guest_here, told
from unguilt.tools.values.entries import Compass, Decision, Direction, Five, Value, ValuesNow, ValueStep
from unguilt.tools.values.giving import at_moment, for_session_page, in_picture, today
from unguilt.tools.values.keeping import keep_five
from unguilt.vault import cookie

pytestmark = pytest.mark.django_db

ROOM = "/tools/values"
DARK = "They would be better off if I killed myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def words_at(person: Person, path: str) -> str:
    return page_of(person.browser.get(path)).words


def five_of(person: Person, *names: str) -> None:
    values = tuple(Value(name=name) for name in names)
    keep_five(person.vault, Five(at=timezone.now(), values=values), entry_id=uuid4())


def compass_of(person: Person, parts: str = "Work\nFriends", **numbers: str) -> str:
    """Make a compass of parts with numbers; return its address."""
    begun = person.browser.post(f"{ROOM}/compasses/new", {"of": "own", "parts": parts})
    at = str(begun["Location"])
    sent = {key.replace("_", "-"): number for key, number in numbers.items()}
    return str(person.browser.post(at, {**sent, "version": "1"})["Location"])


def step_of(person: Person, words: str = "Two songs.", **more: str) -> str:
    return str(person.browser.post(f"{ROOM}/steps/new", {"words": words, **more})["Location"])


@pytest.mark.parametrize("page", ["cards/choose", "compasses/new", "steps/new", "decisions/new"])
def test_looking_makes_no_vault(page: str) -> None:
    browser = Client()
    assert browser.get(f"{ROOM}/{page}").status_code == 200
    assert cookie.NAME not in browser.cookies


def test_a_compass_begins_with_parts_she_names_and_assumes_none(her: Person) -> None:
    page = page_of(her.browser.get(f"{ROOM}/compasses/new"))
    (form,) = [each for each in page.forms if each.action == f"{ROOM}/compasses/new"]
    assert form.fields["parts"].values in ([""], [])
    assert her.browser.post(f"{ROOM}/compasses/new", {"of": "own", "parts": " "}).status_code == 422
    compass_of(her, "Work\n Friends \nWork")
    assert her.vault.latest(Compass, 1).entries[0].directions == (
        Direction(name="Work"),
        Direction(name="Friends"),
    )


def test_a_compass_can_take_her_five_or_the_parts_of_last_time(her: Person) -> None:
    compass_of(her, "Work\nSleep")
    five_of(her, "Rest", "Singing")
    for of, parts in (("five", ("Rest", "Singing")), ("last", ("Work", "Sleep"))):
        if of == "last":
            her.vault.drop(Compass, her.vault.latest(Compass, 1).stored[0].id)
        her.browser.post(f"{ROOM}/compasses/new", {"of": of})
        assert tuple(each.name for each in her.vault.latest(Compass, 1).entries[0].directions) == parts


def test_too_many_parts_and_too_long_ones_come_back_as_typed(her: Person) -> None:
    for parts in ("\n".join(f"Part {n}" for n in range(9)), "x" * 90):
        answer = her.browser.post(f"{ROOM}/compasses/new", {"of": "own", "parts": parts})
        assert (answer.status_code, parts.splitlines()[-1] in page_of(answer).words) == (422, True)


def test_the_widest_gap_leads_to_a_step_that_is_begun_with_it(her: Person) -> None:
    at = compass_of(her, matters_1="5", lived_1="5", matters_2="9", lived_2="2")
    page = words_at(her, at)
    assert "“Friends”. It matters 9, and 2 was lived." in page
    assert "A gap says where the next small step may matter, not that you failed." in page
    begun = page_of(her.browser.get(f"{ROOM}/steps/new?compass={at.rpartition('/')[2]}"))
    (form,) = [each for each in begun.forms if each.action == f"{ROOM}/steps/new"]
    assert form.fields["value"].values == ["Friends"]


def test_numbers_may_stay_open_and_then_nothing_is_said(her: Person) -> None:
    page = words_at(her, compass_of(her, matters_1="5"))
    assert ("Furthest apart" in page, "Where both numbers stand" in page) == (False, True)


def test_a_compass_changed_elsewhere_keeps_both(her: Person) -> None:
    at = compass_of(her, matters_1="5", lived_1="1")
    late = her.browser.post(f"{at}/fill", {"matters-1": "7", "between": "Mine, typed late.", "version": "1"})
    page = page_of(late).words
    assert (late.status_code, "matters 5, lived 1" in page, "Mine, typed late." in page) == (409, True, True)


def test_where_a_crisis_sounds_no_gap_is_read_and_no_step_asked_for(her: Person) -> None:
    begun = her.browser.post(f"{ROOM}/compasses/new", {"of": "own", "parts": "Work"})["Location"]
    at = her.browser.post(begun, {"matters-1": "9", "lived-1": "1", "between": DARK, "version": "1"})[
        "Location"
    ]
    page = words_at(her, at)
    seen = ("If this is very dark" in page, "Furthest apart" in page, "One small step" in page)
    assert seen == (True, False, False)
    her.browser.post(f"{at}/misheard")
    assert "Furthest apart" in words_at(her, at)


def test_a_step_stands_on_now_on_its_day_alone_and_nothing_is_said_afterwards(her: Person) -> None:
    now = timezone.now()
    step_of(her, on=(now + timedelta(days=2)).date().isoformat())
    shown = [len(today(her.vault, now + timedelta(days=days))) for days in range(5)]
    assert shown == [0, 0, 1, 0, 0]


def test_a_step_is_done_or_let_go_in_one_tap_and_opened_again(her: Person) -> None:
    now = timezone.now()
    at = step_of(her, on=now.date().isoformat())
    assert len(today(her.vault, now)) == 1
    for came, said in (("done", "done"), ("let_go", "let go"), ("", "")):
        assert her.browser.post(f"{at}/came", {"came": came}).status_code == 302
        assert her.vault.latest(ValueStep, 1).entries[0].came == came
        assert len(today(her.vault, now)) == (0 if came else 1)
        assert said in words_at(her, at)


def test_a_step_without_words_comes_back_and_a_day_that_is_none_too(her: Person) -> None:
    answer = her.browser.post(f"{ROOM}/steps/new", {"words": "", "when": "on the way back", "on": "soon"})
    page = page_of(answer).words
    assert (answer.status_code, "on the way back" in page, "such as 2027-03-31" in page) == (422, True, True)


def test_a_step_that_sounds_like_a_crisis_is_kept_and_never_put_forward(her: Person) -> None:
    now = timezone.now()
    at = step_of(her, DARK, on=now.date().isoformat())
    assert today(her.vault, now) == ()
    assert "If this is very dark" in words_at(her, at)


def test_a_changed_or_deleted_step_takes_its_day_along(her: Person) -> None:
    now = timezone.now()
    day = {"on": now.date().isoformat()}
    at = step_of(her, **day)
    her.browser.post(f"{at}/change", {"words": "One song.", "version": "1", **day})
    assert "One song." in today(her.vault, now)[0].body
    late = her.browser.post(f"{at}/change", {"words": "Three songs.", "version": "1"})
    assert (late.status_code, "Three songs." in page_of(late).words) == (409, True)
    her.browser.post(f"{at}/delete")
    assert today(her.vault, now) == ()


def decide(person: Person, **sent: str) -> str:
    begun = {"a": "Take the shift.", "b": "Say no.", "values": "Rest\nSinging", **sent}
    return str(person.browser.post(f"{ROOM}/decisions/new", begun)["Location"]).removesuffix("/weigh")


def test_two_ways_are_weighed_by_what_matters_and_read_plainly(her: Person) -> None:
    at = decide(her)
    ways = {"a": "Take the shift.", "b": "Say no.", "gut_a": "8", "gut_b": "2", "version": "1"}
    her.browser.post(f"{at}/weigh", {"serves-1": "b", "serves-2": "both", **ways})
    page = words_at(her, at)
    assert "A serves 1 of your 2, B serves 2. Your gut leans to A: that is worth a minute." in page
    assert "the choice is yours" in page


def test_her_five_are_what_is_weighed_once_she_has_them(her: Person) -> None:
    five_of(her, "Rest", "Care")
    decide(her, values="")
    assert [each.name for each in her.vault.latest(Decision, 1).entries[0].values] == ["Rest", "Care"]


def test_where_a_crisis_sounds_nothing_is_counted(her: Person) -> None:
    at = decide(her, b=DARK)
    her.browser.post(f"{at}/weigh", {"a": "One.", "b": DARK, "serves-1": "b", "version": "1"})
    page = words_at(her, at)
    assert ("If this is very dark" in page, "serves" in page.replace("Which way serves it?", "")) == (
        True,
        False,
    )


def test_what_was_misheard_is_counted_once_she_says_so_until_she_writes_something_else(her: Person) -> None:
    at = decide(her, b=DARK)
    sent = {"a": "One.", "b": DARK, "serves-1": "b", "version": "1"}
    her.browser.post(f"{at}/weigh", sent)
    her.browser.post(f"{at}/misheard")
    assert "A serves 0 and B serves 1." in words_at(her, at)
    her.browser.post(f"{at}/weigh", {**sent, "note": DARK, "version": "3"})
    assert "A serves 0 and B serves 1." not in words_at(her, at)


def test_a_decision_can_be_changed_and_deleted(her: Person) -> None:
    at = decide(her)
    her.browser.post(f"{at}/weigh", {"a": "Stay.", "b": "Go.", "note": "Ask Jo.", "version": "1"})
    assert "Ask Jo." in words_at(her, at)
    late = her.browser.post(f"{at}/weigh", {"a": "Third.", "b": "Go.", "version": "1"})
    assert (late.status_code, "Stay." in page_of(late).words, "Third." in page_of(late).words) == (
        409,
        True,
        True,
    )
    her.browser.post(f"{at}/delete")
    assert her.vault.all(Decision).entries == ()


def test_her_five_lie_beside_a_moment_of_comparison_and_nowhere_else(her: Person) -> None:
    now = timezone.now()
    comparing = told(pressures=("comparison",))
    assert at_moment(her.vault, comparing, now) == ()
    five_of(her, "Rest", "Singing")
    assert [card.body for card in at_moment(her.vault, comparing, now)] == ["Rest · Singing"]
    for other in (told(pressures=("workplace",)), told(pressures=("comparison",), whose="unfair")):
        assert at_moment(her.vault, other, now) == ()


def test_the_picture_shows_the_newest_compass_that_has_numbers(her: Person) -> None:
    assert in_picture(her.vault) == ()
    compass_of(her, "Work", matters_1="9", lived_1="2")
    compass_of(her, "Sleep")
    (part,) = in_picture(her.vault)
    shown = dict(part.context)["picture"]
    assert [row.name for row, _ in shown["rows"]] == ["Work"]  # type: ignore[index]  # a picture is a mapping


def test_a_session_page_gets_the_five_the_compass_and_the_steps_of_its_days(her: Person) -> None:
    five_of(her, "Rest")
    compass_of(her, "Work", matters_1="9", lived_1="2")
    step_of(her, "Two songs.", when="at noon")
    now = timezone.now()
    sections = for_session_page(her.vault, now - timedelta(days=1), now)
    assert [(each.title, [line.text for line in each.lines]) for each in sections] == [
        ("What matters to you", ["Rest"]),
        ("Compass", ["Work: matters 9, lived 2"]),
        ("Small steps", ["“Two songs.” · at noon"]),
    ]


def test_steps_ahead_are_noted_in_the_order_of_their_days(her: Person) -> None:
    steps = ["Two songs.", "A walk to the lake.", "Soup, and a candle.", "Call Ina from the bus."]
    for days, words in enumerate(steps):
        step_of(her, words, on=(timezone.now() + timedelta(days=days)).date().isoformat())
    kept = her.vault.glance(ValuesNow)
    assert kept is not None
    assert [each.words for each in kept.steps] == steps
