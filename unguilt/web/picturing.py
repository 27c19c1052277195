"""The picture's facts as rows for its templates: words in her language beside places in a drawing."""

from dataclasses import dataclass
from datetime import time
from typing import Final

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import get_format
from django.utils.text import capfirst

from unguilt.core.method import PRESSURES, STRATEGIES, WHOSE, Strategy
from unguilt.core.pictures import DAY_PART_HOURS, DAY_PART_NAMES, Easing, Picture, Shares, Times, short_text
from unguilt.core.pictures.geometry import (
    Column,
    DotRow,
    LineChart,
    axis_for,
    bar_width,
    columns,
    dot_row,
    line_chart,
)
from unguilt.core.suggesting import Effect, Sentence
from unguilt.web.sentences import effect_in_words, in_words

_DAYS: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class DotLine:
    """One strategy's effect: its name, the few words that may be said, and its drawing."""

    strategy: Strategy
    effect: Effect
    short: str
    drawn: DotRow

    @property
    def colour(self) -> str:
        """The colour of ease only where ease may be spoken of, else that of an edge."""
        return "sage" if self.effect.state == "helps" else "edge"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarLine:
    """One part: its name in the source language, `count` of `of`, and the hours it spans if any."""

    label: str
    count: int
    of: int
    width: float
    begins: time | None = None
    ends: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayColumn:
    """One day of the week, its names translated already."""

    label: str
    name: str
    count: int
    drawn: Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Everything the page draws; an empty part is one of which it is too early to say anything."""

    dots: tuple[DotLine, ...]
    helping: tuple[str, ...]
    line: LineChart | None
    sources: tuple[BarLine, ...]
    whose: tuple[BarLine, ...]
    days: tuple[DayColumn, ...]
    parts: tuple[BarLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The sentences of the page, in her language."""

    heaviness: str
    sources: str
    whose: str
    days: str
    parts: str


def rows_of(picture: Picture) -> Rows:
    """Return the rows of a picture."""
    return Rows(
        dots=_dots(picture.easing),
        helping=tuple(effect_in_words(effect) for effect in picture.easing.helping),
        line=line_chart(picture.heaviness.weeks) if picture.heaviness.weeks else None,
        sources=_bars(picture.sources, {key: each.chip for key, each in PRESSURES.items()}),
        whose=_bars(picture.whose, {key: each.label for key, each in WHOSE.items()}),
        days=_days(picture.days),
        parts=_day_parts(picture.parts),
    )


def sentences_of(picture: Picture) -> Said:
    """Return the sentences of a picture."""
    return Said(
        heaviness=_spoken(picture.heaviness.said),
        sources=_spoken(picture.sources.said),
        whose=_spoken(picture.whose.said),
        days=_spoken(picture.days.said),
        parts=_spoken(picture.parts.said),
    )


def _spoken(sentence: Sentence) -> str:
    return capfirst(in_words(sentence))


def _dots(easing: Easing) -> tuple[DotLine, ...]:
    axis = axis_for((effect.low, effect.high) for effect in easing.tried)
    return tuple(
        DotLine(
            strategy=STRATEGIES[effect.strategy],
            effect=effect,
            short=in_words(short_text(effect)),
            drawn=dot_row(axis, low=effect.low, mean=effect.mean, high=effect.high),
        )
        for effect in easing.tried
    )


def _bars(shares: Shares, labels: dict[str, str]) -> tuple[BarLine, ...]:
    return tuple(
        BarLine(
            label=labels[part.key], count=part.count, of=shares.of, width=bar_width(part.count, shares.of)
        )
        for part in shares.parts
    )


def _days(days: Times) -> tuple[DayColumn, ...]:
    """Lay out the week beginning with the day it begins with in her language."""
    if not days.counts:
        return ()
    first = (int(get_format("FIRST_DAY_OF_WEEK")) - 1) % _DAYS
    order = [(first + number) % _DAYS for number in range(_DAYS)]
    drawn = columns([days.counts[day] for day in order])
    return tuple(
        DayColumn(label=WEEKDAYS_ABBR[day], name=WEEKDAYS[day], count=days.counts[day], drawn=column)
        for day, column in zip(order, drawn, strict=True)
    )


def _day_parts(parts: Times) -> tuple[BarLine, ...]:
    if not parts.counts:
        return ()
    return tuple(
        BarLine(
            label=DAY_PART_NAMES[key],
            count=count,
            of=parts.of,
            width=bar_width(count, parts.of),
            begins=time(DAY_PART_HOURS[key][0]),
            ends=time(DAY_PART_HOURS[key][1]),
        )
        for key, count in zip(DAY_PART_NAMES, parts.counts, strict=True)
    )
