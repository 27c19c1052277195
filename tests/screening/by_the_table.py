"""A second scorer, written from SAFETY.md’s table alone: rows of facts, and nothing of `unguilt.core.screening`.

A sheet is a mapping of question names to digits: g1 to g7, p1 to p9, p10 (difficulty), a1 to d2.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

Sheet = Mapping[str, int]


class Row(NamedTuple):
    """One line of the table: what is measured, from where on, from where on perinatal, and the level."""

    sign: str
    measure: str
    least: int
    least_perinatal: int
    level: int
    twice: bool = False


TABLE: Final = (
    Row("anxiety", "gad7", 5, 5, 1, twice=True),
    Row("anxiety", "gad7", 10, 8, 2),
    Row("anxiety", "gad7", 15, 13, 3),
    Row("anxiety", "a1+a2 without gad7", 4, 3, 1),
    Row("burnout", "b1+b2", 4, 3, 1),
    Row("burnout", "b2", 3, 3, 2),
    Row("burnout", "b3", 2, 2, 2),
    Row("relationships", "most of c", 3, 3, 1),
    Row("relationships", "c of two or more", 2, 2, 2),
    Row("self_worth", "p6", 2, 2, 1),
    Row("self_worth", "d1+d2", 5, 4, 2),
    Row("depression", "phq9", 5, 5, 1, twice=True),
    Row("depression", "phq9", 10, 8, 2),
    Row("depression", "phq9", 15, 13, 3),
    Row("depression", "difficulty with phq9 of five", 2, 2, 2),
)
ENOUGH: Final = {
    "anxiety": (("gad7",), ("g1", "g2", "short gad says no"), ("a1", "a2")),
    "burnout": (("b1", "b2", "b3"),),
    "relationships": (("c1", "c2", "c3"),),
    "self_worth": (("d1", "d2"),),
    "depression": (("phq9",), ("p1", "p2", "short phq says no")),
}
"""For each sign, what has to be known before a zero may be said of it."""


def whole(sheet: Sheet, names: Sequence[str], may_miss: int) -> int | None:
    given = [sheet[name] for name in names if name in sheet]
    if len(names) - len(given) > may_miss or not given:
        return None
    mean = Decimal(sum(given)) / len(given)
    return int((mean * len(names)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def measures(sheet: Sheet) -> dict[str, int]:
    def added(*names: str) -> int:
        return sum(sheet.get(name, 0) for name in names)

    found = {name: value for name, value in sheet.items() if name != "p10"}
    asked_gad, asked_phq = added("g1", "g2") >= 3, added("p1", "p2") >= 2
    gad7 = whole(sheet, [f"g{n}" for n in range(1, 8)], 1) if asked_gad else None
    phq9 = whole(sheet, [f"p{n}" for n in range(1, 10)], 2) if asked_phq else None
    if gad7 is None:
        found["a1+a2 without gad7"] = added("a1", "a2")
    else:
        found["gad7"] = gad7
    if phq9 is not None:
        found["phq9"] = phq9
        found["difficulty with phq9 of five"] = sheet.get("p10", 0) if phq9 >= 5 else 0
    if not asked_gad:
        found["short gad says no"] = 1
    if not asked_phq:
        found["short phq says no"] = 1
    found["b1+b2"], found["d1+d2"] = added("b1", "b2"), added("d1", "d2")
    cs = [sheet.get(name, 0) for name in ("c1", "c2", "c3")]
    found["most of c"], found["c of two or more"] = max(cs), sum(c >= 2 for c in cs)
    return found


def levels(sheet: Sheet, *, perinatal: bool, two_weeks_before: Sequence[Sheet]) -> dict[str, int]:
    """Return the level of each sign that something can be said of."""
    found, before = measures(sheet), [measures(each) for each in two_weeks_before]
    reached: dict[str, int] = dict.fromkeys(ENOUGH, 0)
    for row in TABLE:
        least = row.least_perinatal if perinatal else row.least
        counts = found.get(row.measure, 0) >= least
        if row.twice and not perinatal:
            counts = counts and any(each.get(row.measure, 0) >= row.least for each in before)
        if counts:
            reached[row.sign] = max(reached[row.sign], row.level)
    return {
        sign: level
        for sign, level in reached.items()
        if level or any(all(name in found for name in names) for names in ENOUGH[sign])
    }


def crisis(sheet: Sheet, *, unsafe: bool) -> int:
    return 2 if unsafe or sheet.get("p9", 0) >= 2 else min(1, sheet.get("p9", 0))
