"""What may be said of compasses, steps and decisions, as sentences in her language."""

from typing import Final

from django.utils.translation import gettext

from unguilt.core.words import mark
from unguilt.tools.values.compassing import Reading, Row
from unguilt.tools.values.deciding import Weighing
from unguilt.tools.values.deck import DECK
from unguilt.tools.values.entries import DONE, LET_GO, Five, Value, ValueStep
from unguilt.tools.values.sorting import words_of

_CAME: Final = {DONE: mark("done"), LET_GO: mark("let go")}


def as_value(choice: str) -> Value:
    """Return the value that a choice stands for, before she words it."""
    if own := words_of(choice):
        return Value(name=own)
    return Value(name=gettext(DECK[choice].name), card=choice)


def line_of(value: Value) -> str:
    """Return her line about a value; where she wrote none and left the card its name, the card's."""
    card = DECK.get(value.card)
    ours = card is not None and value.name in {card.name, gettext(card.name)}
    return value.line or (gettext(card.line) if card and ours else "")


def five_with_lines(five: Five) -> list[tuple[str, str]]:
    """Return each value's name with its line."""
    return [(value.name, line_of(value)) for value in five.values]


def compass_in_words(reading: Reading) -> str:
    """Say where it is widest, and no more than the numbers hold."""
    widest = reading.widest
    if reading.said == "gap" and widest is not None:
        said = gettext(
            "Furthest apart this week: “%(name)s”. It matters %(matters)d, and %(lived)d was lived."
        )
        return said % {"name": widest.name, "matters": widest.matters, "lived": widest.lived}
    return gettext("Nothing lay far from what matters to you.") if reading.said == "near" else ""


def row_in_words(row: Row) -> str:
    """Say both numbers of a part."""
    return gettext("matters %(matters)d, lived %(lived)d") % {"matters": row.matters, "lived": row.lived}


def rows_in_words(rows: tuple[Row, ...]) -> str:
    """Tell a whole compass on one line."""
    return " · ".join(f"{row.name}: {row_in_words(row)}" for row in rows)


def facts_in_words(weighing: Weighing, *, asked: int) -> str:
    """Say how many of her values each way serves; "" when she spoke of none. `asked` is how many there are."""
    if not weighing.of:
        return ""
    facts = {"for_a": weighing.a, "for_b": weighing.b, "of": weighing.of}
    if weighing.of < asked:
        return gettext("Of the %(of)d you spoke of, A serves %(for_a)d and B serves %(for_b)d.") % facts
    return gettext("A serves %(for_a)d of your %(of)d, B serves %(for_b)d.") % facts


def gut_in_words(weighing: Weighing) -> str:
    """Say where her gut leans, and when that is another way than what she said of her values."""
    if not weighing.gut:
        return ""
    if weighing.gut == "level":
        return gettext("Your gut holds them alike.")
    way = {"way": weighing.gut.upper()}
    if weighing.gut_goes_elsewhere:
        return gettext("Your gut leans to %(way)s: that is worth a minute.") % way
    if weighing.gut == weighing.more:
        return gettext("Your gut leans to %(way)s as well.") % way
    return gettext("Your gut leans to %(way)s.") % way


def five_in_words(five: Five) -> str:
    """Name the values on one line."""
    return " · ".join(five.names)


def step_in_words(step: ValueStep) -> str:
    """Tell a step on one line: what it is for, her words, what became of it if she said so."""
    came = _CAME.get(step.came, "")
    quoted = f"“{step.words}”"
    parts = (step.value, quoted, step.when, gettext(came) if came else "")
    return " · ".join(part for part in parts if part)


def came_in_words(step: ValueStep) -> str:
    """Say what became of a step, or ""."""
    came = _CAME.get(step.came, "")
    return gettext(came) if came else ""
