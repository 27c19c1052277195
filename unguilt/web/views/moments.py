"""Her moments: the list, one to read and edit, and its delete."""

from contextlib import suppress
from dataclasses import replace
from typing import Final
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.core.method import PRESSURES, WHOSE
from unguilt.core.moments import Moment, Run
from unguilt.kit.access import with_open_vault
from unguilt.kit.paging import could_change, place
from unguilt.toolbox import PRACTICES
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request
from unguilt.web.forms import JUST_NOTE, MomentForm
from unguilt.web.keeping import change_moment, drop_moment

_PAGE_SIZE: Final = 20


@require_safe
@with_open_vault
def moments(request: Request, vault: OpenVault) -> HttpResponse:
    """List her moments, newest first; older ones behind a link."""
    before = place(request)
    shelf = vault.latest(Moment, _PAGE_SIZE + 1, before=before)
    page = shelf.stored[:_PAGE_SIZE]
    context = {
        "moments": [_row(stored) for stored in page],
        "damaged": shelf.damaged,
        "older": page[-1].seq if len(shelf.stored) > _PAGE_SIZE else None,
        "tab": "picture",
    }
    return render(request, "web/moments.html", context)


def _row(stored: Stored[Moment]) -> dict[str, object]:
    moment = stored.entry
    return {
        "id": stored.id,
        "moment": moment,
        "pressures": [PRESSURES[key].chip for key in moment.feeding if key in PRESSURES],
        "whose": WHOSE[moment.whose].label if moment.whose in WHOSE and moment.whose != "unsure" else "",
        "done": [PRACTICES[each.practice].name for each in moment.done if each.practice in PRACTICES],
    }


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def moment(request: Request, vault: OpenVault, moment_id: UUID) -> HttpResponse:
    """Show one moment with its practices, to read and to change."""
    try:
        stored = vault.get(Moment, moment_id)
    except DamagedEntry:
        return render(request, "web/damaged.html", {"moment_id": moment_id, "tab": "picture"})
    if request.method != "POST":
        return _page(request, vault, stored, MomentForm(initial=_as_typed(stored.entry)))
    form = MomentForm(request.POST)
    if not form.is_valid():
        return _page(request, vault, stored, form, status=422)
    edited = _edited(stored.entry, form)
    if not could_change(request, stored, lambda: change_moment(vault, stored, edited)):
        return _page(request, vault, vault.get(Moment, moment_id), form, status=409, conflict=True)
    return redirect(f"{reverse('moment_kept', args=[moment_id])}?said=saved")


def _as_typed(moment: Moment) -> dict[str, object]:
    return {
        "words": moment.words,
        "weight": moment.weight,
        "pressures": list(moment.feeding),
        "whose": "" if moment.whose == "unsure" else moment.whose,
        "length": JUST_NOTE if moment.minutes is None else str(moment.minutes),
        "place": moment.place or "",
        "energy": "" if moment.energy is None else str(moment.energy),
    }


def _edited(moment: Moment, form: MomentForm) -> Moment:
    told = form.cleaned_data
    return replace(
        moment,
        words=told["words"],
        weight=told["weight"],
        pressures=tuple(told["pressures"]),
        heard=(),
        whose=told["whose"] or "unsure",
        minutes=form.minutes,
        place=told["place"] or None,
        energy=int(told["energy"]) if told["energy"] else None,
    )


def _page(
    request: Request,
    vault: OpenVault,
    stored: Stored[Moment],
    form: MomentForm,
    *,
    status: int = 200,
    conflict: bool = False,
) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "moment": stored.entry,
        "runs": _runs(vault, stored.entry),
        "conflict": conflict,
        "saved": request.GET.get("said") == "saved",
        "tab": "picture",
    }
    return render(request, "web/moment_kept.html", context, status=status)


def _runs(vault: OpenVault, moment: Moment) -> list[dict[str, object]]:
    rows = []
    for done in moment.done:
        practice = PRACTICES.get(done.practice)
        try:
            run = vault.get(Run, done.run).entry
        except (NoSuchEntry, DamagedEntry):
            run = None
        asked = {step.key: step.text for step in practice.steps if step.key} if practice else {}
        given = run.answers.items() if run else ()
        rows.append(
            {
                "name": practice.name if practice else done.practice,
                "done": done,
                "damaged": run is None,
                "answers": [(asked.get(key, ""), lines) for key, lines in given if lines],
            }
        )
    return rows


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def delete(request: Request, vault: OpenVault, moment_id: UUID) -> HttpResponse:
    """Ask once, then delete for good; also what no longer opens."""
    if request.method == "POST":
        drop_moment(vault, moment_id)
        return redirect(f"{reverse('now')}?said=deleted")
    with suppress(DamagedEntry):
        vault.get(Moment, moment_id)
    return render(request, "web/moment_delete.html", {"moment_id": moment_id, "tab": "picture"})
