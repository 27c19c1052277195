"""Beyond today: what her own moments point to, past the single moment.

A rule looks at her newest moments and leads to the tool that works on the cause. Each says what it saw, in
counts of her own moments; at most one is given, and one she put away is never given again.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from unguilt.core.moments.summary import Glimpse
from unguilt.core.suggesting import Sentence
from unguilt.core.words import mark as _

FEWEST: Final = 8
"""Moments needed before anything is said: below that, half of them is three or four, which chance makes too."""
SPAN: Final = timedelta(days=90)
"""Older moments tell of another time of her life."""
_LATE: Final = 17
_EARLY: Final = 6
_VERY_HEAVY: Final = 8

Sees = Callable[[Glimpse], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way from a pattern to a tool. `said` has %(count)s and %(of)s; `share` is how much of all it takes."""

    key: str
    strategy: str
    sees: Sees
    said: str
    share: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """What is given: the rule's key, the tool it leads to, and the sentence with her counts."""

    key: str
    strategy: str
    count: int
    of: int
    said: Sentence


def _from(pressure: str) -> Sees:
    return lambda moment: pressure in moment.pressures


def _work_late(moment: Glimpse) -> bool:
    return moment.zoned and "workplace" in moment.pressures and not _EARLY <= moment.hour < _LATE


def _unfair_work(moment: Glimpse) -> bool:
    return moment.whose == "unfair" and "workplace" in moment.pressures


def _own_rule(moment: Glimpse) -> bool:
    return moment.whose == "rule"


def _crushing(moment: Glimpse) -> bool:
    return moment.weight is not None and moment.weight >= _VERY_HEAVY


RULES: Final = (
    Rule(
        key="crushing",
        strategy="therapy",
        sees=_crushing,
        share=0.65,
        said=_(
            "%(count)s of your last %(of)s moments weighed 8 or more. "
            "Someone trained can carry that with you."
        ),
    ),
    Rule(
        key="work_late",
        strategy="boundaries",
        sees=_work_late,
        said=_(
            "%(count)s of your last %(of)s moments came from work after five or before six. "
            "A line could be drawn there."
        ),
    ),
    Rule(
        key="work_unfair",
        strategy="advocacy",
        sees=_unfair_work,
        share=0.4,
        said=_(
            "In %(count)s of your last %(of)s moments you said: work, and unfair. "
            "That can be asked for, in writing."
        ),
    ),
    Rule(
        key="support",
        strategy="delegate",
        sees=_from("missing_support"),
        said=_(
            "%(count)s of your last %(of)s moments came from too little support. "
            "Some of it could be handed over."
        ),
    ),
    Rule(
        key="comparison",
        strategy="success",
        sees=_from("comparison"),
        said=_(
            "%(count)s of your last %(of)s moments came from comparison. "
            "Your own measure could stand against it."
        ),
    ),
    Rule(
        key="high_bar",
        strategy="imperfection",
        sees=_from("perfectionism"),
        said=_(
            "%(count)s of your last %(of)s moments came from your own high bar. "
            "It can be tried lower, once, on purpose."
        ),
    ),
    Rule(
        key="own_rule",
        strategy="imperfection",
        sees=_own_rule,
        said=_(
            "In %(count)s of your last %(of)s moments you said: a rule I can drop. "
            "One of them could be written anew."
        ),
    ),
    Rule(
        key="society",
        strategy="success",
        sees=_from("society"),
        said=_(
            "%(count)s of your last %(of)s moments came from what others expect. "
            "You can cross some of it out."
        ),
    ),
    Rule(
        key="unequal",
        strategy="advocacy",
        sees=_from("unequal_ground"),
        said=_(
            "%(count)s of your last %(of)s moments came from ground that is not level. "
            "That calls for change, not for more of you."
        ),
    ),
    Rule(
        key="work",
        strategy="boundaries",
        sees=_from("workplace"),
        said=_("%(count)s of your last %(of)s moments came from work. A boundary could hold some of it."),
    ),
)
"""In the order in which they speak: what weighs most and what can be changed outside her first."""


def beyond(
    recent: Sequence[Glimpse], *, now: datetime, put_away: Collection[str] = (), afraid: bool = False
) -> Beyond | None:
    """Return what her newest moments point to, or None.

    `put_away` are keys of rules and slugs of tools she does not want to hear of. When she is afraid at home,
    nothing leads to handing over, which mostly asks somebody there.
    """
    within = [moment for moment in recent if now - moment.at <= SPAN]
    if len(within) < FEWEST:
        return None
    for rule in RULES:
        if rule.key in put_away or rule.strategy in put_away or (afraid and rule.strategy == "delegate"):
            continue
        count = sum(map(rule.sees, within))
        if count >= rule.share * len(within):
            said = Sentence(singular=rule.said, arguments={"count": count, "of": len(within)})
            return Beyond(key=rule.key, strategy=rule.strategy, count=count, of=len(within), said=said)
    return None
