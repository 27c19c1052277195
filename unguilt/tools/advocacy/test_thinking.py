"""The thinking of the room: her pattern, the days she chose, the law as data, letters as files."""

import io
import re
import zipfile
import zlib
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from babel import Locale
from docx import Document

from unguilt.core.help import load
from unguilt.core.moments import Glimpse
from unguilt.tools.advocacy.days import first_today, with_day, without
from unguilt.tools.advocacy.entries import AskDay, AskDays, Pattern
from unguilt.tools.advocacy.files import NoPdfHere, docx_of, paragraphs, pdf_of
from unguilt.tools.advocacy.laws import (
    COUNTRIES,
    FAIL_DAYS,
    FLEXIBLE,
    MEMBERS,
    PUMPING,
    SAYINGS,
    TOPICS,
    WARN_DAYS,
    ages,
    laws,
    leaves,
)
from unguilt.tools.advocacy.patterns import pattern_in

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EVERY = ("work_late", "work", "alone")


def glimpse(days: int, hour: int = 18, *pressures: str) -> Glimpse:
    at = NOW - timedelta(days=days)
    return Glimpse(at=at, weekday=0, hour=hour, weight=6, pressures=pressures or ("workplace",), whose="")


def some(late: int, early: int, other: int) -> list[Glimpse]:
    kinds = [(18, "workplace")] * late + [(10, "workplace")] * early + [(10, "comparison")] * other
    return [glimpse(number, hour, pressure) for number, (hour, pressure) in enumerate(kinds)]


@pytest.mark.parametrize(
    ("late", "early", "other", "found"),
    [
        (7, 0, 5, Pattern(what="work_late", count=7, of=12)),
        (6, 2, 4, Pattern(what="work", count=8, of=12)),
        (6, 0, 6, None),
        (5, 0, 0, None),
        (6, 0, 0, Pattern(what="work_late", count=6, of=6)),
        (0, 0, 12, None),
    ],
)
def test_a_pattern_is_what_holds_for_more_than_half_of_six_moments_or_more(
    late: int, early: int, other: int, found: Pattern | None
) -> None:
    assert pattern_in(some(late, early, other), NOW, fits=EVERY) == found


def test_work_at_night_counts_as_late_and_a_lack_of_support_is_a_pattern_of_its_own() -> None:
    nights = [glimpse(number, 2) for number in range(6)]
    alone = [glimpse(number, 12, "missing_support") for number in range(6)]
    assert pattern_in(nights, NOW, fits=EVERY) == Pattern(what="work_late", count=6, of=6)
    assert pattern_in(alone, NOW, fits=EVERY) == Pattern(what="alone", count=6, of=6)
    assert pattern_in(alone, NOW, fits=("work",)) is None


def test_moments_of_long_ago_or_from_before_she_had_them_forgotten_argue_for_nothing() -> None:
    old = [glimpse(100 + number) for number in range(12)]
    fresh = some(12, 0, 0)
    assert pattern_in(old, NOW, fits=EVERY) is None
    assert pattern_in(fresh, NOW, fits=EVERY, since=NOW - timedelta(days=3)) is None
    assert pattern_in(fresh, NOW, fits=EVERY, since=NOW - timedelta(days=20)) is not None


def day(on: date, offset: int = 0) -> AskDay:
    return AskDay(ask=uuid4(), what="A room.", on=on, offset=offset)


def test_an_ask_comes_up_on_its_day_and_on_no_other() -> None:
    days = AskDays(days=(day(date(2026, 11, 22)),))
    found = [first_today(days, NOW + timedelta(days=number)) is not None for number in (-1, 0, 1, 30)]
    assert found == [False, True, False, False]
    assert first_today(None, NOW) is None


def test_a_day_begins_and_ends_by_her_own_clock() -> None:
    ahead, behind = (AskDays(days=(day(date(2026, 11, 23), offset),)) for offset in (13 * 60, -10 * 60))
    assert first_today(ahead, NOW) is not None
    assert first_today(behind, NOW) is None
    assert first_today(behind, datetime(2026, 11, 24, 9, 0, tzinfo=UTC)) is not None


def test_a_new_day_takes_the_place_of_the_old_one_and_those_long_past_are_let_go() -> None:
    past, kept = day(date(2026, 11, 1)), day(date(2026, 12, 1))
    moved = AskDay(ask=kept.ask, what="A room.", on=date(2027, 1, 1))
    days = with_day(AskDays(days=(past, kept)), moved, NOW)
    assert days.days == (moved,)
    assert without(days, kept.ask).days == ()


def test_weeks_of_leave_are_told_of_all_191_economies_with_their_year() -> None:
    told = leaves()
    assert len(told) == 191
    assert {each.year for each in told.values()} == {2017}
    assert [code for code in told if code not in Locale("en").territories] == []
    assert [code for code, each in told.items() if not 0 <= each.unpaid <= each.weeks <= 105] == []


@pytest.mark.parametrize(
    ("code", "weeks", "unpaid"),
    [
        ("AU", 52, 34),
        ("CA", 15, 0),
        ("DE", 14, 0),
        ("ES", 16, 0),
        ("FR", 16, 0),
        ("GB", 52, 13),
        ("IE", 42, 16),
        ("IN", 26, 0),
        ("MX", 12, 0),
        ("NZ", 18, 0),
        ("US", 12, 12),
    ],
)
def test_the_weeks_are_those_of_the_source(code: str, weeks: float, unpaid: float) -> None:
    assert (leaves()[code].weeks, leaves()[code].unpaid) == (weeks, unpaid)


def test_every_country_with_laws_stands_in_the_help_directory_too() -> None:
    assert set(COUNTRIES) - set(load()) == set()


def test_every_law_is_named_with_its_year_and_says_something() -> None:
    every = [law for code in COUNTRIES for topic in TOPICS for law in laws(code, topic)]
    assert [
        law.name
        for law in every
        if not any(part.strip("(),").isdigit() for part in law.name.replace("/", " ").split())
    ] == []
    assert {law.says for law in every} == set(SAYINGS.values())


def test_what_is_not_known_is_not_told() -> None:
    unknown = [(code, topic) for code in COUNTRIES for topic in TOPICS if not laws(code, topic)]
    assert unknown == [("MX", FLEXIBLE), ("US", FLEXIBLE)]
    assert laws("SE", PUMPING) == ()


def test_members_of_the_union_have_their_own_law_first_and_then_the_directive() -> None:
    assert [laws(code, FLEXIBLE)[-1].name for code in MEMBERS] == ["Directive (EU) 2019/1158"] * 4
    assert {len(laws(code, FLEXIBLE)) for code in MEMBERS} == {2}


def test_no_law_was_looked_at_more_than_400_days_ago_and_none_in_the_future() -> None:
    aged = ages(datetime.now(tz=UTC).date())
    soon = [f"{law} ({days} days)" for law, days in aged.items() if days > WARN_DAYS]
    late = [law for law, days in aged.items() if days > FAIL_DAYS]
    if late:
        pytest.fail(f"look these up again, they are older than {FAIL_DAYS} days: {late}; soon: {soon}")
    assert min(aged.values()) >= -1


def test_a_law_that_nobody_looked_at_for_more_than_a_year_would_be_named() -> None:
    assert min(ages(date(2027, 11, 23)).values()) > WARN_DAYS
    assert min(ages(date(2028, 1, 1)).values()) > FAIL_DAYS


STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
LETTER = "To: Dana\n\nGood day,\n\nTwo lines:\none <b>bold</b> & one \ufffe odd.\n\nKind regards,\nZoë 👩‍👧"


def test_a_word_file_holds_the_letter_and_names_nobody() -> None:
    made = docx_of(LETTER, title="Letter", language="en")
    document = Document(io.BytesIO(made))
    assert [each.text for each in document.paragraphs] == paragraphs(LETTER)
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.comments, about.title) == ("", "", "", "Letter")
    parts = zipfile.ZipFile(io.BytesIO(made))
    assert [name for name in parts.namelist() if b"python" in parts.read(name)] == []


def test_a_pdf_is_tagged_and_says_its_language_and_a_neutral_title(
    caplog: pytest.LogCaptureFixture,
) -> None:
    try:
        made = pdf_of(LETTER, title="Carta", language="es")
    except NoPdfHere:  # a host without Pango offers print instead
        return
    assert made.startswith(b"%PDF-")
    held = made + b"".join(zlib.decompress(each) for each in STREAM.findall(made) if each[:1] == b"x")
    assert [mark in held for mark in (b"/Lang (es)", b"/MarkInfo", b"pdfuaid", b"Carta")] == [True] * 4
    assert b"/Author" not in held
    assert caplog.records == []  # its log would tell which signs of hers a font lacks


@pytest.mark.parametrize(
    "letter", ['<img src="https://elsewhere.example/x.png">', "@import url(//x.example)"]
)
def test_a_letter_that_looks_like_markup_is_only_text(letter: str) -> None:
    try:
        made = pdf_of(letter, title="Letter", language="en")
    except NoPdfHere:  # as above
        return
    assert made.startswith(b"%PDF-")
    assert b"/Image" not in made
