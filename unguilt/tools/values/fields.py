"""Fields that the forms of this room share."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.kit.fields import OffsetField, WordsField, one_line
from unguilt.tools.values.compassing import named_in
from unguilt.tools.values.entries import NAME_MAX


def keyed(*choices: Choice) -> dict[str, Choice]:
    """Return choices by their keys."""
    return {each.key: each for each in choices}


class WithOffset(forms.Form):
    """A form that says how far her clock is ahead of UTC."""

    offset = OffsetField()


class NamesField(WordsField):
    """Names, one on each line; `most` of them at most. A line that is too long is refused, but stays typed."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        """Make a text area."""
        super().__init__(max_length=most * (NAME_MAX + 2), **kwargs)
        self._most = most

    def clean(self, value: Any) -> str:
        """Return the text as it was typed; what cannot be taken in whole is refused."""
        text = str(super().clean(value))
        lines = [line for line in text.splitlines() if line.strip()]
        if any(len(one_line(line)) > NAME_MAX for line in lines):
            raise forms.ValidationError(
                _("One of these lines is longer than fits. A few words each are enough.")
            )
        if len(named_in(text, most=len(lines) + 1, longest=NAME_MAX)) > self._most:
            said = gettext("Up to %(most)d fit here. Which of them can wait for another time?")
            raise forms.ValidationError(said % {"most": self._most})
        return text
