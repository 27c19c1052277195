"""Choosing among the help lines: by country, by what it is about, by language. Nothing of it is kept."""

from functools import cache
from typing import Any
from unicodedata import combining, normalize

from babel import Locale
from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.help import KINDS, NEEDS, Country, Line, load
from unguilt.core.method import Choice
from unguilt.kit.fields import OneOf

_NEEDS = {key: Choice(key=key, label=KINDS[kind]) for key, kind in NEEDS.items()}


def countries_by_name() -> list[Country]:
    """Return every country of the directory, by its name in her language."""
    return sorted(load().values(), key=lambda each: _sortable(gettext(each.name)))


def language_name(code: str) -> str:
    """Return what a language is called in hers."""
    name: str = Locale.parse(get_language() or "en", sep="-").languages.get(code, code)
    return name


def found_lines(country: Country, need: str, language: str) -> tuple[Line, ...]:
    """Return the lines of a country for a need (key of NEEDS), "" for any; in a language, "" for any.

    The emergency number is none of them: it stands beside every country anyway.
    """
    kinds = (NEEDS[need],) if need else tuple(NEEDS.values())
    return tuple(line for line in country.of(*kinds) if not language or language in line.languages)


class LinesForm(forms.Form):
    """What it is about, and in which language: either may stay open."""

    need = OneOf(_NEEDS, label=_("What is it about?"))
    language = forms.ChoiceField(required=False, label=_("In which language?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the languages in hers."""
        super().__init__(*args, **kwargs)
        named = ((code, language_name(code)) for code in _languages())
        in_order = sorted(named, key=lambda each: _sortable(each[1]))
        self.fields["language"].choices = [  # type: ignore[attr-defined]  # it is a choice field
            ("", gettext("Any language")),
            *((code, name[:1].upper() + name[1:]) for code, name in in_order),
        ]


@cache
def _languages() -> frozenset[str]:
    return frozenset(code for each in load().values() for line in each.lines for code in line.languages)


def _sortable(name: str) -> str:
    """Return a name without its accents, so that “Á” stands with “A”."""
    return "".join(sign for sign in normalize("NFD", name.casefold()) if not combining(sign))
