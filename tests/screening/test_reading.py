"""The reader of instruments: a host’s own file is taken or refused with words that say what to change."""

from pathlib import Path

import pytest

from unguilt.core.screening import INSTRUMENTS, BadInstrument, Folder, read_folder, read_instrument, score

GOOD = """
key = "rest3"
name = "Rest-3"
version = "2"
licence = "Written permission of the author, held by this practice."
author = "A. Example 2020"
about = "burnout"
lowest = 0
highest = 4
missing = 1
retest_days = 14

[[source]]
of = "wording"
address = "https://example.org/rest3"

[[band]]
from = 0
key = "below"
[[band]]
from = 3
key = "raised"
level = 1

[[scale]]
key = "often"
values = [0, 1, 2]

[[item]]
key = "rested"
[[item]]
key = "slept"

[wording.en]
stem = "This week:"
[wording.en.scale]
often = ["never", "once", "often"]
[wording.en.item]
rested = "I could not rest."
slept = "I could not sleep."
"""


def test_a_good_file_is_read_as_it_stands() -> None:
    found = read_instrument(GOOD, key="rest3")
    assert (found.name, found.version, found.highest, found.bands[1].level) == ("Rest-3", "2", 4, 1)
    assert [item.key for item in found.counted] == ["rested", "slept"]
    assert found.wording("es").answers["often"] == ("never", "once", "often")
    assert score(found, {"rested": 2}).total == 4


@pytest.mark.parametrize(
    ("change", "to", "fault"),
    [
        ('key = "rest3"', 'key = "other"', "the file calls itself “other”"),
        ('name = "Rest-3"', "", "“name” is missing"),
        ('name = "Rest-3"', 'name = ""', "“name” is empty; leave it out instead"),
        ('name = "Rest-3"', "name = 3", "“name” has to be str"),
        ('name = "Rest-3"', f'name = "{"x" * 1001}"', "“name” is longer than 1000 characters"),
        ("lowest = 0", "lowest = 0\ncolour = 1", "unknown field “colour”"),
        ("lowest = 0", "lowest = 4", "“lowest” is 0 or more, and below “highest”"),
        ("highest = 4", "highest = 5", "“highest” is 5, but the answers make 4"),
        ("missing = 1", "missing = 2", "“missing” leaves no answer"),
        ("missing = 1", "missing = true", "“missing” has to be int"),
        ("retest_days = 14", "retest_days = 0", "“retest_days” is 1 or more"),
        ('about = "burnout"', 'about = "love"', "“about” is one of anxiety, burnout"),
        ('address = "https://', 'address = "ftp://', "a source’s address is that of a page"),
        ("from = 0", "from = 1", "the first band begins at “lowest”"),
        ("from = 3", "from = 9", "bands rise to “highest”"),
        ('key = "raised"', 'key = "ill"', "a band’s key is one of minimal"),
        ("level = 1", "level = 4", "a band’s level is 0, 1, 2 or 3"),
        ("values = [0, 1, 2]", "values = [0, 1, 1]", "a scale names a value twice"),
        ("values = [0, 1, 2]", "values = [0]", "a scale’s values are two whole numbers or more"),
        ("values = [0, 1, 2]", 'values = [0, 1, 2]\nloinc = ["a"]', "a code for every value or for none"),
        ('[[item]]\nkey = "slept"', '[[item]]\nkey = "rested"', "one text for each item, in the same order"),
        ('[[item]]\nkey = "slept"', '[[item]]\nkey = "slept"\nscale = "x"', "a scale “x” that is not there"),
        (
            'stem = "This week:"',
            'stem = "This week:"\nsha256 = "0"',
            "the words have changed: their sha256 is",
        ),
        ('often = ["never", "once", "often"]', 'often = ["never"]', "“often” has 3 answers"),
        ("[wording.en]", "[wording.english]", "a language is two letters, as en or es"),
        ("lowest = 0", 'lowest = 0\ndark = "third"', "“dark” names no item"),
        ("lowest = 0", "lowest =", "the file is not valid TOML"),
    ],
)
def test_a_file_that_breaks_the_schema_is_refused_with_what_to_change(
    change: str, to: str, fault: str
) -> None:
    whole = (
        GOOD.replace("[wording.en", "[wording.english") if "english" in to else GOOD.replace(change, to, 1)
    )
    with pytest.raises(BadInstrument, match=r"^rest3\.toml") as refused:
        read_instrument(whole, key="rest3")
    assert fault in str(refused.value)


def test_a_folder_gives_what_is_good_and_names_what_is_not(tmp_path: Path) -> None:
    (tmp_path / "rest3.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "broken.toml").write_text("key =", encoding="utf-8")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "phq9.toml").write_text(GOOD.replace("rest3", "phq9"), encoding="utf-8")
    (tmp_path / "large.toml").write_text("#" * 200_001, encoding="utf-8")
    (tmp_path / "Odd Name.toml").write_text(GOOD.replace("rest3", "Odd Name"), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not an instrument", encoding="utf-8")
    found = read_folder(tmp_path)
    assert list(found.instruments) == ["rest3"]
    assert [fault.split(":")[0] for fault in found.faults] == [
        "Odd Name.toml",
        "broken.toml",
        "bytes.toml",
        "large.toml",
        "phq9.toml",
    ]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert read_folder(tmp_path / "nowhere") == Folder(instruments={}, faults=())


def test_nobody_can_change_the_wording_of_what_comes_with_unguilt(tmp_path: Path) -> None:
    (tmp_path / "gad7.toml").write_text(GOOD.replace("rest3", "gad7"), encoding="utf-8")
    assert read_folder(tmp_path).faults == ("gad7.toml: an instrument of this name comes with Unguilt",)
    assert INSTRUMENTS["gad7"].name == "GAD-7"
