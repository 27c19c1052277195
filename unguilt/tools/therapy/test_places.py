"""Where to look for a therapist, as shipped: complete, sourced, dated; and the schema, which names the fault."""

import warnings
from datetime import UTC, datetime
from itertools import chain

import pytest

from unguilt.core.help import load
from unguilt.core.method import THERAPY_HELPS
from unguilt.tools.therapy.finding import STEPS, WAYS
from unguilt.tools.therapy.helps import EXAMPLES
from unguilt.tools.therapy.places import FAIL_DAYS, WARN_DAYS, BadPlaces, Record, ages, lands, read_land
from unguilt.tools.therapy.questions import CONCERNS, QUESTIONS, in_order
from unguilt.tools.therapy.sayings import PAYING, PLACES

FIRST = ("AU", "CA", "DE", "ES", "FR", "GB", "IE", "IN", "MX", "NZ", "US")
RECORDS = [*chain.from_iterable(land.records for land in lands().values())]
WHOLE = """
[place."A list"]
key = "gb-bacp"
kind = "public"
href = "https://example.org/"
source = "https://example.org/"
checked = "page"
verified_at = 2026-11-22
"""


def test_the_eleven_countries_of_the_help_directory_are_there_and_each_has_a_public_route() -> None:
    assert tuple(lands()) == FIRST
    assert set(FIRST) <= set(load())
    assert [code for code, land in lands().items() if land.places[0].kind != "public"] == []
    assert [code for code, land in lands().items() if not land.paying] == []


def test_every_sentence_belongs_to_a_record_and_every_record_has_its_sentence() -> None:
    told = [each.key for each in RECORDS]
    assert sorted(told) == sorted([*PLACES, *PAYING])


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.key)
def test_a_record_was_looked_at_lately(record: Record) -> None:
    days = ages(datetime.now(UTC).date())[record.key]
    if days > WARN_DAYS:
        warnings.warn(f"{record.key} was looked at {days} days ago", stacklevel=1)
    assert days <= FAIL_DAYS


def test_a_number_is_linked_with_the_digits_as_they_are_dialled() -> None:
    dialled = {
        place.key: (place.dial, place.tel) for land in lands().values() for place in land.places if place.dial
    }
    assert dialled["in-tele-manas"] == ("14416", "tel:14416")
    assert dialled["us-samhsa"] == ("1-800-662-4357", "tel:18006624357")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("gb-bacp", "us-bacp"), "a key is"),
        (("gb-bacp", "gb-nobody"), "no sentence"),
        (('kind = "public"', 'kind = "shop"'), "kind is one of"),
        (('kind = "public"', 'kind = "list"'), "no public route"),
        (('href = "https', 'href = "http'), "begins with https"),
        (('checked = "page"', 'checked = "heard"'), "checked is one of"),
        (('source = "https://example.org/"', 'source = "a friend"'), "source is the address"),
        (("2026-11-22", '"lately"'), "verified_at is a day"),
    ],
)
def test_a_broken_record_is_refused_with_its_fault(change: tuple[str, str], fault: str) -> None:
    assert read_land(WHOLE, code="GB").places[0].name == "A list"
    with pytest.raises(BadPlaces, match=fault):
        read_land(WHOLE.replace(*change), code="GB")


def test_there_are_twenty_questions_in_five_concerns_and_unknown_keys_are_left_out() -> None:
    assert [len(concern.questions) for concern in CONCERNS] == [4, 3, 3, 5, 5]
    assert len(QUESTIONS) == 20
    assert in_order(("private", "gone", "family")) == (QUESTIONS["family"], QUESTIONS["private"])


def test_each_of_the_four_helps_has_three_examples_and_finding_and_paying_have_their_steps() -> None:
    assert {key: len(EXAMPLES[key]) for key in THERAPY_HELPS} == dict.fromkeys(THERAPY_HELPS, 3)
    assert (len(STEPS), len(WAYS)) == (7, 8)
