"""The starter list: tasks of ours in eight areas, which she keeps, words anew, or puts out of sight.

Keys stand in sealed entries for ever. Every area assumes something about a life, so each task can be hidden.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Some tasks that belong together: key → text, in the source language."""

    key: str
    label: str
    tasks: MappingProxyType[str, str]


def _area(key: str, label: str, **tasks: str) -> Area:
    return Area(key=key, label=label, tasks=MappingProxyType(tasks))


_IN_ORDER: Final = (
    _area(
        "food",
        _("Food"),
        meals=_("Deciding what there is to eat"),
        groceries=_("Shopping for food"),
        run_out=_("Knowing what has run out"),
        cooking=_("Cooking"),
        packed_food=_("Food to take along"),
        after_meals=_("Clearing up after meals"),
        likes=_("Allergies and likes: who eats what"),
        feeding=_("Feeding who cannot eat alone"),
    ),
    _area(
        "clothes",
        _("Clothes"),
        washing=_("Washing and drying"),
        folding_away=_("Folding and putting away"),
        sizes=_("Knowing who has grown out of what"),
        new_clothes=_("Finding clothes and shoes that fit"),
        season=_("Getting ready for the next season"),
        mending=_("Mending, and passing on what is too small"),
        work_clothes=_("Clothes for work, clean on the day"),
        special_clothes=_("Sports things, costumes, the odd yellow shirt"),
    ),
    _area(
        "home",
        _("Home"),
        tidying=_("Tidying"),
        cleaning=_("Cleaning"),
        bathroom=_("Bathroom and toilet"),
        bins=_("Bins and recycling"),
        bedding=_("Fresh sheets and towels"),
        supplies=_("Paper, soap, batteries: keeping some there"),
        repairs=_("Repairs, and whoever comes to do them"),
        animals=_("Animals and plants"),
        getting_about=_("Tickets, bicycle, car: getting about"),
    ),
    _area(
        "care",
        _("School and care"),
        morning=_("Getting everyone out of the door"),
        rides=_("Taking there and picking up"),
        messages=_("Reading what school or care sends"),
        bags=_("Forms, bags, money for the trip"),
        learning=_("Sitting beside homework"),
        backup_care=_("Care on days when it falls through"),
        holidays=_("Holidays: who is where"),
        meetings=_("Meetings with teachers and carers"),
        to_sleep=_("Baths, stories, sleep"),
        nights=_("Being the one who gets up at night"),
    ),
    _area(
        "health",
        _("Health"),
        appointments=_("Booking appointments"),
        going_along=_("Going along to them"),
        medicine=_("Medicine: having it, giving it"),
        sick_days=_("Staying with who is ill"),
        teeth=_("Teeth, nails, hair"),
        vaccinations=_("Checks and vaccinations when they are due"),
        elders=_("Caring for an older relative"),
        support_needs=_("Therapies, aids, and asking for them"),
        own_health=_("Your own check-ups"),
    ),
    _area(
        "money",
        _("Money and papers"),
        bills=_("Paying what is due"),
        budget=_("Seeing that it lasts to the end of the month"),
        benefits=_("Applying for what you are entitled to"),
        taxes=_("Tax papers"),
        contracts=_("Rent, contracts, insurance"),
        documents=_("Passports, cards, certificates"),
        big_buys=_("Comparing before something big is bought"),
        passwords=_("Accounts, passwords, the phone that stops working"),
    ),
    _area(
        "people",
        _("People and celebrations"),
        birthdays=_("Remembering birthdays"),
        presents=_("Presents: having the idea, buying, wrapping"),
        parties=_("Parties and festive days"),
        family_contact=_("Keeping in touch with relatives"),
        friends=_("Friends: seeing them, writing back"),
        play_dates=_("Who plays with whom, and when"),
        visits=_("Visits: inviting, hosting, leaving in time"),
        thanks=_("Thank-yous and small gifts"),
    ),
    _area(
        "unseen",
        _("The invisible"),
        calendar=_("Keeping everybody’s days in your head"),
        remembering=_("Reminding the others"),
        noticing_mood=_("Noticing that somebody is not well"),
        worries=_("Being the one they come to with worries"),
        peace=_("Keeping the peace"),
        looking_ahead=_("Thinking of what comes in a month"),
        being_called=_("Being the one who is called first"),
        finding=_("Knowing where everything is"),
        traditions=_("Keeping up what makes it feel like us"),
    ),
)

AREAS: Final = MappingProxyType({area.key: area for area in _IN_ORDER})
TASKS: Final = MappingProxyType({key: text for area in _IN_ORDER for key, text in area.tasks.items()})
"""Every task of the starter list: key → text, in the source language."""
AREA_OF: Final = MappingProxyType({key: area.key for area in _IN_ORDER for key in area.tasks})
"""In which area a starter task stands."""
