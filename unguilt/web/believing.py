"""What the model believes about her: kept beside the moments, learnt from each once it is over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from unguilt.core import suggesting
from unguilt.core.moments import Moment, Posterior, event_of, situation_of
from unguilt.core.preferences import Preferences
from unguilt.core.suggesting import BadState, Effect, Limits, Model, Offer, OutOfOrder
from unguilt.kit.preferences import change_preferences
from unguilt.toolbox import PRACTICES
from unguilt.vault.door import LAST, OpenVault, Shelf, Stored
from unguilt.vault.errors import DamagedEntry

LEARNT_FROM: Final = 500
"""How many of the newest moments a replay goes through. Beliefs about a strategy drift back to the prior
within 180 days, so at six moments a week the oldest of them would weigh less than a fiftieth."""

_CATALOGUE: Final = tuple(PRACTICES.values())
_GENTLE: Final = tuple(each for each in _CATALOGUE if each.soothing and "crisis" not in each.not_when)
"""What may be offered below the help card when a crisis is heard: nothing that argues with such a thought."""


def offer_for(
    vault: OpenVault,
    moment: Moment,
    preferences: Preferences,
    *,
    seed: int,
    gentle: bool = False,
    seq: int = LAST,
) -> Offer:
    """Return what to offer for a moment, given all that happened before it.

    `gentle` when a crisis is heard in its words: only what soothes. `seq` is the moment's place once it
    is stored. What was shown for it already is not shown again.
    """
    passed = tuple(card.practice for cards in moment.shown for card in cards)
    return suggesting.offer(
        _believed(vault, preferences, before=seq, keep=True),
        situation_of(moment),
        _GENTLE if gentle else _CATALOGUE,
        Limits(
            afraid=preferences.afraid,
            silenced=frozenset(preferences.silenced),
            sign_level=preferences.sign_level,
        ),
        seed=seed,
        passed=passed,
    )


def effects_for(vault: OpenVault, preferences: Preferences) -> tuple[Effect, ...]:
    """Return what is known about each strategy for her, the newest moment included."""
    return suggesting.effects(_believed(vault, preferences, before=LAST, keep=False), _CATALOGUE)


def forget(vault: OpenVault, now: datetime) -> None:
    """Forget what is believed for good: nothing is concluded again from moments up to now, which stay.

    Beliefs are made from her moments, so dropping them is not enough; the mark in her preferences keeps
    every later replay from those moments.
    """
    with vault.changing():
        change_preferences(vault, lambda kept: replace(kept, forgotten_before=now))
        vault.drop_the(Posterior)


def _believed(vault: OpenVault, preferences: Preferences, *, before: int, keep: bool) -> Model:
    since = preferences.forgotten_before
    stored = _posterior(vault, before)
    if stored is not None:
        try:
            fresh = vault.between(Moment, stored.entry.upto, before)
            model = Model.loads(stored.entry.state)
            for moment in reversed([*_counting(fresh, since)]):
                model = suggesting.learn(model, event_of(moment, PRACTICES))
            return _kept(vault, model, fresh, stored) if keep else model
        except (BadState, OutOfOrder):
            vault.drop_the(Posterior)
    past = vault.latest(Moment, LEARNT_FROM, before=before)
    model = suggesting.replay(event_of(moment, PRACTICES) for moment in _counting(past, since))
    return _kept(vault, model, past, None) if keep else model


def _counting(shelf: Shelf[Moment], since: datetime | None) -> Iterator[Moment]:
    """Go through the moments from which something may be concluded, newest first."""
    return (moment for moment in shelf.entries if since is None or moment.at > since)


def _posterior(vault: OpenVault, before: int) -> Stored[Posterior] | None:
    try:
        stored = vault.the(Posterior)
    except DamagedEntry:
        vault.drop_the(Posterior)
        return None
    if stored is not None and stored.entry.upto >= before:
        # It has learnt from moments that come later than the one in hand.
        vault.drop_the(Posterior)
        return None
    return stored


def _kept(vault: OpenVault, model: Model, learnt: Shelf[Moment], over: Stored[Posterior] | None) -> Model:
    if learnt.stored:
        upto = max(each.seq for each in learnt)
        vault.keep_the(Posterior(state=model.dumps(), upto=upto), over=over)
    return model
