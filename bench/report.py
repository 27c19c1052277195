"""Runs the benches and writes docs/performance.md."""

import os
import platform
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import django
from django.core.management import call_command

from bench import floor
from bench.main_job import (
    FEW,
    MANY,
    ROUNDS,
    applications,
    browser_of,
    medians,
    opening,
    owner_with,
    reading,
    saving,
)
from bench.rooms import MANY_KEPT, MANY_TASKS, choosing, drawing, fill, searching
from bench.suggesting import measured, table
from unguilt.vault.instance import instance_name

_LIVES = 100
_FORM = {"words": "I said yes to the late call again and missed bath time.", "weight": "6", "length": "1"}
_METHOD = """\
Every request is made to the application in one process, as its web server makes it, with cookies and a signed-in
owner; the time is that of the whole answer without the network. The acts run in turn, so that a drift of the
machine meets all of them; figures are medians. *The floor* is a bare Django view with session and user that
reads one row and shows a page of a few lines, or writes one row durably (SQLite, WAL, synchronous FULL) and
redirects. Saving a moment hears the words, learns from the moment before, chooses an offer, and stores moment,
summary and beliefs in one transaction."""


_BREATHING = """\
The breathing figure, five real minutes of box breathing in headless Chromium on 2026-11-22, 76 turns against the
performance clock: no drift (the first ten turns were 3.2 ms late on average, the last ten 5.1 ms); the latest single
turn 27.8 ms (to reach: below 50 ms). With five times as much work as processors one turn in 76 came up to 65 ms
late, and the next was in time again. `tests/journeys/test_breathing.py` keeps twelve seconds of it."""


def write_report(path: Path) -> str:
    """Run everything, write the page, and return its text."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    instance_name()
    floor.make_table()
    parts = [
        "# Performance",
        "",
        *_heading(),
        "",
        _METHOD,
        "",
        *_main_job(),
        "",
        *_rooms(),
        "",
        *_suggesting(),
        "",
    ]
    text = "\n".join(parts)
    path.write_text(text, encoding="utf-8")
    return text


def _heading() -> list[str]:
    today = datetime.now(UTC).date().isoformat()
    machine = f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}"
    return [
        f"Measured {today} by `make bench`: {machine}, Django {django.get_version()}, SQLite {sqlite3.sqlite_version}."
    ]


def _main_job() -> list[str]:
    few, many = owner_with(FEW), owner_with(MANY)
    with applications() as (ours, bare):
        light, heavy = browser_of(*few, ours), browser_of(*many, ours)
        plain = browser_of(*few, bare)
        pages = medians(
            {
                "floor": reading(plain, "/floor/read"),
                "few": reading(light, "/"),
                "many": reading(heavy, "/"),
                "moment": reading(heavy, "/moment"),
                "moments": reading(heavy, "/moments"),
                "picture": reading(heavy, "/picture"),
            }
        )
        saves = medians(
            {
                "floor": saving(plain, "/floor/write", {"line": "one line"}),
                "few": saving(light, "/moment", _FORM),
                "many": saving(heavy, "/moment", _FORM),
            },
            ROUNDS // 2,
        )
    return [
        *_table(pages, saves),
        "",
        f"Opening all {MANY:,} moments of a vault: {opening(many[1]):.3f} s (to reach: at most 0.4 s).",
    ]


def _rooms() -> list[str]:
    her, mapped = owner_with(FEW + 1), owner_with(FEW + 2)
    fill(her[1])
    with applications() as (ours, _bare):
        browser = browser_of(*her, ours)
        acts = {
            "search": searching(browser),
            "choose": choosing(browser),
            "draw": drawing(browser_of(*mapped, ours)),
        }
        taken = medians(acts, ROUNDS // 10)
    search, choose, draw = (round(taken[name] * 1000) for name in acts)
    return [
        "## Rooms, with much that was kept",
        "",
        "| what | median | to reach |",
        "|---|---:|---|",
        f"| Search through {MANY_KEPT:,} thought records for two words | {search} ms | ≤ 500 ms |",
        f"| Ideas chosen by four wishes, {MANY_KEPT:,} of her own among them | {choose} ms | ≤ 50 ms |",
        f"| The load map of {MANY_TASKS} tasks, drawn | {draw} ms | ≤ 100 ms |",
        "",
        _BREATHING,
    ]


def _suggesting() -> list[str]:
    return [
        "## Suggesting, against others",
        "",
        f"Simulated lives of the world *hopeful*, {_LIVES} users, seed 7; more worlds and seeds, and what the",
        "figures mean, stand in [suggesting.md](suggesting.md).",
        "",
        "```",
        table(measured(world="hopeful", users=_LIVES, seed=7)),
        "```",
    ]


def _table(pages: dict[str, float], saves: dict[str, float]) -> list[str]:
    floor, few, bare = pages["floor"], pages["few"], saves["floor"]
    many = f"{MANY:,} moments"
    rows = [
        _row("Floor: one row read", floor),
        _row(f"Now, {FEW} moments", few, floor, "≤ 3 × floor"),
        _row(f"Now, {many}", pages["many"], few, f"≤ 1.2 × Now with {FEW}"),
        _row(f"The moment’s form, {many}", pages["moment"], floor),
        _row(f"List of moments, {many}", pages["moments"], floor),
        _row(f"Picture, {many}", pages["picture"], floor),
        _row("Floor: one row written durably", bare),
        _row(f"Saving a moment, {FEW} moments", saves["few"], bare, "≤ 3 × floor"),
        _row(f"Saving a moment, {many}", saves["many"], bare, "≤ 3 × floor"),
    ]
    return ["| what | median | against | to reach |", "|---|---:|---:|---|", *rows]


def _row(what: str, seconds: float, against: float = 0.0, goal: str = "") -> str:
    ratio = f"{seconds / against:.2f} ×" if against else ""
    return f"| {what} | {seconds * 1000:.2f} ms | {ratio} | {goal} |"
