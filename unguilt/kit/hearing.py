"""Hearing her words in the language of the page."""

from django.utils.translation import get_language

from unguilt.core.listening import Heard, hear


def heard_in(words: str) -> Heard:
    """Return what might be in her words; nothing of it is stored."""
    return hear(words, (get_language() or "en")[:2])


def sounds_like_crisis(*words: str) -> bool:
    """Whether the help card is to be shown for what she wrote.

    Each text is heard by itself, so that a long one does not drown a short one.
    """
    return any(heard_in(each).crisis for each in words if each)
