"""docs/security.md names what exists and claims no more than may be said."""

import re
from pathlib import Path

import unguilt

ROOT = Path(unguilt.__file__).parent.parent
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
SAID = (
    "Your notes are stored locked. A stolen copy of the database or of a backup cannot be read without your "
    "password, passkey or recovery code. While you are signed in, the server unlocks them to show them to "
    "you, so you trust whoever runs this server and the program on it. If you lose password, passkeys and "
    "code, nobody can bring your notes back."
)


def test_what_may_be_said_stands_there_word_for_word() -> None:
    flowing = " ".join(PAGE.replace("\n> ", "\n").split())
    assert flowing.count(f'"{SAID}"') == 1


def test_it_claims_no_more_than_that() -> None:
    too_much = r"end.to.end|zero.knowledge|we can(no|')t read|unbreakable|military|bank.grade"
    assert re.findall(too_much, PAGE, re.IGNORECASE) == []


def test_every_test_it_names_exists() -> None:
    files = {ROOT / file for file in re.findall(r"`(tests/[\w/]+\.py)", PAGE)}
    assert {file for file in files if not file.is_file()} == set()
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
    missing = [(file, name) for file, name in named if f"def {name}(" not in (ROOT / file).read_text("utf-8")]
    assert (missing, len(named)) == ([], 20)


def test_every_purpose_in_the_code_is_told() -> None:
    code = "".join(file.read_text("utf-8") for file in (ROOT / "unguilt" / "crypto").glob("*.py"))
    purposes = set(re.findall(r'"(unguilt/v1/[\w/-]+)"', code))
    assert {purpose for purpose in purposes if f'"{purpose}"' not in PAGE} == set()
    assert len(purposes) == 13
