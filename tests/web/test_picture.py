"""The picture, and the page on how suggestions work."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from unguilt.accounts.models import Owner
from unguilt.core.method import STRATEGIES
from unguilt.core.moments import Moment, Posterior, Summary
from unguilt.core.preferences import Preferences
from unguilt.vault import cookie
from unguilt.vault.models import Vault
from unguilt.web.believing import offer_for

from .guests import LEAD, PICTURE, SUGGESTIONS, WIN, damage, full, guest, keep, keep_with_practice, page, told

pytestmark = pytest.mark.django_db


def figures(text: str) -> list[str]:
    return re.findall(r"<figure>.*?</figure>", text, re.DOTALL)


def queries(browser: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        page(browser, address)
    return len(asked)


def test_a_newcomer_sees_what_the_page_is_for_and_gets_no_vault(client: Client) -> None:
    text = page(client)
    assert "What this page is for" in text
    assert figures(text) == []
    assert Vault.objects.count() == 0
    assert "How suggestions work" in page(client, SUGGESTIONS)


def test_a_guest_without_moments_sees_the_same(client: Client) -> None:
    guest(client)
    assert "What this page is for" in page(client)


@pytest.mark.parametrize("address", [PICTURE, SUGGESTIONS])
def test_an_owner_whose_vault_has_closed_is_asked_to_unlock(client: Client, address: str) -> None:
    vault = guest(client)
    client.force_login(Owner.objects.create(username="Ana", vault_id=vault.id))
    del client.cookies[cookie.NAME]
    assert client.get(address)["Location"].startswith("/unlock?next=")


def test_three_moments_claim_nothing(client: Client) -> None:
    keep(guest(client), [told(number) for number in range(3)])
    text = page(client)
    assert text.count("Too early to say (3 moments).") == 3
    assert "Too early to say which way it goes (3 moments with a weight)." in text
    assert " of 3" not in text
    assert len(figures(text)) == 1


def test_a_full_picture_tells_every_chart_in_words_and_as_a_table(client: Client) -> None:
    full(client)
    text = page(client)
    shown = figures(text)
    assert len(shown) == 6
    for figure in shown:
        assert figure.count("<svg") >= 1
        assert figure.count("<figcaption>") == 1
        assert figure.count("<table>") == 1
    for sentence in (
        "“Self-compassion” has eased your guilt by about",
        "points more than time alone",
        "From about 7 to about 4, with ups and downs that are part of any life (38 moments).",
        "Work demands came up in 38 of 38 moments.",
        "You called 24 of 38 moments unfair. What is unfair is not yours to fix by feeling worse.",
        "More often on Monday than on other days: 22 of 38 moments.",
    ):
        assert sentence in text


def test_nothing_on_the_page_carries_a_style_or_an_inline_script(client: Client) -> None:
    full(client)
    for address in (PICTURE, SUGGESTIONS):
        assert re.findall(r"\sstyle=|\son\w+=|<style", page(client, address)) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_drawings_are_numbers_in_every_language(client: Client, language: str) -> None:
    full(client)
    for drawing in re.findall(r"<svg class=\"chart\".*?</svg>", page(client, language=language), re.DOTALL):
        drawn = re.findall(r' (?:x|y|x1|x2|y1|y2|cx|cy|d|width|height)="([^"]*)"', drawing)
        assert [each for each in drawn if not re.fullmatch(r"[MLZ\d. -]+", each)] == []


def test_missing_weeks_are_neither_drawn_over_nor_spoken_of(client: Client) -> None:
    vault = guest(client)
    keep(vault, [told(number) for number in (*range(9), *range(30, 40))])
    text = page(client)
    assert len(re.findall(r'fill="none" stroke="var\(--plum\)"', text)) == 2
    assert re.findall(r"missed|missing week|no entr|gap", text, re.IGNORECASE) == []


def test_what_was_never_tried_is_one_quiet_sentence(client: Client) -> None:
    vault = guest(client)
    keep_with_practice(vault, [told(number) for number in range(2)], LEAD, after=5)
    assert f"{len(STRATEGIES) - 1} other tools are there if you ever want them." in page(client)
    client.post("/picture/suggestions/silence", {"strategy": "values", "on": "1"})
    assert f"{len(STRATEGIES) - 2} other tools are there if you ever want them." in page(client)


def test_heavier_weeks_are_told_with_a_way_to_people(client: Client) -> None:
    keep(guest(client), [told(number, weight=3 if number < 18 else 8) for number in range(36)])
    text = page(client)
    assert "From about 3 to about 8, with ups and downs between (36 moments)." in text
    assert "someone trained can help more than any tool" in text


def test_what_most_moments_come_from_leads_beyond_today_unless_put_away(client: Client) -> None:
    today = timezone.now()
    keep(
        guest(client),
        [replace(told(0, whose="unsure"), at=today - timedelta(days=number)) for number in range(12)],
    )
    assert '<a class="button quiet" href="/tools/boundaries/">' in page(client)
    client.post("/picture/suggestions/silence", {"strategy": "boundaries", "on": "1"})
    assert '<a class="button quiet" href="/tools/boundaries/">' not in page(client)


def test_what_she_kept_stands_in_her_words_and_escaped(client: Client) -> None:
    vault = guest(client)
    vault.add(WIN(at=timezone.now(), line="Soup <b>& bread"))
    assert "Soup &lt;b&gt;&amp; bread" in page(client)


def test_damaged_records_leave_the_page_standing(client: Client) -> None:
    vault = full(client)
    vault.keep_the(Preferences(name="Ana"))
    offer_for(vault, Moment(at=timezone.now(), weight=6, minutes=1), Preferences(), seed=1)
    whole = figures(page(client))
    for kind in (Summary, Posterior, Preferences, WIN):
        assert damage(vault, kind) == 1
        assert figures(page(client)) == whole
    newest = vault.latest(Moment, 1).stored[0].id
    assert damage(vault, Moment, only=newest) == 1
    assert figures(page(client))[1:] == whole[1:]
    assert damage(vault, Summary) == 1
    assert "Work demands came up in 37 of 37 moments." in page(client)


@pytest.mark.parametrize("address", [PICTURE, SUGGESTIONS])
def test_the_page_asks_the_database_no_more_for_300_moments_than_for_5(client: Client, address: str) -> None:
    few, many = Client(), client
    keep(guest(few), [told(number) for number in range(5)])
    keep(guest(many), [told(number) for number in range(300)])
    assert (queries(few, address), queries(many, address)) == (queries(few, address), queries(few, address))
    assert queries(many, address) <= 23  # each room that draws in it asks once or twice


def test_times_of_day_stand_in_the_order_of_a_day(client: Client) -> None:
    keep(guest(client), [told(number) for number in range(6)])
    text = page(client)
    names = ("Morning", "Midday", "Afternoon", "Late in the day", "Night")
    places = [text.index(name) for name in names]
    assert all(one < other for one, other in pairwise(places))
