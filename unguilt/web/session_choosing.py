"""Choosing what comes onto a page for a session: which days, which lines can be ticked, which are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from django.http import QueryDict

from unguilt.core.moments import Moment
from unguilt.core.session import (
    SINCE_LAST,
    USUAL,
    Days,
    SessionDraft,
    SessionPage,
    SheetLine,
    SheetPart,
    days_of,
    keys_in,
    with_kept,
)
from unguilt.vault.door import OpenVault, Stored
from unguilt.web.session_forms import SessionForm
from unguilt.web.session_gathering import offered

LISTED: Final = 100
"""Newest lines of a part that the form lists; for older ones she chooses other days."""

_MANY: Final = frozenset({"line"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One part as the form shows it: each line, and whether it is ticked; `left` lines are not listed."""

    part: SheetPart
    lines: tuple[tuple[SheetLine, bool], ...]
    left: int

    @property
    def ticked(self) -> int:
        """How many lines of it are ticked."""
        return sum(ticked for _line, ticked in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """The form with what can be chosen in its days, and what is: `ticked` are keys of lines.

    lost  keys that were ticked and are not found: out of these days, or changed since they were shown
    """

    form: SessionForm
    days: Days
    parts: tuple[SheetPart, ...]
    ticked: frozenset[str]
    lost: frozenset[str] = frozenset()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the form shows."""
        return tuple(self._row(part) for part in self.parts)

    def _row(self, part: SheetPart) -> Row:
        older = (line for line in part.lines[LISTED:] if line.key in self.ticked)
        listed = (*part.lines[:LISTED], *older)
        return Row(
            part=part,
            lines=tuple((line, line.key in self.ticked) for line in listed),
            left=len(part.lines) - len(listed),
        )


def begun(vault: OpenVault | None, draft: SessionDraft | None, now: datetime) -> Choosing:
    """Return the form of a new page, as she left it; nothing is ticked that she did not tick."""
    last = _last_page(vault)
    fields = draft.fields if draft else {}
    told = {name: _first(given) for name, given in fields.items() if name not in _MANY}
    initial = {"span": SINCE_LAST if last else USUAL, **told}
    return _choosing(vault, initial, fields.get("line", ()), last=last, now=now)


def reopened(vault: OpenVault, page: SessionPage, now: datetime) -> Choosing:
    """Return the form of a page that is kept, with the days it has now."""
    days = Days(since=page.since, until=page.until, offset=page.offset)
    initial = {
        "span": "own",
        "since": days.first.isoformat(),
        "until": days.last.isoformat(),
        "talk": page.talk,
        "questions": page.questions,
        "signed": page.signed,
    }
    return _choosing(
        vault, initial, keys_in(page.parts), last=_last_page(vault), now=now, page=page, usual=days
    )


def sent(
    vault: OpenVault, data: QueryDict, now: datetime, stored: Stored[SessionPage] | None = None
) -> Choosing:
    """Return the form as it was sent, with what lies in the days it asks for."""
    last = _last_page(vault)
    form = SessionForm(data, since_last=last is not None)
    form.is_valid()
    days = form.days(_usual(vault, last, now), now=now, last_page=last)
    parts = _offered(vault, days, stored.entry if stored else None)
    asked, there = frozenset(data.getlist("line")), keys_in(parts)
    ticked = _all_or_none(parts, asked & there, data)
    return Choosing(form=form, days=days, parts=parts, ticked=ticked, lost=asked - there)


def _choosing(
    vault: OpenVault | None,
    initial: Mapping[str, Any],
    keys: Collection[str],
    *,
    last: datetime | None,
    now: datetime,
    page: SessionPage | None = None,
    usual: Days | None = None,
) -> Choosing:
    """Gather by what stands in the form; her words in it may be longer than fits, and are shown all the same."""
    probe = SessionForm(initial, since_last=last is not None)
    probe.is_valid()
    days = usual or probe.days(_usual(vault, last, now), now=now, last_page=last)
    parts = _offered(vault, days, page) if vault else ()
    form = SessionForm(initial=initial, since_last=last is not None)
    return Choosing(form=form, days=days, parts=parts, ticked=keys_in(parts) & set(keys))


def _offered(vault: OpenVault, days: Days, page: SessionPage | None) -> tuple[SheetPart, ...]:
    parts = offered(vault, days)
    return with_kept(parts, page) if page else parts


def _all_or_none(parts: tuple[SheetPart, ...], ticked: frozenset[str], data: QueryDict) -> frozenset[str]:
    """Tick or untick a whole part, where she pressed its button."""
    named = {part.key: keys_in([replace(part, lines=part.lines[:LISTED])]) for part in parts}
    ticked |= named.get(data.get("all", ""), frozenset())
    unticked = {part.key: keys_in([part]) for part in parts}
    return ticked - unticked.get(data.get("none", ""), frozenset())


def _last_page(vault: OpenVault | None) -> datetime | None:
    newest = vault.latest(SessionPage, 1).entries if vault else ()
    return newest[0].at if newest else None


def _usual(vault: OpenVault | None, last: datetime | None, now: datetime) -> Days:
    """Return the days where she asked for none: by the clock of her newest moment, which told it."""
    newest = vault.latest(Moment, 1).entries if vault else ()
    offset = (newest[0].offset or 0) if newest else 0
    return days_of(SINCE_LAST if last else USUAL, now=now, offset=offset, last_page=last)


def _first(given: tuple[str, ...]) -> str:
    return next(iter(given), "")
