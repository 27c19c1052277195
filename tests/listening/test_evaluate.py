"""`unguilt evaluate listening`: tables for a folder of labelled texts, never the texts."""

import json
from pathlib import Path

import pytest

from bench.evaluate_listening import main

_CASES = (
    {"text": "zqx my boss wants me on Sunday", "lang": "en", "pressures": ["workplace"], "traps": []},
    {"text": "zqx everyone else manages", "lang": "en", "pressures": ["comparison"], "traps": ["comparing"]},
    {"text": "zqx I want to die", "lang": "en", "crisis": "self"},
    {"text": "zqx he was suicidal once", "lang": "en", "crisis": "maybe"},
    {"text": "zqx me quiero morir", "lang": "es", "crisis": "self"},
)


def _folder(at: Path, *cases: object) -> list[str]:
    at.joinpath("cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in cases), "utf-8")
    return ["--data", str(at)]


def test_tables_are_printed_per_language_without_any_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(_folder(tmp_path, *_CASES))
    said = capsys.readouterr().out
    assert (
        code,
        "## English: 3 texts, 1 of them crisis" in said,
        "## Spanish: 1 texts" in said,
        "zqx" in said,
    ) == (
        0,
        True,
        True,
        False,
    )


def test_a_missing_folder_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--data", str(tmp_path / "none")])
    assert (code, capsys.readouterr().err) == (
        2,
        f"unguilt evaluate listening: no such folder: {tmp_path / 'none'}\n",
    )


@pytest.mark.parametrize(
    "case", [[], "text", {"text": "x"}, {"text": 1, "lang": "en"}, {"text": "x", "lang": "fr"}]
)
def test_a_malformed_line_is_named_without_its_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], case: object
) -> None:
    code = main(_folder(tmp_path, _CASES[0], case))
    assert (code, capsys.readouterr().err) == (
        2,
        "unguilt evaluate listening: cases.jsonl, line 2: not a labelled text\n",
    )
