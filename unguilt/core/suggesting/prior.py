"""The written prior: what to expect of each strategy before she has tried it, read from `prior.toml`."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from unguilt.core.method import PRESSURES, STRATEGIES, WHOSE
from unguilt.core.suggesting.interface import BadPrior

GRADES: Final = ("A", "B", "C", "D")
FITS: Final = (-0.3, 0.0, 0.3)
_MOST: Final = 0.8
"""No mean in the file goes above this: more would need a source that does not exist."""

_FIELDS: Final = frozenset({"mean", "effort", "fit", "grade", "source"})
_SITUATION_FIELDS: Final = frozenset({"key", "pressures", "whose", "strategies"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What is written about one strategy.

    mean    points beyond the natural fall for one use of five minutes, pressures aside
    effort  1 when it asks more than she has with no energy left, else 0
    fit     pressure → points more or less
    """

    mean: float
    effort: int = 0
    fit: Mapping[str, float]
    grade: str = "D"
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSituation:
    """A common situation, how it shows in a moment, and what is reached for first in it."""

    key: str
    pressures: tuple[str, ...]
    strategies: tuple[str, ...]
    whose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """Expectations per strategy. `version` changes with the numbers: kept states name it."""

    version: int
    strategies: Mapping[str, Expectation]
    situations: tuple[KnownSituation, ...] = ()

    def expected(self, strategy: str, weights: Mapping[str, float]) -> float:
        """Mean plus fit, in points; 0 for a strategy the prior does not know."""
        known = self.strategies.get(strategy)
        if known is None:
            return 0.0
        return known.mean + sum(known.fit.get(key, 0.0) * weight for key, weight in weights.items())

    def effort(self, strategy: str) -> int:
        """1 when the strategy asks more than she has with no energy left."""
        known = self.strategies.get(strategy)
        return known.effort if known else 0


@cache
def written_prior() -> Prior:
    """Return the prior that stands in `prior.toml`."""
    return read_prior(files(__package__).joinpath("prior.toml").read_text(encoding="utf-8"))


def read_prior(source: str) -> Prior:
    """Read a prior from TOML text. Raises BadPrior, naming the place and the fault."""
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        msg = f"not valid TOML: {error}"
        raise BadPrior(msg) from error
    _need(table.keys() <= {"version", "strategy", "situation"}, "top", "an unknown table")
    _need(isinstance(table.get("version"), int), "top", "version is a whole number")
    strategies = table.get("strategy", {})
    _need(strategies.keys() == STRATEGIES.keys(), "strategy", "names the twelve strategies, all of them")
    expectations = {slug: _expectation(slug, fields) for slug, fields in strategies.items()}
    situations = tuple(_situation(each, expectations) for each in table.get("situation", ()))
    return Prior(version=table["version"], strategies=expectations, situations=situations)


def _need(fact: object, where: str, fault: str) -> None:
    if not fact:
        msg = f"{where}: {fault}"
        raise BadPrior(msg)


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _expectation(slug: str, fields: Mapping[str, Any]) -> Expectation:
    _need(fields.keys() == _FIELDS, slug, f"has exactly the fields {', '.join(sorted(_FIELDS))}")
    _need(_number(fields["mean"]) and 0 <= fields["mean"] <= _MOST, slug, f"mean is 0 to {_MOST}")
    _need(fields["effort"] in (0, 1), slug, "effort is 0 or 1")
    _need(fields["grade"] in GRADES, slug, f"grade is one of {', '.join(GRADES)}")
    _need(isinstance(fields["source"], str) and fields["source"], slug, "source is missing")
    for key, value in fields["fit"].items():
        _need(key in PRESSURES, slug, f"“{key}” in fit is not a pressure")
        _need(value in FITS, slug, "fit is -0.3, 0 or 0.3")
    fit = {key: float(value) for key, value in fields["fit"].items()}
    return Expectation(
        mean=float(fields["mean"]),
        effort=fields["effort"],
        fit=fit,
        grade=fields["grade"],
        source=fields["source"],
    )


def _known(values: Sequence[str], known: Iterable[str], where: str) -> tuple[str, ...]:
    for value in values:
        _need(value in known, where, f"“{value}” is not known")
    return tuple(values)


def _situation(table: Mapping[str, Any], expectations: Mapping[str, Expectation]) -> KnownSituation:
    where = f"situation {table.get('key', '(no key)')}"
    _need(table.keys() <= _SITUATION_FIELDS, where, "an unknown field")
    _need(table.keys() >= _SITUATION_FIELDS - {"whose"}, where, "a field is missing")
    pressures = _known(table["pressures"], PRESSURES, where)
    strategies = _known(table["strategies"], STRATEGIES, where)
    whose = table.get("whose", "")
    _need(whose == "" or whose in WHOSE, where, "whose is not known")
    for slug in strategies:
        for key in pressures:
            _need(expectations[slug].fit.get(key) == max(FITS), where, f"{slug} has no fit 0.3 for {key}")
    return KnownSituation(key=table["key"], pressures=pressures, strategies=strategies, whose=whose)
