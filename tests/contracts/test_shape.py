"""The shape of the code: small files, small functions, honest names, a reason for every exception."""

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = ("unguilt", "tests", "bench")
FILE_MAX = 300
FUNCTION_MAX = 40
VAGUE = frozenset(
    {"utils", "util", "helpers", "helper", "common", "misc", "manager", "shared", "lib", "base"}
)
_SUPPRESSION = re.compile(
    r"#\s*(noqa|type:\s*ignore|pragma|fmt:\s*(?:off|skip)|nosec|ruff:)(.*)", re.IGNORECASE
)
_REASON = re.compile(r"(?:\s[-–#]+\s*|\s#\s*)\S.*[a-zA-Z]{3}")
_TODO = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|NotImplementedError")
_GENERATED = ("migrations",)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def python() -> list[Path]:
    return sorted(path for folder in CODE for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def comments(path: Path) -> Iterator[tuple[int, str]]:
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Go through functions with their own lines; docstrings do not count, functions within by themselves."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            own = _length(node) - sum(_length(each) for each in _outermost_within(node))
            yield f"{name(path)}:{node.lineno} {node.name}", own


def _outermost_within(node: ast.AST) -> Iterator[Function]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function):
            yield child
        else:
            yield from _outermost_within(child)


def _length(node: Function) -> int:
    first = node.body[0]
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return _lines(node) - (_lines(first) if told else 0)


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_files_stay_below_three_hundred_lines() -> None:
    assert {name(path): len(lines(path)) for path in python() if len(lines(path)) >= FILE_MAX} == {}


def test_functions_stay_below_forty_lines() -> None:
    found = (each for path in python() if not set(_GENERATED) & set(path.parts) for each in functions(path))
    assert {where: length for where, length in found if length >= FUNCTION_MAX} == {}


def test_templates_and_styles_stay_below_three_hundred_lines() -> None:
    files = [path for kind in ("html", "css", "js") for path in (ROOT / "unguilt").rglob(f"*.{kind}")]
    assert {name(path): len(lines(path)) for path in files if len(lines(path)) >= FILE_MAX} == {}


def test_no_file_has_a_name_that_says_nothing() -> None:
    files = [path for path in python() if path.stem in VAGUE or path.parent.name in VAGUE]
    assert [name(path) for path in files] == []


def test_every_suppression_says_why() -> None:
    bare = []
    for path in python():
        for line, comment in comments(path):
            found = _SUPPRESSION.search(comment)
            if found and "fmt" not in found[1] and _REASON.search(found[2]) is None:
                bare.append(f"{name(path)}:{line} {comment}")
    assert bare == []


def test_nothing_is_left_to_be_done() -> None:
    here = Path(__file__)
    found = [
        f"{name(path)}:{number}"
        for path in python()
        if path != here
        for number, line in enumerate(lines(path), start=1)
        if _TODO.search(line)
    ]
    assert found == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        name(path)
        for path in sorted((ROOT / "unguilt").rglob("*.py"))
        if not set(_GENERATED) & set(path.parts)
        and path.stat().st_size
        and ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None
        and path.parent.name != "templatetags"
    ]
    assert silent == []


def test_tests_are_named_as_sentences() -> None:
    short = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in python()
        if path.name.startswith("test_")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and node.name.count("_") < 3
    ]
    assert short == []


def test_no_test_is_skipped() -> None:
    ways = re.compile(r"pytest\.(?:skip|mark\.skip|mark\.xfail|importorskip)|unittest\.mock|\bMagicMock\b")
    found = [
        f"{name(path)}:{number}"
        for path in python()
        if path != Path(__file__)
        for number, line in enumerate(lines(path), start=1)
        if ways.search(line)
    ]
    assert found == []


_STYLE = re.compile(
    r"""<style|\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:|<script(?![^>]*\bsrc=)""", re.IGNORECASE
)


def test_templates_hold_no_script_and_no_style_of_their_own() -> None:
    found = [
        f"{name(path)}:{number}"
        for path in sorted((ROOT / "unguilt").rglob("*.html"))
        for number, line in enumerate(lines(path), start=1)
        if _STYLE.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("pure", ["core", "crypto", "exports"])
def test_pure_code_asks_no_clock_no_network_and_no_framework(pure: str) -> None:
    worldly = re.compile(
        r"^\s*(?:from|import) (?:django|socket|urllib\.request|http\.client|requests|httpx)\b"
        r"|datetime\.now\(|time\.time\(|date\.today\(|utcnow\(",
        re.MULTILINE,
    )
    found = [
        name(path)
        for path in sorted((ROOT / "unguilt" / pure).rglob("*.py"))
        if worldly.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
