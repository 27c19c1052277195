"""A page for a session as a FHIR R4 document, for programs of a practice: the same lines, and scores as numbers.

Source of the shapes: hl7.org/fhir/R4, resources Bundle, Composition, Patient, Questionnaire,
QuestionnaireResponse, Observation. Nothing is in it that the page does not say.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from html import escape
from typing import Any, Final
from uuid import UUID, uuid5

from unguilt.core.screening import INSTRUMENTS, Instrument, Item
from unguilt.core.session import Score, SessionPage, SheetPart

Resource = dict[str, Any]

LOINC: Final = "http://loinc.org"
LOCAL: Final = "urn:unguilt:instruments"
"""Code system for what LOINC has no code for; the code is our key of the instrument or the question."""

_PATIENT_NOTE: Final = "51855-5"
_ORDINAL: Final = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
_SURVEY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_TOTAL: Final = "total"
_NOT_TEXT: Final = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_NOTICE: Final = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, "
    "Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost "
    "under the license at http://loinc.org/license. LOINC® is a registered United States trademark of "
    "Regenstrief Institute, Inc."
)
"""What the licence of LOINC asks to be said wherever its codes are given."""


class BadBundle(Exception):
    """What was made is no FHIR; it is not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """One questionnaire at one time, with all that the page says of it; `key` is that of the instrument."""

    key: str
    at: datetime
    scores: tuple[Score, ...]

    @property
    def total(self) -> int | None:
        """Its score, where a line tells it."""
        return next((each.total for each in self.scores if each.total is not None), None)

    @property
    def answers(self) -> dict[str, int]:
        """Its answers, where a line tells them."""
        return {key: value for each in self.scores for key, value in each.answers.items()}


def bundle_of(
    page: SessionPage, page_id: UUID, *, instruments: Mapping[str, Instrument] = INSTRUMENTS
) -> bytes:
    """Return the page as a FHIR R4 bundle of the type “document”, as JSON. Raises BadBundle."""
    bundle = _Bundle(page, page_id, instruments).made()
    _check(bundle)
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode()


def _check(bundle: Resource) -> None:
    from fhir.resources.R4B.bundle import Bundle  # noqa: PLC0415 - read only when one is given
    from pydantic import ValidationError  # noqa: PLC0415 - as above

    try:
        Bundle.model_validate(bundle)
    except ValidationError as fault:
        # The message would quote what is in it.
        msg = f"{fault.error_count()} faults"
        raise BadBundle(msg) from None


class _Bundle:
    """One bundle on its way; each resource has an address of its own that holds nowhere else."""

    def __init__(self, page: SessionPage, page_id: UUID, instruments: Mapping[str, Instrument]) -> None:
        self.page, self.page_id, self.instruments = page, page_id, instruments
        self.zone = timezone(timedelta(minutes=page.offset))
        self.patient = self.address("patient")

    def address(self, *parts: str) -> str:
        return uuid5(self.page_id, "/".join(parts)).urn

    def time(self, at: datetime) -> str:
        return at.astimezone(self.zone).isoformat(timespec="seconds")

    def made(self) -> Resource:
        asked = tuple(_by_questionnaire(self.page.scores))
        entries = [
            (self.address("composition"), self.composition(asked)),
            (self.patient, self.patient_resource()),
            *self.questionnaires(asked),
            *(each for one in asked for each in self.results(one)),
        ]
        return {
            "resourceType": "Bundle",
            "identifier": {"system": "urn:ietf:rfc:3986", "value": self.address("bundle")},
            "type": "document",
            "timestamp": self.time(self.page.at),
            "entry": [{"fullUrl": address, "resource": resource} for address, resource in entries],
        }

    def composition(self, asked: Iterable[_Asked]) -> Resource:
        lines = {score.line: one for one in asked for score in one.scores}
        return {
            "resourceType": "Composition",
            "language": self.page.language,
            "status": "final",
            "type": {"coding": [{"system": LOINC, "code": _PATIENT_NOTE, "display": "Patient Note"}]},
            "subject": {"reference": self.patient},
            "date": self.time(self.page.at),
            "author": [{"reference": self.patient}],
            "title": _text(self.page.heading),
            "section": [self.section(part, lines) for part in self.page.parts],
        }

    def section(self, part: SheetPart, lines: Mapping[str, _Asked]) -> Resource:
        told = (lines[line.key] for line in part.lines if line.key in lines)
        addresses = dict.fromkeys(address for one in told for address, _resource in self.results(one))
        said = "".join(f"<li>{escape(_text(line.said))}</li>" for line in part.lines)
        div = f'<div xmlns="{_XHTML}" lang="{self.page.language}"><ul>{said}</ul></div>'
        section: Resource = {"title": _text(part.title), "text": {"status": "additional", "div": div}}
        if addresses:
            section["entry"] = [{"reference": address} for address in addresses]
        return section

    def patient_resource(self) -> Resource:
        """Without a name, unless she signed."""
        signed = _text(self.page.signed)
        return {"resourceType": "Patient", **({"name": [{"text": signed}]} if signed else {})}

    def questionnaires(self, asked: Iterable[_Asked]) -> Iterator[tuple[str, Resource]]:
        for key in dict.fromkeys(one.key for one in asked):
            instrument = self.instruments.get(key)
            if instrument is not None:
                yield self.address("questionnaire", key), _questionnaire(instrument, self.page.language)

    def results(self, one: _Asked) -> Iterator[tuple[str, Resource]]:
        """Go through the answers and the score of one questionnaire, each with its address."""
        instrument = self.instruments.get(one.key)
        if instrument is None:
            return
        answers = self.address("answers", one.key, one.at.isoformat())
        about = {"subject": {"reference": self.patient}}
        yield (
            answers,
            {
                "resourceType": "QuestionnaireResponse",
                "questionnaire": _canonical(instrument),
                "status": "completed",
                **about,
                "authored": self.time(one.at),
                "author": {"reference": self.patient},
                "item": [*_given(instrument, one, self.page.language)],
            },
        )
        if one.total is not None:
            yield (
                self.address("score", one.key, one.at.isoformat()),
                {
                    "resourceType": "Observation",
                    "status": "final",
                    "category": [{"coding": [{"system": _SURVEY, "code": "survey"}]}],
                    "code": _total_code(instrument),
                    **about,
                    "effectiveDateTime": self.time(one.at),
                    "valueInteger": one.total,
                    "derivedFrom": [{"reference": answers}],
                },
            )


def _by_questionnaire(scores: Iterable[Score]) -> Iterator[_Asked]:
    found: dict[tuple[datetime, str], list[Score]] = {}
    for score in scores:
        found.setdefault((score.at, score.instrument), []).append(score)
    return (_Asked(key=key, at=at, scores=tuple(told)) for (at, key), told in found.items())


def _canonical(instrument: Instrument) -> str:
    return f"{LOCAL}:{instrument.key}|{instrument.version}"


def _coding(loinc: str, local: str, display: str) -> Resource:
    system, code = (LOINC, loinc) if loinc else (LOCAL, local)
    return {"system": system, "code": code, "display": display}


def _total_code(instrument: Instrument) -> Resource:
    name = f"{instrument.name} total score"
    return {"coding": [_coding(instrument.total_loinc, f"{instrument.key}.{_TOTAL}", name)], "text": name}


def _questionnaire(instrument: Instrument, language: str) -> Resource:
    """The form itself, in its printed words; it holds nothing of hers."""
    items = [_item(instrument, item, language) for item in instrument.items]
    total = {
        "linkId": _TOTAL,
        "code": _total_code(instrument)["coding"],
        "type": "integer",
        "text": instrument.name,
    }
    return {
        "resourceType": "Questionnaire",
        "language": instrument.language(language) if instrument.wordings else language,
        "url": f"{LOCAL}:{instrument.key}",
        "version": instrument.version,
        "name": re.sub(r"\W", "", instrument.name),
        "title": instrument.name,
        "status": "active",
        "subjectType": ["Patient"],
        "copyright": f"{instrument.author}\n{instrument.licence}\n{_NOTICE}",
        "code": [_coding(instrument.loinc, instrument.key, instrument.name)],
        "item": [*items, total],
    }


def _item(instrument: Instrument, item: Item, language: str) -> Resource:
    return {
        "linkId": item.key,
        "code": [_coding(item.loinc, f"{instrument.key}.{item.key}", item.key)],
        "text": instrument.wording(language).items[item.key],
        "type": "choice",
        "answerOption": [
            {"valueCoding": _answer(instrument, item, value, language)} for value in item.scale.values
        ],
    }


def _answer(instrument: Instrument, item: Item, value: int, language: str) -> Resource:
    words = instrument.wording(language).answers[item.scale.key]
    display = words[item.scale.values.index(value)]
    coding = _coding(item.scale.code(value), f"{instrument.key}.{item.scale.key}.{value}", display)
    return {"extension": [{"url": _ORDINAL, "valueDecimal": value}], **coding}


def _given(instrument: Instrument, one: _Asked, language: str) -> Iterator[Resource]:
    for item in instrument.items:
        value = one.answers.get(item.key)
        if value in item.scale.values:
            answer = {"valueCoding": _answer(instrument, item, value, language)}
            text = instrument.wording(language).items[item.key]
            yield {"linkId": item.key, "text": text, "answer": [answer]}
    if one.total is not None:
        yield {"linkId": _TOTAL, "text": instrument.name, "answer": [{"valueInteger": one.total}]}


def _text(words: str) -> str:
    """Return text as FHIR takes it: no control signs."""
    return _NOT_TEXT.sub("\N{REPLACEMENT CHARACTER}", words).strip()
