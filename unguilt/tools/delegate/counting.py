"""Who carries how many parts: noticing and planning apart from doing. Pure.

Every part of every task in sight is counted once, so that the counts of all carriers, with what is not said,
come to three for each task.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from unguilt.tools.delegate.carriers import ME, NOBODY, SHARED, UNSAID
from unguilt.tools.delegate.entries import DO, NOTICE, PARTS, PLAN, LoadTask


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many parts of each kind one carrier has."""

    who: str
    notice: int = 0
    plan: int = 0
    do: int = 0

    @property
    def planning(self) -> int:
        """Parts of the unseen half."""
        return self.notice + self.plan

    @property
    def all(self) -> int:
        """Parts of every kind."""
        return self.planning + self.do


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """The shares of all tasks: hers first, then by size, nobody last; and what is not said.

    tasks  how many tasks are in sight
    """

    tasks: int
    shares: tuple[Share, ...] = ()
    unsaid: Share = field(default_factory=lambda: Share(who=UNSAID))

    @property
    def mine(self) -> Share:
        """What she carries."""
        return next((each for each in self.shares if each.who == ME), Share(who=ME))

    @property
    def planning(self) -> int:
        """Parts of the unseen half of which something is said."""
        return sum(each.planning for each in self.shares)

    @property
    def doing(self) -> int:
        """Parts of doing of which something is said."""
        return sum(each.do for each in self.shares)

    @property
    def said(self) -> int:
        """All parts of which something is said."""
        return self.planning + self.doing


def load_of(tasks: Iterable[LoadTask]) -> Load:
    """Count the parts of tasks by who carries them."""
    known = tuple(tasks)
    counts: Mapping[str, Counter[str]] = {
        part: Counter(getattr(task, part) for task in known) for part in PARTS
    }
    carriers = set().union(*counts.values())
    shares = [_share(who, counts) for who in carriers - {UNSAID}]
    return Load(tasks=len(known), shares=tuple(sorted(shares, key=_place)), unsaid=_share(UNSAID, counts))


def _share(who: str, counts: Mapping[str, Counter[str]]) -> Share:
    return Share(who=who, notice=counts[NOTICE][who], plan=counts[PLAN][who], do=counts[DO][who])


def _place(share: Share) -> tuple[int, int, str]:
    ends = {ME: 0, SHARED: 1, NOBODY: 3}
    return (ends.get(share.who, 2), -share.all, share.who)
