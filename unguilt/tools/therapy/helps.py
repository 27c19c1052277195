"""What a therapist helps with, made concrete: examples for each of the four helps of the method. Pure."""

from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _

EXAMPLES: Final = MappingProxyType(
    {
        "roots": (
            _("You hear “a good {mother} would be there”. You look together at whose voice that is."),
            _("You find out which part is guilt, which is grief, and which is plain tiredness."),
            _("Things from long ago may come up. You say how far you want to go."),
        ),
        "thoughts": (
            _("A thought such as “I ruin everything” is looked at slowly, with someone who is not shocked."),
            _("You try other sentences out loud, and keep the ones that hold on a bad day."),
            _("What is unfair stays unfair there too. Nobody asks you to think it away."),
        ),
        "coping": (
            _("You make a short list for the hour after a hard call, in words that are yours."),
            _("Bad sleep, panic, anger: there are ways to work on each. You try them one by one."),
            _("If medicine could help, a doctor can tell you. You decide."),
        ),
        "balance": (
            _("You practise a hard talk before you have it: with a boss, a sister, a friend."),
            _("You look at who carries what, and at what a fair share could be."),
            _("Some see two people together. Where you are afraid of someone, going alone is safer."),
        ),
    }
)
"""By key of THERAPY_HELPS."""
