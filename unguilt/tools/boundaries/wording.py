"""Words for a boundary, made from her facts: for five readers, and for drawing a line anew. Pure.

A sentence stands in a text only where she gave its fact. `say` puts our sentences into the language of the
text; her own words go in as she typed them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from unguilt.core.method import Choice
from unguilt.core.words import mark as _
from unguilt.tools.boundaries.entries import FAMILY, HOME, MYSELF, OTHER, PERSON, PHONE, WORK

Say = Callable[[str], str]

STATUS, REPLY, BOSS, PARTNER, SELF = "status", "reply", "boss", "partner", "self"
FOR: Final = {
    each.key: each
    for each in (
        Choice(key=STATUS, label=_("Status line")),
        Choice(key=REPLY, label=_("Automatic reply")),
        Choice(key=BOSS, label=_("To a boss")),
        Choice(key=PARTNER, label=_("To a partner")),
        Choice(key=SELF, label=_("To yourself")),
    )
}
TRIALS: Final = {
    each.key: each
    for each in (
        Choice(key="week", label=_("one week")),
        Choice(key="fortnight", label=_("two weeks")),
        Choice(key="month", label=_("one month")),
    )
}
_STATUS: Final = {
    WORK: (_("Off work."), _("Off work: %(when)s")),
    HOME: (_("This time belongs to home."), _("This time belongs to home: %(when)s")),
    PHONE: (_("My phone rests."), _("My phone rests: %(when)s")),
    "": (_("Not reachable."), _("Not reachable: %(when)s")),
}
_REPLY: Final = {
    WORK: (_("I am off work."), _("I am off work (%(when)s).")),
    HOME: (_("I keep this time for home."), _("I keep this time for home (%(when)s).")),
    PHONE: (_("My phone rests."), _("My phone rests (%(when)s).")),
    "": (_("I am not reachable."), _("I am not reachable (%(when)s).")),
}
_ENDS: Final = (".", "?", "…", "!", "”", "»", ":")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the words are made from: `when` is said already, in the language of the text, or ""."""

    rule: str
    place: str = ""
    when: str = ""
    instead: str = ""
    urgent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anew:
    """What the words for drawing a line anew are made from; `trial` is said already, or ""."""

    rule: str
    by: str
    who: str = ""
    smaller: str = ""
    trial: str = ""


def words_for(to: str, facts: Facts, say: Say) -> str:
    """Return the words for one reader, a key of FOR. Raises KeyError for any other."""
    return _WORDS[to](facts, say)


def _closed(text: str) -> str:
    return text if text.endswith(_ENDS) else f"{text}."


def _with(text: str, value: str, say: Say, name: str = "fact") -> str:
    """Return a sentence with her fact in it, or "" where she gave none."""
    return _closed(say(text) % {name: value.rstrip(".")}) if value else ""


def _away(lines: dict[str, tuple[str, str]], facts: Facts, say: Say) -> str:
    plain, timed = lines[facts.place if facts.place in lines else ""]
    return _closed(say(timed) % {"when": facts.when}) if facts.when else say(plain)


def _joined(*parts: str, by: str = "\n\n") -> str:
    return by.join(part for part in parts if part)


def _status(facts: Facts, say: Say) -> str:
    return _joined(_away(_STATUS, facts, say), _with(_("Urgent: %(fact)s"), facts.urgent, say), by=" ")


def _reply(facts: Facts, say: Say) -> str:
    return _joined(
        _joined(say(_("Thank you for your message.")), _away(_REPLY, facts, say), by=" "),
        _joined(
            say(_("I will read it when I am back.")),
            _with(_("If it can’t wait: %(fact)s"), facts.urgent, say),
            _with(_("Until then: %(fact)s"), facts.instead, say),
            by=" ",
        ),
    )


def _boss(facts: Facts, say: Say) -> str:
    return _joined(
        _joined(say(_("I would like to agree on one line with you.")), _closed(facts.rule), by=" "),
        _joined(
            _with(_("It is about these times: %(fact)s"), facts.when, say),
            _with(_("What can’t wait still reaches me: %(fact)s"), facts.urgent, say),
            _with(_("What I offer in its place: %(fact)s"), facts.instead, say),
            by=" ",
        ),
        say(_("It helps me do my work well. Can we try it for two weeks and then look at it together?")),
    )


def _partner(facts: Facts, say: Say) -> str:
    return _joined(
        _joined(
            say(_("I want to try a line and would like to have you on its side.")),
            _closed(facts.rule),
            by=" ",
        ),
        _joined(
            _with(_("When: %(fact)s"), facts.when, say),
            _with(_("For what is urgent: %(fact)s"), facts.urgent, say),
            _with(_("What I offer in its place: %(fact)s"), facts.instead, say),
            by=" ",
        ),
        say(_("What would make it suit you as well?")),
    )


def _self(facts: Facts, say: Say) -> str:
    return _joined(
        _closed(facts.rule),
        _joined(
            say(_("I drew this line for a reason. It may bend and still be mine.")),
            _with(_("What is urgent still reaches me: %(fact)s"), facts.urgent, say),
            by=" ",
        ),
    )


_WORDS: Final[dict[str, Callable[[Facts, Say], str]]] = {
    STATUS: _status,
    REPLY: _reply,
    BOSS: _boss,
    PARTNER: _partner,
    SELF: _self,
}


def words_anew(facts: Anew, say: Say) -> str:
    """Return the words for drawing a line anew with whom or what bends it most."""
    if facts.by in {PHONE, MYSELF, OTHER}:
        return _to_herself(facts, say)
    return _to_somebody(facts, say)


_OPENS: Final = {
    WORK: _("There is a line that I need in order to do my work well. Lately it has been hard to keep."),
    FAMILY: _("There is a line that matters to me. Lately it has been hard to keep among us."),
    PERSON: _("There is a line that matters to me. Lately it has been hard to keep between us."),
}


def _to_somebody(facts: Anew, say: Say) -> str:
    asked = _("Can we try it for %(fact)s and then look at it together?")
    return _joined(
        f"{facts.who}," if facts.by == PERSON and facts.who else "",
        _joined(say(_OPENS[facts.by]), _with(_("It goes: %(fact)s"), facts.rule, say), by=" "),
        _joined(
            _with(_("I have thought of a smaller version: %(fact)s"), facts.smaller, say)
            or say(_("Which part of it could suit you?")),
            _with(asked, facts.trial, say) or say(_("Can we try it and then look at it together?")),
            by=" ",
        ),
        say(_("If something stands in the way that I don’t see, please tell me.")),
    )


_BENDS: Final = {
    PHONE: _("My phone bends it most. It was built to; that is no weakness of mine."),
    MYSELF: _("I bend it most, and I have my reasons."),
}


def _to_herself(facts: Anew, say: Say) -> str:
    by_what = (
        say(_BENDS[facts.by])
        if facts.by in _BENDS
        else _with(_("What bends it most: %(fact)s"), facts.who, say)
    )
    trial = _("I try it for %(fact)s. Then I decide anew.")
    return _joined(
        _joined(_with(_("My line: %(fact)s"), facts.rule, say), by_what, by=" "),
        _joined(
            _with(_("The smaller version: %(fact)s"), facts.smaller, say)
            or say(_("Half of it is a line too: half of the days, or half of the time.")),
            _with(trial, facts.trial, say),
            by=" ",
        ),
    )
