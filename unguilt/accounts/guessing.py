"""Guessing is slow: every try at a secret is counted in the database before it is looked at.

Tries are counted per page, account and known browser (`devices`). All unknown browsers share one count, so
a stranger slows down other strangers and never the browser she came in with before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import Final, TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from unguilt.accounts.devices import Device
from unguilt.accounts.models import Guess
from unguilt.crypto import lp
from unguilt.vault.queue import TooBusy

T = TypeVar("T")

FREE_TRIES: Final = 5
"""Failures that cost no waiting."""

FREE_WINDOW: Final = timedelta(minutes=15)
"""Failures that far back no longer count, as long as they were fewer than FREE_TRIES."""

FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(minutes=15)
"""Each further failure doubles the wait, up to this: at most about a hundred tries a day."""

QUIET: Final = timedelta(days=1)
"""After so long without a try, the count begins anew."""

_SALT: Final = "unguilt.accounts.guessing"


class Page(StrEnum):
    """The pages where a secret is tried."""

    SIGN_IN = "sign_in"
    UNLOCK = "unlock"
    RECOVER = "recover"
    RECOVERY_CODE = "recovery_code"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a page, no secret
    DELETE = "delete"
    WINDOW = "window"
    FEED = "feed"


class TooManyTries(Exception):
    """The next try is looked at only after `seconds`."""

    def __init__(self, seconds: int) -> None:
        """Keep how long it takes."""
        self.seconds = seconds
        super().__init__(f"the next try is looked at in {seconds} s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """One count: which it is, and whose account it is about. Both are keyed hashes."""

    key: str
    account: str


def account_of(account: UUID | str) -> str:
    """Return the keyed hash of a vault's id, or of a name that nobody has."""
    return _hash("account", account)


def bucket_of(request: HttpRequest, page: Page, account: UUID | str) -> Bucket:
    """Return the count that a try from this browser belongs to."""
    hashed = account_of(account)
    device = Device.of(request).known_to(hashed) or "unknown"
    return Bucket(key=_hash("bucket", page.value, hashed, device), account=hashed)


def _hash(*parts: str | UUID) -> str:
    return salted_hmac(_SALT, lp(*parts), algorithm="sha256").hexdigest()


def counted(bucket: Bucket, attempt: Callable[[], T | None]) -> T | None:
    """Count a try and make it; one that succeeds (gives something) takes the count back to nothing.

    Raises TooManyTries before anything is looked at, and TooBusy, which counts as no try.
    """
    _count(bucket, timezone.now())
    try:
        found = attempt()
    except TooBusy:
        Guess.objects.filter(bucket=bucket.key, failures__gt=0).update(failures=F("failures") - 1)
        raise
    if found is not None:
        Guess.objects.filter(bucket=bucket.key).delete()
    return found


def _count(bucket: Bucket, now: datetime) -> None:
    # A try is counted as a failure first, and under a lock, so that guesses made at once all count.
    with transaction.atomic():
        fresh = {"account": bucket.account, "last_at": now}
        guess, _ = Guess.objects.select_for_update().get_or_create(bucket=bucket.key, defaults=fresh)
        if guess.wait_until is not None and now < guess.wait_until:
            raise TooManyTries(ceil((guess.wait_until - now).total_seconds()))
        guess.failures = 1 if _is_over(guess, now) else guess.failures + 1
        guess.wait_until = now + wait_after(guess.failures) if guess.failures >= FREE_TRIES else None
        guess.last_at = now
        guess.save(update_fields=["failures", "wait_until", "last_at"])


def _is_over(guess: Guess, now: datetime) -> bool:
    return now - guess.last_at >= (FREE_WINDOW if guess.failures < FREE_TRIES else QUIET)


def wait_after(failures: int) -> timedelta:
    """Return how long to wait after so many failures, FREE_TRIES or more."""
    doublings = min(failures - FREE_TRIES, 16)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def forget_account(account: UUID) -> None:
    """Remove every count about this account."""
    Guess.objects.filter(account=account_of(account)).delete()


def forget_old(now: datetime) -> int:
    """Remove counts that no longer matter; return how many."""
    gone, _ = Guess.objects.filter(last_at__lte=now - QUIET).delete()
    return gone
