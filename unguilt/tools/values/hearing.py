"""Hearing what she wrote, and not what names a value or a part of life.

A single plain word ("Rest", "Sleep") says too little to be weighed by itself, and as a name it says nothing dark:
the cards' own words and a few everyday names are passed over. All else that she words is heard as everywhere.
"""

from typing import Final

from django.utils.translation import gettext

from unguilt.core.words import mark as _
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.tools.values.deck import DECK

_EVERYDAY: Final = (
    _("Sleep"),
    _("Peace"),
    _("Quiet"),
    _("Work"),
    _("Family"),
    _("Friends"),
    _("Children"),
    _("Home"),
    _("My body"),
    _("Body"),
    _("Music"),
    _("Sport"),
    _("Love"),
)


def sounds_dark(*texts: str) -> bool:
    """Whether the help card is to be shown for any of these texts."""
    ours = [text for card in DECK.values() for text in (card.name, card.line)] + list(_EVERYDAY)
    passed_over = {said.casefold() for text in ours for said in (text, gettext(text))}
    return sounds_like_crisis(*(text for text in texts if text.casefold() not in passed_over))
