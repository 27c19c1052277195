"""The form of one of her people. All but a name may stay empty."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.kit.fields import LineField, OneOf, SomeOf, WordsField
from unguilt.kit.people import CIRCLES, GIVES, Person

NAME_MAX: Final = 60
"""Characters in what she calls somebody."""
HOW_MAX: Final = 120
"""Characters in how somebody is to her."""
REACH_MAX: Final = 500
"""Characters in ways to reach somebody."""


def _choices(of: dict[str, Choice]) -> list[tuple[str, Any]]:
    return [(each.key, _(each.label)) for each in of.values()]


class PersonForm(forms.Form):
    """Somebody of hers, as she likes to note them."""

    name = LineField(
        max_length=NAME_MAX,
        required=True,
        widget=forms.Textarea(attrs={"rows": 1, "class": "line"}),
        label=_("A nickname or an initial"),
        error_messages={"required": _("One letter is enough.")},
    )
    how = LineField(
        max_length=HOW_MAX,
        widget=forms.Textarea(attrs={"rows": 1, "class": "line"}),
        label=_("How they are to you, in your words"),
    )
    circle = OneOf(dict(CIRCLES), label=_("Where you would place them"))
    gives = SomeOf(_choices(dict(GIVES)), label=_("What you get from them"))
    reach = WordsField(max_length=REACH_MAX, rows=2, label=_("Ways to reach them, if you like"))
    home = forms.BooleanField(required=False, label=_("We share a home or children"))
    afraid = forms.BooleanField(required=False, label=_("I am afraid of this person"))


TOLD: Final = ("name", "how", "circle", "gives", "reach", "home", "afraid")
"""Fields of the form and of the entry alike."""


def as_typed(person: Person) -> dict[str, Any]:
    """Return a person as the form shows them."""
    return {name: getattr(person, name) for name in TOLD} | {"gives": list(person.gives)}


def told_in(form: PersonForm) -> dict[str, Any]:
    """Return what a valid form says, as fields of the entry."""
    return {name: form.cleaned_data[name] for name in TOLD} | {"gives": tuple(form.cleaned_data["gives"])}
