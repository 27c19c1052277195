"""What the room's data says in the language of the page."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from django.utils.formats import number_format
from django.utils.translation import gettext

from unguilt.core.words import mark
from unguilt.kit.two_numbers import Reading
from unguilt.tools.delegate.asks import PART_NAMES
from unguilt.tools.delegate.carriers import ME, NOBODY, SHARED, UNSAID, name_in, person_in
from unguilt.tools.delegate.counting import Load
from unguilt.tools.delegate.drawing import REST
from unguilt.tools.delegate.entries import BACK, HAND, KEPT, PARTLY, PARTS, TAKEN, Handing, LoadTask
from unguilt.tools.delegate.tasks import TASKS
from unguilt.tools.delegate.ways import WAYS

Names = Mapping[UUID, str]
"""Nicknames of her people by id."""

_FIXED: Final = {
    ME: mark("me"),
    SHARED: mark("shared"),
    NOBODY: mark("nobody"),
    UNSAID: mark("not said"),
    REST: mark("others"),
}
_WENT: Final = {
    KEPT: mark("It stayed there."),
    PARTLY: mark("It stayed there in part."),
    BACK: mark("It came back to me."),
}


def task_in_words(task: LoadTask) -> str:
    """Return a task's name: hers, else as the starter list has it."""
    return task.words or gettext(TASKS.get(task.key, ""))


def carrier_in_words(who: str, names: Names) -> str:
    """Return who that is; somebody who is gone from her list is told as such."""
    if who in _FIXED:
        return gettext(_FIXED[who])
    person = person_in(who)
    return names.get(person, gettext("somebody who is not on your list now")) if person else name_in(who)


def to_in_words(who: str, names: Names) -> str:
    """Return the name of whom a task goes to, or "" where none is known."""
    person = person_in(who)
    return names.get(person, "") if person else name_in(who)


class Carriers:
    """Says who carries tasks, each carrier and each part looked up once however many tasks there are."""

    def __init__(self, names: Names) -> None:
        """Speak the language of the page."""
        self._names = names
        self._parts = [gettext(PART_NAMES[part]) for part in PARTS]
        self._known: dict[str, str] = {}

    def _said(self, who: str) -> str:
        if who not in self._known:
            self._known[who] = carrier_in_words(who, self._names)
        return self._known[who]

    def of(self, task: LoadTask) -> str:
        """Say in one line who carries a task; "" where nothing is said."""
        if task.notice == task.plan == task.do:
            return self._said(task.notice) if task.notice else ""
        parts = zip(self._parts, task.carriers, strict=True)
        return " · ".join(f"{part}: {self._said(who)}" for part, who in parts if who)


def parts_in_words(parts: tuple[str, ...]) -> str:
    """Say which parts of a task are meant; "" for all of it."""
    named = [gettext(PART_NAMES[part]) for part in PARTS if part in parts]
    return "" if len(named) == len(PARTS) else ", ".join(named)


def load_in_words(load: Load) -> str:
    """Say what is with her, as counts and no more; "" where nothing is said."""
    told = []
    if load.planning:
        told.append(
            gettext("Of the noticing and planning, %(mine)d of %(of)d parts are with you.")
            % {"mine": load.mine.planning, "of": load.planning}
        )
    if load.doing:
        told.append(gettext("Of the doing, %(mine)d of %(of)d.") % {"mine": load.mine.do, "of": load.doing})
    return " ".join(told)


def reading_in_words(reading: Reading) -> str:
    """Say how the guilt after lies to the guilt before, and no more than the numbers hold."""
    facts = {
        "of": reading.of,
        "lighter": reading.lighter,
        "heavier": reading.heavier,
        "same": reading.same,
        "points": number_format(round(abs(reading.points), 1), decimal_pos=1),
    }
    sentences = {
        "early": gettext("Too early to say."),
        "lighter": gettext(
            "In %(lighter)d of %(of)d, it was lighter afterwards. "
            "Taken together, %(points)s points lighter on average."
        ),
        "heavier": gettext(
            "In %(heavier)d of %(of)d, it was heavier afterwards. "
            "Taken together, %(points)s points heavier on average."
        ),
        "same": gettext("In %(same)d of %(of)d, it was the same afterwards."),
        "mixed": gettext(
            "It went both ways. Of %(of)d: lighter in %(lighter)d, heavier in %(heavier)d, the same in %(same)d."
        ),
    }
    return sentences[reading.said] % facts


def way_in_words(handing: Handing) -> str:
    """Say which way a task goes."""
    return gettext("Hand it over") if handing.way not in WAYS else gettext(WAYS[handing.way].label)


def went_in_words(handing: Handing) -> str:
    """Say how it went, or ""."""
    return gettext(_WENT[handing.went]) if handing.went in _WENT else ""


def handing_in_words(handing: Handing) -> str:
    """Say in one line what left her, or is to leave her."""
    if handing.way in WAYS:
        said = gettext(WAYS[handing.way].done) % {"task": handing.task}
    elif handing.state == TAKEN:
        said = gettext("Handed over: “%(task)s”") % {"task": handing.task}
    else:
        said = gettext("To hand over: “%(task)s”") % {"task": handing.task}
    parts = parts_in_words(handing.parts) if handing.way == HAND else ""
    return " · ".join(each for each in (said, parts, went_in_words(handing)) if each)
