"""A thought looked at again: by thumb, by keyboard alone, without scripts; and the pie under a finger."""

from typing import Final

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import ON, landed, moved_from
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM: Final = "/tools/reframe/"
HAPPENED: Final = "The school rang at ten. Mila had a fever."
THOUGHT: Final = "I’m a terrible mother, I always miss everything."
SENTENCE: Final = "The school rang, and I came within the hour. Next time I give them a second number."
STOP: Final = '[name="stop"]'


def write(visitor: Visitor, name: str, words: str) -> None:
    visitor.page.fill(f'[name="{name}"]', words)


def arrived(visitor: Visitor, end: str) -> None:
    """Wait until the address ends so; an id in its middle may hold any sign."""
    visitor.page.wait_for_url(lambda url: url.endswith(end))


def on(visitor: Visitor, end: str) -> None:
    visitor.tap(ON)
    arrived(visitor, end)


def begin(visitor: Visitor, way: str = "quick") -> None:
    """Begin a record and tell the thought; stand on the page that asks what kind it is."""
    visitor.go(ROOM)
    visitor.tap(f'main a[href$="/{way}"]')
    write(visitor, "situation", HAPPENED)
    visitor.tap(ON)
    if way == "columns":
        arrived(visitor, "/2")
        write(visitor, "name_0", "Guilt")
        visitor.page.select_option('[name="strength_0"]', "80")
        visitor.tap(ON)
    arrived(visitor, "/3")
    write(visitor, "words", THOUGHT)
    visitor.choose("belief", "90")
    visitor.choose("weight", "8")
    on(visitor, "/4")


def finish(visitor: Visitor) -> None:
    """Write the sentence, say how it is now."""
    write(visitor, "sentence", SENTENCE)
    visitor.choose("sentence_belief", "80")
    on(visitor, "/8")
    visitor.choose("belief_after", "40")
    visitor.choose("weight_after", "4")
    on(visitor, "said=kept")


def shown(visitor: Visitor, *words: str) -> None:
    """See that all these words stand on the page."""
    for each in words:
        expect(visitor.page.locator("main")).to_contain_text(each)


def test_a_quick_look_goes_by_thumb_and_is_laid_beside_a_similar_moment(visit: Visit) -> None:
    visitor = visit(has_touch=True)
    begin(visitor)
    shown(visitor, "It might be", THOUGHT)
    assert visitor.checked("kinds") == []
    visitor.choose("kinds", "overgeneralising")
    on(visitor, "/7")
    shown(visitor, "When did I show up this month?")
    finish(visitor)
    shown(visitor, THOUGHT, SENTENCE, "90 → 40", "8 → 4")
    visitor.go("/moment")
    write(visitor, "words", "The school rang again, another fever.")
    visitor.tap(ON)
    landed(visitor.page, "/offer/")
    shown(visitor, "A sentence of yours that held before", SENTENCE)


def test_a_quick_look_goes_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.go(ROOM)
    visitor.tab_to('a[href$="/quick"]')
    visitor.press("Enter")
    arrived(visitor, "/quick")
    visitor.tab_to('[name="situation"]')
    visitor.page.keyboard.insert_text(HAPPENED)
    visitor.tab_to(ON)
    visitor.press("Enter")
    arrived(visitor, "/3")
    visitor.tab_to('[name="words"]')
    visitor.page.keyboard.insert_text(THOUGHT)
    visitor.tab_to('[name="belief"]')
    visitor.press("Space", *["ArrowRight"] * 9)
    visitor.tab_to(ON)
    visitor.press("Enter")
    arrived(visitor, "/4")
    visitor.tab_to('[name="kinds"]')
    visitor.press("Space")
    assert len(visitor.checked("kinds")) == 1
    visitor.tab_to(ON)
    visitor.press("Enter")
    arrived(visitor, "/7")
    visitor.tab_to('[name="sentence"]')
    visitor.page.keyboard.insert_text(SENTENCE)
    visitor.tab_to(STOP)
    visitor.press("Enter")
    arrived(visitor, "said=kept")
    shown(visitor, SENTENCE, "90 of 100")


def test_the_long_look_goes_without_javascript_with_notes_and_a_pie(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    begin(visitor, "columns")
    visitor.choose("kinds", "labelling")
    on(visitor, "/5")
    write(visitor, "speaks_for", "I did not pick up.")
    on(visitor, "/6")
    write(visitor, "speaks_against", "I was there within the hour.")
    on(visitor, "/7")
    write(visitor, "sentence", "I must never be late again for them")
    visitor.tap('[formaction$="/notes"]')
    shown(visitor, "“must” leaves little room")
    assert visitor.page.input_value('[name="sentence"]') == "I must never be late again for them"
    finish(visitor)
    shown(visitor, "Guilt: 80", "I did not pick up.")
    visitor.tap('main a[href$="/pie/parts"]')
    write(visitor, "part_0", "A fever going round")
    write(visitor, "part_1", "No second number on the list")
    on(visitor, "/pie")
    expect(visitor.page.locator("[data-slice]")).to_have_count(3)
    for place, number in enumerate(("60", "60", "30")):
        write(visitor, f"share_{place}", number)
    visitor.tap('[name="draw"]')
    assert [visitor.page.input_value(f'[name="share_{place}"]') for place in range(3)] == ["40", "40", "20"]


def parts(visitor: Visitor) -> list[int]:
    return [int(field.input_value()) for field in visitor.page.locator('[name^="share_"]').all()]


def to_the_pie(visitor: Visitor) -> None:
    begin(visitor)
    visitor.tap(STOP)
    arrived(visitor, "said=kept")
    visitor.tap('main a[href$="/pie/parts"]')
    write(visitor, "part_0", "A fever going round")
    write(visitor, "part_1", "No second number on the list")
    on(visitor, "/pie")
    expect(visitor.page.locator("[data-handle]").first).to_have_attribute("role", "slider")


def test_a_boundary_of_the_pie_follows_a_finger_and_the_pie_stays_whole(visit: Visit) -> None:
    visitor = visit(has_touch=True)
    to_the_pie(visitor)
    assert parts(visitor) == [34, 33, 33]
    pie = visitor.page.locator("figure svg.chart").bounding_box()
    handle = visitor.page.locator('[data-handle="0"] circle').last.bounding_box()
    assert pie is not None
    assert handle is not None
    assert visitor.page.locator('[data-handle="0"] circle').first.bounding_box()["width"] >= 44  # type: ignore[index]  # it is drawn
    finger = visitor.context.new_cdp_session(visitor.page)
    begins = {"x": handle["x"] + handle["width"] / 2, "y": handle["y"] + handle["height"] / 2}
    half_past = {"x": pie["x"] + pie["width"] / 2, "y": pie["y"] + pie["height"] * 0.9}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [begins]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [half_past]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert parts(visitor) == [50, 17, 33]
    expect(visitor.page.locator("[data-says]").first).to_have_text("50 %")
    before = visitor.page.url
    visitor.tap(ON)
    moved_from(visitor.page, before)
    shown(visitor, "1. A fever going round 50 %", "3. Me 33 %")


def test_a_boundary_of_the_pie_moves_by_keys_and_says_where_it_is(visitor: Visitor) -> None:
    to_the_pie(visitor)
    visitor.tab_to('[data-handle="1"]')
    visitor.press("PageUp", "ArrowRight", "ArrowLeft", "ArrowUp")
    slider = visitor.page.locator('[data-handle="1"]')
    expect(slider).to_have_attribute("aria-valuenow", "44")
    expect(slider).to_have_attribute("aria-valuetext", "44 %, 22 %")
    expect(slider).to_have_attribute("aria-label", "Between “No second number on the list” and me")
    assert parts(visitor) == [34, 44, 22]
    visitor.press("End")
    assert parts(visitor) == [34, 66, 0]
    visitor.press("Home", "ArrowDown")
    assert parts(visitor) == [34, 0, 66]


def test_a_number_that_is_typed_stays_and_the_others_share_the_rest(visitor: Visitor) -> None:
    to_the_pie(visitor)
    visitor.page.fill('[name="share_2"]', "10")
    visitor.press("Tab")
    assert parts(visitor) == [46, 44, 10]


def test_notes_come_while_she_writes_and_go_when_it_is_fine(visitor: Visitor) -> None:
    begin(visitor)
    on(visitor, "/7")
    with visitor.page.expect_response("**/notes"):
        visitor.page.locator('[name="sentence"]').press_sequentially(
            "I must always be there and tomorrow too"
        )
    expect(visitor.page.locator("#notes")).to_contain_text("leaves little room")
    with visitor.page.expect_response("**/notes"):
        visitor.page.fill('[name="sentence"]', SENTENCE)
    expect(visitor.page.locator("#notes .notice")).to_have_count(0)
    assert visitor.page.evaluate("document.activeElement.name") == "sentence"


def test_help_comes_before_a_dark_thought_is_sent_and_no_column_argues_with_it(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}quick")
    visitor.tap(ON)
    arrived(visitor, "/3")
    with visitor.page.expect_response("**/care"):
        visitor.page.locator('[name="words"]').press_sequentially("I want to die")
    expect(visitor.page.locator("#care .care")).to_be_visible()
    on(visitor, "said=kept")
    shown(visitor, "I want to die", "a person helps more than another page")
    visitor.tap('form[action$="/go-on"] button')
    arrived(visitor, "/1")


def test_the_unfair_goes_on_to_another_room_with_her_words_when_she_says_so(visitor: Visitor) -> None:
    begin(visitor)
    visitor.choose("kinds", "unfair")
    on(visitor, "/turn")
    visitor.page.check('[name="along"]')
    visitor.tap('[formaction$="/carry/boundaries"]')
    arrived(visitor, "/tools/boundaries/")
    shown(visitor, "You brought this along:", THOUGHT)


def test_a_fair_thought_becomes_a_plan_that_can_be_marked_as_done(visitor: Visitor) -> None:
    begin(visitor)
    visitor.choose("kinds", "fair")
    on(visitor, "/turn")
    visitor.tap('main a[href$="/repair"]')
    write(visitor, "whom", "M.")
    write(visitor, "did", "I shouted.")
    write(visitor, "say", "I shouted. I’m sorry. Next time I step outside first.")
    on(visitor, "said=kept")
    shown(visitor, "It is kept.", THOUGHT)
    visitor.page.check('[name="done"]')
    with visitor.page.expect_navigation():  # to the address where she is already
        visitor.tap(ON)
    visitor.go(f"{ROOM}repairs")
    shown(visitor, "Done", "I shouted.")


def test_a_search_goes_by_post_and_finds_the_record(visitor: Visitor) -> None:
    begin(visitor)
    visitor.go(f"{ROOM}records")
    write(visitor, "sought", "SCHOOL mila")
    visitor.tap("form.seek button")
    arrived(visitor, "/search")
    shown(visitor, "Found in one record.", THOUGHT)
    assert visitor.page.url.endswith("/tools/reframe/records/search")


def test_the_quick_look_goes_in_spanish(visit: Visit) -> None:
    visitor = visit(locale="es-ES")
    begin(visitor)
    shown(visitor, "Qué clase de pensamiento", "O no es ninguna trampa")
    on(visitor, "/7")
    finish(visitor)
    shown(visitor, "Queda guardado.", "La frase que sostiene")
