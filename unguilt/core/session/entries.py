"""What she prepared for a session: the page as she chose it, and the one she has not finished."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from unguilt.core.codec import NeverUpgraded


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One line of the page. `key` names it in a form; `day` is when it was, written out, or ""."""

    key: str
    text: str
    day: str = ""

    @property
    def said(self) -> str:
        """The line as plain text."""
        return f"{self.day}: {self.text}" if self.day else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """A part of the page: a heading and the lines below it."""

    key: str
    title: str
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What a line of the page says of a questionnaire, as numbers for other programs.

    line        key of the line that tells it: without that line it goes nowhere
    instrument  key of the instrument
    total       its score, None where the line does not tell it
    answers     question → answer, where the line tells them one by one
    """

    line: str
    at: datetime
    instrument: str
    total: int | None = None
    answers: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPage(NeverUpgraded):
    """One page for a session: what she chose, in the words it had then. What she changes elsewhere stays as it was.

    at        when it was put together, or changed last
    since     beginning of its days; `until` their end, which does not belong to them; both in UTC
    offset    minutes her clock was ahead of UTC
    talk      her own words at the top, and `questions` what she wants to ask, as she typed them; both also
              stand in `parts`
    signed    what she signs with, or "" for nothing
    scores    those that are told in its lines
    leaves    how many sheets of paper it takes, None where that could not be found out
    """

    KIND: ClassVar[str] = "session_page"
    VERSION: ClassVar[int] = 1

    at: datetime
    since: datetime
    until: datetime
    language: str
    heading: str
    parts: tuple[SheetPart, ...]
    offset: int = 0
    talk: str = ""
    questions: str = ""
    signed: str = ""
    scores: tuple[Score, ...] = ()
    leaves: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDraft(NeverUpgraded):
    """A page she has not finished: the form as she left it, field by field. A vault holds one at most."""

    KIND: ClassVar[str] = "session_draft"
    VERSION: ClassVar[int] = 1

    at: datetime
    fields: dict[str, tuple[str, ...]]
