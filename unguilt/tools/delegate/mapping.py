"""The load map: which tasks are on it, and what changes it. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from unguilt.tools.delegate.carriers import ME, UNSAID, is_carrier, name_in, named
from unguilt.tools.delegate.entries import DO, NAMES_MOST, NOTICE, OWN_MOST, PARTS, PLAN, LoadMap, LoadTask
from unguilt.tools.delegate.tasks import AREA_OF, AREAS, TASKS

LAST_AREA: Final = next(reversed(AREAS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One area as it stands on her map: its tasks in order, and those that are out of sight."""

    area: str
    tasks: tuple[LoadTask, ...]
    hidden: tuple[LoadTask, ...]


def sheets(kept: LoadMap) -> tuple[Sheet, ...]:
    """Return the map by area: ours in the order of the starter list, hers behind them as she added them."""
    found: dict[str, list[LoadTask]] = {area: [] for area in AREAS}
    for each in every_task(kept):
        found[area_of(each)].append(each)
    return tuple(
        Sheet(
            area=area,
            tasks=tuple(each for each in tasks if not each.hidden),
            hidden=tuple(each for each in tasks if each.hidden),
        )
        for area, tasks in found.items()
    )


def every_task(kept: LoadMap) -> tuple[LoadTask, ...]:
    """Return all tasks, ours as she changed them, then hers."""
    changed = {each.key: each for each in kept.tasks}
    ours = (changed.get(key) or LoadTask(key=key) for key in TASKS)
    return (*ours, *(each for each in kept.tasks if each.key not in TASKS and each.words))


def on_map(kept: LoadMap) -> tuple[LoadTask, ...]:
    """Return the tasks that are in sight."""
    return tuple(each for each in every_task(kept) if not each.hidden)


def area_of(task: LoadTask) -> str:
    """Return the area a task stands in; one of hers without any is among the invisible."""
    return task.area if task.area in AREAS else AREA_OF.get(task.key, LAST_AREA)


def task_of(kept: LoadMap, key: str) -> LoadTask | None:
    """Return one task, or None for whatever is no key of one."""
    found = next((each for each in kept.tasks if each.key == key), None)
    return found or (LoadTask(key=key) if key in TASKS else None)


def with_task(kept: LoadMap, task: LoadTask) -> LoadMap:
    """Put in a task that is new or changed; a full map takes no further one of hers."""
    there = any(each.key == task.key for each in kept.tasks)
    if not there and task.key not in TASKS and is_full(kept):
        return kept
    tasks = [task if each.key == task.key else each for each in kept.tasks] if there else [*kept.tasks, task]
    # A starter task as it came is not kept: the list may be worded better one day.
    return _with_names(replace(kept, tasks=tuple(each for each in tasks if each != LoadTask(key=each.key))))


def without_task(kept: LoadMap, key: str) -> LoadMap:
    """Take a task of hers off the map for good; one of ours is hidden."""
    if key in TASKS:
        task = task_of(kept, key)
        return with_task(kept, replace(task, hidden=True)) if task else kept
    return replace(kept, tasks=tuple(each for each in kept.tasks if each.key != key))


def is_full(kept: LoadMap) -> bool:
    """Whether no further task of hers fits."""
    return sum(each.key not in TASKS for each in kept.tasks) >= OWN_MOST


def with_carriers(kept: LoadMap, told: Mapping[str, Mapping[str, str]]) -> LoadMap:
    """Say who carries what: task → part → carrier. What is no task, part or carrier is passed over."""
    for key, parts in told.items():
        task = task_of(kept, key)
        sound = {part: who for part, who in parts.items() if part in PARTS and is_carrier(who)}
        if task is not None:
            kept = with_task(kept, _carried(task, sound))
    return kept


def with_rest(kept: LoadMap, keys: Iterable[str], who: str) -> LoadMap:
    """Let somebody carry every part of these tasks of which nothing is said yet."""
    for key in keys:
        task = task_of(kept, key)
        if task is not None and is_carrier(who):
            left = {part: who for part in PARTS if getattr(task, part) == UNSAID}
            kept = with_task(kept, _carried(task, left))
    return kept


def with_hidden(kept: LoadMap, keys: Iterable[str], *, hidden: bool) -> LoadMap:
    """Put tasks out of sight, or back."""
    for key in keys:
        task = task_of(kept, key)
        if task is not None:
            kept = with_task(kept, replace(task, hidden=hidden))
    return kept


def has_room(kept: LoadMap, name: str) -> bool:
    """Whether a name is on the list, or still fits; none at all always does."""
    return not name or name in kept.names or len(kept.names) < NAMES_MOST


def with_name(kept: LoadMap, name: str) -> LoadMap:
    """Remember a name typed freely, so that it can be chosen."""
    if not name or name in kept.names or not has_room(kept, name):
        return kept
    return replace(kept, names=(*kept.names, name))


def without_name(kept: LoadMap, name: str) -> LoadMap:
    """Take a name off the list; whatever it carried is not said any more."""
    gone = named(name)
    tasks = (
        _carried(each, {part: UNSAID for part in PARTS if getattr(each, part) == gone}) for each in kept.tasks
    )
    left = tuple(each for each in tasks if each != LoadTask(key=each.key))
    return replace(kept, tasks=left, names=tuple(each for each in kept.names if each != name))


def handed(kept: LoadMap, key: str, parts: Iterable[str], who: str) -> LoadMap:
    """Let the parts of a task that was handed over go to somebody."""
    return with_carriers(kept, {key: dict.fromkeys(parts, who)})


def come_back(kept: LoadMap, key: str, parts: Iterable[str], who: str) -> LoadMap:
    """Let the parts that are still with somebody come back to her."""
    task = task_of(kept, key)
    still = [part for part in parts if task is not None and part in PARTS and getattr(task, part) == who]
    return with_carriers(kept, {key: dict.fromkeys(still, ME)})


def _carried(task: LoadTask, who: Mapping[str, str]) -> LoadTask:
    """Return a task some of whose parts somebody carries now."""
    return replace(
        task,
        notice=who.get(NOTICE, task.notice),
        plan=who.get(PLAN, task.plan),
        do=who.get(DO, task.do),
    )


def _with_names(kept: LoadMap) -> LoadMap:
    for task in kept.tasks:
        for who in task.carriers:
            kept = with_name(kept, name_in(who))
    return kept
