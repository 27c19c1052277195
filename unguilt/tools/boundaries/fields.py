"""Fields that the forms of this room share."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.kit.fields import OffsetField


def keyed(*choices: Choice) -> dict[str, Choice]:
    """Return choices by their keys."""
    return {each.key: each for each in choices}


class WithOffset(forms.Form):
    """A form that says how far her clock is ahead of UTC."""

    offset = OffsetField()


def time_field(label: Any) -> forms.TimeField:
    """Return a field for a time of day, as browsers send it; it may stay empty."""
    return forms.TimeField(
        required=False,
        label=label,
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": _("Please give a time such as 19:30.")},
    )


WITHOUT_MOST: Final = 24
"""Days left out at most."""
_EMPTY: Final = 2
"""Fields for further days left out, beneath those there are."""


def without_names(given: Mapping[str, Any] | None, kept: tuple[date, ...]) -> list[str]:
    """Return the names of the fields for days left out: as many as were sent or are kept, and some more."""
    sent = [name for name in given or () if name.startswith("without-")]
    count = min(max(len(sent), len(kept) + _EMPTY), WITHOUT_MOST)
    return [f"without-{number}" for number in range(1, count + 1)]


def whole_minute(at: time | None) -> time | None:
    """Return a time without its seconds."""
    return at.replace(second=0, microsecond=0) if at else None
