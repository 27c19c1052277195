"""The main job without JavaScript: tell, be offered, do, close; and what is kept on the way."""

from typing import Any

import pytest
from django.test import Client

from tests.filling import filled, form_at, own_forms, page_of, send
from tests.pages import Page
from tests.people import Person, keep, told
from unguilt.core.moments import Draft, Moment, Run
from unguilt.web.keeping import change_moment

pytestmark = pytest.mark.django_db

WORDS = "I left before bedtime again and my boss still wanted more."


def moment_of(person: Person) -> Moment:
    return person.vault.latest(Moment, 1).entries[0]


def test_from_the_first_page_to_the_close_by_links_and_buttons_alone(client: Client) -> None:
    assert "/moment" in page_of(client.get("/")).links
    led = send(client, form_at(client, "/moment"), words=WORDS, weight="7", length="5")
    assert led["Location"].startswith("/offer/")
    offer = page_of(client.get(led["Location"]))
    begin = [form for form in own_forms(offer) if form.action == "/practice"]
    assert len(begin) in {2, 3}
    at = send(client, begin[0])["Location"]
    while not at.endswith("/rest"):
        at = send(client, form_at(client, at))["Location"]
    assert "Back to the day" in page_of(client.get(at)).words
    listed = page_of(client.get("/moments")).words
    assert WORDS in listed


def test_a_moment_is_kept_as_it_was_told(guest: Person) -> None:
    form = form_at(guest.browser, "/moment")
    said = {
        "weight": "7",
        "pressures": ["workplace", "society"],
        "whose": "unfair",
        "length": "20",
        "place": "commute",
    }
    send(guest.browser, form, words=f"  {WORDS}\r\nTwice.", energy="0", offset="-120", **said)
    moment = moment_of(guest)
    assert moment.words == f"{WORDS}\nTwice."
    assert (moment.weight, moment.whose, moment.minutes, moment.place, moment.energy) == (
        7,
        "unfair",
        20,
        "commute",
        0,
    )
    assert (set(moment.pressures), moment.offset) == ({"workplace", "society"}, -120)
    assert moment.shown != ()


def test_every_part_may_stay_empty(guest: Person) -> None:
    led = guest.browser.post("/moment", {})
    assert led["Location"].startswith("/offer/")
    moment = moment_of(guest)
    assert (moment.words, moment.weight, moment.pressures, moment.whose, moment.minutes) == (
        "",
        None,
        (),
        "unsure",
        1,
    )


def test_a_moment_can_be_noted_and_left(guest: Person) -> None:
    led = send(guest.browser, form_at(guest.browser, "/moment"), words=WORDS, length="note")
    assert led["Location"] == "/?said=noted"
    assert "Noted. You can leave it here." in page_of(guest.browser.get(led["Location"])).words
    assert moment_of(guest).minutes is None


def test_a_form_sent_twice_leads_to_the_same_offer_and_stores_once(guest: Person) -> None:
    form = form_at(guest.browser, "/moment")
    led = [send(guest.browser, form, words=WORDS)["Location"] for _ in range(2)]
    assert led[0] == led[1]
    assert len(guest.vault.all(Moment).entries) == 1


def test_what_is_wrong_comes_back_with_every_word_and_choice(guest: Person) -> None:
    sent = {
        "words": WORDS,
        "weight": "99",
        "pressures": ["workplace"],
        "whose": "rule",
        "length": "20",
        "place": "bed",
        "energy": "1",
    }
    response = send(guest.browser, form_at(guest.browser, "/moment"), **sent)
    assert response.status_code == 422
    page = page_of(response)
    (form,) = own_forms(page)
    assert "Please choose a number from 0 to 10." in page.words
    back = {name: form.data.get(name) for name in sent if name != "weight"}
    assert back == {
        name: [value] if isinstance(value, str) else value for name, value in sent.items() if name != "weight"
    }
    assert "weight" not in form.data
    assert guest.vault.all(Moment).entries == ()


def test_too_many_words_come_back_whole_with_how_many_fit(guest: Person) -> None:
    long = "word " * 801
    response = send(guest.browser, form_at(guest.browser, "/moment"), words=long)
    page = page_of(response)
    (form,) = own_forms(page)
    assert response.status_code == 422
    assert form.data["words"] == [long]
    assert "4000" in page.words.replace(",", "")


def test_a_draft_is_kept_and_restored_field_by_field(guest: Person) -> None:
    sent = {
        "words": f"{WORDS} <b>&",
        "weight": "4",
        "pressures": ["society", "workplace"],
        "whose": "rule",
        "length": "5",
    }
    kept = send(guest.browser, form_at(guest.browser, "/moment"), "/moment/draft", place="home", **sent)
    assert kept["Location"] == "/?said=kept"
    assert "You began to write something" in page_of(guest.browser.get("/")).words
    form = form_at(guest.browser, "/moment")
    assert {name: sorted(form.data[name]) for name in (*sent, "place")} == {
        **{name: [value] if isinstance(value, str) else value for name, value in sent.items()},
        "place": ["home"],
    }


def test_a_draft_keeps_more_than_fits_in_a_moment(guest: Person) -> None:
    long = "word " * 2_500
    guest.browser.post("/moment/draft", {"words": long})
    assert form_at(guest.browser, "/moment").data["words"] == [long]


def test_a_draft_kept_by_the_page_itself_answers_quietly(guest: Person) -> None:
    quiet = guest.browser.post("/moment/draft", {"words": WORDS}, headers={"hx-request": "true"})
    assert (quiet.status_code, quiet.content) == (204, b"")
    draft = guest.vault.the(Draft)
    assert draft is not None
    assert draft.entry.fields["words"] == (WORDS,)


def test_a_draft_goes_when_its_moment_is_told_and_an_empty_one_replaces_nothing(guest: Person) -> None:
    guest.browser.post("/moment/draft", {"words": WORDS})
    guest.browser.post("/moment/draft", {"words": "  ", "length": "1"})
    draft = guest.vault.the(Draft)
    assert draft is not None
    assert draft.entry.fields["words"] == (WORDS,)
    guest.browser.post("/moment", {"words": WORDS})
    assert guest.vault.the(Draft) is None
    assert form_at(guest.browser, "/moment").data["words"] == [""]


def test_an_edit_that_meets_another_edit_keeps_both_texts(guest: Person) -> None:
    stored = keep(guest.vault, told())
    at = f"/moments/{stored.id}"
    form = form_at(guest.browser, at)
    change_moment(guest.vault, stored, told(words="Written on the laptop."))
    met = send(guest.browser, form, words="Written on the phone.")
    assert met.status_code == 409
    page = page_of(met, at)
    assert "Written on the laptop." in page.words
    (back,) = own_forms(page)
    assert back.data["words"] == ["Written on the phone."]
    assert guest.vault.get(Moment, stored.id).entry.words == "Written on the laptop."
    assert send(guest.browser, back).status_code == 302
    assert guest.vault.get(Moment, stored.id).entry.words == "Written on the phone."


def test_something_else_brings_others_and_keeps_what_was_shown(guest: Person) -> None:
    led = guest.browser.post("/moment", {"words": WORDS, "length": "5", "weight": "5"})
    guest.browser.post(f"{led['Location']}/else")
    first, second = moment_of(guest).shown
    assert {card.practice for card in first} & {card.practice for card in second} == set()


def test_what_she_wrote_in_a_practice_stays_wherever_she_stops(guest: Person) -> None:
    offer = guest.browser.post("/moment", {"words": WORDS, "length": "5", "weight": "5"})["Location"]
    (begin, *_) = [
        form for form in own_forms(page_of(guest.browser.get(offer))) if form.action == "/practice"
    ]
    at = send(guest.browser, begin)["Location"]
    form = form_at(guest.browser, at)
    guest.browser.post(at, filled(form, "Half way, in {}.".format))
    back = form_at(guest.browser, at).data
    token = {"csrfmiddlewaretoken": back["csrfmiddlewaretoken"]}
    assert back == filled(form, "Half way, in {}.".format) | token
    (run,) = guest.vault.all(Run).entries
    assert run.closed is False


def test_a_moment_deleted_is_gone_from_every_page(guest: Person) -> None:
    stored = keep(guest.vault, told(words="To be forgotten."))
    confirm = form_at(guest.browser, f"/moments/{stored.id}/delete")
    assert send(guest.browser, confirm)["Location"] == "/?said=deleted"
    for at in ("/", "/moments", "/picture"):
        assert "To be forgotten." not in page_of(guest.browser.get(at)).words
    assert guest.browser.get(f"/moments/{stored.id}").status_code == 404


@pytest.mark.parametrize("size", [1_000_001, 3_000_000])
@pytest.mark.parametrize("strict", [True, False])
def test_more_than_fits_is_answered_with_words(size: int, strict: bool) -> None:  # noqa: FBT001 - a row of a table
    browser = Client(enforce_csrf_checks=strict, raise_request_exception=False)
    token = page_of(browser.get("/moment")).forms[0].data
    for path in ("/moment", "/moment/draft", "/tools/success/wins/keep", "/sign-in"):
        response = browser.post(path, {"words": "a" * size} | token)
        assert (path, response.status_code) == (path, 413)
        assert "your words are still in the page" in Page(response.content).words


def test_a_file_that_somebody_attaches_is_not_written_anywhere(
    guest: Person, tmp_path: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    body = b"x" * 3_500_000
    parts = b'--b\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n' + body + b"\r\n--b--\r\n"
    response = guest.browser.generic("POST", "/moment", parts, "multipart/form-data; boundary=b")
    assert response.status_code in {302, 413}
    assert list(tmp_path.iterdir()) == []
