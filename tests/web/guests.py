"""Guests with moments told at any time, without going through every page."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.test import Client
from django.utils import timezone

from unguilt.core.codec import Entry
from unguilt.core.moments import Moment, Run
from unguilt.toolbox import TOOLS
from unguilt.vault import cookie
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import new_guest
from unguilt.vault.models import Record
from unguilt.web.keeping import close_run, keep_moment

WIN: Any = TOOLS["success"].entries[0]
PICTURE, SUGGESTIONS = "/picture", "/picture/suggestions"
LEAD = "self_compassion.three_step_break"
LONG_AGO = datetime(2025, 3, 3, 12, 0, tzinfo=UTC)


def guest(browser: Client) -> OpenVault:
    """Open a guest's vault in this browser."""
    session = new_guest(timezone.now())
    browser.cookies[cookie.NAME] = session.cookie.value
    return session.vault


def told(number: int, **more: object) -> Moment:
    """Make the `number`-th moment: three a week, from LONG_AGO on."""
    facts = {"weight": 7, "pressures": ("workplace",), "whose": "unfair", "minutes": 5, **more}
    return Moment(at=LONG_AGO + timedelta(hours=56 * number), offset=60, **facts)  # type: ignore[arg-type]  # any field


def keep(vault: OpenVault, moments: Iterable[Moment]) -> None:
    with vault.changing():
        for moment in moments:
            keep_moment(vault, moment, entry_id=uuid4())


def keep_with_practice(
    vault: OpenVault, moments: Iterable[Moment], practice: str, *, after: int | None
) -> None:
    """Keep moments in each of which a practice was done through to its close."""
    with vault.changing():
        for moment in moments:
            stored = keep_moment(vault, moment, entry_id=uuid4())
            run = vault.add(Run(practice=practice, at=moment.at, moment=stored.id, before=moment.weight))
            close_run(vault, run, after=after, useful="", now=moment.at + timedelta(minutes=5))


def damage(vault: OpenVault, kind: type[Entry], *, only: UUID | None = None) -> int:
    """Bend the records of a kind, all or one, and return how many."""
    rows = Record.objects.filter(vault_id=vault.id, label=vault.keys.label(kind.KIND))
    return (rows.filter(id=only) if only else rows).update(sealed=b"\x01" + bytes(80))


def page(browser: Client, address: str = PICTURE, language: str = "en") -> str:
    response = browser.get(address, headers={"accept-language": language})
    assert response.status_code == 200
    return response.content.decode()


def full(browser: Client) -> OpenVault:
    """Let this browser have half a year: heavy at first and eased by one practice, lighter later."""
    vault = guest(browser)
    keep_with_practice(vault, [told(number) for number in range(24)], LEAD, after=2)
    lighter = [told(3 * number, weight=4, whose="rule", minutes=None, later=4) for number in range(12, 26)]
    keep(vault, lighter)
    vault.add(WIN(at=timezone.now(), line="Soup, and nobody cried."))
    return vault
