"""The country files as they are shipped: complete, dialable, dated and translated."""

import re
import warnings
from datetime import UTC, datetime
from importlib.resources import files
from urllib.parse import urlsplit

import pytest
from babel.messages.pofile import read_po

from unguilt.core.help import CHECKED, FAIL_DAYS, KINDS, NEEDS, WARN_DAYS, Country, Line, load, stale, texts

FIRST = ("AU", "CA", "DE", "ES", "FR", "GB", "IE", "IN", "MX", "NZ", "US")
WITHOUT_PARENT_LINE = (
    "AR", "AT", "BE", "BR", "CL", "CO", "DK", "FI", "GR", "HU", "IN", "IT", "KR", "MX", "NL", "NO", "PE", "PH",
    "PL", "PT", "SE", "SG", "ZA",
)  # fmt: skip
"""Where no perinatal or parent line could be read anywhere; a line found later is taken out here."""
LINES = [pytest.param(line, id=line.key) for country in load().values() for line in country.lines]
PER_COUNTRY = [pytest.param(country, id=code) for code, country in load().items()]


def test_there_are_thirty_countries_at_least_in_the_order_of_their_codes() -> None:
    assert len(load()) >= 30
    assert list(load()) == sorted(load())
    assert set(FIRST) <= set(load())


@pytest.mark.parametrize("country", PER_COUNTRY)
def test_every_country_has_emergency_then_crisis_and_help_for_those_afraid_at_home(country: Country) -> None:
    kinds = [line.kind for line in country.lines]
    assert kinds[0] == "emergency"
    assert kinds[kinds.count("emergency")] == "crisis"
    assert "abuse" in kinds


def test_it_is_known_which_countries_lack_a_perinatal_or_parent_line() -> None:
    lacking = tuple(code for code, country in load().items() if not country.of("perinatal", "parent"))
    assert lacking == WITHOUT_PARENT_LINE


def test_what_she_may_ask_for_covers_every_kind_but_the_emergency_number_and_names_no_fear() -> None:
    assert {"emergency", *NEEDS.values()} == set(KINDS)
    assert set(NEEDS) & set(KINDS) == set()


@pytest.mark.parametrize("country", PER_COUNTRY)
def test_lines_stand_in_the_order_of_their_kinds(country: Country) -> None:
    places = [list(KINDS).index(line.kind) for line in country.lines]
    assert places == sorted(places)


@pytest.mark.parametrize("country", PER_COUNTRY)
def test_every_country_can_be_called_without_internet(country: Country) -> None:
    for line in country.of("emergency", "crisis"):
        assert {"call", "text"} & {channel.type for channel in line.channels} != set()


@pytest.mark.parametrize("line", LINES)
def test_a_number_is_linked_as_it_is_dialled_and_never_with_a_country_prefix(line: Line) -> None:
    for channel in line.channels:
        if channel.type in {"call", "text"}:
            scheme, digits = channel.href.split(":")
            assert scheme == {"call": "tel", "text": "sms"}[channel.type]
            assert digits == channel.dial.replace(" ", "").replace("-", "")
            assert re.fullmatch("[0-9*]+", digits)


@pytest.mark.parametrize("line", LINES)
def test_a_link_is_plain_https_to_the_shown_place_and_carries_nothing(line: Line) -> None:
    for channel in line.channels:
        if channel.type in {"chat", "web"}:
            parts = urlsplit(channel.href)
            assert (parts.scheme, parts.query, parts.fragment) == ("https", "", "")
            shown = channel.dial.removeprefix("WhatsApp ").replace(" ", "")
            assert shown in channel.href


@pytest.mark.parametrize("line", LINES)
def test_no_text_of_a_line_carries_markup_that_a_page_could_run(line: Line) -> None:
    for text in (line.name, line.hours, line.cost, line.note, *(each.dial for each in line.channels)):
        assert "<" not in text
        assert "://" not in text


@pytest.mark.parametrize("line", LINES)
def test_every_line_says_how_it_was_checked_and_none_from_the_future(line: Line) -> None:
    assert line.checked in CHECKED
    assert stale(line, datetime.now(tz=UTC).date()) >= -1


@pytest.mark.filterwarnings("default:help directory")
def test_no_line_was_checked_more_than_half_a_year_ago_and_three_months_warn() -> None:
    today = datetime.now(tz=UTC).date()
    age = {line.key: stale(line, today) for country in load().values() for line in country.lines}
    if warned := [key for key, days in age.items() if days > WARN_DAYS]:
        warnings.warn(
            f"help directory: check again soon (over {WARN_DAYS} days): {', '.join(warned)}",
            stacklevel=1,
        )
    assert [key for key, days in age.items() if days > FAIL_DAYS] == []


def test_a_country_is_as_old_as_its_oldest_line() -> None:
    country = load()["US"]
    assert country.verified_at == min(line.verified_at for line in country.lines)
    assert stale(country, country.verified_at) == 0


def test_short_codes_stand_as_people_dial_them() -> None:
    def dialled(code: str, key: str) -> list[str]:
        (line,) = (line for line in load()[code].lines if line.key == key)
        return [channel.dial for channel in line.channels]

    assert dialled("US", "us-988")[:2] == ["988", "988"]
    assert dialled("GB", "gb-samaritans") == ["116 123"]
    assert dialled("ES", "es-024") == ["024"]
    assert dialled("IN", "in-tele-manas")[0] == "14416"
    assert dialled("FR", "fr-3114") == ["3114"]
    assert dialled("CL", "cl-4141") == ["*4141"]
    assert dialled("NL", "nl-113")[0] == "113"


def test_every_text_of_the_directory_stands_in_spanish() -> None:
    path = files("unguilt.core.help").joinpath("locale/es/LC_MESSAGES/django.po")
    with path.open("rb") as file:
        catalog = read_po(file, locale="es")
    spanish = {message.id: message.string for message in catalog if message.id}
    wanted = {*texts(), *KINDS.values(), *CHECKED.values()}
    assert [text for text in sorted(wanted) if not spanish.get(text)] == []
    assert sorted(set(spanish) - wanted) == []
