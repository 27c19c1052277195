"""The forms of this room. Whatever was typed comes back on an error."""

from datetime import time
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.kit.fields import LineField, OffsetField, OneOf, SomeOf, WeightField, WordsField
from unguilt.tools.imperfection.choosing import FEWEST, MOST, own_choice
from unguilt.tools.imperfection.entries import OWN_MAX, RULE_MAX, STANDARD_MAX, THING_MAX, TOLD_MAX
from unguilt.tools.imperfection.things import AREAS, THINGS

_ASKS: Final = {
    each.key: each
    for each in (
        Choice(key="tomorrow", label=mark("Tomorrow, whenever I look in")),
        Choice(key="no", label=mark("No need to ask")),
        Choice(key="at", label=mark("Tomorrow, from a time of mine")),
    )
}
"""The time stands beside the last of them, where its field is."""


class WithOffset(forms.Form):
    """A form that says how far her clock is ahead of UTC."""

    offset = OffsetField()


class PlanForm(forms.Form):
    """The thing, both standards, what she expects. Only the thing is needed."""

    thing = WordsField(
        max_length=THING_MAX,
        rows=1,
        required=True,
        label=_("Which thing?"),
        error_messages={"required": _("A word or two for the thing is enough. All else may stay empty.")},
    )
    usual = WordsField(max_length=STANDARD_MAX, rows=2, label=_("How you usually do it"))
    chosen = WordsField(max_length=STANDARD_MAX, rows=2, label=_("Good enough, this time"))
    expected = WordsField(max_length=TOLD_MAX, rows=2, label=_("What you expect to happen then"))
    feared = WeightField(label=_("How bad would that be?"))


class TrialForm(PlanForm, WithOffset):
    """A new trial: the plan, and whether and when to be asked about it."""

    ask = OneOf(_ASKS, label=_("Would you like to be asked how it went?"))
    ask_time = forms.TimeField(
        required=False,
        label=_("From when on"),
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"invalid": _("Please give a time such as 19:30.")},
    )

    def clean_ask(self) -> str:
        """Unsaid means tomorrow, whenever she looks in."""
        return self.cleaned_data["ask"] or "tomorrow"

    @property
    def wished(self) -> time | None:
        """The time she wished for, if she did."""
        told: time | None = self.cleaned_data["ask_time"] if self.cleaned_data["ask"] == "at" else None
        return told


class AnswerForm(forms.Form):
    """What really happened. All of it may stay empty."""

    happened = WordsField(max_length=TOLD_MAX, rows=3, label=_("What really happened"))
    came = WeightField(label=_("How bad was it?"))
    meaning = WordsField(max_length=TOLD_MAX, rows=2, label=_("What you make of it"))


class SlideForm(WithOffset):
    """One to three things that leave today. `choices` are keys, or her own words behind a sign."""

    own = LineField(max_length=OWN_MAX, rows=1, label=_("Something of your own"))

    def __init__(self, choices: tuple[str, ...], data: Any = None, **kwargs: Any) -> None:
        """Offer these choices."""
        super().__init__(data, **kwargs)
        self.fields["things"] = SomeOf(named(choices), label=_("What can wait without harm to anyone?"))

    def clean(self) -> None:
        """Hold the number of things to what a day may be rid of."""
        told = self.cleaned_data
        if "things" not in told or "own" not in told:
            return
        count = len(self.picked)
        if count < FEWEST:
            self.add_error("things", _("Choose one, or write one of your own."))
        if count > MOST:
            self.add_error("things", _("Up to three fit here. Which of them can stay on the list?"))

    @property
    def picked(self) -> list[str]:
        """What she chose, with what she wrote."""
        own = self.cleaned_data["own"]
        return [*dict.fromkeys([*self.cleaned_data["things"], *([own_choice(own)] if own else [])])]


class OwnThingForm(forms.Form):
    """One thing for her own list."""

    line = LineField(max_length=OWN_MAX, rows=1, label=_("Something of your own for the list"))


class ShowForm(forms.Form):
    """What of the list she wants to see."""

    def __init__(self, choices: tuple[str, ...], data: Any = None, **kwargs: Any) -> None:
        """Offer every area, and these choices."""
        super().__init__(data, **kwargs)
        areas = [(area.key, gettext(area.label)) for area in AREAS.values()]
        self.fields["areas"] = SomeOf(areas, label=_("Areas"))
        self.fields["things"] = SomeOf(named(choices), label=_("Things"))


class RuleForm(WithOffset):
    """An old rule and what takes its place."""

    old = WordsField(max_length=RULE_MAX, rows=2, label=_("The old rule"))
    new = WordsField(
        max_length=RULE_MAX,
        rows=2,
        required=True,
        label=_("The new one, in your words"),
        error_messages={"required": _("A first draft is enough here. It can be reworded at any time.")},
    )


def named(choices: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return choices with what they say: hers as typed, ours translated."""
    return [(each, gettext(THINGS[each]) if each in THINGS else each.removeprefix("=")) for each in choices]
