"""The deck of ideas: facts from ideas.toml, words from the note of each language."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from unguilt.kit.notes import read_note
from unguilt.tools.quality_time.entries import OwnIdea

MINUTES: Final = (1, 5, 20, 60)
OLDEST: Final = 99
"""The age that stands for grown up too."""
PLACES: Final = ("home", "outside", "way", "far")
WEATHERS: Final = ("dry", "inside")

_FOLDER: Final = Path(__file__).parent
_WORDS: Final = re.compile(r"\*\*(.+?)\*\*\s+(.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One idea, from the deck or hers; facts as in ideas.toml, None where nothing is said.

    ages     youngest and oldest; None for the deck's ideas that are about no child
    weather  "any", "dry" or "inside"
    own      the id of hers; None for the deck's
    """

    key: str
    name: str
    text: str
    ages: tuple[int, int] | None = None
    minutes: int | None = None
    energy: int | None = None
    cost: int | None = None
    weather: str = "any"
    places: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    own: UUID | None = None

    @property
    def for_child(self) -> bool:
        """Whether it is for time with a child; hers always may be."""
        return self.own is not None or self.ages is not None


@cache
def deck(language: str) -> Mapping[str, Idea]:
    """Return the deck by key, worded in `language`. Raises KeyError where an idea has no words."""
    facts = tomllib.loads((_FOLDER / "ideas.toml").read_text(encoding="utf-8"))["idea"]
    words = _words(language)
    return MappingProxyType({each["key"]: _idea(each, *words[each["key"]]) for each in facts})


def _words(language: str) -> dict[str, tuple[str, str]]:
    blocks = read_note(_FOLDER, "ideas", language)
    found = {}
    for heading, told in zip(blocks[::2], blocks[1::2], strict=True):
        name, text = _WORDS.fullmatch(told.text).groups()  # type: ignore[union-attr]  # a test holds the form
        found[heading.text] = (name.removesuffix("."), text)
    return found


def _idea(facts: Mapping[str, Any], name: str, text: str) -> Idea:
    ages = facts.get("ages")
    return Idea(
        key=facts["key"],
        name=name,
        text=text,
        ages=(ages[0], ages[1]) if ages else None,
        minutes=facts["minutes"],
        energy=facts["energy"],
        cost=facts["cost"],
        weather=next((each for each in WEATHERS if facts.get(each)), "any"),
        places=tuple(facts["places"]),
        tags=tuple(facts["kind"]),
    )


def of_hers(own: OwnIdea, own_id: UUID) -> Idea:
    """Return an idea of hers as one of the deck's kind."""
    return Idea(
        key="",
        name="",
        text=own.words,
        ages=own.ages,
        minutes=own.minutes,
        energy=own.energy,
        cost=own.cost,
        weather=own.weather,
        places=own.places,
        own=own_id,
    )
