"""What every room keeps, whichever it is: a thirteenth tool has to pass all of this."""

import re
from datetime import timedelta
from itertools import chain
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries

import unguilt.tools
from tests.filling import own_forms, page_of, run_practice
from tests.people import LONG_AGO, Person, sample, told
from unguilt.core.codec import Entry
from unguilt.core.method import GROUPS, MINUTES, STRATEGIES
from unguilt.core.suggesting import SOOTHING_LEAD
from unguilt.kit.bringing import bring
from unguilt.kit.tool import RoomCard, Tool
from unguilt.toolbox import PRACTICES, TOOLS

ROOMS = Path(unguilt.tools.__file__).parent
LANGUAGES = ("en", "es")
SAMPLES = {"UUIDConverter": uuid4(), "IntConverter": 1, "SlugConverter": "one"}
EVERY = pytest.mark.parametrize("tool", TOOLS.values(), ids=list(TOOLS))
IN_EACH = pytest.mark.parametrize("language", LANGUAGES)


def spoken(browser: Client, language: str) -> Client:
    browser.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return browser


def test_every_room_is_registered_once_and_every_strategy_has_one() -> None:
    folders = {path.parent.name for path in ROOMS.glob("*/tool.py")}
    assert folders == set(TOOLS) == set(STRATEGIES)
    assert [tool.slug for tool in TOOLS.values()] == list(TOOLS)


def test_only_the_toolbox_names_rooms() -> None:
    naming = re.compile(r"unguilt\.tools\.\w")
    elsewhere = [
        path.relative_to(ROOMS.parent).as_posix()
        for path in ROOMS.parent.rglob("*.py")
        if ROOMS not in path.parents
        and path.name != "toolbox.py"
        and naming.search(path.read_text(encoding="utf-8"))
    ]
    assert elsewhere == []


def test_there_are_forty_practices_or_more_and_each_has_a_name_of_its_own() -> None:
    practices = [*chain.from_iterable(tool.practices for tool in TOOLS.values())]
    assert len(practices) >= 40
    assert [each.id for each in practices] == list(PRACTICES)
    assert len({each.name for each in practices}) == len(practices)


def test_what_leads_while_nothing_is_known_exists_and_soothes_in_a_minute() -> None:
    lead = PRACTICES[SOOTHING_LEAD]
    assert (lead.soothing, lead.minutes) == (True, 1)


@EVERY
def test_a_room_is_named_and_belongs_to_a_group(tool: Tool) -> None:
    assert tool.strategy.name
    assert tool.strategy.line
    assert tool.strategy.group in GROUPS


@EVERY
def test_a_room_has_practices_of_one_five_and_twenty_minutes(tool: Tool) -> None:
    assert len(tool.practices) >= 3
    assert {each.minutes for each in tool.practices} == set(MINUTES)


@EVERY
def test_a_room_has_something_free_for_her_alone_with_no_energy_in_bed_or_at_work(tool: Tool) -> None:
    assert [
        each.id
        for each in tool.practices
        if each.free and each.alone and each.energy == 0 and {"bed", "work"} & set(each.places)
    ] != []


@EVERY
def test_a_room_says_what_it_rests_on_in_every_language(tool: Tool) -> None:
    notes = [tool.evidence(language) for language in LANGUAGES]
    assert [[block.heading for block in note].count(True) for note in notes] == [4, 4]
    assert len(set(notes)) == len(LANGUAGES)
    assert all(block.text for note in notes for block in note)


@EVERY
def test_every_text_of_its_practices_is_translated(tool: Tool) -> None:
    texts = [each.name for each in tool.practices] + [
        step.text for each in tool.practices for step in each.steps
    ]
    with translation.override("es"):
        assert [text for text in texts if translation.gettext(text) == text] == []


@EVERY
def test_its_own_addresses_lie_beneath_its_room(tool: Tool) -> None:
    for pattern in tool.urls:
        kinds = pattern.pattern.converters.items()
        kwargs = {name: SAMPLES[type(kind).__name__] for name, kind in kinds}
        assert reverse(str(pattern.name), kwargs=kwargs).startswith(f"/tools/{tool.slug}/")


@EVERY
@IN_EACH
@pytest.mark.django_db
def test_an_empty_room_shows_all_that_can_be_done_in_it(tool: Tool, language: str) -> None:
    page = page_of(spoken(Client(), language).get(f"/tools/{tool.slug}/"))
    offered = [form.find("practice").values[0] for form in own_forms(page) if form.action == "/practice"]
    assert sorted(offered) == sorted(each.id for each in tool.practices)
    assert page.words.count("None") == 0


@EVERY
@IN_EACH
@pytest.mark.django_db
def test_every_practice_is_done_to_its_end_without_javascript(tool: Tool, language: str) -> None:
    browser = spoken(Client(), language)
    for practice in tool.practices:
        begun = browser.post("/practice", {"practice": practice.id})
        way = run_practice(browser, begun, lambda name: f"Words for {name}.")
        assert len(way) == len(practice.steps) + 2
        assert way[-1].endswith("/rest")


@EVERY
def test_what_a_room_keeps_comes_through_the_seal_as_it_was(tool: Tool, guest: Person) -> None:
    for kind in tool.entries:
        entry: Entry = sample(kind)
        keep = guest.vault.keep_the if kind in tool.singles else guest.vault.add
        stored = keep(entry)
        assert guest.vault.get(kind, stored.id).entry == entry


def cards(tool: Tool, person: Person) -> tuple[RoomCard, ...]:
    now = timezone.now()
    hard = told(weight=10, minutes=1)
    return (*tool.hooks.today(person.vault, now), *tool.hooks.at_moment(person.vault, hard, now))


@EVERY
def test_what_a_room_puts_forward_leads_somewhere_and_says_so(
    tool: Tool, full_owner: Person, guest: Person
) -> None:
    for person in (guest, full_owner):
        for card in cards(tool, person):
            assert all((card.title, card.body, card.action))
            assert person.browser.get(card.href).status_code == 200


@EVERY
def test_what_a_room_puts_forward_costs_the_same_however_much_it_keeps(
    tool: Tool, guest: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for kind in tool.entries:
        for _ in range(1 if kind in tool.singles else 40):
            guest.vault.add(sample(kind))
    guest.vault.read_ahead(*tool.singles)
    with django_assert_max_num_queries(2):
        cards(tool, guest)


@EVERY
def test_its_part_of_the_picture_is_drawn(tool: Tool, full_owner: Person) -> None:
    for part in tool.hooks.in_picture(full_owner.vault):
        assert render_to_string(part.template, {"part": part.context}).strip()


@EVERY
def test_what_it_gives_to_a_session_page_lies_within_the_days_asked_for(
    tool: Tool, full_owner: Person
) -> None:
    at = LONG_AGO - timedelta(days=1)
    for section in tool.hooks.for_session_page(full_owner.vault, at, timezone.now()):
        assert section.title
        assert all(line.text and line.at >= at for line in section.lines)
        assert [*section.lines] == sorted(section.lines, key=lambda line: line.at, reverse=True)
    assert tool.hooks.for_session_page(full_owner.vault, at, at) == ()


@EVERY
def test_a_sample_life_keeps_every_kind_the_room_has(tool: Tool, guest: Person) -> None:
    now = timezone.now()
    tool.hooks.live(guest.vault, now)
    assert [kind.KIND for kind in tool.entries if not guest.vault.latest(kind, 1).stored] == []


@pytest.mark.django_db
def test_words_brought_along_lie_in_the_room_they_are_for_until_they_are_put_away(guest: Person) -> None:
    bring(guest.vault, "They booked it over my pick-up.", to="boundaries", now=timezone.now())
    assert "They booked it over my pick-up." in page_of(guest.browser.get("/tools/boundaries/")).words
    assert "They booked it" not in page_of(guest.browser.get("/tools/advocacy/")).words
    assert guest.browser.post("/tools/boundaries/put-away").status_code == 302
    assert "They booked it" not in page_of(guest.browser.get("/tools/boundaries/")).words
