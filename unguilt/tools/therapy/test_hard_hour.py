"""My plan for a very hard hour: two taps away, in her words, copied only when she asks."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.people import Person, bend, guest_here
from unguilt.core.preferences import Preferences
from unguilt.kit.people import Person as Known
from unguilt.tools.therapy.entries import HardHourPlan
from unguilt.tools.therapy.leaning import nearest

pytestmark = pytest.mark.django_db

HERE = "/tools/therapy/hard-hour"
DARK = "I want to kill myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def page(person: Person, path: str = "") -> str:
    return person.browser.get(f"{HERE}{path}").content.decode()


def post(person: Person, path: str = "/edit", **sent: Any) -> HttpResponse:
    return person.browser.post(f"{HERE}{path}", sent)


def test_help_now_and_support_lead_to_it_once_there_is_a_vault(her: Person) -> None:
    for at in ("/help", "/support"):
        assert f'href="{HERE}"' in her.browser.get(at).content.decode()
        assert f'href="{HERE}"' not in Client().get(at).content.decode()


def test_a_newcomer_reads_what_it_is_for_and_gets_no_vault_by_looking(client: Client) -> None:
    for path in ("", "/edit"):
        shown = client.get(f"{HERE}{path}").content.decode()
        assert "It is best filled in with someone" in shown
    assert "unguilt-vault" not in client.cookies


def test_her_words_stand_in_the_six_steps_with_the_lines_of_her_country(her: Person) -> None:
    assert (
        post(her, notice="I go quiet.", safer="Key next door.", made_with="Dr A", version="0").status_code
        == 302
    )
    her.vault.keep_the(Preferences(country="ES"))
    shown = page(her)
    assert [text for text in ("I go quiet.", "Key next door.", "Dr A") if text not in shown] == []
    assert 'href="tel:024"' in shown
    assert shown.index("I go quiet.") < shown.index("tel:024") < shown.index("Key next door.")
    assert 'href="/help"' in shown


def test_without_a_country_nothing_is_guessed_and_help_is_named(her: Person) -> None:
    post(her, notice="I go quiet.", version="0")
    assert ("tel:" in page(her), "People to call or write to" in page(her)) == (False, True)


def test_dark_words_are_kept_as_they_are_and_help_stands_before_them(her: Person) -> None:
    answer = post(her, notice=DARK, version="0")
    assert answer.status_code == 302
    shown = her.browser.get(answer["Location"]).content.decode()
    assert shown.index('id="care-title"') < shown.index(DARK)


def test_people_she_may_lean_on_are_suggested_and_nobody_she_is_afraid_of(her: Person) -> None:
    now = timezone.now()
    for known in (
        Known(at=now, name="Priya", how="next door", reach="0161 496 0001"),
        Known(at=now, name="Rolf", afraid=True),
        Known(at=now, name="Jo", home=True),
    ):
        her.vault.add(known)
    shown = page(her, "/edit")
    assert [name in shown for name in ("Priya", "0161 496 0001", "Rolf", "Jo<")] == [True, True, False, True]
    her.vault.keep_the(Preferences(afraid=True))
    assert [name in page(her, "/edit") for name in ("Priya", "Jo<")] == [True, False]


def test_of_many_people_the_closest_are_suggested_and_those_who_listen_come_first() -> None:
    now = timezone.now()
    around = [Known(at=now, name=f"Around {number}", circle="around") for number in range(9)]
    close = [
        Known(at=now, name="Bea", circle="close"),
        Known(at=now, name="Ana", circle="close", gives=("listen",)),
    ]
    names = [each.name for each in nearest([*around, *close])]
    assert names == ["Ana", "Bea", "Around 0", "Around 1", "Around 2", "Around 3"]


def test_damaged_preferences_hide_whoever_shares_her_home(her: Person) -> None:
    her.vault.add(Known(at=timezone.now(), name="Jo", home=True))
    her.vault.keep_the(Preferences())
    bend(her.vault, Preferences)
    assert "Jo<" not in page(her, "/edit")


def test_changed_on_two_devices_both_versions_stay_in_sight(her: Person) -> None:
    post(her, alone="From the phone.", version="0")
    again = post(her, alone="From the tablet.", version="0")
    shown = again.content.decode()
    assert (again.status_code, "From the phone." in shown, "From the tablet." in shown) == (409, True, True)
    assert post(her, alone="x" * 3000, version="1").status_code == 422


def test_a_copy_is_given_only_when_she_asks_and_says_before_that_it_lies_unlocked(her: Person) -> None:
    assert post(her, "/copy").status_code == 302  # there is no plan yet
    post(her, alone="Cold water.", version="0")
    assert "It lies unlocked on your phone or computer." in page(her)
    assert her.browser.get(f"{HERE}/copy").status_code == 405
    copy = post(her, "/copy")
    assert (copy.status_code, copy["Cache-Control"]) == (200, "no-store")
    assert copy["Content-Disposition"] == 'attachment; filename="plan.html"'
    assert "Cold water." in copy.content.decode()


def test_the_copy_says_which_number_is_called_and_what_is_texted(her: Person) -> None:
    post(her, alone="Cold water.", version="0")
    her.vault.keep_the(Preferences(country="US"))
    copy = post(her, "/copy").content.decode()
    said = [">Call 988<", ">Text 988<", ">Text HOME to 741741<"]
    assert [text for text in said if text not in copy] == []


def test_it_can_be_deleted_and_a_damaged_one_makes_room_for_a_new_one(her: Person) -> None:
    post(her, alone="Cold water.", version="0")
    bend(her.vault, HardHourPlan)
    assert "is damaged" in page(her)
    assert post(her, alone="New.", version="0").status_code == 302
    assert "New." in page(her)
    assert "Delete this plan?" in page(her, "/delete")
    assert post(her, "/delete").status_code == 302
    assert her.vault.the(HardHourPlan) is None
