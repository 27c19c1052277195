"""Settings: how she is spoken to, what she never wants to see, and the way out."""

from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from unguilt.core.method import Choice
from unguilt.core.preferences import WORD_SETS, Preferences
from unguilt.kit.access import ask_to_unlock, is_locked, with_vault
from unguilt.kit.fields import OneOf, WordsField
from unguilt.kit.preferences import change_preferences, preferences_of
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import change_idle_minutes, has_recovery_code
from unguilt.vault.lifetimes import IDLE_CHOICES
from unguilt.vault.request import Request
from unguilt.web.choosing_help import countries_by_name

_NAME_MAX = 60
_WORDS = {key: Choice(key=key, label=words.one) for key, words in WORD_SETS.items()}
_IDLE = {str(minutes): Choice(key=str(minutes), label=str(minutes)) for minutes in IDLE_CHOICES}


class PreferencesForm(forms.Form):
    """How she wants to be spoken to."""

    name = WordsField(max_length=_NAME_MAX, label=_("What may I call you?"))
    words = OneOf(_WORDS, label=_("Which word is yours?"))
    coparent = WordsField(
        max_length=_NAME_MAX, label=_("What do you call the other parent, if there is one?")
    )
    country = forms.ChoiceField(required=False, label=_("Which country are you in?"))
    idle_minutes = OneOf(_IDLE, label=_("Lock after so many quiet minutes"))
    afraid = forms.BooleanField(
        required=False, label=_("I am sometimes afraid of someone at home: hide anything that asks a partner")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the countries in her language; none is chosen for her."""
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [  # type: ignore[attr-defined]  # it is a choice field
            ("", gettext("Not said")),
            *((each.code, gettext(each.name)) for each in countries_by_name()),
        ]


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: Request) -> HttpResponse:
    """Show the settings to anyone; only who has a vault, or makes one by saving, can keep them."""
    if is_locked(request):
        return ask_to_unlock(request)
    return _save(request) if request.method == "POST" else _show(request)


def _show(request: Request) -> HttpResponse:
    vault = request.access.vault
    kept = preferences_of(vault)
    form = PreferencesForm(
        initial={
            "name": kept.name,
            "words": kept.words,
            "coparent": kept.coparent,
            "country": kept.country,
            "idle_minutes": str(kept.idle_minutes),
            "afraid": kept.afraid,
        }
    )
    return _page(request, form)


def _page(request: Request, form: PreferencesForm, *, status: int = 200) -> HttpResponse:
    vault = request.access.vault
    context = {
        "form": form,
        "saved": request.GET.get("said") == "saved",
        "has_code": has_recovery_code(vault) if vault and not vault.is_guest else False,
        "tab": "",
    }
    return render(request, "web/settings.html", context, status=status)


@with_vault
def _save(request: Request, vault: OpenVault) -> HttpResponse:
    form = PreferencesForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    chosen = form.cleaned_data

    def changed(kept: Preferences) -> Preferences:
        return replace(
            kept,
            name=chosen["name"],
            words=chosen["words"] or kept.words,
            coparent=chosen["coparent"],
            country=chosen["country"],
            idle_minutes=int(chosen["idle_minutes"] or kept.idle_minutes),
            afraid=chosen["afraid"],
        )

    with vault.changing():
        kept = change_preferences(vault, changed)
        if not vault.is_guest:
            change_idle_minutes(vault, kept.idle_minutes)
    return redirect(f"{reverse('settings')}?said=saved")
