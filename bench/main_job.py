"""The main job against the floor, and against its own history."""

import gc
import random
import statistics
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.handlers.wsgi import WSGIHandler
from django.test import override_settings

from bench import floor
from bench.asking import Browser
from unguilt.accounts.models import Owner
from unguilt.core.method import PRESSURES
from unguilt.core.moments import Moment, summarise
from unguilt.vault import cookie
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import new_guest, set_passphrase, start_session
from unguilt.vault.models import Vault

ROUNDS = 200
FEW, MANY = 10, 10_000


def made_up(number: int, at: datetime) -> Moment:
    """A moment of ordinary size, the same for the same number."""
    chance = random.Random(number)  # noqa: S311 - nothing secret is drawn
    words = "I left before breakfast again and the note for school is still on the table. " * chance.randint(
        1, 4
    )
    return Moment(
        at=at,
        offset=60,
        words=words,
        weight=chance.randint(2, 9),
        pressures=tuple(chance.sample(tuple(PRESSURES), 2)),
        whose=chance.choice(("mend", "rule", "unfair", "unsure")),
        minutes=1,
    )


def owner_with(count: int) -> tuple[Owner, OpenVault]:
    """Make an owner with so many moments, the last of them an hour ago."""
    now = datetime.now(UTC)
    vault = new_guest(now).vault
    moments = [made_up(number, now - timedelta(hours=count - number)) for number in range(count)]
    with vault.changing():
        for moment in moments:
            vault.add(moment)
        vault.keep_the(summarise(moments))
    set_passphrase(vault, "five words that nobody guesses")
    owner = Owner.objects.create(username=f"bench{count}", vault=Vault.objects.get(id=vault.id))
    return owner, vault


def browser_of(owner: Owner, vault: OpenVault, application: WSGIHandler) -> Browser:
    """Return a browser in which this owner is signed in and her vault is open."""
    session = SessionStore()
    session[SESSION_KEY] = str(owner.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = owner.get_session_auth_hash()
    session.save()
    opened = start_session(vault, datetime.now(UTC))
    cookies = {settings.SESSION_COOKIE_NAME: session.session_key, cookie.NAME: opened.cookie.value}
    return Browser(application=application, cookies=cookies)


@contextmanager
def applications() -> Iterator[tuple[WSGIHandler, WSGIHandler]]:
    """Give our application and the floor's, both in this process and on the same database."""
    templates = [{**settings.TEMPLATES[0], "DIRS": [*settings.TEMPLATES[0]["DIRS"], "bench/templates"]}]
    with override_settings(ROOT_URLCONF="bench.floor", TEMPLATES=templates):
        ours = WSGIHandler()
        with override_settings(MIDDLEWARE=floor.MIDDLEWARE):
            bare = WSGIHandler()
        yield ours, bare


def medians(acts: dict[str, Callable[[], float]], rounds: int = ROUNDS) -> dict[str, float]:
    """Run the acts in turn, so that a drift of the machine meets all of them; medians in seconds."""
    for act in acts.values():
        for _ in range(5):
            act()
    gc.collect()
    gc.freeze()
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(rounds):
        for name, act in acts.items():
            taken[name].append(act())
    gc.unfreeze()
    return {name: statistics.median(times) for name, times in taken.items()}


def reading(browser: Browser, path: str) -> Callable[[], float]:
    """Return the act of getting a page."""

    def act() -> float:
        browser.ask(path)
        if browser.status != 200:  # noqa: PLR2004 - the HTTP status
            msg = f"{path} answered {browser.status}"
            raise RuntimeError(msg)
        return browser.seconds

    return act


def saving(browser: Browser, path: str, form: dict[str, str]) -> Callable[[], float]:
    """Return the act of sending a form that leads on."""

    def act() -> float:
        browser.ask(path, {**form, "entry_id": str(uuid.uuid4())})
        if browser.status != 302:  # noqa: PLR2004 - the HTTP status
            msg = f"{path} answered {browser.status}"
            raise RuntimeError(msg)
        return browser.seconds

    return act


def opening(vault: OpenVault) -> float:
    """Return the seconds it takes to open every moment of the vault."""
    best = []
    for _ in range(5):
        gc.collect()
        began = time.perf_counter()
        shelf = vault.all(Moment)
        best.append(time.perf_counter() - began)
        if len(shelf.stored) < MANY:
            msg = f"only {len(shelf.stored)} moments opened"
            raise RuntimeError(msg)
    return statistics.median(best)
