"""One task of the map: added, worded anew, carried by others, put out of sight, or taken off."""

from dataclasses import replace
from http import HTTPStatus
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.tools.delegate.entries import PARTS, LoadMap, LoadTask
from unguilt.tools.delegate.forms import TaskForm
from unguilt.tools.delegate.keeping import change_map, everybody, map_of, names_of
from unguilt.tools.delegate.mapping import (
    area_of,
    is_full,
    task_of,
    with_name,
    with_task,
    without_task,
)
from unguilt.tools.delegate.showing import Options, options_of
from unguilt.tools.delegate.speaking import carrier_in_words, task_in_words
from unguilt.tools.delegate.tasks import TASKS
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def load_task(request: Request) -> HttpResponse:
    """Show one task, or a new one where none is named; or take it in."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    kept = map_of(vault)
    task = task_of(kept, request.GET.get("task", ""))
    options = _options(vault, kept, task)
    if task is None:
        fresh = TaskForm(carriers=options, own=True, initial={"area": request.GET.get("area", "")})
        return _page(request, fresh, None, entry_id=str(uuid4()))
    form = TaskForm(carriers=options, own=task.key not in TASKS, initial=_as_kept(task))
    return _page(request, form, task)


def _options(vault: OpenVault | None, kept: LoadMap, task: LoadTask | None) -> Options:
    """Return who may carry, and whoever carries this task though gone from the list."""
    names = names_of(everybody(vault))
    options = options_of(kept, names)
    known = {who for who, _name in options}
    gone = {who for who in task.carriers if who not in known} if task else set()
    return [*options, *((who, carrier_in_words(who, names)) for who in sorted(gone))]


def _as_kept(task: LoadTask) -> dict[str, object]:
    carried = dict(zip(PARTS, task.carriers, strict=True))
    return {"words": task_in_words(task), "area": area_of(task), "hidden": task.hidden, **carried}


def _page(
    request: Request, form: TaskForm, task: LoadTask | None, *, entry_id: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "task": task,
        "task_words": task_in_words(task) if task else "",
        "own": task is not None and task.key not in TASKS,
        "entry_id": entry_id,
        "was": task.words if task else "",
        "kept": [task_in_words(task)] if task else [],
        "care": sounds_like_crisis(*(form[name].value() or "" for name in ("words", "name"))),
        "said": request.GET.get("said") == "kept",
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "tools",
    }
    return render(request, "delegate/task.html", context, status=status)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep a task; a new one that is sent twice is kept once, and a name changed elsewhere is not lost."""
    kept, key = map_of(vault), request.POST.get("task", "")
    task = task_of(kept, key)
    entry_id = str(read_id(request.POST.get("entry_id", "")))
    form = TaskForm(request.POST, carriers=_options(vault, kept, task), own=key not in TASKS)
    if form.is_valid() and not task and is_full(kept):
        form.add_error("words", gettext("The map holds no more. Take one off that has done its time."))
    if not form.is_valid():
        return _page(request, form, task, entry_id=entry_id, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = _told(task or LoadTask(key=entry_id), form)
    if task and changed.words != task.words != request.POST.get("was", ""):
        return _page(request, form, task, status=HTTPStatus.CONFLICT)
    change_map(vault, lambda now: with_name(with_task(now, changed), form.cleaned_data["name"]))
    if sounds_like_crisis(changed.words, form.cleaned_data["name"]):
        return redirect(f"{reverse('load_task')}?task={changed.key}&said=kept")
    return redirect(f"{reverse('load_map')}?said=kept#{area_of(changed)}")


def _told(task: LoadTask, form: TaskForm) -> LoadTask:
    told = form.cleaned_data
    starter = gettext(TASKS[task.key]) if task.key in TASKS else ""
    return replace(
        task,
        words="" if told["words"] == starter else told["words"],
        area=told["area"] or task.area,
        hidden=told["hidden"],
        **{part: told[part] for part in PARTS},
    )


@require_POST
@with_open_vault
def load_task_remove(request: Request, vault: OpenVault) -> HttpResponse:
    """Take a task of hers off the map for good; one of ours goes out of sight. Nonsense changes nothing."""
    key = request.POST.get("task", "")
    change_map(vault, lambda kept: without_task(kept, key))
    return redirect(f"{reverse('load_map')}?said=kept")
