"""Words to reach out with, by kind and tone; English source. Each stands alone, so that a name may go before it."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.method import Choice
from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Opener:
    """One opener: `kind` and `tone` are keys, `quiet` is whether it says that no answer is needed."""

    key: str
    kind: str
    tone: str
    text: str
    quiet: bool = False


KINDS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Choice(key="listen", label=_("To be heard")),
            Choice(key="help", label=_("A hand")),
            Choice(key="advise", label=_("A tip")),
            Choice(key="laugh", label=_("A laugh")),
            Choice(key="same_boat", label=_("The same boat")),
            Choice(key="meet", label=_("Seeing each other")),
            Choice(key="silence", label=_("After a long silence")),
            Choice(key="thanks", label=_("Thank you")),
        )
    }
)
TONES: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Choice(key="warm", label=_("Warm")),
            Choice(key="light", label=_("Light")),
            Choice(key="plain", label=_("Plain")),
        )
    }
)
GREETINGS: Final = MappingProxyType(
    {"warm": _("Dear {name},"), "light": _("Hey {name},"), "plain": _("Hello {name},")}
)

_TEXTS: Final = (
    (
        "listen",
        "warm",
        _(
            "Would you have ten minutes one of these days? I would like to be heard by you. There is nothing to fix."
        ),
    ),
    ("listen", "light", _("Do you have ears to lend for ten minutes? No repairs needed, only ears.")),
    (
        "listen",
        "plain",
        _("Could I call you for ten minutes this week? I would like to say something out loud to someone."),
    ),
    (
        "help",
        "warm",
        _(
            "I could use a hand, and I’d like it to be yours. Could you take one small thing off me this week? "
            "If not, that is fine too."
        ),
    ),
    ("help", "light", _("Help wanted: one small task, paid in tea and thanks. Are you in?")),
    (
        "help",
        "plain",
        _("Could you help me with one thing this week? I can tell you what it is, and no is a fine answer."),
    ),
    (
        "advise",
        "warm",
        _("You have such a good eye for these things. How would you go about this one?"),
    ),
    ("advise", "light", _("You know things. I need one of them. May I have five minutes of your head?")),
    ("advise", "plain", _("I have a question that you may know about. May I send it to you?")),
    ("laugh", "warm", _("I miss laughing with you. What made you laugh last?")),
    ("laugh", "light", _("Please send me the silliest thing on your phone. It is for a good cause: me.")),
    ("laugh", "plain", _("I could do with something funny. Do you have a story, a film, a picture?")),
    ("same_boat", "warm", _("We two seem to be in the same boat. How is it going for you, really?")),
    ("same_boat", "light", _("Are you also rowing this boat with a spoon? Then there are two of us.")),
    (
        "same_boat",
        "plain",
        _("How do you do it, with work and everyone who needs you? I would like to swap notes, not advice."),
    ),
    ("meet", "warm", _("I would love to see you, even for a short while. Is there a day that suits you?")),
    (
        "meet",
        "light",
        _("Tea, a walk, or a bench without a word: I am in for any of them. You?"),
    ),
    (
        "meet",
        "plain",
        _("Would you like to meet for half an hour? I can come your way, or we can talk by phone."),
    ),
    (
        "silence",
        "warm",
        _("It has been months, and you were often on my mind. How are you all?"),
    ),
    ("silence", "light", _("Guess who is back from a very long to-do list. How have you been?")),
    ("silence", "plain", _("We have not talked for a long time. I would like to hear how you are.")),
    (
        "thanks",
        "warm",
        _("Thank you for being there that day. It meant a lot."),
    ),
    ("thanks", "light", _("You are one of the good ones, and now you have it in writing. Thank you.")),
    ("thanks", "plain", _("Thank you for your help. It made my week lighter.")),
)
_QUIET: Final = (
    (
        "listen",
        "warm",
        _(
            "Today is a heavy one, and I wanted someone to know. No need to answer; it is enough that you read this."
        ),
    ),
    (
        "listen",
        "plain",
        _("It was a rough day at my end, and I wanted to tell you. No need to answer."),
    ),
    (
        "help",
        "light",
        _("A small hand this week would make my year. If that is not you right now, no need to answer."),
    ),
    (
        "help",
        "plain",
        _("If you ever have half an hour to spare, I could use a hand with one thing. No need to answer."),
    ),
    (
        "advise",
        "warm",
        _("You did this so well once. If a tip comes to mind, send it some day. No need to answer."),
    ),
    (
        "advise",
        "plain",
        _(
            "I am looking for a tip on something that you know. If one comes up, pass it on. No need to answer."
        ),
    ),
    (
        "laugh",
        "warm",
        _("I remembered the time we could not stop laughing, and it did me good. No need to answer."),
    ),
    (
        "laugh",
        "light",
        _("I have to report something very silly, and a good laugh. No need to answer."),
    ),
    (
        "same_boat",
        "warm",
        _("You know what weeks like this are. I am rowing beside you. No need to answer."),
    ),
    (
        "same_boat",
        "plain",
        _("Same boat here this week. I wanted you to know that there are two of us. No need to answer."),
    ),
    (
        "meet",
        "light",
        _("I will go for a walk this week, slow and short. Come along if you like. No need to answer."),
    ),
    (
        "meet",
        "plain",
        _("I would like to see you when things are calmer for us both. No date yet, and no need to answer."),
    ),
    ("silence", "warm", _("It got quiet on my side, and it was never about you. No need to answer.")),
    (
        "silence",
        "plain",
        _("A hello after a long time. Life got full. I wanted to say it; no need to answer."),
    ),
    ("thanks", "warm", _("You did something kind, and it stayed with me. Thank you. No need to answer.")),
    ("thanks", "light", _("A thank-you without strings: you made it better. No need to answer.")),
)

OPENERS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            *(Opener(key=f"{kind}-{tone}", kind=kind, tone=tone, text=text) for kind, tone, text in _TEXTS),
            *(
                Opener(key=f"{kind}-{tone}-quiet", kind=kind, tone=tone, text=text, quiet=True)
                for kind, tone, text in _QUIET
            ),
        )
    }
)


def fitting(kind: str, tone: str, *, quiet: bool) -> tuple[Opener, ...]:
    """Return the openers of a kind, of one tone if there is one, and only quiet ones if that is asked for.

    Where no opener is both, those of the kind and the stillness stand in, whatever their tone.
    """
    of_kind = tuple(each for each in OPENERS.values() if each.kind == kind and (each.quiet or not quiet))
    return tuple(each for each in of_kind if each.tone == tone) or of_kind
