"""Which of her people a plan for a very hard hour suggests. Pure: whom an ask may name at all is the kit's affair."""

from collections.abc import Iterable
from typing import Final

from unguilt.kit.people import CIRCLES, Person

_MOST: Final = 6
"""Names beside a step: few, or they would drown the thoughts to begin with."""


def nearest(people: Iterable[Person]) -> tuple[Person, ...]:
    """Return the few who are closest, those who listen first; who has no circle comes last."""
    order = {circle: place for place, circle in enumerate(CIRCLES)}
    by_nearness = sorted(
        people, key=lambda each: (order.get(each.circle, len(order)), "listen" not in each.gives)
    )
    return tuple(by_nearness[:_MOST])
