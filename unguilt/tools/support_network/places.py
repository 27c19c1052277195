"""Where people may be found: kinds of places with what to ask there, those that cost nothing first. English source."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _

FREE: Final = "free"
OFTEN: Final = "often"
SOME: Final = "some"
COSTS: Final = MappingProxyType(
    {FREE: _("Free"), OFTEN: _("Often free"), SOME: _("Costs something; there may be a lower price")}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A kind of place: what it is like, what to ask there, and what one may find (keys of GIVES)."""

    key: str
    name: str
    line: str
    asks: tuple[str, str]
    gives: tuple[str, ...]
    cost: str = FREE


_ALL: Final = (
    Place(
        key="family_place",
        name=_("Library or family centre"),
        line=_("Rooms where you may come and go, often with a corner for children."),
        asks=(_("Is there a time when others like me come?"), _("May I come without signing up?")),
        gives=("same_boat", "laugh"),
    ),
    Place(
        key="nurse",
        name=_("Nurse, midwife or health centre"),
        line=_("They often know which groups near you are kind and cost nothing."),
        asks=(
            _("Do you know a group for someone in my place?"),
            _("Is there one that I can join by phone?"),
        ),
        gives=("advise", "same_boat", "listen"),
    ),
    Place(
        key="peer_line",
        name=_("Peer support by phone"),
        line=_("Someone who has been there, with some training, talks with you week by week."),
        asks=(_("Who would call me, and how were they trained?"), _("Can I choose the hour?")),
        gives=("listen", "same_boat"),
    ),
    Place(
        key="online",
        name=_("A group online"),
        line=_("Open at all hours, and reading along is enough."),
        asks=(
            _("Who leads it, and what are the rules?"),
            _("May I read along under another name first?"),
        ),
        gives=("same_boat", "advise", "laugh"),
    ),
    Place(
        key="school_door",
        name=_("School, nursery or club"),
        line=_("The people who stand at the same door at the same time."),
        asks=(_("Is there a chat or a circle of families?"), _("Who shares rides or pick-ups?")),
        gives=("help", "same_boat"),
    ),
    Place(
        key="neighbours",
        name=_("Neighbours, a local house, a notice board"),
        line=_("Close by, for a key, a lift, or an hour."),
        asks=(_("Who swaps hours or things here?"), _("May I put up a note?")),
        gives=("help", "laugh"),
    ),
    Place(
        key="care_swap",
        name=_("A care swap"),
        line=_("A few families look after each other’s children in turns, with no money."),
        asks=(_("Would you try it once, for two hours?"), _("What do we agree on before?")),
        gives=("help", "same_boat"),
    ),
    Place(
        key="time_bank",
        name=_("A time bank"),
        line=_("An hour of yours for an hour of someone else’s."),
        asks=(_("What do people offer here?"), _("What if I have no hours to give right now?")),
        gives=("help",),
    ),
    Place(
        key="on_her_own",
        name=_("A group for those who do it on their own"),
        line=_("They know the forms and the nights."),
        asks=(
            _("Do you help with forms and money?"),
            _("Is there someone for the children while you meet?"),
        ),
        gives=("same_boat", "advise", "help"),
    ),
    Place(
        key="rainbow",
        name=_("A queer family group"),
        line=_("Families like yours, where nothing has to be told first."),
        asks=(_("Are families like ours part of it?"), _("How do you keep names private?")),
        gives=("same_boat", "listen", "advise"),
    ),
    Place(
        key="origin",
        name=_("A faith, culture or language group"),
        line=_("People who share where you come from, or what you hold dear."),
        asks=(_("Is there a circle for people who care for children?"), _("May I come and only listen?")),
        gives=("listen", "same_boat", "help"),
    ),
    Place(
        key="illness",
        name=_("A group for families with illness or disability"),
        line=_("They know the waiting rooms and the way through."),
        asks=(_("Is there a group for what we live with?"), _("Do you offer hours of relief?")),
        gives=("advise", "same_boat", "help"),
    ),
    Place(
        key="grief",
        name=_("A group after a loss"),
        line=_("For those who carry someone in their heart."),
        asks=(_("Who leads it?"), _("May I come when it suits me, and leave when I need to?")),
        gives=("listen", "same_boat"),
    ),
    Place(
        key="carers",
        name=_("An organisation for carers"),
        line=_("Also for those who look after a parent, or after several people at once."),
        asks=(_("Whom can I talk to about my own load?"), _("What relief can I ask for?")),
        gives=("advise", "help", "listen"),
    ),
    Place(
        key="walk",
        name=_("A walk with others"),
        line=_("A set hour, a slow round: with prams, dogs or empty hands."),
        asks=(_("How slow is it?"), _("May I leave halfway?")),
        gives=("laugh", "same_boat"),
    ),
    Place(
        key="mentor",
        name=_("A mentor in your line of work"),
        line=_("Someone a few steps ahead, for half an hour now and then."),
        asks=(_("Would you give me half an hour, once?"), _("What would you do in my place?")),
        gives=("advise",),
        cost=OFTEN,
    ),
    Place(
        key="staff",
        name=_("A union or staff group"),
        line=_("Others who know your work and your rota."),
        asks=(
            _("Is there a group for those who care for someone?"),
            _("Does what I say there stay between us?"),
        ),
        gives=("advise", "same_boat"),
        cost=OFTEN,
    ),
    Place(
        key="choir",
        name=_("A choir, a team, a course"),
        line=_("An hour or two in which nobody needs you."),
        asks=(_("May I come once to try?"), _("What does it cost, and is there a lower price?")),
        gives=("laugh",),
        cost=SOME,
    ),
)

PLACES: Final = MappingProxyType({each.key: each for each in _ALL})


def where_to_find(give: str) -> tuple[Place, ...]:
    """Return the kinds of places where one may find this (a key of GIVES); all of them for anything else."""
    return tuple(each for each in _ALL if give in each.gives) or _ALL
