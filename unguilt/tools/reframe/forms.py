"""What each small page asks, and what becomes of it in the record. Any part may stay empty."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import FAIR, TRAPS, UNFAIR
from unguilt.kit.fields import OffsetField, SomeOf, WeightField, WordsField
from unguilt.tools.reframe.columns import PAGES, Page
from unguilt.tools.reframe.entries import COLUMN_MAX, LINE_MAX, SENTENCE_MAX, Feeling, Record

FEELINGS: Final = 4
_LEVELS: Final = [(level, str(level)) for level in range(0, 101, 10)]
_STRENGTHS: Final = [("", "…"), *((level, f"{level} %") for level in range(0, 101, 10))]
"""The same for a list to choose from, which has no scale beneath it to say what the numbers mean."""


class PercentField(forms.TypedChoiceField):
    """How strong or how far believed, 0 to 100 in steps of ten, or not said (None)."""

    def __init__(self, **kwargs: Any) -> None:
        """Make eleven round buttons, none of them pressed, or what `widget` makes of them."""
        kwargs.setdefault("widget", forms.RadioSelect)
        super().__init__(
            choices=_LEVELS,
            coerce=int,
            empty_value=None,
            required=False,
            error_messages={"invalid_choice": _("Please choose one of these numbers.")},
            **kwargs,
        )


class PageForm(forms.Form):
    """One small page of a record: `parts` of it become fields of the same names."""

    def __init__(self, record: Record, data: Any = None) -> None:
        """Show what the record has, or take in `data`."""
        super().__init__(data, initial=dict(self.as_typed(record)))
        self.record = record

    def as_typed(self, record: Record) -> Mapping[str, Any]:
        """Return what stands in the fields."""
        return {name: getattr(record, name) for name in self.base_fields}

    @property
    def given(self) -> Record:
        """The record with what she gave."""
        return replace(self.record, **self.cleaned_data)


class HappenedForm(PageForm):
    """The situation."""

    situation = WordsField(
        max_length=COLUMN_MAX, rows=4, label=_("What happened? When, where, who was there?")
    )
    offset = OffsetField()

    @property
    def given(self) -> Record:
        """The record with what happened; where the browser does not say it, the clock stays as it was."""
        offset = self.cleaned_data["offset"]
        return replace(
            self.record,
            situation=self.cleaned_data["situation"],
            offset=self.record.offset if offset is None else offset,
        )


class ThoughtForm(PageForm):
    """The hot thought, how far it is believed, how heavy it is."""

    words = WordsField(
        max_length=SENTENCE_MAX, rows=3, label=_("Which thought hurts most? In the words it uses with you.")
    )
    belief = PercentField(label=_("How far do you believe it right now?"))
    weight = WeightField(label=_("How heavy is it?"))

    def as_typed(self, record: Record) -> Mapping[str, Any]:
        """Return what stands in the fields."""
        return {"words": record.thought, "belief": record.belief, "weight": record.weight}

    @property
    def given(self) -> Record:
        """The record with the thought."""
        told = self.cleaned_data
        return replace(self.record, thought=told["words"], belief=told["belief"], weight=told["weight"])


class KindForm(PageForm):
    """Traps, or fair, or unfair."""

    kinds = SomeOf([], label=_("What kind of thought might it be?"))

    def __init__(self, record: Record, data: Any = None) -> None:
        """Offer all traps, and the two answers that are none."""
        super().__init__(record, data)
        self.fields["kinds"].choices = [(key, key) for key in KINDS]  # type: ignore[attr-defined]  # choices are set late

    @property
    def given(self) -> Record:
        """The record with the kinds she chose."""
        return replace(self.record, kinds=tuple(self.cleaned_data["kinds"]))


KINDS: Final = {**TRAPS, FAIR.key: FAIR, UNFAIR.key: UNFAIR}


class ForForm(PageForm):
    """What speaks for the thought."""

    speaks_for = WordsField(
        max_length=COLUMN_MAX, rows=4, label=_("What speaks for the thought? Facts a camera could show.")
    )


class AgainstForm(PageForm):
    """What speaks against the thought."""

    speaks_against = WordsField(
        max_length=COLUMN_MAX,
        rows=4,
        label=_("What does not fit it? Other days, other causes, what a friend would point out."),
    )


class SentenceForm(PageForm):
    """The sentence that holds, and how far it is believed."""

    sentence = WordsField(
        max_length=SENTENCE_MAX,
        rows=3,
        label=_("A kinder sentence that is also truer. Could you say it to a friend?"),
    )
    sentence_belief = PercentField(label=_("How far do you believe it?"))


class FeelingsForm(PageForm):
    """Up to four feelings, each with how strong it is."""

    def __init__(self, record: Record, data: Any = None) -> None:
        """Make a line for each feeling."""
        super().__init__(record, data)
        for place in range(max(FEELINGS, len(record.feelings))):
            known = record.feelings[place] if place < len(record.feelings) else None
            number = {"number": place + 1}
            self.fields[f"name_{place}"] = WordsField(
                max_length=LINE_MAX,
                label=_("Feeling %(number)d") % number,
                initial=known.name if known else "",
            )
            self.fields[f"strength_{place}"] = PercentField(
                label=_("How strong is feeling %(number)d?") % number,
                initial=known.before if known else None,
                widget=forms.Select,
            )
            self.fields[f"strength_{place}"].choices = _STRENGTHS  # type: ignore[attr-defined]  # as above

    @property
    def rows(self) -> list[tuple[Any, Any]]:
        """The fields in pairs: name, strength."""
        names = [name for name in self.fields if name.startswith("name_")]
        return [(self[name], self[name.replace("name", "strength")]) for name in names]

    @property
    def given(self) -> Record:
        """The record with the feelings she named; how strong they were afterwards stays with the name."""
        after = {each.name: each.after for each in self.record.feelings}
        told = self.cleaned_data
        named = [(told[name.name], told[strength.name]) for name, strength in self.rows]
        return replace(
            self.record,
            feelings=tuple(
                Feeling(name=name, before=before, after=after.get(name)) for name, before in named if name
            ),
        )


class NowForm(PageForm):
    """Belief in the old thought and weight now; and the feelings once more, where there are some."""

    belief_after = PercentField(label=_("How far do you believe the old thought now?"))
    weight_after = WeightField(label=_("How heavy is it now?"))

    def __init__(self, record: Record, data: Any = None) -> None:
        """Ask again for each feeling she named."""
        super().__init__(record, data)
        for place, feeling in enumerate(record.feelings):
            again = PercentField(label=feeling.name, initial=feeling.after, widget=forms.Select)
            again.choices = _STRENGTHS
            self.fields[f"again_{place}"] = again

    @property
    def again(self) -> list[Any]:
        """The fields of the feelings."""
        return [self[name] for name in self.fields if name.startswith("again_")]

    @property
    def given(self) -> Record:
        """The record with how it is now."""
        told = self.cleaned_data
        return replace(
            self.record,
            belief_after=told["belief_after"],
            weight_after=told["weight_after"],
            feelings=tuple(
                replace(feeling, after=told[f"again_{place}"])
                for place, feeling in enumerate(self.record.feelings)
            ),
        )


_FORMS: Final[Mapping[str, type[PageForm]]] = {
    "happened": HappenedForm,
    "feelings": FeelingsForm,
    "thought": ThoughtForm,
    "kind": KindForm,
    "speaks_for": ForForm,
    "speaks_against": AgainstForm,
    "sentence": SentenceForm,
    "now": NowForm,
}


def form_of(page: Page, record: Record, data: Any = None) -> PageForm:
    """Return the form of a small page."""
    return _FORMS[page.key](record, data)


FIRST: Final = PAGES[1]
