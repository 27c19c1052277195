"""What rooms do in memory with much that she kept: a search through her records, ideas chosen by her wishes."""

import random
import uuid
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.asking import Browser
from unguilt.core.codec import Entry
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault

MANY_KEPT = 1_000
MANY_TASKS = 300
_TEXT = (
    "I left before breakfast again, and the note for school is still on the table. She asked who would come. "
    "I said I would try, and then the meeting moved. On the way home I counted what I had missed this week."
)


def kind(slug: str, name: str) -> Any:
    """Return a room's kind of entry by its name."""
    return next(each for each in TOOLS[slug].entries if name == each.KIND)


def fill(vault: OpenVault) -> None:
    """Keep a thousand thought records and a thousand ideas of ordinary size."""
    chance, now = random.Random(7), datetime.now(UTC)  # noqa: S311 - nothing secret is drawn
    record, idea = kind("reframe", "record"), kind("quality_time", "own_idea")
    words = _TEXT.split()
    with vault.changing():
        for number in range(MANY_KEPT):
            at = now - timedelta(hours=MANY_KEPT - number)
            vault.add(_worded(record(at=at), words, chance))
            said = " ".join(chance.sample(words, 8))
            vault.add(idea(at=at, words=f"{said}.", minutes=chance.choice((1, 5, 20, 60))))


def _worded(entry: Entry, words: list[str], chance: random.Random) -> Any:
    """Fill each text of an entry with some sixty words."""
    names = [each.name for each in fields(entry) if each.type is str and not getattr(entry, each.name)]  # type: ignore[arg-type]  # entries are dataclasses
    return replace(entry, **{name: " ".join(chance.choices(words, k=60)) for name in names})  # type: ignore[type-var]  # as above


def searching(browser: Browser) -> Callable[[], float]:
    """Return the act of searching through all records for two words."""
    return _asking(browser, "/tools/reframe/records/search", {"sought": "meeting moved"})


def choosing(browser: Browser) -> Callable[[], float]:
    """Return the act of choosing among all ideas by four wishes."""
    return _asking(browser, "/tools/quality_time/ideas?minutes=5&energy=0&cost=0&weather=inside", None)


def drawing(browser: Browser) -> Callable[[], float]:
    """Put tasks of her own on the load map until it holds 300, say who carries them; return the act of drawing it."""
    areas = ("food", "clothes", "home", "care", "health", "money", "people", "unseen")
    who = ("me", "me", "shared", "nobody")
    starters = browser.ask("/tools/delegate/load").count("<li><a href=")
    for number in range(MANY_TASKS - starters):
        parts = {part: who[(number + step) % len(who)] for step, part in enumerate(("notice", "plan", "do"))}
        sent = {"words": f"Task {number} of an ordinary week", "area": areas[number % len(areas)], **parts}
        browser.ask("/tools/delegate/load/task", {**sent, "entry_id": str(uuid.UUID(int=number + 1))})
    if browser.ask("/tools/delegate/load").count("<li><a href=") != MANY_TASKS:
        msg = f"the map does not hold {MANY_TASKS} tasks"
        raise RuntimeError(msg)
    return _asking(browser, "/tools/delegate/load", None)


def _asking(browser: Browser, path: str, form: dict[str, str] | None) -> Callable[[], float]:
    def act() -> float:
        browser.ask(path, form)
        if browser.status != 200:  # noqa: PLR2004 - the HTTP status
            msg = f"{path} answered {browser.status}"
            raise RuntimeError(msg)
        return browser.seconds

    return act
