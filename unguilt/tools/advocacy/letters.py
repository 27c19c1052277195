"""Making a letter from facts: a sentence stands in it only when its facts are there. Pure.

Every sentence of ours either needs no fact, or ends in a colon behind which her fact stands as she typed it: so
any phrase fits, and no grammar is guessed. What comes out holds words of ours and of hers, and nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _
from unguilt.tools.advocacy.entries import AskLetter, Pattern
from unguilt.tools.advocacy.patterns import SENTENCES
from unguilt.tools.advocacy.topics import FIRM, PLAIN, TOPICS, WARM, Topic

Say = Callable[[str], str]
"""English source text → the sentence in the letter's language."""

TO: Final = _("To:")
LAW: Final = _("The law that speaks to this:")

GREETING: Final = MappingProxyType({WARM: _("Hello,"), PLAIN: _("Good day,"), FIRM: _("Good day,")})
CLOSING: Final = MappingProxyType(
    {
        WARM: _("I am happy to talk about it whenever it suits you. Thank you for reading this."),
        PLAIN: _("I am happy to talk about it. Thank you."),
        FIRM: _("Please answer in writing. I am ready to talk about it."),
    }
)
FAREWELL: Final = MappingProxyType(
    {WARM: _("Warm regards"), PLAIN: _("Kind regards"), FIRM: _("With regards")}
)

BEFORE: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "what": {
            WARM: _("What would help me:"),
            PLAIN: _("What I ask for:"),
            FIRM: _("My request:"),
        },
        "start": {
            WARM: _("When it could begin:"),
            PLAIN: _("From when:"),
            FIRM: _("To begin:"),
        },
        "why": {
            WARM: _("Why it matters to me:"),
            PLAIN: _("The reason:"),
            FIRM: _("The reason:"),
        },
        "works": {
            WARM: _("Why I think it can work well for all of us:"),
            PLAIN: _("Why it can work:"),
            FIRM: _("Why it can be done:"),
        },
        "offer": {
            WARM: _("What I can gladly do in return:"),
            PLAIN: _("What I offer:"),
            FIRM: _("For my part:"),
        },
        "trial": {
            WARM: _("We could try it first and then look at it together:"),
            PLAIN: _("I suggest a trial:"),
            FIRM: _("I propose a trial:"),
        },
        "reply": {
            WARM: _("When an answer would help me most:"),
            PLAIN: _("When I hope for an answer:"),
            FIRM: _("Answer needed:"),
        },
    }
)
"""What stands before each fact, by tone."""

_BREAK: Final = "\n\n"
_OPEN_ENDED: Final = frozenset("”’»\")'%€$£°")
"""Signs behind which a sentence still wants its full stop, besides letters and digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What a letter is made from. Facts are by key, as typed; what is empty is not spoken of."""

    topic: str
    tone: str
    facts: Mapping[str, str]
    worked: tuple[str, ...] = ()
    pattern: Pattern | None = None
    law: str = ""


def brief_of(letter: AskLetter) -> Brief:
    """Return what a kept letter was made from."""
    return Brief(
        topic=letter.topic,
        tone=letter.tone,
        facts=letter.facts,
        worked=letter.worked,
        pattern=letter.pattern,
        law=letter.law,
    )


def made_from(brief: Brief, say: Say) -> str:
    """Return the letter in the language that `say` speaks."""
    topic, tone = TOPICS[brief.topic], brief.tone
    facts = {key: fact for key, fact in brief.facts.items() if key in topic.facts and fact.strip()}
    parts = {key: _told(say(lead[tone]), facts[key]) for key, lead in BEFORE.items() if key in facts}
    blocks = [
        _told(say(TO), facts["to"], stop="") if "to" in facts else "",
        say(GREETING[tone]),
        _joined(say(topic.opening[tone]), *_of(parts, "what", "start")),
        _joined(*_of(parts, "why"), _pattern(brief, topic, say)),
        _joined(*_of(parts, "works", "offer", "trial")),
        _joined(*map(ended, (each for each in brief.worked if each.strip()))),
        _told(say(LAW), brief.law) if brief.law else "",
        _joined(*_of(parts, "reply"), say(CLOSING[tone])),
        _signed(say(FAREWELL[tone]), facts.get("name", "")),
    ]
    return _BREAK.join(block for block in blocks if block)


def ended(fact: str) -> str:
    """Return her words with a full stop where they end without any sign; nothing else is touched."""
    last = fact[-1:]
    return f"{fact}." if last.isalnum() or last in _OPEN_ENDED else fact


def _told(lead: str, fact: str, *, stop: str = ".") -> str:
    # Several lines of hers begin on a line of their own, so that they stay as she laid them out.
    gap = "\n" if "\n" in fact else " "
    return f"{lead}{gap}{ended(fact) if stop else fact}"


def _of(parts: Mapping[str, str], *keys: str) -> list[str]:
    return [parts[key] for key in keys if key in parts]


def _pattern(brief: Brief, topic: Topic, say: Say) -> str:
    found = brief.pattern
    if found is None or found.what not in topic.patterns:
        return ""
    return say(SENTENCES[found.what]) % {"count": found.count, "of": found.of}


def _joined(*sentences: str) -> str:
    """Return sentences as one paragraph; one of several lines stands by itself."""
    text = ""
    for each in filter(None, sentences):
        gap = "\n" if "\n" in each or "\n" in text else " "
        text = f"{text}{gap}{each}" if text else each
    return text


def _signed(farewell: str, name: str) -> str:
    return f"{farewell},\n{name}" if name else farewell
