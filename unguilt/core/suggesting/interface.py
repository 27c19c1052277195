"""What crosses the border of `core.suggesting`: one moment in, cards with reasons out.

Everything here is plain data. Times are days since the epoch in UTC (float), weights are 0–10.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

SOOTHING_LEAD = "self_compassion.three_step_break"
"""The practice that leads while nothing is known: the one with a trial on exactly this guilt."""


class BadState(ValueError):
    """Stored bytes are not a state of this version: replay the moments instead of reading them."""


class OutOfOrder(ValueError):
    """A moment older than the last one learnt from was given to `learn`: use `replay` over all."""


class BadPrior(ValueError):
    """The written prior breaks its schema; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One moment as the model sees it.

    at         days since the epoch, UTC
    weight     0–10; None = not said (cards are chosen as if 6, nothing is learnt from ratings)
    pressures  keys of PRESSURES that she confirmed; unknown keys are passed over
    heard      keys heard in her words but not confirmed: used when `pressures` is empty, and then
               reasons say "heard", never "named"
    whose      mend | rule | unfair | unsure
    minutes    1, 5 or 20
    place      key of PLACES; None = anywhere
    energy     0 nothing left, 1 a little, 2 some to spare; None = not said (forbids nothing)
    bedtime    last thing at night
    """

    at: float
    weight: int | None
    pressures: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    whose: str = "unsure"
    minutes: int = 1
    place: str | None = None
    energy: int | None = None
    bedtime: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What forbids, before anything is weighed.

    crisis      a crisis was heard or answered: no cards at all, help instead
    sign_level  0–3 (SAFETY.md); at 3 the way to a therapist comes first
    afraid      afraid of someone at home: nothing that asks a partner
    silenced    strategy slugs or practice ids she never wants to see
    """

    crisis: bool = False
    sign_level: int = 0
    afraid: bool = False
    silenced: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One fact that speaks for a card. `facts` holds its numbers and keys, see `wording`."""

    code: str
    facts: Mapping[str, int | str | tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One practice to offer, with facts in order of importance (one to four).

    `propensity` is the chance that exactly this practice got this place, given the cards before it.
    """

    practice: str
    strategy: str
    reasons: tuple[Reason, ...]
    propensity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Two or three cards, the first one recommended; fewer when little fits.

    instead  "help": crisis, `cards` is empty. "therapy": sign level 3, the page puts the way to a
             therapist first; the cards below it (a therapy practice if one fits, then soothing
             ones) are still given, because help is never gated behind anything. "" otherwise;
             with empty cards it means that nothing in the catalogue fits.
    """

    cards: tuple[Card, ...] = ()
    instead: Literal["", "help", "therapy"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Cards that were on the page at once, first to last."""

    practices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """She opened this practice (from the cards or from its room)."""

    practice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """She did this practice.

    minutes  length of the practice, kept here so that replay never depends on today's catalogue
    before   weight before, None = not said: then nothing is learnt from the rating
    after    weight after, None = not rated
    delayed  rated the next day (writing about hard things). With `after` None it means "not rated
             yet", from which nothing is concluded
    """

    practice: str
    minutes: int
    before: int | None
    after: int | None
    delayed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """She only noted the moment; `after` is a later rating if she gave one.

    delayed  the later rating came on another day
    """

    after: int | None = None
    delayed: bool = False


Step = Shown | Picked | Done | Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One whole moment: how it was, and what happened, in order.

    Learn from a moment once, when it is over. When an earlier one changes (a rating comes the next
    day, she edits or deletes it), replay all events.
    """

    situation: Situation
    steps: tuple[Step, ...] = ()


State = Literal["early", "helps", "little", "unclear"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What is known about one strategy for her, in points (0–10) beyond the natural fall.

    At her usual pressures, rested, averaged over its practices. `low`–`high` is the 90 % interval of
    the mixture with the rival model *nothing beyond the natural fall*; `p` is P(effect > 0.5).
    n = rated moments. What may be said follows from `state` alone.
    """

    strategy: str
    state: State
    mean: float
    low: float
    high: float
    n: int
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """English source for one translated line.

    singular, plural, number  for gettext (plural None) or ngettext; named %-placeholders
    arguments  numbers to fill in; floats are rounded to one decimal, the page writes them in her
               language's way
    words      source texts to fill in; the page translates each of them first
    """

    singular: str
    plural: str | None = None
    number: int | None = None
    arguments: Mapping[str, int | float] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
