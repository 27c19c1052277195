"""The forms of this room. Whatever was typed comes back on an error."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.kit.fields import DayField, LineField, OffsetField, WordsField
from unguilt.tools.support_network.entries import NAME_MAX, WORDS_MAX
from unguilt.tools.support_network.pacing import EVERY
from unguilt.tools.support_network.places import PLACES
from unguilt.tools.support_network.speaking import weeks_in_words


class PaceForm(forms.Form):
    """How often she would like to write to somebody, if at all; left open there is no pace."""

    first = DayField(label=_("For the first time on, if you like"))
    offset = OffsetField()

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Offer the paces in the language of the page."""
        super().__init__(data, **kwargs)
        self.fields["weeks"] = forms.TypedChoiceField(
            choices=[
                ("", gettext("when I have air: no pace")),
                *((each, weeks_in_words(each)) for each in EVERY),
            ],
            coerce=int,
            empty_value=None,
            required=False,
            label=_("A line to this person"),
            error_messages={"invalid_choice": _("Please choose one of these.")},
        )


class ReachForm(forms.Form):
    """Words that she takes along: heard while she writes, and not kept."""

    words = WordsField(max_length=WORDS_MAX, rows=7, label=_("Your words"))


class PlaceForm(forms.Form):
    """A group, a mentor or a place that she found."""

    name = LineField(
        max_length=NAME_MAX,
        required=True,
        widget=forms.Textarea(attrs={"rows": 1, "class": "line"}),
        label=_("What it is called"),
        error_messages={"required": _("A word is enough.")},
    )
    reach = WordsField(max_length=WORDS_MAX, rows=2, label=_("Where and when, or how to reach it"))
    note = WordsField(max_length=WORDS_MAX, rows=3, label=_("A note for yourself"))

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Offer the kinds of places in the language of the page."""
        super().__init__(data, **kwargs)
        self.fields["kind"] = forms.ChoiceField(
            choices=[
                ("", gettext("Something else")),
                *((key, gettext(each.name)) for key, each in PLACES.items()),
            ],
            required=False,
            label=_("What kind of place"),
            error_messages={"invalid_choice": _("Please choose one of these.")},
        )
