"""The forms of the room. Every word typed comes back on an error."""

from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.kit.fields import DayField, OneOf, WordsField
from unguilt.tools.self_compassion.entries import (
    FROM_A_DATE,
    HARD_DAY,
    LETTER_MAX,
    LINE_MAX,
    WHEN_ASKED,
    WORDS_MAX,
)
from unguilt.tools.self_compassion.wordings import BreakWording

OPENS: Final = {
    each.key: each
    for each in (
        Choice(key=HARD_DAY, label=mark("On a hard day: a moment of weight 8 or more")),
        Choice(key=FROM_A_DATE, label=mark("From a date on")),
        Choice(key=WHEN_ASKED, label=mark("Only when I ask for it")),
    )
}
_NOT_EMPTY: Final = {"required": _("There is nothing in it yet.")}


class PauseForm(forms.Form):
    """Own words in each of the three steps, or a line that is there to be taken; all of it optional."""

    hard = WordsField(max_length=WORDS_MAX, rows=2)
    others = WordsField(max_length=WORDS_MAX, rows=2)
    pick = OneOf({}, label=_("A line to take"))
    line = WordsField(max_length=LINE_MAX, rows=2)
    again = forms.BooleanField(required=False, label=_("Keep the line, to hear it again"))

    def __init__(self, wording: BreakWording, *args: Any, **kwargs: Any) -> None:
        """Label the steps as `wording` has them, and offer its lines."""
        super().__init__(*args, **kwargs)
        for step in wording.steps:
            self.fields[step.key].label = gettext(step.own)
        self._lines = wording.lines
        self.fields["pick"].choices = [  # type: ignore[attr-defined]  # it is a choice
            (str(number), gettext(line)) for number, line in enumerate(wording.lines)
        ]

    @property
    def chosen_line(self) -> str:
        """Her own line, else the one she took, in the language of the page."""
        picked = self.cleaned_data["pick"]
        return self.cleaned_data["line"] or (gettext(self._lines[int(picked)]) if picked else "")

    @property
    def has_words(self) -> bool:
        """Whether she wrote anything, or asked for the line to be kept."""
        told = self.cleaned_data
        return bool(told["hard"] or told["others"] or told["line"] or told["again"])


class KeptPauseForm(forms.Form):
    """A break that was kept, to change."""

    hard = WordsField(max_length=WORDS_MAX, rows=2)
    others = WordsField(max_length=WORDS_MAX, rows=2)
    line = WordsField(max_length=LINE_MAX, rows=2)

    def __init__(self, wording: BreakWording, *args: Any, **kwargs: Any) -> None:
        """Label the steps as `wording` has them."""
        super().__init__(*args, **kwargs)
        for step in wording.steps[:2]:
            self.fields[step.key].label = gettext(step.own)
        self.fields["line"].label = gettext("The line")


class ThoughtForm(forms.Form):
    """What she tells herself."""

    to_me = WordsField(
        max_length=WORDS_MAX,
        rows=4,
        required=True,
        error_messages=_NOT_EMPTY,
        label=_("What do you tell yourself?"),
    )


class AnswerForm(forms.Form):
    """What she would tell a friend."""

    answer = WordsField(
        max_length=WORDS_MAX,
        rows=4,
        required=True,
        error_messages=_NOT_EMPTY,
        label=_("What do you tell your friend?"),
    )


class TakenForm(forms.Form):
    """The line she takes with her."""

    line = WordsField(max_length=LINE_MAX, rows=2, label=_("One line you take with you"))
    again = forms.BooleanField(required=False, label=_("Keep the line, to hear it again"))


class FlipForm(forms.Form):
    """All of a flip, to change."""

    to_me = WordsField(
        max_length=WORDS_MAX,
        rows=4,
        required=True,
        error_messages=_NOT_EMPTY,
        label=_("What you tell yourself"),
    )
    answer = WordsField(max_length=WORDS_MAX, rows=4, label=_("What you would tell a friend"))
    line = WordsField(max_length=LINE_MAX, rows=2, label=_("The line you take with you"))


class WaitForm(forms.Form):
    """When a letter may be put forward."""

    opens = OneOf(OPENS, label=_("When may it come to you?"), initial=HARD_DAY)
    on = DayField(label=_("From which day on?"))

    def clean_opens(self) -> str:
        """Nothing chosen means that it never comes by itself."""
        return self.cleaned_data["opens"] or WHEN_ASKED

    def clean(self) -> dict[str, Any]:
        """A letter that waits for a day needs one; for the others the day is left away."""
        told = self.cleaned_data
        if told.get("opens") != FROM_A_DATE:
            told["on"] = None
        elif told.get("on") is None and "on" not in self.errors:
            self.add_error("on", _("Which day? Any day is fine, and you can change it later."))
        return told

    @property
    def waiting(self) -> tuple[str, date | None]:
        """What it waits for, and the day if it is one."""
        return self.cleaned_data["opens"], self.cleaned_data["on"]


class LetterForm(WaitForm):
    """A new letter."""

    text = WordsField(
        max_length=LETTER_MAX, rows=12, required=True, error_messages=_NOT_EMPTY, label=_("Your letter")
    )
    envelope = WordsField(max_length=LINE_MAX, label=_("On the envelope"))
    field_order = ("text", "envelope", "opens", "on")


class RewriteForm(forms.Form):
    """A letter written anew."""

    text = WordsField(
        max_length=LETTER_MAX, rows=12, required=True, error_messages=_NOT_EMPTY, label=_("Your letter")
    )


class LineForm(forms.Form):
    """One line to hear again."""

    text = WordsField(max_length=LINE_MAX, rows=2, label=_("A line to hear again"))
