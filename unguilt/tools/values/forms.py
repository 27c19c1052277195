"""The forms of compasses, small steps and decisions. Whatever was typed comes back on an error."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.kit.fields import DayField, LineField, OneOf, WeightField, WordsField
from unguilt.tools.values.compassing import named_in
from unguilt.tools.values.entries import (
    BOTH,
    FIVE,
    LINE_MAX,
    NAME_MAX,
    NEITHER,
    NOTE_MAX,
    PARTS_MOST,
    STEP_MAX,
    WAY_MAX,
    A,
    B,
)
from unguilt.tools.values.fields import NamesField, WithOffset, keyed

SERVES: Final = keyed(
    Choice(key=A, label=mark("A")),
    Choice(key=B, label=mark("B")),
    Choice(key=BOTH, label=mark("Both")),
    Choice(key=NEITHER, label=mark("Neither")),
)
PARTS: Final = keyed(
    Choice(key="five", label=mark("What matters most to me")),
    Choice(key="last", label=mark("The same as last time")),
    Choice(key="own", label=mark("Parts of life that I name")),
)


class BeginCompassForm(WithOffset):
    """Which parts the compass has: her five, those of last time, or parts she names."""

    parts = NamesField(most=PARTS_MOST, rows=4, label=_("Parts of life, one on each line"))

    def __init__(self, ways: Sequence[str], data: Any = None, **kwargs: Any) -> None:
        """Offer these ways."""
        super().__init__(data, **kwargs)
        self.fields["of"] = OneOf({key: PARTS[key] for key in ways}, label=_("A compass of what?"))

    def clean(self) -> None:
        """Want a name where she names parts herself."""
        if "parts" in self.cleaned_data and self.of == "own" and not self.cleaned_data["parts"]:
            self.add_error("parts", _("One part of life is enough to begin with."))

    @property
    def of(self) -> str:
        """The way she chose; unsaid means parts she names."""
        return self.cleaned_data.get("of") or "own"

    @property
    def names(self) -> tuple[str, ...]:
        """The parts she named."""
        return named_in(self.cleaned_data["parts"], most=PARTS_MOST, longest=NAME_MAX)


class CompassForm(forms.Form):
    """For each part two numbers; and what stood between. All of it may stay empty."""

    between = WordsField(max_length=NOTE_MAX, rows=2, label=_("What stood between, if anything"))

    def __init__(self, names: Sequence[str], data: Any = None, **kwargs: Any) -> None:
        """Ask about these parts."""
        super().__init__(data, **kwargs)
        self._names = names
        for number, name in enumerate(names, start=1):
            said = {"name": name}
            self.fields[f"matters-{number}"] = WeightField(
                label=gettext("%(name)s: how much it matters") % said
            )
            self.fields[f"lived-{number}"] = WeightField(
                label=gettext("%(name)s: how much of it this week") % said
            )

    @property
    def rows(self) -> list[tuple[str, Any, Any]]:
        """Each part with its two fields."""
        return [
            (name, self[f"matters-{n}"], self[f"lived-{n}"]) for n, name in enumerate(self._names, start=1)
        ]


class StepForm(WithOffset):
    """One small step: what for, what, when. Only the step itself is needed."""

    value = LineField(max_length=NAME_MAX, rows=1, label=_("For what"))
    words = WordsField(
        max_length=STEP_MAX,
        rows=2,
        required=True,
        label=_("One small step"),
        error_messages={"required": _("A few words for the step are enough. All else may stay empty.")},
    )
    when = LineField(max_length=LINE_MAX, rows=1, label=_("When, in your words"))
    on = DayField(label=_("Or on a day"))


class BeginDecisionForm(WithOffset):
    """Two ways, and what matters where there is no five yet."""

    a = WordsField(
        max_length=WAY_MAX,
        rows=2,
        required=True,
        label=_("A: one way"),
        error_messages={"required": _("A few words are enough, so that you know it again.")},
    )
    b = WordsField(
        max_length=WAY_MAX,
        rows=2,
        required=True,
        label=_("B: the other way"),
        error_messages={"required": _("A few words are enough. “Leave it as it is” counts too.")},
    )
    values = NamesField(most=FIVE, rows=4, label=_("What matters to you in this, one on each line"))

    def __init__(self, data: Any = None, *, names_known: bool, **kwargs: Any) -> None:
        """Ask what matters only where it was not chosen before."""
        super().__init__(data, **kwargs)
        if names_known:
            del self.fields["values"]
        else:
            self.fields["values"].required = True
            self.fields["values"].error_messages["required"] = _("One thing that matters is enough.")

    @property
    def names(self) -> tuple[str, ...]:
        """What she named."""
        return named_in(self.cleaned_data["values"], most=FIVE, longest=NAME_MAX)


class DecisionForm(forms.Form):
    """Both ways, which of them each value speaks for, her gut, a note."""

    a = BeginDecisionForm.base_fields["a"]
    b = BeginDecisionForm.base_fields["b"]
    gut_a = WeightField(label=_("Your gut, for A"))
    gut_b = WeightField(label=_("Your gut, for B"))
    note = WordsField(max_length=NOTE_MAX, rows=2, label=_("Anything else, for yourself"))

    def __init__(self, names: Sequence[str], data: Any = None, **kwargs: Any) -> None:
        """Ask about these values."""
        super().__init__(data, **kwargs)
        self._names = names
        for number, name in enumerate(names, start=1):
            self.fields[f"serves-{number}"] = OneOf(SERVES, label=name)

    @property
    def rows(self) -> list[tuple[str, Any]]:
        """Each value with its field."""
        return [(name, self[f"serves-{number}"]) for number, name in enumerate(self._names, start=1)]
