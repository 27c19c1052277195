"""Trials and rules as pages: kept once, asked about once, changed without losing a word, gone when deleted."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.filling import page_of
from tests.people import LONG_AGO, Person, bend, sample, told
from unguilt.kit.tool import RoomCard
from unguilt.tools.imperfection.entries import Answer, Ask, RoomierRule, Trial, TrialsDue, Wording
from unguilt.tools.imperfection.giving import at_moment, for_session_page, today
from unguilt.vault import cookie
from unguilt.vault.door import Stored

pytestmark = pytest.mark.django_db

ROOM = "/tools/imperfection"
PLAN = {"thing": "The cake", "usual": "Home-made", "chosen": "From the shop", "feared": "7", "offset": "60"}
CRISIS = "I keep thinking that I want to kill myself."


def plan(person: Person, **sent: str) -> Stored[Trial]:
    response = person.browser.post(f"{ROOM}/trials/new", {**PLAN, **sent})
    assert response.status_code == 302
    return person.vault.latest(Trial, 1).stored[0]


def at(stored: Stored[Trial], page: str = "") -> str:
    return f"{ROOM}/trials/{stored.id}{page}"


def cards(person: Person, *, later: timedelta) -> tuple[RoomCard, ...]:
    return today(person.vault, timezone.now() + later)


def test_a_newcomer_gets_a_vault_by_keeping_and_not_by_looking() -> None:
    browser = Client()
    assert browser.get(f"{ROOM}/trials/new").status_code == 200
    assert cookie.NAME not in browser.cookies
    kept = browser.post(f"{ROOM}/trials/new", PLAN)
    assert "The cake" in page_of(browser.get(kept["Location"])).words


def test_only_the_thing_is_needed_and_what_was_typed_comes_back(guest: Person) -> None:
    refused = guest.browser.post(f"{ROOM}/trials/new", {**PLAN, "thing": " "})
    assert refused.status_code == 422
    assert "Home-made" in page_of(refused).words
    kept = plan(guest, usual="", chosen="", feared="").entry
    assert (kept.thing, kept.usual, kept.feared, kept.offset) == ("The cake", "", None, 60)


def test_a_form_sent_twice_is_kept_once_and_asked_about_once(guest: Person) -> None:
    entry_id = str(uuid4())
    for _ in range(2):
        plan(guest, entry_id=entry_id)
    assert len(guest.vault.all(Trial).stored) == 1
    due = guest.vault.glance(TrialsDue)
    assert due is not None
    assert [str(ask.trial) for ask in due.asks] == [entry_id]


def test_it_is_asked_the_next_day_at_her_time_and_not_before(guest: Person) -> None:
    stored = plan(guest, ask="at", ask_time="19:30")
    due = guest.vault.glance(TrialsDue)
    assert due is not None
    (ask,) = due.asks
    on_her_clock = ask.at + timedelta(minutes=60)
    assert (on_her_clock.hour, on_her_clock.minute) == (19, 30)
    assert on_her_clock.date() == stored.entry.local.date() + timedelta(days=1)
    assert today(guest.vault, ask.at - timedelta(minutes=1)) == ()
    (card,) = today(guest.vault, ask.at)
    assert card.href == at(stored, "/answer")
    assert "The cake" in card.body


def test_a_time_that_is_none_is_said_so_and_no_need_to_ask_is_never_asked(guest: Person) -> None:
    wrong = {**PLAN, "ask": "at", "ask_time": "soon"}
    assert guest.browser.post(f"{ROOM}/trials/new", wrong).status_code == 422
    plan(guest, ask="no", ask_time="19:30")
    assert guest.vault.glance(TrialsDue) is None


def test_not_now_is_fine_and_never_mentioned_again(guest: Person) -> None:
    stored = plan(guest)
    assert len(cards(guest, later=timedelta(days=2))) == 1
    assert guest.browser.post(at(stored, "/not-now"))["Location"] == "/"
    assert cards(guest, later=timedelta(days=2)) == ()
    assert guest.browser.get(at(stored, "/answer")).status_code == 200


@pytest.mark.parametrize("sent", [{"came": "2", "happened": "Eaten."}, {}])
def test_what_is_answered_or_sent_back_empty_is_not_asked_again(guest: Person, sent: dict[str, str]) -> None:
    stored = plan(guest)
    response = guest.browser.post(at(stored, "/answer"), {"version": "1", **sent})
    assert response["Location"] == at(stored)
    assert guest.vault.glance(TrialsDue) is None
    answer = guest.vault.get(Trial, stored.id).entry.answer
    assert (answer.came if answer else None) == (2 if sent else None)


def test_an_answer_sent_twice_is_one_and_another_device_keeps_both_texts(guest: Person) -> None:
    stored = plan(guest)
    sent = {"version": "1", "came": "2", "happened": "Eaten."}
    assert [guest.browser.post(at(stored, "/answer"), sent).status_code for _ in range(2)] == [302, 302]
    conflict = guest.browser.post(at(stored, "/answer"), {**sent, "happened": "All eaten."})
    assert conflict.status_code == 409
    page = page_of(conflict)
    assert "Eaten." in page.words
    assert "All eaten." in page.words
    (form,) = [each for each in page.forms if each.action == at(stored, "/answer")]
    assert guest.browser.post(form.action, form.data).status_code == 302
    answer = guest.vault.get(Trial, stored.id).entry.answer
    assert answer is not None
    assert answer.happened == "All eaten."


def test_a_changed_plan_keeps_its_answer_and_renames_its_question(guest: Person) -> None:
    stored = plan(guest)
    changed = {**PLAN, "thing": "The pie", "version": "1"}
    assert guest.browser.post(at(stored, "/change"), changed).status_code == 302
    assert "The pie" in cards(guest, later=timedelta(days=2))[0].body
    guest.browser.post(at(stored, "/answer"), {"version": "2", "came": "4"})
    stale = guest.browser.post(at(stored, "/change"), {**changed, "usual": "Late"})
    assert (stale.status_code, "Late" in page_of(stale).words) == (409, True)
    trial = guest.vault.get(Trial, stored.id).entry
    assert (trial.thing, trial.answer.came if trial.answer else None) == ("The pie", 4)


def test_what_is_deleted_is_gone_with_its_question(guest: Person) -> None:
    stored = plan(guest)
    assert guest.browser.get(at(stored, "/delete")).status_code == 200
    assert "It is gone." in page_of(guest.browser.post(at(stored, "/delete"), follow=True)).words
    assert guest.vault.all(Trial).stored == ()
    assert guest.vault.glance(TrialsDue) is None


def test_where_a_crisis_sounds_help_stands_first_and_nothing_is_asked_for_two_days(guest: Person) -> None:
    stored = plan(guest, expected=CRISIS)
    assert page_of(guest.browser.get(at(stored))).links.count("/help") > 1
    assert cards(guest, later=timedelta(hours=47)) == ()
    assert len(cards(guest, later=timedelta(hours=49))) == 1


def test_damaged_ones_are_told_and_can_be_removed(guest: Person) -> None:
    stored = plan(guest)
    bend(guest.vault, Trial)
    bend(guest.vault, TrialsDue)
    assert "damaged" in page_of(guest.browser.get(f"{ROOM}/trials")).words
    assert guest.browser.get(f"{ROOM}/").status_code == 200
    assert guest.browser.get(at(stored)).status_code == 410
    assert guest.browser.post(at(stored, "/delete")).status_code == 302
    assert guest.vault.all(Trial).damaged == ()
    assert plan(guest, thing="The next one").entry.thing == "The next one"
    assert len(cards(guest, later=timedelta(days=2))) == 1


def test_the_list_goes_on_page_by_page(guest: Person) -> None:
    for number in range(23):
        guest.vault.add(Trial(at=LONG_AGO, thing=f"Thing {number:02}"))
    first = page_of(guest.browser.get(f"{ROOM}/trials"))
    (older,) = [link for link in first.links if "before=" in link]
    second = page_of(guest.browser.get(older))
    found = [
        [f"Thing {n:02}" for n in range(23) if f"Thing {n:02}" in each.words] for each in (first, second)
    ]
    assert [len(each) for each in found] == [20, 3]
    assert found[1] == ["Thing 00", "Thing 01", "Thing 02"]


def test_an_answered_trial_begins_a_rule_with_her_words(guest: Person) -> None:
    stored = plan(guest)
    guest.browser.post(at(stored, "/answer"), {"version": "1", "meaning": "They were hungry."})
    page = page_of(guest.browser.get(at(stored, "/rule")), at(stored, "/rule"))
    (form,) = [each for each in page.forms if each.action == f"{ROOM}/rules/new"]
    assert (form.data["old"], form.data["new"]) == (["Home-made"], ["They were hungry."])
    kept = guest.browser.post(form.action, form.data)
    (rule,) = guest.vault.all(RoomierRule).entries
    assert (rule.old, rule.new, rule.trial) == ("Home-made", "They were hungry.", stored.id)
    assert at(stored) in page_of(guest.browser.get(kept["Location"])).links


def reword(person: Person, rule: Stored[RoomierRule], version: int, new: str) -> HttpResponse:
    sent = {"old": rule.entry.old, "new": new, "version": str(version)}
    return person.browser.post(f"{ROOM}/rules/{rule.id}", sent)


def test_rewording_keeps_every_earlier_wording_with_its_date(guest: Person) -> None:
    guest.browser.post(f"{ROOM}/rules/new", {"old": "Cook.", "new": "Bread at times."})
    (stored,) = guest.vault.all(RoomierRule).stored
    codes = [reword(guest, stored, 1, "Bread is dinner.").status_code for _ in range(2)]
    assert codes == [302, 302]  # sent twice is one wording
    conflict = reword(guest, stored, 1, "Soup.")
    assert conflict.status_code == 409
    assert {"Soup.", "dinner."} <= set(page_of(conflict).words.split())
    rule = guest.vault.get(RoomierRule, stored.id).entry
    assert [each.words for each in rule.wordings] == ["Bread at times.", "Bread is dinner."]
    assert rule.wordings[0] == stored.entry.wordings[0]
    words = page_of(guest.browser.get(f"{ROOM}/rules/{stored.id}")).words
    assert all(each in words for each in ("Cook.", "Bread at times.", "Bread is dinner."))
    assert guest.browser.post(f"{ROOM}/rules/{stored.id}/delete").status_code == 302
    assert guest.vault.all(RoomierRule).stored == ()


def test_a_rule_stays_though_the_trial_it_came_from_is_gone(guest: Person) -> None:
    stored = guest.vault.add(
        RoomierRule(at=LONG_AGO, wordings=(Wording(at=LONG_AGO, words="New."),), trial=uuid4())
    )
    assert guest.browser.get(f"{ROOM}/rules/{stored.id}").status_code == 200


def test_her_own_rule_comes_back_where_perfectionism_weighs_and_not_where_it_is_unfair(guest: Person) -> None:
    guest.vault.add(sample(RoomierRule))
    now = timezone.now()
    shown = {
        whose: len(at_moment(guest.vault, told(pressures=("perfectionism",), whose=whose), now))
        for whose in ("rule", "unsure", "mend", "unfair")
    }
    assert shown == {"rule": 1, "unsure": 1, "mend": 0, "unfair": 0}
    assert at_moment(guest.vault, told(pressures=("workplace",)), now) == ()


def answered(day: int, feared: int, came: int) -> Trial:
    then = datetime.fromtimestamp(LONG_AGO.timestamp() + day * 86_400, tz=LONG_AGO.tzinfo)
    return Trial(at=then, thing=f"Thing {day}", feared=feared, answer=Answer(at=then, came=came))


def test_the_picture_reads_what_the_numbers_say_and_has_them_as_a_table(guest: Person) -> None:
    assert "Feared and real" not in page_of(guest.browser.get("/picture")).words
    for day, numbers in enumerate([(7, 3), (6, 4), (5, 5), (8, 5)]):
        guest.vault.add(answered(day, *numbers))
    for page in ("/picture", f"{ROOM}/"):
        shown = page_of(guest.browser.get(page))
        assert "In 3 of 4, it went lighter than you feared." in shown.words
        cells = [text for tag, text in shown.texts if tag == "td" and text.isdigit()]
        assert [*zip(cells[::2], cells[1::2], strict=True)] == [
            ("8", "5"),
            ("5", "5"),
            ("6", "4"),
            ("7", "3"),
        ]


def test_a_session_page_gets_trials_with_both_numbers_and_rules_old_to_new(guest: Person) -> None:
    guest.vault.add(answered(1, 7, 2))
    guest.vault.add(sample(RoomierRule))
    sections = for_session_page(guest.vault, LONG_AGO - timedelta(days=1), LONG_AGO + timedelta(days=9))
    assert [[line.text for line in section.lines] for section in sections] == [
        ["“Thing 1” · Feared: 7. Came: 2."],
        ["“Dinner is cooked.” → “Bread is dinner.”"],
    ]


def test_now_asks_about_what_is_due(guest: Person) -> None:
    stored = guest.vault.add(Trial(at=LONG_AGO, thing="The handover notes"))
    ask = Ask(trial=stored.id, thing=stored.entry.thing, at=timezone.now() - timedelta(hours=1))
    guest.vault.keep_the(TrialsDue(asks=(ask,)))
    page = page_of(guest.browser.get("/"))
    assert "“The handover notes”" in page.words
    assert at(stored, "/answer") in page.links
