"""Finding by a word, and telling the moments that are for this room."""

import pytest

from tests.people import told
from unguilt.tools.quality_time.fitting import is_about_time, may_ask_for_doing
from unguilt.tools.quality_time.searching import found, plain

SHELF = [
    ("a", ("Camión y LUNA", "Leo")),
    ("b", ("The snail’s way home", "")),
    ("c", ("Über die Brücke", "Mila")),
]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("camion", ["a"]),
        ("CAMIÓN", ["a"]),
        ("luna leo", ["a"]),
        ("luna mila", []),
        ("brucke", ["c"]),
        ("ÜBER", ["c"]),
        ("snail", ["b"]),
        ("", ["a", "b", "c"]),
        ("   ", ["a", "b", "c"]),
        ("whale", []),
    ],
)
def test_a_word_is_found_with_any_accents_and_any_case(query: str, hits: list[str]) -> None:
    assert [*found(SHELF, query)] == hits


def test_signs_that_stand_for_several_are_found_as_those() -> None:
    assert plain("Straße ﬁn") == plain("STRASSE FIN")


@pytest.mark.parametrize(
    "words",
    [
        "My boss moved the release, so I missed Emma’s school play.",
        "I couldn’t be there when he fell.",
        "There is no time left for them.",
        "I have so little time with her.",
        "Me perdí la función de la escuela.",
        "No pude ir a la reunión.",
        "No tengo tiempo para nada con ella.",
    ],
)
def test_a_missed_event_or_too_little_time_is_for_this_room(words: str) -> None:
    assert is_about_time(told(words=words)) is True


@pytest.mark.parametrize(
    "words",
    [
        "",
        "I snapped at breakfast.",
        "All the other moms look so perfect.",
        "Grité otra vez.",
        "I miss my mother.",
    ],
)
def test_other_moments_are_not(words: str) -> None:
    assert is_about_time(told(words=words)) is False


def test_what_is_unfair_is_not_hers_to_make_up_for() -> None:
    assert is_about_time(told(words="I missed the play.", whose="unfair")) is False


def test_when_it_is_very_heavy_nothing_is_asked_for() -> None:
    assert [may_ask_for_doing(told(weight=weight)) for weight in (None, 0, 7, 8, 10)] == [
        True,
        True,
        True,
        False,
        False,
    ]
