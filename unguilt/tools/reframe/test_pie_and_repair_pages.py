"""The pie, what work gives, and plans to mend, as pages."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse

from tests.filling import page_of
from tests.people import LONG_AGO, Person, bend, guest_here, told
from unguilt.core.preferences import Preferences
from unguilt.tools.reframe.entries import Record, Repair, RepairDays, Share, WorkGift
from unguilt.tools.reframe.giving import at_moment, today

pytestmark = pytest.mark.django_db

ROOM = "/tools/reframe"
DAY = date(2026, 3, 4)


@pytest.fixture
def ines() -> Person:
    return guest_here()


def a_record(person: Person) -> UUID:
    return person.vault.add(Record(at=LONG_AGO, thought="Her cold is my fault.")).id


def send(person: Person, path: str, **sent: Any) -> HttpResponse:
    return person.browser.post(f"{ROOM}/{path}", sent)


def shares(person: Person) -> tuple[Share, ...]:
    return person.vault.latest(Record, 1).entries[0].shares


def with_version(person: Person, record_id: UUID) -> dict[str, str]:
    return {"version": str(person.vault.get(Record, record_id).version)}


def test_a_pie_is_made_of_names_then_of_numbers_and_adds_up(ines: Person) -> None:
    record_id = a_record(ines)
    made = send(ines, f"records/{record_id}/pie/parts", part_0="Late form", part_1="Fever")
    assert made["Location"] == f"{ROOM}/records/{record_id}/pie"
    assert shares(ines) == (
        Share(name="Late form", part=34),
        Share(name="Fever", part=33),
        Share(name="", part=33),
    )
    kept = send(
        ines,
        f"records/{record_id}/pie",
        share_0="60",
        share_1="60",
        share_2="0",
        **with_version(ines, record_id),
    )
    assert kept["Location"] == f"{ROOM}/records/{record_id}"
    assert [share.part for share in shares(ines)] == [50, 50, 0]
    shown = page_of(ines.browser.get(f"{ROOM}/records/{record_id}"))
    assert "1. Late form" in shown.words
    assert [tag for tag, name, _ in shown.attributes if name == "data-slice"] == ["path"] * 3


def test_without_a_script_the_pie_is_drawn_again_from_the_numbers(ines: Person) -> None:
    record_id = a_record(ines)
    send(ines, f"records/{record_id}/pie/parts", part_0="Late form")
    drawn = send(
        ines,
        f"records/{record_id}/pie",
        share_0="90",
        share_1="10",
        draw="1",
        **with_version(ines, record_id),
    )
    assert drawn["Location"] == f"{ROOM}/records/{record_id}/pie"


@pytest.mark.parametrize("number", ["words", "-1", "101", "1.5"])
def test_a_number_that_is_none_comes_back_as_typed(ines: Person, number: str) -> None:
    record_id = a_record(ines)
    send(ines, f"records/{record_id}/pie/parts", part_0="Late form")
    response = send(ines, f"records/{record_id}/pie", share_0=number, share_1="50")
    assert response.status_code == 422
    assert f'value="{number}"' in response.content.decode()


def test_a_pie_without_parts_is_no_pie(ines: Person) -> None:
    record_id = a_record(ines)
    assert ines.browser.get(f"{ROOM}/records/{record_id}/pie")["Location"].endswith("/pie/parts")
    send(ines, f"records/{record_id}/pie/parts", part_0="Late form")
    gone = send(ines, f"records/{record_id}/pie/parts", part_0="", **with_version(ines, record_id))
    assert gone["Location"] == f"{ROOM}/records/{record_id}"
    assert shares(ines) == ()


def test_a_pie_shared_out_on_two_devices_asks_once_more(ines: Person) -> None:
    record_id = a_record(ines)
    send(ines, f"records/{record_id}/pie/parts", part_0="Late form")
    old = with_version(ines, record_id)
    send(ines, f"records/{record_id}/pie", share_0="80", share_1="20", **old)
    met = send(ines, f"records/{record_id}/pie", share_0="10", share_1="90", **old)
    assert met.status_code == 409
    assert [share.part for share in shares(ines)] == [80, 20]


def test_lines_of_what_work_gives_are_kept_once_and_taken_away(ines: Person) -> None:
    send(ines, "work-gives/keep", line="Shoes that fit.")
    send(ines, "work-gives/keep", line="")
    (stored,) = ines.vault.all(WorkGift).stored
    assert stored.entry.line == "Shoes that fit."
    assert "Shoes that fit." in page_of(ines.browser.get(f"{ROOM}/work-gives")).words
    assert send(ines, "work-gives/keep", line="x" * 301).status_code == 422
    send(ines, f"work-gives/{stored.id}/drop")
    assert ines.vault.all(WorkGift).stored == ()


def planned(person: Person, **more: str) -> UUID:
    sent = {"whom": "L.", "did": "I shouted.", "say": "I’m sorry.", "day": DAY.isoformat(), **more}
    assert send(person, "repairs/plan", **sent).status_code == 302
    return person.vault.latest(Repair, 1).stored[0].id


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def test_a_plan_is_put_forward_on_its_day_and_on_no_other(ines: Person) -> None:
    repair_id = planned(ines)
    days = {
        DAY + timedelta(days=shift): len(today(ines.vault, noon(DAY + timedelta(days=shift))))
        for shift in (-1, 0, 1)
    }
    assert list(days.values()) == [0, 1, 0]
    (card,) = today(ines.vault, noon(DAY))
    assert (card.href, "L." in card.body) == (f"{ROOM}/repairs/{repair_id}", True)


def test_its_day_is_the_day_on_her_own_clock(ines: Person) -> None:
    planned(ines, offset="-600")
    before_midnight = datetime(2026, 3, 5, 8, tzinfo=UTC)
    assert len(today(ines.vault, before_midnight)) == 1
    assert today(ines.vault, noon(DAY).replace(hour=1)) == ()


def test_a_plan_that_is_done_or_gone_is_not_put_forward(ines: Person) -> None:
    repair_id = planned(ines)
    sent = {"whom": "L.", "day": DAY.isoformat(), "done": "on", "version": "1"}
    assert send(ines, f"repairs/{repair_id}", **sent).status_code == 302
    assert today(ines.vault, noon(DAY)) == ()
    other = planned(ines)
    send(ines, f"repairs/{other}/drop")
    assert today(ines.vault, noon(DAY)) == ()
    assert [each.done for each in ines.vault.all(Repair).entries] == [True]


def test_a_plan_changed_on_two_devices_shows_both(ines: Person) -> None:
    repair_id = planned(ines)
    send(ines, f"repairs/{repair_id}", whom="L.", did="I shouted loudly.", version="1")
    met = send(ines, f"repairs/{repair_id}", whom="L.", did="I slammed the door.", version="1")
    assert met.status_code == 409
    assert "I shouted loudly." in met.content.decode()
    assert "I slammed the door." in met.content.decode()


def test_a_plan_knows_the_record_it_came_from_and_outlives_it(ines: Person) -> None:
    record_id = a_record(ines)
    send(ines, f"records/{record_id}/repair", whom="M.")
    repair_id = ines.vault.latest(Repair, 1).stored[0].id
    assert "Her cold is my fault." in page_of(ines.browser.get(f"{ROOM}/repairs/{repair_id}")).words
    send(ines, f"records/{record_id}/drop", sure="yes")
    assert ines.browser.get(f"{ROOM}/repairs/{repair_id}").status_code == 200


def test_an_apology_with_a_but_gets_a_quiet_note(ines: Person) -> None:
    repair_id = planned(ines, say="I’m sorry, but you started.")
    assert "can take the sorry back" in page_of(ines.browser.get(f"{ROOM}/repairs/{repair_id}")).words


def test_a_day_that_is_none_comes_back_with_every_word(ines: Person) -> None:
    response = send(ines, "repairs/plan", whom="L.", day="someday")
    assert response.status_code == 422
    assert "L." in response.content.decode()


def test_a_plan_is_kept_though_the_days_are_damaged(ines: Person) -> None:
    planned(ines)
    bend(ines.vault, RepairDays)
    assert today(ines.vault, noon(DAY)) == ()
    planned(ines)
    assert len(today(ines.vault, noon(DAY))) == 1


def test_a_damaged_plan_and_a_damaged_line_can_be_removed(ines: Person) -> None:
    repair_id = planned(ines)
    gift = ines.vault.add(WorkGift(at=LONG_AGO, line="A line."))
    bend(ines.vault, Repair)
    bend(ines.vault, WorkGift)
    for path, drop in (
        (f"{ROOM}/repairs", f"repairs/{repair_id}/drop"),
        (f"{ROOM}/work-gives", f"work-gives/{gift.id}/drop"),
    ):
        assert "This one is damaged" in page_of(ines.browser.get(path)).words
        send(ines, drop)
        assert "This one is damaged" not in page_of(ines.browser.get(path)).words


def test_what_is_hers_to_mend_is_met_with_a_plan_but_not_when_heavy_or_afraid(ines: Person) -> None:
    mend = told(whose="mend", words="Rain.", pressures=(), weight=5)
    assert [card.href for card in at_moment(ines.vault, mend, LONG_AGO)] == [f"{ROOM}/repairs/plan"]
    assert at_moment(ines.vault, told(whose="mend", words="Rain.", pressures=(), weight=9), LONG_AGO) == ()
    ines.vault.keep_the(Preferences(afraid=True))
    assert at_moment(ines.vault, mend, LONG_AGO) == ()
