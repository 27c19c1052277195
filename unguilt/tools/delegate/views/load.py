"""The load map: all of it at a glance, one area to fill in, names that she typed."""

from collections.abc import Mapping
from http import HTTPStatus

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.core.preferences import Preferences
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.fields import one_line
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.tools.delegate.entries import PARTS, LoadMap, LoadTask
from unguilt.tools.delegate.forms import NameForm
from unguilt.tools.delegate.keeping import change_map, everybody, map_of, names_drawn, names_of
from unguilt.tools.delegate.mapping import (
    Sheet,
    has_room,
    sheets,
    with_carriers,
    with_hidden,
    with_name,
    with_rest,
    without_name,
)
from unguilt.tools.delegate.showing import choices_of, options_of, picture_of, rows_of
from unguilt.tools.delegate.speaking import task_in_words
from unguilt.tools.delegate.tasks import AREAS
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request

_AT_ONCE = 24
"""Tasks of an area on one page: three lists for each are as much as a thumb wants to go through."""


@require_safe
def load_map(request: Request) -> HttpResponse:
    """Show the picture and every task by area. A newcomer sees the starter list."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    if vault is not None:
        vault.read_ahead(Preferences, LoadMap)
    kept, people = map_of(vault), everybody(vault)
    names = names_of(people)
    context = {
        "picture": picture_of(kept, names_drawn(people)),
        "areas": [(AREAS[each.area], rows_of(each.tasks, names), len(each.hidden)) for each in sheets(kept)],
        "said": request.GET.get("said", ""),
        "tab": "tools",
    }
    return render(request, "delegate/load.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def load_area(request: Request) -> HttpResponse:
    """Show one area with who carries what, or take it in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep_area(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return _area_page(request, request.access.vault, NameForm(), request.GET)


def _area_page(
    request: Request, vault: OpenVault | None, form: NameForm, told: QueryDict, *, status: int = 200
) -> HttpResponse:
    kept, names = map_of(vault), names_of(everybody(vault))
    sheet, begin = _asked(kept, told)
    tasks, options = sheet.tasks[begin : begin + _AT_ONCE], options_of(kept, names)
    context = {
        "form": form,
        "area": AREAS[sheet.area],
        "begin": begin,
        "cards": [
            (each.key, task_in_words(each), choices_of(each, options, names, _of_task(told, each.key)))
            for each in tasks
        ],
        "hidden": rows_of(sheet.hidden, names),
        "options": options,
        "names": kept.names,
        "on": begin + _AT_ONCE if len(sheet.tasks) > begin + _AT_ONCE else None,
        "care": sounds_like_crisis(*kept.names[-1:]),
        "tab": "tools",
    }
    return render(request, "delegate/area.html", context, status=status)


def _asked(kept: LoadMap, told: QueryDict) -> tuple[Sheet, int]:
    """Return the area that was asked for, the first one for nonsense, and which of its tasks comes first."""
    known = {each.area: each for each in sheets(kept)}
    sheet = known.get(told.get("area", "")) or next(iter(known.values()))
    text = told.get("begin", "")
    begin = int(text) if text.isdecimal() and len(text) <= len("999") else 0
    return sheet, begin if begin < len(sheet.tasks) else 0


def _of_task(told: Mapping[str, str], key: str) -> dict[str, str]:
    return {part: told[f"{part}-{key}"] for part in PARTS if f"{part}-{key}" in told}


@with_vault
def _keep_area(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep what was said of an area; each task is changed for itself, so other areas stay as they are."""
    form, told = NameForm(request.POST), request.POST
    if form.is_valid() and not has_room(map_of(vault), form.cleaned_data["name"]):
        form.add_error("name", gettext("No more names fit. Take one off below that has done its time."))
    if not form.is_valid():
        return _area_page(request, vault, form, told, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    name = form.cleaned_data["name"]
    change_map(vault, lambda kept: with_name(_filled(kept, told), name))
    sheet, begin = _asked(map_of(vault), told)
    if name or told.get("then") == "here":
        return redirect(f"{reverse('load_area')}?area={sheet.area}&begin={begin}")
    if told.get("then") == "on":
        return redirect(f"{reverse('load_area')}?area={sheet.area}&begin={begin + _AT_ONCE}")
    return redirect(f"{reverse('load_map')}?said=kept#{sheet.area}")


def _filled(kept: LoadMap, told: QueryDict) -> LoadMap:
    sheet, begin = _asked(kept, told)
    tasks = sheet.tasks[begin : begin + _AT_ONCE]
    kept = with_carriers(kept, {each.key: _changed(each, told) for each in tasks})
    kept = with_rest(kept, [each.key for each in tasks], told.get("rest", ""))
    kept = with_hidden(kept, told.getlist("hide"), hidden=True)
    return with_hidden(kept, told.getlist("show"), hidden=False)


def _changed(task: LoadTask, told: Mapping[str, str]) -> dict[str, str]:
    """Return what she changed of a task: what stands as the page showed it may have been changed elsewhere."""
    sent = _of_task(told, task.key)
    return {part: who for part, who in sent.items() if who != told.get(f"was-{part}-{task.key}", "")}


@require_POST
@with_open_vault
def load_name_remove(request: Request, vault: OpenVault) -> HttpResponse:
    """Take a name she typed off the list, and from whatever it carried."""
    name = one_line(request.POST.get("name", ""))
    change_map(vault, lambda kept: without_name(kept, name))
    return redirect(f"{reverse('load_map')}?said=kept")
