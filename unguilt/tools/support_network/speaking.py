"""What this room's data says in the language of the page."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext, ngettext

from unguilt.kit.people import CIRCLES, GIVES, Person
from unguilt.tools.support_network.circles import Drawing, Named, draw
from unguilt.tools.support_network.entries import Reach
from unguilt.tools.support_network.openers import GREETINGS, Opener
from unguilt.vault.door import Stored

_RINGS = tuple(CIRCLES)


def drawing_of(people: Iterable[Stored[Person]]) -> Drawing:
    """Return the drawing of those who stand in a circle."""
    named = [
        Named(id=each.id, name=each.entry.name, ring=_RINGS.index(each.entry.circle))
        for each in people
        if each.entry.circle in CIRCLES
    ]
    return draw(named)


def rings_in_words(drawing: Drawing) -> list[tuple[float, str]]:
    """Return the heights at which the rings are named, with their names."""
    return [(y, gettext(CIRCLES[key].label)) for y, key in zip(drawing.labels, _RINGS, strict=True)]


def by_circle(people: Sequence[Stored[Person]]) -> list[tuple[str, list[Stored[Person]]]]:
    """Return her people by circle, from the inner one outwards, then those without one; no empty ones."""
    keys = [*CIRCLES, ""]
    named = [gettext(CIRCLES[key].label) if key else gettext("without a circle") for key in keys]
    sorted_in: list[list[Stored[Person]]] = [[] for _key in keys]
    for each in people:
        sorted_in[keys.index(each.entry.circle if each.entry.circle in CIRCLES else "")].append(each)
    return [(name, those) for name, those in zip(named, sorted_in, strict=True) if those]


def gives_in_words(person: Person) -> list[str]:
    """Return what somebody gives."""
    return [gettext(GIVES[key].label) for key in person.gives if key in GIVES]


def first_name(name: str) -> str:
    """Return the first of the words somebody is called by."""
    return (name.split() or [name])[0]


def filled(opener: Opener, name: str) -> str:
    """Return an opener's words, with a greeting where there is a name."""
    words = gettext(opener.text)
    greeting = gettext(GREETINGS[opener.tone]).replace("{name}", name) if name else ""
    return f"{greeting}\n{words}" if greeting else words


def weeks_in_words(weeks: int) -> str:
    """Return a pace."""
    return ngettext("every week", "every %(n)d weeks", weeks) % {"n": weeks}


def reach_in_words(reach: Reach, names: Mapping[UUID, str]) -> str:
    """Return what she did; whoever is not among the names stays unnamed."""
    name = names.get(reach.person, "") if reach.person else ""
    if name:
        return gettext("You reached out to %(name)s.") % {"name": name}
    return gettext("You reached out to somebody.")
