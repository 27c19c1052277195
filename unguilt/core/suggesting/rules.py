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


def leading(pool: Sequence[Practice], situation: Situation, limits: Limits) -> tuple[list[Practice], Path]:
    """Which of the permitted may be the first card, and by which rule ("" = any).

    Sign level 3: a therapy practice if one fits, else a soothing one. Weight ≥ 8: soothing only; when
    none fits, nothing is offered. Unfair: the three outward strategies if one of them fits. Mine to mend:
    a repair practice if one fits.
    """
    soothing = [each for each in pool if each.soothing]
    therapy = [each for each in pool if each.strategy == "therapy"]
    if limits.sign_level >= THERAPY_LEVEL and therapy and not is_heavy(situation):
        return therapy, "therapy_first"
    if is_heavy(situation) or limits.sign_level >= THERAPY_LEVEL:
        return soothing, "soothing_first"
    outward = [each for each in pool if each.strategy in UNFAIR_PATH]
    if situation.whose == "unfair" and outward:
        return outward, "unfair_path"
    repair = [each for each in pool if is_repair(each)]
    if situation.whose == "mend" and repair:
        return repair, "repair_path"
    return list(pool), ""


def preferred(
    pool: Iterable[Practice], model: Model, passed: Sequence[str], *, instead_of: Sequence[str] = ()
) -> list[Practice]:
    """Narrow a pool by the rules of variety, each only as far as something is left.

    Not on a card already (`instead_of`: strategies, strict) · not shown before in this moment · not
    the practice done last · no strategy done twice in the last four · not a strategy shown before.
    """
    p = model.parameters
    shown = {practice.partition(".")[0] for practice in passed}
    often = {each for each in model.lately if model.lately.count(each) >= p.most_in_window}
    wishes: tuple[Callable[[Practice], bool], ...] = (
        lambda each: each.id not in passed,
        lambda each: each.id != model.last,
        lambda each: each.strategy not in often,
        lambda each: each.strategy not in shown,
    )
    left = [each for each in pool if each.strategy not in instead_of]
    for wish in wishes:
        left = [each for each in left if wish(each)] or left
    return left
