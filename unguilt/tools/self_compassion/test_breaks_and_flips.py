"""The break, the flip and the lines: what is kept, what is not, and where the flip stops."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from tests.people import Person, bend, guest_here
from unguilt.kit.bringing import bring
from unguilt.tools.self_compassion.entries import ChosenWording, Flip, KindLine, Pause
from unguilt.tools.self_compassion.giving import in_picture
from unguilt.vault import cookie

from .test_letters import LONG_AGO, page

pytestmark = pytest.mark.django_db

ROOM = "/tools/self_compassion"
DARK = "They would be better off if I killed myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def flip_of(person: Person, thought: str = "I snapped at her.", **more: str) -> str:
    answer = person.browser.post(f"{ROOM}/flips/new", {"to_me": thought, "entry_id": str(uuid4())})
    at = str(answer["Location"])
    for name, text in more.items():
        version = person.vault.latest(Flip, 1).stored[0].version
        person.browser.post(at, {name: text, "version": version})
    return at


def kept_lines(person: Person) -> list[str]:
    return [each.text for each in person.vault.all(KindLine).entries]


def test_she_chooses_the_wording_once_and_may_change_it(her: Person) -> None:
    assert f'href="{ROOM}/pause/wording"' in page(her, f"{ROOM}/")
    for wording, said in (("kind", "This is hard."), ("respect", "This is a real load.")):
        her.browser.post(f"{ROOM}/pause/wording", {"wording": wording})
        assert said in page(her, f"{ROOM}/pause")
    assert "Which words sit better with you?" in page(her, f"{ROOM}/pause/wording")
    assert f'href="{ROOM}/pause"' in page(her, f"{ROOM}/")


def test_a_damaged_choice_is_asked_for_again_and_then_kept(her: Person) -> None:
    her.browser.post(f"{ROOM}/pause/wording", {"wording": "kind"})
    bend(her.vault, ChosenWording)
    assert f'href="{ROOM}/pause/wording"' in page(her, f"{ROOM}/")
    assert "This is hard." in page(her, f"{ROOM}/pause")
    her.browser.post(f"{ROOM}/pause/wording", {"wording": "respect"})
    assert her.vault.glance(ChosenWording) == ChosenWording(wording="respect")


def test_a_break_without_words_is_kept_nowhere_and_makes_no_vault() -> None:
    browser = Client()
    answer = browser.post(f"{ROOM}/pause/keep", {"wording": "kind", "pick": "1"})
    assert answer["Location"] == f"{ROOM}/pause/rest"
    assert cookie.NAME not in browser.cookies
    browser.post(f"{ROOM}/pause/keep", {"wording": "kind", "pick": "1", "keep": "1"})
    assert cookie.NAME in browser.cookies


@pytest.mark.parametrize(
    ("sent", "line"),
    [
        ({"hard": "Nine hours.", "wording": "respect"}, ""),
        ({"line": "Enough for today.", "pick": "0"}, "Enough for today."),
        ({"pick": "0", "keep": "1"}, "I am doing what I can with the day I have."),
        ({"keep": "1"}, ""),
    ],
)
def test_a_break_is_kept_if_she_wrote_something_or_says_so(
    her: Person, sent: dict[str, Any], line: str
) -> None:
    her.browser.post(f"{ROOM}/pause/keep", sent)
    (entry,) = her.vault.all(Pause).entries
    assert (entry.line, entry.hard) == (line, sent.get("hard", ""))
    assert kept_lines(her) == []


def test_a_line_to_hear_again_is_kept_once_though_the_form_is_sent_twice(her: Person) -> None:
    sent = {"pick": "0", "again": "on", "entry_id": str(uuid4())}
    for _ in range(2):
        her.browser.post(f"{ROOM}/pause/keep", sent)
    assert (len(her.vault.all(Pause).stored), len(kept_lines(her))) == (1, 1)
    assert kept_lines(her)[0] in page(her, f"{ROOM}/")
    assert in_picture(her.vault)[0].context["line"] == kept_lines(her)[0]


def test_a_flip_goes_from_the_thought_to_both_side_by_side_to_the_line(her: Person) -> None:
    at = flip_of(her, answer="You were tired.", line="Tired is not bad.")
    shown = page(her, at)
    assert all(text in shown for text in ("I snapped at her.", "You were tired.", "Tired is not bad."))
    (entry,) = her.vault.all(Flip).entries
    assert (entry.to_me, entry.answer, entry.line) == (
        "I snapped at her.",
        "You were tired.",
        "Tired is not bad.",
    )


def test_what_she_brought_along_stands_in_the_flip_already(her: Person) -> None:
    bring(her.vault, "I left early again.", to="self_compassion", now=LONG_AGO)
    assert "I left early again.</textarea>" in page(her, f"{ROOM}/flips/new")


def test_a_thought_about_dying_is_not_turned_around(her: Person) -> None:
    shown = page(her, flip_of(her, DARK))
    assert 'id="care-title"' in shown
    assert 'name="answer"' not in shown
    assert DARK in shown
    changing = page(her, f"{flip_of(her, DARK)}/change")
    assert ('name="to_me"' in changing, 'name="answer"' in changing) == (True, False)


def test_said_in_other_words_the_flip_goes_on(her: Person) -> None:
    at = flip_of(her, DARK)
    version = her.vault.latest(Flip, 1).stored[0].version
    her.browser.post(f"{at}/change", {"to_me": "I was short with them.", "version": version})
    assert 'name="answer"' in page(her, at)


def test_an_answer_from_two_devices_keeps_both_in_sight_and_the_same_twice_is_no_conflict(
    her: Person,
) -> None:
    at = flip_of(her)
    first = her.browser.post(at, {"answer": "You were tired.", "version": "1"})
    same = her.browser.post(at, {"answer": "You were tired.", "version": "1"})
    other = her.browser.post(at, {"answer": "One snap, one day.", "version": "1"})
    assert [each.status_code for each in (first, same, other)] == [302, 302, 409]
    shown = other.content.decode()
    assert ("You were tired." in shown, "One snap, one day." in shown) == (True, True)


def test_the_line_of_a_flip_is_kept_to_hear_again_when_she_says_so(her: Person) -> None:
    at = flip_of(her, answer="You were tired.")
    version = her.vault.latest(Flip, 1).stored[0].version
    her.browser.post(at, {"line": "Tired is not bad.", "again": "on", "version": version})
    assert [(each.text, each.source) for each in her.vault.all(KindLine).entries] == [
        ("Tired is not bad.", "flip")
    ]


def test_a_deleted_flip_leaves_the_line_she_kept_from_it(her: Person) -> None:
    at = flip_of(her, answer="You were tired.")
    her.browser.post(f"{ROOM}/lines/keep", {"text": "Tired is not bad.", "source": "flip"})
    assert her.browser.post(f"{at}/delete").status_code == 302
    assert (her.vault.all(Flip).entries, kept_lines(her)) == ((), ["Tired is not bad."])


def test_an_empty_line_is_no_fault_and_a_line_can_be_let_go(her: Person) -> None:
    for text in ("", "Enough."):
        assert her.browser.post(f"{ROOM}/lines/keep", {"text": text}).status_code == 302
    (stored,) = her.vault.all(KindLine).stored
    her.browser.post(f"{ROOM}/lines/{stored.id}/drop")
    assert kept_lines(her) == []


@pytest.mark.parametrize("kind", [Pause, Flip, KindLine], ids=lambda kind: str(kind.KIND))
def test_damaged_ones_are_named_and_can_be_removed(her: Person, kind: type[Pause | Flip | KindLine]) -> None:
    her.browser.post(f"{ROOM}/pause/keep", {"keep": "1", "pick": "0", "again": "on"})
    flip_of(her)
    bend(her.vault, kind)
    where = {Pause: ("pauses", "drop"), Flip: ("flips", "delete"), KindLine: ("lines", "drop")}[kind]
    assert "damaged" in page(her, f"{ROOM}/{where[0]}")
    assert her.browser.get(f"{ROOM}/").status_code == 200
    (damaged,) = her.vault.all(kind).damaged
    her.browser.post(f"{ROOM}/{where[0]}/{damaged}/{where[1]}")
    assert her.vault.all(kind).damaged == ()


def test_lists_go_on_behind_a_link(her: Person) -> None:
    for number in range(23):
        her.browser.post(f"{ROOM}/lines/keep", {"text": f"Line {number}."})
    first = page(her, f"{ROOM}/lines")
    assert ("Line 3." in first, "Line 2." in first) == (True, False)
    (before,) = [each.seq for each in her.vault.all(KindLine) if each.entry.text == "Line 3."]
    assert "Line 2." in page(her, f"{ROOM}/lines?before={before}")


def test_what_comes_back_with_trouble_shows_the_card_for_her_words_alone(her: Person) -> None:
    sent = {"opens": "day", "entry_id": str(uuid4()), "version": "text"}
    shown = [
        her.browser.post(f"{ROOM}/letters/new", {**sent, "text": text}).content.decode()
        for text in ("The soup was warm and we laughed.", DARK)
    ]
    assert ['id="care-title"' in each for each in shown] == [False, True]
