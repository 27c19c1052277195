"""Form fields that rooms and pages share. Whatever is typed is kept; nothing is a reason to lose a word."""

import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from unguilt.core.method import WEIGHTS, Choice

_KEPT_CONTROLS: Final = "\n\t"
_AHEAD_MAX: Final = 14 * 60
"""Minutes that a clock on Earth can be ahead of UTC, or behind it."""
_DIGITS: Final = 8
_UNSEEN: Final = frozenset({"Cf", "Zs", "Zl", "Zp", "Cc"})


def tidy(text: str) -> str:
    """Return `text` as it can be stored and shown: no control characters, no halves of characters.

    What cannot be encoded becomes U+FFFD; text of which nothing can be seen becomes "".
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = "".join(sign for sign in text if sign in _KEPT_CONTROLS or unicodedata.category(sign) != "Cc")
    if all(unicodedata.category(sign) in _UNSEEN for sign in text):
        return ""
    return text.strip()


class WordsField(forms.CharField):
    """Free text of hers, of at most `max_length` characters; a longer one is refused, but stays typed."""

    def __init__(self, *, max_length: int, rows: int = 0, **kwargs: Any) -> None:
        """Make a text area of `rows`, or a single line when `rows` is 0."""
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput())
        super().__init__(max_length=max_length, strip=True, **kwargs)
        # `tidy` has taken such signs out; and the browser's own limit would cut a paste without a word.
        self.validators = [
            each for each in self.validators if not isinstance(each, ProhibitNullCharactersValidator)
        ]
        self.widget.attrs.pop("maxlength", None)
        self.error_messages["max_length"] = ngettext_lazy(
            "That is longer than fits here (%(show_value)d of %(limit_value)d character). Nothing is lost: "
            "shorten it, or split it in two.",
            "That is longer than fits here (%(show_value)d of %(limit_value)d characters). Nothing is lost: "
            "shorten it, or split it in two.",
            "limit_value",
        )
        for validator in self.validators:
            if getattr(validator, "code", "") == "max_length":
                validator.message = self.error_messages["max_length"]  # type: ignore[attr-defined]  # a length validator has one

    def to_python(self, value: Any) -> str:
        """Return the tidied text."""
        return tidy(super().to_python(value) or "")


def one_line(text: str) -> str:
    """Return the tidied text with its breaks as spaces."""
    return " ".join(tidy(text).split())


class LineField(WordsField):
    """Words on one line."""

    def to_python(self, value: Any) -> str:
        """Return the tidied line."""
        return one_line(super().to_python(value))


class OffsetField(forms.Field):
    """How many minutes her clock is ahead of UTC, which a script fills in (`data-zone` on the form).

    None for what is no such number: a browser that says nonsense is not her fault.
    """

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        """Make a hidden field that may stay empty."""
        super().__init__(required=False, **kwargs)

    def clean(self, value: Any) -> int | None:
        """Return the minutes, or None."""
        try:
            minutes = int(str(value)[:_DIGITS])
        except ValueError:
            return None
        return minutes if abs(minutes) <= _AHEAD_MAX else None


class DayField(forms.DateField):
    """A day, as browsers send it; it may stay empty unless it is asked for."""

    def __init__(self, *, required: bool = False, **kwargs: Any) -> None:
        """Ask for a day with the browser's own calendar."""
        super().__init__(
            required=required,
            input_formats=["%Y-%m-%d"],
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={
                "invalid": _("Please give a day such as 2027-03-31."),
                "required": _("Choose the day, then press again."),
            },
            **kwargs,
        )


class WeightField(forms.TypedChoiceField):
    """How heavy it is, 0 to 10, or not said (None)."""

    def __init__(self, **kwargs: Any) -> None:
        """Make eleven round buttons, none of them pressed."""
        super().__init__(
            choices=[(weight, str(weight)) for weight in WEIGHTS],
            coerce=int,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": _("Please choose a number from 0 to 10.")},
            **kwargs,
        )


class OneOf(forms.ChoiceField):
    """One key out of a few, or none ("")."""

    def __init__(self, choices: Mapping[str, Choice], **kwargs: Any) -> None:
        """Make chips of which one can be pressed."""
        super().__init__(
            choices=[(choice.key, _(choice.label)) for choice in choices.values()],  # noqa: INT - marked in the core
            required=False,
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": _("Please choose one of these.")},
            **kwargs,
        )


class SomeOf(forms.MultipleChoiceField):
    """Any number of keys out of a few."""

    def __init__(self, choices: list[tuple[str, Any]], **kwargs: Any) -> None:
        """Make chips of which several can be pressed."""
        super().__init__(
            choices=choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": _("Please choose among these.")},
            **kwargs,
        )
