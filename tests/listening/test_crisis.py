"""Crisis words, in both languages: what is said plainly is heard, negated or not; figures of speech are not."""

import pytest

from unguilt.core.listening import hear

_SAID = {
    ("en", "self"): (
        "I want to die",
        "im not going to kill myself but i think about it every day",
        "The kids would be better off without me",
        "I keep thinking about suicide when I'm pumping at work",
        "I cut my arms again last night",
        "I wish I could go to sleep and never wake up",
    ),
    ("en", "child"): (
        "I shook her because she wouldn't stop crying",
        "I keep seeing pictures of myself hurting my son",
        "I want to throw him against the wall",
        "i dont trust myself alone with the baby",
        "I put a pillow over his face for a second",
    ),
    ("en", "abuse"): (
        "My husband hits me when dinner is late",
        "he wont let me see my sister or have my own money",
        "He checks my phone every night and tracks my car",
        "I'm afraid of my partner",
        "My wife threatens to take the kids if I leave",
        "he put his hands round my throat",
    ),
    ("en", "psychosis"): (
        "I hear voices telling me the baby is evil",
        "They swapped my baby at the hospital, this one is not mine",
        "The neighbours are watching me through the TV",
        "God told me I am chosen and I don't need sleep any more",
    ),
    ("es", "self"): (
        "me quiero morir",
        "no me voy a matar pero lo pienso todos los días",
        "mis hijos estarían mejor sin mí",
        "anoche me corté los brazos otra vez",
        "ojalá me durmiera y no despertara",
    ),
    ("es", "child"): (
        "tengo miedo de hacerle daño al bebé",
        "lo sacudí porque no paraba de llorar",
        "me vienen imágenes de lastimar a mi hijo",
        "le puse la almohada en la cara un momento",
    ),
    ("es", "abuse"): (
        "mi marido me pega si la cena llega tarde",
        "no me deja salir ni ver a mi hermana",
        "me revisa el celular y me quita el sueldo",
        "mi esposo amenaza con quitarme a los niños si me voy",
    ),
    ("es", "psychosis"): (
        "oigo voces que me dicen que el bebé es malo",
        "me cambiaron al bebé en el hospital, este no es el mío",
        "los vecinos me vigilan por la tele",
        "Dios me dijo que soy la elegida y ya no necesito dormir",
    ),
}
_FIGURES = {
    "en": (
        "This deadline is killing me and I missed bath time",
        "I could murder a coffee",
        "my boss will kill me when she hears I booked the afternoon off",
        "I nearly died laughing at the school gate",
        "I'm drowning in laundry and emails",
        "Dying of embarrassment, I joined the call in a towel",
        "feet killing me after a double shift, dinner was toast",
        "I'd kill for eight hours of sleep",
    ),
    "es": (
        "este proyecto me está matando y no llegué al cuento",
        "me muero de risa con lo que dijo la maestra",
        "mi jefe me va a matar cuando vea que pedí la tarde",
        "me muero de vergüenza, entré a la junta en pijama",
        "mataría por una siesta",
        "me mato trabajando y no me alcanza el día",
    ),
}


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [(language, kind, text) for (language, kind), texts in _SAID.items() for text in texts],
)
def test_what_is_said_plainly_is_heard_as_what_it_is(language: str, kind: str, text: str) -> None:
    assert kind in hear(text, language).crisis


@pytest.mark.parametrize(
    ("language", "text"), [(lang, text) for lang, texts in _FIGURES.items() for text in texts]
)
def test_a_figure_of_speech_is_not_taken_at_its_word(language: str, text: str) -> None:
    assert hear(text, language).crisis == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I don't want to die"),
        ("en", "I am not suicidal, I'm only tired of everything"),
        ("en", "I would never kill myself"),
        ("es", "no quiero morirme"),
        ("es", "nunca pensaría en suicidarme"),
    ],
)
def test_negation_does_not_silence(language: str, text: str) -> None:
    assert "self" in hear(text, language).crisis


def test_an_ordinary_sentence_beside_it_does_not_silence() -> None:
    text = "Standup at nine, client at ten, pick up at three, cake for Friday. I want to die."
    assert "self" in hear(text, "en").crisis


def test_the_next_word_run_into_it_does_not_silence() -> None:
    assert hear("I want to kill myselfI could do with something funny. Do you have a story?").crisis == (
        "self",
    )


def test_a_joke_about_work_beside_it_does_not_silence() -> None:
    assert "self" in hear("This deadline is killing me. I think about killing myself.", "en").crisis


@pytest.mark.parametrize("word", ["suicide", "Suicidal.", "suicidio", "sobredosis", "kill myself"])
def test_one_word_of_ending_it_is_enough(word: str) -> None:
    assert hear(word, "es" if word[-1] in "os" else "en").crisis == ("self",)


@pytest.mark.parametrize(
    "word",
    [
        "Fear",
        "My permit.",
        "Maybe later",
        "Not sure",
        "text",
        "thought",
        "Rain.",
        "date",
        "",
        "…",
        "Miedo",
        "7",
    ],
)
def test_an_ordinary_word_or_two_say_nothing(word: str) -> None:
    assert hear(word, "en") == hear("", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("If I am home, then the laptop stays shut.", "en"),
        ("If it is after six, then my phone lies in the drawer.", "en"),
        ("Si estoy en casa, entonces el portátil sigue cerrado.", "es"),
        ("Si son más de las seis, entonces mi teléfono se queda en el cajón.", "es"),
    ],
)
def test_a_plain_rule_of_her_own_is_no_danger(text: str, language: str) -> None:
    assert hear(text, language).crisis == ()
