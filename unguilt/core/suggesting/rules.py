"""Hard rules: what may be offered at all, and what has to come first. Nothing learnt overrides them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal

from unguilt.core.method import HEAVY, Practice
from unguilt.core.suggesting.interface import Limits, Situation
from unguilt.core.suggesting.model import Model

UNFAIR_PATH: Final = frozenset({"advocacy", "support_network", "boundaries"})
"""Where an unfair moment leads (PRODUCT, promise 5): never to "think differently"."""

THERAPY_LEVEL: Final = 3

Path = Literal["", "therapy_first", "soothing_first", "unfair_path", "repair_path"]


def is_repair(practice: Practice) -> bool:
    """Whether a practice mends what was done: its key begins with "mend" or "repair" (reframe.mend_it)."""
    return practice.id.partition(".")[2].startswith(("mend", "repair"))


def is_heavy(situation: Situation) -> bool:
    """Weight 8 or more."""
    return situation.weight is not None and situation.weight >= HEAVY


def permitted(practice: Practice, situation: Situation, limits: Limits) -> bool:
    """Whether a practice may be offered in this moment at all."""
    fits = (
        practice.minutes <= situation.minutes
        and (situation.place is None or situation.place in practice.places)
        and (situation.energy is None or practice.energy <= situation.energy)
        and not limits.silenced & {practice.id, practice.strategy}
    )
    return fits and not limits.crisis and not _forbidden(practice, situation, limits)


def _forbidden(practice: Practice, situation: Situation, limits: Limits) -> bool:
    """Whether one of the practice's own `not_when`, or the state she is in, speaks against it."""
    now = {
        "heavy": is_heavy(situation),
        "afraid": limits.afraid,
        "crisis": limits.crisis,
        "unfair": situation.whose == "unfair",
        "mend": situation.whose == "mend",
        "bedtime": situation.bedtime,
    }
    if any(now[each] for each in practice.not_when):
        return True
    grave = limits.sign_level >= THERAPY_LEVEL
    return grave and not (practice.soothing or practice.strategy == "therapy")


def leading(
    pool: Sequence[Practice], model: Model, situation: Situation, limits: Limits, passed: Sequence[str]
) -> tuple[list[Practice], Path]:
    """Which of the permitted may be the first card, and by which rule ("" = any).

    Sign level 3: a therapy practice, else a soothing one. Weight ≥ 8: soothing only; when none fits,
    nothing is offered. Unfair: one of the three outward strategies. Mine to mend: a repair. But for
    soothing, these lead only while variety and what was shown already leave one.
    """
    soothing = [each for each in pool if each.soothing]
    fresh = [each for each in pool if all(wish(each) for wish in _wishes(model, passed))]
    therapy = [each for each in fresh if each.strategy == "therapy"]
    outward = [each for each in fresh if each.strategy in UNFAIR_PATH]
    repair = [each for each in fresh if is_repair(each)]
    grave = limits.sign_level >= THERAPY_LEVEL
    if grave and therapy and not is_heavy(situation):
        return therapy, "therapy_first"
    if grave or is_heavy(situation):
        return soothing, "soothing_first"
    if situation.whose == "unfair" and outward:
        return outward, "unfair_path"
    if situation.whose == "mend" and repair:
        return repair, "repair_path"
    return list(pool), ""


def _wishes(model: Model, passed: Sequence[str]) -> tuple[Callable[[Practice], bool], ...]:
    """The rules of variety, the strongest first."""
    p = model.parameters
    often = {each for each in model.lately if model.lately.count(each) >= p.most_in_window}
    return (
        lambda each: each.id not in passed,
        lambda each: each.id != model.last,
        lambda each: each.strategy not in often,
    )


def preferred(
    pool: Iterable[Practice], model: Model, passed: Sequence[str], *, instead_of: Sequence[str] = ()
) -> list[Practice]:
    """Narrow a pool by the rules of variety, each only as far as something is left.

    Not on a card already (`instead_of`: strategies, strict) · not shown before in this moment · not
    the practice done last · no strategy done twice in the last four · not a strategy shown before.
    """
    shown = {practice.partition(".")[0] for practice in passed}
    left = [each for each in pool if each.strategy not in instead_of]
    for wish in _wishes(model, passed):
        left = [each for each in left if wish(each)] or left
    return [each for each in left if each.strategy not in shown] or left
