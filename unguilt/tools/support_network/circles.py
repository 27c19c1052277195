"""Three circles of names: where each name stands, so that none touches another or leaves its ring. Pure.

Names are set in rows. Each ring takes the rows that lie within it and grows until its names fit, from the
inner one outwards; lengths are units of the drawing, whose origin is the middle.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import Final
from uuid import UUID

SIZE: Final = 13
"""Height of the letters."""
ROW: Final = 21
"""From one row of names to the next."""
SHOWN: Final = 60
"""Names drawn at most; the list beside the drawing has everybody."""

_GAP: Final = 9.0
_EDGE: Final = 5.0
_LABEL: Final = 22.0
"""Room at the top of a ring for what it is called."""
_UNDER: Final = 6.0
"""From what a ring is called down to its first row."""
_LEAST: Final = (66.0, 42.0, 42.0)
"""Width of each ring at least."""
_EMPTY: Final = 26.0
"""Width of a ring without names where others need the room."""
_FEW: Final = 12
_STEP: Final = 3.0
_NARROW: Final = 390.0
_WIDE_AT_MOST: Final = 450.0
"""Up to these widths the drawing is readable on a phone as it is, or at 27 rem."""
_LONGEST: Final = ((12, 14), (30, 11), (SHOWN, 8))
"""Up to so many names, each has at most so many signs."""
_WIDE: Final = frozenset("mwMWÆŒ@%&…—")
_THIN: Final = frozenset("iljtfrI.,:;’'|!()- ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody to be placed: `ring` is 0 for the inner circle, 1 or 2."""

    id: UUID
    name: str
    ring: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A name where it stands: middle of the text, and half its width."""

    id: UUID
    text: str
    ring: int
    x: float
    y: float
    half: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The circles by radius, from the inner one outwards, and the names.

    whole  whether all names are there
    cut    whether some of them are shortened
    """

    radii: tuple[float, float, float]
    names: tuple[Placed, ...]
    whole: bool
    cut: bool

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the drawing."""
        edge = self.radii[-1] + 2
        return (-edge, -edge, 2 * edge, 2 * edge)

    @property
    def size(self) -> str:
        """How much room it needs for letters of a readable size: "", "wide" or "wider"."""
        width = self.box[2]
        return "" if width <= _NARROW else "wide" if width <= _WIDE_AT_MOST else "wider"

    @property
    def labels(self) -> tuple[float, ...]:
        """Heights at which the rings are named."""
        return tuple(round(_LABEL - _UNDER - radius, 1) for radius in self.radii)


def width_of(text: str) -> float:
    """Return about how wide a text is, rather too much than too little."""
    return sum(_width(sign) for sign in text) * SIZE


def _width(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0.0
    if unicodedata.east_asian_width(sign) in {"W", "F"} or sign in _WIDE:
        return 1.05
    if sign in _THIN:
        return 0.4
    return 0.75 if sign.isupper() else 0.62


def shortened(name: str, longest: int) -> str:
    """Return the name as it is drawn."""
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def draw(people: Sequence[Named]) -> Drawing:
    """Return the drawing of the first SHOWN of them."""
    some = people[:SHOWN]
    longest = next(signs for count, signs in _LONGEST if len(some) <= count)
    radii: list[float] = []
    names: list[Placed] = []
    for ring, least in enumerate(_LEAST):
        inner = radii[-1] if radii else 0.0
        texts = [(each.id, shortened(each.name, longest)) for each in some if each.ring == ring]
        band = least if texts or len(some) <= _FEW else _EMPTY
        outer, placed = _ring(ring, texts, inner=inner, least=inner + band)
        radii.append(outer)
        names += placed
    return Drawing(
        radii=(radii[0], radii[1], radii[2]),
        names=tuple(names),
        whole=len(some) == len(people),
        cut=any(len(each.name) > longest for each in some),
    )


def _ring(
    ring: int, texts: Sequence[tuple[UUID, str]], *, inner: float, least: float
) -> tuple[float, list[Placed]]:
    outer = least
    while (placed := _set(ring, texts, inner=inner, outer=outer)) is None:
        outer += _STEP
    return round(outer, 1), placed


def _set(ring: int, texts: Sequence[tuple[UUID, str]], *, inner: float, outer: float) -> list[Placed] | None:
    """Set the texts into the gaps of the ring, or return None where they do not fit."""
    gaps = [_Gap(y=y, left=left, right=right) for y, left, right in _gaps(inner, outer)]
    for person, text in sorted(texts, key=lambda each: -width_of(each[1])):
        wide = width_of(text)
        free = [gap for gap in gaps if gap.left <= gap.right - wide]
        if not free:
            return None
        min(free, key=lambda gap: (len(gap.texts), gap.left - gap.right)).take(person, text, wide)
    return [placed for gap in gaps for placed in gap.placed(ring)]


@dataclass(slots=True, kw_only=True)
class _Gap:
    """A free stretch of one row, which takes names from its left on."""

    y: float
    left: float
    right: float
    texts: list[tuple[UUID, str, float, float]] = field(default_factory=list)

    def take(self, person: UUID, text: str, wide: float) -> None:
        self.texts.append((person, text, self.left, wide / 2))
        self.left += wide + _GAP

    def placed(self, ring: int) -> Iterator[Placed]:
        """Give the names; what is left of the stretch goes to both sides of them."""
        spare = max(0.0, self.right - self.left + _GAP) / 2
        for person, text, left, half in self.texts:
            x = round(left + half + spare, 1)
            yield Placed(id=person, text=text, ring=ring, x=x, y=self.y, half=round(half, 1))


def _gaps(inner: float, outer: float) -> Iterator[tuple[float, float, float]]:
    """Give the free stretches of a ring, row by row from the middle outwards: y, left, right."""
    for y in _rows(outer):
        far = abs(y) + ROW / 2
        reach = sqrt(max(0.0, (outer - _EDGE) ** 2 - far**2))
        near = max(0.0, abs(y) - ROW / 2)
        hole = sqrt(max(0.0, (inner + _EDGE) ** 2 - near**2)) if inner else 0.0
        if y - ROW / 2 < _LABEL - outer:
            continue
        if hole:
            yield (y, hole, reach)
            yield (y, -reach, -hole)
        else:
            yield (y, -reach, reach)


def _rows(outer: float) -> Iterable[float]:
    yield 0.0
    count = int(outer // ROW)
    for number in range(1, count + 1):
        yield -float(number * ROW)
        yield float(number * ROW)
