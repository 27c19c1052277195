"""The forms of the card sort and of a five. Whatever was typed comes back on an error."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unguilt.core.method import Choice
from unguilt.core.words import mark
from unguilt.kit.fields import LineField, OneOf, SomeOf
from unguilt.tools.values.deck import DECK, Card
from unguilt.tools.values.entries import FIVE, LINE_MAX, NAME_MAX, NOT_NOW, SOMEWHAT, VERY, Value
from unguilt.tools.values.fields import WithOffset, keyed
from unguilt.tools.values.sorting import fits, is_too_many, own_choice, words_of

SLOTS: Final = range(1, FIVE + 1)
PILES: Final = keyed(
    Choice(key=VERY, label=mark("Very much me")),
    Choice(key=SOMEWHAT, label=mark("Somewhat")),
    Choice(key=NOT_NOW, label=mark("Not now")),
)


class WithOwn(WithOffset):
    """A form that takes in a value of her own beside those of this sorting."""

    own = LineField(max_length=NAME_MAX, rows=1, label=_("A value of your own"))

    def __init__(self, data: Any = None, *, had: Sequence[str], **kwargs: Any) -> None:
        """Know what she `had` before."""
        super().__init__(data, **kwargs)
        self._had = had

    def clean_own(self) -> str:
        """Refuse what has no room, rather than lose it."""
        own: str = self.cleaned_data["own"]
        if not fits(self._had, own):
            raise forms.ValidationError(
                _("No more of your own fit in one sorting. This one can wait for the next.")
            )
        return own


class CardsForm(WithOwn):
    """One page of cards, each for one of three piles or for none yet; and a value of her own."""

    def __init__(self, cards: Sequence[Card], data: Any = None, **kwargs: Any) -> None:
        """Ask about these cards."""
        super().__init__(data, **kwargs)
        for card in cards:
            self.fields[f"pile-{card.key}"] = OneOf(PILES, label=gettext(card.name))
        self._cards = cards

    @property
    def rows(self) -> list[tuple[Card, Any]]:
        """The cards with their fields."""
        return [(card, self[f"pile-{card.key}"]) for card in self._cards]

    @property
    def piles(self) -> dict[str, str]:
        """Card → pile, "" for none."""
        return {card.key: self.cleaned_data[f"pile-{card.key}"] for card in self._cards}


class ChooseForm(WithOwn):
    """From what is very much her down to five. `finishing` holds the number to what a five takes."""

    def __init__(self, choices: Sequence[str], data: Any = None, *, finishing: bool, **kwargs: Any) -> None:
        """Offer these choices."""
        super().__init__(data, **kwargs)
        self._finishing = finishing
        named = [(each, words_of(each) or gettext(DECK[each].name)) for each in choices]
        self.fields["chosen"] = SomeOf(named, label=_("Which are the ones?"))

    def clean(self) -> None:
        """Hold the number to one and to five, once she wants to go on."""
        if not self._finishing or not {"chosen", "own"} <= self.cleaned_data.keys():
            return
        picked = self.picked
        if not picked:
            self.add_error("chosen", _("One is enough to go on with."))
        if is_too_many(picked):
            self.add_error("chosen", _("Up to five fit. Which of them can stand a little further back?"))

    @property
    def picked(self) -> list[str]:
        """What she chose, with what she wrote."""
        own = self.cleaned_data["own"]
        return [*dict.fromkeys([*([own_choice(own)] if own else []), *self.cleaned_data["chosen"]])]


class NamesForm(WithOffset):
    """Up to five values: the card each came from, her own name for it if she has one, a line.

    A button that says `out` with the number of a place leaves that one out.
    """

    def __init__(self, data: Any = None, *, values: Sequence[Value] = (), **kwargs: Any) -> None:
        """Make five places, the first of them holding these values; a card's own name is not typed out."""
        told: dict[str, str] = {}
        for slot, value in zip(SLOTS, values, strict=False):
            name = "" if value.name == name_of(value.card) else value.name
            told |= {f"name-{slot}": name, f"line-{slot}": value.line, f"card-{slot}": value.card}
        super().__init__(data, initial=told, **kwargs)
        for slot in SLOTS:
            self.fields[f"name-{slot}"] = LineField(
                max_length=NAME_MAX, rows=1, label=_("In your word or two")
            )
            self.fields[f"line-{slot}"] = LineField(
                max_length=LINE_MAX, rows=1, label=_("What it means to you")
            )
            self.fields[f"card-{slot}"] = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> None:
        """Want one of them at least, and a name for whatever she wrote about."""
        told = self.cleaned_data
        for slot in SLOTS:
            named = told.get(f"name-{slot}", "?") or name_of(told.get(f"card-{slot}", ""))
            if told.get(f"line-{slot}") and not named and self.data.get("out") != str(slot):
                self.add_error(f"name-{slot}", _("A word or two for this one, so that it has a name."))
        if not self.errors and not self.values:
            self.add_error("name-1", _("One word is enough. The other places may stay empty."))

    def places(self, count: int = FIVE) -> list[dict[str, Any]]:
        """The first places with their fields, and what the card of each says."""
        found = []
        for slot in SLOTS[:count]:
            place: dict[str, Any] = {"slot": slot} | {
                part: self[f"{part}-{slot}"] for part in ("name", "line", "card")
            }
            card = DECK.get(str(place["card"].value() or ""))
            said = {"title": gettext(card.name), "says": gettext(card.line)} if card else {}
            found.append(place | said)
        return found

    @property
    def values(self) -> tuple[Value, ...]:
        """What she keeps, with her name for it or the card's."""
        told, kept = self.cleaned_data, []
        for slot in SLOTS:
            card = told[f"card-{slot}"] if told[f"card-{slot}"] in DECK else ""
            name = told[f"name-{slot}"] or name_of(card)
            if name and self.data.get("out") != str(slot):
                kept.append(Value(name=name, line=told[f"line-{slot}"], card=card))
        return tuple(kept)


def name_of(card: str) -> str:
    """Return a card's own name in her language, or "" for none."""
    return gettext(DECK[card].name) if card in DECK else ""
