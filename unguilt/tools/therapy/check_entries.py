"""What the two-minute check keeps: the sheet on its way, results, totals that she brings along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded

Answers = Mapping[str, Mapping[str, int]]
"""Instrument (“own” for our questions) → question → answer."""


YES, NO = "yes", "no"


def on_her_clock(at: datetime, offset: int | None) -> datetime:
    """Return the time on her own clock, without a zone; UTC when the browser did not say."""
    return (at + timedelta(minutes=offset or 0)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSheet(NeverUpgraded):
    """A check on its way; a vault holds one at most.

    result     id under which the result will stand, so that a form sent twice ends in one result
    only       key of the one questionnaire it asks, "" for the check of the signs
    home       answer to “afraid of someone at home”: yes, no or ""; never goes into a result
    perinatal  expecting, or a child under one: yes, no or ""
    answers    what she answered so far; a question she passed over is not in it
    seen       numbers of the screens she has been through
    unsafe     whether she said that she is not safe
    """

    KIND: ClassVar[str] = "check_sheet"
    VERSION: ClassVar[int] = 1

    at: datetime
    result: UUID
    offset: int | None = None
    only: str = ""
    home: str = ""
    perinatal: str = ""
    answers: dict[str, dict[str, int]] = field(default_factory=dict)
    seen: tuple[int, ...] = ()
    unsafe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One instrument in a result, as it was then.

    version      of the instrument's data
    licence      under which its wording may be shown
    total        its score, None when too much was passed over
    approximate  whether missing answers were filled in by her mean
    """

    key: str
    version: str
    licence: str
    total: int | None
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult(NeverUpgraded):
    """A finished check: raw answers, what was asked with, scores, and what they said then.

    language   in which she was asked, "en" or "es"
    perinatal  whether she said that she is expecting or has a child under one
    measured   sign → level 0 to 3 of this check by itself; a sign she passed over is not in it
    held       sign → level with earlier checks: levels fall slowly
    crisis     0 nothing said · 1 thoughts of that kind · 2 often, or not safe: the emergency number first
    soon       whether “soon” means this week
    """

    KIND: ClassVar[str] = "check_result"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    only: str = ""
    language: str = "en"
    perinatal: bool = False
    answers: dict[str, dict[str, int]] = field(default_factory=dict)
    asked: tuple[Asked, ...] = ()
    measured: dict[str, int] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    crisis: int = 0
    soon: bool = False

    @property
    def local(self) -> datetime:
        """When it was finished, on her own clock."""
        return on_her_clock(self.at, self.offset)

    def total(self, instrument: str) -> int | None:
        """Return the score of an instrument, None when it has none."""
        return next((each.total for each in self.asked if each.key == instrument), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTotal(NeverUpgraded):
    """A total that she entered by hand, of a questionnaire filled in elsewhere.

    dark  whether its question about hurting herself was answered with anything above “never”
    """

    KIND: ClassVar[str] = "own_total"
    VERSION: ClassVar[int] = 1

    at: datetime
    offset: int | None = None
    instrument: str
    total: int
    dark: bool = False

    @property
    def local(self) -> datetime:
        """When it was entered, on her own clock."""
        return on_her_clock(self.at, self.offset)


CHECK_ENTRIES = (CheckResult, OwnTotal)
CHECK_SINGLES = (CheckSheet,)
