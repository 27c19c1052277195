"""Keeping the sheet on its way, results, and totals; what belongs together goes through the door together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from unguilt.core.screening import NO_CRISIS, Instrument
from unguilt.kit.preferences import change_preferences
from unguilt.kit.quiet import begin_quiet
from unguilt.tools.therapy.check_entries import YES, CheckResult, CheckSheet, OwnTotal
from unguilt.tools.therapy.check_flow import darkness
from unguilt.tools.therapy.check_reading import dark_lately_at, level_of, result_of
from unguilt.vault.door import OpenVault, Stored


def begin(vault: OpenVault, *, only: str, offset: int | None, now: datetime, anew: bool) -> CheckSheet:
    """Begin a check, or go on with the one that is on its way, unless she begins `anew`."""
    with vault.changing():
        stored = vault.mended(CheckSheet)
        if stored is not None and not anew and stored.entry.only == only:
            return stored.entry
        fresh = CheckSheet(at=now, result=uuid4(), only=only, offset=offset)
        vault.keep_the(fresh, over=stored)
        return fresh


def change_sheet(
    vault: OpenVault, change: Callable[[CheckSheet], CheckSheet], instrument: Instrument | None, now: datetime
) -> CheckSheet | None:
    """Change the sheet as it stands now, so that two devices do not undo each other; None when there is none.

    What sounds like a crisis in it begins quiet hours.
    """
    with vault.changing():
        stored = vault.mended(CheckSheet)
        if stored is None:
            return None
        changed = change(stored.entry)
        if changed != stored.entry:
            vault.keep_the(changed, over=stored)
        if darkness(changed, instrument) != NO_CRISIS and changed != stored.entry:
            begin_quiet(vault, now)
        if changed.home == YES and stored.entry.home != YES:
            hide_partners(vault)
        return changed


def say_not_safe(vault: OpenVault, now: datetime) -> None:
    """Note that she said she is not safe: on the sheet if there is one, and as quiet hours."""
    with vault.changing():
        stored = vault.mended(CheckSheet)
        if stored is not None and not stored.entry.unsafe:
            vault.keep_the(replace(stored.entry, unsafe=True), over=stored)
        begin_quiet(vault, now)


def hide_partners(vault: OpenVault) -> None:
    """Set what hides every ask of a partner; she can undo it in Settings."""
    change_preferences(vault, lambda kept: replace(kept, afraid=True))


def finish(
    vault: OpenVault, sheet: CheckSheet, instrument: Instrument | None, *, now: datetime, language: str
) -> Stored[CheckResult]:
    """Turn the sheet into a result; a sheet finished twice ends in one result."""
    with vault.changing():
        earlier = sorted(vault.all(CheckResult).entries, key=lambda each: each.at)
        result = result_of(sheet, instrument, earlier, now=now, language=language)
        stored = vault.add(result, id=sheet.result)
        vault.drop_the(CheckSheet)
        if result.crisis != NO_CRISIS:
            begin_quiet(vault, now)
        _note_level(vault)
    return stored


def drop_result(vault: OpenVault, result_id: UUID) -> None:
    """Delete a result; what is suggested follows those that stay. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(CheckResult, result_id)
        _note_level(vault)


def _note_level(vault: OpenVault) -> None:
    """Let the newest result say how much suggestions lean towards someone trained."""
    results = sorted(vault.all(CheckResult).entries, key=lambda each: each.at)
    level = level_of(results[-1], dark_lately=dark_lately_at(results[-1], results)) if results else None
    change_preferences(vault, lambda kept: replace(kept, sign_level=level or 0))


def put_away(vault: OpenVault) -> None:
    """Put the sheet away with what was answered on it."""
    vault.drop_the(CheckSheet)


def add_total(vault: OpenVault, total: OwnTotal, *, entry_id: UUID, now: datetime) -> Stored[OwnTotal]:
    """Store a total; what was dark in it begins quiet hours."""
    with vault.changing():
        stored = vault.add(total, id=entry_id)
        if total.dark:
            begin_quiet(vault, now)
    return stored
