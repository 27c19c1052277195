"""A letter as a file: PDF and DOCX, made in memory, with neither author nor anything fetched."""

import io
import logging
import re
from html import escape
from typing import Any, Final, NoReturn

_NOT_XML: Final = re.compile(r"[^\t\n\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_STYLE: Final = """
@page { size: A4; margin: 25mm 22mm; }
html { font: 11pt/1.5 serif; color: #000000; }
p { margin: 0 0 1em; white-space: pre-wrap; overflow-wrap: anywhere; }
"""


class NoPdfHere(Exception):
    """This host lacks what draws a PDF."""


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a letter, with signs that no file can hold shown as U+FFFD."""
    return [each for each in _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text).split("\n\n") if each.strip()]


def pdf_of(text: str, *, title: str, language: str) -> bytes:
    """Return the letter as a tagged PDF (PDF/UA-1). Raises NoPdfHere where the host cannot draw one."""
    try:
        from weasyprint import CSS, HTML  # type: ignore[import-untyped]  # noqa: PLC0415 - no types; may be absent here
    except (ImportError, OSError) as absent:
        raise NoPdfHere from absent
    # It would tell the log which signs of hers a font lacks.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    body = "".join(f"<p>{escape(each)}</p>" for each in paragraphs(text))
    page = (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head><body>{body}</body></html>"
    )
    style = CSS(string=_STYLE, url_fetcher=_refuse)
    made: bytes = HTML(string=page, url_fetcher=_refuse).write_pdf(
        stylesheets=[style], pdf_variant="pdf/ua-1"
    )
    return made


def _refuse(url: str, *_args: Any, **_options: Any) -> NoReturn:
    msg = "a letter fetches nothing"
    raise ValueError(msg)


def docx_of(text: str, *, title: str, language: str) -> bytes:
    """Return the letter as a Word file whose properties name nobody."""
    from docx import Document  # noqa: PLC0415 - read only when a letter is taken along
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    document = Document()
    about = document.core_properties
    about.title, about.language = title, language
    about.author = about.last_modified_by = about.comments = ""
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    for each in paragraphs(text):
        document.add_paragraph(each)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
