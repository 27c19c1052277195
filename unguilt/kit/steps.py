"""The form of one step of a practice: what it asks, made from data, and what she gave."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext

from unguilt.core.method import Practice, Step
from unguilt.kit.fields import OneOf, SomeOf, WeightField, WordsField

WRITE_MAX: Final = 10_000
"""Characters in one written answer: far more than twenty minutes of typing on a phone."""
LINE_MAX: Final = 500
"""Characters in one line of a list."""

Answers = Mapping[str, Sequence[str]]


class StepForm(forms.Form):
    """The fields of one step; a step that asks nothing has none."""

    def __init__(self, step: Step, answers: Answers, data: Any = None) -> None:
        """Make the fields of `step`, filled with what she gave before or with `data`."""
        super().__init__(data)
        self.step = step
        given = tuple(answers.get(step.key, ()))
        self.fields.update(_FIELDS[step.type](step, given))

    @property
    def given(self) -> tuple[str, ...]:
        """What she gave: texts as typed, choices by their English source text, a rating as digits."""
        if self.step.type == "list":
            lines = (self.cleaned_data[name] for name in self.fields)
            return tuple(line for line in lines if line)
        value = self.cleaned_data.get(self.step.key)
        if self.step.type == "choose":
            picked = [value] if isinstance(value, str) else list(value or ())
            return tuple(self.step.options[int(number)] for number in picked if number)
        return () if value in (None, "") else (str(value),)

    @property
    def field(self) -> Any:
        """The only field of a step with one."""
        return self[self.step.key]


def _no_fields(_step: Step, _given: Sequence[str]) -> dict[str, forms.Field]:
    return {}


def _write(step: Step, given: Sequence[str]) -> dict[str, forms.Field]:
    field = WordsField(
        max_length=WRITE_MAX, rows=4, initial=given[0] if given else "", label=gettext(step.text)
    )
    return {step.key: field}


def _choose(step: Step, given: Sequence[str]) -> dict[str, forms.Field]:
    choices = [(str(number), gettext(option)) for number, option in enumerate(step.options)]
    picked = [str(step.options.index(option)) for option in given if option in step.options]
    if step.several:
        return {step.key: SomeOf(choices, initial=picked, label=gettext(step.text))}
    field = OneOf({}, initial=picked[0] if picked else "", label=gettext(step.text))
    field.choices = choices
    return {step.key: field}


def _list(step: Step, given: Sequence[str]) -> dict[str, forms.Field]:
    return {
        f"{step.key}_{number}": WordsField(
            max_length=LINE_MAX,
            initial=given[number] if number < len(given) else "",
            label=gettext("Line %(number)d") % {"number": number + 1},
        )
        for number in range(max(step.lines, len(given)))
    }


def _rate(step: Step, given: Sequence[str]) -> dict[str, forms.Field]:
    return {step.key: WeightField(initial=given[0] if given else None, label=gettext(step.text))}


_FIELDS: Final = {
    "read": _no_fields,
    "breathe": _no_fields,
    "count": _no_fields,
    "write": _write,
    "choose": _choose,
    "list": _list,
    "rate": _rate,
}


def in_sight(practice: Practice, step: Step, answers: Answers) -> list[tuple[str, tuple[str, ...]]]:
    """Return her earlier answers that this step keeps in sight: (question, what she gave).

    What she chose from given options is translated; what she typed is hers.
    """
    asked = {each.key: each for each in practice.steps if each.key}
    shown = []
    for key in step.show:
        given = answers.get(key, ())
        if given:
            own = asked[key].type != "choose"
            shown.append((asked[key].text, tuple(each if own else gettext(each) for each in given)))
    return shown
