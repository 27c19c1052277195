"""Every address × ten roles × five methods: each gets what the table says, and nobody another's."""

import re
from itertools import product
from typing import Final
from uuid import uuid4

import pytest
from django.test import Client

from tests.pages import Address, addresses
from tests.people import full, guest_here, owner_here
from unguilt.core.moments import Moment
from unguilt.toolbox import TOOLS

from .access import TABLE
from .asking import METHODS, ask, ask_for, outcome
from .objects import Objects, objects_of
from .roles import ROLES, world

pytestmark = pytest.mark.django_db

REFUSED: Final = ("newcomer", "owner", "other_owner")
"""Who tries the methods that an address does not take: that is decided before anybody is looked at."""
_ENTRY: Final = {
    "moment_id",
    "run_id",
    "look_back_id",
    "link_id",
    "event_id",
    "session_page_id",
    *(f"{kind.KIND}_id" for tool in TOOLS.values() for kind in tool.entries),
}
_CHANGING: Final = re.compile(r'(csrfmiddlewaretoken" value|nonce)="[^"]*"')


def said(name: str, method: str, role: str) -> str:
    """Return what the table says."""
    rules = TABLE["urls"][name]
    rule = rules.get("GET" if method == "HEAD" else method)
    if rule is None:
        return "refused"
    row = TABLE["rule"][rule]
    return str(row.get(role, row["else"]))


def test_every_address_stands_in_the_table_and_no_other() -> None:
    assert {address.name for address in addresses()} ^ set(TABLE["urls"]) == set()


def test_every_rule_is_used_and_names_roles_that_exist() -> None:
    used = {rule for methods in TABLE["urls"].values() for rule in methods.values()}
    assert used == set(TABLE["rule"])
    assert {role for row in TABLE["rule"].values() for role in row} - {"else", *ROLES} == set()


def test_everybody_gets_what_the_table_says() -> None:
    everybody, found, wanted = world(), {}, {}
    for address, method, role in product(addresses(), METHODS, ROLES):
        wish = said(address.name, method, role)
        if wish != "refused" or role in REFUSED:
            key = f"{role} {method} {address.name}"
            wanted[key], found[key] = wish, outcome(ask(everybody, role, address, method))
    assert {key: each for key, each in found.items() if each != wanted[key]} == {}


def of_entries() -> list[Address]:
    return [address for address in addresses() if _ENTRY & {name for name, _ in address.arguments}]


def shown(browser: Client, path: str, method: str, sent: dict[str, str]) -> tuple[int, str, dict[str, str]]:
    """Return all there is to see of an answer, without tokens that are never the same twice."""
    response = ask_for(browser, path, method, sent)
    headers = {name: value for name, value in response.items() if name != "Content-Security-Policy"}
    return response.status_code, _CHANGING.sub("", response.content.decode()), headers


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("who", ["guest", "owner"])
def test_anothers_entry_is_answered_as_one_that_was_never_there(who: str, method: str) -> None:
    ana = objects_of(owner_here("Ana"))
    asking = guest_here() if who == "guest" else owner_here("Berta")
    full(asking.vault)
    for address in of_entries():
        sent = ana.sent.get(address.name, {})
        foreign = shown(asking.browser, address.path(**ana.in_path), method, sent)
        missing = shown(asking.browser, address.path(**_missing(ana)), method, sent)
        assert foreign == missing
        assert foreign[0] in {302, 404, 405}  # to let go of what is gone already is no fault


def test_a_practice_for_anothers_moment_is_answered_as_for_none_there_ever_was() -> None:
    ana, guest = objects_of(owner_here("Ana")), guest_here()
    answers = [
        shown(guest.browser, "/practice", "POST", {**ana.sent["begin"], "moment": str(moment)})
        for moment in (ana.in_path["moment_id"], uuid4())
    ]
    assert answers[0] == answers[1]
    assert answers[0][0] == 404


def test_a_form_that_carries_anothers_id_makes_an_entry_of_ones_own() -> None:
    ana, guest = owner_here("Ana"), guest_here()
    hers = objects_of(ana)
    before = ana.vault.get(Moment, hers.in_path["moment_id"])
    guest.browser.post("/moment", {"words": "Mine.", "entry_id": str(before.id)})
    assert ana.vault.get(Moment, before.id) == before
    assert guest.vault.get(Moment, before.id).entry.words == "Mine."


def _missing(objects: Objects) -> dict[str, object]:
    return {**objects.in_path, **{name: uuid4() for name in _ENTRY}}
