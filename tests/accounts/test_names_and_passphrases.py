"""Names that are alike, and passphrases that are offered or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.accounts.names import key_of
from unguilt.accounts.passphrases import _UNKIND, _words, is_obvious, is_short, offered


@pytest.mark.parametrize("typed", ["Ana", "ANA", "ana", " ana ", "ａｎａ", "a\u200bna", "\u202eAna", "Ａna"])
def test_names_that_look_alike_are_one_name(typed: str) -> None:
    assert key_of(typed) == "ana"


def test_spaces_inside_a_name_count_once() -> None:
    assert key_of("Ana  María\tde la  O") == key_of("ana maría de la o")


@pytest.mark.parametrize("typed", ["", " ", "\u200b\u200d", "\ufeff", "\x00"])
def test_a_name_of_which_nothing_is_seen_has_no_key(typed: str) -> None:
    assert key_of(typed) == ""


@given(st.text(max_size=80))
def test_a_key_is_its_own_key(typed: str) -> None:
    assert key_of(key_of(typed)) == key_of(typed)


@pytest.mark.parametrize("language", ["en", "es", "xx"])
def test_five_words_are_offered_from_a_list_of_64_bits(language: str) -> None:
    words = offered(language).split()
    assert len(words) == 5
    assert all(word.isascii() and word.islower() and word.isalpha() for word in words)
    assert not is_short(offered(language))
    assert not is_obvious(offered(language))


def test_the_lists_are_long_and_kind() -> None:
    for language in ("en", "es"):
        words = _words(language)
        assert len(words) ** 5 > 2**63
        assert not [word for word in words if _UNKIND[language].search(word)]


@pytest.mark.parametrize(
    "typed",
    [
        "passwordpassword",
        "Password 1234",
        "aaaaaaaaaaaa",
        "abababababab",
        "123412341234",
        "unguilt unguilt",
        "correct horse battery staple",
        "Ana Ana Ana 2020",
        "............",
    ],
)
def test_the_first_that_anyone_would_try_are_refused(typed: str) -> None:
    assert is_obvious(typed, name="Ana")


@pytest.mark.parametrize(
    "typed", ["mi abuela y su gato", "ты и я и море", "日本語の長い合言葉です", "ana likes long rains"]
)
def test_any_line_of_her_own_will_do(typed: str) -> None:
    assert not is_obvious(typed, name="Ana")


def test_length_is_counted_in_what_can_be_seen() -> None:
    assert is_short("elevensigns")
    assert not is_short("twelve signs")
    assert is_short("\u200b" * 30)
