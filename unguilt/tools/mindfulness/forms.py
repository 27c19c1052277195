"""The forms of this room."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.kit.fields import OneOf, WeightField, WordsField
from unguilt.tools.mindfulness.entries import WORDS_MAX, Breathing
from unguilt.tools.mindfulness.patterns import ALOUD, FIRST, MINUTES, PATTERNS, USUAL
from unguilt.tools.mindfulness.prompts import GROUPS

_ANY_GROUP: Final = ""


class BreathingForm(forms.Form):
    """How she wants to breathe. What is left out is as usual."""

    pattern = OneOf({}, label=_("Which way"))
    minutes = forms.TypedChoiceField(coerce=int, required=False, label=_("For how long"))
    bell = forms.BooleanField(required=False, label=_("A soft bell at each turn"))
    buzz = forms.BooleanField(required=False, label=_("A short buzz of the phone"))
    aloud = OneOf(ALOUD, label=_("What a screen reader says"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the patterns and the minutes in her language."""
        super().__init__(*args, **kwargs)
        self._choices("pattern").choices = [(each.key, _(each.name)) for each in PATTERNS.values()]
        self._choices("minutes").choices = [(minutes, str(minutes)) for minutes in MINUTES]

    def _choices(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        return field

    @property
    def breathing(self) -> Breathing:
        """What she chose, once it is valid."""
        told = self.cleaned_data
        return Breathing(
            pattern=told["pattern"] or FIRST,
            minutes=told["minutes"] or USUAL,
            bell=told["bell"],
            buzz=told["buzz"],
            aloud=told["aloud"] or next(iter(ALOUD)),
        )


class PageForm(forms.Form):
    """One page, of the journal or of the longer writing."""

    words = WordsField(max_length=WORDS_MAX, rows=12, label=_("Your page"))


class NewPageForm(PageForm):
    """A page that begins: from which prompt, and which ones she passed over on the way (keys)."""

    prompt = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    passed = forms.CharField(required=False, max_length=4_000, widget=forms.HiddenInput)
    group = forms.ChoiceField(
        required=False,
        label=_("From"),
        choices=[
            (_ANY_GROUP, _("all of them")),
            *((each.key, _(each.name)) for each in GROUPS.values()),
        ],
    )


class NextDayForm(forms.Form):
    """How a writing sits with her a day later."""

    after = WeightField(label=_("How heavy is it now?"))
