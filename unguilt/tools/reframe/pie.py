"""The responsibility pie: how shares are made to add up to 100, and where slices lie. Pure.

Shares are whole per cent and always add up to 100. Numbers that do not are scaled in proportion (largest
remainders take what rounding leaves; of equal remainders the earlier one); when all are 0, everybody gets
the same. Angles begin at twelve o'clock and run clockwise; y grows downward.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import cos, pi, sin
from typing import Final

from unguilt.tools.reframe.entries import Share

WHOLE: Final = 100
MOST: Final = 8
"""Parts at most, her own among them."""

CENTRE: Final = 120.0
RADIUS: Final = 92.0
SIZE: Final = 240
_NUMBERS_AT: Final = 107.0
_COLOURS: Final = ("sky", "sage", "dawn")
_OPACITIES: Final = (0.9, 0.55, 0.3)
HERS: Final = ""
"""Her own share has no name."""


def normalised(parts: Sequence[int]) -> tuple[int, ...]:
    """Return shares of 100 in the proportion of `parts` (each 0 or more; at least one part)."""
    total = sum(parts)
    if not total:
        return normalised([1] * len(parts))
    exact = [part * WHOLE / total for part in parts]
    found = [int(part) for part in exact]
    by_rest = sorted(range(len(parts)), key=lambda place: (found[place] - exact[place], place))
    for place in by_rest[: WHOLE - sum(found)]:
        found[place] += 1
    return tuple(found)


def with_parts(shares: Sequence[Share], names: Sequence[str]) -> tuple[Share, ...]:
    """Return the shares for these names and, last, for herself; without any names there is no pie.

    Who was there before keeps their share in proportion; who is new gets as much as an even part.
    """
    wanted = [*dict.fromkeys(name for name in names if name)][: MOST - 1]
    if not wanted:
        return ()
    known = {share.name: share.part for share in shares}
    all_names = [*wanted, HERS]
    even = WHOLE // len(all_names)
    parts = normalised([known.get(name, even) for name in all_names])
    return tuple(Share(name=name, part=part) for name, part in zip(all_names, parts, strict=True))


def with_numbers(shares: Sequence[Share], parts: Sequence[int]) -> tuple[Share, ...]:
    """Return the shares with these numbers, scaled to add up to 100."""
    return tuple(
        Share(name=share.name, part=part) for share, part in zip(shares, normalised(parts), strict=True)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """One slice: its SVG path, its colour token and how strong that is, and where its number stands."""

    name: str
    part: int
    number: int
    path: str
    colour: str
    opacity: float
    x: float
    y: float

    @property
    def is_hers(self) -> bool:
        """Whether it is her own."""
        return self.name == HERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Handle:
    """A boundary between two slices, where a thumb can take it; `part` and `both` are per cent."""

    number: int
    x: float
    y: float
    part: int
    both: int
    one: str
    other: str


def slices(shares: Sequence[Share]) -> tuple[Slice, ...]:
    """Lay out the slices, the first from twelve o'clock on."""
    ends = list(accumulate(share.part for share in shares))
    return tuple(
        _slice(share, number, end - share.part, end)
        for number, (share, end) in enumerate(zip(shares, ends, strict=True), start=1)
    )


def _slice(share: Share, number: int, begin: int, end: int) -> Slice:
    x, y = _at((begin + end) / 2, _NUMBERS_AT)
    hers = share.name == HERS
    place = number - 1
    return Slice(
        name=share.name,
        part=share.part,
        number=number,
        path=_path(begin, end),
        colour="plum" if hers else _COLOURS[place % len(_COLOURS)],
        opacity=0.9 if hers else _OPACITIES[place // len(_COLOURS)],
        x=x,
        y=y,
    )


def _path(begin: int, end: int) -> str:
    if begin == end:
        return ""
    if end - begin == WHOLE:  # an arc from a point to itself would be nothing
        top, bottom = _at(0, RADIUS), _at(WHOLE / 2, RADIUS)
        half = f"A{RADIUS} {RADIUS} 0 1 1 "
        return f"M{top[0]} {top[1]}{half}{bottom[0]} {bottom[1]}{half}{top[0]} {top[1]}Z"
    (x, y), (to_x, to_y) = _at(begin, RADIUS), _at(end, RADIUS)
    large = int(end - begin > WHOLE / 2)
    return f"M{CENTRE} {CENTRE}L{x} {y}A{RADIUS} {RADIUS} 0 {large} 1 {to_x} {to_y}Z"


def handles(shares: Sequence[Share]) -> tuple[Handle, ...]:
    """Lay out the boundaries between neighbours; the one at twelve o'clock stays where it is."""
    found = []
    gone = 0
    for number, (one, other) in enumerate(pairwise(shares)):
        gone += one.part
        x, y = _at(gone, RADIUS)
        found.append(
            Handle(
                number=number,
                x=x,
                y=y,
                part=one.part,
                both=one.part + other.part,
                one=one.name,
                other=other.name,
            )
        )
    return tuple(found)


def _at(gone: float, radius: float) -> tuple[float, float]:
    angle = 2 * pi * gone / WHOLE
    return round(CENTRE + radius * sin(angle), 1), round(CENTRE - radius * cos(angle), 1)
