"""Fields of this room: a line, a choice that folds away, a day."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.kit import fields

Choices = Sequence[tuple[Any, Any]]


class LineField(fields.LineField):
    """Words on one line that grows with them."""

    def __init__(self, *, max_length: int, **kwargs: Any) -> None:
        """Make a text area of one row."""
        area = forms.Textarea(attrs={"rows": 1, "class": "line"})
        super().__init__(max_length=max_length, widget=area, **kwargs)


class Pick(forms.TypedChoiceField):
    """One of several in a list that folds away; the first of it is not said (None)."""

    def __init__(self, choices: Choices, *, nothing: Any, **kwargs: Any) -> None:
        """Offer `nothing` first."""
        kwargs.setdefault("coerce", int)
        super().__init__(
            choices=[("", nothing), *choices],
            required=False,
            empty_value=None,
            error_messages={"invalid_choice": _("Please choose one of these.")},
            **kwargs,
        )
