"""Entries about her calendar."""

from typing import Final

from tests.vault.golden.house import AT, ID
from unguilt.core.codec import Entry
from unguilt.web.calendar.entries import CalendarAccount, CalendarChoice

ENTRIES: Final[dict[str, Entry]] = {
    "calendar.1.full": CalendarChoice(
        at=AT,
        zone="America/St_Johns",
        kinds=("boundary", "person"),
        own_titles=True,
        feed=ID,
        code="7H2M-0QXK-93PD-ARTN-5VZC",
    ),
    "calendar.1.usual": CalendarChoice(at=AT),
    "calendar_account.1.sent": CalendarAccount(
        at=AT,
        address="https://calendar.example.org/ana/días/",
        username="ana",
        password="Straße, 3 kettles",
        sent=("ad6589a4-b604-5ad7-8d31-85adfd1fd3a3",),
    ),
}
