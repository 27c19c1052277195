"""The seal is pure, and nothing but these tests decides what is random."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import unguilt

PACKAGE = Path(unguilt.__file__).parent
ALLOWED = {"cryptography", "unguilt", "msgspec", *sys.stdlib_module_names}


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_the_seal_imports_cryptography_and_the_standard_library_alone() -> None:
    files = sorted((PACKAGE / "crypto").glob("*.py"))
    names = {(file.name, name) for file in files for name in imported(ast.parse(file.read_text("utf-8")))}
    assert {file for file, name in names if name == "msgspec"} == {"unseal.py"}
    assert {name.partition(".")[0] for _, name in names} - ALLOWED == set()
    ours = {name for _, name in names if name.startswith("unguilt")}
    assert {name for name in ours if not name.startswith("unguilt.crypto")} == set()
    clock_and_network = {"datetime", "time", "random", "socket", "ssl", "urllib", "http", "logging"}
    assert {name.partition(".")[0] for _, name in names} & clock_and_network == set()


def test_importing_the_seal_loads_no_framework() -> None:
    program = "import sys, unguilt.crypto; print('django' in sys.modules, 'unguilt.core' in sys.modules)"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, cwd=PACKAGE.parent, check=True)  # noqa: S603  # this Python
    assert done.stdout.split() == [b"False", b"False"]


def test_no_code_outside_the_seal_chooses_its_random_bytes() -> None:
    files = [
        file for file in PACKAGE.rglob("*.py") if file.parent.name != "crypto" and "test_" not in file.name
    ]
    calls = [
        (file.name, node.lineno)
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and any(keyword.arg == "draw" for keyword in node.keywords)
    ]
    assert calls == []
