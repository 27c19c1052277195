"""Sentences that held: which do, which are kept at hand, and which of them a new moment calls for. Pure.

A sentence held when she believed it by 70 of 100 or more, or when the weight fell by 2 of 10 or more while
she looked at the thought. Weights fall by themselves as well, so it is offered again, and nothing is
claimed for it.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from uuid import UUID

from unguilt.core.method import FAIR, TRAPS, UNFAIR
from unguilt.tools.reframe.entries import HeldSentence, HeldSentences, Record
from unguilt.tools.reframe.folding import roots

BELIEVED: Final = 70
EASED: Final = 2
AT_HAND: Final = 30
"""Sentences kept at hand; with 30 of them the entry stays small enough to be read at every offer."""
_ROOTS: Final = 24
_ENOUGH: Final = 2
"""Points from which a moment is similar: a pressure she named counts two; a pressure heard, a trap heard and
each word they share count one. Hearing traps in a few words is too uncertain for them to count more."""


def held(record: Record) -> bool:
    """Whether the record's sentence held."""
    eased = (
        record.weight is not None
        and record.weight_after is not None
        and record.weight - record.weight_after >= EASED
    )
    return bool(record.sentence) and (eased or (record.sentence_belief or 0) >= BELIEVED)


def entry_of(record_id: UUID, record: Record, *, pressures: tuple[str, ...]) -> HeldSentence:
    """Return what is kept at hand of a record whose sentence held."""
    return HeldSentence(
        record=record_id,
        at=record.at,
        sentence=record.sentence,
        kinds=record.kinds,
        pressures=pressures,
        roots=roots(record.thought, record.situation)[:_ROOTS],
    )


def with_sentence(kept: HeldSentences, one: HeldSentence) -> HeldSentences:
    """Return what is at hand with one more, or with a newer form of it."""
    others = without(kept, one.record).held
    return replace(kept, held=tuple(sorted((one, *others), key=_age, reverse=True))[:AT_HAND])


def _age(one: HeldSentence) -> tuple[object, ...]:
    return one.at, str(one.record)


def without(kept: HeldSentences, record_id: UUID) -> HeldSentences:
    """Return what is at hand without a record's sentence."""
    return replace(kept, held=tuple(each for each in kept.held if each.record != record_id))


def fitting(
    kept: Iterable[HeldSentence],
    *,
    named: tuple[str, ...],
    heard: tuple[str, ...],
    traps: tuple[str, ...],
    words: str,
    whose: str,
) -> HeldSentence | None:
    """Return the sentence that fits a moment most, the newest of equals; None when none does.

    `named` are pressures she named, `heard` those heard; `whose` is hers to mend, a rule, unfair or unsure. A
    moment she calls unfair gets only a sentence from a record she called so as well.
    """
    said = frozenset(roots(words))

    def points(one: HeldSentence) -> int:
        shared = set(one.pressures)
        return (
            2 * len(shared & set(named))
            + len(shared & set(heard) - set(named))
            + bool({key for key in one.kinds if key in TRAPS} & set(traps))
            + len(said & set(one.roots))
        )

    suited = [each for each in kept if _suits(each, whose)]
    best = max(suited, key=lambda each: (points(each), each.at), default=None)
    return best if best is not None and points(best) >= _ENOUGH else None


def _suits(one: HeldSentence, whose: str) -> bool:
    if whose == "unfair":
        return UNFAIR.key in one.kinds
    if whose == "mend":
        return FAIR.key in one.kinds
    return UNFAIR.key not in one.kinds
