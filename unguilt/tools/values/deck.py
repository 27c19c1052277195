"""The deck: forty-eight values of our own wording, each a short name and one line.

None of them assumes a partner, a living child, a faith, money, or a body that can do everything. Keys stand in
sealed entries for ever. The order mixes what is near and what is far, so that no page is all of one kind.
"""

from dataclasses import dataclass
from math import ceil
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One value, its texts in the source language."""

    key: str
    name: str
    line: str


def _card(key: str, name: str, line: str) -> Card:
    return Card(key=key, name=name, line=line)


_IN_ORDER: Final = (
    _card("care", _("Care"), _("Looking after who or what is in my hands.")),
    _card("freedom", _("Freedom"), _("Having a say in where my hours go.")),
    _card("honesty", _("Honesty"), _("Saying what is so, also when it is small.")),
    _card("play", _("Play"), _("Doing a thing for the fun in it.")),
    _card("work_well", _("Work done well"), _("Making something that I can stand behind.")),
    _card("rest", _("Rest"), _("Letting stillness have its place.")),
    _card("courage", _("Courage"), _("Doing what counts while my voice shakes.")),
    _card("friendship", _("Friendship"), _("People I chose, and who chose me.")),
    _card("nature", _("Nature"), _("Sky, leaves, weather: being part of it.")),
    _card("fairness", _("Fairness"), _("Nobody gets less because of who they are.")),
    _card("here", _("Being here"), _("Giving this minute all of me.")),
    _card("learning", _("Learning"), _("Getting to know something new, at my pace.")),
    _card("humour", _("Humour"), _("Finding what is funny, also in the mess.")),
    _card("kind_to_me", _("Being kind to myself"), _("Talking to me as I would to a friend.")),
    _card("belonging", _("Belonging"), _("A place where I need no reason to be.")),
    _card("making", _("Making things"), _("Bringing about what was not there before.")),
    _card("patience", _("Patience"), _("Giving things the time they take.")),
    _card("clear_no", _("A clear no"), _("Knowing what is mine to carry and what is not.")),
    _card("tenderness", _("Tenderness"), _("Being soft with what lives, me among it.")),
    _card("curiosity", _("Curiosity"), _("Asking on, and wanting to know.")),
    _card("safety", _("Safety"), _("Calm ground for me and for those near me.")),
    _card("beauty", _("Beauty"), _("Seeing what is lovely, and making some of it.")),
    _card("trust", _("Trust"), _("Being someone others can count on.")),
    _card("alone", _("Time alone"), _("Hours in which nobody needs me.")),
    _card("roots", _("Where I come from"), _("Keeping the words, food and songs of my people.")),
    _card("voice", _("Having a voice"), _("Being heard where things are decided.")),
    _card("health", _("Health"), _("Treating my body as well as it lets me.")),
    _card("generosity", _("Generosity"), _("Giving time, an ear or a good word.")),
    _card("calm", _("Calm"), _("Not going along with every wave.")),
    _card("growing", _("Growing"), _("Not having to stay who I was.")),
    _card("closeness", _("Closeness"), _("Being known, and letting someone near.")),
    _card("order", _("Order"), _("Knowing where things are, inside and out.")),
    _card("adventure", _("Adventure"), _("Trying what I have never tried.")),
    _card("dignity", _("Dignity"), _("Nobody is made small, and neither am I.")),
    _card("pleasure", _("Pleasure"), _("Good food, warm water, music, skin.")),
    _card("loyalty", _("Loyalty"), _("Staying when it gets hard to stay.")),
    _card("forgiveness", _("Forgiveness"), _("Letting a fault grow old, also one of mine.")),
    _card("standing_up", _("Standing up for it"), _("Saying so when something is wrong.")),
    _card("gratitude", _("Gratitude"), _("Seeing what is good, and saying it.")),
    _card("simple", _("A plain life"), _("Fewer things, fewer plans, more air.")),
    _card("wonder", _("Wonder"), _("Something larger than me, whatever I call it.")),
    _card("holding_on", _("Holding on"), _("Going on with what counts, with pauses.")),
    _card("hand_on", _("Handing something on"), _("Leaving some good for those who come after.")),
    _card("my_part", _("Doing my part"), _("Adding my share to something we all need.")),
    _card("remembering", _("Remembering"), _("Keeping those who are gone in my days.")),
    _card("open_arms", _("Making room for others"), _("Letting people feel welcome near me.")),
    _card("enough", _("Knowing what is enough"), _("Stopping there, without another round.")),
    _card("hope", _("Hope"), _("Acting as if better is possible.")),
)

DECK: Final = MappingProxyType({card.key: card for card in _IN_ORDER})
PAGE: Final = 6
"""Cards on one page: what a thumb sorts in half a minute."""
PAGES: Final = ceil(len(DECK) / PAGE)


def on_page(number: int) -> tuple[Card, ...]:
    """Return the cards of a page, counted from 1."""
    return _IN_ORDER[(number - 1) * PAGE : number * PAGE]
