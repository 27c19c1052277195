"""What eased it: which effects are shown, in which order, and the few words beside each dot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from unguilt.core.suggesting import Effect, Sentence
from unguilt.core.words import mark as _

_ORDER: Final = {"helps": 0, "little": 1, "unclear": 2, "early": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Easing:
    """Effects of what she has tried, the surest first, and how many other tools there are.

    The others leave out what she silenced: nothing is put before her that she put away.
    """

    tried: tuple[Effect, ...]
    others: int

    @property
    def helping(self) -> tuple[Effect, ...]:
        """What may be said to have eased her guilt."""
        return tuple(effect for effect in self.tried if effect.state == "helps")

    @property
    def all_early(self) -> bool:
        """Whether nothing at all can be said yet."""
        return all(effect.state == "early" for effect in self.tried)


def easing(effects: Iterable[Effect], practised: Mapping[str, int], silenced: Iterable[str] = ()) -> Easing:
    """Return what to show. `practised` is how often each strategy was done, by slug."""
    known = tuple(effects)
    tried = [effect for effect in known if effect.n or practised.get(effect.strategy)]
    away = {effect.strategy for effect in tried} | set(silenced)
    others = [effect for effect in known if effect.strategy not in away]
    tried.sort(key=lambda effect: (_ORDER[effect.state], -effect.n, effect.strategy))
    return Easing(tried=tuple(tried), others=len(others))


def short_text(effect: Effect) -> Sentence:
    """Few words beside a dot: a number only where the state lets one be said."""
    if effect.state == "helps":
        return Sentence(
            singular=_("about %(mean)s points lighter"), arguments={"mean": round(effect.mean, 1)}
        )
    return Sentence(singular=_SHORT[effect.state])


_SHORT: Final = {
    "early": _("too early to say"),
    "little": _("not much so far"),
    "unclear": _("no clear picture yet"),
}
