"""Facts about the law, per country, as data: weeks of leave, asking for other work, pumping milk. Pure.

Each fact has its source and its date. What is not known for certain is not in the data, and pages then say so.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

from unguilt.core.words import mark as _

COUNTRIES: Final = ("AU", "CA", "DE", "ES", "FR", "GB", "IE", "IN", "MX", "NZ", "US")
"""Countries of which all three topics are told, by their ISO 3166 codes: those of the help directory."""
MEMBERS: Final = ("DE", "ES", "FR", "IE")
"""Those of them that are bound by the law of the European Union."""
FLEXIBLE: Final = "flexible"
PUMPING: Final = "pumping"
TOPICS: Final = (FLEXIBLE, PUMPING)

WARN_DAYS: Final = 365
FAIL_DAYS: Final = 400
"""A fact looked at longer ago than this many days is named by a test, then fails it."""

SAYINGS: Final = MappingProxyType(
    {
        "eu_parents": _(
            "Parents of a child up to eight, and carers, can ask for other hours or remote work."
        ),
        "ask_after_a_year": _(
            "After a year in the job, parents of a child of school age or younger can ask for other hours or "
            "places. The answer is due in writing within 21 days."
        ),
        "no_worse_treatment": _(
            "Being treated worse for nursing or pumping is against the law. Set breaks are not named."
        ),
        "ask_federal": _(
            "In jobs under federal rules you can ask for other hours or places after six months. For other "
            "jobs the rules of the province count."
        ),
        "breaks_federal": _(
            "In jobs under federal rules there are unpaid breaks to nurse or pump. For other jobs the rules of "
            "the province count."
        ),
        "part_time": _(
            "After six months you can ask for fewer hours where more than 15 people work. A no needs reasons."
        ),
        "hour_a_day_one_year": _("An hour a day to nurse or pump until the child is one year old."),
        "adapt_until_twelve": _(
            "You can ask to adapt your hours or work from home until the child is twelve. The answer is due "
            "within 15 days."
        ),
        "hour_until_nine_months": _("One paid hour a day until the child is nine months old."),
        "part_time_until_three": _("After a year in the job, part-time work until the child is three."),
        "ask_twice_a_year": _(
            "You can ask for other hours or places twice within twelve months. The answer is due within two "
            "months."
        ),
        "place_to_rest": _(
            "A fit place to rest for who is pregnant or nursing. Set breaks for pumping are not named."
        ),
        "ask_flexible_and_remote": _(
            "Parents of younger children can ask for other hours; anyone can ask for remote work."
        ),
        "hour_a_day_two_years": _("A paid hour a day to nurse or pump for two years after the birth."),
        "home_by_agreement": _(
            "After maternity leave, work from home can be agreed on where the work allows it."
        ),
        "two_breaks_fifteen_months": _("Two breaks a day to nurse until the child is fifteen months old."),
        "two_half_hours": _(
            "Two extra half hours a day to nurse or pump for up to six months, in a fit and clean place."
        ),
        "ask_at_any_time": _("You can ask for other hours, days or places at any time, from the first day."),
        "breaks_where_practicable": _("Breaks and a place to nurse or pump, as far as the work allows it."),
        "time_and_space_one_year": _(
            "Time to pump, and a private space that is not a bathroom, for one year after the birth. Some jobs "
            "are left out."
        ),
    }
)
"""What a law says, in one or two sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One fact: what the law `name` (the source, with its year) says; `checked` is when it was looked at last."""

    topic: str
    name: str
    says: str
    checked: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Weeks of maternity leave by law in `year`: at least `weeks`, where there is a choice up to `most`."""

    year: int
    weeks: float
    most: float | None = None
    unpaid: float = 0


@cache
def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def leaves() -> Mapping[str, Leave]:
    """Return the weeks of every country there are figures for, by its code."""
    table = _read("maternity.toml")
    return MappingProxyType({code: Leave(year=table["year"], **row) for code, row in table["leave"].items()})


def laws(country: str, topic: str) -> tuple[Law, ...]:
    """Return what is known of a country on a topic, its own law first; () means: not known."""
    table = _read("laws.toml")
    whose = (country, "EU") if country in MEMBERS else (country,)
    return tuple(
        Law(topic=topic, name=name, says=SAYINGS[row["kind"]], checked=row["checked"])
        for each in whose
        for name, row in table.get(each, {}).get(topic, {}).items()
    )


def ages(today: date) -> Mapping[str, int]:
    """Return how many days ago each law was looked at, by country, topic and name."""
    return {
        f"{country} {topic}: {law.name}": (today - law.checked).days
        for country in COUNTRIES
        for topic in TOPICS
        for law in laws(country, topic)
    }
