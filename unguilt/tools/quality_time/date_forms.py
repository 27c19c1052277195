"""The forms of dates: one that comes again, and another day for the next one."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.kit.fields import DayField, OffsetField, OneOf
from unguilt.tools.quality_time.dating import AHEAD_MAX
from unguilt.tools.quality_time.deck import Idea
from unguilt.tools.quality_time.entries import LINE_MAX, TITLE_MAX
from unguilt.tools.quality_time.fields import Choices, LineField, Pick
from unguilt.tools.quality_time.speaking import minutes_in_words

_AN_HOUR: Final = 60
QUIET: Final = "quiet"
"""The first quiet moment: a rhythm without a weekday."""


class WithOffset(forms.Form):
    """A form that says how far her clock is ahead of UTC."""

    offset = OffsetField()


class MoveForm(forms.Form):
    """Another day for the next date."""

    day = DayField(required=True, label=_("Another day"))

    def __init__(self, data: Any = None, *, today: date) -> None:
        """Take days from `today` on."""
        super().__init__(data)
        self._today = today

    def clean_day(self) -> date:
        """Hold the day between today and two years ahead."""
        day: date = self.cleaned_data["day"]
        if not self._today <= day <= self._today + AHEAD_MAX:
            raise forms.ValidationError(_("Choose a day from today on, within two years."))
        return day


class DateForm(WithOffset):
    """A date that comes again."""

    title = LineField(max_length=TITLE_MAX, label=_("What you call it"))
    weekday = OneOf({}, label=_("On which day?"))
    starts = forms.TimeField(
        required=False,
        label=_("From when on"),
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": _("Please give a time such as 19:30.")},
    )
    weeks = forms.TypedChoiceField(coerce=int, required=False, empty_value=None, label=_("How often"))
    minutes = forms.TypedChoiceField(
        coerce=int, required=False, empty_value=None, initial=_AN_HOUR, label=_("How long")
    )
    first = DayField(label=_("First time on or after"))
    cover = LineField(max_length=LINE_MAX, label=_("Who covers meanwhile"))
    plan_words = LineField(max_length=LINE_MAX, label=_("Plan B in your words"))
    calendar = LineField(max_length=TITLE_MAX, label=_("Name in your calendar"))

    def __init__(
        self, data: Any = None, *, children: Choices, ideas: Sequence[Idea], today: date, **kwargs: Any
    ) -> None:
        """Offer her children, the rhythm, and the deck as plan B."""
        super().__init__(data, **kwargs)
        self._today = today
        self.fields["child"] = Pick(children, nothing=_("Whoever is there"), coerce=str, label=_("With whom"))
        self.fields["plan"] = Pick(
            _by_length(ideas), nothing=_("None from the deck"), coerce=str, label=_("Plan B")
        )
        days = [(str(number), name) for number, name in WEEKDAYS.items()]
        self._offer("weekday", [(QUIET, gettext("The first quiet moment")), *days])
        self._offer("weeks", [(each, weeks_in_words(each)) for each in (1, 2, 3, 4)])
        self._offer("minutes", [(each, minutes_in_words(each)) for each in (10, 20, 30, 60, 120, 240)])

    def _offer(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @property
    def day_of_week(self) -> int | None:
        """0 to 6, or None for the first quiet moment, which is also what not saying means."""
        told = self.cleaned_data["weekday"]
        return int(told) if told not in {"", QUIET} else None

    def clean_weeks(self) -> int:
        """Unsaid means every week."""
        return self.cleaned_data["weeks"] or 1

    def clean_minutes(self) -> int:
        """Unsaid means an hour."""
        return self.cleaned_data["minutes"] or _AN_HOUR

    def clean_first(self) -> date | None:
        """Hold the first day within reach; one in the past says which of the weeks is meant."""
        first: date | None = self.cleaned_data["first"]
        if first and not self._today - AHEAD_MAX <= first <= self._today + AHEAD_MAX:
            raise forms.ValidationError(_("Choose a day within two years."))
        return first


def weeks_in_words(weeks: int) -> str:
    """Say a rhythm."""
    return gettext("Every week") if weeks == 1 else gettext("Every %(n)d weeks") % {"n": weeks}


def _by_length(ideas: Sequence[Idea]) -> Choices:
    """Group ideas by their length, as a list that folds shows them."""
    lengths = sorted({idea.minutes for idea in ideas if idea.minutes is not None})
    return [
        (minutes_in_words(length), [(idea.key, idea.name) for idea in ideas if idea.minutes == length])
        for length in lengths
    ]
