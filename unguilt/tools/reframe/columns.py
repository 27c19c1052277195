"""The small pages of a record, and which of them come for this one. Pure.

Numbers stand in addresses and never change their meaning: a quick record leaves pages out.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.method import FAIR, TRAPS, UNFAIR
from unguilt.core.words import mark as _
from unguilt.tools.reframe.entries import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One small page: its place, its key, its heading, and the parts of a record it asks for."""

    number: int
    key: str
    title: str
    parts: tuple[str, ...]


_ALL: Final = (
    Page(number=1, key="happened", title=_("What happened"), parts=("situation",)),
    Page(number=2, key="feelings", title=_("What you feel"), parts=("feelings",)),
    Page(number=3, key="thought", title=_("The hot thought"), parts=("thought", "belief", "weight")),
    Page(number=4, key="kind", title=_("What kind of thought"), parts=("kinds",)),
    Page(number=5, key="speaks_for", title=_("What speaks for it"), parts=("speaks_for",)),
    Page(number=6, key="speaks_against", title=_("What speaks against it"), parts=("speaks_against",)),
    Page(
        number=7,
        key="sentence",
        title=_("The sentence that holds"),
        parts=("sentence", "sentence_belief"),
    ),
    Page(
        number=8,
        key="now",
        title=_("How it is now"),
        parts=("belief_after", "weight_after", "feelings"),
    ),
)
PAGES: Final = MappingProxyType({page.number: page for page in _ALL})

_QUICK: Final = frozenset({"happened", "thought", "kind", "sentence", "now"})
_TOLD: Final = frozenset({"happened", "feelings", "thought"})
"""Pages that only take down; the others look at the thought again."""
_TURNED: Final = frozenset({*_TOLD, "kind", "now"})


IN_SIGHT: Final = MappingProxyType(
    {
        "happened": (),
        "feelings": ("situation",),
        "thought": ("situation",),
        "kind": ("situation",),
        "speaks_for": ("situation",),
        "speaks_against": ("speaks_for",),
        "sentence": ("situation", "speaks_for", "speaks_against"),
        "now": ("sentence",),
    }
)
"""What of hers is in sight on each page, beside the thought, which always is."""

NAMES: Final = MappingProxyType(
    {
        "situation": _("What happened"),
        "speaks_for": _("What speaks for it"),
        "speaks_against": _("What speaks against it"),
        "sentence": _("The sentence that holds"),
    }
)
"""What the parts with words are called."""


def is_unfair(record: Record) -> bool:
    """Whether she said that the situation is unfair: then nothing here asks her to think differently."""
    return UNFAIR.key in record.kinds


def is_fair(record: Record) -> bool:
    """Whether she said that the thought is fair: then there is something to mend."""
    return FAIR.key in record.kinds


def is_turned(record: Record) -> bool:
    """Whether the way leads on to mending or to support, and not to another sentence.

    A fair thought may have a trap in it besides (“I shouted, I am a monster”): that one is looked at again.
    """
    return is_unfair(record) or (is_fair(record) and not any(key in TRAPS for key in record.kinds))


def way(record: Record, *, dark: bool) -> tuple[Page, ...]:
    """Return the pages of this record. `dark` says that a crisis is heard in it: that is not argued with."""
    wanted = frozenset(page.key for page in _ALL) if record.full else _QUICK
    if dark and not record.misheard:
        wanted &= _TOLD
    elif is_turned(record):
        wanted &= _TURNED
    return tuple(page for page in _ALL if page.key in wanted)


def may_show(record: Record, page: Page, *, dark: bool) -> bool:
    """Whether a page can be opened by its address: all can, but those that argue with a crisis."""
    return page.key in _TOLD or not dark or record.misheard


def shown_whole(record: Record, *, dark: bool) -> tuple[Page, ...]:
    """Return the pages of the record as a whole: those of its way, and any other that says something."""
    usual = way(record, dark=dark)
    return tuple(
        page
        for page in _ALL
        if page in usual or (may_show(record, page, dark=dark) and not is_blank(record, page))
    )


def after(record: Record, number: int, *, dark: bool) -> int | None:
    """Return the page behind page `number`, or None when the record itself is to be shown."""
    if PAGES[number].key == "kind" and is_turned(record):
        return None
    return next((page.number for page in way(record, dark=dark) if page.number > number), None)


def before(record: Record, number: int, *, dark: bool) -> int | None:
    """Return the page in front of page `number`, or None at the first."""
    return next((page.number for page in reversed(way(record, dark=dark)) if page.number < number), None)


def first_open(record: Record, *, dark: bool) -> int | None:
    """Return the first page of which nothing is said yet, or None."""
    return next((page.number for page in way(record, dark=dark) if is_blank(record, page)), None)


def is_blank(record: Record, page: Page) -> bool:
    """Whether nothing is said yet on this page. Feelings belong to the page that names them."""
    parts = [part for part in page.parts if not (page.key == "now" and part == "feelings")]
    return all(getattr(record, part) in ("", None, ()) for part in parts)
