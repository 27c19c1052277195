"""People with a browser each, made without going through the pages.

Stretching a passphrase takes a fifth of a second, so an owner is made once in each process; later tests
get the same rows again and a fresh session.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, TypeVar
from uuid import UUID, uuid4

from django.db import models
from django.test import Client
from django.utils import timezone

from tests.vault.golden import ENTRIES
from unguilt.accounts.models import Browser, Owner
from unguilt.core.codec import Entry, encode
from unguilt.core.moments import Draft, LookBack, LookBackDay, Moment, Run
from unguilt.core.preferences import Preferences
from unguilt.core.session import SessionDraft, SessionPage
from unguilt.crypto import VaultKeys
from unguilt.kit.bringing import bring
from unguilt.kit.people import Person as Somebody
from unguilt.kit.windows import Arrived, Link, Shown, ShownPart, open_window
from unguilt.toolbox import PRACTICES, TOOLS
from unguilt.vault import cookie
from unguilt.vault.cookie import SlotCookie, new_secret
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.keyslots import Session, new_guest, set_passphrase, start_session
from unguilt.vault.models import Keyslot, Record, Vault
from unguilt.vault.windows import answer_through
from unguilt.web.believing import offer_for
from unguilt.web.calendar.feeding import make_address
from unguilt.web.keeping import close_run, keep_moment

E = TypeVar("E", bound=Entry)

PHRASE: Final = "window kettle amber forest nine"
LONG_AGO: Final = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a browser. `vault` is hers, opened outside of any request; None for a newcomer."""

    browser: Client = field(default_factory=Client)
    vault: OpenVault = field(default=None)  # type: ignore[assignment]  # tests ask only those who have one
    name: str = ""
    cookie: SlotCookie | None = None


def with_cookie(browser: Client, session: Session) -> SlotCookie:
    """Put an opened vault's cookie into a browser."""
    browser.cookies[cookie.NAME] = session.cookie.value
    return session.cookie


def guest_here() -> Person:
    """Make a guest."""
    session, browser = new_guest(timezone.now()), Client()
    return Person(browser=browser, vault=session.vault, cookie=with_cookie(browser, session))


def owner_here(name: str = "Ana") -> Person:
    """Make an owner, or put her rows back; she is signed in and her vault is open."""
    rows, vault_key = _made(name)
    for row in rows:
        row.save(force_insert=True)
    row = Vault.objects.get(id=rows[0].pk)
    browser = Client()
    session = start_session(OpenVault(row, VaultKeys(vault_key, vault=row.id)), timezone.now())
    slot = with_cookie(browser, session)
    sign_in(browser, name)
    return Person(browser=browser, vault=session.vault, name=name, cookie=slot)


def sign_in(browser: Client, name: str) -> None:
    """Sign her in without opening her vault."""
    owner = Owner.objects.get(username=name)
    browser.force_login(owner)
    Browser.objects.create(session_id=browser.session.session_key, owner=owner)


@cache
def _made(name: str) -> tuple[Sequence[models.Model], bytes]:
    """Make the rows of an owner and take them away again."""
    vault = new_guest(timezone.now()).vault
    set_passphrase(vault, PHRASE)
    Owner.objects.create(username=name, vault_id=vault.id)
    Keyslot.objects.filter(vault_id=vault.id, kind=Keyslot.SESSION).delete()
    kept = (
        Vault.objects.get(id=vault.id),
        Keyslot.objects.get(vault_id=vault.id),
        Owner.objects.get(username=name),
    )
    Vault.objects.filter(id=vault.id).delete()
    return kept, vault.keys.vault_key


def newcomer() -> Person:
    """Make somebody who was never here."""
    return Person()


def with_a_wrong_secret(whose: Person) -> Person:
    """Make a newcomer who knows which slot is somebody's, and not its secret."""
    assert whose.cookie is not None
    browser = Client()
    browser.cookies[cookie.NAME] = SlotCookie(slot=whose.cookie.slot, secret=new_secret()).value
    return Person(browser=browser)


def told(number: int = 0, **more: Any) -> Moment:
    """Make the `number`-th moment, a day after the one before."""
    at = datetime.fromtimestamp(LONG_AGO.timestamp() + number * 86_400, tz=UTC)
    facts = {
        "words": f"Words of moment {number}.",
        "weight": 6,
        "pressures": ("workplace",),
        "minutes": 5,
        **more,
    }
    return Moment(at=at, **facts)


def keep(vault: OpenVault, moment: Moment) -> Stored[Moment]:
    """Keep a moment with its summary, as the page does."""
    return keep_moment(vault, moment, entry_id=uuid4())


def practise(
    vault: OpenVault,
    stored: Stored[Moment] | None,
    *,
    after: int | None = 3,
    practice: str = "mindfulness.minute",
) -> Stored[Run]:
    """Do a practice through to its close, in a moment or in its room."""
    found = PRACTICES.get(practice) or next(iter(PRACTICES.values()))
    at = stored.entry.at if stored else LONG_AGO
    answers = {step.key: ("What I gave.",) for step in found.steps if step.type in {"write", "list"}}
    begun = Run(
        practice=found.id,
        at=at,
        moment=stored.id if stored else None,
        before=stored.entry.weight if stored else None,
        answers=answers,
        step=len(found.steps),
    )
    return close_run(vault, vault.add(begun), after=after, useful="yes", now=at)


def full(vault: OpenVault) -> None:
    """Keep entries of every kind there is."""
    for number in range(5):
        moment = told(number)
        offer = offer_for(vault, moment, Preferences(), seed=number)
        stored = keep(vault, replace(moment, shown=(offer.cards,)))
        practise(vault, stored, practice=offer.cards[0].practice)
    practise(vault, None)
    vault.keep_the(Preferences(name="Ines", coparent="Sam"))
    vault.keep_the(Draft(at=LONG_AGO, fields={"words": ("Half a line",)}))
    vault.add(sample(LookBack))
    vault.keep_the(sample(LookBackDay))
    vault.add(sample(SessionPage))
    vault.keep_the(sample(SessionDraft))
    vault.add(sample(Somebody))
    given_link(vault)
    make_address(vault, timezone.now())
    bring(vault, "Words on their way.", to="boundaries", now=LONG_AGO)
    for tool in TOOLS.values():
        for kind in tool.entries:
            keep_one = vault.keep_the if kind in tool.singles else vault.add
            keep_one(sample(kind))


def given_link(vault: OpenVault) -> Stored[Link]:
    """Give somebody a link to a question, and let it be answered once."""
    shown = Shown(
        language="en",
        heading="A question",
        parts=(ShownPart(lines=("Could you take the swimming bag?",)),),
        answerable=True,
    )
    link = open_window(vault, shown, title="The swimming bag", days=30, now=timezone.now())
    back = Arrived(at=LONG_AGO, answer="yes_but", words="From June on.", name="Jo")
    answer_through(link.id, uuid4(), encode(back))
    return link


def sample(kind: type[E]) -> E:
    """Return an entry of a kind, as its first golden payload has it."""
    return next(entry for entry in ENTRIES.values() if isinstance(entry, kind))


def rows_of(vault: OpenVault, kind: type[Entry]) -> models.QuerySet[Record]:
    """Return the sealed rows of a kind."""
    return Record.objects.filter(vault_id=vault.id, label=vault.keys.label(kind.KIND))


def vaults() -> int:
    """Count the vaults there are."""
    return Vault.objects.count()


def bend(vault: OpenVault, kind: type[Entry], *, only: UUID | None = None) -> int:
    """Change one bit in each record of a kind, or in one of them; return how many."""
    rows = rows_of(vault, kind)
    for row in rows.filter(id=only) if only else rows:
        sealed = bytearray(row.sealed)
        sealed[-1] ^= 1
        rows.filter(id=row.id).update(sealed=bytes(sealed))
    return rows.filter(id=only).count() if only else rows.count()
