"""The forms of this room. Whatever was typed comes back on an error."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.kit import fields
from unguilt.kit.fields import DayField, OffsetField, OneOf, SomeOf, WeightField, WordsField
from unguilt.kit.windows import LASTS
from unguilt.tools.delegate.asks import FIRM, PART_NAMES, PLAIN, WARM
from unguilt.tools.delegate.carriers import named
from unguilt.tools.delegate.entries import (
    ASK_MAX,
    BACK,
    FACT_MAX,
    KEPT,
    NAME_MAX,
    NOT_NOW,
    PARTLY,
    PARTS,
    TAKEN,
    TASK_MAX,
    TOLD_MAX,
)
from unguilt.tools.delegate.tasks import AREAS
from unguilt.tools.delegate.ways import Way

Options = Sequence[tuple[str, str]]
NEW: Final = "new"
"""Chosen for a carrier whose name is typed below."""
_NO_ANSWER: Final = "none"


def _by_key(*choices: Choice) -> Mapping[str, Choice]:
    return {each.key: each for each in choices}


TONES: Final = _by_key(
    Choice(key=WARM, label=mark("Warm")),
    Choice(key=PLAIN, label=mark("Plain")),
    Choice(key=FIRM, label=mark("Firm")),
)
STATES: Final = _by_key(
    Choice(key=_NO_ANSWER, label=mark("Still open")),
    Choice(key=TAKEN, label=mark("It was taken on")),
    Choice(key=NOT_NOW, label=mark("Not now")),
)
WENT: Final = _by_key(
    Choice(key=KEPT, label=mark("It stayed there")),
    Choice(key=PARTLY, label=mark("In part")),
    Choice(key=BACK, label=mark("It came back to me")),
)


def _line(max_length: int, label: Any, **more: Any) -> fields.LineField:
    area = forms.Textarea(attrs={"rows": 1, "class": "line"})
    return fields.LineField(max_length=max_length, label=label, widget=area, **more)


def _pick(options: Iterable[tuple[Any, Any]], label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        choices=[*options],
        label=label,
        required=False,
        error_messages={"invalid_choice": _("Please choose one of these.")},
    )


class NameForm(forms.Form):
    """A name that is missing among those who carry, and who takes what nobody was named for."""

    name = _line(NAME_MAX, _("A name that is missing here"))


class TaskForm(forms.Form):
    """One task of the map: its name, its area, who carries each part, whether it is in sight."""

    words = _line(
        TASK_MAX,
        _("What is it?"),
        error_messages={"required": _("A few words for the task are enough.")},
    )
    name = _line(NAME_MAX, _("The name of somebody else"))
    hidden = forms.BooleanField(required=False, label=_("Not in my life, or out of sight for now"))

    def __init__(self, data: Any = None, *, carriers: Options, own: bool, **kwargs: Any) -> None:
        """Offer who may carry; a task of hers needs a name, one of ours has one."""
        super().__init__(data, **kwargs)
        self.fields["words"].required = own
        areas = [(each.key, gettext(each.label)) for each in AREAS.values()]
        self.fields["area"] = _pick(areas, _("Where it belongs"))
        whoever = [*carriers, (NEW, gettext("somebody else, named below"))]
        for part in PARTS:
            self.fields[part] = _pick(whoever, gettext(PART_NAMES[part]).capitalize())

    @property
    def part_fields(self) -> list[forms.BoundField]:
        """The fields of the three parts, in order."""
        return [self[part] for part in PARTS]

    def clean(self) -> None:
        """Put the name in for whoever is named below."""
        told = self.cleaned_data
        below = [part for part in PARTS if told.get(part) == NEW]
        if below and not told.get("name") and "name" not in self.errors:
            self.add_error("name", _("Write the name, or choose somebody above."))
        for part in below:
            told[part] = named(told.get("name", ""))


class _About(forms.Form):
    """What is asked about every task that is to leave her."""

    task = _line(
        TASK_MAX,
        _("Which task?"),
        required=True,
        error_messages={"required": _("A few words for the task are enough. All else may stay empty.")},
    )
    again = DayField(label=_("A day to look at it again"))
    before = WeightField(label=_("How heavy is the guilt about this one now?"))
    offset = OffsetField()


class HandForm(_About):
    """Handing over: what goes, to whom, what done means, and how it is asked."""

    parts = SomeOf([], label=_("Which part of it?"))
    name = _line(NAME_MAX, _("Or a name that is not on your list"))
    done = WordsField(max_length=FACT_MAX, rows=2, label=_("What counts as done, at the least?"))
    due = _line(FACT_MAX, _("By when, or how often?"))
    offer = _line(FACT_MAX, _("What you offer in return, if anything"))
    tone = OneOf(TONES, label=_("Tone"))
    signed = _line(NAME_MAX, _("The name you sign with"))

    def __init__(self, data: Any = None, *, people: Options, **kwargs: Any) -> None:
        """Offer the people who may be asked, and nobody else."""
        super().__init__(data, **kwargs)
        self.fields["parts"].choices = [(part, gettext(PART_NAMES[part]).capitalize()) for part in PARTS]  # type: ignore[attr-defined]  # a field of choices has them
        self.fields["who"] = _pick([("", gettext("Nobody named")), *people], _("To whom?"))
        language = OneOf({}, label=_("Language of the ask"))
        language.choices = [(code, gettext(name)) for code, name in settings.LANGUAGES]
        self.fields["language"] = language

    def clean_parts(self) -> tuple[str, ...]:
        """No part said means all of it."""
        return tuple(part for part in PARTS if part in self.cleaned_data["parts"]) or PARTS

    @property
    def facts(self) -> dict[str, Any]:
        """What she told, by the names that the entry has for it; a name typed wins over one chosen."""
        told = self.cleaned_data
        names = ("task", "again", "before", "parts", "done", "due", "offer", "signed")
        return {
            **{name: told[name] for name in names},
            "who": named(told["name"]) if told["name"] else told["who"],
            "tone": told["tone"] or PLAIN,
        }


class InsteadForm(_About):
    """One of the other ways: the task, how, and a day to look at it again."""

    done = WordsField(max_length=FACT_MAX, rows=2)

    def __init__(self, way: Way, data: Any = None, **kwargs: Any) -> None:
        """Ask what fits the way."""
        super().__init__(data, **kwargs)
        self.way = way
        self.fields["done"].label = gettext(way.asked)

    @property
    def facts(self) -> dict[str, Any]:
        """What she told, by the names that the entry has for it."""
        return {name: self.cleaned_data[name] for name in ("task", "again", "before", "done")}


class TextForm(forms.Form):
    """The ask as she wants it."""

    text = WordsField(
        max_length=ASK_MAX,
        rows=12,
        required=True,
        label=_("Your ask"),
        error_messages={
            "required": _(
                "There are no words in it. What was kept before stands as it was until you keep new words."
            )
        },
    )


class OutcomeForm(forms.Form):
    """What came of an ask, and how heavy it is with that."""

    state = OneOf(STATES, label=_("What came of it"))
    after = WeightField(label=_("How heavy is the guilt about it now?"))
    on_map = forms.BooleanField(required=False, label=_("Change it on my map, too"))

    def clean_state(self) -> str:
        """Unsaid means still open."""
        state: str = self.cleaned_data["state"]
        return "" if state == _NO_ANSWER else state


class LookForm(forms.Form):
    """How it went, and another day if she wants one."""

    went = OneOf(WENT, label=_("How did it go?"))
    told = WordsField(max_length=TOLD_MAX, rows=2, label=_("In your words, if you like"))
    after = WeightField(label=_("How heavy is the guilt about it now?"))
    again = DayField(label=_("Another day to look at it"))
    on_map = forms.BooleanField(required=False, label=_("Change it on my map, too"))


class LinkForm(forms.Form):
    """For how long a link stays open."""

    days = forms.TypedChoiceField(coerce=int, choices=[(each, each) for each in LASTS])
