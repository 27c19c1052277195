"""The forms of notes, of words, of a closing, and of the five places. Whatever was typed comes back on an error."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.kit.fields import LineField, OneOf, WeightField, WordsField
from unguilt.tools.boundaries.apart import PLACES, Place
from unguilt.tools.boundaries.entries import (
    BENT,
    BROKEN,
    FACT_MAX,
    HELD,
    LINE_MAX,
    LIST_MOST,
    LOOPS_MOST,
    NAME_MAX,
    NOTE_MAX,
    TEXT_MAX,
    Apart,
    Separation,
)
from unguilt.tools.boundaries.fields import WithOffset, keyed
from unguilt.tools.boundaries.wording import TRIALS

Choices = list[tuple[str, Any]]
NO_TRIAL: Final = "none"
CAME: Final = keyed(
    Choice(key=HELD, label=mark("It held")),
    Choice(key=BENT, label=mark("It bent")),
    Choice(key=BROKEN, label=mark("It was broken")),
)
_TRIALS: Final = {**TRIALS, **keyed(Choice(key=NO_TRIAL, label=mark("no set time")))}


class CameForm(WithOffset):
    """What became of a boundary, in one tap; by what, if she says so at once."""

    came = OneOf(CAME, label=_("What became of it?"))
    by = OneOf({}, label=_("By whom or what"))

    def __init__(self, benders: Choices, data: Any = None, **kwargs: Any) -> None:
        """Offer what can be named."""
        super().__init__(data, **kwargs)
        self.fields["came"].required = True
        self.fields["by"].choices = benders  # type: ignore[attr-defined]  # a field of choices has them


class NoteForm(forms.Form):
    """A note, to be changed: what became of it, by whom or what, a line of hers."""

    came = OneOf(CAME, label=_("What became of it?"))
    who = LineField(max_length=NAME_MAX, rows=1, label=_("Someone or something else"))
    words = WordsField(max_length=NOTE_MAX, rows=2, label=_("A few words, if you like"))
    by = OneOf({}, label=_("By whom or what"))

    def __init__(self, benders: Choices, data: Any = None, **kwargs: Any) -> None:
        """Offer what can be named."""
        super().__init__(data, **kwargs)
        self.fields["by"].choices = benders  # type: ignore[attr-defined]  # a field of choices has them


class NewNoteForm(NoteForm, WithOffset):
    """A note with words from the start; what became of it is needed."""

    def __init__(self, benders: Choices, data: Any = None, **kwargs: Any) -> None:
        """Want an answer."""
        super().__init__(benders, data, **kwargs)
        self.fields["came"].required = True
        self.fields["came"].error_messages["required"] = _(
            "Choose one of the three. All else may stay empty."
        )


class TextForm(forms.Form):
    """Words for somebody, as she wants them; left empty, they are made from the facts again."""

    text = WordsField(max_length=TEXT_MAX, rows=6, label=_("Your words"))


class AnewForm(WithOffset):
    """Whom or what it is about, a smaller version, a trial, and the language of the words."""

    bender = OneOf({}, label=_("With whom, or about what?"))
    smaller = LineField(max_length=FACT_MAX, rows=1, label=_("A smaller version that could hold"))
    trial = OneOf(_TRIALS, label=_("For how long, to begin with?"))
    language = OneOf({}, label=_("Language of the words"))

    def __init__(self, benders: Choices, data: Any = None, **kwargs: Any) -> None:
        """Offer whom an ask may name, and the languages."""
        super().__init__(data, **kwargs)
        self.fields["bender"].choices = benders  # type: ignore[attr-defined]  # a field of choices has them
        self.fields["bender"].required = True
        self.fields["bender"].error_messages["required"] = _("Choose whom or what it is about.")
        self.fields["language"].choices = languages()  # type: ignore[attr-defined]  # a field of choices has them


def languages() -> Choices:
    """Return the languages that words can be in, by their names in this page's language."""
    return [(code, gettext(name)) for code, name in settings.LANGUAGES]


class LinesForm(WithOffset):
    """A few lines of one kind; any of them may stay empty."""

    def __init__(self, name: str, labels: Iterable[Any], data: Any = None, **kwargs: Any) -> None:
        """Make the lines, named by `name` and their number."""
        super().__init__(data, **kwargs)
        self._name = name
        self._names = []
        for number, label in enumerate(labels, start=1):
            self._names.append(f"{name}-{number}")
            self.fields[f"{name}-{number}"] = LineField(max_length=LINE_MAX, rows=1, label=label)

    @property
    def lines(self) -> tuple[str, ...]:
        """What she wrote, without empty lines."""
        return tuple(self.cleaned_data[name] for name in self._names if self.cleaned_data[name])

    @property
    def line_fields(self) -> list[forms.BoundField]:
        """The lines, in order."""
        return [self[name] for name in self._names]


def loops_form(data: Any = None, loops: tuple[str, ...] = ()) -> LinesForm:
    """Return the form of what is still open."""
    labels = [_("Still open, the first"), _("Still open, the second"), _("Still open, the third")]
    return LinesForm("loop", labels[:LOOPS_MOST], data, initial=_numbered("loop", loops))


def ahead_form(data: Any = None, ahead: tuple[str, ...] = ()) -> LinesForm:
    """Return the form of what comes first when she is back."""
    labels = [_("First"), _("Then, maybe"), _("And maybe")]
    return LinesForm("ahead", labels[:LIST_MOST], data, initial=_numbered("ahead", ahead))


def _numbered(name: str, lines: tuple[str, ...]) -> dict[str, str]:
    return {f"{name}-{number}": line for number, line in enumerate(lines, start=1)}


class PhraseForm(forms.Form):
    """Her closing words."""

    phrase = LineField(max_length=LINE_MAX, rows=1, label=_("Your closing words"))


class SeparationForm(WithOffset):
    """For each of the five places two numbers; any of them may stay open."""

    note = WordsField(max_length=NOTE_MAX, rows=2, label=_("Anything else, for yourself"))

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Ask about the five places."""
        super().__init__(data, **kwargs)
        for key, place in PLACES.items():
            name = {"place": gettext(place.name)}
            self.fields[f"wished-{key}"] = WeightField(label=gettext("%(place)s: as you wish it") % name)
            self.fields[f"actual-{key}"] = WeightField(label=gettext("%(place)s: as it is now") % name)

    @property
    def rows(self) -> list[tuple[Place, Any, Any]]:
        """Each place with its two fields."""
        return [(place, self[f"wished-{key}"], self[f"actual-{key}"]) for key, place in PLACES.items()]

    @property
    def places(self) -> tuple[Apart, ...]:
        """The places with what she said of them."""
        told = self.cleaned_data
        return tuple(
            Apart(place=key, wished=told[f"wished-{key}"], actual=told[f"actual-{key}"]) for key in PLACES
        )


def typed_separation(kept: Separation) -> Mapping[str, Any]:
    """Return the five places as their form shows them."""
    shown: dict[str, Any] = {"note": kept.note}
    for each in kept.places:
        shown |= {f"wished-{each.place}": each.wished, f"actual-{each.place}": each.actual}
    return shown
