"""Support: help now, someone trained, her people."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from unguilt.core.method import SIGNS, THERAPY_HELPS
from unguilt.toolbox import TOOLS
from unguilt.vault.request import Request

_SHOWN = ("therapy", "support_network")


@require_safe
def support(request: Request) -> HttpResponse:
    """Show where people are: the same for everybody, signed in or not."""
    context = {
        "rooms": [TOOLS[slug].strategy for slug in _SHOWN],
        "signs": SIGNS.values(),
        "helps": THERAPY_HELPS.values(),
        "tab": "support",
    }
    return render(request, "web/support.html", context)
