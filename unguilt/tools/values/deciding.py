"""Two ways beside her values: what the facts say, and where her gut leans. It decides nothing. Pure."""

from dataclasses import dataclass
from typing import Literal

from unguilt.tools.values.entries import BOTH, A, B, Decision

Side = Literal["a", "b", "level", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """Of `of` values that she spoke of, `a` and `b` serve so many; `gut` is where it leans, "" when not said."""

    of: int
    a: int
    b: int
    gut: Side

    @property
    def more(self) -> Side:
        """Which way serves more of them."""
        if not self.of:
            return ""
        return _heavier(self.a, self.b)

    @property
    def gut_goes_elsewhere(self) -> bool:
        """Whether her gut leans to a way that serves fewer of her values."""
        return {self.gut, self.more} == {A, B}


def weigh(decision: Decision) -> Weighing:
    """Count what she said."""
    said = [each.serves for each in decision.values if each.serves]
    gut_a, gut_b = decision.gut_a, decision.gut_b
    return Weighing(
        of=len(said),
        a=sum(serves in {A, BOTH} for serves in said),
        b=sum(serves in {B, BOTH} for serves in said),
        gut="" if gut_a is None or gut_b is None else _heavier(gut_a, gut_b),
    )


def _heavier(a: int, b: int) -> Side:
    if a == b:
        return "level"
    return "a" if a > b else "b"
