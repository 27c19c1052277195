"""The sentences: what a card and a picture may say. English source; pages translate and fill in."""

from collections.abc import Callable, Mapping
from typing import Final

from unguilt.core.method import PLACES, PRESSURES, STRATEGIES
from unguilt.core.suggesting.interface import Effect, Reason, Sentence
from unguilt.core.words import mark as _
from unguilt.core.words import mark_plural

_PLAIN: Final = {
    "therapy_first": _("someone trained could help more than any tool here"),
    "soothing_first": _("it calms first and asks nothing hard"),
    "unfair_path": _("you said this is unfair, so it looks outward, not at you"),
    "repair_path": _("you said this is yours to mend"),
    "trial_on_guilt": _("a trial with 167 parents found less guilt after something like this"),
    "variety": _("something of another kind, for variety"),
    "first_try": _("one you have not tried yet"),
    "little_energy": _("it asks little of you"),
}
_NAMED: Final = {
    1: _("you named %(first)s"),
    2: _("you named %(first)s and %(second)s"),
    3: _("you named %(first)s, %(second)s and %(third)s"),
}
_HEARD: Final = {
    1: _("%(first)s was heard in your words"),
    2: _("%(first)s and %(second)s were heard in your words"),
    3: _("%(first)s, %(second)s and %(third)s were heard in your words"),
}
_AT: Final = {
    "work": _("it can be done at work"),
    "commute": _("it can be done on the way"),
    "home": _("it can be done at home"),
    "bed": _("it can be done in bed"),
}
_MINUTES: Final = mark_plural("%(minutes)s minute", "%(minutes)s minutes")
_EASED: Final = mark_plural(
    "“%(strategy)s” eased %(eased)s of your %(of)s moment",
    "“%(strategy)s” eased %(eased)s of your %(of)s moments",
)
_EASED_WITH: Final = mark_plural(
    "“%(strategy)s” eased %(eased)s of your %(of)s moment with %(pressure)s",
    "“%(strategy)s” eased %(eased)s of your %(of)s moments with %(pressure)s",
)
_HELPS: Final = mark_plural(
    "“%(strategy)s” has eased your guilt by about %(mean)s points more than time alone "
    "(%(low)s to %(high)s, from %(n)s moment)",
    "“%(strategy)s” has eased your guilt by about %(mean)s points more than time alone "
    "(%(low)s to %(high)s, from %(n)s moments)",
)
_UNPROVEN: Final = {
    "early": mark_plural(
        "“%(strategy)s”: too early to say (%(n)s rated moment)",
        "“%(strategy)s”: too early to say (%(n)s rated moments)",
    ),
    "little": mark_plural(
        "“%(strategy)s” has not changed much so far (%(n)s moment)",
        "“%(strategy)s” has not changed much so far (%(n)s moments)",
    ),
    "unclear": mark_plural(
        "“%(strategy)s”: no clear picture yet (%(n)s moment)",
        "“%(strategy)s”: no clear picture yet (%(n)s moments)",
    ),
}
_ORDINALS: Final = ("first", "second", "third")


def reason_text(reason: Reason) -> Sentence:
    """Clause for one reason, without capital or full stop: clauses of one card are joined by commas.

    Raises KeyError for a code or key that this package does not give.
    """
    write = _WRITERS.get(reason.code)
    return write(reason) if write else Sentence(singular=_PLAIN[reason.code])


def _int(facts: Mapping[str, int | str | tuple[str, ...]], key: str) -> int:
    value = facts[key]
    assert isinstance(value, int)  # for the type checker: our own facts
    return value


def _minutes(reason: Reason) -> Sentence:
    minutes = _int(reason.facts, "minutes")
    singular, plural = _MINUTES
    return Sentence(singular=singular, plural=plural, number=minutes, arguments={"minutes": minutes})


def _pressures(reason: Reason) -> Sentence:
    """At most three pressures are named: fewer is still true, more is not read."""
    keys = reason.facts["pressures"]
    assert isinstance(keys, tuple)  # for the type checker: our own facts
    named = keys[: len(_ORDINALS)]
    texts = _NAMED if reason.code == "named" else _HEARD
    words = {place: PRESSURES[key].named for place, key in zip(_ORDINALS, named, strict=False)}
    return Sentence(singular=texts[len(named)], words=words)


def _place(reason: Reason) -> Sentence:
    place = str(reason.facts["place"])
    assert place in PLACES  # for the reader: _AT and PLACES have the same keys, a test holds it
    return Sentence(singular=_AT[place])


def _eased_before(reason: Reason) -> Sentence:
    eased, of = _int(reason.facts, "eased"), _int(reason.facts, "of")
    words = {"strategy": STRATEGIES[str(reason.facts["strategy"])].name}
    singular, plural = _EASED
    if "pressure" in reason.facts:
        words["pressure"] = PRESSURES[str(reason.facts["pressure"])].named
        singular, plural = _EASED_WITH
    return Sentence(
        singular=singular, plural=plural, number=of, arguments={"eased": eased, "of": of}, words=words
    )


_WRITERS: Final[Mapping[str, Callable[[Reason], Sentence]]] = {
    "minutes": _minutes,
    "named": _pressures,
    "heard": _pressures,
    "place": _place,
    "eased_before": _eased_before,
}


def effect_text(effect: Effect) -> Sentence:
    """What may be said about one strategy: nothing more than its state holds."""
    words = {"strategy": STRATEGIES[effect.strategy].name}
    told: dict[str, int | float] = {"n": effect.n}
    singular, plural = _HELPS if effect.state == "helps" else _UNPROVEN[effect.state]
    if effect.state == "helps":
        told |= {name: round(value, 1) for name, value in _span(effect).items()}
    return Sentence(singular=singular, plural=plural, number=effect.n, arguments=told, words=words)


def _span(effect: Effect) -> dict[str, float]:
    return {"mean": effect.mean, "low": effect.low, "high": effect.high}
