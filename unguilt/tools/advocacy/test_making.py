"""A look at the cost, a letter made from her facts, and her own version of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest
from django.http import HttpResponse
from django.utils import timezone

from tests.people import Person, guest_here, keep, told
from unguilt.core.preferences import Preferences
from unguilt.kit.bringing import bring, brought
from unguilt.tools.advocacy.entries import Ask, AskCost, AskLetter
from unguilt.tools.advocacy.views import downloads
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

HERE = "/tools/advocacy"
DARK = "I want to kill myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def page(person: Person, path: str) -> str:
    return person.browser.get(f"{HERE}/{path}").content.decode()


def post(person: Person, path: str, **sent: Any) -> HttpResponse:
    return person.browser.post(f"{HERE}/{path}", sent)


def letter_of(person: Person, topic: str = "remote_days", **facts: Any) -> Stored[AskLetter]:
    sent = {"topic": topic, "what": "two days from home", "language": "en", **facts}
    assert post(person, "letters/new", entry_id=str(uuid4()), **sent).status_code == 302
    return person.vault.latest(AskLetter, 1).stored[0]


def now_of(person: Person, stored: Stored[AskLetter]) -> Stored[AskLetter]:
    return person.vault.get(AskLetter, stored.id)


def tell_of_late_work(person: Person, count: int = 12) -> None:
    for days in range(count, 0, -1):
        at = (timezone.now() - timedelta(days=days)).replace(hour=18)
        keep(person.vault, replace(told(), at=at, words="My boss again."))


def test_every_ask_leads_first_to_what_it_could_cost_and_that_may_be_skipped(her: Person) -> None:
    assert page(her, "").count("/tools/advocacy/cost/new?ask=") == 8
    assert "/tools/advocacy/letters/new?ask=leave" in page(her, "cost/new?ask=leave")


def test_a_look_at_the_cost_is_kept_and_leads_on_to_the_letter(her: Person) -> None:
    sent = {"topic": "leave", "risks": ["permit"], "wrong": "They may not renew it.", "then": "letter"}
    answer = post(her, "cost/new", **sent)
    assert answer["Location"].startswith(f"{HERE}/letters/new?ask=leave&cost=")
    assert "free legal help" in her.browser.get(answer["Location"]).content.decode()
    assert [look.risks for look in her.vault.all(AskCost).entries] == [("permit",)]


def test_she_may_leave_it_there_and_nothing_is_pushed(her: Person) -> None:
    answer = post(her, "cost/new", wrong="Talk.", then="rest")
    assert answer["Location"].startswith(f"{HERE}/cost/")
    assert her.vault.all(AskLetter).stored == ()


def test_when_a_look_at_the_cost_sounds_dark_help_comes_before_any_letter(her: Person) -> None:
    answer = post(her, "cost/new", plan=DARK, then="letter")
    assert answer["Location"].startswith(f"{HERE}/cost/")
    assert 'id="care-title"' in her.browser.get(answer["Location"]).content.decode()


def test_a_letter_is_made_from_what_she_gave_in_the_language_she_chose(her: Person) -> None:
    stored = letter_of(her, language="es", tone="firm", name="Ana")
    assert stored.entry.text == (
        "Buenos días:\n\nEsta es una petición por escrito de días de trabajo a distancia. "
        "Mi petición: two days from home.\n\n"
        "Pido una respuesta por escrito. Puedo hablarlo cuando haga falta.\n\nAtentamente,\nAna"
    )
    assert "Esta es una petición" in page(her, f"letters/{stored.id}")


def test_without_what_she_asks_for_the_form_comes_back_with_all_that_was_typed(her: Person) -> None:
    answer = post(her, "letters/new", topic="remote_days", offer="I come in on Fridays.")
    assert (answer.status_code, "I come in on Fridays." in answer.content.decode()) == (422, True)


def test_her_own_version_is_kept_as_typed(her: Person) -> None:
    stored = letter_of(her)
    hers = "Hi Dana,\n\n  two days?\n\n\nA."
    assert post(her, f"letters/{stored.id}", text=hers, version=stored.version).status_code == 302
    assert now_of(her, stored).entry.text == hers
    assert post(her, f"letters/{stored.id}", text=" ", version=2).status_code == 422
    assert now_of(her, stored).entry.text == hers


def changed_by_hand(person: Person) -> Stored[AskLetter]:
    stored = letter_of(person)
    post(person, f"letters/{stored.id}", text="Mine.", version=stored.version)
    return now_of(person, stored)


def test_made_anew_it_first_asks_what_becomes_of_her_version(her: Person) -> None:
    stored = changed_by_hand(her)
    answer = post(her, f"letters/{stored.id}/facts", what="one day", version=stored.version)
    assert (answer.status_code, now_of(her, stored).entry.text) == (422, "Mine.")
    assert "one day" in answer.content.decode()


@pytest.mark.parametrize("keep_which", ["mine", "new"])
def test_of_two_versions_one_stands_and_the_other_lies_beside_it(her: Person, keep_which: str) -> None:
    stored = changed_by_hand(her)
    sent = {"what": "one day", "language": "en", "keep": keep_which, "version": stored.version}
    assert post(her, f"letters/{stored.id}/facts", **sent).status_code == 302
    anew = now_of(her, stored).entry
    texts = [anew.text, *(each.text for each in anew.aside)]
    assert ["one day" in text for text in texts] == [keep_which == "new", keep_which == "mine"]
    assert ["Mine." in text for text in texts] == [keep_which == "mine", keep_which == "new"]


def test_a_version_from_beside_it_can_stand_again(her: Person) -> None:
    stored = changed_by_hand(her)
    post(her, f"letters/{stored.id}/facts", what="one day", keep="new", version=stored.version)
    for number in ("7", "x", ""):
        post(her, f"letters/{stored.id}/swap", number=number, version=3)
    assert "one day" in now_of(her, stored).entry.text
    post(her, f"letters/{stored.id}/swap", number="0", version=3)
    swapped = now_of(her, stored).entry
    assert (swapped.text, "one day" in swapped.aside[0].text) == ("Mine.", True)


def test_a_letter_nobody_changed_is_made_anew_without_a_question(her: Person) -> None:
    stored = letter_of(her)
    sent = {"what": "one day", "tone": "warm", "language": "en", "version": stored.version}
    assert post(her, f"letters/{stored.id}/facts", **sent).status_code == 302
    anew = now_of(her, stored).entry
    assert ("What would help me: one day." in anew.text, anew.aside) == (True, ())


@pytest.mark.parametrize("path", ["", "/facts"])
def test_a_letter_changed_on_two_devices_keeps_both_texts_in_sight(her: Person, path: str) -> None:
    stored = letter_of(her)
    post(her, f"letters/{stored.id}", text="From the phone.", version=stored.version)
    sent = {"text": "From the tablet.", "what": "From the tablet.", "keep": "new"}
    again = post(her, f"letters/{stored.id}{path}", version=stored.version, **sent)
    shown = again.content.decode()
    assert (again.status_code, "From the phone." in shown, "From the tablet." in shown) == (409, True, True)


def test_a_form_sent_twice_makes_one_letter_and_one_ask(her: Person) -> None:
    for path in ("letters/new", "asks/new") * 2:
        post(her, path, topic="leave", what="two weeks", entry_id=str(uuid5(NAMESPACE_URL, path)))
    assert (len(her.vault.all(AskLetter).stored), len(her.vault.all(Ask).stored)) == (1, 1)


def test_her_pattern_goes_in_only_when_she_ticks_it_and_as_counts_only(her: Person) -> None:
    assert "Your own notes" not in page(her, "letters/new?ask=remote_days")
    tell_of_late_work(her)
    line = "in 12 of my last 12 hard moments it was work after 17:00."
    assert line in page(her, "letters/new?ask=remote_days")
    assert line not in letter_of(her).entry.text
    text = letter_of(her, pattern="on").entry.text
    assert (line in text, "boss" in text) == (True, False)
    assert line not in letter_of(her, topic="pumping_space", pattern="on").entry.text


def test_a_law_is_named_for_the_country_she_said_and_for_no_other(her: Person) -> None:
    law = "Employment Relations (Flexible Working) Act 2023"
    assert law not in letter_of(her, law="on").entry.text
    assert law in letter_of(her, law="on", country="GB").entry.text
    assert law not in letter_of(her, country="GB").entry.text
    assert "The law that speaks" not in letter_of(her, law="on", country="US").entry.text


def test_the_law_page_takes_her_country_or_the_one_she_chooses_and_never_guesses(her: Person) -> None:
    assert "weeks by law" not in page(her, "law")
    her.vault.keep_the(Preferences(country="IE"))
    assert "42 weeks by law, as of 2017. Unpaid of these: 16." in page(her, "law")
    chosen = page(her, "law?country=us")
    assert ("PUMP for Nursing Mothers Act 2022" in chosen, "Not known to us" in chosen) == (True, True)
    assert "14 to 60 weeks by law, as of 2017" in page(her, "law?country=SE")
    assert "weeks by law" not in page(her, "law?country=XX")


def test_files_have_neutral_names_and_are_kept_by_no_browser(her: Person) -> None:
    stored = letter_of(her)
    for name in ("letter.pdf", "letter.docx"):
        answer = her.browser.get(f"{HERE}/letters/{stored.id}/{name}")
        assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
        if not answer["Content-Type"].startswith("text/html"):  # a host without Pango offers print instead
            assert answer["Content-Disposition"] == f'attachment; filename="{name}"'


def test_a_host_that_draws_no_pdf_says_so_kindly(her: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_args: str, **_more: str) -> bytes:
        raise downloads.NoPdfHere

    monkeypatch.setattr(downloads, "pdf_of", nothing)
    stored = letter_of(her)
    shown = her.browser.get(f"{HERE}/letters/{stored.id}/letter.pdf").content.decode()
    assert ("No PDF on this server" in shown, "letter.docx" in shown) == (True, True)


def test_words_she_brought_begin_the_why_and_are_put_away_once_they_are_in_a_letter(her: Person) -> None:
    bring(her.vault, "They moved it to six.", to="advocacy", now=timezone.now())
    assert "They moved it to six." in page(her, "letters/new")
    letter_of(her, why="Something else.")
    assert brought(her.vault, "advocacy") == "They moved it to six."
    letter_of(her, why="They moved it to six.")
    assert brought(her.vault, "advocacy") == ""


def test_a_letter_about_leave_shows_the_weeks_of_her_country_with_their_year(her: Person) -> None:
    assert "as of 2017" not in page(her, "letters/new?ask=leave")
    her.vault.keep_the(Preferences(country="NZ"))
    assert "18 weeks by law, as of 2017" in page(her, "letters/new?ask=leave")
    assert "as of 2017" not in page(her, "letters/new?ask=remote_days")


def test_the_same_version_lies_beside_a_letter_once(her: Person) -> None:
    stored = changed_by_hand(her)
    for version in (2, 3):
        sent = {"what": "one day", "language": "en", "keep": "mine", "version": version}
        assert post(her, f"letters/{stored.id}/facts", **sent).status_code == 302
    assert len(now_of(her, stored).entry.aside) == 1
