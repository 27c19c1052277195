"""Her own scores over time: where the dots lie, in units of the drawing's viewBox. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from unguilt.core.screening import Band, Instrument
from unguilt.tools.therapy.check_entries import CheckResult

WIDTH: Final = 320
HEIGHT: Final = 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 26.0, 306.0, 10.0, 126.0
SHOWN: Final = 12
"""Scores that a drawing shows, the newest: half a year at one in two weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One score: when it was on her clock, what it was, where it lies."""

    local: datetime
    total: int
    approximate: bool
    band: Band | None
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One instrument's scores, oldest first; `levels` are (y, points) of the hairlines, `line` an SVG path."""

    instrument: Instrument
    dots: tuple[Dot, ...]
    levels: tuple[tuple[float, int], ...]
    line: str
    left: float = _LEFT
    right: float = _RIGHT
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def ends(self) -> tuple[Dot, ...]:
        """The first and the last dot, or the only one."""
        return self.dots[:1] + self.dots[1:][-1:]


def drawing_of(instrument: Instrument, results: Iterable[CheckResult]) -> Drawing | None:
    """Lay out the newest scores of an instrument by their dates; None when there are none.

    `results` come newest first.
    """
    found = [
        (each.local, asked.total, asked.approximate)
        for each in results
        for asked in each.asked
        if asked.key == instrument.key and asked.total is not None
    ][:SHOWN]
    if not found:
        return None
    found.reverse()
    first, last = found[0][0], found[-1][0]
    dots = tuple(
        Dot(
            local=local,
            total=total,
            approximate=approximate,
            band=instrument.band(total),
            x=_across(local, first, last),
            y=_up(instrument, total),
        )
        for local, total, approximate in found
    )
    marks = (instrument.lowest, *(band.start for band in instrument.bands[1:]), instrument.highest)
    return Drawing(
        instrument=instrument,
        dots=dots,
        levels=tuple((_up(instrument, mark), mark) for mark in marks),
        line=_path(dots),
    )


def _across(at: datetime, first: datetime, last: datetime) -> float:
    whole = (last - first).total_seconds()
    if not whole:
        return (_LEFT + _RIGHT) / 2
    return round(_LEFT + 8 + (_RIGHT - _LEFT - 16) * (at - first).total_seconds() / whole, 1)


def _up(instrument: Instrument, total: int) -> float:
    share = (total - instrument.lowest) / (instrument.highest - instrument.lowest)
    return round(_BOTTOM - (_BOTTOM - _TOP) * share, 1)


def _path(dots: Sequence[Dot]) -> str:
    return "M" + "L".join(f"{dot.x} {dot.y}" for dot in dots) if len(dots) > 1 else ""
