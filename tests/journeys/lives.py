"""Three people for whom every page is looked at: a newcomer, a guest, and an owner after eight months."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from tests.people import given_link, sample
from unguilt.accounts.backend import open_account, owner_named
from unguilt.core.help import load
from unguilt.core.method import Practice
from unguilt.core.moments import Draft, LookBack, Moment, Run
from unguilt.core.session import SessionPage
from unguilt.exports.calendar import uid_of
from unguilt.kit.people import Person
from unguilt.kit.preferences import preferences_of
from unguilt.kit.windows import Link
from unguilt.toolbox import PRACTICES, TOOLS
from unguilt.vault import cookie
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import new_guest
from unguilt.vault.models import Record
from unguilt.web.believing import offer_for
from unguilt.web.calendar.feeding import choice_of, events_of, make_address
from unguilt.web.demo import make_demo
from unguilt.web.keeping import close_run, keep_moment

from .journey import landed
from .visitor import Visitor

STEPS: Final = ("read", "write", "choose", "breathe", "count", "list", "rate")

# A word of 63 letters, a line that ends in none, and a name in another script: nothing may be pushed out.
LONG: Final = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz came up at breakfast again, and "
    "https://school.example/a/very/long/address/of-many/many/parts?with=questions&and=answers#in-it too. "
    "Γεωργία asked why I was late. I had no answer that fits in one line."
)

Samples = Mapping[tuple[str, ...], list[dict[str, Any]]]
"""What stands for the changing parts of an address: names of the parts → a few sets of values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """Somebody's samples, and how to come in as her: with a guest's session, or with a name and a passphrase."""

    samples: Samples
    session: str = ""
    username: str = ""
    passphrase: str = ""


def newcomer() -> Life:
    return Life(samples={**_samples(moments=[], runs=[]), **_feed_of(new_guest(datetime.now(UTC)).vault)})


def guest(now: datetime) -> Life:
    """Somebody who told two moments today, one of them with words that are hard to set."""
    session = new_guest(now)
    vault = session.vault
    plain = _tell(
        vault, now, words="I was late for the parents’ evening.", weight=7, pressures=("workplace",)
    )
    hard = _tell(vault, now, words=LONG, weight=10, pressures=("society", "comparison"), whose="unfair")
    runs = [(_practise(vault, plain, after=3), 1), (_practise(vault, hard, after=10), 1)]
    samples = _samples(moments=[plain, hard], runs=runs) | _of_rooms(vault)
    return Life(samples=samples, session=session.cookie.value)


def owner(now: datetime) -> Life:
    """Make the sample owner, and add what the sample lacks: hard words, a draft, damage, each kind of step."""
    made = make_demo(now)
    opened = open_account(owner_named(made.username), made.passphrase)
    assert opened is not None
    vault = opened.vault
    hard = _tell(vault, now, words=LONG, weight=10, pressures=("society", "comparison"), whose="unfair")
    damaged = _tell(vault, now, words="This will not open any more.")
    Record.objects.filter(vault_id=vault.id, id=damaged).update(sealed=bytes(80))
    vault.keep_the(Draft(at=now, fields={"words": (LONG,), "weight": ("4",), "place": ("bed",)}))
    runs = [(_begin(vault, hard, practice), number) for practice, number in map(_with_step, STEPS)]
    closed = [(_practise(vault, hard, after=after), 1) for after in (2, 10)]
    return Life(
        samples=_samples(moments=[hard, damaged], runs=[*runs, *closed]) | _of_rooms(vault),
        username=made.username,
        passphrase=made.passphrase,
    )


def come_in(visitor: Visitor, life: Life) -> None:
    """Let the visitor be the one whose life this is."""
    if life.session:
        visitor.context.add_cookies([{"name": cookie.NAME, "value": life.session, "url": visitor.house}])
    if life.username:
        visitor.go("/sign-in")
        visitor.page.fill('[name="username"]', life.username)
        visitor.page.fill('[name="passphrase"]', life.passphrase)
        visitor.page.click("main form .button.wide")
        landed(visitor.page, f"{visitor.house}/")
        visitor.page.wait_for_url(f"{visitor.house}/")


def _samples(*, moments: list[UUID], runs: list[tuple[UUID, int]]) -> Samples:
    return {
        (): [{}],
        ("slug",): [{"slug": slug} for slug in TOOLS],
        ("code",): [{"code": code.lower()} for code in load()],
        ("moment_id",): [{"moment_id": each} for each in moments],
        ("run_id",): [{"run_id": run} for run, _ in runs[-3:]],
        ("run_id", "number"): [{"run_id": run, "number": number} for run, number in runs],
    }


def _of_rooms(vault: OpenVault) -> Samples:
    """Give the newest entry of each kind that rooms keep, with the first numbers of its steps."""
    samples: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for kind in (kind for tool in TOOLS.values() for kind in tool.entries):
        name = f"{kind.KIND}_id"
        newest = [{name: each.id} for each in vault.latest(kind, 1)]
        samples[name,] = newest
        samples[name, "number"] = [{**each, "number": number} for each in newest for number in (1, 2)]
    samples["look_back_id",] = [{"look_back_id": each.id} for each in vault.latest(LookBack, 1)]
    links = [each.id for each in vault.latest(Link, 1)] or [given_link(vault).id]
    samples["link_id",] = [{"link_id": each} for each in links]
    samples["window_id",] = [{"window_id": each} for each in links]
    samples["person_id",] = [{"person_id": each.id} for each in vault.latest(Person, 1)]
    samples["session_page_id",] = [{"session_page_id": vault.add(sample(SessionPage)).id}]
    return {**samples, **_feed_of(vault)}


def _feed_of(vault: OpenVault) -> Samples:
    """Make the private address of a calendar, which opens for everybody."""
    now = datetime.now(UTC)
    make_address(vault, now)
    calendar = choice_of(vault, now)
    return {
        ("feed_id", "secret"): [{"feed_id": calendar.feed, "secret": calendar.code}],
        ("event_id",): [{"event_id": uid_of(each)} for each in events_of(vault, calendar.at)[:1]],
    }


def _with_step(kind: str) -> tuple[Practice, int]:
    """Return a practice with a step of this kind, and the number of that step."""
    for practice in PRACTICES.values():
        for number, step in enumerate(practice.steps, start=1):
            if step.type == kind:
                return practice, number
    msg = f"no practice has a step of the kind “{kind}”"
    raise LookupError(msg)


def _tell(vault: OpenVault, now: datetime, **facts: Any) -> UUID:
    moment = Moment(at=now - timedelta(hours=1), offset=60, minutes=5, **facts)
    offer = offer_for(vault, moment, preferences_of(vault), seed=1)
    return keep_moment(vault, replace(moment, shown=(offer.cards,)), entry_id=uuid4()).id


def _begin(vault: OpenVault, moment: UUID, practice: Practice) -> UUID:
    """Begin a practice and give her longest words wherever it asks for some."""
    answers: dict[str, tuple[str, ...]] = {
        step.key: (LONG,) for step in practice.steps if step.type in {"write", "list"}
    }
    told = vault.get(Moment, moment)
    run = Run(
        practice=practice.id, at=told.entry.at, moment=moment, before=told.entry.weight, answers=answers
    )
    return vault.add(run).id


def _practise(vault: OpenVault, moment: UUID, *, after: int) -> UUID:
    run = vault.get(Run, _begin(vault, moment, _with_step("write")[0]))
    now = run.entry.at + timedelta(minutes=5)
    return close_run(vault, run, after=after, useful="a_bit", now=now).id
