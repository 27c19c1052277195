"""A page as a PDF: tagged (PDF/UA-1), made in memory, with nothing fetched and nobody named."""

import logging
import re
from typing import Any, Final

_NOT_XML: Final = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_VARIANT: Final = "pdf/ua-1"


class NoPdfHere(Exception):
    """This host lacks what draws a PDF."""


def pdf_of(html: str, *, style: str) -> bytes:
    """Return a whole HTML document as a PDF in the look of `style` (CSS). Raises NoPdfHere.

    Its language and title are those of the document. Signs that no file can hold are shown as U+FFFD.
    """
    content: bytes = _drawn(html, style).write_pdf(pdf_variant=_VARIANT)
    return content


def leaves_of(html: str, *, style: str) -> int:
    """Return on how many leaves the PDF lies, which takes less than making it. Raises NoPdfHere."""
    return len(_drawn(html, style).pages)


def _drawn(html: str, style: str) -> Any:
    try:
        from weasyprint import CSS, HTML  # type: ignore[import-untyped]  # noqa: PLC0415 - no types; may be absent here
        from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]  # noqa: PLC0415 - as above
    except (ImportError, OSError) as absent:
        raise NoPdfHere from absent
    # It would tell the log which signs of hers a font lacks.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    nothing = URLFetcher(allowed_protocols=())
    page = HTML(string=_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", html), url_fetcher=nothing)
    looks = CSS(string=style, url_fetcher=nothing)
    return page.render(stylesheets=[looks], pdf_variant=_VARIANT)
