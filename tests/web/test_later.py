"""A moment is asked about once more: some hours after it was noted, or the day after fifteen minutes of writing."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from tests.filling import own_forms, page_of
from tests.people import Person, told
from unguilt.core.moments import LaterQuestion, Moment, Run, event_of
from unguilt.core.suggesting import Done, Noted
from unguilt.toolbox import PRACTICES
from unguilt.vault.door import Stored
from unguilt.web.keeping import close_run, keep_moment

WRITING = "mindfulness.fifteen_minute_writing"


def kept(person: Person, ago: timedelta, **facts: Any) -> Stored[Moment]:
    at = timezone.now() - ago
    moment = replace(told(), at=at, **facts)
    return keep_moment(person.vault, moment, entry_id=uuid4())


def written(person: Person, ago: timedelta) -> Stored[Moment]:
    """Keep a moment in which she wrote for fifteen minutes, so long ago."""
    stored = kept(person, ago, minutes=20)
    run = person.vault.add(Run(practice=WRITING, at=stored.entry.at, moment=stored.id, before=6))
    close_run(person.vault, run, after=8, useful="", now=stored.entry.at)
    return person.vault.get(Moment, stored.id)


def asked(person: Person) -> list[str]:
    return [form.action for form in own_forms(page_of(person.browser.get("/"))) if "/later" in form.action]


@pytest.mark.parametrize(("hours", "times"), [(1, 0), (3, 1), (11, 1), (13, 0)])
def test_a_noted_moment_is_asked_about_some_hours_later(guest: Person, hours: int, times: int) -> None:
    stored = kept(guest, timedelta(hours=hours), minutes=None)
    assert asked(guest) == [f"/moments/{stored.id}/later"] * times


@pytest.mark.parametrize(("hours", "times"), [(3, 0), (13, 1), (47, 1), (49, 0)])
def test_writing_is_asked_about_the_next_day(guest: Person, hours: int, times: int) -> None:
    stored = written(guest, timedelta(hours=hours))
    assert asked(guest) == [f"/moments/{stored.id}/later"] * times


def test_what_she_says_the_next_day_is_what_the_writing_is_judged_by(guest: Person) -> None:
    stored = written(guest, timedelta(hours=20))
    (before,) = [step for step in event_of(stored.entry, PRACTICES).steps if isinstance(step, Done)]
    assert (before.after, before.delayed) == (None, True)
    assert guest.browser.post(f"/moments/{stored.id}/later", {"later": "2"}).status_code == 302
    moment = guest.vault.get(Moment, stored.id).entry
    (judged,) = [step for step in event_of(moment, PRACTICES).steps if isinstance(step, Done)]
    assert (judged.after, judged.delayed) == (2, True)
    assert (moment.done[0].after, moment.later) == (8, None)
    assert "Weight the next day: 2" in page_of(guest.browser.get(f"/moments/{stored.id}")).words


def test_a_noted_moment_keeps_its_later_weight(guest: Person) -> None:
    stored = kept(guest, timedelta(hours=3), minutes=None)
    guest.browser.post(f"/moments/{stored.id}/later", {"later": "4"})
    steps = event_of(guest.vault.get(Moment, stored.id).entry, PRACTICES).steps
    assert steps == (Noted(after=4),)


@pytest.mark.parametrize("answer", ["4", "", "many"])
def test_it_is_never_asked_twice(guest: Person, answer: str) -> None:
    stored = written(guest, timedelta(hours=20))
    guest.browser.post(f"/moments/{stored.id}/later", {"later": answer})
    assert guest.vault.the(LaterQuestion) is None
    assert asked(guest) == []


def test_an_answer_that_comes_again_changes_nothing(guest: Person) -> None:
    stored = written(guest, timedelta(hours=20))
    for answer in ("2", "9"):
        guest.browser.post(f"/moments/{stored.id}/later", {"later": answer})
    assert guest.vault.get(Moment, stored.id).entry.done[0].next_day == 2


def test_the_question_of_another_moment_stays(guest: Person) -> None:
    older = kept(guest, timedelta(days=9))
    newer = keep_moment(
        guest.vault, replace(told(), at=timezone.now() - timedelta(hours=3), minutes=None), entry_id=uuid4()
    )
    guest.browser.post(f"/moments/{older.id}/later", {"later": "2"})
    assert asked(guest) == [f"/moments/{newer.id}/later"]
    assert guest.vault.get(Moment, older.id).entry.later is None
