"""What a country file may say, and how its faults are told."""

from textwrap import dedent

import pytest

from unguilt.core.help import BadDirectory, read_country

LINE = """
    [[line]]
    key = "xx-{key}"
    kind = "{kind}"
    name = "{key}"
    channels = [{{ type = "call", dial = "{dial}", href = "{href}" }}]
    source = "https://example.org/"
    checked = "page"
    verified_at = 2026-11-22
"""


def line(key: str, kind: str, *, dial: str = "12 34", href: str = "tel:1234", more: str = "") -> str:
    return dedent(LINE.format(key=key, kind=kind, dial=dial, href=href)) + more + "\n"


HEAD = 'code = "XX"\nname = "Somewhere"\n'
GOOD = HEAD + line("b", "crisis") + line("a", "emergency")


def fault_of(source: str) -> str:
    with pytest.raises(BadDirectory) as caught:
        read_country(source, code="XX")
    return str(caught.value)


def test_a_good_file_is_read_with_the_emergency_number_first_wherever_it_stands() -> None:
    country = read_country(GOOD + line("c", "abuse"), code="XX")
    assert [each.key for each in country.lines] == ["xx-a", "xx-b", "xx-c"]
    assert [each.key for each in country.of("abuse")] == ["xx-c"]


def test_what_is_not_known_is_left_empty() -> None:
    first = read_country(GOOD, code="XX").lines[0]
    assert (first.hours, first.languages, first.cost, first.note) == ("", (), "", "")


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("code = ", "XX: the file is not valid TOML: Invalid value (at end of document)"),
        (HEAD, "XX: “line” is missing"),
        (HEAD + line("a", "emergency"), "XX: there is no line of kind “crisis”"),
        (HEAD + line("a", "crisis"), "XX: there is no line of kind “emergency”"),
        (GOOD.replace('"XX"', '"YY"'), "XX: the file calls itself “YY”"),
        (GOOD + line("a", "abuse"), "XX: two lines share a key"),
        (
            GOOD + line("c", "friend"),
            "XX, line xx-c: kind is one of emergency, crisis, perinatal, parent, abuse",
        ),
        (GOOD + line("C", "abuse"), "XX, line xx-C: a key is “xx-” and then a-z, 0-9 and -"),
        (GOOD + line("c", "abuse", more="fax = 1"), "XX, line xx-c: unknown field “fax”"),
        (
            GOOD + line("c", "abuse", more='hours = ""'),
            "XX, line xx-c: “hours” is empty; leave it out instead",
        ),
        (GOOD + line("c", "abuse", more="hours = 24"), "XX, line xx-c: “hours” has to be str"),
        (
            GOOD + line("c", "abuse", more='languages = ["english"]'),
            "XX, line xx-c: “english” is not a language code",
        ),
        (
            GOOD + line("c", "parent", more='note = "For parents."'),
            "XX, line xx-c: the note of a parent line begins with “Not a crisis line.”",
        ),
        (
            GOOD + line("c", "abuse").replace("2026-11-22", "2026-11-22T10:00:00"),
            "XX, line xx-c: “verified_at” is a day, without a time",
        ),
        (
            GOOD + line("c", "abuse").replace('"page"', '"heard"'),
            "XX, line xx-c: checked is one of page, secondary",
        ),
        (
            GOOD + line("c", "abuse").replace("https://example.org/", "a friend"),
            "XX, line xx-c: source is the address of a page",
        ),
        (
            GOOD + line("c", "abuse", dial="988", href="tel:+1988"),
            "XX, line xx-c: “tel:+1988” has to be tel:988: the digits as dialled",
        ),
        (
            GOOD + line("c", "abuse", href="sms:1234"),
            "XX, line xx-c: the href of a call begins with tel:",
        ),
        (
            GOOD + line("c", "abuse").replace('"call"', '"fax"'),
            "XX, line xx-c: type is one of call, text, chat, web",
        ),
        (
            GOOD + line("c", "abuse").replace('href = "tel:1234"', 'href = "tel:1234", say = "HI"'),
            "XX, line xx-c: “say” belongs to text only",
        ),
    ],
)
def test_a_fault_is_told_with_country_line_and_what_to_change(source: str, fault: str) -> None:
    assert fault_of(source) == fault
