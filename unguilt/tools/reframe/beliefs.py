"""How far she believed her hot thoughts, before and after looking at them: facts and places of dots. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Final

from unguilt.tools.reframe.entries import Record

ENOUGH: Final = 4
"""Records below which nothing is read from them."""
SHOWN: Final = 12

_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 306.0, 12.0, 124.0
_FULL: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One record: belief before and after, 0 to 100, and where its two dots lie."""

    at: datetime
    before: int
    after: int
    x: float
    y_before: float
    y_after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Beliefs:
    """The newest records that say both, oldest first. `typical` is the median change; below 0 is less belief."""

    pairs: tuple[Pair, ...]
    less: int
    same: int
    more: int
    typical: int
    levels: tuple[tuple[float, int], ...]

    @property
    def early(self) -> bool:
        """Whether there are too few to say anything."""
        return len(self.pairs) < ENOUGH


def beliefs(records: Sequence[Record]) -> Beliefs | None:
    """Return what the newest records (newest first) say, or None when none says both beliefs."""
    told = [
        (record, record.belief, record.belief_after)
        for record in records
        if record.belief is not None and record.belief_after is not None
    ][:SHOWN][::-1]
    if not told:
        return None
    changes = [after - before for _, before, after in told]
    return Beliefs(
        pairs=tuple(
            Pair(
                at=record.local,
                before=before,
                after=after,
                x=_across(place, len(told)),
                y_before=_height(before),
                y_after=_height(after),
            )
            for place, (record, before, after) in enumerate(told)
        ),
        less=sum(change < 0 for change in changes),
        same=sum(change == 0 for change in changes),
        more=sum(change > 0 for change in changes),
        typical=round(median(changes)),
        levels=tuple((_height(level), level) for level in (0, _FULL // 2, _FULL)),
    )


def _across(place: int, count: int) -> float:
    return round(_LEFT + (_RIGHT - _LEFT) * (place + 0.5) / count, 1)


def _height(belief: int) -> float:
    return round(_BOTTOM - (_BOTTOM - _TOP) * belief / _FULL, 1)
