"""The sample owner."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest
from pytest_django import DjangoDbBlocker

from unguilt.accounts.backend import open_account, owner_named
from unguilt.accounts.models import Owner
from unguilt.core.moments import Moment, Run, summarise
from unguilt.core.suggesting import SOOTHING_LEAD
from unguilt.kit.preferences import preferences_of
from unguilt.toolbox import PRACTICES, TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.models import Keyslot, Vault
from unguilt.web.believing import effects_for
from unguilt.web.demo import DemoNameTaken, make_demo
from unguilt.web.keeping import summary_of

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
WIN = TOOLS["success"].entries[0]


def made(seed: int = 1) -> OpenVault:
    owner = make_demo(NOW, seed=seed)
    opened = open_account(owner_named(owner.username), owner.passphrase)
    assert opened
    return opened.vault


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[OpenVault, float]]:
    """The sample owner's vault, made once for all tests here, and the seconds it took."""
    with django_db_blocker.unblock():
        began = monotonic()
        vault = made()
        yield vault, monotonic() - began
        Owner.objects.get(username="demo").delete()


@pytest.fixture
def vault(demo: tuple[OpenVault, float]) -> OpenVault:
    return demo[0]


def test_the_sample_owner_has_eight_months_of_moments_within_seconds(demo: tuple[OpenVault, float]) -> None:
    vault, seconds = demo
    assert seconds < 20
    moments = vault.all(Moment).entries
    assert 100 <= len(moments) <= 125
    assert max(moment.at for moment in moments) < NOW
    assert timedelta(days=230) < NOW - min(moment.at for moment in moments) < timedelta(days=260)
    assert len({moment.words for moment in moments}) > 20
    assert sum(not moment.words for moment in moments) > 5


def test_her_moments_went_the_usual_way(vault: OpenVault) -> None:
    moments = vault.all(Moment).entries
    assert summary_of(vault) == summarise(moments)
    for moment in moments:
        assert bool(moment.shown) == (moment.minutes is not None)
        for done in moment.done:
            assert done.practice in {SOOTHING_LEAD, *(card.practice for card in moment.shown[0])}
            run = vault.get(Run, done.run).entry
            assert (run.closed, run.after) == (True, done.after)
            assert set(run.answers) == {step.key for step in PRACTICES[run.practice].steps if step.asks}
    done = [each for moment in moments for each in moment.done]
    assert 0.15 < sum(each.after is None for each in done) / len(done) < 0.5
    assert 12 <= len(vault.all(WIN).entries) <= 18


def test_some_things_eased_her_guilt_more_than_others(vault: OpenVault) -> None:
    states = {effect.strategy: effect.state for effect in effects_for(vault, preferences_of(vault))}
    assert states["self_compassion"] == "helps"
    assert {"helps", "unclear", "early"} <= set(states.values())


def test_the_same_seed_tells_the_same_life_in_place_of_the_earlier_one(vault: OpenVault) -> None:
    before = vault.all(Moment).entries
    again = made()
    assert again.all(Moment).entries == before
    assert again.id != vault.id
    assert [owner.vault_id for owner in Owner.objects.filter(username="demo")] == [again.id]
    assert list(Vault.objects.values_list("id", flat=True)) == [again.id]


def test_the_passphrase_is_the_only_way_in(vault: OpenVault) -> None:
    assert [slot.kind for slot in Keyslot.objects.filter(vault_id=vault.id)] == [Keyslot.PASSWORD]


def test_somebody_real_of_that_name_is_left_alone(vault: OpenVault) -> None:
    Owner.objects.filter(username="demo").update(username="Demo", email="")
    before = vault.all(Moment).entries
    with pytest.raises(DemoNameTaken):
        make_demo(NOW)
    assert vault.all(Moment).entries == before
