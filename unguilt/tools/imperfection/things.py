"""The starter list: sixty things of ours that can be left for a day, in six areas that she may hide.

Keys stand in sealed entries for ever. Each area assumes something about a life (somebody to cook for, a job, a
child), so none of them is shown once she has hidden it.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Some things that belong together: key → text, in the source language."""

    key: str
    label: str
    things: MappingProxyType[str, str]


def _area(key: str, label: str, **things: str) -> Area:
    return Area(key=key, label=label, things=MappingProxyType(things))


_IN_ORDER: Final = (
    _area(
        "self",
        _("Myself"),
        looks=_("Make-up, hair, the right shoes"),
        sport=_("Sport today"),
        steps=_("Counting steps"),
        book=_("The book I was going to read"),
        news=_("Keeping up with the news"),
        early_up=_("Getting up before everyone else"),
        course=_("The course I signed up for"),
        diary=_("Writing something down every day"),
        tomorrow=_("A plan for tomorrow"),
        useful_rest=_("Being useful while I rest"),
    ),
    _area(
        "home",
        _("At home"),
        dishes=_("The dishes: they can soak"),
        floor=_("The floor, crumbs and all"),
        folding=_("Folding laundry: a basket holds it too"),
        ironing=_("Ironing"),
        beds=_("Making beds"),
        mirror=_("The bathroom mirror"),
        drawer=_("The drawer that nobody opens"),
        windows=_("Windows"),
        shelf=_("A dusty shelf"),
        pile=_("The pile by the door"),
    ),
    _area(
        "food",
        _("Food"),
        cooking=_("A cooked meal: bread and something on it"),
        vegetable=_("A vegetable with every meal"),
        home_made=_("Home-made: bought is food too"),
        table=_("Setting the table"),
        shapes=_("Cutting things into pretty shapes"),
        new_dish=_("Trying a new dish"),
        big_shop=_("The big shop: a few things will do"),
        same_time=_("All eating at the same time"),
        meal_plan=_("A meal plan for the week"),
        baking=_("Baking anything"),
    ),
    _area(
        "people",
        _("People and messages"),
        group_chat=_("Keeping up with the group chat"),
        thank_you=_("Thank-you notes"),
        wrapping=_("A present with a bow: a bag will do"),
        call=_("A call that can wait"),
        explaining=_("Explaining a no"),
        visitors=_("Tidying before somebody comes"),
        photos=_("Sorting or sending photos"),
        birthdays=_("Being the one who remembers every birthday"),
        cheerful=_("Being cheerful"),
        favour=_("One favour"),
    ),
    _area(
        "work",
        _("Work or study"),
        inbox=_("An empty inbox"),
        quick_reply=_("Answering within the hour"),
        pretty_slides=_("Slides that look good"),
        speaking_up=_("Saying something in every meeting"),
        extra_task=_("The extra task that nobody was named for"),
        camera=_("Being on camera"),
        notes=_("Perfect notes"),
        desk=_("A tidy desk or locker"),
        first_there=_("Being the first one there"),
        third_look=_("Reading it through a third time"),
    ),
    _area(
        "children",
        _("With children"),
        bath=_("A bath: face and hands will do"),
        story=_("The long story: a short one"),
        matching=_("Clothes that match"),
        screens=_("Counting screen time today"),
        crafts=_("The craft project"),
        homework=_("Checking homework twice"),
        lunchbox=_("A lunchbox fit for a picture"),
        brushed_hair=_("Brushed hair"),
        club=_("One club or play date"),
        whole_order=_("The whole order of things before sleep"),
    ),
)

AREAS: Final = MappingProxyType({area.key: area for area in _IN_ORDER})
THINGS: Final = MappingProxyType({key: text for area in _IN_ORDER for key, text in area.things.items()})
"""Every thing of the starter list: key → text, in the source language."""
