"""A page that was open for very long: its token does not fit any more, and not a word is lost."""

import pytest
from django import forms
from django.test import Client

import unguilt.accounts.forms
from tests.filling import own_forms, page_of
from tests.people import PHRASE, Person
from unguilt.accounts.forms import CodeField, SecretField
from unguilt.core.moments import Moment
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
