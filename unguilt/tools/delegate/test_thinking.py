"""Counting, drawing, the map's changes, days and weights: no database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.kit.two_numbers import FEWEST, MARKS, SHOWN, across, reading_of
from unguilt.kit.two_numbers import WIDTH as SCALE
from unguilt.tools.delegate.carriers import (
    FIXED,
    ME,
    NOBODY,
    SHARED,
    UNSAID,
    is_carrier,
    name_in,
    named,
    person,
    person_in,
)
from unguilt.tools.delegate.counting import Share, load_of
from unguilt.tools.delegate.days import first_today, noted, without
from unguilt.tools.delegate.drawing import GAP, OTHERS, REST, WIDTH, drawn
from unguilt.tools.delegate.entries import (
    NAME_MAX,
    OWN_MOST,
    PARTS,
    DayAgain,
    DaysAgain,
    Handing,
    LoadMap,
    LoadTask,
)
from unguilt.tools.delegate.mapping import (
    come_back,
    every_task,
    handed,
    is_full,
    on_map,
    sheets,
    task_of,
    with_carriers,
    with_hidden,
    with_name,
    with_rest,
    with_task,
    without_name,
    without_task,
)
from unguilt.tools.delegate.tasks import AREA_OF, AREAS, TASKS
from unguilt.tools.delegate.ways import WAYS
from unguilt.tools.delegate.weighing import weighed

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SAM = UUID("5b0d2f1e-7f0a-4a53-9d2c-0c8f6a1b2c3d")
WHO = st.one_of(
    st.sampled_from((UNSAID, *FIXED)),
    st.builds(named, st.text(min_size=1, max_size=5)),
    st.builds(person, st.uuids()),
)
A_TASK = st.builds(LoadTask, key=st.uuids().map(str), words=st.just("A"), notice=WHO, plan=WHO, do=WHO)
TASK_LISTS = st.lists(A_TASK, max_size=40, unique_by=lambda task: task.key)


def test_there_are_sixty_starter_tasks_or_more_in_eight_areas_each_with_a_key_of_its_own() -> None:
    assert len(AREAS) == 8
    assert len(TASKS) >= 60
    assert sum(len(area.tasks) for area in AREAS.values()) == len(TASKS) == len(AREA_OF)
    assert len(set(TASKS.values())) == len(TASKS)


def test_what_is_free_comes_before_what_costs_money() -> None:
    assert [way.key for way in WAYS.values()] == ["drop", "lower", "postpone", "swap", "buy"]
    assert [way.free for way in WAYS.values()] == [True, True, True, True, False]


@given(WHO)
def test_no_carrier_can_be_taken_for_another(who: str) -> None:
    assert is_carrier(who)
    kinds = (who in (UNSAID, *FIXED), person_in(who) is not None, name_in(who) != "")
    assert kinds.count(True) == 1


@pytest.mark.parametrize("text", ["x", "=", "p:", "p:x", f"p:{SAM.hex}", f"={'n' * (NAME_MAX + 1)}", "rest"])
def test_nonsense_is_no_carrier(text: str) -> None:
    assert not is_carrier(text)


@given(TASK_LISTS)
def test_each_part_of_each_task_is_counted_once(tasks: list[LoadTask]) -> None:
    load = load_of(tasks)
    every = [*load.shares, load.unsaid]
    assert sum(share.all for share in every) == 3 * len(tasks) == 3 * load.tasks
    assert load.said + load.unsaid.all == 3 * len(tasks)
    for part in PARTS:
        assert sum(getattr(share, part) for share in every) == len(tasks)
    for share in every:
        carried = [who for task in tasks for who in task.carriers if who == share.who]
        assert share.all == len(carried)


@given(TASK_LISTS)
def test_both_bars_are_full_and_show_everybody_who_carries(tasks: list[LoadTask]) -> None:
    load = load_of(tasks)
    picture = drawn(load)
    for bar, count in ((picture.planning, load.planning), (picture.doing, load.doing)):
        there = sum((key.planning if bar is picture.planning else key.doing) for key in picture.keys)
        assert there == count
        assert all(each.width >= 4 for each in bar)
        if bar:
            whole = sum(each.width for each in bar) + GAP * (len(bar) - 1)
            assert whole == pytest.approx(WIDTH, abs=0.1 * len(bar))
            assert [each.number for each in bar] == sorted(each.number for each in bar)
        else:
            assert count == 0
    assert len(picture.keys) <= len(FIXED) + OTHERS


def carried(*who: str) -> list[LoadTask]:
    return [LoadTask(key=str(number), notice=each, plan=each, do=each) for number, each in enumerate(who)]


def test_she_comes_first_then_who_shares_then_others_by_size_and_nobody_last() -> None:
    load = load_of(carried(NOBODY, NOBODY, "=A", "=B", "=B", SHARED, ME))
    assert [share.who for share in load.shares] == [ME, SHARED, "=B", "=A", NOBODY]
    assert load.mine == Share(who=ME, notice=1, plan=1, do=1)


def test_many_others_share_one_stretch_and_nobody_stays_last() -> None:
    load = load_of(carried(ME, NOBODY, *(f"={name}" for name in "ABCDEF")))
    keys = drawn(load).keys
    assert [key.who for key in keys] == [ME, "=A", "=B", "=C", REST, NOBODY]
    assert [(key.planning, key.doing) for key in keys if key.who == REST] == [(6, 3)]


def test_four_others_have_a_stretch_each() -> None:
    keys = drawn(load_of(carried(ME, "=A", "=B", "=C", "=D"))).keys
    assert [key.who for key in keys] == [ME, "=A", "=B", "=C", "=D"]
    assert len({(key.fill, key.opacity) for key in keys}) == 5


def test_the_starter_list_is_the_map_of_who_changed_nothing() -> None:
    assert [task.key for task in every_task(LoadMap())] == list(TASKS)
    assert [sheet.area for sheet in sheets(LoadMap())] == list(AREAS)


def test_what_is_set_back_to_how_it_came_is_not_kept() -> None:
    kept = with_carriers(LoadMap(), {"meals": {"notice": ME}})
    assert kept.tasks == (LoadTask(key="meals", notice=ME),)
    assert with_carriers(kept, {"meals": {"notice": UNSAID}}) == LoadMap()


def test_nonsense_says_nothing_about_who_carries() -> None:
    told = {"meals": {"notice": "x", "hidden": ME}, "no such task": {"notice": ME}}
    assert with_carriers(LoadMap(), told) == LoadMap()


def test_the_rest_goes_only_where_nothing_was_said() -> None:
    kept = with_carriers(LoadMap(), {"meals": {"plan": "=Sam"}})
    kept = with_rest(kept, ["meals", "cooking"], ME)
    assert [task.carriers for task in kept.tasks] == [(ME, "=Sam", ME), (ME, ME, ME)]
    assert kept.names == ("Sam",)
    assert with_rest(kept, ["bins"], "nonsense") == kept


def test_a_task_of_hers_stands_in_its_area_and_can_go_for_good() -> None:
    own = LoadTask(key=str(SAM), words="The shift plan", area="home")
    kept = with_task(LoadMap(), own)
    assert next(sheet for sheet in sheets(kept) if sheet.area == "home").tasks[-1] == own
    assert without_task(kept, own.key) == LoadMap()


def test_a_starter_task_goes_out_of_sight_and_comes_back() -> None:
    kept = without_task(LoadMap(), "elders")
    assert kept == with_hidden(LoadMap(), ["elders", "nonsense"], hidden=True)
    assert "elders" not in {task.key for task in on_map(kept)}
    assert with_hidden(kept, ["elders"], hidden=False) == LoadMap()


def test_a_full_map_takes_no_further_task_and_loses_none() -> None:
    kept = LoadMap(tasks=tuple(LoadTask(key=f"own{n}", words="A") for n in range(OWN_MOST)))
    assert is_full(kept)
    assert with_task(kept, LoadTask(key="more", words="B")) == kept
    changed = with_task(kept, LoadTask(key="own0", words="C"))
    assert task_of(changed, "own0") == LoadTask(key="own0", words="C")


def test_a_name_taken_off_carries_nothing_any_more() -> None:
    kept = with_carriers(with_name(LoadMap(), "Ida"), {"meals": {"do": "=Sam", "plan": ME}})
    assert kept.names == ("Ida", "Sam")
    left = without_name(kept, "Sam")
    assert (left.names, left.tasks) == (("Ida",), (LoadTask(key="meals", plan=ME),))


def test_parts_go_where_they_were_handed_and_only_those_still_there_come_back() -> None:
    kept = with_rest(LoadMap(), ["meals"], ME)
    kept = handed(kept, "meals", ("plan", "do"), "=Sam")
    assert kept.tasks[0].carriers == (ME, "=Sam", "=Sam")
    kept = with_carriers(kept, {"meals": {"do": SHARED}})
    assert come_back(kept, "meals", ("plan", "do"), "=Sam").tasks[0].carriers == (ME, ME, SHARED)
    assert come_back(kept, "no such task", PARTS, "=Sam") == kept


def handing(before: int | None = None, after: int | None = None, **more: object) -> Handing:
    return replace(Handing(at=AT, task="Bins", before=before, after=after), **more)  # type: ignore[arg-type]  # fields by name


def test_a_day_is_today_on_her_clock_alone_and_the_day_after_nothing_is_said() -> None:
    shown = handing(again=date(2026, 3, 3), offset=13 * 60)
    days = noted(DaysAgain(), SAM, shown, AT)
    assert days.days == (DayAgain(handing=SAM, task="Bins", on=date(2026, 3, 3), offset=780),)
    assert first_today(days, AT) == days.days[0]
    assert first_today(days, AT - timedelta(days=1)) is None
    assert first_today(days, AT + timedelta(days=1)) is None
    assert first_today(None, AT) is None


def test_a_task_has_one_day_or_none_and_days_long_past_are_let_go() -> None:
    days = noted(DaysAgain(), SAM, handing(again=date(2026, 3, 3)), AT)
    days = noted(days, SAM, handing(again=date(2026, 3, 9)), AT)
    assert [day.on for day in days.days] == [date(2026, 3, 9)]
    assert noted(days, SAM, handing(), AT) == without(days, SAM) == DaysAgain()
    later = noted(days, uuid4(), handing(again=date(2026, 6, 1)), AT + timedelta(days=80))
    assert [day.on for day in later.days] == [date(2026, 6, 1)]


def test_only_those_with_both_numbers_are_compared_and_the_newest_twelve() -> None:
    assert weighed([handing(7), handing(None, 2), handing()]) == ()
    rows = weighed([handing(10, after % 11) for after in range(20)])
    assert [row.after for row in rows] == [*range(11), 0][:SHOWN]


@pytest.mark.parametrize(
    ("numbers", "said", "points"),
    [
        ([], "early", 0.0),
        ([(9, 0)] * (FEWEST - 1), "early", 9.0),
        ([(5, 3), (6, 2), (7, 5), (2, 2)], "lighter", 2.0),
        ([(3, 5), (2, 6), (5, 7), (2, 2)], "heavier", -2.0),
        ([(4, 4), (4, 4), (4, 4), (9, 1)], "same", 2.0),
        ([(3, 2), (3, 2), (3, 2), (1, 10)], "mixed", -1.5),  # most were lighter, and one far heavier
    ],
)
def test_a_side_is_named_only_when_most_went_there_and_the_mean_agrees(
    numbers: list[tuple[int, int]], said: str, points: float
) -> None:
    reading = reading_of(
        [each.lighter for each in weighed(handing(before, after) for before, after in numbers)]
    )
    assert (reading.said, reading.points) == (said, points)
    assert reading.lighter + reading.heavier + reading.same == reading.of


def test_dots_lie_within_the_drawing() -> None:
    assert 0 < across(0) < across(10) < SCALE
    assert [*MARKS] == [(across(0), 0), (across(5), 5), (across(10), 10)]
