"""What became of a boundary: one tap, by whom if she likes, no score; and words to draw it anew."""

from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from tests.filling import page_of
from tests.people import Person, guest_here
from unguilt.core.preferences import Preferences
from unguilt.kit.people import Person as Somebody
from unguilt.tools.boundaries.entries import BENT, OTHER, PERSON, WORK, Boundary, BoundaryNote, Renegotiation
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

ROOM = "/tools/boundaries"


@pytest.fixture
def her() -> Person:
    return guest_here()


def words_at(person: Person, path: str) -> str:
    return page_of(person.browser.get(path)).words


def line_of(person: Person, rule: str = "If it rings, then it waits.") -> str:
    return str(person.browser.post(f"{ROOM}/lines/new", {"rule": rule, "name": "It waits"})["Location"])


def came(person: Person, at: str, what: str, **more: str) -> str:
    """Note it with one tap; return where it leads."""
    answer = person.browser.post(f"{at}/came", {"came": what, "entry_id": str(uuid4()), **more})
    return str(answer["Location"])


def newest(person: Person) -> BoundaryNote:
    return person.vault.latest(BoundaryNote, 1).entries[0]


def somebody(person: Person, name: str, **more: bool) -> Stored[Somebody]:
    return person.vault.add(Somebody(at=timezone.now(), name=name, **more))


def bent_by(person: Person, at: str, key: str, times: int = 3) -> None:
    for _ in range(times):
        came(person, at, BENT, by=key)


def test_that_it_held_is_one_tap_and_asks_nothing(her: Person) -> None:
    at = line_of(her)
    assert came(her, at, "held") == f"{at}?said=noted"
    assert "Noted." in words_at(her, f"{at}?said=noted")
    assert (newest(her).came, newest(her).by, newest(her).line) == ("held", "", "It waits")


def test_that_it_bent_is_one_tap_and_by_what_another_if_she_likes(her: Person) -> None:
    at = line_of(her)
    there = came(her, at, BENT).partition("?")[0]
    page = page_of(her.browser.get(there))
    offered = {value for form in page.forms for name, value, _ in form.buttons if name == "by"}
    assert offered == {"work", "family", "phone", "myself"}
    her.browser.post(there, {"by": "work", "came": BENT, "version": "1"})
    assert newest(her).by == WORK


def test_by_what_can_be_told_with_the_same_tap(her: Person) -> None:
    at = line_of(her)
    assert came(her, at, BENT, by="phone") == f"{at}?said=noted"
    assert newest(her).by == "phone"


def test_a_tap_that_is_none_is_no_note(her: Person) -> None:
    at = line_of(her)
    for what in ("", "lost", "won"):
        assert came(her, at, what) == at
    assert her.vault.all(BoundaryNote).stored == ()
    assert her.browser.post(f"{ROOM}/lines/{uuid4()}/came", {"came": BENT}).status_code == 404


def test_nothing_is_scored_and_no_row_of_days_is_counted(her: Person) -> None:
    at = line_of(her)
    for what in ("held", "held", BENT, "broken"):
        came(her, at, what)
    shown = " ".join(words_at(her, path) for path in (f"{ROOM}/", at, f"{ROOM}/notes")).casefold()
    for counted in ("2 of", "%", "in a row", "streak", "times held"):
        assert counted not in shown


def test_her_words_for_someone_else_count_more_than_a_tap_and_can_be_taken_out(her: Person) -> None:
    at = line_of(her)
    there = came(her, at, BENT).partition("?")[0]
    sent = {"came": BENT, "words": "The third time.", "version": "1"}
    her.browser.post(there, {**sent, "who": "the pager", "by": "work"})
    assert (newest(her).by, newest(her).who, newest(her).words) == (OTHER, "the pager", "The third time.")
    her.browser.post(there, {**sent, "who": "the pager", "version": "2"})
    assert newest(her).by == OTHER
    her.browser.post(there, {**sent, "who": "the pager", "by": "work", "version": "2"})
    assert (newest(her).by, newest(her).who) == (WORK, "")
    her.browser.post(there, {**sent, "by": "", "version": "3"})
    assert newest(her).by == ""
    her.browser.post(there, {**sent, "came": "held", "who": "the pager", "version": "4"})
    assert (newest(her).came, newest(her).who) == ("held", "")


def test_a_person_of_hers_can_be_named_but_nobody_she_fears(her: Person) -> None:
    jo = somebody(her, "Jo", home=True)
    somebody(her, "Max", afraid=True)
    at = line_of(her)
    there = came(her, at, BENT).partition("?")[0]
    assert "Max" not in words_at(her, there)
    her.browser.post(there, {"by": f"person:{jo.id}", "came": BENT, "version": "1"})
    assert (newest(her).by, newest(her).person, newest(her).who) == (PERSON, jo.id, "Jo")
    her.vault.keep_the(Preferences(afraid=True))
    other = came(her, at, BENT).partition("?")[0]
    assert "Jo" not in words_at(her, other)
    her.browser.post(there, {"came": "broken", "version": "2"})
    assert her.vault.get(BoundaryNote, UUID(there.rpartition("/")[2])).entry.who == "Jo"


def test_a_note_with_words_is_written_at_once_too(her: Person) -> None:
    at = line_of(her)
    assert her.browser.post(f"{at}/note", {"words": "It rang."}).status_code == 422
    her.browser.post(f"{at}/note", {"came": "broken", "by": "family", "words": "It rang."})
    assert (newest(her).came, newest(her).by, newest(her).words) == ("broken", "family", "It rang.")


def test_a_note_outlives_its_line_and_is_deleted_by_itself(her: Person) -> None:
    at = line_of(her)
    there = came(her, at, BENT).partition("?")[0]
    her.browser.post(f"{at}/delete")
    assert "It waits" in words_at(her, there)
    her.browser.post(f"{there}/delete")
    assert her.browser.get(there).status_code == 404
    assert "It is gone." in words_at(her, f"{ROOM}/notes?said=deleted")


def test_words_to_draw_it_anew_are_put_forward_from_the_third_bend_on(her: Person) -> None:
    at = line_of(her)
    bent_by(her, at, "phone", times=2)
    assert "What bends it most" not in words_at(her, at)
    bent_by(her, at, "phone", times=1)
    assert "Most of the bends you noted came from: my phone." in words_at(her, at)
    page = page_of(her.browser.get(f"{at}/anew"))
    (form,) = [each for each in page.forms if each.action == f"{at}/anew"]
    assert form.fields["bender"].values == ["phone"]


def test_bends_of_another_line_do_not_count_here(her: Person) -> None:
    one, other = line_of(her), line_of(her, "If I sit, then I sit.")
    bent_by(her, one, "work")
    assert "What bends it most" not in words_at(her, other)


def test_the_words_are_made_changed_and_kept_in_their_language(her: Person) -> None:
    at = line_of(her)
    sent = {"bender": "work", "smaller": "Two days.", "trial": "week", "language": "es"}
    there = str(her.browser.post(f"{at}/anew", sent)["Location"])
    made = her.vault.latest(Renegotiation, 1).entries[0]
    assert "He pensado en una versión más pequeña: Two days. ¿Lo probamos una semana" in made.text
    her.browser.post(there, {"text": "Mejor así.", "version": "1"})
    assert "Mejor así." in words_at(her, there)
    late = her.browser.post(there, {"text": "O así.", "version": "1"})
    assert (late.status_code, "O así." in page_of(late).words) == (409, True)
    her.browser.post(there, {"text": "", "version": "2"})
    assert her.vault.latest(Renegotiation, 1).entries[0].text == made.made


def test_a_person_is_spoken_to_by_name_and_nobody_at_home_where_she_is_afraid(her: Person) -> None:
    jo, ana = somebody(her, "Jo", home=True), somebody(her, "Ana")
    at = line_of(her)
    bent_by(her, at, f"person:{jo.id}")
    there = str(her.browser.post(f"{at}/anew", {"bender": f"person:{jo.id}"})["Location"])
    assert "Jo," in words_at(her, there)
    her.vault.keep_the(Preferences(afraid=True))
    page = page_of(her.browser.get(f"{at}/anew"))
    (form,) = [each for each in page.forms if each.action == f"{at}/anew"]
    assert form.fields["bender"].choices == ["work", "phone", "myself", f"person:{ana.id}"]
    assert her.browser.post(f"{at}/anew", {"bender": f"person:{jo.id}"}).status_code == 422
    assert "What bends it most" not in words_at(her, at)


def test_a_line_of_another_is_not_there(her: Person) -> None:
    at = line_of(guest_here())
    assert her.browser.get(at).status_code == 404
    assert her.browser.post(f"{at}/anew", {"bender": "work"}).status_code == 404
    assert her.vault.all(Boundary).stored == ()
