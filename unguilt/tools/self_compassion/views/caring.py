"""When the help card stands on a page: for what is kept there, and for what was typed and came back."""

from typing import Final

from unguilt.kit.hearing import sounds_like_crisis
from unguilt.vault.request import Request

_WORDS: Final = ("hard", "others", "line", "to_me", "answer", "text", "envelope")
"""The fields she writes into; what else a form carries, such as ids and tokens, is nothing she said."""


def care_for(request: Request, *kept: str) -> bool:
    """Whether anything kept on this page, or written into this form, sounds like a crisis."""
    typed = (value for name in _WORDS for value in request.POST.getlist(name))
    return sounds_like_crisis(*kept, *typed)
