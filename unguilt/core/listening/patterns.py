"""What people say, as sequences of words and concepts, and where a text says it.

One line of `patterns/*.txt` is `what strength sequence`:

    self ! @i want* ..2 die         heard by itself; also pressures and traps
    abuse ? @partner ..4 @my phone  a hint: weighed by the model
    idiom - killing me              a figure of speech: what lies in it is not heard by itself

In a sequence `a|b` is one of two, `x*` any ending, `@x` a concept, `?x` may be missing, `..3` up to three
words between (never across the end of a sentence). `& a b c` is: all of them within twelve words, any order.
`~ a|b` at the end is: not where one of these stands within eight words (another person, long ago, a show).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from unguilt.core.listening.lexicon import Symbols
from unguilt.core.listening.tokens import BREAK

_WINDOW = 12
_GAP = 3
_AROUND = 8
_NONE: Symbols = frozenset()
_NOWHERE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One word of a sequence: any of `symbols`, after at most `gap` others; maybe missing."""

    symbols: Symbols
    gap: int
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One line of a pattern file. `strength` is “!” heard by itself, “?” hint, “-” figure of speech."""

    what: str
    strength: str
    steps: tuple[Step, ...]
    together: bool
    unless: Symbols
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A pattern found in the words `first` to `last` (both included)."""

    pattern: Pattern
    number: int
    first: int
    last: int


class Patterns:
    """All patterns of one language, found by their first word."""

    __slots__ = ("_by_first", "_by_last", "_needed", "all")

    def __init__(self, lines: Iterable[str]) -> None:
        """Read pattern lines; raises ValueError naming the line that is malformed."""
        self.all = tuple(_read(line) for line in lines)
        self._needed = [[step.symbols for step in each.steps if not step.optional] for each in self.all]
        self._by_first: dict[str, set[int]] = {}
        self._by_last: dict[str, set[int]] = {}
        for number, needed in enumerate(self._needed):
            for symbol in needed[0]:
                self._by_first.setdefault(symbol, set()).add(number)
            for symbol in needed[-1]:
                self._by_last.setdefault(symbol, set()).add(number)

    def asked(self) -> set[str]:
        """Return the words and word beginnings that the patterns need from the lexicon."""
        asked = {symbol for pattern in self.all for step in pattern.steps for symbol in step.symbols}
        asked |= {symbol for pattern in self.all for symbol in pattern.unless}
        return {symbol for symbol in asked if not symbol.startswith("@")}

    def find(self, said: Sequence[str], symbols: Sequence[Symbols]) -> list[Match]:
        """Return each pattern found, once, at its first place; in the order of the text."""
        matches: list[Match] = []
        there = _NONE.union(*symbols)
        possible = self._possible(there)
        by_first = self._by_first
        for place, here in enumerate(symbols):
            for symbol in here:
                for number in possible & by_first.get(symbol, _NOWHERE):
                    pattern = self.all[number]
                    reach = _together if pattern.together else _in_order
                    span = reach(pattern.steps, said, symbols, place)
                    if span is not None and not _about_else(pattern.unless, symbols, span):
                        possible.discard(number)
                        matches.append(Match(pattern=pattern, number=number, first=span[0], last=span[1]))
        return sorted(matches, key=lambda match: (match.first, match.last, match.number))

    def _possible(self, there: Symbols) -> set[int]:
        """Return the patterns all of whose words are somewhere in the text: the cheap look first."""
        beginning, ending = (
            _NOWHERE.union(*(index[symbol] for symbol in there if symbol in index))
            for index in (self._by_first, self._by_last)
        )
        needed = self._needed
        return {
            number
            for number in beginning & ending
            if not any(symbols.isdisjoint(there) for symbols in needed[number])
        }


def _about_else(unless: Symbols, symbols: Sequence[Symbols], span: tuple[int, int]) -> bool:
    if not unless:
        return False
    near = symbols[max(0, span[0] - _AROUND) : span[1] + 1 + _AROUND]
    return any(not unless.isdisjoint(here) for here in near)


def _in_order(
    steps: Sequence[Step], said: Sequence[str], symbols: Sequence[Symbols], place: int
) -> tuple[int, int] | None:
    last = _continue(steps, 1, said, symbols, place)
    return None if last is None else (place, last)


def _continue(
    steps: Sequence[Step], number: int, said: Sequence[str], symbols: Sequence[Symbols], place: int
) -> int | None:
    """Return the last word when `steps[number:]` follow `place`, else None."""
    if number == len(steps):
        return place
    step = steps[number]
    for later in range(place + 1, min(place + 2 + step.gap, len(said))):
        if said[later] == BREAK:
            break
        if not step.symbols.isdisjoint(symbols[later]):
            last = _continue(steps, number + 1, said, symbols, later)
            if last is not None:
                return last
    return _continue(steps, number + 1, said, symbols, place) if step.optional else None


def _together(
    steps: Sequence[Step], said: Sequence[str], symbols: Sequence[Symbols], place: int
) -> tuple[int, int] | None:
    """Return the words spanned when every step has a word of its own within the window around `place`."""
    del said
    low, high = max(0, place - _WINDOW), min(len(symbols), place + _WINDOW + 1)
    used = [place]
    for step in steps[1:]:
        nearest = min(
            (at for at in range(low, high) if at not in used and not step.symbols.isdisjoint(symbols[at])),
            key=lambda at: (abs(at - place), at),
            default=None,
        )
        if nearest is None:
            return None
        used.append(nearest)
    return min(used), max(used)


_LEAST_PARTS = 3
"""What it is heard as, how strongly, and at least one word."""


def _read(line: str) -> Pattern:
    parts = line.split()
    if len(parts) < _LEAST_PARTS or parts[1] not in {"!", "?", "-"}:
        message = f"not a pattern: {line}"
        raise ValueError(message)
    what, strength, *words = parts
    unless = frozenset(words.pop().split("|")) if words[-2:-1] == ["~"] else frozenset[str]()
    words = [word for word in words if word != "~"]
    together = words[0] == "&"
    steps = tuple(_steps(words[1:] if together else words))
    if not steps or steps[0].optional:
        message = f"a pattern starts with a word: {line}"
        raise ValueError(message)
    return Pattern(what=what, strength=strength, steps=steps, together=together, unless=unless, line=line)


def _steps(words: Sequence[str]) -> Iterator[Step]:
    gap = 0
    for word in words:
        if word.startswith(".."):
            gap = int(word[2:] or _GAP)
            continue
        optional = word.startswith("?")
        yield Step(symbols=frozenset(word.removeprefix("?").split("|")), gap=gap, optional=optional)
        gap = 0
