"""Composing a page for a session: what she chose becomes a sheet, and the sheet a file or what a link shows."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, override

from unguilt.core.preferences import Preferences
from unguilt.core.session import (
    OWN_QUESTIONS,
    OWN_TALK,
    Days,
    SessionPage,
    SheetPart,
    chosen,
    own_part,
)
from unguilt.exports.pdf import NoPdfHere, leaves_of, pdf_of
from unguilt.kit.windows import Shown, ShownPart

_STYLE: Final = Path(__file__).parent / "static" / "unguilt" / "session.css"
_LETTER: Final = frozenset(
    {"bz", "ca", "cl", "co", "cr", "gt", "mx", "ni", "pa", "ph", "pr", "sv", "us", "ve"}
)
"""Countries that print on paper of the size “letter”; from CLDR, supplemental data, `paperSize`."""


def composed(
    parts: Iterable[SheetPart], keys: Collection[str], told: dict[str, Any], days: Days, *, now: datetime
) -> SessionPage:
    """Return the page of the lines that were ticked, her own words first, in the language of this moment."""
    own = (
        *own_part(OWN_TALK, gettext("What matters to me this time"), told["talk"]),
        *own_part(OWN_QUESTIONS, gettext("What I want to ask"), told["questions"], by_line=True),
    )
    return SessionPage(
        at=now,
        since=days.since,
        until=days.until,
        offset=days.offset,
        language=(get_language() or "en")[:2],
        heading=heading_of(days),
        parts=(*own, *chosen(parts, keys)),
        talk=told["talk"],
        questions=told["questions"],
        signed=told["signed"],
    )


def heading_of(days: Days) -> str:
    """Return the first line of a page."""
    first, last = (date_format(day, "DATE_FORMAT") for day in (days.first, days.last))
    return gettext("For a session: %(first)s to %(last)s") % {"first": first, "last": last}


def measured(page: SessionPage, preferences: Preferences) -> SessionPage:
    """Return the page with how many leaves it takes, where this host can find that out."""
    try:
        return replace(page, leaves=leaves_of(_as_html(page), style=_style(preferences)))
    except NoPdfHere:
        return replace(page, leaves=None)


def as_pdf(page: SessionPage, preferences: Preferences) -> bytes:
    """Return the page as a file. Raises NoPdfHere."""
    return pdf_of(_as_html(page), style=_style(preferences))


def _as_html(page: SessionPage) -> str:
    with override(page.language):
        return render_to_string("web/session_page_file.html", {"page": page})


def _style(preferences: Preferences) -> str:
    size = "letter" if preferences.country in _LETTER else "A4"
    return f"@page {{ size: {size}; }}\n{_STYLE.read_text(encoding='utf-8')}"


def as_shown(page: SessionPage) -> Shown:
    """Return the page as a link shows it: the same lines, as plain text."""
    return Shown(
        language=page.language,
        heading=page.heading,
        parts=tuple(
            ShownPart(title=part.title, lines=tuple(line.said for line in part.lines)) for part in page.parts
        ),
        signed=page.signed,
    )
