"""`unguilt offer`: a moment as JSON in, the offer with its reasons as JSON out. Nothing is stored."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from unguilt.core import suggesting
from unguilt.core.listening import hear
from unguilt.core.method import ENERGIES, MINUTES, PLACES, PRESSURES, WHOSE
from unguilt.core.moments import Moment, situation_of
from unguilt.core.suggesting import Card, Limits, Model
from unguilt.toolbox import PRACTICES
from unguilt.web.sentences import reasons_in_words


class BadMoment(ValueError):
    """What came in is no moment; the message says what to change."""


class _Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The JSON form of a moment; every field may be left out."""

    words: str = ""
    weight: int | None = None
    pressures: tuple[str, ...] = ()
    whose: str = "unsure"
    minutes: int = 1
    place: str | None = None
    energy: int | None = None
    at: datetime | None = None
    afraid: bool = False
    seed: int = 0


def offer_from_json(text: str) -> dict[str, Any]:
    """Return the offer for a moment given as JSON, nothing being known of her. Raises BadMoment."""
    try:
        asked = msgspec.json.decode(text, type=_Asked)
    except (msgspec.MsgspecError, UnicodeError) as fault:
        msg = f"this is not a moment: {fault}"
        raise BadMoment(msg) from None
    _check(asked)
    heard = hear(asked.words)
    moment = Moment(
        at=asked.at or datetime.now(UTC),
        words=asked.words,
        weight=asked.weight,
        pressures=asked.pressures,
        heard=() if asked.pressures else heard.pressures,
        whose=asked.whose,
        minutes=asked.minutes,
        place=asked.place,
        energy=asked.energy,
    )
    offer = suggesting.offer(
        Model.fresh(),
        situation_of(moment),
        tuple(PRACTICES.values()),
        Limits(crisis=bool(heard.crisis), afraid=asked.afraid),
        seed=asked.seed,
    )
    return {
        "instead": offer.instead,
        "heard": {"pressures": heard.pressures, "traps": heard.traps, "crisis": heard.crisis},
        "offer": [_card(card) for card in offer.cards],
    }


def _check(asked: _Asked) -> None:
    unknown = [key for key in asked.pressures if key not in PRESSURES]
    faults = (
        (bool(unknown), f"unknown pressures {', '.join(unknown)}; known are {', '.join(PRESSURES)}"),
        (asked.weight is not None and not 0 <= asked.weight <= 10, "weight is 0 to 10"),  # noqa: PLR2004 - the scale
        (asked.whose not in WHOSE, f"whose is one of {', '.join(WHOSE)}"),
        (asked.minutes not in MINUTES, "minutes is 1, 5 or 20"),
        (asked.place is not None and asked.place not in PLACES, f"place is one of {', '.join(PLACES)}"),
        (asked.energy is not None and asked.energy not in range(len(ENERGIES)), "energy is 0, 1 or 2"),
        (
            asked.at is not None and asked.at.tzinfo is None,
            "at needs a time zone, such as 2026-01-31T08:00:00Z",
        ),
    )
    for wrong, say in faults:
        if wrong:
            raise BadMoment(say)


def _card(card: Card) -> dict[str, Any]:
    practice = PRACTICES[card.practice]
    return {
        "practice": card.practice,
        "name": practice.name,
        "strategy": card.strategy,
        "minutes": practice.minutes,
        "propensity": card.propensity,
        "reasons": [{"code": reason.code, **reason.facts} for reason in card.reasons],
        "because": reasons_in_words(card.reasons),
    }
