"""The forms of this room. Whatever was typed comes back on an error."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import ENERGIES, Choice
from unguilt.core.words import mark
from unguilt.kit.fields import DayField, OneOf, WordsField
from unguilt.tools.quality_time.choosing import Wishes
from unguilt.tools.quality_time.deck import MINUTES, OLDEST, PLACES, WEATHERS
from unguilt.tools.quality_time.entries import LINE_MAX, NAME_MAX, NOTE_MAX
from unguilt.tools.quality_time.fields import Choices, LineField, Pick
from unguilt.tools.quality_time.speaking import COSTS, PLACES_IN_WORDS, WEATHERS_IN_WORDS, minutes_in_words

_YEARS_BACK: Final = 60
_AGES: Final = tuple(range(18))
_GROWN: Final = 18

WHERE: Final = {
    each.key: each
    for each in (
        Choice(key="near", label=mark("With me, always or in turns")),
        Choice(key="apart", label=mark("Somewhere else for now")),
        Choice(key="heart", label=mark("In my heart")),
    )
}


def _minutes() -> Choices:
    return [(each, minutes_in_words(each)) for each in MINUTES]


def _energies() -> Choices:
    return [(number, gettext(each.label)) for number, each in enumerate(ENERGIES)]


def _ages() -> Choices:
    return [*((each, str(each)) for each in _AGES), (_GROWN, gettext("18 or older"))]


def _named(keys: Sequence[str], words: Mapping[str, str]) -> Choices:
    return [(key, gettext(words[key])) for key in keys]


class WishForm(forms.Form):
    """What she asks of the deck; all of it may stay open, and nonsense in an address counts as open."""

    def __init__(self, data: Any = None) -> None:
        """Ask in the language of the page."""
        super().__init__(data)
        costs = [(number, gettext(words)) for number, words in enumerate(COSTS)]
        self.fields |= {
            "age": Pick(_ages(), nothing=_("Any age"), label=_("Age")),
            "minutes": Pick(_minutes(), nothing=_("Any"), label=_("At most")),
            "energy": Pick(_energies(), nothing=_("Any"), label=_("What is left in you")),
            "cost": Pick(costs, nothing=_("Any"), label=_("Cost")),
            "weather": Pick(
                _named(WEATHERS, WEATHERS_IN_WORDS), nothing=_("Any"), coerce=str, label=_("Out there")
            ),
            "place": Pick(
                _named(PLACES, PLACES_IN_WORDS), nothing=_("Anywhere"), coerce=str, label=_("Where")
            ),
        }

    @property
    def wishes(self) -> Wishes:
        """What was asked for and can be."""
        self.is_valid()
        return Wishes(**{name: self.cleaned_data.get(name) for name in self.fields})

    def said(self, name: str) -> str:
        """Return a wish in words."""
        field: Any = self.fields[name]
        return str(dict(field.choices)[self.cleaned_data[name]])


class OwnIdeaForm(forms.Form):
    """An idea of hers; what she does not say fits any wish."""

    words = LineField(
        max_length=LINE_MAX,
        required=True,
        label=_("Your idea"),
        error_messages={"required": _("A few words are enough. All else may stay open.")},
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Ask in the language of the page."""
        super().__init__(data, **kwargs)
        grown = [(OLDEST, gettext("18 or older"))]
        costs = [(number, gettext(words)) for number, words in enumerate(COSTS)]
        self.fields |= {
            "youngest": Pick(_ages(), nothing=_("Any"), label=_("From age")),
            "oldest": Pick([*_ages()[:-1], *grown], nothing=_("Any"), label=_("To age")),
            "minutes": Pick(_minutes(), nothing=_("Not said"), label=_("How long")),
            "energy": Pick(_energies(), nothing=_("Not said"), label=_("Energy it asks for")),
            "cost": Pick(costs, nothing=_("Not said"), label=_("Cost")),
            "weather": Pick(
                _named(WEATHERS, WEATHERS_IN_WORDS), nothing=_("Any"), coerce=str, label=_("Out there")
            ),
            "place": Pick(
                _named(PLACES, PLACES_IN_WORDS), nothing=_("Anywhere"), coerce=str, label=_("Where")
            ),
        }

    @property
    def ages(self) -> tuple[int, int] | None:
        """Youngest and oldest, whichever way round they were given."""
        told = (self.cleaned_data["youngest"], self.cleaned_data["oldest"])
        if told == (None, None):
            return None
        low, high = (0 if told[0] is None else told[0], OLDEST if told[1] is None else told[1])
        return (min(low, high), max(low, high))


class ChildForm(forms.Form):
    """A child, as she likes to note it."""

    name = LineField(
        max_length=NAME_MAX,
        required=True,
        label=_("An initial or a nickname"),
        error_messages={"required": _("One letter is enough.")},
    )
    where = OneOf(WHERE, label=_("Where, if you want to say"))
    note = WordsField(max_length=NOTE_MAX, rows=3, label=_("A note for yourself"))

    def __init__(self, data: Any = None, *, year: int, **kwargs: Any) -> None:
        """Offer the years up to next year."""
        super().__init__(data, **kwargs)
        years = [(each, str(each)) for each in range(year + 1, year - _YEARS_BACK, -1)]
        self.fields["born"] = Pick(years, nothing=_("Rather not say"), label=_("Year of birth"))


class KeptForm(forms.Form):
    """One sentence to keep, with the day and the child if she likes."""

    line = LineField(max_length=LINE_MAX, label=_("One sentence to keep"))
    day = DayField(label=_("When it was"))

    def __init__(self, data: Any = None, *, children: Choices, **kwargs: Any) -> None:
        """Offer her children by name."""
        super().__init__(data, **kwargs)
        self.fields["child"] = Pick(children, nothing=_("Not said"), coerce=str, label=_("With or of whom"))


class ChangedForm(KeptForm):
    """A sentence that is kept, to be changed; emptied, it would leave nothing to keep."""

    line = LineField(
        max_length=LINE_MAX,
        required=True,
        label=_("One sentence to keep"),
        error_messages={"required": _("There are no words in it. What was kept before stands as it was.")},
    )


class SearchForm(forms.Form):
    """A word to look for on the shelf."""

    word = LineField(max_length=LINE_MAX, label=_("Find a word"))
