"""A practice she began: where she is in it, and what she wrote."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(NeverUpgraded):
    """One practice on its way. What she wrote stays, wherever she stops.

    answers  step key → what she gave (several for lists and choices of several)
    step     index of the furthest step she reached
    before   weight 0–10 when she began, if known; `after` when she closed it
    moment   the moment it belongs to, or None when begun in its room
    """

    KIND: ClassVar[str] = "run"
    VERSION: ClassVar[int] = 1

    practice: str
    at: datetime
    moment: UUID | None = None
    before: int | None = None
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    step: int = 0
    after: int | None = None
    useful: str = ""
    closed: bool = False
