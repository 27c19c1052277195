"""Real passages through the whole main job in a real vault: each gets an offer, nothing fails, nothing leaks.

The passages stand beside the repository, in ../shared/data/dev. Where that folder is missing, the project's
own corpus takes their place. Painful words were trusted to us: a failure names ids, never a text.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.test import Client
from django.utils import timezone

import unguilt.core.listening
from tests.filling import filled, own_forms, page_of
from unguilt.core.moments import Run
from unguilt.kit.fields import tidy
from unguilt.vault import cookie
from unguilt.vault.cookie import SlotCookie, read_cookie
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import open_session

ROOT: Final = Path(__file__).parents[2]
DEV: Final = ROOT.parent / "shared" / "data" / "dev"
CORPUS: Final = Path(unguilt.core.listening.__file__).parent / "corpus"
WHOLE: Final = "passages.jsonl"
OTHERS: Final = 240
"""How many of the other files together; of the passages themselves all are taken."""
MOST: Final = 4_000
"""Characters that fit into a moment; of a longer text she would send the first part."""


def texts() -> dict[str, tuple[str, str]]:
    """Return what goes through: id → (text, language)."""
    files, found = sorted((DEV if DEV.is_dir() else CORPUS).glob("*.jsonl")), {}
    each = OTHERS // len(files)
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = lines if path.name == WHOLE else lines[:: max(1, len(lines) // each)]
        for told in map(json.loads, kept):
            if told.get("text"):
                found[f"{path.stem} {told['id']}"] = (told["text"], told.get("lang", "en"))
    return found


TEXTS: Final = texts()


def through_the_main_job(browser: Client, text: str) -> str:
    """Tell it, be offered, begin the first practice, close it; return how far it went, "" when to the end."""
    told = browser.post("/moment", {"words": text[:MOST], "weight": "6", "length": "5"})
    if not told.has_header("Location"):
        return f"told: {told.status_code}"
    offer = browser.get(told["Location"])
    begin = [form for form in own_forms(page_of(offer)) if form.action == "/practice"]
    if offer.status_code != 200 or not begin:
        return f"offered: {offer.status_code}, {len(begin)} cards"
    step = browser.post("/practice", begin[0].data)
    if not step.has_header("Location"):
        return f"begun: {step.status_code}"
    (form,) = [
        each for each in own_forms(page_of(browser.get(step["Location"]))) if each.action == step["Location"]
    ]
    done = browser.post(form.action, filled(form, lambda _name: text[:400]))
    closed = browser.post(f"{form.action.rpartition('/')[0]}/close", {"after": "4", "useful": "a_bit"})
    rest = browser.get(closed["Location"]) if closed.has_header("Location") else closed
    return (
        ""
        if (done.status_code, rest.status_code) == (302, 200)
        else f"closed: {done.status_code}, {rest.status_code}"
    )


def needles() -> Iterator[tuple[str, bytes]]:
    """Go through the beginnings to search for, each by its id."""
    for name, (text, _language) in TEXTS.items():
        yield name, tidy(text)[:40].encode()


def files() -> bytes:
    """Return the bytes of the database as it lies on the disk, with its log."""
    path = Path(connection.settings_dict["NAME"])
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


@pytest.mark.django_db(transaction=True)
def test_every_passage_gets_an_offer_nothing_fails_and_nothing_leaks() -> None:
    browser, went_wrong = Client(raise_request_exception=False), {}
    for name, (text, language) in TEXTS.items():
        browser.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        stopped = through_the_main_job(browser, text)
        if stopped:
            went_wrong[name] = stopped
    content = files()
    assert went_wrong == {}
    assert [name for name, needle in needles() if needle in content] == []
    assert len(vault_of(browser).all(Run).entries) == len(TEXTS)


def vault_of(browser: Client) -> OpenVault:
    """Open the vault of this browser."""
    request = HttpRequest()
    request.COOKIES = {cookie.NAME: browser.cookies[cookie.NAME].value}
    held = read_cookie(request)
    assert isinstance(held, SlotCookie)
    session = open_session(held, timezone.now())
    assert session is not None
    return session.vault


def test_there_are_hundreds_of_texts_in_two_languages() -> None:
    assert len(TEXTS) >= 200
    assert {language for _text, language in TEXTS.values()} == {"en", "es"}


def test_all_the_passages_are_among_them_where_they_are() -> None:
    path = DEV / WHOLE
    there = len(path.read_text(encoding="utf-8").splitlines()) if path.exists() else 0
    assert sum(name.startswith("passages ") for name in TEXTS) == there
