from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.crypto import BadCode, CodeFault, RecoveryCode, new_code, parse_code
from unguilt.crypto.recovery import ALPHABET

CODES = st.integers(0, 2**130 - 1).map(lambda number: RecoveryCode(secret=number.to_bytes(17)))
BETWEEN = st.sampled_from(["", " ", "-", " - ", "–", "\u00a0", "\n", "\u200b", "_"])
LOOKALIKES = {"0": "0OoＯ", "1": "1IiLl"}


@given(CODES)
def test_a_code_has_seven_groups_of_four_and_comes_back(code: RecoveryCode) -> None:
    assert [len(group) for group in code.groups] == [4] * 7
    assert set("".join(code.groups)) | set(ALPHABET) == set(ALPHABET)
    assert parse_code(code.display) == code


@given(CODES, st.data())
def test_a_code_comes_back_through_typing_noise(code: RecoveryCode, data: st.DataObject) -> None:
    typed = ""
    for character in "".join(code.groups):
        variants = LOOKALIKES.get(character, character.upper() + character.lower())
        typed += data.draw(st.sampled_from(variants)) + data.draw(BETWEEN)
    assert parse_code(" " + typed) == code


@given(CODES, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_noticed(code: RecoveryCode, at: int, character: str) -> None:
    right = "".join(code.groups)
    wrong = right[:at] + character + right[at + 1 :]
    if wrong == right:
        return
    with pytest.raises(BadCode) as bad:
        parse_code(wrong)
    assert (bad.value.fault, bad.value.group, bad.value.typed) == (CodeFault.CHECKSUM, None, 28)


@given(CODES)
def test_two_swapped_characters_are_always_noticed(code: RecoveryCode) -> None:
    right = "".join(code.groups)
    for one, two in combinations(range(26), 2):
        characters = list(right)
        characters[one], characters[two] = characters[two], characters[one]
        wrong = "".join(characters)
        if wrong != right:
            with pytest.raises(BadCode):
                parse_code(wrong)


@pytest.mark.parametrize("typed", ["", "  ", "ABCD", "0" * 27, "0" * 29, "U" * 40])
def test_a_code_of_another_length_says_how_long_it_is(typed: str) -> None:
    with pytest.raises(BadCode) as bad:
        parse_code(typed)
    assert (bad.value.fault, bad.value.typed) == (CodeFault.LENGTH, len(typed.strip()))


@pytest.mark.parametrize(
    ("typed", "group"), [("U" + "0" * 27, 1), ("0" * 11 + "é" + "0" * 16, 3), ("0" * 27 + "!", 7)]
)
def test_a_character_that_no_code_has_is_placed(typed: str, group: int) -> None:
    with pytest.raises(BadCode) as bad:
        parse_code(typed)
    assert (bad.value.fault, bad.value.group) == (CodeFault.CHARACTER, group)
    assert str(bad.value) == f"group {group} has a character that no recovery code uses"


@given(st.text(max_size=27))
def test_any_shorter_text_is_a_bad_code_and_the_error_repeats_none_of_it(typed: str) -> None:
    with pytest.raises(BadCode) as bad:
        parse_code(typed)
    fault = bad.value
    assert str(fault) == str(BadCode(fault.fault, typed=fault.typed, group=fault.group))


def test_groups_are_typed_back_as_forgivingly() -> None:
    code = parse_code("0000-0000-0000-0000-0000-0000-1111")
    assert [code.group(1), code.group(7)] == ["0000", "1111"]
    assert [code.group_is(1, "oO 0-0"), code.group_is(7, "iLl1"), code.group_is(7, "0000")] == [
        True,
        True,
        False,
    ]
    assert [code.group_is(1, ""), code.group_is(1, "\ud800"), code.group_is(1, "00000")] == [
        False,
        False,
        False,
    ]
    for n in (0, 8):
        with pytest.raises(IndexError):
            code.group(n)


def test_a_new_code_is_new_and_has_130_bits() -> None:
    secrets = [int.from_bytes(new_code().secret) for _ in range(200)]
    assert (len(set(secrets)), max(secret.bit_length() for secret in secrets) <= 130) == (200, True)


@pytest.mark.parametrize("secret", [b"", bytes(16), b"\xff" * 17])
def test_secrets_of_another_size_are_refused(secret: bytes) -> None:
    with pytest.raises(ValueError, match=r"17 bytes|130 bits"):
        RecoveryCode(secret=secret)
