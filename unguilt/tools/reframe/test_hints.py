"""Notes on a sentence are few, fitting, and silent where it is fine."""

import pytest

from unguilt.tools.reframe.hints import MOST, SAID, Hint, notes_on, notes_on_apology

SITUATION = {"en": "The school rang while I was with a patient.", "es": "Llamó la escuela en plena reunión."}
FINE = {
    "en": (
        "I could not pick up, and the school reached my sister. Tomorrow I send them her number.",
        "The school rang me at work, though they had her aunt too. Next time I’ll ring back at once.",
        "I am not always there, and when the school rang I came. Next time too.",
    ),
    "es": (
        "No pude contestar, y la escuela localizó a mi hermana. Mañana les mando su número.",
        "La escuela llamó en mal momento, aunque fui después. La próxima vez aviso antes.",
        "La escuela llamó y fue mi hermana, avisaré con tiempo.",
        "No siempre llego, y cuando llamó la escuela fui en una hora.",
    ),
}
NOTED = {
    "en": (
        ("I will never again miss a call and it hurts the school.", ("absolute",), "never"),
        ("The school rang and I must be better at this tomorrow.", ("absolute",), "must"),
        ("I am a good and loving person, today as well.", ("concrete",), ""),
        ("The school rang. Tomorrow I send them a number.", ("both",), ""),
        ("The school rang and my sister went there.", ("step",), ""),
    ),
    "es": (
        ("La escuela llamó y siempre fallo, mañana aviso.", ("absolute",), "siempre"),
        ("La escuela llamó y jamás contesto, mañana aviso.", ("absolute",), "jamás"),
        ("La escuela llamó y debería estar, mañana aviso.", ("absolute",), "debería"),
        ("Soy buena gente y también hoy cuido.", ("concrete",), ""),
        ("La escuela llamó. Mañana les mando un número.", ("both",), ""),
        ("La escuela llamó y fue mi hermana.", ("step",), ""),
        ("La escuela llamó y no soy mala madre.", ("step",), ""),
    ),
}


def noted(sentence: str, language: str, *, kinds: tuple[str, ...] = ()) -> tuple[Hint, ...]:
    return notes_on(sentence, situation=SITUATION[language], kinds=kinds, language=language)


@pytest.mark.parametrize("language", FINE)
def test_a_fine_sentence_gets_no_note(language: str) -> None:
    assert {each: noted(each, language) for each in FINE[language]} == dict.fromkeys(FINE[language], ())


@pytest.mark.parametrize(
    ("language", "sentence", "keys", "word"),
    [(language, *case) for language, cases in NOTED.items() for case in cases],
)
def test_a_note_says_what_might_help_and_names_her_word(
    language: str, sentence: str, keys: tuple[str, ...], word: str
) -> None:
    found = noted(sentence, language)
    assert tuple(hint.key for hint in found) == keys
    assert found[0].word == word


@pytest.mark.parametrize("language", FINE)
def test_nothing_is_said_to_nothing_or_to_a_few_words(language: str) -> None:
    assert [noted(each, language) for each in ("", "   ", "Never.", "Nunca más así")] == [()] * 4


def test_an_unfair_situation_gets_no_notes_and_a_fair_one_only_those_on_mending() -> None:
    assert noted("They always put me down for nights", "en", kinds=("unfair",)) == ()
    found = noted("I shouted, that was too loud", "en", kinds=("fair",))
    assert [hint.key for hint in found] == ["step"]


def test_there_are_two_notes_at_most() -> None:
    assert len(noted("I must always be a better person for them", "en")) == MOST


def test_a_sentence_is_not_asked_to_name_what_was_never_told() -> None:
    found = notes_on("I did what I could, and rest tonight", situation="", kinds=(), language="en")
    assert found == ()


@pytest.mark.parametrize(
    ("say", "language", "keys"),
    [
        ("I shouted this morning. I’m sorry. Next time I step outside.", "en", ()),
        ("I’m sorry I shouted, but you spilled it.", "en", ("but",)),
        ("I’m a terrible mother, please forgive me.", "en", ("against_self",)),
        ("Grité esta mañana. Lo siento. La próxima vez salgo un momento.", "es", ()),
        ("Lo siento, pero tú empezaste.", "es", ("but",)),
        ("Soy una mala madre, perdóname.", "es", ("against_self",)),
    ],
)
def test_an_apology_needs_no_but_and_no_word_against_herself(
    say: str, language: str, keys: tuple[str, ...]
) -> None:
    assert tuple(hint.key for hint in notes_on_apology(say, language=language)) == keys


def test_every_note_has_its_words() -> None:
    assert set(SAID) == {"absolute", "concrete", "both", "step", "against_self", "but"}
