"""What the check came to leads what is suggested, as long as the result is kept."""

import pytest

from tests.people import Person, guest_here
from unguilt.core.preferences import Preferences
from unguilt.tools.therapy.test_check_pages import CALM, LOW, walk

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana() -> Person:
    return guest_here()


def test_what_is_suggested_follows_the_newest_result_while_it_is_kept(ana: Person) -> None:
    def level() -> int:
        return (ana.vault.glance(Preferences) or Preferences()).sign_level

    walk(ana.browser, CALM)
    assert level() == 0
    way = walk(
        ana.browser, LOW | {number: {key: "3"} for number, each in LOW.items() if number < 19 for key in each}
    )
    assert level() >= 2
    ana.browser.post(f"{way[-1]}/delete")
    assert level() == 0
