"""Her list of things that can slide: what is on it, and what changes it. Pure.

A choice is the key of a starter thing, or her own words behind "=", so that the two can never be taken for one
another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unguilt.tools.imperfection.entries import OWN_MAX, OWN_MOST, OwnThing, Slide, SlideList
from unguilt.tools.imperfection.things import AREAS, THINGS

FEWEST: Final = 1
MOST: Final = 3
"""How many things a day may be rid of: a handful would be another list to keep up."""
_OWN: Final = "="


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One area as it stands on her page: `area` is its key, "" for her own; choices in their order."""

    area: str
    choices: tuple[str, ...]


def own_choice(words: str) -> str:
    """Return the choice that stands for words of her own."""
    return _OWN + words


def is_choice(text: str) -> bool:
    """Whether a text can stand for a thing."""
    return text in THINGS or (text.startswith(_OWN) and len(_OWN) < len(text) <= len(_OWN) + OWN_MAX)


def shown(kept: SlideList, chosen: Sequence[str] = ()) -> tuple[Shown, ...]:
    """Return what she can choose from, her own first; what she chose before is there though it was hidden."""
    own = [own_choice(each.words) for each in kept.own if not each.hidden]
    own += [each for each in chosen if each.startswith(_OWN) and each not in own]
    areas = [Shown(area="", choices=tuple(own))] if own else []
    for area in AREAS.values():
        away = area.key in kept.hidden_areas
        left = [key for key in area.things if key in chosen or not (away or key in kept.hidden)]
        areas += [Shown(area=area.key, choices=tuple(left))] if left else []
    return tuple(areas)


def chosen_in(slide: Slide) -> tuple[str, ...]:
    """Return the choices that a day holds."""
    return (*slide.keys, *map(own_choice, slide.own))


def as_chosen(choices: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return starter keys and words of her own, each once, in the order of the choices."""
    once = dict.fromkeys(choices)
    keys = tuple(each for each in once if each in THINGS)
    return keys, tuple(each.removeprefix(_OWN) for each in once if each.startswith(_OWN))


def with_own(kept: SlideList, words: str) -> SlideList:
    """Add a thing of her own; what was hidden comes back, and a full list stays as it is."""
    if any(each.words == words for each in kept.own):
        again = (replace(each, hidden=False) if each.words == words else each for each in kept.own)
        return replace(kept, own=tuple(again))
    return replace(kept, own=(*kept.own, OwnThing(words=words))) if not is_full(kept) else kept


def is_full(kept: SlideList) -> bool:
    """Whether no further thing fits."""
    return len(kept.own) >= OWN_MOST


def without_own(kept: SlideList, words: str) -> SlideList:
    """Take a thing of her own off the list for good; days that hold it keep it."""
    return replace(kept, own=tuple(each for each in kept.own if each.words != words))


def showing(kept: SlideList, *, areas: Iterable[str], choices: Iterable[str]) -> SlideList:
    """Show these areas and choices, and hide the others.

    A hidden area's things are not on the page that says so; they stay as they were.
    """
    seen_areas, seen = set(areas), set(choices)
    stays = {key for area in kept.hidden_areas if area in AREAS for key in AREAS[area].things}
    hidden = [key for key in THINGS if (key in kept.hidden if key in stays else key not in seen)]
    own = (replace(each, hidden=own_choice(each.words) not in seen) for each in kept.own)
    return replace(
        kept,
        own=tuple(own),
        hidden=tuple(hidden),
        hidden_areas=tuple(key for key in AREAS if key not in seen_areas),
    )
