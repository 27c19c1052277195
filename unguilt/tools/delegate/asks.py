"""Making an ask from facts, in three tones: a sentence stands in it only when its fact is there. Pure.

Every sentence of ours either needs no fact, or ends in a colon behind which her fact stands as she typed it: so any
phrase fits, and no grammar is guessed. Nobody is told what they are to her, and nothing is told about her.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _
from unguilt.tools.delegate.entries import DO, NOTICE, PARTS, PLAN

Say = Callable[[str], str]
"""English source text → the sentence in the ask's language."""

WARM: Final = "warm"
PLAIN: Final = "plain"
FIRM: Final = "firm"
TONES: Final = (WARM, PLAIN, FIRM)

_GREETING: Final = MappingProxyType({WARM: _("Hello"), PLAIN: _("Hello"), FIRM: _("Good day")})
_OPENING: Final = MappingProxyType(
    {
        WARM: _("I have a question, and it would be a real help to me. A no is fine, too."),
        PLAIN: _("Could you take something on?"),
        FIRM: _("Something has to move off my list, and I am asking you to take it on."),
    }
)
_WHOLE: Final = MappingProxyType(
    {
        WARM: _(
            "It would be yours from beginning to end: noticing, planning and doing. Your way is fine with me."
        ),
        PLAIN: _("All of it: noticing when it is due, planning it, doing it."),
        FIRM: _("All of it, the noticing and planning included, so that I no longer have to think of it."),
    }
)
_LEAD: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "task": {WARM: _("It is about this:"), PLAIN: _("What:"), FIRM: _("What I am handing over:")},
        "parts": {
            WARM: _("The part that would help me:"),
            PLAIN: _("Which part:"),
            FIRM: _("The part that goes to you:"),
        },
        "keep": {WARM: _("What I gladly keep:"), PLAIN: _("What I keep:"), FIRM: _("What stays with me:")},
        "done": {
            WARM: _("It is done for me when:"),
            PLAIN: _("Done means:"),
            FIRM: _("Done means, at the least:"),
        },
        "due": {WARM: _("When it would help most:"), PLAIN: _("By when:"), FIRM: _("Needed by:")},
        "offer": {
            WARM: _("What I would gladly do for you:"),
            PLAIN: _("In return:"),
            FIRM: _("For my part:"),
        },
        "again": {
            WARM: _("Then we could see together how it went:"),
            PLAIN: _("A day to look at it again:"),
            FIRM: _("We look at it again on:"),
        },
    }
)
_CLOSING: Final = MappingProxyType(
    {
        WARM: _("Take your time. Thank you for thinking about it."),
        PLAIN: _("Yes, yes with changes, or not now: each is an answer."),
        FIRM: _("Please tell me yes, or which part of it you will take."),
    }
)
PART_NAMES: Final = MappingProxyType({NOTICE: _("noticing"), PLAN: _("planning"), DO: _("doing")})

_OPEN_ENDED: Final = frozenset("”’»\")'%€$£°")
"""Signs behind which a sentence still wants its full stop, besides letters and digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What an ask is made from; what is empty is not spoken of. `again` is a day in words."""

    tone: str
    task: str
    parts: Sequence[str] = PARTS
    to: str = ""
    done: str = ""
    due: str = ""
    offer: str = ""
    again: str = ""


def made_from(brief: Brief, say: Say) -> str:
    """Return the ask in the language that `say` speaks."""
    tone = brief.tone
    greeting = say(_GREETING[tone])
    blocks = (
        f"{greeting} {brief.to}," if brief.to else f"{greeting},",
        say(_OPENING[tone]),
        _lines(_told("task", brief.task, tone, say), *_which(brief, say)),
        _lines(*(_told(key, getattr(brief, key), tone, say) for key in ("done", "due", "offer", "again"))),
        say(_CLOSING[tone]),
    )
    return "\n\n".join(block for block in blocks if block)


def _which(brief: Brief, say: Say) -> list[str]:
    """Say which parts are meant; a whole task is told in a sentence of its own."""
    asked = [part for part in PARTS if part in brief.parts]
    if len(asked) in {0, len(PARTS)}:
        return [say(_WHOLE[brief.tone])]
    kept = [part for part in PARTS if part not in brief.parts]
    return [
        _told(key, ", ".join(say(PART_NAMES[part]) for part in parts), brief.tone, say)
        for key, parts in (("parts", asked), ("keep", kept))
    ]


def _told(key: str, fact: str, tone: str, say: Say) -> str:
    if not fact.strip():
        return ""
    # Several lines of hers begin on a line of their own, so that they stay as she laid them out.
    gap = "\n" if "\n" in fact else " "
    return f"{say(_LEAD[key][tone])}{gap}{ended(fact)}"


def ended(fact: str) -> str:
    """Return her words with a full stop where they end without any sign; nothing else is touched."""
    last = fact[-1:]
    return f"{fact}." if last.isalnum() or last in _OPEN_ENDED else fact


def _lines(*sentences: str) -> str:
    return "\n".join(each for each in sentences if each)
