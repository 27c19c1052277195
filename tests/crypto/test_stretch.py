import time

import pytest

from unguilt.crypto import StretchParameters, WeakParameters, stretch, verifier, verifies

from .places import ENTRY, PEPPER, VAULT

SALT = bytes(range(16))
PARAMETERS = StretchParameters(salt=SALT)


@pytest.mark.parametrize("weaker", [{"memory_kib": 65_535}, {"passes": 2}, {"lanes": 0}])
def test_parameters_under_the_floor_are_refused(weaker: dict[str, int]) -> None:
    with pytest.raises(WeakParameters):
        StretchParameters(salt=SALT, **weaker)


@pytest.mark.parametrize("stronger", [{"memory_kib": 1_048_577}, {"passes": 17}, {"lanes": 9}])
def test_parameters_over_the_ceiling_are_refused(stronger: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="at most"):
        StretchParameters(salt=SALT, **stronger)


def test_a_salt_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        StretchParameters(salt=b"short")


def test_fresh_parameters_are_the_floor_with_a_salt_of_their_own() -> None:
    one, two = StretchParameters.fresh(), StretchParameters.fresh()
    assert (one.memory_kib, one.passes, one.lanes, len(one.salt)) == (65_536, 3, 1, 16)
    assert (one.salt == two.salt) is False


def test_a_passphrase_is_the_same_however_its_letters_are_composed() -> None:
    composed, apart = stretch("Café fi", PARAMETERS), stretch("Cafe\u0301 \ufb01", PARAMETERS)
    assert (composed.a, composed.b) == (apart.a, apart.b)
    assert (composed.a == composed.b) is False


def test_a_lone_surrogate_stretches_and_one_run_stays_under_two_seconds() -> None:
    start = time.process_time()
    assert len(stretch("\ud800", PARAMETERS).a) == 32
    assert (time.process_time() - start < 2) is True


def test_a_verifier_knows_its_half_its_vault_and_its_pepper() -> None:
    a, other = bytes(32), b"\x01" * 32
    stored = verifier(PEPPER, VAULT, a)
    assert [
        verifies(stored, PEPPER, VAULT, a),
        verifies(stored, PEPPER, VAULT, other),
        verifies(stored, PEPPER, ENTRY, a),
        verifies(stored, other, VAULT, a),
        verifies(b"", PEPPER, VAULT, a),
    ] == [True, False, False, False, False]


def test_an_empty_pepper_is_refused() -> None:
    with pytest.raises(ValueError, match="the pepper is 32 bytes"):
        verifier(b"", VAULT, bytes(32))
