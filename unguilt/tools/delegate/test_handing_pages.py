"""Handing over as pages: the ask, its link, what came of it, the day to look again, and the other ways."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.utils import timezone

from tests.filling import page_of
from tests.people import LONG_AGO, Person, bend, guest_here, told
from unguilt.core.preferences import Preferences
from unguilt.exports.events import EventKind
from unguilt.kit.bringing import bring, brought
from unguilt.kit.people import Person as OneOfHers
from unguilt.kit.windows import links_about
from unguilt.tools.delegate.carriers import named, person
from unguilt.tools.delegate.entries import DaysAgain, Handing, LoadMap
from unguilt.tools.delegate.giving import at_moment, events, for_session_page, in_picture, today, wins
from unguilt.tools.delegate.linking import shown_of
from unguilt.tools.delegate.mapping import task_of
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

HERE = "/tools/delegate"
DARK = "I want to kill myself."


@pytest.fixture
def her() -> Person:
    return guest_here()


def post(who: Person, path: str, /, **sent: Any) -> HttpResponse:
    return who.browser.post(f"{HERE}/{path}", sent)


def words(who: Person, path: str) -> str:
    return page_of(who.browser.get(f"{HERE}/{path}")).words


def begun(who: Person, /, **facts: Any) -> Stored[Handing]:
    sent = {"task": "Bins", "entry_id": str(uuid4()), **facts}
    assert post(who, "hand-over", **sent).status_code == 302
    return newest(who)


def newest(who: Person) -> Stored[Handing]:
    return who.vault.latest(Handing, 1).stored[0]


def on_map(who: Person, key: str) -> tuple[str, ...]:
    found = task_of(who.vault.glance(LoadMap) or LoadMap(), key)
    assert found
    return found.carriers


def test_an_ask_is_made_from_her_facts_and_kept_once(her: Person) -> None:
    facts = {"parts": ["do"], "name": "Sam", "done": "Out by seven", "tone": "firm", "language": "en"}
    entry_id = str(uuid4())
    for _ in range(2):
        stored = begun(her, entry_id=entry_id, **facts)
    assert len(her.vault.all(Handing).stored) == 1
    assert (stored.entry.who, stored.entry.parts, stored.entry.text) == (
        "=Sam",
        ("do",),
        stored.entry.made,
    )
    assert stored.entry.text.startswith("Good day Sam,")
    assert "Done means, at the least: Out by seven." in words(her, f"handed/{stored.id}")


def test_only_the_task_is_needed_and_without_it_all_that_was_typed_comes_back(her: Person) -> None:
    response = post(her, "hand-over", task=" ", done="Out by seven", name="Sam", before="7")
    assert response.status_code == 422
    assert all(each in page_of(response).words for each in ("Out by seven", "Sam"))
    assert begun(her).entry.parts == ("notice", "plan", "do")


def test_a_task_of_the_map_comes_along_by_its_key(her: Person) -> None:
    assert "Bins and recycling" in words(her, "hand-over?task=bins")
    assert "Bins and recycling" in words(her, "ways?task=bins")
    assert begun(her, of="bins").entry.of == "bins"
    assert begun(her, of="nonsense").entry.of == ""


def test_words_brought_along_are_the_task_and_are_put_away_once_used(her: Person) -> None:
    bring(her.vault, "The forms,\nevery week", to="delegate", now=LONG_AGO)
    assert "The forms, every week" in words(her, "hand-over")
    begun(her, task="The forms, every week")
    assert brought(her.vault, "delegate") == ""


def test_her_changes_to_the_ask_stay_and_no_version_is_lost(her: Person) -> None:
    stored = begun(her, language="en")
    path = f"handed/{stored.id}"
    assert post(her, path, text="Mine.", version="1").status_code == 302
    assert post(her, f"{path}/facts", task="Glass bins", version="2").status_code == 302
    kept = newest(her).entry
    assert (kept.text, kept.aside) == ("Mine.", (kept.made,))
    assert "Glass bins" in kept.made
    post(her, f"{path}/swap", number="0", version="3")
    assert (newest(her).entry.text, newest(her).entry.aside) == (kept.made, ("Mine.",))
    post(her, f"{path}/swap", number="7", version="4")
    post(her, f"{path}/swap", number="0", version="3")
    assert newest(her).version == 4
    assert post(her, path, text=" ", version="4").status_code == 422


@pytest.mark.parametrize(
    ("page", "sent"),
    [
        ("", {"text": "Typed here."}),
        ("/facts", {"task": "Typed here."}),
        ("/look-again", {"told": "Typed here."}),
    ],
)
def test_what_was_changed_elsewhere_and_what_is_typed_here_are_both_shown(
    her: Person, page: str, sent: dict[str, str]
) -> None:
    stored = begun(her)
    post(her, f"handed/{stored.id}", text="Kept there.", version="1")
    response = post(her, f"handed/{stored.id}{page}", version="1", **sent)
    assert response.status_code == 409
    assert all(each in page_of(response).words for each in ("Typed here.", "Kept there."))
    assert post(her, f"handed/{stored.id}/outcome", state="taken", version="1").status_code == 409


def test_nobody_she_is_afraid_of_can_be_named_and_nobody_at_home_where_she_is_afraid(her: Person) -> None:
    sam = her.vault.add(OneOfHers(at=LONG_AGO, name="Sam", afraid=True))
    jo = her.vault.add(OneOfHers(at=LONG_AGO, name="Jo", home=True))
    ida = her.vault.add(OneOfHers(at=LONG_AGO, name="Ida"))
    page = words(her, "hand-over")
    assert [name in page for name in ("Sam", "Jo", "Ida")] == [False, True, True]
    stored = begun(her, who=person(jo.id))
    her.vault.keep_the(Preferences(afraid=True))
    assert [name in words(her, "hand-over") for name in ("Sam", "Jo", "Ida")] == [False, False, True]
    for each, status in ((sam, 422), (jo, 422), (ida, 302)):
        assert post(her, "hand-over", task="Bins", who=person(each.id)).status_code == status
    page = words(her, f"handed/{stored.id}")
    assert "So there is nothing here to send." in page
    assert "Make a link" not in page
    post(her, f"handed/{stored.id}/link", days="7", text="Mine.", version="1")
    assert links_about(her.vault, "handing", stored.id) == ()
    assert "outside" in words(her, "ways")


def test_a_link_shows_the_ask_and_her_name_and_is_made_once(her: Person) -> None:
    stored = begun(her, signed="Ana", language="en")
    link_id = str(uuid4())
    for _ in range(2):
        sent = {"days": "7", "entry_id": link_id, "text": stored.entry.text, "version": "1"}
        response = post(her, f"handed/{stored.id}/link", **sent)
        assert response["Location"] == f"/links/{link_id}"
    (link,) = links_about(her.vault, "handing", stored.id)
    assert (link.entry.title, link.entry.answerable) == ("Bins", True)
    assert "open until" in words(her, f"handed/{stored.id}")
    shown = shown_of(stored.entry)
    assert (shown.heading, shown.signed, shown.answerable) == ("A question from Ana", "Ana", True)
    assert "\n\n".join(shown.parts[0].lines) == stored.entry.text
    post(her, f"handed/{stored.id}/link", days="8", text="Mine.", version="1")
    assert len(links_about(her.vault, "handing", stored.id)) == 1


def test_a_link_shows_the_ask_as_it_stands_in_the_field(her: Person) -> None:
    stored = begun(her)
    path = f"handed/{stored.id}/link"
    assert post(her, path, days="1", text="Mine.", version="1").status_code == 302
    assert newest(her).entry.text == "Mine."
    assert post(her, path, days="1", text="Later.", version="1").status_code == 409
    assert post(her, path, days="1", text=" ", version="2").status_code == 422
    assert len(links_about(her.vault, "handing", stored.id)) == 1


def test_what_was_taken_on_goes_over_on_the_map_and_comes_back_with_the_task(her: Person) -> None:
    post(her, "load/area", area="home", rest="me")
    stored = begun(her, of="bins", name="Sam", parts=["plan", "do"])
    path = f"handed/{stored.id}"
    post(her, f"{path}/outcome", state="taken", after="2", version="1")
    assert on_map(her, "bins") == ("me", "me", "me")
    post(her, f"{path}/outcome", state="taken", after="2", on_map="on", version="2")
    assert on_map(her, "bins") == ("me", "=Sam", "=Sam")
    post(her, f"{path}/look-again", went="back", told="He moved.", on_map="on", version="3")
    assert on_map(her, "bins") == ("me", "me", "me")
    assert (newest(her).entry.went, newest(her).entry.told) == ("back", "He moved.")


def test_what_is_dropped_can_go_out_of_sight(her: Person) -> None:
    post(her, "instead", way="drop", task="Bins", of="bins")
    stored = newest(her)
    assert (stored.entry.way, stored.entry.state, stored.entry.text) == ("drop", "taken", "")
    post(her, f"handed/{stored.id}/outcome", after="1", on_map="on", version="1")
    assert "Bins and recycling" not in words(her, "load")
    assert newest(her).entry.settled == stored.entry.settled


def test_every_other_way_is_kept_with_how_it_goes(her: Person) -> None:
    for way in ("lower", "postpone", "swap", "buy", "nonsense"):
        assert post(her, "instead", way=way, task="Cake", done="Half of it").status_code == 302
        assert "Half of it" in words(her, f"handed/{newest(her).id}")
    assert newest(her).entry.way == "drop"
    assert post(her, f"handed/{newest(her).id}/facts", task="Big cake", version="1").status_code == 302
    assert newest(her).entry.task == "Big cake"
    assert post(her, "instead", way="buy", task="").status_code == 422


def test_on_the_day_alone_it_stands_on_now_and_it_is_in_the_calendar(her: Person) -> None:
    now = timezone.now()
    stored = begun(her, again=now.date().isoformat(), offset="0")
    (card,) = today(her.vault, now)
    assert (card.href, "“Bins”" in card.body) == (f"{HERE}/handed/{stored.id}/look-again", True)
    assert today(her.vault, now + timedelta(days=1)) == ()
    (event,) = events(her.vault, now)
    assert (event.uid, event.kind, event.starts) == (
        f"handing-{stored.id}",
        EventKind.LOOK_AGAIN,
        now.date(),
    )
    post(her, f"handed/{stored.id}/look-again", went="kept", after="3", version="1")
    assert today(her.vault, now) == events(her.vault, now) == ()
    assert (newest(her).entry.state, newest(her).entry.went) == ("taken", "kept")


def test_a_deleted_one_takes_its_day_along(her: Person) -> None:
    stored = begun(her, again=timezone.now().date().isoformat())
    assert post(her, f"handed/{stored.id}/delete")["Location"] == f"{HERE}/handed?said=deleted"
    assert her.vault.glance(DaysAgain) is None
    assert her.browser.get(f"{HERE}/handed/{stored.id}").status_code == 404


def test_a_damaged_one_is_told_as_such_and_can_be_removed(her: Person) -> None:
    stored = begun(her)
    bend(her.vault, Handing)
    assert "damaged and cannot be read" in words(her, "handed")
    assert her.browser.get(f"{HERE}/handed/{stored.id}").status_code == 410
    assert her.browser.get(f"{HERE}/handed/{stored.id}/delete").status_code == 200
    assert post(her, f"handed/{stored.id}/delete").status_code == 302


def test_dark_words_bring_help_on_the_page_that_follows(her: Person) -> None:
    stored = begun(her, done=DARK)
    for page in ("", "/facts"):
        assert "If this is very dark right now" in words(her, f"handed/{stored.id}{page}")


def test_guilt_before_and_after_is_read_plainly_and_not_too_early(her: Person) -> None:
    assert in_picture(her.vault) == ()
    for after in ("3", "2", "4"):
        post(her, "instead", way="lower", task="Cake", before="7")
        post(her, f"handed/{newest(her).id}/outcome", after=after, version="1")
    assert "Too early to say." in page_of(her.browser.get("/picture")).words
    her.vault.add(Handing(at=LONG_AGO, task="Bins", before=6, after=6))
    page = page_of(her.browser.get("/picture")).words
    assert "In 3 of 4, it was lighter afterwards. Taken together, 3.0 points lighter on average." in page


def test_it_stands_beside_a_moment_where_support_is_missing_and_never_in_a_heavy_hour(her: Person) -> None:
    now = timezone.now()
    for weight, pressures, cards in ((5, ("missing_support",), 1), (5, ("comparison",), 0)):
        moment = told(weight=weight, pressures=pressures)
        assert len(at_moment(her.vault, moment, now)) == cards
    assert at_moment(her.vault, told(weight=10, pressures=("missing_support",)), now) == ()
    (card,) = at_moment(her.vault, told(weight=5, pressures=("missing_support",), whose="unfair"), now)
    assert "unfair is not yours to think away" in card.body


def test_what_left_her_counts_as_a_win_and_what_came_back_does_not(her: Person) -> None:
    now = timezone.now()
    since, until = now - timedelta(hours=1), now + timedelta(hours=1)
    post(her, "instead", way="lower", task="Cake")
    stored = begun(her, who="", name="Sam")
    assert [line.text for line in wins(her.vault, since, until)] == ["Lowered: “Cake”"]
    post(her, f"handed/{stored.id}/outcome", state="taken", version="1")
    assert [line.text for line in wins(her.vault, since, until)] == ["Handed over: “Bins”", "Lowered: “Cake”"]
    post(her, f"handed/{stored.id}/look-again", went="back", version="2")
    assert [line.text for line in wins(her.vault, since, until)] == ["Lowered: “Cake”"]
    (section,) = for_session_page(her.vault, since, until)
    assert [line.text for line in section.lines] == [
        "Handed over: “Bins” · It came back to me.",
        "Lowered: “Cake”",
    ]
    assert for_session_page(her.vault, until, until) == ()


def test_a_name_typed_wins_over_one_chosen(her: Person) -> None:
    ida = her.vault.add(OneOfHers(at=LONG_AGO, name="Ida"))
    assert begun(her, who=person(ida.id)).entry.who == person(ida.id)
    assert "Hello Ida," in newest(her).entry.text
    assert begun(her, who=person(ida.id), name="Sam").entry.who == named("Sam")
