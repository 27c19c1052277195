"""The card for the first call, made from her facts: a sentence stands on it only when its fact is there. Pure."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _

Say = Callable[[str], str]
"""English source text → the sentence in the card's language."""

ABOUT: Final = MappingProxyType(
    {
        "guilt": _("guilt that keeps coming back"),
        "worry": _("worry that does not stop"),
        "worn_out": _("being worn out"),
        "sleep": _("bad sleep"),
        "people": _("trouble with people close to me"),
        "not_enough": _("feeling that I am not enough"),
        "unsure": _("something I cannot name yet"),
    }
)
"""What it is about, as it stands in the sentence."""

ASKS: Final = MappingProxyType(
    {
        "place": _("Do you have a place, and from when?"),
        "cost": _("What does it cost, and who pays?"),
        "lower": _("Do you have a lower fee?"),
        "remote": _("Can we talk by video or phone?"),
        "times": _("Which times do you have? Mine change."),
        "child": _("May a child be with me?"),
        "language": _("Can we speak my language?"),
    }
)
"""What she asks on the phone."""

OPENING: Final = _("Hello. I am looking for someone to talk to, a therapist or counsellor.")
NAMED: Final = _("My name is %(name)s.")
IT_IS: Final = _("It is about this: %(what)s.")
SINCE: Final = _("It has been like this for a while: %(since)s")
DAY: Final = _("On an ordinary day it looks like this: %(day)s")
ASK: Final = _("What I would like to know:")
REACH: Final = _("You reach me best like this: %(reach)s")
MACHINE: Final = _("Thank you. Please call me back, or write. You need not say what it is about.")
CLOSING: Final = _("Thank you. And if you have no place: whom could I ask next?")

_OPEN_ENDED: Final = frozenset("”’»\")'%€$£°")
"""Signs behind which a sentence still wants its full stop, besides letters and digits."""


def card_from(facts: Mapping[str, str], about: tuple[str, ...], asks: tuple[str, ...], say: Say) -> str:
    """Return the card in the language that `say` speaks: her facts stand in it as she typed them."""
    named = (SINCE, "since"), (DAY, "day"), (REACH, "reach")
    told = {key: say(lead) % {key: ended(facts[key])} for lead, key in named if facts.get(key)}
    what = ", ".join([*(say(ABOUT[key]) for key in about if key in ABOUT), *_own(facts)])
    asked = [say(ASKS[key]) for key in asks if key in ASKS]
    blocks = (
        _joined(say(OPENING), say(NAMED) % {"name": facts["name"]} if facts.get("name") else ""),
        _joined(say(IT_IS) % {"what": what} if what else "", told.get("since", ""), told.get("day", "")),
        "\n".join([say(ASK), *(f"– {each}" for each in asked)]) if asked else "",
        _joined(told.get("reach", ""), say(MACHINE) if facts.get("reach") else ""),
        say(CLOSING),
    )
    return "\n\n".join(block for block in blocks if block)


def _own(facts: Mapping[str, str]) -> list[str]:
    own = facts.get("own", "").rstrip(". ")
    return [own] if own else []


def ended(fact: str) -> str:
    """Return her words with a full stop where they end without any sign; nothing else is touched."""
    last = fact[-1:]
    return f"{fact}." if last.isalnum() or last in _OPEN_ENDED else fact


def _joined(*sentences: str) -> str:
    return " ".join(each for each in sentences if each)
