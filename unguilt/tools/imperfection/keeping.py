"""Keeping trials, days and lists: what belongs together goes through the door together."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from unguilt.tools.imperfection.asking import renamed, with_ask, without
from unguilt.tools.imperfection.choosing import with_own
from unguilt.tools.imperfection.entries import Ask, Slide, SlideList, Trial, TrialsDue
from unguilt.vault.door import OpenVault, Stored


def keep_trial(vault: OpenVault, trial: Trial, *, entry_id: UUID, ask_at: datetime | None) -> Stored[Trial]:
    """Store a new trial, to be asked about from `ask_at` on unless it is None; sent twice it is stored once."""
    with vault.changing():
        stored = vault.add(trial, id=entry_id)
        if ask_at is not None and stored.entry is trial:
            ask = Ask(trial=stored.id, thing=trial.thing, at=ask_at)
            _change_due(vault, lambda due: with_ask(due, ask, trial.at))
    return stored


def change_trial(vault: OpenVault, stored: Stored[Trial], trial: Trial) -> None:
    """Store a changed trial; one that is answered is not asked about any more. Raises Conflict."""
    with vault.changing():
        vault.put(stored, trial)
        if trial.answer is not None:
            _change_due(vault, lambda due: without(due, stored.id))
        else:
            _change_due(vault, lambda due: renamed(due, stored.id, trial.thing))


def ask_no_more(vault: OpenVault, trial: UUID) -> None:
    """Let a question be: it is not asked again."""
    with vault.changing():
        _change_due(vault, lambda due: without(due, trial))


def drop_trial(vault: OpenVault, trial: UUID) -> None:
    """Remove a trial, also a damaged one, with its question. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(Trial, trial)
        _change_due(vault, lambda due: without(due, trial))


def _change_due(vault: OpenVault, change: Callable[[TrialsDue], TrialsDue]) -> None:
    stored = vault.mended(TrialsDue)
    before = stored.entry if stored else TrialsDue()
    after = change(before)
    if after == before:
        return
    if after.asks:
        vault.keep_the(after, over=stored)
    else:
        vault.drop_the(TrialsDue)


def keep_slide(vault: OpenVault, slide: Slide, *, entry_id: UUID, fresh: str) -> Stored[Slide]:
    """Store what slides today; a thing she wrote on the way joins her list."""
    with vault.changing():
        stored = vault.add(slide, id=entry_id)
        if fresh and stored.entry is slide:
            change_list(vault, lambda kept: with_own(kept, fresh))
    return stored


def change_slide(vault: OpenVault, stored: Stored[Slide], slide: Slide, *, fresh: str) -> None:
    """Store a changed day. Raises Conflict."""
    with vault.changing():
        vault.put(stored, slide)
        if fresh:
            change_list(vault, lambda kept: with_own(kept, fresh))


def change_list(vault: OpenVault, change: Callable[[SlideList], SlideList]) -> None:
    """Change her list as it stands now, so that two devices do not undo each other."""
    with vault.changing():
        stored = vault.mended(SlideList)
        before = stored.entry if stored else SlideList()
        after = change(before)
        if after != before:
            vault.keep_the(after, over=stored)
