"""Every way of breaking the schema of practices is told with the practice's name and what to change."""

import re
from typing import Any

import pytest

from unguilt.core.method import STRATEGIES, BadPractice, read_practices

GOOD: dict[str, Any] = {
    "key": "quick",
    "name": "A name",
    "minutes": 5,
    "energy": 1,
    "places": ["work", "home"],
    "why": "Because.",
    "evidence": "Little.",
}
READ = {"type": "read", "text": "Read this."}
WRITE = {"type": "write", "text": "Write.", "key": "words"}
CHOOSE = {"type": "choose", "text": "Choose.", "key": "one", "options": ["a", "b"]}
RATE = {"type": "rate", "text": "How much?", "key": "much", "low": "little", "high": "lots"}
BREATH = {"inhale": 4, "hold": 0, "exhale": 6, "rest": 0, "rounds": 3}
BREATHE = {"type": "breathe", "text": "Breathe.", "breath": BREATH}


def toml(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "{" + ", ".join(f"{name} = {toml(each)}" for name, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(toml(each) for each in value) + "]"
        case str():
            return f'"{value}"'
    return str(value)


def source(*steps: dict[str, Any], **changes: Any) -> str:
    """Write a practice; a change to None leaves the field out."""
    fields = {name: value for name, value in {**GOOD, **changes}.items() if value is not None}
    lines = ["[[practice]]", *(f"{name} = {toml(value)}" for name, value in fields.items())]
    for step in steps:
        lines += ["[[practice.step]]", *(f"{name} = {toml(value)}" for name, value in step.items())]
    return "\n".join(lines)


def refusal(text: str, strategy: str = "values") -> str:
    with pytest.raises(BadPractice) as refused:
        read_practices(text, strategy=strategy)
    return str(refused.value)


def test_a_good_practice_is_read_with_what_is_usual_filled_in() -> None:
    (practice,) = read_practices(
        source(READ, WRITE, {**RATE, "show": ["words"]}, CHOOSE, BREATHE), strategy="values"
    )
    assert (practice.id, practice.strategy, practice.free, practice.alone) == (
        "values.quick",
        "values",
        True,
        True,
    )
    assert (practice.pressures, practice.not_when, practice.soothing) == ((), (), False)
    assert [step.type for step in practice.steps] == ["read", "write", "rate", "choose", "breathe"]
    assert practice.steps[2].show == ("words",)


@pytest.mark.parametrize("field", GOOD)
def test_what_is_needed_is_named_when_it_is_missing(field: str) -> None:
    where = "values.(no key)" if field == "key" else "values.quick"
    assert refusal(source(READ, **{field: None})) == f"{where}: “{field}” is missing"


def test_a_practice_without_steps_is_told_so() -> None:
    assert refusal(source()) == "values.quick: “step” is missing"


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"minuets": 5}, "unknown field “minuets”"),
        ({"minutes": "5"}, "“minutes” has to be int"),
        ({"minutes": True}, "“minutes” has to be int"),
        ({"name": 5}, "“name” has to be str"),
        ({"places": "work"}, "“places” has to be list"),
        ({"soothing": "yes"}, "“soothing” has to be bool"),
        ({"why": ""}, "“why” is empty; leave it out instead"),
        ({"pressures": []}, "“pressures” is empty; leave it out instead"),
        ({"key": "Quick one"}, "a key is a-z, 0-9 and _"),
        ({"minutes": 7}, "minutes is 1, 5 or 20"),
        ({"energy": 3}, "energy is 0, 1 or 2"),
        ({"places": ["moon"]}, "“moon” in places is not one of work, commute, home, bed"),
        ({"places": ["work", "work"]}, "places names something twice"),
        ({"pressures": ["money"]}, "“money” in pressures is not one of "),
        ({"not_when": ["tired"]}, "“tired” in not_when is not one of "),
    ],
)
def test_a_field_that_breaks_a_rule_is_named_with_the_rule(changes: dict[str, Any], fault: str) -> None:
    told = refusal(source(READ, **changes))
    assert re.match(r"values\.[^:]+: ", told)
    assert fault in told


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        ({"text": "No type."}, "type is one of read, write, choose, breathe, count, list, rate"),
        ({**READ, "type": "sing"}, "type is one of read, write, choose, breathe, count, list, rate"),
        ({"type": "read"}, "“text” is missing"),
        ({**READ, "key": "words"}, "unknown field “key”"),
        ({**READ, "text": ""}, "“text” is empty; leave it out instead"),
        ({"type": "write", "text": "Write."}, "needs a key of a-z, 0-9 and _"),
        ({**WRITE, "key": "Her words"}, "needs a key of a-z, 0-9 and _"),
        ({**WRITE, "options": ["a", "b"]}, "unknown field “options”"),
        ({**CHOOSE, "options": ["a"]}, "needs two options or more"),
        ({"type": "count", "text": "Count."}, "needs two options or more"),
        ({**CHOOSE, "options": [1, 2]}, "“options” is a list of texts"),
        ({**CHOOSE, "options": ["a", ""]}, "“options” is a list of texts"),
        ({**CHOOSE, "several": 1}, "“several” has to be bool"),
        ({name: value for name, value in RATE.items() if name != "low"}, "needs words for low and high"),
        ({"type": "breathe", "text": "Breathe."}, "breath names exhale, hold, inhale, rest, rounds"),
        ({**BREATHE, "breath": {**BREATH, "pause": 1}}, "breath names exhale, hold, inhale, rest, rounds"),
        ({**BREATHE, "breath": {**BREATH, "hold": -1}}, "breath is in seconds, 0 or more"),
        ({**BREATHE, "breath": {**BREATH, "hold": "1"}}, "breath is in seconds, 0 or more"),
        ({**BREATHE, "breath": {**BREATH, "rounds": 0}}, "rounds is a whole number"),
        ({**BREATHE, "breath": {**BREATH, "rounds": 2.5}}, "rounds is a whole number"),
    ],
)
def test_a_step_that_breaks_a_rule_is_named_by_its_number(step: dict[str, Any], fault: str) -> None:
    assert refusal(source(READ, step)) == f"values.quick, step 2: {fault}"


@pytest.mark.parametrize(
    ("steps", "fault"),
    [
        ([WRITE, WRITE], "asks “words” twice"),
        ([READ, {**WRITE, "show": ["words"]}], "shows “words”, which no earlier step asks"),
        ([{**RATE, "show": ["words"]}, WRITE], "shows “words”, which no earlier step asks"),
    ],
)
def test_steps_that_do_not_fit_together_are_told(steps: list[dict[str, Any]], fault: str) -> None:
    assert refusal(source(*steps)) == f"values.quick: {fault}"


def test_a_minute_holds_three_steps_at_most() -> None:
    assert refusal(source(READ, READ, READ, READ, minutes=1)) == (
        "values.quick: a one-minute practice has at most three steps"
    )
    assert len(read_practices(source(READ, READ, READ, minutes=1), strategy="values")) == 1


def test_a_key_stands_once_in_its_room() -> None:
    assert refusal(source(READ) + "\n" + source(READ)) == "values.quick: this key is used twice"


def test_a_file_that_is_no_toml_is_told_with_its_room() -> None:
    assert refusal("[[practice]\nkey =").startswith("values: the file is not valid TOML: ")


@pytest.mark.parametrize("text", ['practice = "quick"', "practice = 5", 'practice = ["quick"]', "[practice]"])
def test_a_file_of_another_shape_is_told_with_its_room(text: str) -> None:
    assert refusal(text) == "values: practices are [[practice]] tables"


def test_steps_of_another_shape_are_told_with_their_practice() -> None:
    assert refusal(source(step=["read"])) == "values.quick: steps are [[practice.step]] tables"


def test_a_strategy_that_is_none_of_the_twelve_is_told() -> None:
    assert "juggling" not in STRATEGIES
    assert refusal(source(READ), "juggling") == "“juggling” is not one of the twelve strategies"
