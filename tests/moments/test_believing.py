"""What is believed about her: learnt moment by moment, it is what a replay of all moments gives."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.people import Person, bend, guest_here, keep, practise, told
from unguilt.core import suggesting
from unguilt.core.moments import Moment, Posterior, event_of
from unguilt.core.preferences import Preferences
from unguilt.core.suggesting import Effect, Model
from unguilt.toolbox import PRACTICES
from unguilt.vault.door import OpenVault
from unguilt.web.believing import effects_for, offer_for

pytestmark = pytest.mark.django_db

CATALOGUE = tuple(PRACTICES.values())
_PRACTICES = st.none() | st.sampled_from([*PRACTICES])
_LIVES = st.lists(st.tuples(_PRACTICES, st.none() | st.integers(0, 10), st.booleans()), max_size=10)


def replayed(vault: OpenVault) -> tuple[Effect, ...]:
    model = suggesting.replay(event_of(moment, PRACTICES) for moment in vault.all(Moment).entries)
    return suggesting.effects(model, CATALOGUE)


def model_of(vault: OpenVault) -> Model | None:
    stored = vault.the(Posterior)
    return Model.loads(stored.entry.state) if stored else None


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(life=_LIVES)
def test_learnt_along_the_way_it_is_what_a_replay_gives(
    db: None, life: list[tuple[str | None, int | None, bool]]
) -> None:
    vault = guest_here().vault
    for number, (practice, after, asks) in enumerate(life):
        if asks:
            offer_for(vault, told(number), Preferences(), seed=number)
        stored = keep(vault, told(number, weight=7))
        if practice:
            practise(vault, stored, practice=practice, after=after)
    assert effects_for(vault, Preferences()) == replayed(vault)


def test_looking_at_the_picture_stores_nothing(full_owner: Person) -> None:
    full_owner.vault.drop_the(Posterior)
    effects_for(full_owner.vault, Preferences())
    assert full_owner.vault.the(Posterior) is None


def test_a_moment_is_learnt_from_when_the_next_one_begins_and_only_once(guest: Person) -> None:
    for number in range(3):
        offer_for(guest.vault, told(number), Preferences(), seed=1)
        model = model_of(guest.vault)
        assert (model.moments if model else 0) == number
        keep(guest.vault, told(number))
    offer_for(guest.vault, told(9), Preferences(), seed=1)
    offer_for(guest.vault, told(9), Preferences(), seed=1)
    model = model_of(guest.vault)
    assert model is not None
    assert model.moments == 3


def test_a_practice_closed_after_its_moment_was_learnt_from_still_counts(guest: Person) -> None:
    late = keep(guest.vault, told(0))
    offer_for(guest.vault, told(1), Preferences(), seed=1)
    practise(guest.vault, late, practice=CATALOGUE[0].id, after=1)
    offer_for(guest.vault, told(1), Preferences(), seed=1)
    assert effects_for(guest.vault, Preferences()) == replayed(guest.vault)


def test_what_does_not_open_any_more_is_made_anew(full_owner: Person) -> None:
    before = effects_for(full_owner.vault, Preferences())
    assert bend(full_owner.vault, Posterior) == 1
    assert effects_for(full_owner.vault, Preferences()) == before
    offer_for(full_owner.vault, told(30), Preferences(), seed=1)
    assert model_of(full_owner.vault) is not None


def test_a_state_of_another_version_is_made_anew(full_owner: Person) -> None:
    before = effects_for(full_owner.vault, Preferences())
    stored = full_owner.vault.the(Posterior)
    assert stored is not None
    full_owner.vault.put(stored, Posterior(state=b"of another version", upto=stored.entry.upto))
    assert effects_for(full_owner.vault, Preferences()) == before


def test_a_damaged_moment_is_passed_over(full_owner: Person) -> None:
    gone = full_owner.vault.latest(Moment, 1).stored[0]
    bend(full_owner.vault, Moment, only=gone.id)
    bend(full_owner.vault, Posterior)
    assert effects_for(full_owner.vault, Preferences()) == replayed(full_owner.vault)
