"""Hearing her words in the language of the page."""

from django.utils.translation import get_language

from unguilt.core.listening import Heard, hear


def heard_in(words: str) -> Heard:
    """Return what might be in her words; nothing of it is stored."""
    return hear(words, (get_language() or "en")[:2])
