"""The card for the first call, the readiness sheet, the days of homework, the copy of the plan: pure parts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext, override

from unguilt.core.help import load
from unguilt.core.moments import Moment, Summary, with_moment
from unguilt.tools.therapy.calling import ABOUT, ASKS, card_from
from unguilt.tools.therapy.copying import copy_of
from unguilt.tools.therapy.entries import HardHourPlan, HomeworkDay, HomeworkDays, TherapyQuestions
from unguilt.tools.therapy.exercises import by_room, practices
from unguilt.tools.therapy.hard_hour import STEPS, known_country, lines_of
from unguilt.tools.therapy.keeping import first_today, with_day, without
from unguilt.tools.therapy.ready import (
    PARTS,
    SOURCES,
    fed_line,
    parts_from,
    pressures_of,
    question_lines,
    tried_line,
    tried_of,
    weights_of,
)

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ONE, TWO = UUID(int=1), UUID(int=2)


def said(text: str) -> str:
    return text


def test_a_card_from_nothing_has_its_first_and_its_last_sentence_only() -> None:
    assert card_from({}, (), (), said) == (
        "Hello. I am looking for someone to talk to, a therapist or counsellor.\n\n"
        "Thank you. And if you have no place: whom could I ask next?"
    )


def test_a_card_holds_her_facts_as_typed_and_a_sentence_only_where_its_fact_is() -> None:
    facts = {"name": "Ines", "own": "panic on the bus.", "since": "since the move", "reach": "by message"}
    card = card_from(facts, ("guilt", "gone"), ("lower",), said)
    assert card == (
        "Hello. I am looking for someone to talk to, a therapist or counsellor. My name is Ines.\n\n"
        "It is about this: guilt that keeps coming back, panic on the bus. "
        "It has been like this for a while: since the move.\n\n"
        "What I would like to know:\n– Do you have a lower fee?\n\n"
        "You reach me best like this: by message. "
        "Thank you. Please call me back, or write. You need not say what it is about.\n\n"
        "Thank you. And if you have no place: whom could I ask next?"
    )


def test_a_card_can_be_in_spanish_whatever_the_page_speaks() -> None:
    with override("es"):
        card = card_from({"name": "Ana"}, tuple(ABOUT), tuple(ASKS), gettext)
    assert "Me llamo Ana." in card
    assert [text for text in (*ABOUT.values(), *ASKS.values()) if text in card] == []


def heavy(*weights: int | None) -> Summary:
    summary = Summary(practised={"reframe": 4, "gone": 9, "values": 1})
    for days, weight in enumerate(weights):
        moment = Moment(at=NOW - timedelta(days=days), weight=weight, pressures=("workplace",))
        summary = with_moment(summary, moment)
    return summary


def test_the_sheet_tells_weights_pressures_and_what_she_tried_as_counts_only() -> None:
    summary = heavy(3, None, 9)
    assert weights_of(summary) == (2, 3, 9)
    assert fed_line(pressures_of(summary), said) == "What fed it most: Work demands."
    assert tried_line(tried_of(summary), said) == "Short exercises I did: Reframe (4), Values (1)."


def test_of_an_empty_vault_there_is_nothing_to_tell() -> None:
    assert (weights_of(None), weights_of(heavy(None))) == (None, None)
    assert (fed_line((), said), tried_line((), said), question_lines(None, said)) == ("", "", ())


def test_only_ticked_sources_go_into_the_sheet_and_two_of_one_part_stand_below_each_other() -> None:
    lines = {"weights": "3 to 9.", "pressures": "Work.", "questions": "Cost?"}
    assert parts_from(lines, ("pressures", "weights", "tried")) == {"weighs": "3 to 9.\nWork."}
    assert parts_from(lines, ()) == {}
    assert set(parts_from(dict.fromkeys(SOURCES, "x"), tuple(SOURCES))) <= set(PARTS)


def test_questions_she_ticked_stand_in_the_order_of_the_page_and_her_own_behind_them() -> None:
    kept = TherapyQuestions(at=NOW, picked=("price", "family"), own=("Nights?",))
    asked = question_lines(kept, said)
    assert asked == (
        "Have you worked with families like mine?",
        "What does one hour cost, and who pays which part?",
        "Nights?",
    )


def test_homework_is_due_on_its_day_on_her_clock_and_the_day_after_it_is_gone() -> None:
    day = HomeworkDay(homework=ONE, what="Once.", on=date(2026, 3, 3), offset=13 * 60)
    days = HomeworkDays(days=(day,))
    assert first_today(days, NOW) == day  # her clock says the third already
    assert first_today(days, NOW + timedelta(days=1)) is None
    assert first_today(None, NOW) is None
    later = HomeworkDay(homework=TWO, what="Later.", on=date(2026, 3, 20))
    assert with_day(days, later, NOW + timedelta(days=4)).days == (later,)
    assert with_day(days, replace(day, on=date(2026, 3, 9)), NOW).days == (replace(day, on=date(2026, 3, 9)),)
    assert without(days, ONE).days == ()


def test_every_practice_of_the_house_can_be_linked_by_its_id_under_its_room() -> None:
    assert len(practices()) >= 40
    assert sum(len(each) for each in by_room().values()) == len(practices())
    assert practices()["therapy.first_call"].name == "What you would say in the first call"


def test_the_plan_has_six_steps_and_whom_to_call_stands_for_her_country_only() -> None:
    assert list(STEPS) == ["notice", "alone", "places", "tell", "professionals", "safer"]
    lines = lines_of(known_country("us"))
    assert [line.kind for line in lines][:2] == ["emergency", "crisis"]
    assert {line.kind for line in lines} == {"emergency", "crisis"}
    assert (lines_of(known_country("")), lines_of(known_country("zz"))) == ((), ())


def test_the_copy_stands_alone_without_scripts_or_addresses_to_fetch_and_her_words_are_escaped() -> None:
    plan = HardHourPlan(at=NOW, steps={"notice": "<script>alert(1)</script>", "safer": "Key.\nNext door."})
    made = copy_of(plan, lines_of(load()["GB"]), language="en")
    assert made.startswith('<!doctype html><html lang="en">')
    assert [each for each in ("<script", "src=", "http", "<link") if each in made.casefold()] == []
    assert "&lt;script&gt;" in made
    assert "<h2>2. Making the place safer</h2><p>Key.\nNext door.</p>" in made
    assert '<a href="tel:116123">Call 116 123</a>' in made
