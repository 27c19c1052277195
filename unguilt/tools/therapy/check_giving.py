"""What the check gives to the rest of the house; the room's own hooks call these."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.utils.translation import gettext

from unguilt.core.screening import INSTRUMENTS
from unguilt.kit.tool import Line, LineScore, Part, RoomCard, Section
from unguilt.tools.therapy.check_drawing import SHOWN, Drawing, drawing_of
from unguilt.tools.therapy.check_entries import CheckResult, CheckSheet, OwnTotal
from unguilt.tools.therapy.check_instruments import all_instruments
from unguilt.tools.therapy.check_life import live
from unguilt.tools.therapy.check_reading import SCORED, dark_lately_at, level_of, scores_said, signs_said
from unguilt.tools.therapy.check_speaking import own_total_in_words, result_in_a_line, score_in_words
from unguilt.vault.door import OpenVault

__all__ = ["drawings_of", "for_session_page", "in_picture", "live", "on_its_page_check", "today"]

_ON_SESSION_PAGE: Final = 50


def on_its_page_check(vault: OpenVault | None) -> Mapping[str, object]:
    """Return what `therapy/check_corner.html` shows in the room."""
    if vault is None:
        return {}
    return {
        "check_sheet": vault.glance(CheckSheet),
        "check_last": next(iter(vault.latest(CheckResult, 1)), None),
    }


def today(vault: OpenVault, now: datetime) -> tuple[RoomCard, ...]:
    """Put nothing forward: nobody is asked to check herself, and no check is ever due."""
    return ()


def drawings_of(results: tuple[CheckResult, ...]) -> list[Drawing]:
    """Return a drawing for each instrument that has scores; `results` newest first."""
    found = (drawing_of(INSTRUMENTS[key], results) for key in SCORED)
    return [each for each in found if each is not None]


def in_picture(vault: OpenVault) -> tuple[Part, ...]:
    """Draw her own scores, once there are any."""
    drawings = drawings_of(vault.latest(CheckResult, 2 * SHOWN).entries)
    return (Part(template="therapy/check_picture.html", context={"drawings": drawings}),) if drawings else ()


def for_session_page(vault: OpenVault, since: datetime, until: datetime) -> tuple[Section, ...]:
    """Give the results and totals of these days, newest first."""
    newest = vault.latest(CheckResult, _ON_SESSION_PAGE).entries
    results = [
        line
        for result in newest
        if since <= result.at < until
        for line in _lines_of(result, dark_lately=dark_lately_at(result, newest))
    ]
    known = all_instruments()
    totals = [
        Line(
            at=total.at,
            text=own_total_in_words(total, known.get(total.instrument)),
            score=LineScore(instrument=total.instrument, total=total.total),
        )
        for total in vault.latest(OwnTotal, _ON_SESSION_PAGE).entries
        if since <= total.at < until
    ]
    sections = (
        (gettext("Signs and scores (screening, not a diagnosis)"), results),
        (gettext("Totals from elsewhere (screening, not a diagnosis)"), totals),
    )
    return tuple(
        Section(title=title, lines=tuple(sorted(lines, key=lambda line: line.at, reverse=True)))
        for title, lines in sections
        if lines
    )


def _lines_of(result: CheckResult, *, dark_lately: bool) -> list[Line]:
    """Return a line for each score, and one for what the check asked for; she can take each of them out."""
    lines = []
    for each in scores_said(result, (), all_instruments()):
        key = each.instrument.key
        score = LineScore(instrument=key, total=each.total, answers=result.answers.get(key, {}))
        lines.append(Line(at=result.at, text=score_in_words(each), score=score))
    if not result.only and any(each.level is not None for each in signs_said(result)):
        level = level_of(result, dark_lately=dark_lately)
        advice = gettext("The check said: %(advice)s") % {"advice": result_in_a_line(result, level)}
        lines.append(Line(at=result.at, text=advice))
    return lines
