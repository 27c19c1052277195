"""The page on how suggestions work: what is believed, what she put away, and forgetting it."""

from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest
from django.test import Client
from django.utils import timezone

from unguilt.core import codec
from unguilt.core.method import STRATEGIES
from unguilt.core.moments import Moment, Posterior
from unguilt.core.preferences import Preferences
from unguilt.vault.door import OpenVault
from unguilt.vault.models import Vault
from unguilt.web.believing import offer_for

from .guests import LEAD, SUGGESTIONS, full, guest, keep_with_practice, page, told

pytestmark = pytest.mark.django_db


def offered_strategies(vault: OpenVault) -> set[str]:
    cards = [card for moment in vault.all(Moment).entries for shown in moment.shown for card in shown]
    return {card.strategy for card in cards}


def tell(browser: Client, **more: str) -> None:
    answer = browser.post(
        "/moment", {"entry_id": str(uuid4()), "weight": "6", "length": "20", "energy": "2", **more}
    )
    assert answer.status_code == 302


def test_a_silenced_strategy_is_never_offered_until_she_takes_it_back(client: Client) -> None:
    vault = guest(client)
    away = ("self_compassion", "reframe")
    for slug in away:
        answer = client.post("/picture/suggestions/silence", {"strategy": slug, "on": "1"})
        assert answer["Location"] == f"{SUGGESTIONS}?said=silenced"
    for number in range(12):
        tell(client, pressures=("workplace", "comparison", "perfectionism")[number % 3])
        newest = vault.latest(Moment, 1).stored[0].id
        client.post(f"/offer/{newest}/else")
    assert offered_strategies(vault) & set(away) == set()
    assert page(client, SUGGESTIONS).count("You put this away.") == 2

    answer = client.post("/picture/suggestions/silence", {"strategy": "self_compassion", "on": "0"})
    assert answer["Location"] == f"{SUGGESTIONS}?said=offered"
    for _ in range(3):
        tell(client)
    assert offered_strategies(vault) & set(away) == {"self_compassion"}


def test_silencing_twice_is_silencing_once_and_leaves_other_preferences(client: Client) -> None:
    vault = guest(client)
    vault.keep_the(Preferences(name="Ana", silenced=("values.card_sort",)))
    for _ in range(2):
        client.post("/picture/suggestions/silence", {"strategy": "values", "on": "1"})
    kept = vault.the(Preferences)
    assert kept
    assert kept.entry == Preferences(name="Ana", silenced=("values.card_sort", "values"))


@pytest.mark.parametrize("slug", ["", "wings", "values.card_sort", "\x00", "values\n"])
def test_an_unknown_strategy_is_not_found(client: Client, slug: str) -> None:
    guest(client)
    assert client.post("/picture/suggestions/silence", {"strategy": slug, "on": "1"}).status_code == 404


@pytest.mark.parametrize("address", ["/picture/suggestions/silence", "/picture/suggestions/forget"])
def test_changes_are_made_by_post_and_only_with_a_vault(client: Client, address: str) -> None:
    assert client.get(address).status_code == 405
    assert client.post(address, {"strategy": "values", "on": "1"})["Location"] == "/"
    assert Vault.objects.count() == 0


def test_preferences_kept_before_forgetting_existed_open_as_they_were() -> None:
    old = msgspec.msgpack.encode(["preferences", 1, {"name": "Ana", "silenced": ["values"]}])
    assert codec.decode(old, Preferences) == Preferences(name="Ana", silenced=("values",))


def test_an_unknown_notice_says_nothing(client: Client) -> None:
    guest(client)
    assert 'class="notice"' not in page(client, f"{SUGGESTIONS}?said=<b>hello")


def test_forgetting_leaves_too_early_to_say_everywhere_and_all_moments(client: Client) -> None:
    vault = full(client)
    before = vault.all(Moment).entries
    assert "has eased your guilt" in page(client, SUGGESTIONS)
    assert client.post("/picture/suggestions/forget")["Location"] == f"{SUGGESTIONS}?said=forgotten"
    text = page(client, SUGGESTIONS)
    assert text.count("too early to say (0 rated moments)") == len(STRATEGIES)
    assert "has eased your guilt" not in page(client)
    assert vault.all(Moment).entries == before


def test_what_was_forgotten_does_not_come_back_by_an_offer_an_edit_or_a_lost_state(client: Client) -> None:
    vault = guest(client)
    keep_with_practice(vault, [told(number) for number in range(9)], LEAD, after=3)
    tell(client, pressures="workplace")
    assert "(9 moments)" in page(client, SUGGESTIONS) or "from 9 moments" in page(client, SUGGESTIONS)
    client.post("/picture/suggestions/forget")
    tell(client, pressures="workplace")
    newest = vault.latest(Moment, 1).entries[0]
    codes = {reason.code for card in newest.shown[0] for reason in card.reasons}
    assert "eased_before" not in codes
    assert vault.the(Posterior) is not None

    oldest = vault.all(Moment).stored[-1]
    client.post(f"/moments/{oldest.id}", {"version": str(oldest.version), "weight": "9", "length": "5"})
    assert vault.the(Posterior) is None
    assert page(client, SUGGESTIONS).count("too early to say (0 rated moments)") == len(STRATEGIES)


def test_moments_after_forgetting_count_again(client: Client) -> None:
    vault = guest(client)
    keep_with_practice(vault, [told(number) for number in range(9)], LEAD, after=3)
    client.post("/picture/suggestions/forget")
    later = [Moment(at=timezone.now() + timedelta(hours=hour), weight=7, minutes=5) for hour in range(2)]
    keep_with_practice(vault, later, LEAD, after=4)
    assert "“Self-compassion”: too early to say (2 rated moments)" in page(client, SUGGESTIONS)


def test_a_state_kept_after_forgetting_is_not_read_from_old_moments_again(client: Client) -> None:
    vault = guest(client)
    keep_with_practice(vault, [told(number) for number in range(9)], LEAD, after=3)
    client.post("/picture/suggestions/forget")
    preferences = vault.the(Preferences)
    assert preferences
    offer_for(vault, Moment(at=timezone.now(), weight=6, minutes=1), preferences.entry, seed=1)
    stored = vault.the(Posterior)
    assert stored
    assert stored.entry.upto == max(each.seq for each in vault.all(Moment))
