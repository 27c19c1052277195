"""Help stands open to everybody, and a card leads there when words sound like danger."""

import re
from uuid import uuid4

import pytest
from django.test import Client

from unguilt.core.help import load
from unguilt.toolbox import PRACTICES

pytestmark = pytest.mark.django_db

DARK = "Some nights I think they would be better off without me. I don’t want to wake up any more."
ORDINARY = "The pancakes burned and the bus was late."
CARD = 'aria-labelledby="care-title"'


def page(answer: object) -> str:
    return answer.content.decode()


def test_the_country_is_asked_and_never_guessed_from_language_or_address(client: Client) -> None:
    german = page(client.get("/help", headers={"accept-language": "de-DE"}, REMOTE_ADDR="203.0.113.7"))
    plain = page(client.get("/help"))
    places = [re.findall(r'href="(/help/[a-z]{2})"', text) for text in (german, plain)]
    assert places[0] == places[1]
    assert sorted(places[1]) == [f"/help/{code.lower()}" for code in sorted(load())]


@pytest.mark.parametrize("code", sorted(load()))
def test_every_line_stands_as_text_with_its_link_for_whoever_is_signed_out(client: Client, code: str) -> None:
    text = page(client.get(f"/help/{code.lower()}"))
    channels = [channel for line in load()[code].lines for channel in line.channels]
    assert [each.dial for each in channels if each.dial not in text] == []
    assert [each.href for each in channels if f'href="{each.href}"' not in text] == []


def test_help_makes_no_vault_and_sets_no_session(client: Client) -> None:
    client.get("/help/us")
    assert set(client.cookies) <= {"unguilt-csrf"}


def test_a_country_that_is_not_known_leads_to_the_page_for_what_is_not_there(client: Client) -> None:
    assert client.get("/help/zz").status_code == 404


def test_the_card_comes_while_she_types_and_stores_nothing(client: Client) -> None:
    assert CARD in page(client.post("/care", {"anything": DARK}))
    assert CARD not in page(client.post("/care", {"anything": ORDINARY}))
    assert "unguilt-vault" not in client.cookies


@pytest.mark.parametrize("length", [3_000, 5_000, 15_000])
def test_the_card_comes_however_long_a_moment_is(client: Client, length: int) -> None:
    words = (ORDINARY + " ") * (length // (len(ORDINARY) + 1)) + DARK
    for path in ("/moment/listen", "/moment"):
        assert CARD in page(client.post(path, {"words": words}, follow=True))
    assert CARD in page(client.post("/moment/listen", {"words": words}, headers={"hx-request": "true"}))
    assert CARD not in page(client.post("/moment/listen", {"words": ORDINARY * (length // len(ORDINARY))}))


def told(client: Client, words: str) -> str:
    sent = {"words": words, "weight": "6", "length": "1", "entry_id": str(uuid4())}
    return page(client.post("/moment", sent, follow=True))


def test_the_card_stands_before_what_is_offered_and_every_word_is_kept(client: Client) -> None:
    text = told(client, DARK)
    assert text.index(CARD) < text.index("<h1")
    assert DARK in page(client.get("/moments"))


def test_below_the_card_only_what_soothes_is_offered(client: Client) -> None:
    offered = re.findall(r'name="practice" value="([^"]+)"', told(client, DARK))
    assert offered != []
    assert [each for each in offered if not PRACTICES[each].soothing] == []


def test_ordinary_words_bring_no_card(client: Client) -> None:
    assert CARD not in told(client, ORDINARY)


def test_a_dark_moment_that_is_only_noted_leads_to_the_card_as_well(client: Client) -> None:
    sent = {"words": DARK, "length": "note", "entry_id": str(uuid4())}
    assert CARD in page(client.post("/moment", sent, follow=True))


def test_the_card_stands_beside_what_she_wrote_in_a_practice(client: Client) -> None:
    begun = client.post("/practice", {"practice": "reframe.whole_picture", "entry_id": str(uuid4())})
    steps = PRACTICES["reframe.whole_picture"].steps
    number = next(place for place, step in enumerate(steps, 1) if step.type == "write")
    here = begun.url.rsplit("/", 1)[0]
    after = client.post(f"{here}/{number}", {steps[number - 1].key: DARK}, follow=True)
    assert CARD in page(after)


def test_what_was_heard_in_dark_words_is_no_reason_of_hers(client: Client) -> None:
    sent = {"words": DARK, "pressures": ["perfectionism"], "weight": "6", "length": "1"}
    said = page(client.post("/moment", {**sent, "entry_id": str(uuid4())}, follow=True))
    assert CARD in said
    assert "you named" not in said.casefold()
    calm = page(client.post("/moment", {**sent, "words": ORDINARY, "entry_id": str(uuid4())}, follow=True))
    assert "you named" in calm.casefold()


@pytest.mark.parametrize("afraid", [False, True])
def test_rooms_ask_nobody_at_home_of_somebody_who_is_afraid_there(client: Client, *, afraid: bool) -> None:
    client.post("/settings", {"afraid": "on"} if afraid else {"name": "Ines"})
    asking = [each for each in PRACTICES.values() if "afraid" in each.not_when and not each.alone]
    assert len(asking) >= 3
    shown = [f'value="{each.id}"' in page(client.get(f"/tools/{each.strategy}/")) for each in asking]
    assert shown == [not afraid] * len(asking)
