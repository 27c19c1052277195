"""Choosing the cards: hard rules, then the best, then the best of two other strategies."""

from collections.abc import Mapping, Sequence
from random import Random

from unguilt.core.method import STRATEGIES, Practice
from unguilt.core.suggesting.interface import SOOTHING_LEAD, Card, Limits, Offer, Situation
from unguilt.core.suggesting.model import Model
from unguilt.core.suggesting.reasons import reasons
from unguilt.core.suggesting.rules import (
    THERAPY_LEVEL,
    UNFAIR_PATH,
    Path,
    is_heavy,
    leading,
    permitted,
    preferred,
)
from unguilt.core.suggesting.scoring import scores

CARDS = 3


def offer(
    model: Model,
    situation: Situation,
    practices: Sequence[Practice],
    limits: Limits,
    *,
    seed: int,
    passed: Sequence[str] = (),
) -> Offer:
    """Choose two or three practices for a moment, the recommended one first.

    `practices` is the whole catalogue in any order; `passed` are the ids already shown for this
    moment; `seed` decides among options within .02 points. Same input, same output.
    """
    if limits.crisis:
        return Offer(instead="help")
    pool = [each for each in practices if permitted(each, situation, limits)]
    value = scores(model, situation, pool)
    chance = Random(seed)  # noqa: S311 - variety among near-equal options, nothing secret
    first, path = leading(pool, model, situation, limits, passed)
    chosen: list[tuple[Practice, float, Path]] = []
    narrowed = preferred(first, model, passed)
    if narrowed:
        practice, propensity = _first(model, narrowed, value, chance, path)
        chosen.append((practice, propensity, path))
    while chosen and len(chosen) < CARDS:
        rest = _rest(pool, situation, model, passed, [each for each, *_ in chosen])
        if not rest:
            break
        practice, propensity = _drawn(rest, value, chance, model.parameters.tie)
        rule: Path = "unfair_path" if situation.whose == "unfair" and practice.strategy in UNFAIR_PATH else ""
        chosen.append((practice, propensity, rule))
    cards = [
        Card(
            practice=practice.id,
            strategy=practice.strategy,
            reasons=reasons(model, situation, practice, path=rule, lead=chosen[0][0]),
            propensity=propensity,
        )
        for practice, propensity, rule in chosen
    ]
    return Offer(cards=tuple(cards), instead="therapy" if limits.sign_level >= THERAPY_LEVEL else "")


def _first(
    model: Model, pool: Sequence[Practice], value: Mapping[str, float], chance: Random, path: Path
) -> tuple[Practice, float]:
    """Choose the recommended card.

    While nothing was ever tried, no rule leads, and self-compassion is the strategy that fits best, its
    three-step break leads: it has a trial on exactly this guilt.
    """
    lead = next((each for each in pool if each.id == SOOTHING_LEAD), None)
    if lead is not None and not model.tried and path in {"", "soothing_first"}:
        kindred = max(value[each.id] for each in pool if each.strategy == lead.strategy)
        if kindred >= max(value[each.id] for each in pool) - model.parameters.tie:
            return lead, 1.0
    return _drawn(pool, value, chance, model.parameters.tie)


def _drawn(
    pool: Sequence[Practice], value: Mapping[str, float], chance: Random, tie: float
) -> tuple[Practice, float]:
    """Draw among the options within `tie` points of the best; returns the practice and its chance."""
    best = max(value[each.id] for each in pool)
    close = sorted((each for each in pool if value[each.id] >= best - tie), key=lambda each: each.id)
    return close[int(chance.random() * len(close))], 1.0 / len(close)


def _rest(
    pool: Sequence[Practice],
    situation: Situation,
    model: Model,
    passed: Sequence[str],
    chosen: Sequence[Practice],
) -> list[Practice]:
    """What the next card is drawn from: another strategy, and by the third card another group.

    A heavy moment that is unfair starts soothing and goes on outward.
    """
    taken = [each.strategy for each in chosen]
    rest = [each for each in pool if each.strategy not in taken]
    if situation.whose == "unfair" and is_heavy(situation) and len(chosen) == 1:
        rest = [each for each in rest if each.strategy in UNFAIR_PATH] or rest
    groups = {STRATEGIES[slug].group for slug in taken}
    if len(chosen) == CARDS - 1 and len(groups) == 1:
        rest = [each for each in rest if STRATEGIES[each.strategy].group not in groups] or rest
    return preferred(rest, model, passed, instead_of=taken)
