"""The form of a boundary: its rule, its times, and the facts that its words are made from."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.kit.fields import DayField, LineField, OneOf, SomeOf, WordsField
from unguilt.tools.boundaries.entries import (
    FACT_MAX,
    HOME,
    NAME_MAX,
    PHONE,
    RULE_MAX,
    SHIFT,
    TIMES,
    WORK,
    Boundary,
    Times,
    on_her_clock,
)
from unguilt.tools.boundaries.fields import (
    WithOffset,
    keyed,
    time_field,
    whole_minute,
    without_names,
)
from unguilt.tools.boundaries.recurring import begin

NEITHER: Final = "neither"
PLACES: Final = keyed(
    Choice(key=WORK, label=mark("Work")),
    Choice(key=HOME, label=mark("Home")),
    Choice(key=PHONE, label=mark("Phone")),
)
HELD_BY: Final = keyed(
    Choice(key=TIMES, label=mark("Set times")),
    Choice(key=SHIFT, label=mark("After my shift")),
    Choice(key=NEITHER, label=mark("No times")),
)
_EVERY_MOST: Final = 12
_AHEAD_MAX: Final = timedelta(days=2 * 366)
"""How far from today a first day may lie that is newly chosen."""
_PLAIN: Final = ("rule", "name", "place", "busy", "instead", "urgent")


class BoundaryForm(WithOffset):
    """A boundary. Only the rule is needed."""

    rule = WordsField(
        max_length=RULE_MAX,
        rows=3,
        required=True,
        label=_("Your rule: if … then …"),
        error_messages={"required": _("One rule in your words is enough. All else may stay empty.")},
    )
    name = LineField(max_length=NAME_MAX, rows=1, label=_("A short name for it"))
    place = OneOf(PLACES, label=_("Where does it stand?"))
    held_by = OneOf(HELD_BY, label=_("When does it hold?"))
    weekdays = SomeOf([], label=_("On which days it begins"))
    start = time_field(_("It begins"))
    end = time_field(_("It ends"))
    every = forms.TypedChoiceField(coerce=int, required=False, empty_value=None, label=_("How often"))
    first = DayField(label=_("First day, on or after"))
    until = DayField(label=_("Last day"))
    busy = forms.BooleanField(required=False, label=_("Show these times as busy in my calendar"))
    instead = LineField(max_length=FACT_MAX, rows=1, label=_("What you offer in its place"))
    urgent = LineField(max_length=FACT_MAX, rows=1, label=_("What may reach you even so"))

    def __init__(
        self, data: Any = None, *, now: datetime, kept: tuple[date, ...] = (), **kwargs: Any
    ) -> None:
        """Offer days and rhythms; `kept` are the days left out so far."""
        super().__init__(data, **kwargs)
        self._now = now
        self._offer("weekdays", [(str(number), name) for number, name in WEEKDAYS.items()])
        weeks = range(1, _EVERY_MOST + 1)
        self._offer("every", [(each, _weeks(each)) for each in weeks])
        self._without = without_names(data, kept)
        for name in self._without:
            self.fields[name] = DayField(label=_("Not on"))

    def _offer(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @property
    def left_out(self) -> list[forms.BoundField]:
        """The fields of days left out."""
        return [self[name] for name in self._without]

    def clean(self) -> None:
        """Want both ends where times hold it; who gives both means times."""
        told = self.cleaned_data
        if "held_by" not in told or "start" not in told or "end" not in told:
            return
        if not told["held_by"] and told["start"] and told["end"]:
            told["held_by"] = TIMES
        if told["held_by"] == TIMES:
            self._want_both_ends(told)
        today = on_her_clock(self._now, told["offset"]).date()
        first, until = told.get("first"), told.get("until")
        kept = self.initial.get("first")
        if first and first != kept and not today - _AHEAD_MAX <= first <= today + _AHEAD_MAX:
            self.add_error("first", _("Choose a day within two years."))
        if first and until and until < first:
            self.add_error("until", _("The last day lies before the first one."))

    def _want_both_ends(self, told: Mapping[str, Any]) -> None:
        for name in ("start", "end"):
            if told[name] is None:
                self.add_error(name, _("Set times need both, a beginning and an end."))

    def made(self, kept: Boundary | None) -> Boundary:
        """Return the boundary as told; her own words for it stay."""
        told = self.cleaned_data
        held_by = told["held_by"]
        offset = told["offset"] if told["offset"] is not None else (kept.offset if kept else None)
        facts = {name: told[name] for name in _PLAIN}
        facts |= {"held_by": "" if held_by == NEITHER else held_by, "offset": offset}
        facts["times"] = self._times(kept, offset) or (kept.times if kept else None)
        return replace(kept, **facts) if kept else Boundary(at=self._now, **facts)

    def _times(self, kept: Boundary | None, offset: int | None) -> Times | None:
        told = self.cleaned_data
        start, end = whole_minute(told["start"]), whole_minute(told["end"])
        if start is None or end is None:
            return None
        weekdays = tuple(sorted(int(day) for day in told["weekdays"])) or tuple(range(7))
        before = kept.times.first if kept and kept.times else None
        wish = told["first"] or before or on_her_clock(self._now, offset).date()
        return Times(
            first=begin(wish, weekdays),
            weekdays=weekdays,
            start=start,
            end=end,
            every=told["every"] or 1,
            until=told["until"],
            without=tuple(sorted({told[name] for name in self._without if told[name]})),
        )


def typed(boundary: Boundary) -> dict[str, Any]:
    """Return a boundary as its form shows it."""
    shown: dict[str, Any] = {name: getattr(boundary, name) for name in _PLAIN}
    shown["held_by"] = boundary.held_by or NEITHER
    if times := boundary.times:
        shown |= {
            "weekdays": [str(day) for day in times.weekdays],
            "start": times.start,
            "end": times.end,
            "every": times.every,
            "first": times.first,
            "until": times.until,
            **{f"without-{number}": day for number, day in enumerate(times.without, start=1)},
        }
    return shown


def _weeks(count: int) -> str:
    if count == 1:
        return gettext("Every week")
    return gettext("Every %(n)d weeks") % {"n": count}
