"""What was feared beside what came: which trials are compared, and where their dots lie. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from unguilt.kit.two_numbers import SHOWN, across
from unguilt.tools.imperfection.entries import Trial


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One trial with both numbers, and the places of its dots in a drawing."""

    trial: UUID
    local: datetime
    thing: str
    feared: int
    came: int

    @property
    def lighter(self) -> int:
        """Points by which it went lighter than feared; negative when it went worse."""
        return self.feared - self.came

    @property
    def feared_x(self) -> float:
        """Place of what was feared."""
        return across(self.feared)

    @property
    def came_x(self) -> float:
        """Place of what came."""
        return across(self.came)


def compared(trials: Iterable[tuple[UUID, Trial]]) -> tuple[Compared, ...]:
    """Return what can be compared, newest first as it was given."""
    found = []
    for trial_id, trial in trials:
        answer = trial.answer
        if trial.feared is not None and answer is not None and answer.came is not None:
            one = Compared(
                trial=trial_id, local=trial.local, thing=trial.thing, feared=trial.feared, came=answer.came
            )
            found.append(one)
    return tuple(found[:SHOWN])
