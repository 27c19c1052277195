"""What has a time, each taken along by itself."""

from uuid import uuid4

import pytest
from icalendar import Calendar

from tests.pages import Page
from tests.people import Person

from .test_calendar import WORDS, choose, keep_a_date

pytestmark = pytest.mark.django_db


def test_one_thing_alone_is_a_file_with_the_title_she_chose(guest: Person) -> None:
    keep_a_date(guest)
    page = Page(guest.browser.get("/calendar/things").content, at="/calendar/things")
    assert WORDS in page.words
    (path,) = [link for link in page.links if link.endswith(".ics")]
    neutral = guest.browser.get(path)
    assert neutral["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(neutral.content).walk("VEVENT")
    assert str(event["summary"]) == "Time set aside"
    choose(guest, own_titles="on")
    (event,) = Calendar.from_ical(guest.browser.get(path).content).walk("VEVENT")
    assert str(event["summary"]) == WORDS
    assert guest.browser.get(f"/calendar/things/{uuid4()}.ics").status_code == 404
