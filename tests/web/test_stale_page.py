"""A page that was open for very long: its token does not fit any more, or what it changes is gone. No word is lost."""

import re
from html import unescape
from uuid import UUID, uuid4

import pytest
from django import forms
from django.http import HttpResponse
from django.test import Client

import unguilt.accounts.forms
from tests.filling import own_forms, page_of
from tests.people import LONG_AGO, PHRASE, Person, sample
from unguilt.accounts.forms import CodeField, SecretField
from unguilt.core.codec import Entry
from unguilt.core.moments import Moment
from unguilt.kit.people import Person as Somebody
from unguilt.tools.mindfulness.entries import Page
from unguilt.vault.models import Keyslot
from unguilt.web.views.failures import _COMING_IN

WORDS = "I was late again. <b>They</b> waited."


def stale(person: Person, path: str, sent: dict[str, str], *, site: str = "same-origin") -> Client:
    """Send a form whose token does not fit, with the browser that checks it."""
    strict = Client(enforce_csrf_checks=True, headers={"Sec-Fetch-Site": site})
    strict.cookies = person.browser.cookies
    return strict.post(path, {**sent, "csrfmiddlewaretoken": "x" * 64})


@pytest.mark.django_db
def test_what_she_typed_can_be_sent_once_more(guest: Person) -> None:
    answer = stale(guest, "/moment", {"words": WORDS, "weight": "7", "length": "5"})
    assert answer.status_code == 403
    assert guest.vault.all(Moment).stored == ()
    (form,) = own_forms(page_of(answer))
    assert (form.action, form.method) == ("/moment", "post")
    assert guest.browser.post(form.action, form.data).status_code == 302
    (stored,) = guest.vault.all(Moment)
    assert (stored.entry.words, stored.entry.weight, stored.entry.minutes) == (WORDS, 7, 5)


@pytest.mark.django_db
@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", ""])
def test_what_another_site_may_have_sent_is_only_shown(guest: Person, site: str) -> None:
    answer = stale(guest, "/moment", {"words": WORDS}, site=site)
    assert list(own_forms(page_of(answer))) == []
    assert WORDS in page_of(answer).words


@pytest.mark.django_db
def test_a_secret_is_never_written_into_the_page(owner: Person) -> None:
    coming_in = dict.fromkeys(_COMING_IN - {"csrfmiddlewaretoken"}, PHRASE)
    for path in ("/sign-in", "/sign-up", "/settings/passphrase", "/recover"):
        answer = stale(owner, path, {**coming_in, "username": "Ana"})
        assert (answer.status_code, PHRASE in answer.content.decode()) == (403, False)


@pytest.mark.django_db
def test_what_an_unlocking_form_carries_along_is_kept_but_not_the_passphrase(owner: Person) -> None:
    answer = stale(owner, "/unlock", {"unlock_passphrase": PHRASE, "words": WORDS, "own": "Hers too."})
    (form,) = own_forms(page_of(answer))
    assert form.data["words"] == [WORDS]
    assert form.data["own"] == ["Hers too."]
    assert PHRASE not in answer.content.decode()


def test_every_field_for_a_secret_is_known() -> None:
    kinds = [each for each in vars(unguilt.accounts.forms).values() if isinstance(each, type)]
    names = {
        name
        for form in kinds
        if issubclass(form, forms.BaseForm)
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field, SecretField | CodeField)
    }
    assert names - _COMING_IN == set()


LONG = "I was late again.\r\n\r\n" + "<b>They</b> waited at the gate. " * 600
PLAIN = "There is nothing here"


def deleted(person: Person, entry: Entry) -> UUID:
    """Keep an entry and delete it, as in another tab."""
    stored = person.vault.add(entry)
    person.vault.drop(type(entry), stored.id)
    return stored.id


def hers(answer: HttpResponse) -> list[str]:
    """Return the words that a page gives back to be copied."""
    return [
        unescape(text)
        for text in re.findall(r'<p class="hers">(.*?)</p>', answer.content.decode(), re.DOTALL)
    ]


@pytest.mark.django_db
def test_words_for_a_page_that_was_deleted_meanwhile_come_back(guest: Person) -> None:
    gone = deleted(guest, Page(at=LONG_AGO, words="Before."))
    answer = guest.browser.post(f"/tools/mindfulness/journal/{gone}", {"words": LONG, "version": "1"})
    assert (answer.status_code, answer["Cache-Control"]) == (404, "no-store")
    assert hers(answer) == [LONG]
    assert "This is no longer here" in page_of(answer).words
    assert guest.vault.all(Page).stored == ()


@pytest.mark.django_db
def test_each_field_of_another_form_comes_back_but_no_key_number_or_id(guest: Person) -> None:
    gone = deleted(guest, sample(Somebody))
    typed = {"name": "Jo", "how": "My neighbour", "reach": "0600123456"}
    chosen = {
        "circle": "near",
        "gives": ["listen", "same_boat"],
        "version": "12",
        "day": "2026-11-23",
        "entry_id": str(gone),
    }
    assert hers(guest.browser.post(f"/people/{gone}", {**typed, **chosen})) == [*typed.values()]


@pytest.mark.django_db
def test_words_of_danger_come_back_below_the_card_for_help(guest: Person) -> None:
    gone = deleted(guest, Page(at=LONG_AGO, words="Before."))
    answer = guest.browser.post(f"/tools/mindfulness/journal/{gone}", {"words": "I want to kill myself."})
    assert hers(answer) == ["I want to kill myself."]
    assert answer.content.index(b"care-title") < answer.content.index(b"<h1>")


@pytest.mark.django_db
@pytest.mark.parametrize("sent", [{}, {"version": "3", "done": "yes"}])
def test_a_form_without_words_gets_the_plain_page(guest: Person, sent: dict[str, str]) -> None:
    answer = guest.browser.post(f"/tools/mindfulness/journal/{uuid4()}/delete", sent)
    assert (answer.status_code, hers(answer), PLAIN in page_of(answer).words) == (404, [], True)


@pytest.mark.django_db
def test_what_a_script_sends_on_the_way_gets_the_plain_page(guest: Person) -> None:
    answer = guest.browser.post(
        f"/tools/mindfulness/journal/{uuid4()}", {"words": WORDS}, headers={"HX-Request": "true"}
    )
    assert (answer.status_code, hers(answer), PLAIN in page_of(answer).words) == (404, [], True)


@pytest.mark.django_db
def test_an_address_that_never_was_gives_nothing_back(guest: Person) -> None:
    answer = guest.browser.post("/sign-inn", {"passphrase": PHRASE})
    assert (answer.status_code, PHRASE in answer.content.decode()) == (404, False)


@pytest.mark.django_db
def test_a_passphrase_that_came_along_after_unlocking_is_not_given_back(owner: Person) -> None:
    gone = deleted(owner, Page(at=LONG_AGO, words="Before."))
    Keyslot.objects.filter(kind=Keyslot.SESSION).delete()
    locked = owner.browser.post(f"/tools/mindfulness/journal/{gone}", {"words": WORDS})
    (form,) = own_forms(page_of(locked))
    answer = owner.browser.post("/unlock", {**form.data, "unlock_passphrase": PHRASE}, follow=True)
    assert hers(answer) == [WORDS]
    assert PHRASE not in answer.content.decode()
