"""A link opens one thing, once it is closed it opens nothing, and what comes back is hers alone."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.filling import page_of
from tests.people import Person, given_link, guest_here, newcomer
from unguilt.accounts.guessing import FREE_TRIES
from unguilt.accounts.models import Guess
from unguilt.core.codec import encode
from unguilt.kit.windows import ANSWERS_MAX, Arrived, Link, Shown, ShownPart, open_window, what_came_back
from unguilt.vault.door import Stored
from unguilt.vault.models import InboxItem, Window
from unguilt.vault.windows import OPENS_MAX, answer_through, look_through, note_opened, remove_closed

pytestmark = pytest.mark.django_db

_CHANGING: Final = re.compile(r'(csrfmiddlewaretoken" value|nonce)="[^"]*"')
NOTHING: Final = "This opens nothing"
QUESTION: Final = "Could you take the swimming bag?"


@pytest.fixture
def ana() -> Person:
    return guest_here()


@pytest.fixture
def link(ana: Person) -> Stored[Link]:
    return given_link(ana.vault)


@pytest.fixture
def jo() -> Iterator[Client]:
    return newcomer().browser


def opened(browser: Client, link_id: UUID, code: str) -> HttpResponse:
    return browser.post(f"/w/{link_id}", {"code": code})


def answered(browser: Client, link: Stored[Link], **more: str) -> HttpResponse:
    sent = {"code": link.entry.code, "sent": str(uuid4()), "answer": "yes", **more}
    return browser.post(f"/w/{link.id}/answer", sent)


def bare(response: HttpResponse) -> str:
    return _CHANGING.sub("", response.content.decode())


def test_the_right_code_shows_what_was_chosen_and_nothing_before_it(jo: Client, link: Stored[Link]) -> None:
    before = page_of(jo.get(f"/w/{link.id}"))
    assert QUESTION not in before.words
    assert link.entry.title not in before.words
    assert QUESTION in page_of(opened(jo, link.id, link.entry.code)).words


def test_a_code_is_read_as_people_type(jo: Client, link: Stored[Link]) -> None:
    typed = f" {link.entry.code.lower().replace('-', ' ').replace('0', 'o')} "
    assert QUESTION in page_of(opened(jo, link.id, typed)).words


def test_wrong_over_withdrawn_and_never_there_look_the_same(ana: Person, link: Stored[Link]) -> None:
    code = "AAAA-BBBB-CCCC-DDDD-EEEE"
    over, withdrawn = given_link(ana.vault), given_link(ana.vault)
    Window.objects.filter(id=over.id).update(closes_at=timezone.now() - timedelta(seconds=1))
    ana.browser.post(f"/links/{withdrawn.id}/withdraw")
    tries = [
        (link.id, code),
        (over.id, over.entry.code),
        (withdrawn.id, withdrawn.entry.code),
        (uuid4(), code),
    ]
    answers = []
    for link_id, typed in tries:
        response = opened(newcomer().browser, link_id, typed)
        answers.append(
            (
                response.status_code,
                bare(response).replace(typed, ""),
                {
                    name: value
                    for name, value in response.items()
                    if name not in {"Content-Security-Policy", "Content-Length"}
                },
            )
        )
    assert answers[0][0] == 404
    assert NOTHING in answers[0][1]
    assert answers == [answers[0]] * 4


def test_a_door_looks_the_same_whether_anything_is_behind_it(jo: Client, link: Stored[Link]) -> None:
    assert bare(jo.get(f"/w/{link.id}")) == bare(jo.get(f"/w/{uuid4()}"))


def test_guessing_is_slowed_down_and_the_wait_is_said(jo: Client, link: Stored[Link]) -> None:
    codes = [opened(jo, link.id, "AAAA-BBBB-CCCC-DDDD-EEEE").status_code for _ in range(FREE_TRIES + 1)]
    assert codes == [404] * FREE_TRIES + [429]
    assert opened(jo, link.id, link.entry.code).status_code == 429
    assert Guess.objects.get().failures == FREE_TRIES


@pytest.mark.parametrize("code", ["", " ", "?", "x" * 201, "\x00", "🦊" * 20, "AAAA-BBBB-CCCC-DDDD-EEE"])
def test_nonsense_is_no_code_and_no_error(jo: Client, link: Stored[Link], code: str) -> None:
    assert opened(jo, link.id, code).status_code in {404, 422}


def test_an_answer_reaches_her_and_nobody_else(ana: Person, jo: Client, link: Stored[Link]) -> None:
    words = "Thursdays, if the <b>bus</b> runs."
    response = answered(jo, link, answer="yes_but", words=words, name="Jo")
    assert response["Location"] == f"/w/{link.id}/sent"
    page = page_of(ana.browser.get(f"/links/{link.id}"))
    assert words in page.words
    assert "Yes, but …" in page.words
    berta = guest_here()
    assert berta.browser.get(f"/links/{link.id}").status_code == 404
    assert words.encode() not in b"".join(bytes(item.sealed) for item in InboxItem.objects.all())


def test_an_answer_sent_twice_is_there_once(ana: Person, jo: Client, link: Stored[Link]) -> None:
    before = len(what_came_back(ana.vault, link.id).answers)
    sent = str(uuid4())
    for _ in range(3):
        assert answered(jo, link, sent=sent).status_code == 302
    assert len(what_came_back(ana.vault, link.id).answers) == before + 1


def test_an_answer_without_one_of_the_three_comes_back_with_every_word(
    jo: Client, link: Stored[Link]
) -> None:
    response = answered(jo, link, answer="", words="I would like to, and")
    assert response.status_code == 422
    page = page_of(response)
    assert QUESTION in page.words
    assert "I would like to, and" in page.words


def test_an_answer_that_is_too_long_is_not_cut(ana: Person, jo: Client, link: Stored[Link]) -> None:
    words = "a" * 2001
    response = answered(jo, link, words=words)
    assert response.status_code == 422
    assert words in response.content.decode()
    assert answered(jo, link, words=words[:-1]).status_code == 302
    assert what_came_back(ana.vault, link.id).answers[0].words == words[:-1]


def test_a_link_takes_twenty_answers(ana: Person, jo: Client, link: Stored[Link]) -> None:
    codes = [answered(jo, link).status_code for _ in range(ANSWERS_MAX)]
    assert codes == [302] * (ANSWERS_MAX - 1) + [422]  # one was there
    assert len(what_came_back(ana.vault, link.id).answers) == ANSWERS_MAX


def test_a_link_that_asks_nothing_takes_no_answer(ana: Person, jo: Client) -> None:
    shown = Shown(language="en", parts=(ShownPart(title="Signs", lines=("One line.",)),))
    page = open_window(ana.vault, shown, title="For my therapist", days=1, now=timezone.now())
    assert "answer" not in [
        name
        for form in page_of(opened(jo, page.id, page.entry.code), at=f"/w/{page.id}").forms
        for name in form.fields
    ]
    assert answered(jo, page).status_code == 422
    assert what_came_back(ana.vault, page.id).answers == ()


def test_she_sees_on_which_days_it_was_opened(ana: Person, jo: Client, link: Stored[Link]) -> None:
    for _ in range(3):
        opened(jo, link.id, link.entry.code)
    assert len(what_came_back(ana.vault, link.id).opened) == 1
    assert what_came_back(ana.vault, link.id).fresh is True  # the answer it was made with


def test_no_more_than_twenty_openings_are_noted(ana: Person, link: Stored[Link]) -> None:
    for _ in range(OPENS_MAX + 5):
        note_opened(link.id, uuid4(), encode(Arrived(at=timezone.now())))
    assert len(what_came_back(ana.vault, link.id).opened) == OPENS_MAX


def test_what_came_back_can_be_put_away(ana: Person, link: Stored[Link]) -> None:
    pages = ("/", "/links")
    assert ["Something came back" in page_of(ana.browser.get(page)).words for page in pages] == [True, True]
    ana.browser.post(f"/links/{link.id}/read")
    assert ["Something came back" in page_of(ana.browser.get(page)).words for page in pages] == [False, False]
    assert len(what_came_back(ana.vault, link.id).answers) == 1


def test_a_link_taken_back_keeps_its_answers_and_a_deleted_one_none(ana: Person, link: Stored[Link]) -> None:
    for _ in range(2):
        assert ana.browser.post(f"/links/{link.id}/withdraw").status_code == 302
    assert look_through(link.id, link.entry.code, timezone.now()) is None
    assert "From June on." in page_of(ana.browser.get(f"/links/{link.id}")).words
    ana.browser.post(f"/links/{link.id}/drop")
    assert (Window.objects.count(), InboxItem.objects.count()) == (0, 0)
    assert ana.browser.get(f"/links/{link.id}").status_code == 404


def test_what_does_not_open_is_said_and_breaks_nothing(ana: Person, link: Stored[Link]) -> None:
    for item in InboxItem.objects.all():
        InboxItem.objects.filter(id=item.id).update(sealed=bytes(item.sealed)[:-1] + b"\x00")
    response = ana.browser.get(f"/links/{link.id}")
    assert (response.status_code, "does not open any more" in page_of(response).words) == (200, True)


def test_a_bent_window_opens_nothing(jo: Client, link: Stored[Link]) -> None:
    row = Window.objects.get(id=link.id)
    Window.objects.filter(id=link.id).update(sealed=bytes(row.sealed)[:-1] + b"\x00")
    assert opened(jo, link.id, link.entry.code).status_code == 404


def test_windows_that_are_over_are_removed(link: Stored[Link]) -> None:
    assert remove_closed(timezone.now()) == 0
    assert remove_closed(timezone.now() + timedelta(days=31)) == 1


@pytest.mark.parametrize("days", [0, 2, 31, -1])
def test_a_link_lasts_one_seven_or_thirty_days(ana: Person, days: int) -> None:
    with pytest.raises(ValueError, match="days"):
        open_window(ana.vault, Shown(language="en"), title="", days=days, now=timezone.now())


def test_a_link_made_twice_by_one_form_is_one(ana: Person) -> None:
    link_id, now = uuid4(), timezone.now()
    made: list[datetime] = []
    for _ in range(2):
        stored = open_window(ana.vault, Shown(language="en"), title="Once", days=1, now=now, link_id=link_id)
        made.append(stored.entry.closes_at)
        assert look_through(link_id, stored.entry.code, now) is not None
    assert (made[0], Window.objects.count()) == (made[1], 1)


def test_an_answer_to_a_window_that_is_gone_goes_nowhere() -> None:
    assert answer_through(uuid4(), uuid4(), b"") is False
