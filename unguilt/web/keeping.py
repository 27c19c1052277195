"""Keeping moments: the moment, the summary and what the model believes go through the door together.

Views ask this module; it gathers from the vault, asks the core, and stores in one transaction.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from django.utils.translation import gettext

from unguilt.core.moments import (
    Done,
    Draft,
    LaterQuestion,
    Moment,
    Posterior,
    Run,
    Summary,
    done_alone,
    summarise,
    with_done,
    with_moment,
)
from unguilt.kit.tool import Line
from unguilt.toolbox import PRACTICES
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry

_LOOKED_THROUGH: Final = 30
"""Newest moments looked through for a week: more than anybody tells in one."""


def summary_of(vault: OpenVault) -> Summary:
    """Return the summary, rebuilding it when it was damaged."""
    stored = _stored_summary(vault)
    return stored.entry if stored else Summary()


def _stored_summary(vault: OpenVault) -> Stored[Summary] | None:
    try:
        return vault.the(Summary)
    except DamagedEntry:
        return _rebuild_summary(vault)


def _rebuild_summary(vault: OpenVault) -> Stored[Summary]:
    with vault.changing():
        vault.drop_the(Summary)
        alone = done_alone((run.id, run.entry) for run in vault.all(Run))
        return vault.keep_the(summarise(vault.all(Moment).entries, alone))


def keep_moment(vault: OpenVault, moment: Moment, *, entry_id: UUID) -> Stored[Moment]:
    """Store a new moment with the summary, and let its draft go; one sent twice is stored once."""
    with vault.changing():
        # Read first: a damaged summary is made anew here, and would count this moment already.
        before = _stored_summary(vault)
        stored = vault.add(moment, id=entry_id)
        if stored.entry is moment:
            vault.keep_the(with_moment(before.entry if before else Summary(), moment), over=before)
            vault.drop_the(Draft)
            _remember_to_ask(vault, stored)
    return stored


def _remember_to_ask(vault: OpenVault, stored: Stored[Moment]) -> None:
    """A noted moment with a weight is asked about once: it tells what eases by itself."""
    if stored.entry.minutes is None and stored.entry.weight is not None:
        _ask_about(vault, LaterQuestion(moment=stored.id, at=stored.entry.at))


def _remember_to_ask_the_next_day(vault: OpenVault, moment: Stored[Moment], done: Done) -> None:
    practice = PRACTICES.get(done.practice)
    if practice is not None and practice.judged_later and moment.entry.weight is not None:
        _ask_about(vault, LaterQuestion(moment=moment.id, at=done.at, run=done.run))


def _ask_about(vault: OpenVault, question: LaterQuestion) -> None:
    vault.drop_the(LaterQuestion)
    vault.keep_the(question)


def keep_later(vault: OpenVault, stored: Stored[Moment], weight: int, *, run: UUID | None) -> None:
    """Store how heavy a moment is later, or the day after the practice `run`. Raises Conflict."""
    moment = stored.entry
    if run is None:
        moment = replace(moment, later=weight)
    else:
        done = (replace(each, next_day=weight) if each.run == run else each for each in moment.done)
        moment = replace(moment, done=tuple(done))
    vault.put(stored, moment)
    _unlearn_if_late(vault, stored.seq)


def change_moment(vault: OpenVault, stored: Stored[Moment], moment: Moment) -> Stored[Moment]:
    """Store an edited moment; what was counted and believed is made anew. Raises Conflict."""
    with vault.changing():
        changed = vault.put(stored, moment)
        _forget_derived(vault)
    return changed


def drop_moment(vault: OpenVault, entry_id: UUID) -> None:
    """Remove a moment, what she wrote in its practices, and its influence on everything else."""
    with vault.changing():
        for run in vault.all(Run):
            if run.entry.moment == entry_id:
                vault.drop(Run, run.id)
        vault.drop(Moment, entry_id)
        _forget_derived(vault)


def _forget_derived(vault: OpenVault) -> None:
    vault.drop_the(Posterior)
    _rebuild_summary(vault)


def close_run(
    vault: OpenVault, stored: Stored[Run], *, after: int | None, useful: str, now: datetime
) -> Stored[Run]:
    """Close a practice: its ratings go to the run, to its moment, and to the summary.

    Closing it again changes the ratings. A moment that is gone or damaged takes none. Raises Conflict when
    the run was changed elsewhere.
    """
    run = replace(stored.entry, after=after, useful=useful, closed=True)
    done = Done(run=stored.id, practice=run.practice, at=now, after=after, useful=useful)
    with vault.changing():
        closed = vault.put(stored, run)
        if run.moment is not None:
            with suppress(NoSuchEntry, DamagedEntry):
                _close_in_moment(vault, vault.get(Moment, run.moment), done)
        elif stored.entry.closed:
            _rebuild_summary(vault)
        else:
            _count_done(vault, done)
    return closed


def _close_in_moment(vault: OpenVault, moment: Stored[Moment], done: Done) -> None:
    others = tuple(each for each in moment.entry.done if each.run != done.run)
    first_time = len(others) == len(moment.entry.done)
    if first_time:
        _count_done(vault, done)
    vault.put(moment, replace(moment.entry, done=(*others, done)))
    if first_time:
        _remember_to_ask_the_next_day(vault, moment, done)
        _unlearn_if_late(vault, moment.seq)
    else:
        _forget_derived(vault)


def _unlearn_if_late(vault: OpenVault, seq: int) -> None:
    """When a moment was learnt from already, let the next offer replay it with what is known now."""
    try:
        posterior = vault.the(Posterior)
    except DamagedEntry:
        vault.drop_the(Posterior)
        return
    if posterior is not None and posterior.entry.upto >= seq:
        vault.drop_the(Posterior)


def _count_done(vault: OpenVault, done: Done) -> None:
    before = _stored_summary(vault)
    vault.keep_the(with_done(before.entry if before else Summary(), done), over=before)


def lighter_moments(vault: OpenVault, since: datetime) -> list[Line]:
    """Return the moments since then that were lighter after a practice, as lines for a look-back."""
    lines = []
    for moment in vault.latest(Moment, _LOOKED_THROUGH).entries:
        after = next((done.after for done in reversed(moment.done) if done.after is not None), None)
        if moment.at >= since and moment.weight is not None and after is not None and after < moment.weight:
            said = gettext("A moment went from %(before)s to %(after)s.")
            lines.append(Line(at=moment.at, text=said % {"before": moment.weight, "after": after}))
    return lines
