"""The twelve strategies in their four groups, in the method's own order."""

from dataclasses import dataclass
from types import MappingProxyType

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Three or so strategies that pull the same way."""

    key: str
    name: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """One of the twelve. `slug` names its room, its URL and its place in the data."""

    number: int
    slug: str
    group: str
    name: str
    line: str


_GROUPS = (
    Group(key="kinder_mind", name=_("Kinder mind"), line=_("Reframe, breathe, be on your own side")),
    Group(key="lighter_load", name=_("Lighter load"), line=_("Hand over, draw a line, lean on people")),
    Group(key="what_matters", name=_("What matters"), line=_("Values, time together, your own success")),
    Group(key="wider_change", name=_("Wider change"), line=_("Ask for what ought to exist already")),
)

_STRATEGIES = (
    Strategy(
        number=1,
        slug="reframe",
        group="kinder_mind",
        name=_("Reframe"),
        line=_("Look at the guilty thought again and find a kinder sentence that is also truer."),
    ),
    Strategy(
        number=2,
        slug="quality_time",
        group="what_matters",
        name=_("Time together"),
        line=_("Make the time you do have count: ten good minutes, a date of your own."),
    ),
    Strategy(
        number=3,
        slug="delegate",
        group="lighter_load",
        name=_("Hand over"),
        line=_("See what you carry, thinking included, and give some of it away."),
    ),
    Strategy(
        number=4,
        slug="boundaries",
        group="lighter_load",
        name=_("Boundaries"),
        line=_("Draw a line around work, home or phone, with words ready to hold it."),
    ),
    Strategy(
        number=5,
        slug="imperfection",
        group="kinder_mind",
        name=_("Good enough"),
        line=_("Do one thing less than perfectly on purpose, and see what really happens."),
    ),
    Strategy(
        number=6,
        slug="therapy",
        group="lighter_load",
        name=_("Talk to someone trained"),
        line=_("Know when a therapist would help more than any tool, and how to begin."),
    ),
    Strategy(
        number=7,
        slug="values",
        group="what_matters",
        name=_("Values"),
        line=_("Name what matters to you, and let it decide what gets your hours."),
    ),
    Strategy(
        number=8,
        slug="support_network",
        group="lighter_load",
        name=_("Your people"),
        line=_("Find, keep and use the people who listen, help, or are in the same boat."),
    ),
    Strategy(
        number=9,
        slug="mindfulness",
        group="kinder_mind",
        name=_("Breathe and notice"),
        line=_("Come back to this minute with breath, body, or a page of writing."),
    ),
    Strategy(
        number=10,
        slug="advocacy",
        group="wider_change",
        name=_("Speak up"),
        line=_("Ask work, school or the state for what would make this less heavy for all."),
    ),
    Strategy(
        number=11,
        slug="self_compassion",
        group="kinder_mind",
        name=_("Self-compassion"),
        line=_("Say to yourself what you would say to a friend in your place."),
    ),
    Strategy(
        number=12,
        slug="success",
        group="what_matters",
        name=_("Your own success"),
        line=_("Write down what a good week is by your own measure, and notice it."),
    ),
)

GROUPS = MappingProxyType({each.key: each for each in _GROUPS})
STRATEGIES = MappingProxyType({each.slug: each for each in _STRATEGIES})
