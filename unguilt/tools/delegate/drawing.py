"""The stacked picture: where each carrier's stretch lies in a bar of WIDTH. Pure.

One bar is for noticing and planning, one for doing. Each is as long as the other, for it shows how that half is
shared and not how much there is of it. No stretch is red, and none is a goal.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from unguilt.tools.delegate.carriers import ME, NOBODY, SHARED
from unguilt.tools.delegate.counting import Load, Share

WIDTH: Final = 320.0
GAP: Final = 2.0
"""Room between two stretches: they are told apart without their colours, too."""
_LEAST: Final = 4.0
"""A stretch so thin can still be seen."""
OTHERS: Final = 4
"""Carriers besides her, those who share, and nobody, who have a stretch of their own; the rest share the last."""
REST: Final = "rest"
"""Stands for everybody who has no stretch of their own; no carrier is called so."""

_FIXED_FILLS: Final = {ME: "plum", SHARED: "sage", NOBODY: "edge", REST: "soft"}
_FILLS: Final = (("sky", 1.0), ("dawn", 1.0), ("sky", 0.55), ("dawn", 0.55))
"""Tokens of the look and how opaque they are, for the others in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One line of the legend: `number` is written beneath the stretches, `fill` is a token of the look."""

    who: str
    number: int
    fill: str
    opacity: float
    planning: int
    doing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One carrier's stretch in a bar; `middle` is where its number stands."""

    who: str
    number: int
    x: float
    width: float
    fill: str
    opacity: float

    @property
    def middle(self) -> float:
        """Place of the number."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The picture: the legend, and the stretches of both bars, each from left to right."""

    keys: tuple[Key, ...]
    planning: tuple[Stretch, ...]
    doing: tuple[Stretch, ...]


def drawn(load: Load) -> Drawn:
    """Lay out the shares of a load."""
    keys = _keys(load)
    return Drawn(
        keys=keys,
        planning=_bar(keys, lambda key: key.planning),
        doing=_bar(keys, lambda key: key.doing),
    )


def _keys(load: Load) -> tuple[Key, ...]:
    others = [each for each in load.shares if each.who not in _FIXED_FILLS]
    shown, rest = (others, []) if len(others) <= OTHERS else (others[: OTHERS - 1], others[OTHERS - 1 :])
    fills = {each.who: fill for each, fill in zip(shown, _FILLS, strict=False)}
    kept = [each for each in load.shares if each.who in fills or each.who in _FIXED_FILLS]
    if rest:
        # Nobody stays last.
        kept.insert(len(kept) - (kept[-1].who == NOBODY), _together(rest))
    fills |= {who: (fill, 1.0) for who, fill in _FIXED_FILLS.items()}
    return tuple(
        Key(
            who=each.who,
            number=number,
            fill=fills[each.who][0],
            opacity=fills[each.who][1],
            planning=each.planning,
            doing=each.do,
        )
        for number, each in enumerate(kept, start=1)
    )


def _together(shares: list[Share]) -> Share:
    return Share(
        who=REST,
        notice=sum(each.notice for each in shares),
        plan=sum(each.plan for each in shares),
        do=sum(each.do for each in shares),
    )


def _bar(keys: tuple[Key, ...], count: Callable[[Key], int]) -> tuple[Stretch, ...]:
    there = [key for key in keys if count(key)]
    total = sum(map(count, there))
    # The least width comes first, what is left is shared out: so the bar is always full and none vanishes.
    free = WIDTH - GAP * max(len(there) - 1, 0) - _LEAST * len(there)
    stretches, x = [], 0.0
    for key in there:
        width = _LEAST + free * count(key) / total
        stretches.append(
            Stretch(
                who=key.who,
                number=key.number,
                x=round(x, 1),
                width=round(width, 1),
                fill=key.fill,
                opacity=key.opacity,
            )
        )
        x += width + GAP
    return tuple(stretches)
