"""Practices as data: the schema, the reader, and errors that say which line to mend.

A room keeps its practices in `practices.toml`; texts there are English source and are translated at
the edge. The schema is told in CONTRIBUTING.md, "add a tool in seven steps".
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from unguilt.core.method.pressures import PRESSURES
from unguilt.core.method.situation import ENERGIES, MINUTES, PLACES
from unguilt.core.method.strategies import STRATEGIES

STEP_TYPES: Final = ("read", "write", "choose", "breathe", "count", "list", "rate")
NOT_WHEN: Final = ("heavy", "afraid", "crisis", "unfair", "mend", "bedtime")
"""Reasons not to offer: weight ≥ 8 · afraid at home · crisis heard · she said *unfair* · she said
*mine to mend* · last thing at night."""

_KEY: Final = re.compile(r"[a-z][a-z0-9_]*")
_MAX_ONE_MINUTE_STEPS: Final = 3


class BadPractice(ValueError):
    """A practice file breaks the schema; the message names the practice and what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breath:
    """One breathing pattern in seconds; `hold` and `rest` may be 0. `rounds` is how many breaths."""

    inhale: float
    hold: float
    exhale: float
    rest: float
    rounds: int

    @property
    def seconds(self) -> float:
        """Length of all rounds together, in seconds."""
        return (self.inhale + self.hold + self.exhale + self.rest) * self.rounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do, on a screen of its own.

    type     what it asks: see STEP_TYPES
    text     what she reads
    key      under which her answer is kept ("" for `read`, `breathe` and `count`)
    hint     an example in small print beneath a field
    options  what can be chosen (`choose`) or counted off one by one (`count`)
    several  `choose` may take more than one
    lines    how many short lines a `list` offers
    low/high the ends of a 0–10 `rate` scale
    breath   the pattern of `breathe`
    show     keys of earlier answers to keep in sight
    """

    type: str
    text: str
    key: str = ""
    hint: str = ""
    options: tuple[str, ...] = ()
    several: bool = False
    lines: int = 3
    low: str = ""
    high: str = ""
    breath: Breath | None = None
    show: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether she answers something that is kept."""
        return self.type in {"write", "choose", "list", "rate"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One guided thing to do.

    id         "<strategy>.<key>", stable for ever: it stands in sealed entries
    minutes    1, 5 or 20
    energy     least energy it needs: 0 nothing left, 1 a little, 2 some to spare
    places     where it can be done (keys of PLACES)
    pressures  which pressures it suits; empty means any
    not_when   when not to offer it (NOT_WHEN)
    soothing   calms first and challenges nothing; the only kind offered first at weight ≥ 8
    judged_later  its rating just after misleads (writing about hard things): judged the next day
    free/alone costs no money / needs no other person
    why        one honest line: what it does
    evidence   one line: what it rests on, and how firmly
    """

    id: str
    strategy: str
    name: str
    minutes: int
    energy: int
    places: tuple[str, ...]
    pressures: tuple[str, ...]
    not_when: tuple[str, ...]
    soothing: bool
    free: bool
    alone: bool
    judged_later: bool
    why: str
    evidence: str
    steps: tuple[Step, ...]


_TOP: Final = {
    "key": str,
    "name": str,
    "minutes": int,
    "energy": int,
    "places": list,
    "why": str,
    "evidence": str,
    "step": list,
}
_TOP_OPTIONAL: Final = {
    "pressures": list,
    "not_when": list,
    "soothing": bool,
    "free": bool,
    "alone": bool,
    "judged_later": bool,
}
_STEP_FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "read": frozenset(),
    "write": frozenset({"key", "hint"}),
    "choose": frozenset({"key", "hint", "options", "several"}),
    "breathe": frozenset({"breath"}),
    "count": frozenset({"options"}),
    "list": frozenset({"key", "hint", "lines"}),
    "rate": frozenset({"key", "low", "high"}),
}
_STEP_KINDS: Final = {
    "key": str,
    "hint": str,
    "options": list,
    "several": bool,
    "breath": dict,
    "lines": int,
    "low": str,
    "high": str,
    "show": list,
}


def read_practices(source: str, *, strategy: str) -> tuple[Practice, ...]:
    """Read the practices of one room from TOML text.

    Raises BadPractice with the practice's name and the fault when anything breaks the schema.
    """
    if strategy not in STRATEGIES:
        msg = f"“{strategy}” is not one of the twelve strategies"
        raise BadPractice(msg)
    try:
        tables = tomllib.loads(source).get("practice", [])
    except tomllib.TOMLDecodeError as error:
        msg = f"{strategy}: the file is not valid TOML: {error}"
        raise BadPractice(msg) from error
    _need(_are_tables(tables), strategy, "practices are [[practice]] tables")
    practices = tuple(_practice(table, strategy) for table in tables)
    ids = sorted(each.id for each in practices)
    for one, other in pairwise(ids):
        _need(one != other, one, "this key is used twice")
    return practices


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _need(fact: bool, where: str, fault: str) -> None:  # noqa: FBT001 - reads as a sentence: need(fact)
    if not fact:
        msg = f"{where}: {fault}"
        raise BadPractice(msg)


def _check_fields(table: Mapping[str, Any], where: str, allowed: Mapping[str, type]) -> None:
    for name, value in table.items():
        _need(name in allowed, where, f"unknown field “{name}”")
        kind = allowed[name]
        right = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        _need(right, where, f"“{name}” has to be {kind.__name__}")
        _need(value not in ("", []), where, f"“{name}” is empty; leave it out instead")


def _keys(values: Sequence[str], known: Sequence[str], where: str, field: str) -> tuple[str, ...]:
    for value in values:
        _need(value in known, where, f"“{value}” in {field} is not one of {', '.join(known)}")
    _need(len(set(values)) == len(values), where, f"{field} names something twice")
    return tuple(values)


def _practice(table: Mapping[str, Any], strategy: str) -> Practice:
    where = f"{strategy}.{table.get('key', '(no key)')}"
    _check_fields(table, where, _TOP | _TOP_OPTIONAL)
    for name in _TOP:
        _need(name in table, where, f"“{name}” is missing")
    _need(_KEY.fullmatch(table["key"]) is not None, where, "a key is a-z, 0-9 and _")
    _need(table["minutes"] in MINUTES, where, "minutes is 1, 5 or 20")
    _need(table["energy"] in range(len(ENERGIES)), where, "energy is 0, 1 or 2")
    _need(_are_tables(table["step"]), where, "steps are [[practice.step]] tables")
    steps = tuple(
        _step(step, f"{where}, step {number}") for number, step in enumerate(table["step"], start=1)
    )
    _check_steps(steps, where, table["minutes"])
    return Practice(
        id=where,
        strategy=strategy,
        name=table["name"],
        minutes=table["minutes"],
        energy=table["energy"],
        places=_keys(table["places"], tuple(PLACES), where, "places"),
        pressures=_keys(table.get("pressures", ()), tuple(PRESSURES), where, "pressures"),
        not_when=_keys(table.get("not_when", ()), NOT_WHEN, where, "not_when"),
        soothing=table.get("soothing", False),
        free=table.get("free", True),
        alone=table.get("alone", True),
        judged_later=table.get("judged_later", False),
        why=table["why"],
        evidence=table["evidence"],
        steps=steps,
    )


def _check_steps(steps: Sequence[Step], where: str, minutes: int) -> None:
    few_enough = minutes > 1 or len(steps) <= _MAX_ONE_MINUTE_STEPS
    _need(few_enough, where, "a one-minute practice has at most three steps")
    seen: set[str] = set()
    for step in steps:
        for key in step.show:
            _need(key in seen, where, f"shows “{key}”, which no earlier step asks")
        if step.key:
            _need(step.key not in seen, where, f"asks “{step.key}” twice")
            seen.add(step.key)


def _step(table: Mapping[str, Any], where: str) -> Step:
    kind = table.get("type")
    _need(kind in STEP_TYPES, where, f"type is one of {', '.join(STEP_TYPES)}")
    assert isinstance(kind, str)  # for the type checker: held by the line above
    allowed = {name: _STEP_KINDS[name] for name in (*_STEP_FIELDS[kind], "show")}
    _check_fields(table, where, {"type": str, "text": str, **allowed})
    _need("text" in table, where, "“text” is missing")
    fields = {name: table[name] for name in allowed if name in table}
    if "key" in _STEP_FIELDS[kind]:
        _need(_KEY.fullmatch(fields.get("key", "")) is not None, where, "needs a key of a-z, 0-9 and _")
    if kind in {"choose", "count"}:
        _need(len(fields.get("options", ())) > 1, where, "needs two options or more")
    if kind == "rate":
        _need({"low", "high"} <= fields.keys(), where, "needs words for low and high")
    if kind == "breathe":
        fields["breath"] = _breath(fields.get("breath", {}), where)
    for name in ("options", "show"):
        texts = fields.get(name, [])
        _need(all(isinstance(each, str) and each for each in texts), where, f"“{name}” is a list of texts")
        if name in fields:
            fields[name] = tuple(texts)
    return Step(type=kind, text=table["text"], **fields)


def _breath(table: Mapping[str, Any], where: str) -> Breath:
    wanted = {"inhale", "hold", "exhale", "rest", "rounds"}
    _need(table.keys() == wanted, where, f"breath names {', '.join(sorted(wanted))}")
    numbers = all(isinstance(value, int | float) and value >= 0 for value in table.values())
    _need(numbers, where, "breath is in seconds, 0 or more")
    _need(isinstance(table["rounds"], int) and table["rounds"] > 0, where, "rounds is a whole number")
    return Breath(**table)
