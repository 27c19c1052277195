"""The forms of the main job. Every field may stay empty; whatever was typed comes back on an error."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import ENERGIES, MINUTES, PLACES, PRESSURES, WHOSE, Choice
from unguilt.core.moments import LookBack, Measured
from unguilt.core.words import mark
from unguilt.kit.fields import OffsetField, OneOf, SomeOf, WeightField, WordsField
from unguilt.kit.tool import Measure

MOMENT_MAX: Final = 4_000
"""Characters in a moment's words; the listener reads the first 2,000."""

DRAFT_MAX: Final = 20_000
"""Characters of one field in a draft: more than fits in a moment, so that nothing is lost before she shortens it."""

LOOK_BACK_MAX: Final = 1_000
"""Characters in one answer of a look-back."""

JUST_NOTE: Final = "note"
_LENGTHS: Final = {
    "1": Choice(key="1", label=mark("1 minute")),
    "5": Choice(key="5", label=mark("5 minutes")),
    "20": Choice(key="20", label=mark("20 minutes")),
    JUST_NOTE: Choice(key=JUST_NOTE, label=mark("no time, let me note it")),
}
_USEFUL: Final = {
    "no": Choice(key="no", label=mark("No")),
    "a_bit": Choice(key="a_bit", label=mark("A bit")),
    "yes": Choice(key="yes", label=mark("Yes")),
}
_ENERGY: Final = {
    str(number): Choice(key=str(number), label=each.label) for number, each in enumerate(ENERGIES)
}


class MomentForm(forms.Form):
    """A moment as she tells it."""

    words = WordsField(max_length=MOMENT_MAX, rows=4, label=_("What’s weighing on you?"))
    weight = WeightField(label=_("How heavy is the guilt?"))
    pressures = SomeOf(
        [(each.key, _(each.chip)) for each in PRESSURES.values()],  # noqa: INT - marked in the core
        label=_("What might be feeding it?"),
    )
    whose = OneOf(WHOSE, label=_("Whose is it?"))
    length = OneOf(_LENGTHS, label=_("You have…"), initial="1")
    place = OneOf(PLACES, label=_("Where are you?"))
    energy = OneOf(_ENERGY, label=_("How much energy is left?"))
    offset = OffsetField()
    heard = forms.CharField(required=False, widget=forms.HiddenInput)
    marked = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_heard(self) -> tuple[str, ...]:
        """What the page had heard so far; unknown keys are passed over."""
        return _pressures_in(self.cleaned_data["heard"])

    def clean_marked(self) -> tuple[str, ...]:
        """What the page had marked by itself; unknown keys are passed over."""
        return _pressures_in(self.cleaned_data["marked"])

    @property
    def typed(self) -> str:
        """Her words, also where they are longer than fits and the form is not valid."""
        return str(self.cleaned_data.get("words", self.data.get("words", "")))

    @property
    def minutes(self) -> int | None:
        """1, 5 or 20; None when she only wants to note it."""
        length = self.cleaned_data["length"]
        return None if length == JUST_NOTE else int(length or MINUTES[0])


def _pressures_in(given: str) -> tuple[str, ...]:
    return tuple(key for key in given.split(",") if key in PRESSURES)


class CloseForm(forms.Form):
    """How it is after a practice. Both parts are optional."""

    after = WeightField(label=_("How heavy is it now?"))
    useful = OneOf(_USEFUL, label=_("Was this useful?"))


class LaterForm(forms.Form):
    """How heavy a moment is that was only noted before."""

    later = WeightField(label=_("How heavy is it now?"))


_ANSWERS: Final = {
    "yes": Choice(key="yes", label=mark("Yes")),
    "partly": Choice(key="partly", label=mark("In part")),
    "no": Choice(key="no", label=mark("Not this week")),
}
_TIMES_MAX: Final = 99


class LookBackForm(forms.Form):
    """A week looked back on: one thing to let go, her own measures, one intention. All may stay empty."""

    let_go = WordsField(max_length=LOOK_BACK_MAX, rows=2, label=_("One thing to let go"))
    intention = WordsField(max_length=LOOK_BACK_MAX, rows=2, label=_("One intention for the days ahead"))

    def __init__(
        self, data: Any = None, *, measures: Sequence[Measure], kept: LookBack | None = None
    ) -> None:
        """Make a field for each of her measures, filled with what she said before."""
        super().__init__(data, initial={"let_go": kept.let_go, "intention": kept.intention} if kept else {})
        self.measures = measures
        for number, measure in enumerate(measures):
            said = kept.measured[number].answer if kept else ""
            field: forms.Field
            if measure.countable or said.isdecimal():
                field = forms.IntegerField(
                    required=False, min_value=0, max_value=_TIMES_MAX, initial=said, label=measure.text
                )
            else:
                field = OneOf(_ANSWERS, initial=said, label=measure.text)
            self.fields[f"measure_{number}"] = field

    @property
    def by_measure(self) -> list[tuple[Any, bool]]:
        """Each measure’s field, and whether it asks how many times."""
        names = [f"measure_{number}" for number in range(len(self.measures))]
        return [(self[name], isinstance(self.fields[name], forms.IntegerField)) for name in names]

    @property
    def given(self) -> dict[str, Any]:
        """What she said, as the look-back keeps it."""
        said = (self.cleaned_data[f"measure_{number}"] for number in range(len(self.measures)))
        return {
            "let_go": self.cleaned_data["let_go"],
            "intention": self.cleaned_data["intention"],
            "measured": tuple(
                Measured(text=measure.text, answer="" if answer is None else str(answer))
                for measure, answer in zip(self.measures, said, strict=True)
            ),
        }


def _day() -> OneOf:
    """Offer the days by their lazy names: at import nobody's language is known yet."""
    field = OneOf({}, label=_("Put this forward on"))
    field.choices = [(str(number), name) for number, name in WEEKDAYS.items()]
    return field


class LookBackDayForm(forms.Form):
    """On which day it is put forward."""

    day = _day()
    offset = OffsetField()


def as_fields(data: Any) -> dict[str, tuple[str, ...]]:
    """Return what the browser sent for the moment's fields, as it is, for a draft."""
    names = MomentForm.base_fields
    return {name: tuple(value[:DRAFT_MAX] for value in data.getlist(name)) for name in names if name in data}
