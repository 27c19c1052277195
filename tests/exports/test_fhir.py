"""A page as FHIR: accepted by two independent models of R4, with LOINC where there is a code, and no word more."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhirclient.models.bundle import Bundle as ClientBundle
from jsonschema import Draft6Validator

from unguilt.core.screening import INSTRUMENTS
from unguilt.core.session import Score, SessionPage, SheetPart, part_of
from unguilt.exports.fhir import LOCAL, LOINC, BadBundle, bundle_of

SCHEMA = Draft6Validator(json.loads(Path(__file__).with_name("fhir_r4.schema.json").read_text("utf-8")))
AT = datetime(2026, 3, 2, 21, 4, 5, 678901, tzinfo=UTC)
ID = UUID("0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0ff")
PARTS = (
    part_of("own.talk", "What matters", [(None, "", "Sleep & “quiet” <b>now</b>.\nMondays.")]),
    part_of(
        "therapy.Signs",
        "Signs and scores",
        [(AT, "March 2", f"{each.name}, x: {each.lowest} of 9.") for each in INSTRUMENTS.values()],
    ),
    part_of("answers", "Answers", [(AT, "March 2", "PHQ-9: 1 · 0 · …"), (AT, "March 2", "GAD-2: 1 · –")]),
)
PHQ9 = {item.key: number % 4 for number, item in enumerate(INSTRUMENTS["phq9"].items)}


def page(*parts: SheetPart, scores: tuple[Score, ...] = (), **more: Any) -> SessionPage:
    facts = {"at": AT, "since": AT, "until": AT, "language": "en", "heading": "For a session", **more}
    return SessionPage(parts=parts or PARTS, scores=scores, **facts)


def scored(key: str, **facts: Any) -> Score:
    line = next(each.key for each in PARTS[1].lines if each.text.startswith(INSTRUMENTS[key].name))
    return Score(**{"line": line, "at": AT, "instrument": key, **facts})


def made(given: SessionPage) -> dict[str, Any]:
    bundle: dict[str, Any] = json.loads(bundle_of(given, ID))
    return bundle


def of_type(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    resources = [entry["resource"] for entry in bundle["entry"]]
    return [each for each in resources if each["resourceType"] == kind]


def everything(node: Any) -> Iterator[tuple[str, Any]]:
    """Go through every value with the name it stands under."""
    for name, value in node.items() if isinstance(node, dict) else enumerate(node):
        yield str(name), value
        if isinstance(value, dict | list):
            yield from everything(value)


ALL = page(
    scores=(
        *(scored(key, total=each.lowest) for key, each in INSTRUMENTS.items()),
        Score(line=PARTS[2].lines[0].key, at=AT, instrument="phq9", answers=PHQ9),
        Score(line=PARTS[2].lines[1].key, at=AT, instrument="gad2", answers={"nervous": 1}),
    ),
    signed="Inés",
    offset=-300,
)


@pytest.mark.parametrize("language", ["en", "es"])
def test_two_models_of_fhir_accept_the_bundle(language: str) -> None:
    bundle = made(replace(ALL, language=language))
    assert Bundle.model_validate(bundle).type == "document"
    read = ClientBundle(bundle)  # strict: refuses what R4 does not know, wrong types, missing parts
    assert [entry.resource.resource_type for entry in read.entry[:2]] == ["Composition", "Patient"]


@pytest.mark.parametrize("given", [ALL, replace(ALL, signed=""), page()])
def test_the_json_schema_of_fhir_r4_accepts_the_bundle(given: SessionPage) -> None:
    assert [error.message for error in SCHEMA.iter_errors(made(given))] == []


def test_the_json_schema_refuses_what_r4_does_not_know() -> None:
    bundle = made(ALL)
    (observation, *_) = of_type(bundle, "Observation")
    observation["valueNumber"] = 3
    assert [error.validator for error in SCHEMA.iter_errors(bundle)] != []


def test_it_comes_out_of_a_model_as_it_went_in() -> None:
    bundle = made(ALL)
    again = json.loads(Bundle.model_validate(bundle).model_dump_json())
    assert again == bundle
    assert ClientBundle(bundle).as_json() == bundle


def test_every_reference_leads_to_something_in_it() -> None:
    bundle = made(ALL)
    addresses = [entry["fullUrl"] for entry in bundle["entry"]]
    references = {value for name, value in everything(bundle) if name == "reference"}
    assert len(addresses) == len(set(addresses))
    assert references <= set(addresses)
    canonical = {f"{each['url']}|{each['version']}" for each in of_type(bundle, "Questionnaire")}
    assert {each["questionnaire"] for each in of_type(bundle, "QuestionnaireResponse")} == canonical


@pytest.mark.parametrize(
    ("key", "panel", "total"),
    [
        ("phq9", "44249-1", "44261-6"),
        ("phq2", "55757-9", "55758-7"),
        ("gad7", "69737-5", "70274-6"),
        ("epds", "71354-5", "99046-5"),
    ],
)
def test_loinc_is_given_where_there_is_a_code(key: str, panel: str, total: str) -> None:
    bundle = made(page(scores=(scored(key, total=3),)))
    (form,), (observation,) = of_type(bundle, "Questionnaire"), of_type(bundle, "Observation")
    assert [(each["system"], each["code"]) for each in form["code"]] == [(LOINC, panel)]
    assert [(each["system"], each["code"]) for each in observation["code"]["coding"]] == [(LOINC, total)]
    assert observation["valueInteger"] == 3


def test_what_loinc_does_not_know_has_a_code_of_ours() -> None:
    bundle = made(page(scores=(scored("gad2", total=3),)))
    (form,), (observation,) = of_type(bundle, "Questionnaire"), of_type(bundle, "Observation")
    assert form["code"][0]["system"] == observation["code"]["coding"][0]["system"] == LOCAL
    assert [item["code"][0]["code"] for item in form["item"][:2]] == ["69725-0", "68509-9"]
    assert "70273-8" not in json.dumps(bundle)  # the total of PHQ-15, a common mistake


def test_answers_are_given_with_their_codes_only_where_their_line_is_on_the_page() -> None:
    (without,) = of_type(made(page(scores=(scored("phq9", total=7),))), "QuestionnaireResponse")
    assert [item["linkId"] for item in without["item"]] == ["total"]
    bundle = made(page(scores=(scored("phq9", answers=PHQ9),)))
    (given,) = of_type(bundle, "QuestionnaireResponse")
    assert [item["linkId"] for item in given["item"]] == list(PHQ9)
    codes = [item["answer"][0]["valueCoding"]["code"] for item in given["item"]]
    assert codes[:4] == ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]
    assert of_type(bundle, "Observation") == []


def test_the_form_is_given_in_its_printed_words_with_its_licence() -> None:
    (form,) = of_type(made(page(scores=(scored("phq9", total=7),), language="es")), "Questionnaire")
    words = INSTRUMENTS["phq9"].wording("es")
    assert [item["text"] for item in form["item"][:-1]] == list(words.items.values())
    assert form["copyright"].startswith(INSTRUMENTS["phq9"].author)
    assert "LOINC is copyright" in form["copyright"]


def test_she_is_nobody_unless_she_signs() -> None:
    (nobody,), (signed,) = of_type(made(page()), "Patient"), of_type(made(ALL), "Patient")
    assert nobody == {"resourceType": "Patient"}
    assert signed == {"resourceType": "Patient", "name": [{"text": "Inés"}]}


def test_times_are_those_of_her_own_clock() -> None:
    bundle = made(replace(ALL, offset=-300))
    assert bundle["timestamp"] == "2026-03-02T16:04:05-05:00"


def test_a_page_without_scores_is_a_document_of_its_lines_alone() -> None:
    bundle = made(page(PARTS[0]))
    assert [entry["resource"]["resourceType"] for entry in bundle["entry"]] == ["Composition", "Patient"]
    (section,) = bundle["entry"][0]["resource"]["section"]
    assert section["title"] == "What matters"
    assert "<li>Sleep &amp; “quiet” &lt;b&gt;now&lt;/b&gt;.\nMondays.</li>" in section["text"]["div"]


def test_an_instrument_that_is_here_no_more_stands_in_the_lines_alone() -> None:
    bundle = made(page(scores=(scored("phq9", instrument="gone", total=3),)))
    assert len(bundle["entry"]) == 2


def test_control_signs_do_not_break_it() -> None:
    odd = part_of("own.talk", "T\x00", [(None, "", "a\x0bb\ufffe")])
    bundle = made(page(odd, heading="H\x07", signed="\x01"))
    assert ClientBundle(bundle).type == "document"


def test_what_is_no_fhir_is_not_given() -> None:
    with pytest.raises(BadBundle, match="faults"):
        bundle_of(page(heading=""), ID)
