"""Which language a text is in."""

import pytest

from unguilt.core.listening.language import guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I missed the play and my boss was watching", "en"),
        ("me perdi la obra y mi jefa mirando", "es"),
        ("no se q hacer con la nena", "es"),
        ("no idea what to do", "en"),
        ("¿y yo?", "es"),
        ("", "en"),
        ("ok", "en"),
        ("\ud800\x00", "en"),
    ],
)
def test_a_language_is_guessed_from_small_words_and_marks(text: str, language: str) -> None:
    assert guess(text) == language
