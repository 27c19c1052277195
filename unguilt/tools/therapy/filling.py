"""What her entries could say on a readiness sheet, each source by itself, in the language of the page."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import gettext, ngettext

from unguilt.core.moments import Summary
from unguilt.tools.therapy import check_giving
from unguilt.tools.therapy.entries import FirstCall, TherapyQuestions
from unguilt.tools.therapy.ready import (
    HEAVY_LINE,
    call_lines,
    fed_line,
    pressures_of,
    question_lines,
    tried_line,
    tried_of,
    weights_of,
)
from unguilt.vault.door import OpenVault

_CHECK_DAYS: Final = timedelta(days=180)
"""A check older than this says little of today."""


def source_lines(vault: OpenVault, now: datetime) -> Mapping[str, str]:
    """Return what each source would put on the sheet; sources that have nothing are left out."""
    vault.read_ahead(Summary, FirstCall, TherapyQuestions)
    summary = vault.glance(Summary)
    found = {
        "call": "\n".join(call_lines(vault.glance(FirstCall))),
        "weights": _heavy(summary),
        "pressures": fed_line(pressures_of(summary), gettext),
        "check": _check(vault, now),
        "tried": tried_line(tried_of(summary), gettext),
        "questions": "\n".join(question_lines(vault.glance(TherapyQuestions), gettext)),
    }
    return {key: line for key, line in found.items() if line}


def _heavy(summary: Summary | None) -> str:
    found = weights_of(summary)
    if found is None:
        return ""
    count, low, high = found
    return ngettext(*HEAVY_LINE, count) % {"count": count, "low": low, "high": high}


def _check(vault: OpenVault, now: datetime) -> str:
    """Return the newest result of the check in its own words, or ""."""
    sections = check_giving.for_session_page(vault, now - _CHECK_DAYS, now)
    lines = [line for section in sections for line in section.lines]
    if not lines:
        return ""
    newest = max(line.at for line in lines)
    return "\n".join(line.text for line in lines if line.at == newest)
