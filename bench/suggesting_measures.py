"""Runs policies through worlds and turns what happened into the figures of docs/suggesting.md."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any, Final

import numpy as np

from bench.suggesting_ours import Ours
from bench.suggesting_peers import lints, linucb
from bench.suggesting_policies import (
    Chance,
    FixedPrior,
    Oracle,
    Policy,
    RoundRobin,
    Thompson,
    varied,
)
from bench.suggesting_scene import OF, Bools, Floats, Ints, K, scene
from bench.suggesting_world import Context, World

MOMENTS: Final = 120
BLOCK: Final = 50
SPANS: Final = ((0, 20), (20, 60), (60, 120))
LOOKS: Final = tuple(range(10, MOMENTS + 1, 10))
"""Moments after which what would be said is looked at."""

FALSE_BELOW: Final = 0.25
TRUE_ABOVE: Final = 0.5
MAKERS: Final[Mapping[str, Callable[[World], Policy]]] = {
    "random": Chance,
    "round_robin": RoundRobin,
    "fixed_prior": FixedPrior,
    "thompson": Thompson,
    "mabwiser_lints": lints,
    "mabwiser_linucb": linucb,
    "ours": Ours,
    "oracle": Oracle,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One block of users for one policy."""

    policy: str
    world: str
    users: int
    block: int
    seed: int
    gentle: bool = True


@dataclass(slots=True, kw_only=True)
class Log:
    """What happened: relief and strategy done (T, U); looks at the report (looks, U, K); costs."""

    relief: Floats
    done: Ints
    nothing: Bools
    broken: int = 0
    ms_offer: float = 0.0
    ms_learn: float = 0.0
    size: int = 0
    looks: dict[str, Floats] = field(default_factory=dict)


def run(job: Job) -> Log:
    """Take one policy through one block of users."""
    size = min(BLOCK, job.users - job.block * BLOCK)
    world = World(
        scene(job.world), users=size, moments=MOMENTS, seed=[job.seed, job.block], gentle=job.gentle
    )
    policy = MAKERS[job.policy](world)
    log = Log(relief=np.zeros((MOMENTS, size)), done=np.full((MOMENTS, size), -1), nothing=world.nothing)
    looks: list[dict[str, Floats]] = []
    for t in range(MOMENTS):
        seen = world.next()
        begin = perf_counter()
        order = policy.order(seen)
        middle = perf_counter()
        log.broken += broken(seen, order)
        outcome = world.step(order)
        again = perf_counter()
        policy.update(outcome)
        log.ms_offer += (middle - begin) * 1000
        log.ms_learn += (perf_counter() - again) * 1000
        log.relief[t] = outcome.relief
        log.done[t] = np.where(outcome.done >= 0, OF[outcome.done], -1)
        if isinstance(policy, Ours) and t + 1 in LOOKS:
            looks.append(look(policy, world))
    log.looks = {name: np.stack([each[name] for each in looks]) for name in looks[0]} if looks else {}
    if isinstance(policy, Ours):
        log.ms_offer, log.ms_learn = policy.seconds_offer * 1000, policy.seconds_learn * 1000
    log.size = policy.size()
    return log


def broken(seen: Context, order: Ints) -> int:
    """How many cards break a hard rule; variety counts only where something else was left."""
    each, first = np.arange(len(order)), order[:, 0]
    shown = order >= 0
    bad = int((shown & ~np.take_along_axis(seen.permitted, np.maximum(order, 0), 1)).sum())
    lead = first >= 0
    bad += int((lead & ~seen.leads[each, np.maximum(first, 0)]).sum())
    fresh = varied(seen) & seen.leads
    return bad + int((lead & fresh.any(1) & ~fresh[each, np.maximum(first, 0)]).sum())


def look(policy: Ours, world: World) -> dict[str, Floats]:
    """What the report says of every user and strategy now, and the truth."""
    report = policy.report()
    said: dict[str, Callable[[Any], float]] = {
        "mean": lambda e: e.mean,
        "low": lambda e: e.low,
        "high": lambda e: e.high,
        "n": lambda e: e.n,
        "helps": lambda e: e.state == "helps",
        "little": lambda e: e.state == "little",
    }
    found = {
        name: np.array([[float(take(e)) for e in user] for user in report]) for name, take in said.items()
    }
    return {**found, "true": world.true_effects()}


def joined(logs: list[Log]) -> Log:
    """Put the blocks of one policy together."""
    moments = sum(log.relief.size for log in logs)
    return Log(
        relief=np.concatenate([log.relief for log in logs], axis=1),
        done=np.concatenate([log.done for log in logs], axis=1),
        nothing=np.concatenate([log.nothing for log in logs]),
        broken=sum(log.broken for log in logs),
        ms_offer=sum(log.ms_offer for log in logs) / moments,
        ms_learn=sum(log.ms_learn for log in logs) / moments,
        size=round(sum(log.size for log in logs) / len(logs)),
        looks={name: np.concatenate([log.looks[name] for log in logs], axis=1) for name in logs[0].looks},
    )


def share(log: Log, chance: Log, oracle: Log, span: tuple[int, int]) -> tuple[float, float]:
    """Share of the oracle's gain over chance in a span of moments, and its standard error over users."""
    a, b = span
    gain = (log.relief[a:b] - chance.relief[a:b]).mean(0)
    most = (oracle.relief[a:b] - chance.relief[a:b]).mean(0)
    ratio = float(gain.mean() / most.mean())
    error = (gain - ratio * most).std() / np.sqrt(gain.size) / most.mean()
    return ratio, float(error)


def figures(log: Log, chance: Log, oracle: Log) -> dict[str, Any]:
    """The figures of one policy; those about reports are null where a policy makes none."""
    met = [len(set(user[:20]) - {-1}) for user in log.done.T]
    found: dict[str, Any] = {
        "relief": round(float(log.relief.mean()), 3),
        "share": [round(share(log, chance, oracle, span)[0], 3) for span in SPANS],
        "coverage": None,
        "false_helps": None,
        "found_helps": None,
        "met20": round(float(np.mean(met)), 2),
        "ms_offer": round(log.ms_offer, 3),
        "ms_learn": round(log.ms_learn, 3),
        "bytes": log.size,
    }
    if log.looks:
        found |= {name: round(value, 4) for name, value in _said(log).items()}
    return found


def _said(log: Log) -> dict[str, float]:
    """Coverage at moments 20, 60, 120; false among said; true ones said at least once by moment 60."""
    looks = log.looks
    inside = (looks["true"] >= looks["low"]) & (looks["true"] <= looks["high"])
    said = looks["helps"] > 0
    early = LOOKS.index(60)
    true = looks["true"][early] > TRUE_ABOVE
    return {
        "coverage": float(inside[[LOOKS.index(t) for t in (20, 60, 120)]].mean()),
        "false_helps": float((looks["true"][said] < FALSE_BELOW).mean()) if said.any() else 0.0,
        "found_helps": float((said[: early + 1].any(0) & true).sum() / max(true.sum(), 1)),
    }


def closer_look(log: Log) -> list[str]:
    """Lines about what is said and how varied it is, for people."""
    lines = [f"hard rules broken: {log.broken}", _variety(log)]
    looks = log.looks
    for t in (20, 60, 120):
        i = LOOKS.index(t)
        at = {name: values[i] for name, values in looks.items()}
        inside = (at["true"] >= at["low"]) & (at["true"] <= at["high"])
        best = at["mean"].argmax(1)
        helps = at["helps"] > 0
        right = helps & (at["true"] >= FALSE_BELOW)
        claimed = f"{inside[helps].mean():.2f}" if helps.any() else "none"
        told = (looks["helps"][: i + 1] > 0) & (looks["true"][: i + 1] >= FALSE_BELOW)
        ever = np.asarray(told.any(axis=(0, 2)))
        lines.append(
            f"moment {t}: coverage all {inside.mean():.3f}, best-looking "
            f"{inside[np.arange(len(best)), best].mean():.3f}, claimed {claimed}; “helps” per user "
            f"{helps.sum() / len(best):.2f}, false {_percent(at['true'][helps] < FALSE_BELOW)}, users with a "
            f"justified one {_percent(right.any(1))} now, {_percent(ever)} so far; false hope among "
            f"those whom nothing helps {_percent(helps[log.nothing].any(1))}; median width from 4 ratings on "
            f"{np.median((at['high'] - at['low'])[at['n'] >= 4]):.2f}"  # noqa: PLR2004 - as the rule for saying
        )
    return lines


def _percent(facts: Bools) -> str:
    return f"{100 * facts.mean():.1f} %" if facts.size else "–"


def _variety(log: Log) -> str:
    """Over the last 60 moments: most-used strategy, strategies in use, same strategy twice running."""
    most, used, again = [], [], []
    for user in log.done[-60:].T:
        done = user[user >= 0]
        if done.size < 2:  # noqa: PLR2004 - a repetition needs two
            continue
        counts = np.bincount(done, minlength=K)
        most.append(counts.max() / done.size)
        used.append((counts > 0).sum())
        again.append((done[1:] == done[:-1]).mean())
    return (
        f"variety, last 60 moments: most-used {np.mean(most):.2f}, strategies in use {np.mean(used):.1f}, "
        f"same strategy twice running {100 * np.mean(again):.1f} %"
    )
