"""A page that is kept: read, changed, shortened, given, deleted; without scripts."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.filling import own_forms, page_of
from tests.people import bend, guest_here, keep, told
from unguilt.core.session import SessionPage
from unguilt.kit.windows import Link

from .pages import WIN, form_of, form_on, kept, make, sheet, with_two_wins

pytestmark = pytest.mark.django_db

DARK = "I keep thinking that I want to kill myself."


def test_what_became_of_an_entry_later_changes_no_page() -> None:
    person = with_two_wins()
    where = make(person, line=form_of(person.browser).find("line").choices)
    person.vault.drop(WIN, person.vault.latest(WIN, 1).stored[0].id)
    assert len([line for part in kept(person).parts for line in part.lines]) == 2
    again = form_of(person.browser, f"{where}/choose")
    assert len(again.find("line").values) == 2  # also the one that is gone elsewhere


def test_a_page_is_chosen_anew() -> None:
    person = with_two_wins()
    where = make(person, talk="Sleep.", line=form_of(person.browser).find("line").choices)
    form = form_of(person.browser, f"{where}/choose")
    assert form.find("talk").values == ["Sleep."]
    answer = person.browser.post(
        f"{where}/choose", {**form.data, "talk": "", "line": form.find("line").choices[:1]}
    )
    assert answer["Location"] == where
    assert len(sheet(person.browser.get(where))) == 4  # heading, part, day, line
    assert len(person.vault.all(SessionPage).stored) == 1


def test_a_page_that_was_changed_elsewhere_keeps_both_texts() -> None:
    person = with_two_wins()
    where = make(person, talk="The one that is kept.")
    form = form_of(person.browser, f"{where}/choose")
    person.browser.post(f"{where}/choose", {**form.data, "talk": "Changed elsewhere."})
    answer = person.browser.post(f"{where}/choose", {**form.data, "talk": "Typed here."})
    words = page_of(answer).words
    assert answer.status_code == 409
    assert "Changed elsewhere." in words
    again = form_on(answer, f"{where}/choose")
    assert again.find("talk").values == ["Typed here."]
    assert person.browser.post(f"{where}/choose", again.data).status_code == 302
    assert kept(person).talk == "Typed here."


def test_lines_are_taken_out_one_by_one_but_never_the_last() -> None:
    person = with_two_wins()
    where = make(person, talk="Sleep.", line=form_of(person.browser).find("line").choices)
    (form,) = (
        each for each in own_forms(page_of(person.browser.get(where), where)) if each.action.endswith("/out")
    )
    first, *others = form.find("line").choices
    assert person.browser.post(f"{where}/out", {**form.data, "line": first})["Location"].endswith("said=out")
    assert "Sleep." not in sheet(person.browser.get(where))
    assert (kept(person).talk, len(kept(person).parts)) == ("", 1)
    stale = person.browser.post(f"{where}/out", {**form.data, "line": others[:1]})
    assert stale["Location"].endswith("said=again")
    last = person.browser.post(f"{where}/out", {"version": "2", "line": others})
    assert last["Location"].endswith("said=last")


def test_with_nothing_ticked_nothing_is_said_to_be_taken_out() -> None:
    person = with_two_wins()
    where = make(person, talk="Sleep.")
    answer = person.browser.post(f"{where}/out", {"version": "1"}, follow=True)
    words = page_of(answer).words
    assert "No line was ticked, so nothing was taken out." in words
    assert "Taken out." not in words
    assert [(each.version, each.entry.talk) for each in person.vault.all(SessionPage).stored] == [
        (1, "Sleep.")
    ]


def test_a_dark_line_brings_the_card_and_is_kept() -> None:
    person = with_two_wins()
    where = make(person, talk=DARK)
    shown = person.browser.get(where)
    assert "People to call or write to" in page_of(shown).words
    assert DARK in sheet(shown)


def test_more_than_a_page_is_said_and_nothing_is_cut() -> None:
    person = guest_here()
    keep(person.vault, told(words="short"))
    long = "\n".join(f"Line {number}" for number in range(90))
    where = make(person, talk=long)
    shown = person.browser.get(where)
    assert kept(person).leaves == 2
    assert "This is more than a page: on paper it takes 2." in page_of(shown).words
    assert long in sheet(shown)
    assert "more than a page" not in page_of(person.browser.get(make(person, talk="Sleep."))).words


def test_what_a_therapist_may_have_to_tell_stands_before_every_way_to_give_it() -> None:
    person = with_two_wins()
    words = page_of(person.browser.get(make(person, talk="Sleep."))).words
    told_at = words.index("in most places may have to tell someone")
    assert (
        told_at
        < words.index("lies open where you keep it")
        < words.index("As PDF")
        < words.index("Make a link")
    )


def test_a_link_is_made_once_and_goes_with_its_page() -> None:
    person = with_two_wins()
    where = make(person, talk="Sleep.")
    sent = {"entry_id": str(uuid4()), "days": "30"}
    answers = [person.browser.post(f"{where}/link", sent)["Location"] for _ in range(2)]
    assert answers == [f"/links/{sent['entry_id']}"] * 2
    (link,) = person.vault.all(Link).entries
    assert (link.about_kind, str(link.about_id)) == ("session_page", where.rpartition("/")[2])
    assert (link.closes_at - link.at, link.withdrawn) == (timedelta(days=30), False)
    assert "Opens until" in page_of(person.browser.get(where)).words
    person.browser.post(f"{where}/delete")
    assert [each.withdrawn for each in person.vault.all(Link).entries] == [True]
    assert person.vault.all(SessionPage).stored == ()
    assert person.browser.get(where).status_code == 404


def test_nonsense_days_make_no_link() -> None:
    person = with_two_wins()
    where = make(person, talk="Sleep.")
    assert person.browser.post(f"{where}/link", {"days": "365"}).status_code == 422
    assert person.vault.all(Link).stored == ()


def test_a_damaged_page_is_listed_and_can_be_removed() -> None:
    person = with_two_wins()
    where = make(person, talk="Sleep.")
    bend(person.vault, SessionPage)
    assert "One page is damaged" in page_of(person.browser.get("/session-page")).words
    assert person.browser.get(where).status_code == 410
    assert person.browser.get(f"{where}/page.pdf").status_code == 410
    assert person.browser.post(f"{where}/delete").status_code == 302
    assert "damaged" not in page_of(person.browser.get("/session-page")).words
