"""`unguilt hear`: JSON Lines in, JSON Lines out."""

import json

import pytest

from unguilt.core.listening import hear
from unguilt.core.listening.lines import hear_lines


def _answers(*lines: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in hear_lines(lines)]


def test_a_line_is_answered_with_what_was_heard_and_not_with_its_text() -> None:
    text = "my boss wants me on sunday"
    heard = hear(text, "en")
    assert _answers(json.dumps({"id": "a", "text": text, "lang": "en"})) == [
        {"id": "a", "pressures": [*heard.pressures], "traps": [*heard.traps], "crisis": [*heard.crisis]}
    ]


def test_answers_come_in_the_order_of_the_lines_and_a_bad_line_stops_nothing() -> None:
    lines = [
        '{"id": 1, "text": "hi"}',
        "not json",
        '{"id": 2, "text": 7}',
        '{"id": 3, "text": "me quiero morir"}',
    ]
    assert [(answer["id"], "error" in answer) for answer in _answers(*lines)] == [
        (1, False),
        (None, True),
        (2, True),
        (3, False),
    ]


@pytest.mark.parametrize(
    ("line", "line_id"),
    [
        ("", None),
        ("   \n", None),
        ("{", None),
        ("[]", None),
        ("null", None),
        ('"text"', None),
        ("[" * 100_000, None),
        ("9" * 10_000, None),
        ('{"text": "no id"}', None),
        ('{"id": null, "text": "x"}', None),
        ('{"id": true, "text": "x"}', None),
        ('{"id": 1.5, "text": "x"}', None),
        ('{"id": ["a"], "text": "x"}', None),
        ('{"id": "a"}', "a"),
        ('{"id": "a", "text": null}', "a"),
        ('{"id": "a", "text": ["x"]}', "a"),
        ('{"id": "a", "text": "x", "lang": 3}', "a"),
    ],
)
def test_a_bad_line_is_answered_with_its_id_and_one_error(line: str, line_id: str | None) -> None:
    (answer,) = _answers(line)
    assert (answer["id"], [*answer]) == (line_id, ["id", "error"])


def test_half_a_character_in_text_or_id_is_no_error_and_can_be_written_as_utf8() -> None:
    (line,) = hear_lines(['{"id": "\\ud800", "text": "my boss \\udfff", "lang": "en"}'])
    assert (json.loads(line)["id"], line.encode("utf-8").decode("utf-8")) == ("\ud800", line)


def test_an_id_keeps_its_letters() -> None:
    assert next(hear_lines(['{"id": "niño", "text": "hola"}'])).startswith('{"id": "niño"')


def test_a_byte_order_mark_and_a_line_end_are_no_error() -> None:
    assert [answer["id"] for answer in _answers('\ufeff{"id": 1, "text": "x"}\r\n')] == [1]


def test_lines_are_answered_one_by_one() -> None:
    def endless() -> object:
        while True:
            yield '{"id": 0, "text": "x"}'

    assert json.loads(next(hear_lines(endless())))["id"] == 0  # type: ignore[arg-type] - a generator is iterable
