"""What she began for a page is not lost, and begins nothing by itself."""

import pytest
from django.test import Client

from tests.filling import page_of
from unguilt.core.session import SessionDraft
from unguilt.vault.models import Vault

from .pages import NEW, form_of, with_two_wins

pytestmark = pytest.mark.django_db


def test_a_draft_is_kept_and_gone_on_with() -> None:
    person = with_two_wins()
    form = form_of(person.browser)
    choices = form.find("line").choices
    sent = {**form.data, "talk": "Half a li", "line": choices[:1], "span": "four_weeks"}
    quiet = person.browser.post("/session-page/draft", sent, headers={"HX-Request": "true"})
    assert quiet.status_code == 204
    again = form_of(person.browser)
    assert again.find("talk").values == ["Half a li"]
    assert again.find("line").values == choices[:1]
    assert again.find("span").values == ["four_weeks"]
    assert "Go on with the one you began" in page_of(person.browser.get("/session-page")).words
    person.browser.post("/session-page/draft/drop")
    assert form_of(person.browser).find("talk").values == [""]


def test_a_draft_keeps_words_that_are_longer_than_fits() -> None:
    person = with_two_wins()
    talk, questions = "Sleep. " * 400 + "The end.", "Why? " * 4_000 + "And then?"
    sent = {**form_of(person.browser).data, "talk": talk, "questions": questions}
    person.browser.post("/session-page/draft", sent, headers={"HX-Request": "true"})
    again = form_of(person.browser)
    assert (again.find("talk").values, again.find("questions").values) == ([talk], [questions])


def test_a_draft_that_arrives_after_its_page_was_kept_is_passed_over() -> None:
    person = with_two_wins()
    sent = {**form_of(person.browser).data, "talk": "Sleep."}
    person.browser.post(NEW, sent)
    person.browser.post("/session-page/draft", sent)
    assert person.vault.glance(SessionDraft) is None


def test_a_draft_that_arrives_after_she_left_begins_nothing_anew(client: Client) -> None:
    form = form_of(client)
    late = client.post("/session-page/draft", {**form.data, "talk": "Half"}, headers={"HX-Request": "true"})
    assert (late.status_code, Vault.objects.count()) == (204, 0)
    pressed = client.post("/session-page/draft", {**form.data, "talk": "Half"})
    assert (pressed.status_code, Vault.objects.count()) == (302, 1)


def test_an_empty_draft_replaces_nothing() -> None:
    person = with_two_wins()
    form = form_of(person.browser)
    person.browser.post("/session-page/draft", {**form.data, "talk": "Half a li"})
    person.browser.post("/session-page/draft", form.data)
    assert form_of(person.browser).find("talk").values == ["Half a li"]
