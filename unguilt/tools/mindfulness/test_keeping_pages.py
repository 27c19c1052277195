"""What is kept, shown, asked once, and given on, through the pages of this room."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from tests.filling import own_forms, page_of
from tests.people import LONG_AGO, Person, bend, guest_here
from unguilt.tools.mindfulness.entries import Breathing, NextDay, Page, Prompted, Writing
from unguilt.tools.mindfulness.giving import for_session_page, today
from unguilt.tools.mindfulness.keeping import keep_writing
from unguilt.tools.mindfulness.prompts import PROMPTS

pytestmark = pytest.mark.django_db

ROOM = "/tools/mindfulness"
CRISIS = "I keep thinking that I want to kill myself. They would be better off without me."


def prompt_shown(browser: Client) -> str:
    """Return the key of the prompt that the page shows."""
    (form,) = [
        each
        for each in own_forms(page_of(browser.get(f"{ROOM}/journal/prompt")))
        if each.action == f"{ROOM}/journal/keep"
    ]
    return form.find("prompt").values[0]


def sat_down(person: Person, at: datetime) -> Writing:
    return keep_writing(person.vault, Writing(at=at, words="It began in winter."), uuid4()).entry


def test_looking_and_choosing_make_no_vault() -> None:
    newcomer = Client()
    for path in (
        "breathe",
        "sit",
        "body-scan",
        "senses",
        "journal",
        "journal/free",
        "journal/prompt",
        "writing",
    ):
        assert newcomer.get(f"{ROOM}/{path}").status_code == 200
    chosen = newcomer.post(f"{ROOM}/breathe", {"pattern": "box", "minutes": "3"})
    assert chosen["Location"] == f"{ROOM}/breathe?pattern=box&minutes=3&aloud=first"
    assert "11 breaths." in page_of(newcomer.get(chosen["Location"])).words
    assert newcomer.post(f"{ROOM}/journal/another", {"prompt": "laugh", "words": "Half"}).status_code == 200
    assert apps.get_model("vault", "Vault").objects.count() == 0


def test_how_she_breathed_is_remembered_in_her_vault(guest: Person) -> None:
    guest.browser.post(f"{ROOM}/breathe", {"pattern": "478", "minutes": "2", "bell": "on", "aloud": "none"})
    assert guest.vault.glance(Breathing) == Breathing(pattern="478", minutes=2, bell=True, aloud="none")
    assert (
        "In for 4 seconds, hold for 7, out for 8. 6 breaths."
        in page_of(guest.browser.get(f"{ROOM}/breathe")).words
    )


def test_a_damaged_memory_of_breathing_is_begun_afresh(guest: Person) -> None:
    guest.vault.keep_the(Breathing(pattern="box", minutes=9))
    bend(guest.vault, Breathing)
    assert "27 breaths." in page_of(guest.browser.get(f"{ROOM}/breathe")).words
    assert guest.browser.post(f"{ROOM}/breathe", {"pattern": "long", "minutes": "1"}).status_code == 302
    assert guest.vault.glance(Breathing) == Breathing(pattern="long", minutes=1)


@pytest.mark.parametrize("wrong", [{"pattern": "fast"}, {"minutes": "21"}, {"aloud": "loud"}])
def test_a_way_of_breathing_that_is_none_is_refused_and_nothing_is_kept(
    guest: Person, wrong: dict[str, str]
) -> None:
    assert guest.browser.post(f"{ROOM}/breathe", wrong).status_code == 422
    assert guest.browser.get(f"{ROOM}/breathe", wrong).status_code == 200
    assert guest.vault.glance(Breathing) is None


def test_a_page_sent_twice_is_kept_once_and_its_prompt_does_not_come_back(guest: Person) -> None:
    first = prompt_shown(guest.browser)
    sent = {"words": "A line.", "prompt": first, "entry_id": str(uuid4())}
    ways = {guest.browser.post(f"{ROOM}/journal/keep", sent)["Location"] for _ in range(2)}
    assert len(ways) == 1
    assert [page.prompt for page in guest.vault.latest(Page, 5).entries] == [first]
    known = guest.vault.glance(Prompted)
    assert known is not None
    assert list(known.written) == [first]
    assert prompt_shown(guest.browser) != first


def test_what_a_newcomer_passed_over_is_known_from_her_first_page_on() -> None:
    newcomer = Client()
    newcomer.post(
        f"{ROOM}/journal/keep", {"words": "A line.", "prompt": "laugh", "passed": "a_no,nonsense,a_yes"}
    )
    shown = set()
    for _ in range(57):
        shown.add(prompt_shown(newcomer))
        newcomer.post(f"{ROOM}/journal/another", {"prompt": prompt_shown(newcomer)})
    assert shown == set(PROMPTS) - {"laugh", "a_no", "a_yes"}


def test_an_empty_page_is_no_fault_and_not_kept(guest: Person) -> None:
    assert guest.browser.post(f"{ROOM}/journal/keep", {"words": " "})["Location"] == f"{ROOM}/journal"
    assert guest.vault.latest(Page, 1).stored == ()


@pytest.mark.parametrize("who", [guest_here, lambda: Person(browser=Client())])
def test_another_one_keeps_her_words_and_goes_through_all_sixty(who: type[Person]) -> None:
    browser, seen = who().browser, []
    sent = {"words": "Half a line", "prompt": prompt_shown(browser), "passed": ""}
    for _ in PROMPTS:
        seen.append(sent["prompt"])
        page = page_of(browser.post(f"{ROOM}/journal/another", sent))
        (form,) = [each for each in own_forms(page) if each.action == f"{ROOM}/journal/keep"]
        assert form.find("words").values == ["Half a line"]
        sent |= {name: form.find(name).values[0] for name in ("prompt", "passed")}
    assert set(seen) == set(PROMPTS)


def test_a_page_that_is_too_long_comes_back_with_every_word(guest: Person) -> None:
    words = "word " * 5_000
    answer = guest.browser.post(f"{ROOM}/journal/keep", {"words": words, "prompt": "laugh"})
    assert answer.status_code == 422
    assert words.strip() in answer.content.decode()


def test_a_page_changed_on_two_devices_shows_both_texts(guest: Person) -> None:
    stored = guest.vault.add(Page(at=LONG_AGO, words="First."))
    at = f"{ROOM}/journal/{stored.id}"
    assert guest.browser.post(at, {"words": "From the phone.", "version": "1"}).status_code == 302
    answer = guest.browser.post(at, {"words": "From the desk.", "version": "1"})
    assert answer.status_code == 409
    assert {"From the phone.", "From the desk."} <= {text.strip() for _, text in page_of(answer).texts}


def test_a_page_is_deleted_after_one_question_also_a_damaged_one(guest: Person) -> None:
    stored = guest.vault.add(Page(at=LONG_AGO, words="First."))
    bend(guest.vault, Page)
    assert "damaged" in page_of(guest.browser.get(f"{ROOM}/journal")).words
    assert guest.browser.get(f"{ROOM}/journal/{stored.id}").status_code == 410
    assert guest.browser.get(f"{ROOM}/journal/{stored.id}/delete").status_code == 200
    assert guest.browser.post(f"{ROOM}/journal/{stored.id}/delete").status_code == 302
    assert guest.browser.post(f"{ROOM}/journal/{stored.id}/delete").status_code == 404


def test_older_pages_stand_behind_a_link(guest: Person) -> None:
    for number in range(45):
        guest.vault.add(Page(at=LONG_AGO + timedelta(days=number), words=f"Page {number}."))
    at, seen = f"{ROOM}/journal", []
    while at:
        page = page_of(guest.browser.get(at), at)
        seen.append(sum(text.strip().startswith("Page ") for _, text in page.texts))
        at = next((link for link in page.links if "before=" in link and "#" not in link), "")
    assert seen == [20, 20, 5]


@pytest.mark.parametrize("path", ["journal/keep", "writing/page"])
def test_the_page_after_dark_words_shows_the_help_card_without_scripts(guest: Person, path: str) -> None:
    kept = guest.browser.post(f"{ROOM}/{path}", {"words": CRISIS})
    assert "a person can be with you in this" in page_of(guest.browser.get(kept["Location"])).words


def test_a_sitting_is_asked_about_once_from_the_next_day_on(guest: Person) -> None:
    now = timezone.now()
    writing = sat_down(guest, now)
    due = [hours for hours in range(100) if today(guest.vault, writing.at + timedelta(hours=hours))]
    assert (due[0], due[-1]) == (16, 72)


def test_the_answer_a_day_later_is_kept_with_the_writing(guest: Person) -> None:
    stored = keep_writing(
        guest.vault, Writing(at=timezone.now() - timedelta(days=1), words="It began."), uuid4()
    )
    at = f"{ROOM}/writing/{stored.id}/next-day"
    assert at in page_of(guest.browser.get("/")).links
    assert guest.browser.post(at, {"after": "4"}).status_code == 302
    assert guest.vault.get(Writing, stored.id).entry.after == 4
    assert guest.vault.glance(NextDay) is None
    assert at not in page_of(guest.browser.get("/")).links


def test_to_leave_the_question_is_an_answer_as_well(guest: Person) -> None:
    stored = keep_writing(
        guest.vault, Writing(at=timezone.now() - timedelta(days=1), words="It began."), uuid4()
    )
    assert guest.browser.post(f"{ROOM}/writing/{stored.id}/next-day", {"after": ["7", ""]}).status_code == 302
    assert guest.vault.get(Writing, stored.id).entry.after is None
    assert guest.vault.glance(NextDay) is None


def test_a_deleted_writing_takes_its_question_with_it_and_leaves_another_ones(guest: Person) -> None:
    old = keep_writing(guest.vault, Writing(at=LONG_AGO, words="Old."), uuid4())
    new = keep_writing(guest.vault, Writing(at=LONG_AGO + timedelta(days=1), words="New."), uuid4())
    guest.browser.post(f"{ROOM}/writing/{old.id}/delete")
    kept = guest.vault.glance(NextDay)
    assert kept is not None
    assert kept.writing == new.id
    guest.browser.post(f"{ROOM}/writing/{new.id}/delete")
    assert guest.vault.glance(NextDay) is None


def test_a_session_page_gets_first_lines_and_the_days_of_writing(guest: Person) -> None:
    guest.vault.add(Page(at=LONG_AGO, words="\nThe soup.\nAnd more that stays."))
    guest.vault.add(Writing(at=LONG_AGO, words="Stays here.", after=4))
    sections = for_session_page(guest.vault, LONG_AGO, LONG_AGO + timedelta(days=1))
    assert [line.text for section in sections for line in section.lines] == [
        "The soup.",
        "A sitting of writing; a day later its weight was 4 of 10.",
    ]
