"""What a page asks the database does not grow with what she kept, and is pinned."""

from typing import Final
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.people import Person, guest_here, practise, sample, told
from unguilt.core.moments import Moment, summarise
from unguilt.core.preferences import Preferences
from unguilt.kit.people import Person as Somebody
from unguilt.toolbox import TOOLS
from unguilt.vault.door import Stored
from unguilt.web.believing import offer_for

pytestmark = pytest.mark.django_db

MANY: Final = 1000
MANY_OF: Final = [
    Somebody,
    *(kind for tool in TOOLS.values() for kind in tool.entries if kind not in tool.singles),
]

AT_MOST: Final = {
    "/": 4,
    "/moment": 2,
    "/moments": 2,
    "/moments/<newest>": 3,
    "/offer/<newest>": 3,
    "/picture": 24,
    "/picture/suggestions": 4,
    "/tools/": 0,
    "/tools/success/": 5,
    "/tools/success/wins": 2,
    "/tools/imperfection/": 5,
    "/tools/imperfection/trials": 2,
    "/tools/imperfection/let-it-slide": 2,
    "/tools/imperfection/let-it-slide/days": 2,
    "/tools/imperfection/let-it-slide/list": 2,
    "/tools/imperfection/rules": 2,
    "/tools/self_compassion/": 9,
    "/tools/self_compassion/pause": 3,
    "/tools/self_compassion/pauses": 2,
    "/tools/self_compassion/flips": 2,
    "/tools/self_compassion/letters": 2,
    "/tools/self_compassion/letters/now": 2,
    "/tools/self_compassion/lines": 2,
    "/tools/reframe/": 4,
    "/tools/reframe/records": 2,
    "/tools/reframe/work-gives": 2,
    "/tools/reframe/repairs": 2,
    "/tools/mindfulness/": 3,
    "/tools/mindfulness/breathe": 2,
    "/tools/mindfulness/journal": 2,
    "/tools/mindfulness/journal/prompt": 2,
    "/tools/mindfulness/writing": 2,
    "/tools/quality_time/": 4,
    "/tools/quality_time/ideas": 5,
    "/tools/quality_time/ideas/away": 4,
    "/tools/quality_time/children": 4,
    "/tools/quality_time/dates": 5,
    "/tools/quality_time/dates/new": 4,
    "/tools/quality_time/ten-minutes": 4,
    "/tools/quality_time/kept": 5,
    "/tools/advocacy/": 5,
    "/tools/advocacy/cost": 2,
    "/tools/advocacy/cost/new": 0,
    "/tools/advocacy/letters": 2,
    "/tools/advocacy/letters/new": 3,
    "/tools/advocacy/asks": 2,
    "/tools/advocacy/asks/new": 1,
    "/tools/advocacy/law": 2,
    "/tools/delegate/": 6,
    "/tools/delegate/load": 3,
    "/tools/delegate/load/area": 3,
    "/tools/delegate/load/task": 3,
    "/tools/delegate/ways": 2,
    "/tools/delegate/hand-over": 3,
    "/tools/delegate/instead": 2,
    "/tools/delegate/handed": 2,
    "/tools/values/": 7,
    "/tools/values/cards": 2,
    "/tools/values/cards/choose": 2,
    "/tools/values/fives": 2,
    "/tools/values/compasses": 2,
    "/tools/values/compasses/new": 3,
    "/tools/values/steps": 2,
    "/tools/values/decisions": 2,
    "/tools/values/decisions/new": 2,
    "/session-page": 3,
    "/session-page/new": 45,
    "/tools/support_network/": 6,
    "/tools/support_network/words": 3,
    "/tools/support_network/words/take": 3,
    "/tools/support_network/reached": 4,
    "/tools/support_network/places": 1,
    "/tools/support_network/places/kept": 2,
    "/tools/support_network/places/new": 1,
    "/people": 2,
    "/people/new": 1,
    "/tools/therapy/": 8,
    "/tools/therapy/helps": 2,
    "/tools/therapy/find": 2,
    "/tools/therapy/pay": 2,
    "/tools/therapy/questions": 2,
    "/tools/therapy/first-call": 2,
    "/tools/therapy/ready/new": 4,
    "/tools/therapy/ready/fill": 1,
    "/tools/therapy/ready": 2,
    "/tools/therapy/notes": 2,
    "/tools/therapy/notes/new": 0,
    "/tools/therapy/homework": 2,
    "/tools/therapy/homework/new": 0,
    "/tools/therapy/hard-hour": 3,
    "/tools/therapy/hard-hour/edit": 4,
    "/tools/therapy/check": 3,
    "/tools/therapy/check/people": 3,
    "/tools/therapy/check/results": 2,
    "/tools/therapy/check/totals": 2,
    "/tools/therapy/check/totals/new": 0,
    "/settings": 2,
    "/calendar": 2,
    "/calendar/elsewhere": 2,
    "/help": 2,
    "/help/lines": 0,
    "/support": 1,
    "/links": 4,
    "/about": 0,
    "POST /moment": 11,
    "POST /offer/<newest>/else": 10,
}
"""Queries of each page, with those that open the vault and read her words for things."""


def person_with(count: int) -> Person:
    """Make a guest with so many moments, entries of every kind, the newest practised, all learnt from."""
    person = guest_here()
    with person.vault.changing():
        for number in range(count):
            person.vault.add(told(number))
            for kind in MANY_OF:
                person.vault.add(sample(kind))
        person.vault.keep_the(summarise(person.vault.all(Moment).entries))
        practise(person.vault, newest(person))
        offer_for(person.vault, told(count), Preferences(), seed=1)
    return person


def newest(person: Person) -> Stored[Moment]:
    return person.vault.latest(Moment, 1).stored[0]


def asked(person: Person) -> dict[str, int]:
    """Count the queries of each page."""
    counts = {}
    moment = str(newest(person).id)
    for page in AT_MOST:
        method, _, path = page.rpartition(" ")
        address = path.replace("<newest>", moment)
        with CaptureQueriesContext(connection) as queries:
            if method:
                sent = {"words": "One more.", "weight": "6", "length": "5", "entry_id": str(uuid4())}
                response = person.browser.post(address, sent)
            else:
                response = person.browser.get(address)
        assert response.status_code == (302 if method else 200)
        counts[page] = sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE")) for query in queries)
    return counts


def test_a_page_asks_the_same_of_three_entries_and_of_a_thousand() -> None:
    few, many = asked(person_with(3)), asked(person_with(MANY))
    assert many == few
    assert {page: count for page, count in few.items() if count > AT_MOST[page]} == {}
