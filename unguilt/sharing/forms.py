"""What somebody without an account may fill in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.kit.fields import LineField, OneOf, WordsField
from unguilt.kit.windows import ANSWER_MAX, ANSWERS

_CODE_MAX = 200
_NAME_MAX = 60


class CodeForm(forms.Form):
    """The code that opens a link: after its # sign, or typed."""

    code = forms.CharField(max_length=_CODE_MAX, label=_("Code"))


class AnswerForm(forms.Form):
    """One answer; `sent` makes one that is sent twice count once."""

    code = forms.CharField(max_length=_CODE_MAX, widget=forms.HiddenInput)
    sent = forms.UUIDField(widget=forms.HiddenInput)
    answer = OneOf(ANSWERS, label=_("Your answer"))
    words = WordsField(max_length=ANSWER_MAX, rows=4, label=_("A few words, if you like"))
    name = LineField(max_length=_NAME_MAX, label=_("Your name, if it helps"))

    def clean_answer(self) -> str:
        """Return the answer; words alone are no answer."""
        chosen: str = self.cleaned_data["answer"]
        if not chosen:
            raise forms.ValidationError(_("Please choose one of the three."))
        return chosen
