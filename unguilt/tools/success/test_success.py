"""What only this room does: her measures with their history, and rules crossed out for good."""

import pytest
from django.test import Client

from tests.filling import page_of
from tests.people import Person, bend, vaults
from unguilt.tools.success.entries import CrossedOut, SuccessLine, SuccessLines
from unguilt.tools.success.inherited import INHERITED

pytestmark = pytest.mark.django_db

PAGE = "/tools/success/lines"
CROSSED = "/tools/success/crossed-out"


def texts(person: Person) -> list[list[str]]:
    return [[line.text for line in each.lines] for each in person.vault.all(SuccessLines).entries]


def test_her_lines_are_kept_with_how_they_stood_before(guest: Person) -> None:
    guest.browser.post(PAGE, {"line_0": "All done by Friday."})
    guest.browser.post(PAGE, {"line_0": "Soup counts.", "line_2": "I leave on time.", "countable_2": "on"})
    assert texts(guest) == [["Soup counts.", "I leave on time."], ["All done by Friday."]]
    newest = guest.vault.latest(SuccessLines, 1).entries[0]
    assert newest.lines == (
        SuccessLine(text="Soup counts."),
        SuccessLine(text="I leave on time.", countable=True),
    )
    page = page_of(guest.browser.get(PAGE)).words
    assert page.index("I leave on time.") < page.index("All done by Friday.")


def test_keeping_them_unchanged_makes_no_version(guest: Person) -> None:
    for _ in range(2):
        guest.browser.post(PAGE, {"line_0": "Soup counts."})
    assert texts(guest) == [["Soup counts."]]


def test_no_line_at_all_is_a_measure_too(guest: Person) -> None:
    guest.browser.post(PAGE, {"line_0": "Soup counts."})
    guest.browser.post(PAGE, {})
    assert texts(guest) == [[], ["Soup counts."]]
    assert "No line, on purpose." in page_of(guest.browser.get(PAGE)).words


def test_too_long_a_line_keeps_every_word(guest: Person) -> None:
    answer = guest.browser.post(PAGE, {"line_0": "x" * 201, "line_1": "Soup counts."})
    assert answer.status_code == 422
    fields = next(form for form in page_of(answer, PAGE).forms if form.action == PAGE).data
    assert (fields["line_0"], fields["line_1"]) == (["x" * 201], ["Soup counts."])
    assert texts(guest) == []


def test_a_handed_down_rule_is_crossed_out_in_one_tap_and_stays_so(guest: Person) -> None:
    forms = [form for form in page_of(guest.browser.get(CROSSED), CROSSED).forms if "rule" in form.data]
    assert [form.data["rule"] for form in forms if form.data["rule"] != [""]] == [
        [rule] for rule in INHERITED
    ]
    guest.browser.post(CROSSED, forms[-1].data)
    (kept,) = guest.vault.all(CrossedOut).entries
    assert kept.rule == INHERITED[-1]
    page = guest.browser.get(CROSSED).content.decode()
    assert f"<s>{INHERITED[-1]}</s>" in page
    assert page.count(INHERITED[-1].partition(" ")[2]) == 2  # the line, and what its button says to a reader


def test_a_rule_of_her_own_says_where_it_came_from_and_can_be_taken_off(guest: Person) -> None:
    guest.browser.post(CROSSED, {"rule": "Never be late <b>.", "whose": "my first boss"})
    (stored,) = guest.vault.all(CrossedOut).stored
    page = guest.browser.get(CROSSED).content.decode()
    assert "<s>Never be late &lt;b&gt;.</s>" in page
    assert "my first boss" in page
    guest.browser.post(f"{CROSSED}/{stored.id}/drop")
    assert guest.vault.all(CrossedOut).stored == ()


def test_an_empty_rule_is_no_fault_and_kept_nowhere(guest: Person) -> None:
    assert guest.browser.post(CROSSED, {"rule": "", "whose": "nobody"}).status_code == 302
    assert guest.vault.all(CrossedOut).stored == ()


def test_damaged_ones_are_shown_as_damaged_and_can_be_removed(guest: Person) -> None:
    guest.browser.post(PAGE, {"line_0": "Soup counts."})
    guest.browser.post(CROSSED, {"rule": "Never be late."})
    for kind, page in ((SuccessLines, PAGE), (CrossedOut, CROSSED)):
        (stored,) = guest.vault.all(kind).stored
        bend(guest.vault, kind)
        assert "This one is damaged" in page_of(guest.browser.get(page)).words
        assert guest.browser.post(f"{page}/{stored.id}/drop").status_code == 302
        assert guest.vault.all(kind).damaged == ()


def test_looking_makes_no_vault() -> None:
    browser = Client()
    for page in (PAGE, CROSSED, "/tools/success/", "/tools/success/wins"):
        assert browser.get(page).status_code == 200
    assert vaults() == 0


def test_the_jar_is_read_page_by_page(guest: Person) -> None:
    for number in range(15):
        guest.browser.post("/tools/success/wins/keep", {"line": f"Win number {number}."})
    page = page_of(guest.browser.get("/tools/success/wins"), "/tools/success/wins")
    assert "Win number 14." in page.words
    assert "Win number 2." not in page.words
    (older,) = [link for link in page.links if "before=" in link]
    assert "Win number 2." in page_of(guest.browser.get(older)).words
