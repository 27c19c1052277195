"""Not right now: one tap, and nothing about children is shown here until she turns it on again."""

from dataclasses import replace
from functools import wraps

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from unguilt.kit.access import P, View, with_vault
from unguilt.tools.quality_time.keeping import change_room, room_of
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


@require_POST
@with_vault
def not_right_now(request: Request, vault: OpenVault) -> HttpResponse:
    """Hide everything about children, or show it again. Only the button itself says `hide`."""
    hidden = request.POST.get("hide") == "1"
    change_room(vault, lambda room: replace(room, hidden=hidden))
    return redirect("room", "quality_time")


def unless_hidden(view: View[P]) -> View[P]:
    """Show the kind page that nothing is shown on, where she said not right now."""

    @wraps(view)
    def inner(request: Request, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method in {"GET", "HEAD"} and room_of(request.access.vault).hidden:
            return hidden_page(request)
        return view(request, *args, **kwargs)

    return inner  # type: ignore[return-value]  # `wraps` keeps the same signature, which the checker does not see


def hidden_page(request: Request) -> HttpResponse:
    """Say that this part is out of sight, what else is here, and how it comes back."""
    return render(request, "quality_time/hidden.html", {"tab": "tools"})
