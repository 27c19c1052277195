"""Nothing, too much, the wrong kind, twice, and two thousand nasty strings into every field of every form."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.filling import filled
from tests.pages import Form, Page, addresses
from tests.people import LONG_AGO, Person, guest_here, owner_here
from tests.privacy.asking import ask_for
from tests.privacy.objects import objects_of
from unguilt.core.method.practices import STEP_TYPES
from unguilt.core.moments import Moment, Run
from unguilt.kit.fields import tidy
from unguilt.toolbox import PRACTICES
from unguilt.vault.models import Record

from .nasty import ALL, BYTES, some

pytestmark = pytest.mark.django_db

FINE: Final = {200, 204, 302, 422}
NO_FIELD_OF_HERS: Final = {404, 409}
"""What may come of nonsense in a hidden id or version, which nobody types."""
EACH: Final = 3
"""Nasty strings for each field, others for each; words alone get ten times as many below."""
_SECRET: Final = "password"


def usual(name: str) -> str:
    """Return what stands in the fields that are not under test; secrets stay empty, as stretching is slow."""
    return "" if "pass" in name or name in {"own", "again"} else f"Words for {name}."


def with_a_step_of_every_type(person: Person) -> list[str]:
    """Begin practices until each type of step was there; return the addresses of those steps."""
    paths, missing = [], set(STEP_TYPES)
    for practice in PRACTICES.values():
        for number, step in enumerate(practice.steps, start=1):
            if step.type in missing:
                missing.remove(step.type)
                run = person.vault.add(Run(practice=practice.id, at=LONG_AGO))
                paths.append(f"/practice/{run.id}/{number}")
    assert missing == set()
    return paths


def forms_of(person: Person) -> dict[str, Form]:
    """Return every form she can reach, by what makes it another: its address without ids, its fields."""
    in_path, found = objects_of(person).in_path, {}
    paths = [*(address.path(**in_path) for address in addresses()), *with_a_step_of_every_type(person)]
    for path in paths:
        response = ask_for(person.browser, path, "GET", {})
        if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
            for form in Page(response.content, at=path).forms:
                if form.method == "post" and set(form.fields) - {"csrfmiddlewaretoken"}:
                    found[f"{_NO_ID.sub('<id>', form.action)} {sorted(form.fields)}"] = form
    return found


_NO_ID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


def everybodys_forms() -> list[tuple[Person, Form]]:
    guest, ana = guest_here(), owner_here()
    forms = {key: (ana, form) for key, form in forms_of(ana).items()}
    forms |= {key: (guest, form) for key, form in forms_of(guest).items()}
    nobody = Person(browser=Client())
    for address in addresses():
        nowhere = {name: uuid4() for name, _ in address.arguments if name.endswith("_id")}
        path = address.path(**nowhere, number=1, slug="success", code="es", secret="x")
        response = ask_for(nobody.browser, path, "GET", {})
        for form in Page(response.content, at=path).forms if response.status_code == 200 else ():
            if form.method == "post" and set(form.fields) - {"csrfmiddlewaretoken"}:
                forms[f"{form.action} {sorted(form.fields)}"] = (nobody, form)
    return list(forms.values())


def cases(form: Form, name: str) -> Iterator[Any]:
    """Go through what is put into one field."""
    yield from ("", "a" * 20_000, ["one", "two"], [])
    plenty = form.fields[name].is_typed and form.fields[name].kind != _SECRET
    yield from some(EACH if plenty else 2, seed=(name, len(form.fields)))


def cases_of(form: Form) -> list[tuple[str, Any]]:
    """Return (field, what is put into it) for all fields of a form but Django's own token."""
    return [
        (name, case) for name in form.fields if name != "csrfmiddlewaretoken" for case in cases(form, name)
    ]


def kept_words(form: Form, sent: dict[str, Any], response: HttpResponse) -> list[str]:
    """Return the names of fields for words whose words did not come back."""
    shown = [each for each in Page(response.content, at=form.action).forms if each.action == form.action]
    lost = []
    for name, field in form.fields.items():
        if not field.is_typed or field.kind == _SECRET:
            continue
        typed = sent.get(name) or [""]
        last = typed if isinstance(typed, str) else typed[-1]
        back = {tidy(each.fields[name].values[-1]) for each in shown if name in each.fields}
        if tidy(last) not in back:
            lost.append(name)
    return lost


def test_whatever_is_put_into_whichever_field_nothing_breaks_and_no_word_is_lost() -> None:
    broken, lost = [], []
    for person, form in everybodys_forms():
        for name, case in cases_of(form):
            sent = {**filled(form, usual, choose=0), name: case}
            response = ask_for(person.browser, form.action, "POST", sent)
            where = (form.action, name, str(case)[:40])
            opens_nothing = (
                form.action.startswith("/w/") and response.status_code == 404
            )  # a code like any other
            is_hers = form.fields[name].is_typed and not opens_nothing
            if response.status_code not in (FINE if is_hers else FINE | NO_FIELD_OF_HERS):
                broken.append((*where, response.status_code))
            if response.status_code == 422 or opens_nothing:
                lost += [(*where, field) for field in kept_words(form, sent, response)]
    assert broken == []
    assert lost == []


def test_there_are_two_thousand_nasty_strings() -> None:
    assert len(ALL) >= 2_000


@pytest.mark.parametrize("nasty", some(120, seed="words"))
def test_nasty_words_are_stored_and_shown_as_they_were_typed(guest: Person, nasty: str) -> None:
    response = guest.browser.post("/moment", {"words": nasty, "length": "note"})
    if response.status_code == 422:
        assert tidy(Page(response.content).forms[1].fields["words"].values[0]) == tidy(nasty)
        assert Record.objects.count() == 0
        return
    (stored,) = guest.vault.all(Moment).stored
    assert stored.entry.words == tidy(nasty)
    page = Page(guest.browser.get(f"/moments/{stored.id}").content)
    assert tidy(page.forms[1].fields["words"].values[0]) == tidy(nasty)


@pytest.mark.parametrize("body", BYTES)
@pytest.mark.parametrize(
    "kind",
    [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-7",
        "multipart/form-data; boundary=b",
        "multipart/form-data; boundary=b; charset=utf-7",
        "multipart/form-data; boundary=b; charset=unicode_escape",
        "multipart/form-data; boundary=b; charset=zlib",
        "multipart/form-data; boundary=b; charset=nonsense",
    ],
)
def test_bytes_that_are_no_text_are_taken_as_well_as_can_be(guest: Person, kind: str, body: bytes) -> None:
    halves = b"+2AA- \\ud800 " + body
    parts = b'--b\r\nContent-Disposition: form-data; name="words"\r\n\r\n' + halves + b"\r\n--b--\r\n"
    content = parts if kind.startswith("multipart") else b"words=" + halves.replace(b" ", b"+")
    for path in (
        "/moment",
        "/moment/draft",
        "/moment/listen",
        "/tools/success/wins/keep",
        "/settings",
        "/sign-in",
    ):
        browser = Client(raise_request_exception=False)
        browser.cookies.update(guest.browser.cookies)
        assert browser.generic("POST", path, content, kind).status_code in FINE
    assert guest.browser.get("/moments").status_code == 200
    assert guest.browser.get("/moment").status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "/moments?before={}",
        "/help?country={}",
        "/?said={}",
        "/sign-in?next={}",
        "/unlock?next={}",
        "/picture/suggestions?said={}",
    ],
)
def test_nasty_strings_in_the_query_are_answered_as_none(owner: Person, query: str) -> None:
    asked = [quote(each, safe="") for each in some(60, seed=query)] + [
        each.decode("latin-1") for each in BYTES
    ]
    answers = {each[:40]: ask_for(owner.browser, query.format(each), "GET", {}).status_code for each in asked}
    assert {each: status for each, status in answers.items() if status not in {200, 302}} == {}


@pytest.mark.parametrize("field", ["entry_id", "moment", "practice"])
def test_ids_of_nonsense_begin_nothing_wrong(guest: Person, field: str) -> None:
    practice = next(iter(PRACTICES))
    for nasty in chain(some(60, seed=field), [str(UUID(int=0))]):
        sent = {"practice": practice, field: nasty}
        assert ask_for(guest.browser, "/practice", "POST", sent).status_code in {302, 404}


@pytest.mark.parametrize("code", ["us", "US", "uſ", "eſ"])
def test_a_country_is_found_however_it_is_written(code: str) -> None:
    assert Client().get("/help", {"country": code})["Location"] in {"/help/us", "/help/es"}
