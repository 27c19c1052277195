"""The forms of her calendar."""

from typing import Any, Final

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from unguilt.exports.events import EventKind
from unguilt.kit.fields import LineField, SomeOf
from unguilt.web.calendar.entries import CalendarChoice
from unguilt.web.calendar.zones import zone_choices

_ADDRESS_MAX: Final = 500
_NAME_MAX: Final = 200
_KINDS: Final = [
    (EventKind.BOUNDARY.value, _("Boundaries, as busy times")),
    (EventKind.DATE.value, _("Time set aside for being together")),
    (EventKind.LOOK_AGAIN.value, _("Days to look at something again")),
    (EventKind.PERSON.value, _("Times to be in touch with somebody")),
]


class CalendarForm(forms.Form):
    """What her calendar may show."""

    kinds = SomeOf(_KINDS, label=_("What may stand in it"))
    zone = forms.ChoiceField(
        required=False,
        label=_("Your time zone"),
        error_messages={"invalid_choice": _("Please choose one of these.")},
    )
    own_titles = forms.BooleanField(
        required=False, label=_("Show my own words, in place of lines such as “Busy”")
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Name the zones in the language of the page."""
        super().__init__(data, **kwargs)
        zone = self.fields["zone"]
        assert isinstance(zone, forms.ChoiceField)
        zone.choices = [("", _("By the clock where I am")), *zone_choices()]

    @classmethod
    def showing(cls, choice: CalendarChoice) -> "CalendarForm":
        """Return the form as she left it."""
        given = {"zone": choice.zone, "kinds": list(choice.kinds), "own_titles": choice.own_titles}
        return cls(initial=given)


class AccountForm(forms.Form):
    """A calendar of hers elsewhere. The password is never written back into a page."""

    address = LineField(
        max_length=_ADDRESS_MAX,
        required=True,
        label=_("CalDAV address of the calendar"),
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Please type the address.")},
    )
    username = LineField(
        max_length=_NAME_MAX,
        required=True,
        label=_("Your name there"),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Please type a name.")},
    )
    password = forms.CharField(
        max_length=_NAME_MAX,
        required=False,
        strip=False,
        label=_("Password there"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, *, has_password: bool, **kwargs: Any) -> None:
        """Ask for the password only when none is kept."""
        super().__init__(data, **kwargs)
        self._has_password = has_password
        password = self.fields["password"]
        # It is only sent on, as UTF-8; the library takes care of what a header cannot hold.
        password.validators = [
            each for each in password.validators if not isinstance(each, ProhibitNullCharactersValidator)
        ]

    def clean_address(self) -> str:
        """Hold the address to what can be sent to at all; the rest is looked at when something is sent."""
        address: str = self.cleaned_data["address"]
        if not address.lower().startswith(("https://", "http://")) or " " in address:
            raise forms.ValidationError(_("Please give the whole address, beginning with https://"))
        return address

    def clean_password(self) -> str:
        """Hold it to signs that can be stored; "" keeps the one there is."""
        password: str = self.cleaned_data["password"]
        if not password and not self._has_password:
            raise forms.ValidationError(_("Please type the password."))
        return password.encode("utf-8", "replace").decode()
