"""With damage in the vault every page still works, and says what is damaged."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from tests.people import LONG_AGO, Person, bend, keep, practise, rows_of, told
from unguilt.core.moments import Draft, Moment, Posterior, Run, Summary, summarise
from unguilt.core.preferences import Preferences
from unguilt.kit.preferences import preferences_of
from unguilt.toolbox import TOOLS
from unguilt.vault.door import Stored
from unguilt.web.keeping import summary_of

pytestmark = pytest.mark.django_db

PAGES = (
    "/",
    "/moment",
    "/moments",
    "/picture",
    "/picture/suggestions",
    "/settings",
    "/settings/delete",
    "/settings/recovery-code",
    "/support",
    "/tools/",
    "/tools/success/",
    "/tools/success/wins",
)
WIN = TOOLS["success"].entries[0]


@pytest.mark.parametrize(
    "kind", [Moment, Run, Draft, Summary, Posterior, Preferences, WIN], ids=lambda kind: kind.KIND
)
def test_every_page_is_shown_though_all_entries_of_a_kind_are_bent(full_owner: Person, kind: type) -> None:
    assert bend(full_owner.vault, kind) > 0
    assert {page: full_owner.browser.get(page).status_code for page in PAGES} == dict.fromkeys(PAGES, 200)


def test_now_greets_by_name_though_summary_and_posterior_are_bent(full_owner: Person) -> None:
    bend(full_owner.vault, Summary)
    bend(full_owner.vault, Posterior)
    page = full_owner.browser.get("/").content.decode()
    assert "Hello, Ines." in page
    assert "/moments" in page


def test_a_bent_moment_is_shown_as_damaged_and_can_be_removed(full_owner: Person) -> None:
    whole, bent = full_owner.vault.latest(Moment, 2).stored
    bend(full_owner.vault, Moment, only=bent.id)
    listed = full_owner.browser.get("/moments").content.decode()
    assert "One moment here is damaged" in listed
    assert whole.entry.words in listed
    assert bent.entry.words not in listed
    assert "This moment is damaged" in full_owner.browser.get(f"/moments/{bent.id}").content.decode()
    assert full_owner.browser.get(f"/moments/{bent.id}/delete").status_code == 200
    full_owner.browser.post(f"/moments/{bent.id}/delete")
    assert full_owner.vault.all(Moment).damaged == ()
    assert "is damaged" not in full_owner.browser.get("/moments").content.decode()


def moment_of(person: Person) -> Stored[Moment]:
    return person.vault.latest(Moment, 1).stored[0]


def run_of(person: Person) -> UUID:
    return moment_of(person).entry.done[0].run


def the_offer(person: Person) -> str:
    return f"/offer/{moment_of(person).id}"


def a_step(person: Person) -> str:
    return f"/practice/{run_of(person)}/1"


def the_close(person: Person) -> str:
    return f"/practice/{run_of(person)}/close"


def the_rest(person: Person) -> str:
    return f"/practice/{run_of(person)}/rest"


@pytest.mark.parametrize(
    ("at", "kind"),
    [(the_offer, Moment), (a_step, Run), (the_close, Run), (the_rest, Run)],
    ids=lambda part: getattr(part, "__name__", ""),
)
def test_a_page_of_a_damaged_entry_says_so_kindly(
    full_owner: Person, at: Callable[[Person], str], kind: type
) -> None:
    path = at(full_owner)
    bend(full_owner.vault, kind)
    page = full_owner.browser.get(path)
    assert page.status_code == 410
    assert "damaged" in page.content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_to_a_damaged_entry_says_so_kindly(full_owner: Person) -> None:
    moment, run = moment_of(full_owner), run_of(full_owner)
    bend(full_owner.vault, Moment)
    bend(full_owner.vault, Run)
    sent = {
        f"/offer/{moment.id}/else": {},
        "/practice": {"practice": moment.entry.done[0].practice, "moment": str(moment.id)},
        f"/practice/{run}/1": {},
        f"/practice/{run}/close": {"after": "3"},
    }
    assert [full_owner.browser.post(path, data).status_code for path, data in sent.items()] == [410] * 4


def test_a_practice_is_closed_though_its_moment_is_damaged(full_owner: Person) -> None:
    moment, run = moment_of(full_owner), run_of(full_owner)
    bend(full_owner.vault, Moment, only=moment.id)
    assert full_owner.browser.post(f"/practice/{run}/close", {"after": "2"}).status_code == 302
    assert full_owner.vault.get(Run, run).entry.after == 2


def test_a_practice_is_closed_though_what_is_believed_is_damaged(full_owner: Person) -> None:
    moment = keep(full_owner.vault, told(9))
    run = full_owner.vault.add(Run(practice="mindfulness.x", at=LONG_AGO, moment=moment.id, before=6))
    bend(full_owner.vault, Posterior)
    assert full_owner.browser.post(f"/practice/{run.id}/close", {"after": "2"}).status_code == 302
    assert full_owner.vault.get(Moment, moment.id).entry.done[0].after == 2


def test_a_step_is_shown_without_the_words_of_its_damaged_moment(full_owner: Person) -> None:
    moment = moment_of(full_owner)
    bend(full_owner.vault, Moment)
    page = full_owner.browser.get(a_step_of(moment))
    assert page.status_code == 200
    assert moment.entry.words not in page.content.decode()


def a_step_of(moment: Stored[Moment]) -> str:
    return f"/practice/{moment.entry.done[0].run}/1"


def test_a_moment_shows_which_of_its_practices_is_damaged(full_owner: Person) -> None:
    moment = moment_of(full_owner)
    bend(full_owner.vault, Run, only=moment.entry.done[0].run)
    page = full_owner.browser.get(f"/moments/{moment.id}").content.decode()
    assert "What you wrote in it is damaged and cannot be read any more." in page


def test_a_moment_is_shown_though_the_row_of_its_practice_is_gone(full_owner: Person) -> None:
    moment = moment_of(full_owner)
    rows_of(full_owner.vault, Run).delete()
    page = full_owner.browser.get(f"/moments/{moment.id}")
    assert page.status_code == 200
    assert moment.entry.words in page.content.decode()


def test_a_moment_is_told_and_counted_once_though_the_summary_is_bent(full_owner: Person) -> None:
    bend(full_owner.vault, Summary)
    keep(full_owner.vault, told(7))
    assert summary_of(full_owner.vault).moments == 6


def test_a_practice_is_counted_once_though_the_summary_is_bent(guest: Person) -> None:
    stored = keep(guest.vault, told())
    bend(guest.vault, Summary)
    practise(guest.vault, stored, practice="mindfulness.x")
    assert summary_of(guest.vault) == summarise(guest.vault.all(Moment).entries)


def test_a_moment_is_told_and_offered_for_though_all_that_is_derived_is_bent(full_owner: Person) -> None:
    for kind in (Summary, Posterior, Preferences, Draft):
        bend(full_owner.vault, kind)
    sent = {"words": "All the same.", "weight": "5", "length": "5", "entry_id": str(uuid4())}
    page = full_owner.browser.post("/moment", sent, follow=True)
    assert page.status_code == 200
    assert page.request["PATH_INFO"].startswith("/offer/")


def test_looking_at_settings_does_not_throw_damaged_ones_away(full_owner: Person) -> None:
    bend(full_owner.vault, Preferences)
    full_owner.browser.get("/settings")
    assert rows_of(full_owner.vault, Preferences).count() == 1
    assert full_owner.browser.post("/settings", {"name": "Ines", "words": "mom"}).status_code == 302
    assert full_owner.vault.the(Preferences).entry.words == "mom"  # type: ignore[union-attr]  # it was stored above


def test_damaged_wins_are_shown_as_such_and_can_be_removed(full_owner: Person) -> None:
    bend(full_owner.vault, WIN)
    assert "damaged" in full_owner.browser.get("/tools/success/wins").content.decode()
    (damaged,) = full_owner.vault.all(WIN).damaged
    full_owner.browser.post(f"/tools/success/wins/{damaged}/drop")
    assert full_owner.vault.all(WIN).damaged == ()


def test_when_her_preferences_are_damaged_a_partner_is_not_asked_for(full_owner: Person) -> None:
    assert preferences_of(full_owner.vault).afraid is False
    bend(full_owner.vault, Preferences)
    assert preferences_of(full_owner.vault).afraid is True
