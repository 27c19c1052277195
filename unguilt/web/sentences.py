"""The model's facts as sentences in her language."""

from collections.abc import Iterable

from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from unguilt.core.suggesting import Effect, Reason, Sentence, effect_text, reason_text


def in_words(sentence: Sentence) -> str:
    """Translate a sentence, writing its numbers in her language's way."""
    if sentence.plural is None or sentence.number is None:
        spoken = gettext(sentence.singular)
    else:
        spoken = ngettext(sentence.singular, sentence.plural, sentence.number)
    # `or 0`: a mean of -0.0 is shown as 0.
    numbers = {name: number_format(value or 0) for name, value in sentence.arguments.items()}
    words = {name: gettext(text) for name, text in sentence.words.items()}
    return spoken % {**numbers, **words}


def reasons_in_words(reasons: Iterable[Reason]) -> str:
    """Return the reasons of a card as one sentence, the most important first."""
    clauses = ", ".join(in_words(reason_text(reason)) for reason in reasons)
    return f"{capfirst(clauses)}." if clauses else ""


def effect_in_words(effect: Effect) -> str:
    """Return what may be said about a strategy's effect for her."""
    return in_words(effect_text(effect))
