"""The words of the instruments: as printed, in both languages, and nobody can change one without a test."""

from typing import Final

import pytest

from unguilt.core.screening import INSTRUMENTS

CHECKSUMS: Final = {
    ("gad2", "en"): "c95ea63257bdb9930fccad99c9115a69e1619648988f7e9e92d31109c7e69bf2",
    ("gad2", "es"): "0e9b11ad17102a1228cef9b8e43bf73815399f98ed9d6be2c05ab64f49e35c63",
    ("gad7", "en"): "a81be9e70be282bc22bbfb349e6ab7f625942299d2c6db918c797398c7af758e",
    ("gad7", "es"): "e6395899c56909e888af9fada7669450740aca087832044b24091623f2bf5357",
    ("phq2", "en"): "1ff9d18b56d0f1df1b9306e7c942581d88faf424d41b07a8633c5e5f02101d0b",
    ("phq2", "es"): "0b0b606f054238cf4f90235d6493fdcec24db2951f58d02bd183207a444eda21",
    ("phq9", "en"): "b5a0e842dc3efd823c65382dbdfb865e5360a07dfcea565875ea2e52a2bb8095",
    ("phq9", "es"): "493c3dcaadb08745296f73667d9c494c4aaa1bb7047d4b60d6f53009af521c67",
}
"""SHA-256 of each wording, as it was compared with the official forms on 22 November 2026."""


def test_the_wording_is_the_one_that_was_compared_with_the_official_forms() -> None:
    found = {
        (key, language): wording.checksum
        for key, instrument in INSTRUMENTS.items()
        for language, wording in instrument.wordings.items()
    }
    assert found == CHECKSUMS


@pytest.mark.parametrize(("short", "long"), [("gad2", "gad7"), ("phq2", "phq9")])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_short_instrument_asks_the_first_questions_of_its_longer_one(
    short: str, long: str, language: str
) -> None:
    ours, theirs = INSTRUMENTS[short], INSTRUMENTS[long]
    assert ours.leads_to == long
    assert ours.items == theirs.items[:2]
    few, many = ours.wording(language), theirs.wording(language)
    assert few.stem == many.stem
    assert list(few.items.items()) == list(many.items.items())[:2]
    assert few.answers["frequency"] == many.answers["frequency"]


def test_only_what_may_be_reproduced_comes_with_its_questions() -> None:
    assert {key for key, each in INSTRUMENTS.items() if each.items} == {"gad2", "gad7", "phq2", "phq9"}
    assert {key for key, each in INSTRUMENTS.items() if not each.items} == {
        "cbi",
        "epds",
        "pba",
        "pss10",
        "rses",
        "who5",
    }


def test_every_instrument_says_its_licence_and_where_its_facts_come_from() -> None:
    assert [each.key for each in INSTRUMENTS.values() if not (each.licence and each.sources)] == []


def test_a_language_that_an_instrument_lacks_is_asked_in_english() -> None:
    instrument = INSTRUMENTS["gad7"]
    assert instrument.wording("fr") == instrument.wording("en")
    assert [instrument.language(each) for each in ("es", "fr")] == ["es", "en"]


def test_codes_are_those_of_loinc() -> None:
    codes = {key: (each.loinc, each.total_loinc) for key, each in INSTRUMENTS.items() if each.loinc}
    assert codes == {
        "epds": ("71354-5", "99046-5"),
        "gad7": ("69737-5", "70274-6"),
        "phq2": ("55757-9", "55758-7"),
        "phq9": ("44249-1", "44261-6"),
    }
    assert [item.loinc for item in INSTRUMENTS["phq9"].items] == [
        "44250-9",
        "44255-8",
        "44259-0",
        "44254-1",
        "44251-7",
        "44258-2",
        "44252-5",
        "44253-3",
        "44260-8",
        "69722-7",
    ]
    assert [item.loinc for item in INSTRUMENTS["gad7"].items] == [
        "69725-0",
        "68509-9",
        "69733-4",
        "69734-2",
        "69735-9",
        "69689-8",
        "69736-7",
    ]


def test_no_instrument_carries_the_code_of_the_total_of_phq15() -> None:
    carried = {code for each in INSTRUMENTS.values() for code in (each.loinc, each.total_loinc)}
    assert "70273-8" not in carried


def test_answers_carry_their_codes_also_where_loinc_does_not_count_up() -> None:
    phq9 = INSTRUMENTS["phq9"]
    usual, difficulty = phq9.item("interest").scale, phq9.item("difficulty").scale
    assert [usual.code(value) for value in usual.values] == ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]
    assert [difficulty.code(value) for value in difficulty.values] == [
        "LA6572-7",
        "LA6573-5",
        "LA6575-0",
        "LA6574-3",
    ]


def test_the_question_about_being_better_off_dead_is_the_ninth() -> None:
    phq9 = INSTRUMENTS["phq9"]
    assert [item.key for item in phq9.items].index(phq9.dark) == 8
    assert INSTRUMENTS["epds"].asks_dark
