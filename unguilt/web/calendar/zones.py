"""Time zones to choose from, by part of the world."""

from collections import defaultdict
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from django.utils.translation import gettext

from unguilt.core.words import mark

_PARTS: Final = {
    "Africa": mark("Africa"),
    "America": mark("The Americas"),
    "Antarctica": mark("Antarctica"),
    "Asia": mark("Asia"),
    "Atlantic": mark("Atlantic"),
    "Australia": mark("Australia"),
    "Europe": mark("Europe"),
    "Indian": mark("Indian Ocean"),
    "Pacific": mark("Pacific"),
}
Choices = list[tuple[str, list[tuple[str, str]]]]


@cache
def _by_part() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(available_timezones()):
        part, _, place = name.partition("/")
        if place and part in _PARTS:
            found[part].append((name, place.replace("_", " ").replace("/", ", ")))
    return dict(found)


def zone_choices() -> Choices:
    """Return all zones, those of one part of the world together, named in the language of the page."""
    return [(gettext(words), _by_part()[part]) for part, words in _PARTS.items() if part in _by_part()]
