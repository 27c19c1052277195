"""From the deck down to five: what a sorting holds, which page comes next, how two fives compare. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from unguilt.tools.values.deck import DECK, PAGE, PAGES
from unguilt.tools.values.entries import FIVE, OWN_MOST, SOMEWHAT, VERY, CardSort, Five, Value

_OWN: Final = "="

Moved = Literal["stayed", "came", "went"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One value in a five beside the next older one: it stayed, it came, or it went."""

    name: str
    moved: Moved


def own_choice(words: str) -> str:
    """Return the choice that stands for a card of her own."""
    return _OWN + words


def laid(kept: CardSort, piles: Mapping[str, str]) -> CardSort:
    """Lay these cards; one that comes with "" stays where it lay. A card that leaves is chosen no more."""
    fresh = {key: pile for key, pile in piles.items() if key in DECK and pile}
    kept = replace(kept, piles={**kept.piles, **fresh})
    open_to_her = {*choices(kept, VERY), *choices(kept, SOMEWHAT)}
    return replace(kept, chosen=tuple(each for each in kept.chosen if each in open_to_her))


def fits(own: Sequence[str], words: str) -> bool:
    """Whether a card of her own has room beside those she has."""
    return not words or words in own or len(own) < OWN_MOST


def with_own(kept: CardSort, words: str) -> CardSort:
    """Add a card of her own, once; a full hand stays as it is."""
    if not words or words in kept.own or not fits(kept.own, words):
        return kept
    return replace(kept, own=(*kept.own, words))


def choosing(kept: CardSort, choice: Iterable[str]) -> CardSort:
    """Note what she has chosen so far, in the order of the cards."""
    wanted = set(choice)
    in_order = (*choices(kept, VERY), *choices(kept, SOMEWHAT))
    return replace(kept, chosen=tuple(each for each in in_order if each in wanted))


def choices(kept: CardSort, pile: str) -> tuple[str, ...]:
    """Return the choices of a pile in the order of the deck; cards of her own lie in the first one."""
    own = tuple(map(own_choice, kept.own)) if pile == VERY else ()
    return (*own, *(key for key in DECK if kept.piles.get(key) == pile))


def next_page(kept: CardSort | None) -> int | None:
    """Return the first page with a card that lies nowhere yet, or None when all of them lie."""
    keys = tuple(DECK)
    piles = kept.piles if kept else {}
    return next((keys.index(key) // PAGE + 1 for key in keys if key not in piles), None)


def page_in(text: str, kept: CardSort | None) -> int:
    """Return the page that a link names, or where she left off; the last one when all lie."""
    number = int(text) if text.isdecimal() and len(text) < len(DECK) else 0
    return number if 1 <= number <= PAGES else (next_page(kept) or PAGES)


def in_her_words(choice: str, name: str, line: str) -> Value:
    """Return the value of a choice as she worded it."""
    return Value(name=name, line=line, card="" if choice.startswith(_OWN) else choice)


def words_of(choice: str) -> str:
    """Return the words of a card of her own, or ""."""
    return choice.removeprefix(_OWN) if choice.startswith(_OWN) else ""


def is_too_many(choice: Sequence[str]) -> bool:
    """Whether more are chosen than a five holds."""
    return len(choice) > FIVE


def compared(newer: Five, older: Five) -> tuple[Compared, ...]:
    """Say of each value what became of it since the older five: those of the newer first, then what went."""
    before = older.values
    now = [
        Compared(name=value.name, moved="stayed" if any(_same(value, each) for each in before) else "came")
        for value in newer.values
    ]
    gone = [
        Compared(name=value.name, moved="went")
        for value in before
        if not any(_same(value, each) for each in newer.values)
    ]
    return (*now, *gone)


def _same(one: Value, other: Value) -> bool:
    """Whether two are one value: from one card, or of one name."""
    if one.card and one.card == other.card:
        return True
    return one.name.casefold() == other.name.casefold()
