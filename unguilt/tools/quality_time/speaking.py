"""The room's facts in words of the page's language."""

from datetime import date
from typing import Final
from uuid import UUID

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.translation import get_language, gettext, ngettext

from unguilt.core.words import mark
from unguilt.tools.quality_time.dating import is_tonight, next_of
from unguilt.tools.quality_time.deck import OLDEST, Idea, deck
from unguilt.tools.quality_time.entries import TogetherDate

COSTS: Final = (mark("Free"), mark("A little"), mark("More than a little"))
PLACES_IN_WORDS: Final = {
    "home": mark("At home"),
    "outside": mark("Outside"),
    "way": mark("On the way"),
    "far": mark("By phone or letter"),
}
WEATHERS_IN_WORDS: Final = {"dry": mark("Dry weather"), "inside": mark("Better indoors")}
_ENERGIES: Final = (mark("lying down or hardly moving"), mark("a little energy"), mark("some energy"))
_HOUR: Final = 60


def language() -> str:
    """Return the language of the page, for the deck."""
    return (get_language() or "en")[:2]


def ideas() -> tuple[Idea, ...]:
    """Return the deck in the language of the page."""
    return tuple(deck(language()).values())


def minutes_in_words(minutes: int) -> str:
    """Say a length."""
    if minutes % _HOUR == 0:
        hours = minutes // _HOUR
        return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}
    return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}


def facts_of(idea: Idea) -> list[str]:
    """Say what an idea asks for, as far as it is known."""
    told = [minutes_in_words(idea.minutes)] if idea.minutes is not None else []
    if idea.cost is not None:
        told.append(gettext(COSTS[idea.cost]) if idea.cost != 1 else gettext("Costs a little"))
    if idea.energy is not None:
        told.append(gettext(_ENERGIES[idea.energy]))
    told += [gettext(PLACES_IN_WORDS[place]) for place in idea.places if place in PLACES_IN_WORDS]
    if idea.weather in WEATHERS_IN_WORDS:
        told.append(gettext(WEATHERS_IN_WORDS[idea.weather]))
    if idea.ages is not None:
        told.append(_ages(*idea.ages))
    return told


def _ages(low: int, high: int) -> str:
    if high == OLDEST:
        return gettext("any age") if low == 0 else gettext("age %(low)d and up") % {"low": low}
    return gettext("age %(low)d to %(high)d") % {"low": low, "high": high}


def date_in_words(kept: TogetherDate, name: str) -> str:
    """Return what a date is called: as she called it, else by the child, else neutrally."""
    if kept.title:
        return kept.title
    return gettext("Time with %(name)s") % {"name": name} if name else gettext("A date together")


def rhythm_in_words(kept: TogetherDate) -> str:
    """Say when a date comes."""
    weeks = ngettext("every week", "every %(n)d weeks", kept.weeks) % {"n": kept.weeks}
    day = gettext("the first quiet moment") if kept.weekday is None else str(WEEKDAYS[kept.weekday])
    told = [day, *([time_format(kept.starts)] if kept.starts else []), weeks]
    return " · ".join(told)


def day_in_words(day: date) -> str:
    """Say a day with its weekday."""
    return f"{WEEKDAYS[day.weekday()]}, {date_format(day, 'DATE_FORMAT')}"


def today_in_words(kept: TogetherDate, name: str) -> str:
    """Say on its day that a date is today: tonight only where her own time says so."""
    tonight = is_tonight(kept)
    if kept.title:
        said = gettext("Tonight: %(title)s") if tonight else gettext("Today: %(title)s")
        return said % {"title": kept.title}
    if kept.weekday is None:
        quiet = gettext("The first quiet moment is for %(name)s")
        return quiet % {"name": name} if name else gettext("The first quiet moment is kept for a date")
    if not name:
        return gettext("Tonight is kept for a date") if tonight else gettext("Today is kept for a date")
    said = gettext("Tonight is for %(name)s") if tonight else gettext("Today is for %(name)s")
    return said % {"name": name}


def plan_in_words(kept: TogetherDate) -> str:
    """Say plan B: in her words, else as the deck has it; "" for none."""
    idea = deck(language()).get(kept.plan)
    if kept.plan_words or idea is None:
        return kept.plan_words
    return f"{idea.name} {idea.text}" if idea.name.endswith("?") else f"{idea.name}. {idea.text}"


def time_in_words(kept: TogetherDate) -> str:
    """Say the time of a date, or ""."""
    return gettext("From %(time)s") % {"time": time_format(kept.starts)} if kept.starts else ""


def date_row(date_id: UUID, kept: TogetherDate, name: str, today: date) -> dict[str, object]:
    """Return a date as lists show it; the first quiet moment has no day to name."""
    following = next_of(kept, today)
    return {
        "id": date_id,
        "title": date_in_words(kept, name),
        "rhythm": rhythm_in_words(kept),
        "next": day_in_words(following.day) if following and kept.weekday is not None else "",
    }
