"""The pages of this room: circles, words, slots, places; and nobody she is afraid of anywhere in it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from tests.filling import page_of
from tests.people import Person, bend, guest_here, newcomer, told
from unguilt.core.preferences import Preferences
from unguilt.exports.events import EventKind, Frequency, Recurrence
from unguilt.kit.people import Person as Somebody
from unguilt.tools.support_network.entries import FoundPlace, Pace, Paces, Reach
from unguilt.tools.support_network.giving import (
    at_moment,
    events,
    for_session_page,
    in_picture,
    today,
    wins,
)
from unguilt.vault import cookie
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

HERE = "/tools/support_network/"
DARK = "I want to kill myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def words(person: Person, path: str = "") -> str:
    return page_of(person.browser.get(HERE + path)).words


def note(person: Person, name: str = "Ana", **more: Any) -> Stored[Somebody]:
    at = timezone.now() - timedelta(days=1)
    return person.vault.add(Somebody(at=at, name=name, **{"circle": "close", **more}))


def slot_today(person: Person, *people: Stored[Somebody]) -> None:
    first = timezone.now().date()
    person.vault.keep_the(Paces(paces=tuple(Pace(person=each.id, weeks=2, first=first) for each in people)))


def everywhere(person: Person, somebody: Stored[Somebody]) -> Mapping[str, str]:
    """Return all that this room says to her anywhere."""
    now = timezone.now()
    moment = told(pressures=("missing_support",))
    vault = person.vault
    ahead = timedelta(days=1)
    return {
        "room": words(person),
        "words": words(person, "words"),
        "words for": words(person, f"words?person={somebody.id}"),
        "taken": words(person, f"words/take?words=listen-warm&person={somebody.id}"),
        "reached": words(person, "reached"),
        "now": str(today(vault, now)),
        "moment": str(at_moment(vault, moment, now)),
        "picture": str(in_picture(vault)),
        "session": str(for_session_page(vault, now - timedelta(days=9), now + ahead)),
        "wins": str(wins(vault, now - timedelta(days=9), now + ahead)),
        "calendar": str(events(vault, now)),
    }


def test_a_newcomer_sees_it_all_without_a_name_and_gets_no_vault_by_looking() -> None:
    person = newcomer()
    for path in ("", "words", "words/take", "words/take?words=laugh-light", "places", "places/new"):
        assert person.browser.get(HERE + path).status_code == 200
    assert cookie.NAME not in person.browser.cookies
    assert "Where it is thin" not in words(person)


def test_her_people_stand_in_their_circles_and_what_nobody_gives_is_told_with_an_idea(her: Person) -> None:
    note(her, "Ana", gives=("listen", "help"))
    note(her, "Bartholomew the Younger", circle="around", gives=("laugh", "advise"))
    page = her.browser.get(HERE).content.decode()
    assert "Bartholomew t…" in page
    assert page.count("Bartholomew the Younger") == 1
    said = words(her)
    assert "Where it is thin" in said
    assert "Read along in one group for a week." in said
    assert "Ask for one small thing" not in said


def test_somebody_without_a_circle_stands_in_the_list_and_not_in_the_drawing(her: Person) -> None:
    note(her, "Ana", circle="")
    page = her.browser.get(HERE).content.decode()
    assert "<figure" not in page
    assert "Without a circle" in page


def test_whom_she_is_afraid_of_stands_nowhere_in_this_room(her: Person) -> None:
    feared = note(her, "Corvin", gives=("listen",), afraid=True)
    slot_today(her, feared)
    her.vault.add(Reach(at=timezone.now(), person=feared.id))
    assert {where: "Corvin" in said for where, said in everywhere(her, feared).items()} == dict.fromkeys(
        everywhere(her, feared), False
    )
    answer = her.browser.get(f"{HERE}with/{feared.id}")
    assert (answer.status_code, answer["Location"]) == (302, f"/people/{feared.id}")


@pytest.mark.parametrize("damaged", [False, True])
def test_when_she_is_afraid_at_home_nobody_who_lives_there_stands_in_this_room(
    her: Person, *, damaged: bool
) -> None:
    her.vault.keep_the(Preferences(afraid=not damaged))
    if damaged:
        bend(her.vault, Preferences)
    corvin = note(her, "Corvin", gives=("listen",), home=True)
    ana = note(her, "Ana", gives=("listen",))
    slot_today(her, corvin, ana)
    said = everywhere(her, corvin)
    assert [where for where, each in said.items() if "Corvin" in each] == []
    assert "Ana" in said["room"]
    assert "Not everybody on your list stands here." in said["room"]
    assert "Ana" in said["now"]


def test_now_names_somebody_on_the_day_of_her_pace_and_says_nothing_after(her: Person) -> None:
    ana = note(her)
    slot_today(her, ana)
    now = timezone.now()
    (card,) = today(her.vault, now)
    assert card.title == "You wanted to write to Ana about now"
    assert [today(her.vault, now + timedelta(days=days)) for days in (-1, 1, 13)] == [(), (), ()]
    assert card.href == f"{HERE}with/{ana.id}"
    assert "You wanted to write to Ana about now" in page_of(her.browser.get("/")).words


def test_reaching_out_begins_the_pace_anew_so_that_today_says_no_more_of_it(her: Person) -> None:
    ana = note(her)
    slot_today(her, ana)
    sent = {"entry_id": str(uuid4()), "person": str(ana.id), "kind": "laugh", "words": "Ha."}
    for _ in range(2):
        assert her.browser.post(f"{HERE}reached/note", sent).status_code == 302
    (reach,) = her.vault.all(Reach).entries
    assert (reach.person, reach.kind) == (ana.id, "laugh")
    assert today(her.vault, timezone.now()) == ()
    assert "You reached out to Ana." in words(her, "reached")
    assert "Ha." not in words(her, "reached")


def test_a_note_of_reaching_out_needs_nobody_from_the_list_and_no_sense(her: Person) -> None:
    for person in ("", "nonsense", str(uuid4())):
        sent = {"person": person, "kind": "nonsense", "entry_id": "nonsense"}
        assert her.browser.post(f"{HERE}reached/note", sent).status_code == 302
    assert {(each.person, each.kind) for each in her.vault.all(Reach).entries} == {(None, "")}


def test_dark_words_to_somebody_bring_the_card_on_the_very_answer_and_not_on_the_next(her: Person) -> None:
    answer = her.browser.post(f"{HERE}reached/note", {"words": DARK})
    assert answer.status_code == 200
    assert "People to call or write to" in page_of(answer).words
    assert DARK not in page_of(answer).words
    assert "People to call or write to" not in words(her, "reached")


def test_words_too_long_come_back_whole_and_nothing_is_noted(her: Person) -> None:
    answer = her.browser.post(f"{HERE}reached/note", {"words": "word " * 500})
    assert (answer.status_code, answer.content.decode().count("word ") > 490) == (422, True)
    assert her.vault.all(Reach).entries == ()


def test_an_opener_is_filled_with_the_name_and_greets(her: Person) -> None:
    ana = note(her, "Ana <3")
    page = her.browser.get(f"{HERE}words/take?words=silence-plain&person={ana.id}").content.decode()
    assert "Hello Ana &lt;3,\nWe have not talked for a long time." in page
    alone = her.browser.get(f"{HERE}words/take?words=silence-plain").content.decode()
    assert "\nWe have not talked" in alone
    assert "Hello" not in alone


def test_a_pace_is_set_changed_and_taken_away(her: Person) -> None:
    ana = note(her)
    at = f"{HERE}with/{ana.id}"
    day = timezone.now().date() + timedelta(days=10)
    assert her.browser.post(f"{at}/pace", {"weeks": "4", "first": day.isoformat()}).status_code == 302
    assert her.vault.glance(Paces) == Paces(paces=(Pace(person=ana.id, weeks=4, first=day),))
    assert "every 4 weeks" in words(her, f"with/{ana.id}")
    assert her.browser.post(f"{at}/pace", {"weeks": "5"}).status_code == 422
    assert her.browser.post(f"{at}/pace", {"weeks": ""}).status_code == 302
    assert her.vault.glance(Paces) == Paces()


def test_the_calendar_is_given_one_event_for_each_pace_without_a_time(her: Person) -> None:
    ana = note(her)
    slot_today(her, ana)
    (event,) = events(her.vault, timezone.now())
    assert (event.uid, event.kind, event.title) == (f"person-{ana.id}", EventKind.PERSON, "A line to Ana")
    assert (event.starts, event.minutes, event.busy) == (timezone.now().date(), 0, False)
    assert event.repeats == Recurrence(frequency=Frequency.WEEKLY, every=2)
    her.vault.drop(Somebody, ana.id)
    assert events(her.vault, timezone.now()) == ()


def test_a_moment_that_lacks_support_names_somebody_or_else_a_kind_of_group(her: Person) -> None:
    now = timezone.now()
    moment = told(pressures=("missing_support",))
    (group,) = at_moment(her.vault, moment, now)
    assert group.href.startswith(f"{HERE}places#")
    assert at_moment(her.vault, told(pressures=("missing_support",), weight=9), now) == ()
    assert at_moment(her.vault, told(pressures=("workplace",)), now) == ()
    note(her, "Bea", gives=("advise",))
    note(her, "Ana", gives=("same_boat",))
    for weight in (5, 10):
        (card,) = at_moment(her.vault, told(pressures=("missing_support",), weight=weight), now)
        assert (card.title, "no need to answer" in card.body) == ("Ana", True)


def test_a_session_page_gets_first_names_by_circle_and_only_of_those_days(her: Person) -> None:
    ana = note(her, "Ana Lucía")
    note(her, "Bea", circle="")
    now = timezone.now()
    her.vault.add(Reach(at=now - timedelta(hours=1), person=ana.id))
    there, reached = for_session_page(her.vault, now - timedelta(hours=5), now)
    assert sorted(line.text for line in there.lines) == ["Close to me: Ana", "Without a circle: Bea"]
    assert [line.text for line in reached.lines] == ["You reached out to Ana."]
    assert for_session_page(her.vault, now - timedelta(days=9), now - timedelta(days=5)) == ()


def test_the_picture_shows_circles_once_somebody_stands_in_them(her: Person) -> None:
    assert in_picture(her.vault) == ()
    note(her)
    assert "Your people in three circles" in her.browser.get("/picture").content.decode()


def test_a_place_is_kept_once_changed_and_deleted_and_of_two_devices_both_keep_their_words(
    her: Person,
) -> None:
    sent = {"name": "The chat", "kind": "online", "note": "Read along.", "entry_id": str(uuid4())}
    for _ in range(2):
        assert her.browser.post(f"{HERE}places/new", sent).status_code == 302
    (stored,) = her.vault.all(FoundPlace).stored
    at = f"{HERE}places/{stored.id}"
    assert her.browser.post(at, sent | {"note": "Asked.", "version": "1"}).status_code == 302
    late = her.browser.post(at, sent | {"note": "Left.", "version": "1"})
    assert late.status_code == 409
    assert all(each in page_of(late).words for each in ("Asked.", "changed elsewhere"))
    assert "Left." in late.content.decode()
    assert her.browser.post(f"{at}/delete").status_code == 302
    assert her.vault.all(FoundPlace).stored == ()


def test_a_place_without_a_name_comes_back_with_all_else(her: Person) -> None:
    answer = her.browser.post(f"{HERE}places/new", {"name": " ", "note": "Wednesdays."})
    assert (answer.status_code, "Wednesdays." in answer.content.decode()) == (422, True)


def test_damaged_ones_are_told_and_can_be_taken_out(her: Person) -> None:
    note(her)
    her.vault.add(Reach(at=timezone.now()))
    place = her.vault.add(FoundPlace(at=timezone.now(), name="The chat"))
    slot_today(her, her.vault.all(Somebody).stored[0])
    for kind in (Reach, FoundPlace, Paces, Somebody):
        bend(her.vault, kind)
    for path in ("", "reached", "places/kept", "words"):
        assert her.browser.get(HERE + path).status_code == 200
    assert "damaged" in words(her, "reached")
    assert her.browser.get(f"{HERE}places/{place.id}").status_code == 410
    assert her.browser.post(f"{HERE}places/{place.id}/delete").status_code == 302
    assert today(her.vault, timezone.now()) == ()
