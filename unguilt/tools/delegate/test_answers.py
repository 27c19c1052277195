"""What comes back through a link to an ask, on the page of the ask."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.filling import page_of
from tests.people import guest_here
from unguilt.kit.windows import links_about
from unguilt.tools.delegate.entries import Handing

pytestmark = pytest.mark.django_db

HERE = "/tools/delegate"


def test_what_was_answered_through_a_link_stands_beside_the_ask_and_leads_back_to_it() -> None:
    her = guest_here()
    her.browser.post(f"{HERE}/hand-over", {"task": "Bins", "entry_id": str(uuid4())})
    (stored,) = her.vault.all(Handing)
    at = f"{HERE}/handed/{stored.id}"
    her.browser.post(f"{at}/link", {"days": "7", "text": stored.entry.text, "version": "1"})
    (link,) = links_about(her.vault, Handing.KIND, stored.id)
    assert "What came back" not in page_of(her.browser.get(at)).words
    sent = {"code": link.entry.code, "sent": str(uuid4()), "answer": "not_now"}
    Client().post(f"/w/{link.id}/answer", sent)
    assert "What came back: Not now" in page_of(her.browser.get(at)).words
    assert at in page_of(her.browser.get(f"/links/{link.id}")).links
    her.browser.post(f"{at}/delete")
    assert at not in page_of(her.browser.get(f"/links/{link.id}")).links
