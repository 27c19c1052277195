"""Nothing is on a page that she did not tick: whatever way it is given, every line is there or not at all."""

import io
import random
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pypdf
import pytest
from django.template.loader import render_to_string
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.filling import page_of
from tests.people import Person, guest_here, keep, practise, told
from unguilt.core.preferences import Preferences
from unguilt.core.session import OWN_PARTS, SessionPage, SheetPart, chosen, days_of, keys_in, part_of
from unguilt.exports.fhir import bundle_of
from unguilt.toolbox import TOOLS
from unguilt.web.session_composing import as_pdf, as_shown, composed
from unguilt.web.session_gathering import offered

from .pages import NEW, form_of, kept, sheet

NOW = timezone.now()
ID = uuid4()
PARTS = tuple(
    part_of(
        f"part {number}",
        f"Part{number:02}part",
        [(NOW, "March 2", f"needle{number:02}x{line:02}needle") for line in range(5)],
    )
    for number in range(8)
)
ALL = sorted(keys_in(PARTS))
NEEDLES = {line.key: line.text for part in PARTS for line in part.lines}


def bare(text: str) -> str:
    """Return a text without its spaces and breaks: where lines are broken is the paper's business."""
    return "".join(text.split())


def in_pdf(page: SessionPage) -> str:
    content = as_pdf(page, Preferences())
    return "".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(content)).pages)


def every_way(page: SessionPage) -> dict[str, str]:
    """Return what each way of giving it holds, as text."""
    return {
        "page": render_to_string("web/session_page_sheet.html", {"page": page}),
        "file": in_pdf(page),
        "link": repr(as_shown(page)),
        "program": bundle_of(page, ID).decode(),
    }


def of(keys: set[str]) -> SessionPage:
    own = {"talk": "", "questions": "", "signed": ""}
    return composed(PARTS, keys, own, days_of("two_weeks", now=NOW), now=NOW)


@settings(max_examples=15, deadline=None)
@given(st.sets(st.sampled_from(ALL), min_size=1))
def test_every_way_to_give_a_page_holds_exactly_the_ticked_lines(keys: set[str]) -> None:
    wanted = {NEEDLES[key] for key in keys}
    titles = {part.title for part in chosen(PARTS, keys)}
    for way, text in every_way(of(keys)).items():
        held = {needle for needle in NEEDLES.values() if needle in bare(text)}
        headed = {part.title for part in PARTS if part.title in bare(text)}
        assert (way, held, headed) == (way, wanted, titles)


def full_of_life() -> Person:
    """Make somebody who keeps something in every room, some of it a month old."""
    person = guest_here()
    for tool in TOOLS.values():
        tool.hooks.live(person.vault, NOW)
    for number in range(6):
        at = NOW - timedelta(days=2 * number, hours=1)
        moment = told(words=f"In my words {number}.", weight=4 + number % 5, whose="unfair")
        practise(person.vault, keep(person.vault, replace(moment, at=at)))
    return person


def without_own(parts: tuple[SheetPart, ...]) -> tuple[SheetPart, ...]:
    return tuple(part for part in parts if part.key not in OWN_PARTS)


@pytest.mark.django_db
def test_through_the_pages_exactly_the_ticked_lines_are_kept_shown_and_given() -> None:
    person, chance = full_of_life(), random.Random(7)  # noqa: S311 - chooses examples, no secret
    there = offered(person.vault, days_of("four_weeks", now=NOW))
    assert len(there) > 8
    for _ in range(4):
        form = form_of(person.browser)
        data = {**form.data, "span": "four_weeks", "entry_id": str(uuid4())}
        keys = chance.sample(sorted(keys_in(there)), k=chance.randrange(1, 12))
        where = person.browser.post(NEW, {**data, "line": keys})["Location"]
        page = kept(person)
        assert without_own(page.parts) == chosen(there, keys)
        read = bare("".join(sheet(person.browser.get(where))))
        assert read == bare(plain(page))
        content = person.browser.get(f"{where}/page.pdf").content
        drawn = "".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(content)).pages)
        assert letters(drawn) == letters(plain(page))


def plain(page: SessionPage) -> str:
    """Return the whole page as text, from its parts alone."""
    lines = [page.heading]
    for part in page.parts:
        lines += [part.title, *(line.said for line in part.lines)]
    return "\n".join([*lines, page.signed])


def letters(text: str) -> str:
    """Return letters and digits: the rest of the signs may be drawn by fonts that give them back otherwise."""
    return "".join(sign for sign in text if sign.isalnum())


@pytest.mark.django_db
def test_what_a_link_opens_for_others_is_the_page_as_it_was_made() -> None:
    person = full_of_life()
    form = form_of(person.browser)
    some = form.find("line").choices[::3]
    where = person.browser.post(NEW, {**form.data, "line": some, "signed": "Ines"})["Location"]
    page, shown = kept(person), as_shown(kept(person))
    assert [shown.heading, *((part.title, part.lines) for part in shown.parts), shown.signed] == [
        page.heading,
        *((part.title, tuple(line.said for line in part.lines)) for part in page.parts),
        "Ines",
    ]
    at = person.browser.post(f"{where}/link", {"entry_id": str(uuid4()), "days": "1"})["Location"]
    assert "A page for a session" in page_of(person.browser.get(at)).words
