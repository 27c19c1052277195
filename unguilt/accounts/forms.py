"""The forms of coming in. Names come back on an error; secrets never do."""

from typing import Any, Final, Self

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from unguilt.accounts.backend import as_typed
from unguilt.accounts.names import KEY_MAX, NAME_MAX, key_of
from unguilt.accounts.passphrases import LEAST, MOST, is_obvious, is_short, offered
from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.crypto import BadCode, CodeFault, RecoveryCode, parse_code
from unguilt.kit.fields import OneOf, WordsField, tidy

OFFERED: Final = "offered"
OWN: Final = "own"
_WAYS: Final = {
    OFFERED: Choice(key=OFFERED, label=mark("Use this one")),
    OWN: Choice(key=OWN, label=mark("Use my own")),
}


class SecretField(forms.CharField):
    """A passphrase. It is never written back into a page."""

    def __init__(self, *, autocomplete: str, **kwargs: Any) -> None:
        """Make a field that shows dots; `autocomplete` tells password managers what it is."""
        super().__init__(
            strip=False,
            widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
            error_messages={"required": _("Please type the passphrase.")},
            **kwargs,
        )
        # Whatever was typed is only compared; no sign in it can do harm.
        self.validators = [
            each for each in self.validators if not isinstance(each, ProhibitNullCharactersValidator)
        ]

    def to_python(self, value: Any) -> str:
        """Return the passphrase as it is stretched."""
        return as_typed(super().to_python(value) or "")


def _name_field(help_text: Any = "") -> WordsField:
    return WordsField(
        max_length=NAME_MAX,
        help_text=help_text,
        required=True,
        label=_("Your name here"),
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Please type a name.")},
    )


class SignInForm(forms.Form):
    """A name and a passphrase."""

    username = _name_field()
    passphrase = SecretField(autocomplete="current-password", label=_("Passphrase"))


class CurrentPassphraseForm(forms.Form):
    """The passphrase once more, before something that cannot be taken back."""

    passphrase_now = SecretField(autocomplete="current-password", label=_("Your passphrase now"))


class UnlockForm(forms.Form):
    """The passphrase of her who is signed in. The name leaves room for the form that is carried along."""

    unlock_passphrase = SecretField(autocomplete="current-password", label=_("Passphrase"))


class NewPassphraseForm(forms.Form):
    """A new passphrase: the five words that are offered, or her own, typed twice."""

    offered = forms.CharField(required=False, max_length=MOST, widget=forms.HiddenInput)
    way = OneOf(_WAYS, initial=OFFERED, label=_("Which passphrase?"))
    own = SecretField(required=False, autocomplete="new-password", label=_("My own passphrase"))
    again = SecretField(required=False, autocomplete="new-password", label=_("My own, once more"))

    def __init__(self, data: Any = None, *, initial: dict[str, str] | None = None) -> None:
        """Draw five words for a page that has none yet."""
        self._drawn = offered((get_language() or "en")[:2])
        super().__init__(data, initial=initial)

    @classmethod
    def with_other_words(cls, data: Any) -> Self:
        """Return the form as it was sent, secrets left out, with five other words."""
        kept = {
            name: tidy(data.get(name, ""))
            for name, field in cls.base_fields.items()
            if name not in {"offered", "way"} and not isinstance(field, SecretField)
        }
        return cls(initial=kept)

    @property
    def words(self) -> str:
        """The five words on the page."""
        sent = tidy(str(self["offered"].value() or "")) if self.is_bound else ""
        return sent or self._drawn

    @property
    def passphrase(self) -> str:
        """The passphrase she chose; of a valid form only."""
        chosen = self.cleaned_data
        return as_typed(chosen["offered"]) if chosen["way"] != OWN else str(chosen["own"])

    def clean(self) -> dict[str, Any]:
        """Look at the passphrase that is meant, and whether it is clear which one that is."""
        given = super().clean() or self.cleaned_data
        own = str(given.get("own", ""))
        if given.get("way") == OWN:
            self._look_at("own", own)
            if "own" not in self.errors and own != given.get("again"):
                self.add_error("again", _("The two are not the same. Please type both once more."))
        elif own:
            self.add_error("way", _("There is one of your own as well. Please choose which one is meant."))
        else:
            self._look_at("way", as_typed(str(given.get("offered", ""))))
        return given

    def _look_at(self, name: str, phrase: str) -> None:
        if name in self.errors:
            return
        if is_short(phrase):
            text = ngettext(
                "Please take at least %(least)d character. A line only you would think of is fine.",
                "Please take at least %(least)d characters. A line only you would think of is fine.",
                LEAST,
            )
            self.add_error(name, text % {"least": LEAST})
        elif len(phrase) > MOST:
            text = ngettext(
                "That is longer than fits here. Please stay below %(most)d character.",
                "That is longer than fits here. Please stay below %(most)d characters.",
                MOST,
            )
            self.add_error(name, text % {"most": MOST})
        elif is_obvious(phrase, name=str(self.cleaned_data.get("username", ""))):
            self.add_error(
                name, _("That one is among the first that others would try. Two more words make it yours.")
            )


class SignUpForm(NewPassphraseForm):
    """A name, a passphrase and, if she likes, a mail address."""

    username = _name_field(_("It need not be your real one. You sign in with it."))
    email = forms.EmailField(
        required=False,
        label=_("Mail address"),
        help_text=_("You can leave this empty. Nothing uses it yet, and nothing is sent to it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("This does not look like a mail address. You can also leave it empty.")},
    )

    field_order = ("username", "email", "offered", "way", "own", "again")

    def clean_username(self) -> str:
        """Return the name as typed, on one line; it needs something that can be seen."""
        name = " ".join(self.cleaned_data["username"].split())
        key = key_of(name)
        if not key:
            raise forms.ValidationError(_("Please type a name."))
        if len(key) > KEY_MAX:
            raise forms.ValidationError(_("Please take a shorter name."))
        return name


class ChangePassphraseForm(NewPassphraseForm):
    """The passphrase that is, and the one that is to be."""

    passphrase_now = SecretField(autocomplete="current-password", label=_("Your passphrase now"))

    field_order = ("passphrase_now", "offered", "way", "own", "again")


class CodeField(forms.CharField):
    """A recovery code, read forgivingly."""

    def __init__(self) -> None:
        """Make a line for 28 characters; phones are told not to correct it."""
        super().__init__(
            label=_("Recovery code"),
            help_text=_("Seven groups of four. Capitals, spaces and hyphens make no difference."),
            widget=forms.TextInput(
                attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
            ),
            error_messages={"required": _("Please type the recovery code.")},
        )
        self.validators = []

    def clean(self, value: Any) -> RecoveryCode:
        """Return the code that was typed."""
        typed = super().clean(value)
        try:
            return parse_code(typed)
        except BadCode as fault:
            raise forms.ValidationError(_what_is_wrong(fault)) from None


def _what_is_wrong(fault: BadCode) -> str:
    match fault.fault:
        case CodeFault.LENGTH:
            text = ngettext(
                "A recovery code has 28 characters. This has %(typed)d.",
                "A recovery code has 28 characters. This has %(typed)d.",
                fault.typed,
            )
            return text % {"typed": fault.typed}
        case CodeFault.CHARACTER:
            text = gettext(
                "Group %(group)d holds a sign that no recovery code uses. Please look at it once more."
            )
            return text % {"group": fault.group}
        case CodeFault.CHECKSUM:
            return gettext("One character is off. Please compare it with your paper, group by group.")


class RecoverForm(NewPassphraseForm):
    """A name, the recovery code, and the passphrase to come."""

    username = _name_field()
    code = CodeField()

    field_order = ("username", "code", "offered", "way", "own", "again")


class CheckCodeForm(forms.Form):
    """Two groups of a new recovery code, typed back from paper."""

    first = forms.CharField(required=False)
    second = forms.CharField(required=False)

    def __init__(self, groups: tuple[int, int], data: Any = None) -> None:
        """Ask for these two groups, 1 to 7."""
        super().__init__(data)
        for field, group in zip(self.fields.values(), groups, strict=True):
            field.label = gettext("Group %(group)d") % {"group": group}
            field.validators = []
            field.widget.attrs |= {
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }


class ConfirmForm(forms.Form):
    """A tick before a guest's notes are deleted."""

    sure = forms.BooleanField(
        label=_("Yes, delete everything I wrote"),
        error_messages={"required": _("Please tick the box if this is what you want.")},
    )
