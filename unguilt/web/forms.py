"""The forms of the main job. Every field may stay empty; whatever was typed comes back on an error."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import ENERGIES, MINUTES, PLACES, PRESSURES, WHOSE, Choice
from unguilt.core.words import mark
from unguilt.kit.fields import OneOf, SomeOf, WeightField, WordsField

MOMENT_MAX: Final = 4_000
"""Characters in a moment's words; the listener reads the first 2,000."""

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
_OFFSET_MAX: Final = 14 * 60


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
    offset = forms.CharField(required=False, widget=forms.HiddenInput)
    heard = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_offset(self) -> int | None:
        """Minutes ahead of UTC, or None: a browser that says nonsense is not her fault."""
        return _whole_number(self.cleaned_data["offset"], low=-_OFFSET_MAX, high=_OFFSET_MAX)

    def clean_heard(self) -> tuple[str, ...]:
        """What the page had marked as heard; unknown keys are passed over."""
        return tuple(key for key in self.cleaned_data["heard"].split(",") if key in PRESSURES)

    @property
    def minutes(self) -> int | None:
        """1, 5 or 20; None when she only wants to note it."""
        length = self.cleaned_data["length"]
        return None if length == JUST_NOTE else int(length or MINUTES[0])


def _whole_number(text: str, *, low: int, high: int) -> int | None:
    try:
        number = int(text[:8])
    except ValueError:
        return None
    return number if low <= number <= high else None


class CloseForm(forms.Form):
    """How it is after a practice. Both parts are optional."""

    after = WeightField(label=_("How heavy is it now?"))
    useful = OneOf(_USEFUL, label=_("Was this useful?"))


class LaterForm(forms.Form):
    """How heavy a moment is that was only noted before."""

    later = WeightField(label=_("How heavy is it now?"))


def as_fields(data: Any) -> dict[str, tuple[str, ...]]:
    """Return what the browser sent for the moment's fields, as it is, for a draft."""
    limit = 2 * MOMENT_MAX
    names = MomentForm.base_fields
    return {name: tuple(value[:limit] for value in data.getlist(name)) for name in names if name in data}
