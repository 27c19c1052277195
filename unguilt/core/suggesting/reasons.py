"""The facts behind a card. Every reason states something that the numbers hold; none praises."""

from unguilt.core.method import STRATEGIES, Practice
from unguilt.core.suggesting.interface import SOOTHING_LEAD, Reason, Situation
from unguilt.core.suggesting.model import Model
from unguilt.core.suggesting.rules import Path

MOST = 3
"""Reasons on one card: as many as fit one short line."""

_FEWEST_ALIKE = 2


def reasons(
    model: Model, situation: Situation, practice: Practice, *, path: Path, lead: Practice
) -> tuple[Reason, ...]:
    """Facts for one card, most important first. `lead` is the practice on the first card."""
    habit = model.habit(practice.strategy)
    tried = practice.id in habit.done
    found = [
        Reason(code=path) if path else None,
        Reason(code="minutes", facts={"minutes": practice.minutes}),
        _pressures(model, situation, practice),
        _eased_before(model, situation, practice),
        Reason(code="trial_on_guilt") if practice.id == SOOTHING_LEAD and not tried else None,
        Reason(code="variety") if _other_group(practice, lead) else None,
        None if tried else Reason(code="first_try"),
        Reason(code="place", facts={"place": situation.place}) if situation.place else None,
        Reason(code="little_energy") if situation.energy == 0 else None,
    ]
    return tuple(each for each in found if each)[:MOST]


def _other_group(practice: Practice, lead: Practice) -> bool:
    return STRATEGIES[practice.strategy].group != STRATEGIES[lead.strategy].group


def _pressures(model: Model, situation: Situation, practice: Practice) -> Reason | None:
    """The pressures of this moment that the practice, or its strategy by the written prior, is for."""
    known = model.written.strategies.get(practice.strategy)
    fits = {key for key, points in known.fit.items() if points > 0} if known else set()
    meant = fits | set(practice.pressures)
    code = "named" if situation.pressures else "heard"
    said = tuple(key for key in dict.fromkeys(situation.pressures or situation.heard) if key in meant)
    return Reason(code=code, facts={"pressures": said}) if said else None


def _eased_before(model: Model, situation: Situation, practice: Practice) -> Reason | None:
    """How many of how many: moments with a pressure she named now, or all of them if none was named.

    Counts belong to the strategy, and the sentence says so. Said from two moments on, and when at
    least half of them eased; of several pressures the one with most moments.
    """
    habit = model.habit(practice.strategy)
    facts: dict[str, int | str | tuple[str, ...]] = {"strategy": practice.strategy}
    if situation.pressures:
        alike = [(habit.alike[key], key) for key in situation.pressures if key in habit.alike]
        if not alike:
            return None
        (eased, of), key = max(alike, key=lambda each: (each[0][1], each[0][0], each[1]))
        facts["pressure"] = key
    else:
        eased, of = habit.eased, habit.rated
    if of < _FEWEST_ALIKE or eased * 2 < of:
        return None
    return Reason(code="eased_before", facts={**facts, "eased": eased, "of": of})
