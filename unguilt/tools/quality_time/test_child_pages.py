"""Children and “not right now”: noted, changed, removed, and out of sight for good."""

from uuid import uuid4

import pytest
from django.utils import timezone, translation

from tests.filling import own_forms, page_of
from tests.people import Person, bend, guest_here, newcomer, told
from unguilt.tools.quality_time.entries import Child, KeptMoment, TimeRoom, TogetherDate
from unguilt.tools.quality_time.giving import at_moment, for_session_page, in_picture, today
from unguilt.tools.quality_time.keeping import room_of
from unguilt.tools.quality_time.life import live
from unguilt.vault import cookie
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

HERE = "/tools/quality_time/"
DARK = "I want to kill myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def words(person: Person, path: str) -> str:
    return page_of(person.browser.get(HERE + path)).words


def note(person: Person, name: str = "Leo", **more: str) -> Stored[Child]:
    sent = {"name": name, "entry_id": str(uuid4()), **more}
    assert person.browser.post(f"{HERE}children/new", sent).status_code == 302
    return person.vault.latest(Child, 1).stored[0]


def hide(person: Person, value: str = "1") -> None:
    assert person.browser.post(f"{HERE}not-right-now", {"hide": value}).status_code == 302


def test_one_letter_is_enough_and_a_form_sent_twice_notes_once(her: Person) -> None:
    sent = {"name": "L", "entry_id": str(uuid4())}
    for _ in range(2):
        assert her.browser.post(f"{HERE}children/new", sent).status_code == 302
    (child,) = her.vault.all(Child).entries
    assert (child.name, child.born, child.where, child.note) == ("L", None, "", "")


def test_a_newcomer_gets_no_vault_by_looking_and_one_by_noting() -> None:
    person = newcomer()
    for path in ("children", "children/new", "ideas", "dates", "dates/new", "kept", "ten-minutes"):
        assert person.browser.get(HERE + path).status_code == 200
    assert cookie.NAME not in person.browser.cookies
    assert person.browser.post(f"{HERE}children/new", {"name": "L"}).status_code == 302
    assert "L" in words(person, "children")


def test_without_a_name_every_other_word_comes_back(her: Person) -> None:
    answer = her.browser.post(f"{HERE}children/new", {"name": " ", "note": "Likes soup.", "where": "apart"})
    assert answer.status_code == 422
    assert "Likes soup." in answer.content.decode()
    assert her.vault.all(Child).entries == ()


def test_ideas_for_an_age_are_offered_where_she_gave_a_year_and_never_for_a_child_in_her_heart(
    her: Person,
) -> None:
    born = timezone.now().year - 6
    note(her, "Leo", born=str(born), where="near")
    assert 'href="/tools/quality_time/ideas?age=6"' in her.browser.get(f"{HERE}children").content.decode()
    note(her, "Ada", born=str(born), where="heart")
    page = her.browser.get(f"{HERE}children").content.decode()
    assert page.count("ideas?age=") == 1
    assert her.browser.get(f"{HERE}ideas").content.decode().count("ideas?age=") == 1


def test_a_child_is_changed_and_of_two_devices_both_keep_their_words(her: Person) -> None:
    stored = note(her, note="First.")
    at = f"{HERE}children/{stored.id}"
    assert her.browser.post(at, {"name": "Leo", "note": "Second.", "version": "1"}).status_code == 302
    late = her.browser.post(at, {"name": "Leo", "note": "Third.", "version": "1"})
    assert late.status_code == 409
    assert all(each in late.content.decode() for each in ("Second.", "Third."))
    assert her.browser.post(at, {"name": "Leo", "note": "Third.", "version": "2"}).status_code == 302
    assert her.vault.get(Child, stored.id).entry.note == "Third."


def test_a_name_taken_out_leaves_dates_and_kept_moments_without_it(her: Person) -> None:
    stored = note(her)
    her.browser.post(f"{HERE}dates/new", {"child": str(stored.id), "weekday": "1"})
    her.browser.post(f"{HERE}kept/keep", {"line": "Rain.", "child": str(stored.id)})
    assert "Time with Leo" in words(her, "dates")
    assert her.browser.post(f"{HERE}children/{stored.id}/delete").status_code == 302
    assert "Leo" not in words(her, "dates") + words(her, "kept") + words(her, "") + str(room_of(her.vault))
    assert (len(her.vault.all(TogetherDate).entries), len(her.vault.all(KeptMoment).entries)) == (1, 1)
    (date,) = her.vault.all(TogetherDate).stored
    change = page_of(her.browser.get(f"{HERE}dates/{date.id}/change"))
    assert [form.action for form in own_forms(change)] != []


def test_a_damaged_child_is_shown_as_damaged_and_can_be_removed(her: Person) -> None:
    stored = note(her)
    bend(her.vault, Child)
    assert "damaged" in words(her, "children")
    assert her.browser.get(f"{HERE}children/{stored.id}").status_code == 410
    assert her.browser.post(f"{HERE}children/{stored.id}/delete").status_code == 302
    assert her.vault.all(Child).damaged == ()


def test_dark_words_bring_help_on_the_page_that_follows(her: Person) -> None:
    stored = note(her, note=DARK)
    for path in ("children", f"children/{stored.id}"):
        assert "People to call or write to" in words(her, path)
    her.browser.post(f"{HERE}ideas/own/new", {"words": DARK})
    assert "People to call or write to" in words(her, "ideas")
    her.browser.post(f"{HERE}dates/new", {"cover": DARK})
    (date,) = her.vault.all(TogetherDate).stored
    assert "People to call or write to" in words(her, f"dates/{date.id}")


def test_not_right_now_hides_all_of_it_until_she_turns_it_on_again(her: Person) -> None:
    live(her.vault, timezone.now())
    now, missed = timezone.now(), told(words="I missed the play.", weight=3)
    (date, *_) = her.vault.all(TogetherDate).stored
    (kept, *_) = her.vault.all(KeptMoment).stored
    assert today(her.vault, now)
    assert at_moment(her.vault, missed, now)
    hide(her)
    paths = ["", "ideas", "children", "children/new", "dates", "dates/new", "kept", "ten-minutes"]
    paths += ["ten-minutes/in-thought", "ideas/away", f"dates/{date.id}", f"dates/{date.id}/date.ics"]
    paths += [f"kept/{kept.id}", "ideas?age=6", "ideas?page=2"]
    hers = ("Leo", "Mila", "snail", "Jo ", 'class="practice', "a child", "children", "parent")
    for path in paths:
        shown = page_of(her.browser.get(HERE + path)).words.replace("Everything about children is out", "")
        assert (path, [each for each in hers if each in shown]) == (path, [])
    found = her.browser.post(f"{HERE}kept/search", {"word": "snail"}).content.decode()
    assert "the snail" not in found
    assert (today(her.vault, now), at_moment(her.vault, missed, now), in_picture(her.vault)) == ((), (), ())
    assert for_session_page(her.vault, kept.entry.at, now) == ()
    hide(her, "")
    assert "snail" in words(her, "kept")
    assert "Leo" in words(her, "")


def test_what_is_left_is_kind_and_something_to_do(her: Person) -> None:
    hide(her)
    shown = page_of(her.browser.get(f"{HERE}ideas"))
    assert shown.words.count("Not for me") == 12
    assert "Nothing was deleted." in words(her, "")
    with translation.override("es"):
        assert her.browser.get(HERE).status_code == 200


def test_hidden_stays_hidden_whatever_else_changes(her: Person) -> None:
    hide(her)
    note(her)
    her.browser.post(f"{HERE}ideas/put-away", {"key": "hum"})
    her.browser.post(f"{HERE}kept/keep", {"line": "Rain."})
    room = room_of(her.vault)
    assert (room.hidden, room.put_away, room.kept, room.near) == (True, ("hum",), ("Rain.",), True)


def test_a_damaged_room_is_laid_out_anew_with_the_next_change(her: Person) -> None:
    note(her)
    bend(her.vault, TimeRoom)
    assert her.browser.get(HERE).status_code == 200
    her.browser.post(f"{HERE}kept/keep", {"line": "Rain."})
    assert (room_of(her.vault).near, room_of(her.vault).kept) == (True, ("Rain.",))
