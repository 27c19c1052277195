"""A page as a file: tagged, named, in its language; nothing is fetched, nothing is written beside it."""

import io
import tempfile
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest

from unguilt.exports.pdf import leaves_of, pdf_of

STYLE = "@page { size: A4; } p { font-size: 11pt; }"


def page(body: str, *, language: str = "en", title: str = "A page") -> str:
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><h1>Heading</h1>{body}</body></html>"
    )


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def tags(node: Any) -> list[str]:
    """Return the kinds of everything in a tree of tags, in reading order."""
    found = node.get_object()
    if isinstance(found, list):
        return [tag for kid in found for tag in tags(kid)]
    if not isinstance(found, dict):
        return []
    own = [str(found["/S"])] if "/S" in found else []
    return own + (tags(found["/K"]) if "/K" in found else [])


def test_it_is_tagged_and_says_its_title_and_language() -> None:
    made = read(pdf_of(page("<p>Uno.</p><ul><li>Dos.</li></ul>", language="es", title="Página"), style=STYLE))
    root: Any = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "es"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert made.metadata is not None
    assert made.metadata.title == "Página"
    assert [tag for tag in tags(root["/StructTreeRoot"]) if tag in {"/H1", "/P", "/L", "/LI", "/LBody"}] == [
        "/H1",
        "/P",
        "/L",
        "/LI",
        "/LBody",
    ]
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_it_names_nobody_and_no_time() -> None:
    made = read(pdf_of(page("<p>Words.</p>"), style=STYLE))
    assert made.metadata is not None
    assert set(made.metadata) == {"/Title", "/Producer"}


def test_its_leaves_are_counted() -> None:
    short, long = page("<p>Words.</p>"), page("<p>Words.</p>" * 120)
    assert [leaves_of(each, style=STYLE) for each in (short, long)] == [1, 4]
    assert [len(read(pdf_of(each, style=STYLE)).pages) for each in (short, long)] == [1, 4]


def test_the_style_says_how_large_the_paper_is() -> None:
    for size, width in (("A4", 595), ("letter", 612)):
        made = read(pdf_of(page("<p>Words.</p>"), style=f"@page {{ size: {size}; }}"))
        assert round(made.pages[0].mediabox.width) == width


@pytest.mark.parametrize(
    "reference",
    [
        '<img src="{at}" alt="">',
        '<link rel="stylesheet" href="{at}">',
        '<object data="{at}"></object>',
        "<style>@import url({at}); p {{ background: url({at}) }}</style>",
        "<style>@font-face {{ font-family: x; src: url({at}) }} p {{ font-family: x }}</style>",
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="{at}"/></svg>',
    ],
)
def test_nothing_is_fetched_from_anywhere(reference: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text>NEEDLE</text></svg>', encoding="utf-8")
    for at in (secret.as_uri(), "http://127.0.0.1:9/x", "data:image/svg+xml,<svg/>"):
        made = read(pdf_of(page(f"<p>Words.</p>{reference.format(at=at)}"), style=STYLE))
        text = made.pages[0].extract_text()
        assert ("NEEDLE" in text, "Words." in text) == (False, True)


def test_nothing_is_left_behind_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    pdf_of(page("<p>Words.</p>"), style=STYLE)
    assert list(tmp_path.rglob("*")) == []


def test_signs_that_no_file_can_hold_stop_nothing() -> None:
    made = pdf_of(page("<p>a\x00b\x0bc\ufffed</p><p>héé 好 🌧 \u202ex</p>"), style=STYLE)
    drawn = pypdfium2.PdfDocument(made)[0].get_textpage().get_text_bounded()
    assert ("héé" in drawn, "\x00" in drawn, "\x0b" in drawn) == (True, False, False)
