"""The help pages by what it is about and by language, her own country, and what they weigh."""

import gzip
import re

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from tests.people import Person
from unguilt.core.help import NEEDS, load
from unguilt.core.preferences import Preferences

pytestmark = pytest.mark.django_db

WEIGHT = 60_000
"""Bytes over the wire of a first page, at most (PRODUCT.md: it fits a phone with little data)."""


def page(browser: Client, address: str, language: str = "en") -> str:
    answer = browser.get(address, headers={"accept-language": language})
    assert answer.status_code == 200
    return str(answer.content.decode())


def headings(text: str) -> list[str]:
    return re.findall(r"<h3>([^<]*)</h3>", text)


@pytest.mark.parametrize(("need", "kind"), NEEDS.items())
def test_every_line_for_a_need_stands_on_its_page_and_no_other(client: Client, need: str, kind: str) -> None:
    wanted = sorted(line.name for country in load().values() for line in country.of(kind))
    shown = sorted(headings(page(client, f"/help/lines?need={need}&language=")))
    assert [name.replace("&amp;", "&") for name in shown] == wanted


def test_lines_are_found_by_language_across_countries(client: Client) -> None:
    text = page(client, "/help/lines?language=es")
    spanish = [line for country in load().values() for line in country.lines if "es" in line.languages]
    assert len(headings(text)) == len([line for line in spanish if line.kind != "emergency"])
    assert "Lines known to speak Spanish." in text
    assert "Línea 144" in headings(text)
    assert "Telefono Amico Italia" not in headings(text)


def test_need_and_language_go_together_and_the_emergency_number_stands_beside(client: Client) -> None:
    text = page(client, "/help/lines?need=home&language=en")
    assert "Nollalinja" in headings(text)
    assert "Samaritans" not in headings(text)
    assert text.count("In danger: 112") >= 1


def test_where_no_line_is_known_it_is_said_with_a_way_on(client: Client) -> None:
    text = page(client, "/help/lines?need=birth&language=ja")
    assert headings(text) == []
    assert "No such line is known here yet." in text
    assert "findahelpline.com" in text
    assert 'href="/help"' in text


@pytest.mark.parametrize("asked", ["", "?need=&language=", "?need=nonsense", "?language=xx&need=%00"])
def test_without_anything_that_was_offered_all_lines_of_all_countries_stand_there(
    client: Client, asked: str
) -> None:
    lines = [line for country in load().values() for line in country.lines if line.kind != "emergency"]
    assert len(headings(page(client, f"/help/lines{asked}"))) == len(lines)


def test_perinatal_and_parent_lines_say_wherever_they_stand_that_they_are_no_crisis_lines(
    client: Client,
) -> None:
    for need in ("birth", "children"):
        text = page(client, f"/help/lines?need={need}")
        assert text.count("<b>Not a crisis line.") == len(headings(text)) > 0


def test_the_first_page_asks_what_it_is_about_in_plain_forms_without_a_script(client: Client) -> None:
    text = page(client, "/help")
    assert '<form action="/help/lines" method="get"' in text
    assert "When you are afraid of someone at home" in text
    assert '<option value="es">Spanish</option>' in text
    assert '<option value="es">Español</option>' in page(client, "/help", "es")


@pytest.mark.parametrize("address", ["/help", "/help/us", "/help/lines?need=talk"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_help_weighs_little(client: Client, address: str, language: str) -> None:
    assert len(gzip.compress(page(client, address, language).encode())) < WEIGHT / 3


def test_an_address_names_neither_danger_nor_fear(client: Client) -> None:
    asked = set(re.findall(r'name="need" value="([a-z]*)"', page(client, "/help")))
    assert asked == {"talk", "birth", "children", "home"}


def test_the_country_that_she_set_stands_first_and_the_others_below(guest: Person) -> None:
    guest.vault.keep_the(Preferences(country="IE"))
    text = page(guest.browser, "/help")
    places = re.findall(r'href="/help/([a-z]{2})"', text)
    assert places[0] == "ie"
    assert len(places) == len(load()) + 1


def test_help_stands_when_the_database_does_not(guest: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_args: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", gone)
    assert "988" in page(guest.browser, "/help")
    assert "988" in page(Client(), "/help/us")


def test_the_settings_ask_the_country_by_name_in_her_language_and_keep_it(guest: Person) -> None:
    text = page(guest.browser, "/settings", "es")
    named = re.findall(r'<option value="([A-Z]{2})">([^<]*)</option>', text)
    assert [code for code, _ in named][:3] == ["DE", "AR", "AU"]
    assert ("US", "Estados Unidos") in named
    assert len(named) == len(load())
    sent = {"country": "IE", "words": "mother", "name": "Ana"}
    assert guest.browser.post("/settings", sent).status_code == 302
    kept = guest.vault.glance(Preferences)
    assert kept is not None
    assert kept.country == "IE"
    assert '<option value="IE" selected>' in page(guest.browser, "/settings")
    assert guest.browser.post("/settings", {**sent, "country": ""}).status_code == 302
    kept = guest.vault.glance(Preferences)
    assert kept is not None
    assert kept.country == ""


def test_a_country_that_nobody_offered_is_refused_and_nothing_typed_is_lost(guest: Person) -> None:
    answer = guest.browser.post("/settings", {"country": "ZZ", "name": "Ana", "words": "mother"})
    assert answer.status_code == 422
    assert "Ana" in answer.content.decode()
