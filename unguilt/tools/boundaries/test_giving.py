"""What the room gives to the rest of the house: Now, an offer, the picture, a session page, wins, a calendar."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from tests.people import Person, guest_here, told
from unguilt.core.moments import Moment
from unguilt.core.preferences import Preferences
from unguilt.exports.events import EventKind
from unguilt.kit.people import Person as OneOfHers
from unguilt.tools.boundaries.entries import (
    BENT,
    HELD,
    PERSON,
    SHIFT,
    TIMES,
    WORK,
    Boundary,
    BoundaryNote,
    Times,
)
from unguilt.tools.boundaries.giving import at_moment, events, for_session_page, in_picture, today, wins
from unguilt.tools.boundaries.keeping import keep
from unguilt.tools.boundaries.life import live

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
SUPPER = Times(first=date(2026, 3, 2), weekdays=(0, 1, 2, 3, 4), start=time(18), end=time(20))


@pytest.fixture
def her() -> Person:
    return guest_here()


def line(person: Person, name: str = "Supper", **more: object) -> Boundary:
    facts = {"held_by": TIMES, "times": SUPPER, "offset": 0, **more}
    made = Boundary(at=MONDAY, rule=f"If {name}, then no phone.", name=name, **facts)  # type: ignore[arg-type]  # examples
    keep(person.vault, made, entry_id=uuid4())
    return made


def at(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    return MONDAY + timedelta(days=days, hours=hour, minutes=minute)


def on_now(person: Person, now: datetime) -> list[str]:
    return [f"{card.title}: {card.body}" for card in today(person.vault, now)]


def test_now_says_what_is_on_or_begins_within_the_hour_and_nothing_else(her: Person) -> None:
    line(her)
    assert on_now(her, at(16, 59)) == []
    assert on_now(her, at(17)) == ["Supper: Next time: today at 6 p.m. · it may bend"]
    assert on_now(her, at(19, 59)) == ["Supper: On until 8 p.m. · it may bend"]
    assert on_now(her, at(20)) == []
    assert on_now(her, at(19, days=5)) == []


def test_her_clock_counts_and_the_last_form_says_how_it_goes(her: Person) -> None:
    line(her, offset=120)
    assert on_now(her, at(16, 30)) == ["Supper: On until 8 p.m. · it may bend"]
    note = BoundaryNote(at=MONDAY, boundary=uuid4(), line="Supper", came=HELD, offset=60)
    keep(her.vault, note, entry_id=uuid4())
    assert on_now(her, at(16, 30)) == ["Supper: Next time: today at 6 p.m. · it may bend"]


def test_of_several_only_the_one_that_ends_first_stands_there(her: Person) -> None:
    late = Times(first=date(2026, 3, 2), weekdays=(0,), start=time(17), end=time(23))
    line(her, "Long", times=late)
    line(her, "Supper")
    assert len(on_now(her, at(18, 30))) == 1
    assert on_now(her, at(18, 30))[0].startswith("Supper")


def test_after_a_shift_no_clock_is_asked(her: Person) -> None:
    line(her, "Shift", held_by=SHIFT)
    assert [on_now(her, at(hour)) for hour in (6, 18, 22)] == [[], [], []]


def moment(**more: object) -> Moment:
    return told(**{"weight": 5, "whose": "unsure", "pressures": ("workplace",), **more})


def test_beside_a_moment_of_work_or_one_that_is_unfair_a_line_is_laid(her: Person) -> None:
    for fits in (moment(), moment(pressures=("society",), whose="unfair")):
        (card,) = at_moment(her.vault, fits, MONDAY)
        assert card.action == "Draw a line"
    line(her)
    (card,) = at_moment(her.vault, moment(), MONDAY)
    assert (card.title, card.body) == ("A line you drew", "“Supper”")
    for not_so in (moment(pressures=("comparison",)), moment(weight=9)):
        assert at_moment(her.vault, not_so, MONDAY) == ()


def note(whose: Person, came: str, by: str = "", *, hour: int = 9, **more: object) -> None:
    kept = BoundaryNote(at=at(hour), boundary=uuid4(), line="Supper", came=came, by=by, **more)  # type: ignore[arg-type]  # examples
    whose.vault.add(kept)


def test_the_picture_says_by_what_and_when_and_keeps_no_score(her: Person) -> None:
    assert in_picture(her.vault) == ()
    for _ in range(3):
        note(her, HELD)
    note(her, BENT, WORK)
    note(her, BENT, PERSON, person=uuid4(), who="Jo")
    (part,) = in_picture(her.vault)
    assert part.context == {"bends": [("Jo", 1), ("work", 1)], "when": "in the morning"}
    her.vault.keep_the(Preferences(afraid=True))
    (part,) = in_picture(her.vault)
    assert part.context["bends"] == [("work", 1)]


def test_whom_she_fears_is_not_named_in_the_picture(her: Person) -> None:
    jo = her.vault.add(OneOfHers(at=MONDAY, name="Jo", afraid=True))
    note(her, BENT, PERSON, person=jo.id, who="Jo")
    note(her, BENT, WORK)
    (part,) = in_picture(her.vault)
    assert part.context["bends"] == [("work", 1)]


def test_a_session_page_and_a_look_back_get_what_lies_within_their_days(her: Person) -> None:
    line(her)
    note(her, HELD, hour=9)
    note(her, BENT, WORK, hour=10)
    sections = for_session_page(her.vault, at(0), at(24))
    assert [section.title for section in sections] == ["Boundaries", "Boundaries, held or bent"]
    assert [each.text for each in sections[1].lines] == ["“Supper” · It bent · work", "“Supper” · It held"]
    assert [each.text for each in wins(her.vault, at(0), at(24))] == ["It held: “Supper”"]
    assert for_session_page(her.vault, at(24), at(48)) == ()


def test_her_calendar_gets_those_with_times_busy_as_she_said(her: Person) -> None:
    line(her, busy=True)
    line(her, "Shift", held_by=SHIFT)
    over = Times(first=date(2025, 3, 3), weekdays=(0,), start=time(9), end=time(10), until=date(2025, 12, 1))
    line(her, "Over", times=over)
    (event,) = events(her.vault, MONDAY)
    assert (event.title, event.busy, event.kind) == ("Supper", True, EventKind.BOUNDARY)
    assert event.uid.startswith("boundary-")
    assert len(events(her.vault, datetime(2025, 12, 20, tzinfo=UTC))) == 2


def test_the_sample_life_fills_every_page_of_the_room(her: Person) -> None:
    live(her.vault, datetime.now(UTC))
    for path in ("", "lines", "notes", "anew", "closed", "apart"):
        assert her.browser.get(f"/tools/boundaries/{path}").status_code == 200


def test_while_it_is_on_one_tap_on_its_card_notes_what_became_of_it(her: Person) -> None:
    line(her)
    assert [card.taps for card in today(her.vault, at(17))] == [None]
    (card,) = today(her.vault, at(19))
    assert card.taps is not None
    for _ in range(2):  # an impatient thumb
        her.browser.post(card.taps.href, {card.taps.name: card.taps.choices[1][0], **dict(card.taps.fields)})
    assert [note.came for note in her.vault.all(BoundaryNote).entries] == ["bent"]
