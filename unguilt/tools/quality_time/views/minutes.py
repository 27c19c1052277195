"""Ten good minutes: one page from before to after, without a clock on it."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from unguilt.kit.access import ask_to_unlock, is_locked
from unguilt.tools.quality_time.forms import KeptForm
from unguilt.tools.quality_time.keeping import room_of
from unguilt.tools.quality_time.views.naming import as_choices, names_of
from unguilt.vault.request import Request


@require_safe
def ten_minutes(request: Request) -> HttpResponse:
    """With a child who leads; where children are out of sight, ten minutes that are hers."""
    return _page(request, "with")


@require_safe
def ten_minutes_in_thought(request: Request) -> HttpResponse:
    """In thought of a child who is not there."""
    return _page(request, "thought")


def _page(request: Request, way: str) -> HttpResponse:
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    context: dict[str, object] = {"tab": "tools", "way": way}
    if room_of(vault).hidden:
        return render(request, "quality_time/ten_hidden.html", context)
    form = KeptForm(children=as_choices(names_of(vault)))
    return render(request, "quality_time/ten.html", context | {"form": form, "entry_id": uuid4()})
