"""Now: one large button, at most two cards, a small win, the four groups. Nothing counts anything."""

from datetime import datetime, timedelta
from typing import Final

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from unguilt.core.method import GROUPS
from unguilt.core.moments import Draft, LaterQuestion, LookBackDay, Summary
from unguilt.core.preferences import Preferences
from unguilt.kit.access import ask_to_unlock, is_locked
from unguilt.kit.entries import QuietHours
from unguilt.kit.quiet import is_quiet
from unguilt.toolbox import SINGLES, TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request
from unguilt.vault.windows import fresh_about
from unguilt.web.forms import LaterForm
from unguilt.web.keeping import summary_of

_AWAY: Final = timedelta(days=14)
_CARDS: Final = 2


@require_safe
def now(request: Request) -> HttpResponse:
    """Show Now: for a newcomer, a guest, or an owner whose vault is open."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    context: dict[str, object] = {
        "groups": GROUPS.values(),
        "tab": "now",
        "said": _SAID.get(request.GET.get("said", "")),
    }
    if vault is not None:
        context |= _hers(vault, timezone.now())
    return render(request, "web/now.html", context)


def _hers(vault: OpenVault, now: datetime) -> dict[str, object]:
    vault.read_ahead(Summary, Preferences, Draft, LaterQuestion, LookBackDay, QuietHours, *SINGLES)
    summary = summary_of(vault)
    return {
        "been_away": _been_away(summary, now),
        "known": summary.moments > 0,
        "has_draft": vault.glance(Draft) is not None,
        **({"quiet": True} if is_quiet(vault, now) else _put_forward(vault, now)),
    }


def _put_forward(vault: OpenVault, now: datetime) -> dict[str, object]:
    """Return what invites or reminds: nothing of it in quiet hours, not even what she planned for today."""
    question = vault.glance(LaterQuestion)
    day = vault.glance(LookBackDay)
    cards = [card for tool in TOOLS.values() for card in tool.hooks.today(vault, now)]
    return {
        "cards": [card for card in cards if not card.standing][:_CARDS],
        "standing": [card for card in cards if card.standing],
        "came_back": bool(fresh_about(vault)),
        "look_back": day is not None and day.is_due(now),
        "later": question if question is not None and question.is_due(now) else None,
        "later_form": LaterForm(),
    }


def _been_away(summary: Summary, now: datetime) -> bool:
    return summary.last_at is not None and now - summary.last_at > _AWAY


_SAID: Final = {
    "noted": _("Noted. You can leave it here."),
    "kept": _("Kept as you left it. It opens again when you come back to it."),
    "deleted": _("It is gone."),
}
"""Fixed lines a page may say after an act; the address carries the key, never content."""
