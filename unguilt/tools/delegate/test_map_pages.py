"""The load map as pages: an area filled in, tasks of hers, names, and what goes out of sight."""

from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.filling import page_of
from tests.people import LONG_AGO, Person, bend, guest_here
from unguilt.kit.people import Person as OneOfHers
from unguilt.tools.delegate.carriers import ME, person
from unguilt.tools.delegate.entries import NAMES_MOST, LoadMap, LoadTask
from unguilt.tools.delegate.mapping import task_of
from unguilt.vault import cookie

pytestmark = pytest.mark.django_db

HERE = "/tools/delegate"
DARK = "I want to kill myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def post(who: Person, path: str, **sent: Any) -> HttpResponse:
    return who.browser.post(f"{HERE}/{path}", sent)


def words(who: Person, path: str) -> str:
    return page_of(who.browser.get(f"{HERE}/{path}")).words


def her_map(who: Person) -> LoadMap:
    return who.vault.glance(LoadMap) or LoadMap()


def of_task(who: Person, key: str) -> LoadTask:
    found = task_of(her_map(who), key)
    assert found
    return found


def test_a_newcomer_reads_the_whole_list_and_gets_no_vault_by_looking() -> None:
    browser = Client()
    for path in ("/", "/load", "/load/area", "/load/task", "/ways", "/hand-over", "/instead"):
        assert browser.get(f"{HERE}{path}").status_code == 200
    assert cookie.NAME not in browser.cookies


def test_an_area_is_kept_as_chosen_and_the_rest_is_filled(her: Person) -> None:
    sent = {"notice-meals": "me", "do-meals": "shared", "plan-bins": "me", "rest": "nobody"}
    assert post(her, "load/area", area="food", **sent)["Location"] == f"{HERE}/load?said=kept#food"
    assert of_task(her, "meals").carriers == ("me", "nobody", "shared")
    assert of_task(her, "cooking").carriers == ("nobody",) * 3
    assert of_task(her, "bins") == LoadTask(key="bins")  # of another area, which is not on this page


def test_what_was_changed_elsewhere_meanwhile_stays_where_she_left_it_alone(her: Person) -> None:
    post(her, "load/area", area="food", **{"notice-meals": "shared"})
    stale = {"was-notice-meals": "", "notice-meals": "", "was-plan-meals": "", "plan-meals": "me"}
    post(her, "load/area", area="food", **stale)
    assert of_task(her, "meals").carriers == ("shared", "me", "")


def test_a_name_joins_the_lists_and_can_be_taken_off_again(her: Person) -> None:
    assert "begin=0" in post(her, "load/area", area="food", name="Oma \n Ruth")["Location"]
    assert her_map(her).names == ("Oma Ruth",)
    post(her, "load/area", area="food", **{"do-meals": "=Oma Ruth"})
    assert "doing: Oma Ruth" in words(her, "load")
    post(her, "load/name/remove", name="Oma Ruth")
    assert her_map(her) == LoadMap()


def test_whom_she_fears_is_in_no_picture_by_name_and_stays_where_she_put_them(her: Person) -> None:
    jo = her.vault.add(OneOfHers(at=LONG_AGO, name="Jo", afraid=True))
    post(her, "load/area", area="food", **{"do-meals": person(jo.id)})
    shown = words(her, ""), page_of(her.browser.get("/picture")).words
    assert [("Jo" in each, "1 · somebody" in each) for each in shown] == [(False, True)] * 2
    assert "1 · somebody" in words(her, "load")
    assert "doing: Jo" in words(her, "load")


def test_a_name_too_long_comes_back_with_all_that_was_chosen(her: Person) -> None:
    response = post(her, "load/area", area="food", name="n" * 61, **{"notice-meals": "nobody"})
    assert response.status_code == 422
    assert "n" * 61 in page_of(response).words
    assert response.content.decode().count('<option value="nobody" selected>') == 1


def test_a_name_for_which_there_is_no_room_comes_back(her: Person) -> None:
    her.vault.keep_the(LoadMap(names=tuple(f"N{number}" for number in range(NAMES_MOST))))
    assert post(her, "load/area", area="food", name="N1").status_code == 302
    response = post(her, "load/area", area="food", name="One more")
    assert (response.status_code, "One more" in page_of(response).words) == (422, True)


def test_her_people_can_carry_and_whoever_is_gone_from_the_list_is_told_as_such(her: Person) -> None:
    sam = her.vault.add(OneOfHers(at=LONG_AGO, name="Sam", afraid=True))
    post(her, "load/area", area="food", **{"do-meals": person(sam.id)})
    assert "doing: Sam" in words(her, "load")
    her.vault.drop(OneOfHers, sam.id)
    for page in ("load", "load/area?area=food", "load/task?task=meals"):
        assert "somebody who is not on your list now" in words(her, page)


def test_a_task_of_hers_is_added_once_changed_and_taken_off(her: Person) -> None:
    sent = {"entry_id": str(uuid4()), "words": "The shift plan", "area": "home", "notice": ME}
    for _ in range(2):
        assert post(her, "load/task", **sent).status_code == 302
    (task,) = her_map(her).tasks
    assert (task.words, task.area, task.carriers) == ("The shift plan", "home", (ME, "", ""))
    post(her, "load/task", task=task.key, words="The rota", was=task.words, area="unseen")
    assert her_map(her).tasks == (LoadTask(key=task.key, words="The rota", area="unseen"),)
    post(her, "load/task/remove", task=task.key)
    assert her_map(her) == LoadMap()


def test_a_long_area_is_gone_through_page_by_page(her: Person) -> None:
    own = tuple(LoadTask(key=f"own-{number}", words=f"Task {number}", area="food") for number in range(20))
    her.vault.keep_the(LoadMap(tasks=own))
    assert "Keep it, and on" in words(her, "load/area?area=food")
    onward = post(her, "load/area", area="food", begin="0", rest="me", then="on")["Location"]
    assert onward == f"{HERE}/load/area?area=food&begin=24"
    assert sum(task.notice == "me" for task in her_map(her).tasks) == 24
    page = page_of(her.browser.get(onward)).words
    assert ("Task 19" in page, "Task 3" in page, "Keep it, and on" in page) == (True, False, False)
    assert post(her, "load/area", area="food", begin="24", rest="me")["Location"].endswith("#food")
    assert {task.notice for task in her_map(her).tasks} == {"me"}


def test_a_starter_task_can_be_called_otherwise_and_go_out_of_sight(her: Person) -> None:
    post(her, "load/task", task="meals", words="Supper", area="food", hidden="on")
    assert of_task(her, "meals") == LoadTask(key="meals", words="Supper", area="food", hidden=True)
    assert "1 task is out of sight." in words(her, "load")
    post(her, "load/area", area="food", show=["meals"], hide=["cooking"])
    assert [task.key for task in her_map(her).tasks if task.hidden] == ["cooking"]
    post(her, "load/task", task="meals", words="", was="Supper", area="food")
    assert "Deciding what there is to eat" in words(her, "load")


def test_a_name_of_a_task_that_was_changed_elsewhere_is_not_lost(her: Person) -> None:
    post(her, "load/task", task="meals", words="Supper", area="food")
    response = post(her, "load/task", task="meals", words="Dinner", was="", area="food")
    assert response.status_code == 409
    assert all(each in page_of(response).words for each in ("Supper", "Dinner"))
    assert of_task(her, "meals").words == "Supper"


def test_somebody_else_needs_a_name_and_has_it_from_then_on(her: Person) -> None:
    sent = {"task": "meals", "words": "", "area": "food", "notice": "new", "plan": ME, "do": "new"}
    assert post(her, "load/task", **sent).status_code == 422
    assert post(her, "load/task", **sent, name="Ida").status_code == 302
    assert of_task(her, "meals").carriers == ("=Ida", ME, "=Ida")
    assert her_map(her).names == ("Ida",)


def test_a_task_without_words_is_asked_for_once_more(her: Person) -> None:
    response = post(her, "load/task", words=" ", area="food", notice=ME)
    assert response.status_code == 422
    assert her_map(her) == LoadMap()


def test_where_dark_words_are_typed_help_stands_on_the_page_that_follows(her: Person) -> None:
    for path, sent in (("load/task", {"words": DARK}), ("load/area", {"name": DARK})):
        onward = post(her, path, area="food", **sent)["Location"]
        assert "If this is very dark right now" in page_of(her.browser.get(onward)).words


def test_a_damaged_map_makes_room_and_the_pages_go_on(her: Person) -> None:
    post(her, "load/area", area="food", rest="me")
    bend(her.vault, LoadMap)
    assert her.browser.get(f"{HERE}/load").status_code == 200
    post(her, "load/area", area="food", **{"notice-meals": "me"})
    assert her_map(her).tasks == (LoadTask(key="meals", notice="me"),)


def test_the_picture_says_how_the_parts_are_shared_with_a_table_beside_it(her: Person) -> None:
    assert "Who carries what" not in words(her, "load").replace("Say who carries what", "")
    post(her, "load/area", area="food", rest="me")
    post(her, "load/area", area="clothes", rest="shared", **{"do-washing": "=Sam"})
    page = words(her, "load")
    assert "Of the noticing and planning, 16 of 32 parts are with you. Of the doing, 8 of 16." in page
    assert "The same as a table" in page
    assert "Of the noticing and planning" in words(her, "")


def test_nonsense_in_an_address_leads_to_a_page_all_the_same(her: Person) -> None:
    for query in ("area=x", "area=food&begin=999", "area=food&begin=²", "task=x"):
        for page in ("load/area", "load/task", "ways", "hand-over", "instead?way=x"):
            joint = "&" if "?" in page else "?"
            assert her.browser.get(f"{HERE}/{page}{joint}{query}").status_code == 200
