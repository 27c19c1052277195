"""The tools: all twelve in their groups, and the room of each."""

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import select_template
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from unguilt.core.method import GROUPS, MINUTES, Practice
from unguilt.kit.access import with_open_vault
from unguilt.kit.bringing import brought, put_away
from unguilt.kit.preferences import preferences_of
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


@require_safe
def tools(request: Request) -> HttpResponse:
    """Show the twelve tools in their four groups."""
    groups = [
        (group, [tool for tool in TOOLS.values() if tool.strategy.group == group.key])
        for group in GROUPS.values()
    ]
    return render(request, "web/tools.html", {"groups": groups, "tab": "tools"})


@require_safe
def room(request: Request, slug: str) -> HttpResponse:
    """Show one room: its practices by length, its own corner, and what it rests on."""
    tool = TOOLS.get(slug)
    if tool is None:
        raise Http404
    shown = _safe(tool.practices, request.access.vault)
    lengths = [(minutes, [each for each in shown if each.minutes == minutes]) for minutes in MINUTES]
    template = select_template([f"{slug}/room.html", "kit/room.html"])
    context = {
        "tool": tool,
        "lengths": [(minutes, found) for minutes, found in lengths if found],
        "evidence": tool.evidence((get_language() or "en")[:2]),
        "tab": "tools",
        "brought": brought(request.access.vault, slug),
        **tool.hooks.on_its_page(request.access.vault),
    }
    return HttpResponse(template.render(context, request))


def _safe(practices: Sequence[Practice], vault: OpenVault | None) -> list[Practice]:
    """Leave out what asks another person of somebody who is afraid at home; what she does alone stays."""
    asking = [each for each in practices if "afraid" in each.not_when and not each.alone]
    if not asking or not preferences_of(vault).afraid:
        return [*practices]
    return [each for each in practices if each not in asking]


@require_POST
@with_open_vault
def put_away_brought(request: Request, vault: OpenVault, slug: str) -> HttpResponse:
    """Put away the words she brought into a room."""
    if slug not in TOOLS:
        raise Http404
    put_away(vault)
    return redirect("room", slug)
