"""Letting things slide, as pages: one to three, kept with their day, and a list that is hers."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.filling import page_of
from tests.people import LONG_AGO, Person, bend
from unguilt.tools.imperfection.entries import OwnThing, Slide, SlideList
from unguilt.vault import cookie

pytestmark = pytest.mark.django_db

ROOM = "/tools/imperfection/let-it-slide"


def kept(person: Person) -> Slide:
    return person.vault.latest(Slide, 1).entries[0]


def her_list(person: Person) -> SlideList:
    return person.vault.glance(SlideList) or SlideList()


@pytest.mark.parametrize(
    ("things", "own", "status"),
    [
        ([], "", 422),
        (["ironing"], "", 302),
        ([], "Socks", 302),
        (["ironing", "inbox"], "Socks", 302),
        (["ironing", "inbox", "baking"], "", 302),
        (["ironing", "inbox", "baking"], "Socks", 422),
        (["no_such_thing"], "", 422),
        (["=a\x01b"], "", 422),
    ],
)
def test_one_to_three_things_leave_today(guest: Person, things: list[str], own: str, status: int) -> None:
    response = guest.browser.post(ROOM, {"things": things, "own": own})
    assert response.status_code == status
    assert len(guest.vault.all(Slide).stored) == (1 if status == 302 else 0)


def test_an_invalid_choice_comes_back_as_it_was(guest: Person) -> None:
    page = page_of(guest.browser.post(ROOM, {"things": ["ironing", "inbox", "baking"], "own": "Socks"}), ROOM)
    (form,) = [each for each in page.forms if each.action == ROOM]
    assert sorted(form.data["things"]) == ["baking", "inbox", "ironing"]
    assert form.data["own"] == ["Socks"]


def test_what_she_writes_on_the_way_joins_her_list_and_stands_there_once(guest: Person) -> None:
    entry_id = str(uuid4())
    for _ in range(2):
        guest.browser.post(ROOM, {"own": "Matching \n socks", "entry_id": entry_id, "offset": "60"})
    assert len(guest.vault.all(Slide).stored) == 1
    assert (kept(guest).own, kept(guest).offset) == (("Matching socks",), 60)
    assert her_list(guest).own == (OwnThing(words="Matching socks"),)
    guest.browser.post(ROOM, {"things": ["=Matching socks"]})
    assert kept(guest).own == ("Matching socks",)


def test_a_newcomer_sees_the_starter_list_without_getting_a_vault() -> None:
    browser = Client()
    assert "Ironing" in page_of(browser.get(ROOM)).words
    assert "Ironing" in page_of(browser.get(f"{ROOM}/list")).words
    assert cookie.NAME not in browser.cookies


def test_a_day_can_be_chosen_again_and_deleted_and_tells_of_a_conflict(guest: Person) -> None:
    stored = guest.vault.add(Slide(at=LONG_AGO, keys=("ironing",), own=("Socks",)))
    at = f"{ROOM}/{stored.id}"
    (form,) = [
        each
        for each in page_of(guest.browser.get(f"{at}/change"), at).forms
        if each.action.endswith("change")
    ]
    assert form.data["things"] == ["=Socks", "ironing"]
    sent = {"things": ["inbox", "=Socks"], "version": "1"}
    assert [guest.browser.post(f"{at}/change", sent).status_code for _ in range(2)] == [302, 302]
    assert (kept(guest).keys, kept(guest).own) == (("inbox",), ("Socks",))
    stale = guest.browser.post(f"{at}/change", {"things": ["baking"], "version": "1"})
    assert (stale.status_code, "An empty inbox · Socks" in page_of(stale).words) == (409, True)
    assert guest.browser.post(f"{at}/delete").status_code == 302
    assert guest.vault.all(Slide).stored == ()


def test_nothing_of_a_day_is_put_forward_afterwards(guest: Person) -> None:
    guest.browser.post(ROOM, {"things": ["ironing"]})
    assert "Ironing" not in page_of(guest.browser.get("/")).words


def test_her_list_is_hers_to_add_to_hide_from_and_take_from(guest: Person) -> None:
    guest.browser.post(f"{ROOM}/list/add", {"line": "Socks"})
    guest.browser.post(f"{ROOM}/list/add", {"line": ""})
    page = page_of(guest.browser.get(f"{ROOM}/list"), ROOM)
    (form,) = [each for each in page.forms if each.action == f"{ROOM}/list/show"]
    things = [each for each in form.data["things"] if each not in {"ironing", "=Socks"}]
    areas = [each for each in form.data["areas"] if each != "children"]
    guest.browser.post(form.action, {"areas": areas, "things": things})
    assert her_list(guest) == SlideList(
        own=(OwnThing(words="Socks", hidden=True),), hidden=("ironing",), hidden_areas=("children",)
    )
    words = page_of(guest.browser.get(ROOM)).words
    assert [each in words for each in ("Socks", "Ironing", "With children", "Making beds")] == [
        False,
        False,
        False,
        True,
    ]
    assert "Ironing" in page_of(guest.browser.get(f"{ROOM}/list")).words
    guest.browser.post(f"{ROOM}/list/remove", {"own": "Socks"})
    assert her_list(guest).own == ()


def test_a_damaged_list_and_damaged_days_stop_nothing(guest: Person) -> None:
    guest.browser.post(ROOM, {"own": "Socks"})
    bend(guest.vault, Slide)
    bend(guest.vault, SlideList)
    (damaged,) = guest.vault.all(Slide).damaged
    assert "damaged" in page_of(guest.browser.get(f"{ROOM}/days")).words
    for page in (ROOM, f"{ROOM}/list", "/tools/imperfection/"):
        assert guest.browser.get(page).status_code == 200
    assert guest.browser.post(f"{ROOM}/{damaged}/delete").status_code == 302
    guest.browser.post(f"{ROOM}/list/add", {"line": "Shelf"})
    assert her_list(guest).own == (OwnThing(words="Shelf"),)
