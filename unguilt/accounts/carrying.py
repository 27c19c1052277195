"""Bringing a guest's words along into an account that was there before."""

from typing import Final, TypeVar

from unguilt.core.codec import Entry
from unguilt.core.method import PRESSURES, WEIGHTS, WHOSE
from unguilt.core.moments import (
    Draft,
    LookBack,
    LookBackDay,
    Moment,
    Posterior,
    Run,
    Summary,
    done_alone,
    summarise,
    with_done,
    with_moment,
)
from unguilt.core.preferences import Preferences
from unguilt.core.session import SessionPage
from unguilt.kit.people import Person
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry

E = TypeVar("E", bound=Entry)

WRITTEN: Final[tuple[type[Entry], ...]] = (
    Moment,
    Run,
    LookBack,
    Person,
    SessionPage,
    *(kind for tool in TOOLS.values() for kind in tool.entries),
)
"""Every kind of entry that may hold words of hers, but for the draft."""


def has_words(guest: OpenVault) -> bool:
    """Whether a guest wrote anything that would be missed."""
    return any(guest.latest(kind, 1).stored for kind in (*WRITTEN, Draft))


def bring_along(guest: OpenVault, account: OpenVault) -> None:
    """Store all of a guest's entries in the account; those that are there already stay as they are.

    Of what a vault holds once (preferences, a tool's one sheet) the account's own stands. What was counted
    goes on counting; what the model believed is made anew at the next offer.
    """
    with account.changing():
        before = _summary(account)
        summary = before.entry if before else Summary()
        for kind in WRITTEN:
            for stored in _carried(guest, account, kind):
                summary = _counted(summary, stored)
        unfinished = _draft(guest, account)
        summary = with_moment(summary, unfinished) if unfinished else summary
        _once(guest, account, Preferences)
        _once(guest, account, LookBackDay)
        account.keep_the(summary, over=before)
        account.drop_the(Posterior)


def _summary(account: OpenVault) -> Stored[Summary] | None:
    try:
        return account.the(Summary)
    except DamagedEntry:
        account.drop_the(Summary)
        runs = ((each.id, each.entry) for each in account.all(Run))
        return account.keep_the(summarise(account.all(Moment).entries, done_alone(runs)))


def _carried(guest: OpenVault, account: OpenVault, kind: type[Entry]) -> list[Stored[Entry]]:
    """Carry one kind over, oldest first; return what was not there before."""
    once = guest.keys.singleton_id(kind.KIND)
    fresh = []
    for stored in reversed(guest.all(kind).stored):
        if stored.id == once:
            _once(guest, account, kind)
            continue
        kept = account.add(stored.entry, id=stored.id)
        if kept.entry is stored.entry:
            fresh.append(kept)
    return fresh


def _counted(summary: Summary, stored: Stored[Entry]) -> Summary:
    match stored.entry:
        case Moment() as moment:
            summary = with_moment(summary, moment)
            for done in moment.done:
                summary = with_done(summary, done)
        case Run() as run:
            for done in done_alone([(stored.id, run)]):
                summary = with_done(summary, done)
    return summary


def _once(guest: OpenVault, account: OpenVault, kind: type[E]) -> bool:
    """Carry over what a vault holds once; return whether the account had none yet."""
    theirs = guest.glance(kind)
    if theirs is None or _has(account, kind):
        return False
    account.keep_the(theirs)
    return True


def _has(vault: OpenVault, kind: type[Entry]) -> bool:
    try:
        return vault.the(kind) is not None
    except DamagedEntry:
        return True


def _draft(guest: OpenVault, account: OpenVault) -> Moment | None:
    """Carry over a moment she had begun; where the account has one as well, it becomes a noted one."""
    draft = guest.glance(Draft)
    if draft is None or _once(guest, account, Draft):
        return None
    noted = _noted(draft)
    kept = account.add(noted, id=guest.keys.singleton_id(Draft.KIND))
    return noted if kept.entry is noted else None


def _noted(draft: Draft) -> Moment:
    def first(name: str) -> str:
        return next(iter(draft.fields.get(name, ())), "")

    return Moment(
        at=draft.at,
        words=first("words"),
        weight=next((weight for weight in WEIGHTS if str(weight) == first("weight")), None),
        pressures=tuple(key for key in PRESSURES if key in draft.fields.get("pressures", ())),
        whose=first("whose") if first("whose") in WHOSE else "unsure",
    )
