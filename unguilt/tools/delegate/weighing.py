"""Guilt before and after handing over: which are compared, and where their dots lie. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from unguilt.kit.two_numbers import SHOWN, across
from unguilt.tools.delegate.entries import Handing


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One task with both numbers, and the places of its dots in a drawing."""

    local: datetime
    task: str
    before: int
    after: int

    @property
    def lighter(self) -> int:
        """Points by which it is lighter; negative when it is heavier."""
        return self.before - self.after

    @property
    def before_x(self) -> float:
        """Place of the number before."""
        return across(self.before)

    @property
    def after_x(self) -> float:
        """Place of the number after."""
        return across(self.after)


def weighed(handings: Iterable[Handing]) -> tuple[Weighed, ...]:
    """Return what can be compared, newest first as it was given."""
    found = [
        Weighed(local=each.local, task=each.task, before=each.before, after=each.after)
        for each in handings
        if each.before is not None and each.after is not None
    ]
    return tuple(found[:SHOWN])
