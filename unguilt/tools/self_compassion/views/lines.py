"""Lines she wants to hear again: the list, keeping one, letting one go."""

from contextlib import suppress
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.ids import read_id
from unguilt.tools.self_compassion.entries import Flip, KindLine, Letter, Pause
from unguilt.tools.self_compassion.forms import LineForm
from unguilt.tools.self_compassion.keeping import hear_again
from unguilt.tools.self_compassion.paging import part_of
from unguilt.tools.self_compassion.views.caring import care_for
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import NoSuchEntry
from unguilt.vault.request import Request

_SOURCES = (Pause.KIND, Flip.KIND, Letter.KIND)


@require_safe
def lines(request: Request) -> HttpResponse:
    """List her lines, with a place to write one. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    return _page(request, LineForm(), uuid4())


def _page(request: Request, form: LineForm, entry_id: UUID, *, status: int = HTTPStatus.OK) -> HttpResponse:
    part = part_of(request.access.vault, KindLine, request)
    context = {
        "form": form,
        "part": part,
        "entry_id": entry_id,
        "care": care_for(request, *(each.entry.text for each in part.stored[:1])),
        "tab": "tools",
    }
    return render(request, "self_compassion/lines.html", context, status=status)


@require_POST
@with_vault
def keep_line(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep one line; sent twice it is kept once, and an empty line is no fault."""
    form, entry_id = LineForm(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _page(request, form, entry_id, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    source = request.POST.get("source", "")
    known = source if source in _SOURCES else ""
    hear_again(vault, form.cleaned_data["text"], source=known, now=timezone.now(), entry_id=entry_id)
    return redirect("lines")


@require_POST
@with_open_vault
def drop_line(request: Request, vault: OpenVault, kind_line_id: UUID) -> HttpResponse:
    """Let one line go, also a damaged one; gone already is gone."""
    with suppress(NoSuchEntry):
        vault.drop(KindLine, kind_line_id)
    return redirect("lines")
