"""The forms of this room. Whatever was typed comes back on an error; nearly all of it may stay empty."""

from collections.abc import Iterator
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.kit.fields import DayField, LineField, OffsetField, OneOf, SomeOf, WordsField, one_line
from unguilt.tools.therapy.calling import ABOUT, ASKS
from unguilt.tools.therapy.entries import (
    FACT_MAX,
    LINE_MAX,
    NOTE_MAX,
    OWN_MOST,
    PART_MAX,
    QUESTION_MAX,
    STEP_MAX,
    TEXT_MAX,
)
from unguilt.tools.therapy.exercises import practices
from unguilt.tools.therapy.hard_hour import STEPS
from unguilt.tools.therapy.questions import CONCERNS, QUESTIONS, Concern
from unguilt.tools.therapy.ready import PARTS


def _spoken(texts: Any) -> list[tuple[str, str]]:
    return [(key, gettext(text)) for key, text in texts.items()]


class QuestionsForm(forms.Form):
    """The questions she wants to ask: ticked ones, and her own, one on a line."""

    own = WordsField(
        max_length=QUESTION_MAX * OWN_MOST, rows=4, label=_("Questions of your own, one on a line")
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Offer the questions in her language."""
        super().__init__(data, **kwargs)
        self.fields["picked"] = SomeOf(_spoken(QUESTIONS), label=_("Questions to ask"))

    def clean_own(self) -> tuple[str, ...]:
        """Return her questions, each once; more than fit, or a very long one, is told."""
        lines = (one_line(line) for line in self.cleaned_data["own"].split("\n"))
        own = tuple(dict.fromkeys(line for line in lines if line))
        if len(own) > OWN_MOST or any(len(line) > QUESTION_MAX for line in own):
            raise forms.ValidationError(
                _("Up to %(most)d questions fit here, of %(long)d characters each. Nothing is lost."),
                params={"most": OWN_MOST, "long": QUESTION_MAX},
            )
        return own

    @property
    def groups(self) -> Iterator[tuple[Concern, list[forms.boundfield.BoundWidget]]]:
        """Go through the concerns with the boxes of their questions."""
        boxes = {str(box.data["value"]): box for box in self["picked"]}
        return ((concern, [boxes[key] for key, _text in concern.questions]) for concern in CONCERNS)


class CallForm(forms.Form):
    """The facts for the card. A card made from nothing still has its first and its last sentence."""

    name = LineField(max_length=LINE_MAX, rows=1, label=_("The name you give on the phone"))
    own = LineField(max_length=FACT_MAX, rows=1, label=_("Or in your words"))
    since = LineField(
        max_length=FACT_MAX,
        rows=1,
        label=_("Since when?"),
        help_text=_("Since I went back to work. As long as I can think."),
    )
    day = LineField(
        max_length=FACT_MAX,
        rows=2,
        label=_("How does it touch an ordinary day?"),
        help_text=_("I lie awake. I cry on the way to work."),
    )
    reach = LineField(
        max_length=FACT_MAX,
        rows=1,
        label=_("How can they reach you?"),
        help_text=_("By message, on this number. Please leave no words on the machine."),
    )

    FACTS: Final = ("name", "own", "since", "day", "reach")

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Offer the choices in her language."""
        super().__init__(data, **kwargs)
        self.fields["about"] = SomeOf(_spoken(ABOUT), label=_("What is it about?"))
        self.fields["asks"] = SomeOf(_spoken(ASKS), label=_("What do you want to know?"))
        language = OneOf({}, label=_("Language of the card"))
        language.choices = [(code, gettext(name)) for code, name in settings.LANGUAGES]
        self.fields["language"] = language

    @property
    def facts(self) -> dict[str, str]:
        """What she told, by key; what she left empty is not there."""
        return {key: self.cleaned_data[key] for key in self.FACTS if self.cleaned_data[key]}


class CardForm(forms.Form):
    """The card as she wants it."""

    text = WordsField(
        max_length=TEXT_MAX,
        rows=12,
        required=True,
        label=_("Your card"),
        error_messages={"required": _("There are no words in it. What was kept before stands as it was.")},
    )


class SheetForm(forms.Form):
    """The readiness sheet: seven parts, each of which may stay empty."""

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Make a field for each part."""
        super().__init__(data, **kwargs)
        for key, part in PARTS.items():
            self.fields[key] = WordsField(
                max_length=PART_MAX, rows=3, label=gettext(part.name), help_text=gettext(part.hint)
            )

    @property
    def parts(self) -> dict[str, str]:
        """What stands in it, by part."""
        return {key: self.cleaned_data[key] for key in PARTS if self.cleaned_data[key]}


class NoteForm(forms.Form):
    """A note around a session."""

    on = DayField(label=_("Day of the session"))
    bring = WordsField(max_length=NOTE_MAX, rows=4, label=_("What I want to bring"))
    take = WordsField(max_length=NOTE_MAX, rows=4, label=_("What I take away"))


class HomeworkForm(forms.Form):
    """Something to try between sessions. Only what it is is needed."""

    what = LineField(
        max_length=LINE_MAX,
        rows=1,
        required=True,
        label=_("What is it?"),
        error_messages={"required": _("A few words for what it is are enough. All else may stay empty.")},
    )
    whom = LineField(max_length=LINE_MAX, rows=1, label=_("Who suggested it?"))
    until = DayField(label=_("By when, if that helps"))
    again = DayField(label=_("Show it on the first page on"))
    offset = OffsetField()

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Offer every practice of the house."""
        super().__init__(data, **kwargs)
        self.fields["practice"] = forms.ChoiceField(
            choices=[("", ""), *((each.id, each.name) for each in practices().values())],
            required=False,
            label=_("A practice here that goes with it"),
            error_messages={"invalid_choice": _("Please choose one of these.")},
        )


class HardHourForm(forms.Form):
    """The six steps of the plan, each of which may stay empty."""

    made_with = LineField(max_length=LINE_MAX, rows=1, label=_("Filled in together with, if you like"))

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Make a field for each step."""
        super().__init__(data, **kwargs)
        for key, step in STEPS.items():
            self.fields[key] = WordsField(
                max_length=STEP_MAX, rows=3, label=gettext(step.name), help_text=gettext(step.line)
            )

    @property
    def steps(self) -> dict[str, str]:
        """What she wrote, by step."""
        return {key: self.cleaned_data[key] for key in STEPS if self.cleaned_data[key]}
