"""How to find a therapist, step by step, and ways to pay less, as data. Pure."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class FindStep:
    """One step: what to do, and the address (by name) of a page of this room that helps with it, or ""."""

    key: str
    name: str
    line: str
    page: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to pay less: what it is, and words to ask for it."""

    key: str
    name: str
    line: str
    ask: str


STEPS: Final = (
    FindStep(
        key="sentence",
        name=_("One sentence first"),
        line=_("Say what you want help with. “I feel guilty all the time and sleep badly” is enough."),
        page="first_call",
        action=_("Your card for the first call"),
    ),
    FindStep(
        key="cheapest",
        name=_("Ask the free route first"),
        line=_("Your doctor, a public service or a clinic. Below you see what your country has."),
    ),
    FindStep(
        key="lists",
        name=_("Look in one or two lists"),
        line=_("Most lists let you choose a language, a price, or talks by video."),
    ),
    FindStep(
        key="three",
        name=_("Ask three at once"),
        line=_("Many are full. Three short messages save you a long wait for one answer."),
    ),
    FindStep(
        key="first_talk",
        name=_("Ask for a short first talk"),
        line=_("Many give fifteen minutes for free. You may ask anything, also about money."),
        page="therapy_questions",
        action=_("Questions to ask"),
    ),
    FindStep(
        key="fit",
        name=_("See whether it fits"),
        line=_("Could you say something you are ashamed of to this person? If not, you may look further."),
    ),
    FindStep(
        key="waiting",
        name=_("While you wait"),
        line=_("Ask for a place on the waiting list, for hours that get free, and what to do until then."),
    ),
)

WAYS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Way(
                key="public",
                name=_("Public services"),
                line=_("Where there is a free or paid-for route, it is the first thing to ask about."),
                ask=_("“Do I need a letter from a doctor, and how long is the wait?”"),
            ),
            Way(
                key="insurance",
                name=_("Insurance"),
                line=_("Ask before the first talk, and write down who told you what."),
                ask=_("“Which therapists do you pay, for how many hours, and what is my part?”"),
            ),
            Way(
                key="sliding",
                name=_("A lower fee"),
                line=_("Many keep a few places for people who can pay less. You need not prove anything."),
                ask=_("“Do you have a lower fee? I can pay about this much.”"),
            ),
            Way(
                key="training",
                name=_("Training clinics"),
                line=_(
                    "People near the end of their training see clients, and a senior looks on. It costs less."
                ),
                ask=_("“Is there a training clinic or a university clinic near me?”"),
            ),
            Way(
                key="work",
                name=_("Help paid by work"),
                line=_("Some employers pay for a few talks. It is worth knowing who hears of it."),
                ask=_("“Will anyone at work see that I used this?”"),
            ),
            Way(
                key="groups",
                name=_("A group"),
                line=_("A group led by someone trained costs less than an hour alone. Some are for parents."),
                ask=_("“Do you run a group, or know of one?”"),
            ),
            Way(
                key="fewer",
                name=_("Fewer or shorter talks"),
                line=_("Every second week, or half an hour by phone, can be enough to begin."),
                ask=_("“Could we meet every second week?”"),
            ),
            Way(
                key="charity",
                name=_("Free counselling"),
                line=_("Family centres, women’s centres, faith groups and charities often talk for free."),
                ask=_("“Is the person I talk to trained, and what stays private?”"),
            ),
        )
    }
)
