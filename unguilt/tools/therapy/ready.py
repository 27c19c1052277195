"""The readiness sheet: its parts, and what of her entries may fill them. Pure.

Nothing goes in by itself: each source is ticked by her, and every line can be changed afterwards.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.method import PRESSURES, STRATEGIES
from unguilt.core.moments import Summary
from unguilt.core.words import mark as _
from unguilt.core.words import mark_plural
from unguilt.tools.therapy.entries import FirstCall, TherapyQuestions
from unguilt.tools.therapy.questions import in_order

Say = Callable[[str], str]
"""English source text → the sentence in the language of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """One part of the sheet: its name, and an example."""

    key: str
    name: str
    hint: str


PARTS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            SheetPart(
                key="brings",
                name=_("What brings me"),
                hint=_("At work I feel guilty, with the children I feel empty."),
            ),
            SheetPart(
                key="weighs",
                name=_("How heavy it is, and what feeds it"),
                hint=_("Most days about a six. Worst after calls from school."),
            ),
            SheetPart(
                key="check",
                name=_("What a short check said"),
                hint=_("A talk with a professional within two weeks."),
            ),
            SheetPart(
                key="tried",
                name=_("What I have tried"),
                hint=_("Fewer hours: a bit. Talking to a friend: yes, but rarely."),
            ),
            SheetPart(
                key="better",
                name=_("What would be different"),
                hint=_("I would sleep. I would eat lunch sitting down."),
            ),
            SheetPart(
                key="practical",
                name=_("What has to fit"),
                hint=_("Video, before my late shift. At most this much money."),
            ),
            SheetPart(
                key="ask",
                name=_("What I want to ask"),
                hint=_("What stays between us?"),
            ),
        )
    }
)
"""The parts, in order."""

SOURCES: Final = MappingProxyType(
    {
        "call": _("Your card for the first call"),
        "weights": _("How heavy your moments were"),
        "pressures": _("What fed them"),
        "check": _("Your newest two-minute check"),
        "tried": _("What you tried here"),
        "questions": _("Questions you ticked"),
    }
)
"""What may fill the sheet, by key."""

_INTO: Final = MappingProxyType(
    {
        "call": "brings",
        "weights": "weighs",
        "pressures": "weighs",
        "check": "check",
        "tried": "tried",
        "questions": "ask",
    }
)
_MOST_PRESSURES: Final = 3
_MOST_TRIED: Final = 5

HEAVY_LINE: Final = mark_plural(
    "In the last moment that I noted, guilt weighed %(high)d of 10.",
    "In the last %(count)d moments that I noted, guilt weighed between %(low)d and %(high)d of 10.",
)
FED_LINE: Final = _("What fed it most: %(what)s.")
TRIED_LINE: Final = _("Short exercises I did: %(what)s.")
_TIMES: Final = "%(name)s (%(count)d)"


def weights_of(summary: Summary | None) -> tuple[int, int, int] | None:
    """Return how many of her newest moments had a weight, the lightest and the heaviest (0-10), or None."""
    weights = [each.weight for each in summary.recent if each.weight is not None] if summary else []
    return (len(weights), min(weights), max(weights)) if weights else None


def pressures_of(summary: Summary | None) -> tuple[str, ...]:
    """Return the names of the pressures that came most, as English source."""
    counts = summary.by_pressure if summary else {}
    most = sorted((key for key in counts if key in PRESSURES), key=lambda key: (-counts[key], key))
    return tuple(PRESSURES[key].chip for key in most[:_MOST_PRESSURES])


def tried_of(summary: Summary | None) -> tuple[tuple[str, int], ...]:
    """Return the strategies she practised most with how often, by English name."""
    counts = summary.practised if summary else {}
    most = sorted((key for key in counts if key in STRATEGIES), key=lambda key: (-counts[key], key))
    return tuple((STRATEGIES[key].name, counts[key]) for key in most[:_MOST_TRIED])


def call_lines(card: FirstCall | None) -> tuple[str, ...]:
    """Return what her card says of why: her own words only."""
    facts = card.facts if card else {}
    return tuple(facts[key] for key in ("own", "since", "day") if facts.get(key))


def question_lines(kept: TherapyQuestions | None, say: Say) -> tuple[str, ...]:
    """Return the questions she ticked, then her own."""
    return (*(say(text) for text in in_order(kept.picked)), *kept.own) if kept else ()


def tried_line(tried: tuple[tuple[str, int], ...], say: Say) -> str:
    """Return one line of what she tried, or ""."""
    what = ", ".join(_TIMES % {"name": say(name), "count": count} for name, count in tried)
    return say(TRIED_LINE) % {"what": what} if what else ""


def fed_line(pressures: tuple[str, ...], say: Say) -> str:
    """Return one line of what fed her moments, or ""."""
    return say(FED_LINE) % {"what": ", ".join(say(each) for each in pressures)} if pressures else ""


def parts_from(lines: Mapping[str, str], ticked: tuple[str, ...]) -> dict[str, str]:
    """Return the parts filled from the ticked sources; two sources of one part stand below each other."""
    parts: dict[str, str] = {}
    for key in SOURCES:
        line = lines.get(key, "") if key in ticked else ""
        if line:
            part = _INTO[key]
            parts[part] = f"{parts[part]}\n{line}" if part in parts else line
    return parts
