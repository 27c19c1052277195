"""The forms of the page for a session."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.session import OWN, SINCE_LAST, SPANS, Days, days_of, own_days
from unguilt.core.words import mark
from unguilt.kit.fields import DayField, LineField, OffsetField, OneOf, WordsField
from unguilt.kit.windows import LASTS

OWN_WORDS_MAX: Final = 1_000
"""Characters of her own words at the top."""

SIGNED_MAX: Final = 100
_FIRST_DAY: Final = date(2000, 1, 1)
_LAST_DAY: Final = date(2999, 12, 31)
_FIELDS: Final = ("span", "since", "until", "talk", "questions", "signed", "offset", "line")


class SessionForm(forms.Form):
    """Days and own words of a page. The lines she ticked come beside it, as `line`."""

    talk = WordsField(max_length=OWN_WORDS_MAX, rows=3, label=_("What matters to me this time"))
    questions = WordsField(
        max_length=OWN_WORDS_MAX, rows=2, label=_("What I want to ask, one question on each line")
    )
    span = OneOf(SPANS, label=_("Which days?"))
    since = DayField(label=_("First day"))
    until = DayField(label=_("Last day"))
    signed = LineField(max_length=SIGNED_MAX, label=_("A name to sign with, if you want one on it"))
    offset = OffsetField()

    def __init__(self, *args: Any, since_last: bool, **kwargs: Any) -> None:
        """Offer “since the last page” only where there is one."""
        super().__init__(*args, **kwargs)
        if not since_last:
            others = {key: each for key, each in SPANS.items() if key != SINCE_LAST}
            self.fields["span"] = OneOf(others, label=self.fields["span"].label)

    def clean(self) -> dict[str, Any]:
        """Hold her own days to an order and to years that exist."""
        told = super().clean() or self.cleaned_data
        if told.get("span") != OWN:
            return told
        first, last = told.get("since"), told.get("until")
        for name, day in (("since", first), ("until", last)):
            if day is None and name not in self.errors:
                self.add_error(name, _("Please give this day, or choose one of the spans above."))
            elif day is not None and not _FIRST_DAY <= day <= _LAST_DAY:
                self.add_error(name, _("Please give a day, such as 2026-03-02."))
        if first and last and last < first:
            self.add_error("until", _("This day comes before the first one."))
        return told

    def days(self, usual: Days, **known: Any) -> Days:
        """Return the days she asked for, or the `usual` ones where she asked for none that exist."""
        told = self.cleaned_data
        span, offset = told.get("span", ""), told.get("offset") or 0
        first, last = told.get("since"), told.get("until")
        if {"span", "since", "until"} & set(self.errors) or not span:
            return usual
        if span == OWN and first and last:
            return own_days(first, last, offset=offset)
        return days_of(span, offset=offset, **known)


_OPEN_FOR: Final[Mapping[str, Choice]] = {
    "1": Choice(key="1", label=mark("1 day")),
    "7": Choice(key="7", label=mark("7 days")),
    "30": Choice(key="30", label=mark("30 days")),
}
assert tuple(map(int, _OPEN_FOR)) == LASTS  # the labels are written out for the translators


class LinkForm(forms.Form):
    """For how many days a link opens; 7 where she does not say."""

    days = OneOf(_OPEN_FOR, label=_("How long may it open?"), initial="7")

    @property
    def lasts(self) -> int:
        """Days, one of LASTS."""
        return int(self.cleaned_data["days"] or self.fields["days"].initial)


def as_fields(data: Any) -> dict[str, tuple[str, ...]]:
    """Return what the browser sent for the page's fields, as it is, for a draft.

    Nothing is cut, also where it is longer than fits: the settings bound the size of a whole form.
    """
    return {name: tuple(data.getlist(name)) for name in _FIELDS if name in data}
