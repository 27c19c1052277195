"""Which prompt comes next: none again within thirty days. Pure: the time and the seed are given."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Final

from unguilt.tools.mindfulness.entries import Prompted
from unguilt.tools.mindfulness.prompts import PROMPTS

NOT_AGAIN: Final = timedelta(days=30)


def next_prompt(known: Prompted, now: datetime, *, seed: str, group: str = "") -> str | None:
    """Return the key of the prompt that comes next, of one group or of all.

    First those that she neither wrote to nor passed over within thirty days, in an order that follows from
    `seed`. When there are none left, what she passed over comes round again, the longest ago first: she may
    ask for another without end. What she wrote to stays away for thirty days; None when all are.
    """
    mine = [key for key, prompt in PROMPTS.items() if group in {"", prompt.group}]
    open_to_her = [key for key in mine if not _lately(known.written.get(key), now)]
    fresh = [key for key in open_to_her if not _lately(known.passed.get(key), now)]
    if fresh:
        return min(fresh, key=lambda key: _drawn(key, seed))
    return min(open_to_her, key=lambda key: (known.passed[key], _drawn(key, seed)), default=None)


def _lately(when: datetime | None, now: datetime) -> bool:
    return when is not None and now - when < NOT_AGAIN


def _drawn(key: str, seed: str) -> bytes:
    """Return what a key is sorted by: as good as chance, and the same each time for one seed."""
    return blake2b(f"{seed} {key}".encode(), digest_size=8).digest()


def after_passing(known: Prompted, key: str, now: datetime) -> Prompted:
    """Return what is known once she passed a prompt over; an unknown key changes nothing."""
    if key not in PROMPTS:
        return known
    return replace(known, passed={**_recent(known.passed.items(), now), key: now})


def after_writing(known: Prompted, key: str, now: datetime) -> Prompted:
    """Return what is known once she wrote to a prompt; an unknown key, or none, changes nothing."""
    if key not in PROMPTS:
        return known
    return replace(known, written={**_recent(known.written.items(), now), key: now})


def _recent(times: Iterable[tuple[str, datetime]], now: datetime) -> dict[str, datetime]:
    """Leave out what no longer matters, so that the entry does not grow."""
    return {key: when for key, when in times if _lately(when, now)}
