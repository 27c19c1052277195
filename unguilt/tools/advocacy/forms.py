"""The forms of this room. Whatever was typed comes back on an error."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.help import load
from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.kit.fields import DayField, LineField, OffsetField, OneOf, SomeOf, WordsField
from unguilt.tools.advocacy.costs import LIKELY, RISKS
from unguilt.tools.advocacy.entries import (
    COST_MAX,
    FACT_MAX,
    LINE_MAX,
    NO,
    PART,
    TEXT_MAX,
    TOLD_MAX,
    YES,
)
from unguilt.tools.advocacy.laws import COUNTRIES
from unguilt.tools.advocacy.topics import FIRM, PLAIN, TOPICS, WARM, Topic

_NONE_YET: Final = "none"

TONES: Final = {
    each.key: each
    for each in (
        Choice(key=WARM, label=mark("Warm")),
        Choice(key=PLAIN, label=mark("Plain")),
        Choice(key=FIRM, label=mark("Firm")),
    )
}
ANSWERS: Final = {
    each.key: each
    for each in (
        Choice(key=_NONE_YET, label=mark("No answer yet")),
        Choice(key=YES, label=mark("Yes")),
        Choice(key=PART, label=mark("In part")),
        Choice(key=NO, label=mark("No")),
    )
}
_KEEPING: Final = {
    each.key: each
    for each in (
        Choice(key="mine", label=mark("Mine stays; the new one lies beside it")),
        Choice(key="new", label=mark("The new one stands; mine lies beside it")),
    )
}
_FACTS: Final[Mapping[str, tuple[Any, Any, int]]] = {
    "to": (_("To whom?"), _("A name, or whoever reads it."), 1),
    "what": (_("What are you asking for?"), "", 2),
    "start": (_("From when?"), _("From the first of March."), 1),
    "why": (_("Why it matters"), _("As much as you want them to know. Feelings can stay out."), 2),
    "works": (_("Why it can work for them"), _("The line is quiet until ten; in June nothing was late."), 2),
    "offer": (_("What you offer"), _("I cover the late calls nobody wants."), 2),
    "trial": (_("A trial period"), _("Six weeks, then ten minutes to look at it."), 1),
    "reply": (_("By when would an answer help?"), _("By the end of the month, for the next roster."), 1),
    "name": (_("Your name below it"), "", 1),
}
"""Of each fact: its label, an example or a hint, and how many rows its field has."""
_OF_HOURS: Final = frozenset({"flexible_hours", "remote_days", "predictable_shifts", "return_plan"})
"""Asks to which the examples of the facts fit."""
_FIT_ALWAYS: Final = frozenset({"to", "why"})


def languages() -> list[tuple[str, str]]:
    """Return the languages a letter can be in, by their names in this page's language."""
    return [(code, gettext(name)) for code, name in settings.LANGUAGES]


def countries() -> list[tuple[str, str]]:
    """Return the countries of which the law is told, by name, after “none”."""
    known = load()
    named = [(code, gettext(known[code].name)) for code in COUNTRIES if code in known]
    return [("", gettext("Not said")), *sorted(named, key=lambda each: each[1])]


class CostForm(forms.Form):
    """What could this cost me? All of it may stay empty."""

    risks = SomeOf([], label=_("What could go wrong?"))
    wrong = WordsField(max_length=COST_MAX, rows=2, label=_("In your words, if you like"))
    likely = OneOf(LIKELY, label=_("How likely is that?"))
    backing = WordsField(max_length=COST_MAX, rows=2, label=_("Who could back you up?"))
    plan = WordsField(max_length=COST_MAX, rows=2, label=_("What is your plan if they say no?"))

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Offer the risks in her language."""
        super().__init__(data, **kwargs)
        self.fields["risks"].choices = [(each.key, gettext(each.label)) for each in RISKS.values()]  # type: ignore[attr-defined]  # a field of choices has them


class FactsForm(forms.Form):
    """The facts for a letter: those that fit the ask. Only what is asked for is needed.

    `lines` are those that worked before; `arguable` says whether there is a pattern she could put in.
    """

    def __init__(
        self,
        topic: Topic,
        data: Any = None,
        *,
        lines: Iterable[str] = (),
        arguable: bool = False,
        **kwargs: Any,
    ) -> None:
        """Make the fields that fit."""
        super().__init__(data, **kwargs)
        self.topic = topic
        for key in topic.facts:
            self.fields[key] = _fact_field(topic, key)
        known = [*dict.fromkeys(lines)]
        if known:
            self.fields["worked"] = SomeOf(
                [(each, each) for each in known], label=_("Lines that worked before")
            )
        if arguable:
            self.fields["pattern"] = forms.BooleanField(required=False, label=_("Put this sentence in"))
        if set(topic.laws) & {"flexible", "pumping"}:
            self.fields["country"] = forms.ChoiceField(
                choices=countries(), required=False, label=_("Where you work")
            )
            self.fields["law"] = forms.BooleanField(
                required=False, label=_("Name the law in the letter, where one is known")
            )
        self.fields["tone"] = OneOf(TONES, label=_("Tone"))
        language = OneOf({}, label=_("Language of the letter"))
        language.choices = languages()
        self.fields["language"] = language

    @property
    def facts(self) -> dict[str, str]:
        """What she told, by key; what she left empty is not there."""
        told = self.cleaned_data
        return {key: told[key] for key in self.topic.facts if told.get(key)}

    @property
    def fact_fields(self) -> list[forms.BoundField]:
        """The fields of her facts, in order."""
        return [self[key] for key in self.topic.facts]


def _fact_field(topic: Topic, key: str) -> WordsField:
    label, hint, rows = _FACTS[key]
    needed = key == "what"
    field = WordsField(max_length=FACT_MAX, rows=rows, label=label, required=needed)
    fits = topic.key in _OF_HOURS or key in _FIT_ALWAYS
    field.help_text = gettext(topic.hint) if needed else str(hint) if fits else ""
    field.error_messages["required"] = _("One line of what you ask for is enough. All else may stay empty.")
    return field


class RemakeForm(FactsForm):
    """Changed facts; where she changed the letter by hand, she says what becomes of her version."""

    def __init__(self, topic: Topic, data: Any = None, *, hers: bool, **kwargs: Any) -> None:
        """Ask for her version only where there is one."""
        super().__init__(topic, data, **kwargs)
        if hers:
            self.fields["keep"] = OneOf(_KEEPING, label=_("Your own version of the letter"))
            self.fields["keep"].required = True
            self.fields["keep"].error_messages["required"] = _(
                "You changed the letter. Which one is to stand?"
            )


class TextForm(forms.Form):
    """The letter as she wants it."""

    text = WordsField(
        max_length=TEXT_MAX,
        rows=18,
        required=True,
        label=_("Your letter"),
        error_messages={
            "required": _(
                "There are no words in it. What was kept before stands as it was until you keep new words."
            )
        },
    )


class AskForm(forms.Form):
    """Something she asked for, and what came of it. Only what she asked for is needed."""

    what = LineField(
        max_length=LINE_MAX,
        rows=1,
        required=True,
        label=_("What did you ask for?"),
        error_messages={"required": _("A few words for what you asked are enough. All else may stay empty.")},
    )
    to = LineField(max_length=FACT_MAX, rows=1, label=_("To whom?"))
    sent = DayField(label=_("Asked on"))
    answer = OneOf(ANSWERS, label=_("The answer"))
    told = WordsField(max_length=TOLD_MAX, rows=2, label=_("What they said"))
    worked = LineField(max_length=LINE_MAX, rows=1, label=_("A line that worked, for later letters"))
    again = DayField(label=_("Show it on the first page on"))
    offset = OffsetField()

    def clean_answer(self) -> str:
        """Unsaid means none yet."""
        answer: str = self.cleaned_data["answer"]
        return "" if answer == _NONE_YET else answer


def topic_of(key: str) -> Topic:
    """Return the ask of this key, or the first one for whatever is no key."""
    return TOPICS.get(key) or next(iter(TOPICS.values()))
