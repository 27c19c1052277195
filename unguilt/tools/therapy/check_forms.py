"""The forms of the check. Every question may stay open; what was chosen comes back on an error."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.screening import ABOUTS, ANSWERS, QUESTIONS, Instrument
from unguilt.core.words import mark
from unguilt.kit.fields import OffsetField, OneOf
from unguilt.tools.therapy.check_entries import NO, YES, CheckSheet
from unguilt.tools.therapy.check_flow import HOME, ITEMS, OWN_ITEMS, PERINATAL, Given, Screen

YES_NO: Final[Mapping[str, Choice]] = {
    YES: Choice(key=YES, label=mark("Yes")),
    NO: Choice(key=NO, label=mark("No")),
}


class AnswerField(forms.TypedChoiceField):
    """One question with a few answers in words; none chosen means passed over (None)."""

    def __init__(self, question: str, answers: list[tuple[int, str]], **kwargs: Any) -> None:
        """Make a row of buttons of which one can be pressed."""
        super().__init__(
            label=question,
            choices=answers,
            coerce=int,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": _("Please choose one of these, or leave it open.")},
            **kwargs,
        )


class StepForm(forms.Form):
    """One screen of the check."""

    def __init__(
        self, screen: Screen, sheet: CheckSheet, instrument: Instrument | None, language: str, *data: Any
    ) -> None:
        """Make a field for each question of `screen`; `instrument` is the one it belongs to, if any."""
        super().__init__(*data)
        self.screen = screen
        if screen.kind in {HOME, PERINATAL}:
            self.fields["answer"] = OneOf(YES_NO, initial=getattr(sheet, screen.kind))
            return
        kept = sheet.answers.get(screen.under, {})
        for key in screen.keys:
            self.fields[key] = _field(screen, instrument, key, language, kept.get(key))

    @property
    def given(self) -> Given:
        """Return what was answered on a screen of questions."""
        return {key: self.cleaned_data.get(key) for key in self.screen.keys}


def _field(
    screen: Screen, instrument: Instrument | None, key: str, language: str, kept: int | None
) -> AnswerField:
    if screen.kind == OWN_ITEMS or instrument is None:
        answers = [(value, gettext(text)) for value, text in enumerate(ANSWERS)]
        return AnswerField(gettext(QUESTIONS[key].text), answers, initial=kept)
    assert screen.kind == ITEMS  # for the reader: every other kind was dealt with above
    item, wording = instrument.item(key), instrument.wording(language)
    answers = list(zip(item.scale.values, wording.answers[item.scale.key], strict=True))
    return AnswerField(wording.items[key], answers, initial=kept)


class TotalForm(forms.Form):
    """A total of a questionnaire filled in elsewhere."""

    offset = OffsetField()
    instrument = forms.ChoiceField(
        label=_("Which questionnaire?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Please choose which one it was."),
            "invalid_choice": _("Please choose one of these."),
        },
    )
    total = forms.IntegerField(
        label=_("Total"),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": _("Please give the total as a number."),
            "invalid": _("Please give the total as a whole number."),
        },
    )
    dark = OneOf(
        YES_NO,
        label=_("If it asked about harming yourself: did you answer anything but “never” there?"),
    )

    def __init__(self, instruments: tuple[Instrument, ...], *data: Any) -> None:
        """Offer these instruments."""
        super().__init__(*data)
        self._known = {each.key: each for each in instruments}
        field = self.fields["instrument"]
        assert isinstance(field, forms.ChoiceField)  # for the type checker: declared above
        field.choices = [(each.key, f"{each.name} · {gettext(ABOUTS[each.about])}") for each in instruments]

    def clean(self) -> dict[str, Any]:
        """Hold the total against what its questionnaire can give."""
        told = super().clean() or self.cleaned_data
        instrument, total = self._known.get(told.get("instrument", "")), told.get("total")
        if instrument and total is not None and not instrument.lowest <= total <= instrument.highest:
            facts = {"name": instrument.name, "low": instrument.lowest, "high": instrument.highest}
            self.add_error("total", gettext("%(name)s goes from %(low)d to %(high)d.") % facts)
        return told
