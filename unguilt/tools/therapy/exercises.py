"""Every practice of the house by its id, read from the rooms' own data: homework may link to one. Pure."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from unguilt.core.method import STRATEGIES, Practice, read_practices

_ROOMS = Path(__file__).parents[1]


@cache
def practices() -> Mapping[str, Practice]:
    """Return them in the order of the strategies. Rooms are strangers: this reads their files, not their code."""
    found = (
        practice
        for slug in STRATEGIES
        for practice in read_practices(
            (_ROOMS / slug / "practices.toml").read_text(encoding="utf-8"), strategy=slug
        )
    )
    return MappingProxyType({practice.id: practice for practice in found})


def by_room() -> Mapping[str, tuple[Practice, ...]]:
    """Return the practices of each strategy, by the strategy's English name."""
    return {
        strategy.name: tuple(each for each in practices().values() if each.strategy == slug)
        for slug, strategy in STRATEGIES.items()
    }
