"""Tags that speak in her words: translated, and with her own word for mother and for the other parent."""

from typing import Any

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from unguilt.core.preferences import WORD_SETS, Preferences

register = template.Library()


def in_her_words(text: str, preferences: Preferences | None) -> str:
    """Translate `text` and fill in {mother}, {mothers} and {coparent}."""
    spoken = gettext(text) if text else ""
    if "{" not in spoken:
        return spoken
    words = WORD_SETS.get(preferences.words if preferences else "", WORD_SETS["mother"])
    coparent = (preferences.coparent if preferences else "") or gettext("the other parent")
    return (
        spoken.replace("{mothers}", gettext(words.many))
        .replace("{mother}", gettext(words.one))
        .replace("{coparent}", coparent)
    )


@register.simple_tag(takes_context=True)
def hers(context: dict[str, Any], text: str, **values: str | int) -> SafeString:
    """Show `text` translated and in her words; further %(name)s values are filled in and escaped."""
    spoken = conditional_escape(in_her_words(str(text), context.get("preferences")))
    if values:
        spoken = SafeString(spoken % {name: conditional_escape(str(value)) for name, value in values.items()})
    return mark_safe(spoken)  # noqa: S308 - every part was escaped above
