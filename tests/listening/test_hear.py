"""What holds for every text, whatever is in it."""

import gc
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.core.listening import CRISES, Heard, hear
from unguilt.core.method import PRESSURES, TRAPS

_NASTY = (
    "",
    " ",
    "\x00",
    "\x00I want to die\x00",
    "\ud800 my boss \udfff",
    "\u202emoob rehto yreve\u202c",
    "\u200bki\u200bll \u2066me\u2069",
    "......!!!???",
    "🤱🏽🤱🏽🤱🏽",
    "母親 работа أم",
    "a\u0301" * 500,
    "(" * 1_000,
    "never always " * 50_000,
    "e" * 1_000_000,
    "I want to die. " * 70_000,
)


def _fits(heard: Heard, text: str) -> bool:
    keys = [*heard.pressures, *heard.traps, *heard.crisis]
    spans = [heard.because[key] for key in keys]
    return (
        set(heard.pressures) <= set(PRESSURES)
        and set(heard.traps) <= set(TRAPS)
        and set(heard.crisis) <= set(CRISES)
        and max(len(heard.pressures), len(heard.traps)) <= 3
        and len(set(keys)) == len(keys) == len(heard.because)
        and all(0 <= span.start < span.end <= len(text) for span in spans)
        and all(text[span.start : span.end].strip() for span in spans)
    )


@pytest.mark.parametrize("text", _NASTY, ids=range(len(_NASTY)))
def test_any_text_is_answered_with_known_keys_and_words_that_stand_in_it(text: str) -> None:
    assert [_fits(hear(text, language), text) for language in ("en", "es", None)] == [True, True, True]


@given(st.text(alphabet=st.characters(), max_size=400))
def test_random_text_is_answered_too(text: str) -> None:
    assert _fits(hear(text), text)


def test_nothing_said_is_nothing_heard() -> None:
    assert [hear(text) for text in ("", "   \n", "...", "\u200b")] == [Heard()] * 4


def test_the_same_words_are_always_heard_the_same() -> None:
    text = "Everyone else’s mom bakes, I should be able to do it all and my boss wants me on Sunday"
    assert hear(text, "en") == hear(text, "en")


def test_a_suggestion_names_the_words_it_rests_on() -> None:
    text = "Tuesday. The other mums all made cakes. I bought one"
    heard = hear(text, "en")
    span = heard.because["comparison"]
    assert "other mums" in text[span.start : span.end]


def test_a_crisis_word_is_named_where_it_stands() -> None:
    text = "Long day. I dont want to be alive anymore. Sorry"
    span = hear(text, "en").because["self"]
    assert text[span.start : span.end] == "I dont want to be alive"


def test_an_unknown_or_missing_language_is_guessed() -> None:
    text = "mi suegra dice que una buena madre no trabaja"
    assert hear(text, None) == hear(text, "fr") == hear(text, "es")


@pytest.mark.parametrize(
    ("careful", "phone"),
    [
        ("I don’t want to be alive.", "i dont want to be alive"),
        ("I'm scared of what I'll do to the baby", "im scared of what ill do to the baby"),
        ("Mi marido me pegó, no me deja salir", "mi marido me pego no me deja salir"),
        ("¿Qué hago? No quiero seguir viviendo", "q hago no quiero seguir viviendo"),
        ("Oigo voces. Me dicen que el bebé es malo", "OIGO VOCES me dicen q el bebe es malo"),
    ],
)
def test_phone_typing_and_careful_typing_raise_the_same_classes(careful: str, phone: str) -> None:
    assert hear(careful).crisis == hear(phone).crisis != ()


def test_words_broken_by_invisible_marks_are_still_heard() -> None:
    assert hear("I want to d\u200bie", "en").crisis == ("self",)


def test_patterns_read_on_where_the_model_stops() -> None:
    assert "self" in hear("The meeting ran late again. " * 200 + "I want to die", "en").crisis


def test_words_beyond_twenty_thousand_characters_are_not_read() -> None:
    assert hear("x " * 10_000 + "I want to die", "en").crisis == ()


def test_no_text_is_kept_after_hearing() -> None:
    needle = "".join(sorted(string.ascii_lowercase, key=lambda letter: ord(letter) * 7 % 26))
    hear(f"my boss {needle} wants me at night")
    gc.collect()
    boxes = [box for box in gc.get_objects() if type(box) in {list, tuple, set, frozenset, dict}]
    assert [box for box in boxes if any(type(each) is str and needle in each for each in list(box))] == []
