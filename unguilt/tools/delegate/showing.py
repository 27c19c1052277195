"""The map as pages show it: rows, choices of who carries, and the picture with its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext

from unguilt.kit.two_numbers import HEIGHT, MARKS, reading_of
from unguilt.kit.two_numbers import WIDTH as SCALE_WIDTH
from unguilt.tools.delegate.asks import PART_NAMES
from unguilt.tools.delegate.carriers import FIXED, UNSAID, named, person
from unguilt.tools.delegate.counting import load_of
from unguilt.tools.delegate.drawing import WIDTH, drawn
from unguilt.tools.delegate.entries import PARTS, Handing, LoadMap, LoadTask
from unguilt.tools.delegate.mapping import on_map
from unguilt.tools.delegate.speaking import (
    Carriers,
    Names,
    carrier_in_words,
    load_in_words,
    reading_in_words,
    task_in_words,
)
from unguilt.tools.delegate.weighing import weighed

Options = list[tuple[str, str]]
BAR: Final = 26
"""Height of a bar in the drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One task in a list: its key, its name, who carries it in one line."""

    key: str
    words: str
    carried: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """Who carries one part, as a list that folds away: its name in the form, and what can be chosen."""

    field: str
    label: str
    who: str
    options: Options


def rows_of(tasks: Iterable[LoadTask], names: Names) -> list[Row]:
    """Return tasks as lists show them."""
    carriers = Carriers(names)
    return [Row(key=each.key, words=task_in_words(each), carried=carriers.of(each)) for each in tasks]


def options_of(kept: LoadMap, names: Names) -> Options:
    """Return who may carry: nothing said, the three that are always there, her people, names typed freely."""
    fixed = [(who, carrier_in_words(who, names)) for who in (UNSAID, *FIXED)]
    people = [(person(each), name) for each, name in names.items()]
    free = [(named(name), name) for name in kept.names]
    return [*fixed, *sorted([*people, *free], key=lambda option: option[1].casefold())]


def choices_of(task: LoadTask, options: Options, names: Names, told: Mapping[str, str]) -> list[Choosing]:
    """Return the three choices of a task; somebody who is gone from the list stays chosen."""
    known = {who for who, _ in options}
    found = []
    for part in PARTS:
        who = told.get(part, getattr(task, part))
        gone = [] if who in known else [(who, carrier_in_words(who, names))]
        found.append(
            Choosing(
                field=f"{part}-{task.key}",
                label=gettext(PART_NAMES[part]).capitalize(),
                who=who,
                options=[*options, *gone],
            )
        )
    return found


def picture_of(kept: LoadMap, names: Names) -> dict[str, Any] | None:
    """Return the stacked picture with its words and its table, or None while nothing is said."""
    load = load_of(on_map(kept))
    if not load.said:
        return None
    picture = drawn(load)
    return {
        "said": load_in_words(load),
        "width": int(WIDTH),
        "height": BAR,
        "bars": [
            {"label": gettext("Noticing and planning"), "stretches": picture.planning},
            {"label": gettext("Doing"), "stretches": picture.doing},
        ],
        "keys": [(key, carrier_in_words(key.who, names)) for key in picture.keys],
        "shares": [(share, carrier_in_words(share.who, names)) for share in load.shares],
        "unsaid": load.unsaid if load.unsaid.all else None,
    }


def weights_of(handings: Iterable[Handing]) -> dict[str, Any] | None:
    """Return guilt before and after with its words and its table, or None while there is none of it."""
    rows = weighed(handings)
    if not rows:
        return None
    reading = reading_of([row.lighter for row in rows])
    return {
        "rows": rows,
        "marks": MARKS,
        "width": SCALE_WIDTH,
        "height": HEIGHT,
        "reading": reading,
        "said": reading_in_words(reading),
    }
