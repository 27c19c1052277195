"""Whatever she does, what is derived is what a rebuild would make, and nothing is stored twice."""

from dataclasses import replace
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.people import LONG_AGO, Person, guest_here, keep, practise, rows_of, told
from unguilt.core.moments import Draft, Moment, Posterior, Run, Summary, done_alone, summarise
from unguilt.core.preferences import Preferences
from unguilt.toolbox import PRACTICES
from unguilt.vault.door import OpenVault
from unguilt.web.believing import effects_for, offer_for
from unguilt.web.keeping import change_moment, close_run, drop_moment, keep_moment, summary_of

pytestmark = pytest.mark.django_db


def rebuilt(vault: OpenVault) -> Summary:
    alone = done_alone((run.id, run.entry) for run in vault.all(Run))
    return summarise(vault.all(Moment).entries, alone)


def test_one_moment_sent_twice_is_stored_and_counted_once(guest: Person) -> None:
    entry_id = uuid4()
    first = keep_moment(guest.vault, told(), entry_id=entry_id)
    second = keep_moment(guest.vault, told(words="sent again"), entry_id=entry_id)
    assert second == first
    assert (rows_of(guest.vault, Moment).count(), summary_of(guest.vault).moments) == (1, 1)


def test_a_practice_closed_twice_keeps_the_last_rating_and_counts_once(guest: Person) -> None:
    stored = keep(guest.vault, told())
    run = practise(guest.vault, stored, after=None)
    close_run(guest.vault, run, after=2, useful="yes", now=LONG_AGO)
    (done,) = guest.vault.get(Moment, stored.id).entry.done
    assert (done.after, done.useful) == (2, "yes")
    summary = summary_of(guest.vault)
    assert (sum(summary.practised.values()), sum(summary.rated.values())) == (1, 1)
    assert summary == rebuilt(guest.vault)


def test_a_practice_in_its_room_closed_twice_counts_once_and_keeps_the_last_rating(guest: Person) -> None:
    run = practise(guest.vault, None, after=None)
    close_run(guest.vault, run, after=2, useful="", now=LONG_AGO)
    summary = summary_of(guest.vault)
    assert (sum(summary.practised.values()), sum(summary.rated.values())) == (1, 1)


def test_practices_in_their_rooms_stay_counted_when_a_moment_changes(guest: Person) -> None:
    practise(guest.vault, None)
    stored = keep(guest.vault, told())
    change_moment(guest.vault, stored, replace(stored.entry, weight=1))
    assert sum(summary_of(guest.vault).practised.values()) == 1
    drop_moment(guest.vault, stored.id)
    assert sum(summary_of(guest.vault).practised.values()) == 1


def test_a_changed_moment_is_counted_as_it_is_now(guest: Person) -> None:
    stored = keep(guest.vault, told(weight=9, pressures=("society",)))
    changed = replace(stored.entry, weight=2, pressures=("workplace", "comparison"), whose="rule")
    change_moment(guest.vault, stored, changed)
    assert summary_of(guest.vault) == summarise([changed])


def test_a_dropped_moment_takes_its_practices_and_its_counts_along(guest: Person) -> None:
    keep(guest.vault, told(0))
    gone = keep(guest.vault, told(1))
    practise(guest.vault, gone)
    drop_moment(guest.vault, gone.id)
    assert guest.vault.all(Run).entries == ()
    assert summary_of(guest.vault) == summarise([told(0)])


def test_a_told_moment_lets_its_draft_go(guest: Person) -> None:
    guest.vault.keep_the(Draft(at=LONG_AGO, fields={"words": ("Half",)}))
    keep(guest.vault, told())
    assert guest.vault.the(Draft) is None


_ACTS = st.lists(
    st.tuples(
        st.sampled_from(["tell", "do", "do alone", "rate again", "change", "drop", "offer"]),
        st.integers(0, 7),
        st.none() | st.integers(0, 10),
    ),
    max_size=14,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=_ACTS)
def test_whatever_she_does_the_summary_is_what_a_rebuild_makes(
    db: None, acts: list[tuple[str, int, int | None]]
) -> None:
    vault = guest_here().vault
    for act, number, weight in acts:
        _do(vault, act, number, weight)
        assert summary_of(vault) == rebuilt(vault)


def _do(vault: OpenVault, act: str, number: int, weight: int | None) -> None:
    moments, runs = vault.all(Moment).stored, vault.all(Run).stored
    moment = moments[number % len(moments)] if moments else None
    if act == "tell":
        keep(vault, told(number, weight=weight))
    elif act == "do alone":
        practise(vault, None, after=weight)
    elif act == "rate again" and runs:
        close_run(vault, runs[number % len(runs)], after=weight, useful="", now=LONG_AGO)
    elif act == "do" and moment:
        practise(vault, moment, after=weight)
    elif act == "change" and moment:
        change_moment(vault, moment, replace(moment.entry, weight=weight, whose="mend"))
    elif act == "drop" and moment:
        drop_moment(vault, moment.id)
    elif act == "offer":
        offer_for(vault, told(40), Preferences(), seed=number)


def test_deleting_a_moment_takes_its_influence_from_what_is_believed(guest: Person) -> None:
    lone = guest_here()
    for vault in (guest.vault, lone.vault):
        practise(vault, keep(vault, told(0)), practice="reframe.x", after=5)
    extra = keep(guest.vault, told(1))
    practise(guest.vault, extra, practice="reframe.x", after=0)
    offer_for(guest.vault, told(2), Preferences(), seed=1)
    before = effects_for(guest.vault, Preferences())
    drop_moment(guest.vault, extra.id)
    after = effects_for(guest.vault, Preferences())
    assert after == effects_for(lone.vault, Preferences())
    assert after != before


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_many_times_at_once_is_stored_and_counted_once() -> None:
    person, barrier, codes = guest_here(), Barrier(4), []
    sent = {"words": "Pressed twice.", "weight": "7", "length": "5", "entry_id": str(uuid4())}

    def send() -> None:
        browser = Client()
        browser.cookies.update(person.browser.cookies)
        barrier.wait()
        codes.append(browser.post("/moment", sent).status_code)
        connection.close()

    at_once(send, 4)
    assert codes == [302] * 4
    assert (rows_of(person.vault, Moment).count(), summary_of(person.vault).moments) == (1, 1)
    assert person.vault.all(Posterior).damaged == ()


@pytest.mark.django_db(transaction=True)
def test_two_devices_at_one_practice_both_keep_their_words() -> None:
    person, barrier, codes = guest_here(), Barrier(4), []
    practice, asks = _practice_that_asks_twice()
    run = person.vault.add(Run(practice=practice, at=LONG_AGO))

    def send(number: int) -> None:
        browser = Client()
        browser.cookies.update(person.browser.cookies)
        barrier.wait()
        step, key = asks[number % 2]
        codes.append(
            browser.post(f"/practice/{run.id}/{step}", {key: f"From device {number % 2}."}).status_code
        )
        connection.close()

    at_once(send, 4, numbered=True)
    assert codes == [302] * 4
    answers = person.vault.get(Run, run.id).entry.answers
    assert [answers[key] for _, key in asks] == [("From device 0.",), ("From device 1.",)]


def _practice_that_asks_twice() -> tuple[str, list[tuple[int, str]]]:
    for practice in PRACTICES.values():
        asks = [(at, step.key) for at, step in enumerate(practice.steps, start=1) if step.type == "write"]
        if len(asks) > 1:
            return practice.id, asks[:2]
    raise AssertionError


def at_once(act: object, count: int, *, numbered: bool = False) -> None:
    """Run `act` in so many threads and wait for all of them."""
    threads = [Thread(target=act, args=(number,) if numbered else ()) for number in range(count)]  # type: ignore[arg-type]  # a callable of none or one
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
