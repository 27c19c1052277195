"""Choosing among ideas: the wishes, what fits them, and what gives way when nothing does. Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unguilt.tools.quality_time.deck import Idea


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What she asks for; None is no wish.

    age      in years
    minutes  at most so long; energy and cost at most so much (0, 1, 2)
    weather  "dry" or "inside"
    place    one of PLACES
    """

    age: int | None = None
    minutes: int | None = None
    energy: int | None = None
    cost: int | None = None
    weather: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The ideas that fit, and the wishes that gave way for it, in the order in which they did."""

    ideas: tuple[Idea, ...]
    relaxed: tuple[str, ...] = ()


GIVES_WAY: Final = ("weather", "place", "minutes", "energy", "cost", "age")
"""The order in which wishes give way: the sky first, then where, how long, how much is left in her; what it
costs late, and how old the child is last."""

_Fit = Callable[[Idea, Wishes], bool]


def _age(idea: Idea, wishes: Wishes) -> bool:
    return wishes.age is None or idea.ages is None or idea.ages[0] <= wishes.age <= idea.ages[1]


def _at_most(value: int | None, wish: int | None) -> bool:
    return wish is None or value is None or value <= wish


def _weather(idea: Idea, wishes: Wishes) -> bool:
    return wishes.weather is None or idea.weather in {"any", wishes.weather}


def _place(idea: Idea, wishes: Wishes) -> bool:
    return wishes.place is None or not idea.places or wishes.place in idea.places


_FITS: Final[tuple[_Fit, ...]] = (
    _age,
    lambda idea, wishes: _at_most(idea.minutes, wishes.minutes),
    lambda idea, wishes: _at_most(idea.energy, wishes.energy),
    lambda idea, wishes: _at_most(idea.cost, wishes.cost),
    _weather,
    _place,
)


def fits(idea: Idea, wishes: Wishes) -> bool:
    """Whether an idea meets every wish; what it does not say meets any."""
    return all(fit(idea, wishes) for fit in _FITS)


def choose(ideas: Iterable[Idea], wishes: Wishes) -> Found:
    """Return what fits, hers first and free first; where nothing does, let wishes give way.

    First each wish by itself, in the order of GIVES_WAY; if none of them is enough, one after the other in
    that order. So it ends empty only where there are no ideas at all.
    """
    known = tuple(ideas)
    for relaxed in _ways(wishes):
        eased = replace(wishes, **dict.fromkeys(relaxed, None))
        if found := [idea for idea in known if fits(idea, eased)]:
            return Found(ideas=tuple(sorted(found, key=_place_in_list)), relaxed=relaxed)
    return Found(ideas=())


def _ways(wishes: Wishes) -> Sequence[tuple[str, ...]]:
    said = [name for name in GIVES_WAY if getattr(wishes, name) is not None]
    return [(), *((name,) for name in said), *(tuple(said[:count]) for count in range(2, len(said) + 1))]


def _place_in_list(idea: Idea) -> tuple[int, bool]:
    return (idea.cost or 0, idea.own is None)


def age_in(year: int, born: int) -> int:
    """Return how old a child born in `born` may be in `year`: the age reached in it, never below 0."""
    return max(0, year - born)
