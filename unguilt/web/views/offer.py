"""The offer: two or three practices for a moment, each with one honest reason."""

import secrets
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from unguilt.core.method import STRATEGIES, Practice
from unguilt.core.moments import Moment
from unguilt.core.preferences import Preferences
from unguilt.core.suggesting import Card
from unguilt.kit.access import with_open_vault
from unguilt.kit.entries import QuietHours
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.preferences import preferences_of
from unguilt.kit.quiet import is_quiet
from unguilt.kit.tool import RoomCard
from unguilt.toolbox import PRACTICES, SINGLES, TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request
from unguilt.web.believing import offer_for
from unguilt.web.sentences import reasons_in_words

_BESIDE: Final = 2
"""Cards of rooms beside an offer, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCard:
    """One card as the page shows it."""

    practice: Practice
    strategy: str
    because: str
    run_id: UUID


def _shown(card: Card, *, care: bool) -> ShownCard | None:
    practice = PRACTICES.get(card.practice)
    if practice is None:  # taken out of the catalogue since it was offered
        return None
    return ShownCard(
        practice=practice,
        strategy=STRATEGIES[practice.strategy].name,
        # What was heard in dark words is no pressure that she named.
        because=reasons_in_words(each for each in card.reasons if not (care and "pressures" in each.facts)),
        run_id=uuid4(),
    )


@require_safe
@with_open_vault
def offer(request: Request, vault: OpenVault, moment_id: UUID) -> HttpResponse:
    """Show the newest cards of the moment. When a crisis is heard, help comes first and cards wait."""
    moment = vault.get(Moment, moment_id).entry
    newest = moment.shown[-1] if moment.shown else ()
    care = sounds_like_crisis(moment.words)
    cards = [card for card in (_shown(each, care=care) for each in newest) if card is not None]
    context = {
        "beside": () if care else _beside(vault, moment),
        "moment": moment,
        "moment_id": moment_id,
        "cards": cards,
        "care": care,
        "first_round": len(moment.shown) == 1,
        "tab": "now",
    }
    return render(request, "web/offer.html", context)


def _beside(vault: OpenVault, moment: Moment) -> list[RoomCard]:
    """Return what rooms lay beside the offer, from what she kept there: few, or the offer would drown."""
    vault.read_ahead(Preferences, QuietHours, *SINGLES)
    now = timezone.now()
    if is_quiet(vault, now):
        return []
    cards = (card for tool in TOOLS.values() for card in tool.hooks.at_moment(vault, moment, now))
    return [*islice(cards, _BESIDE)]


@require_POST
@with_open_vault
def something_else(request: Request, vault: OpenVault, moment_id: UUID) -> HttpResponse:
    """Offer others than those shown; when there are none left, begin again from the first."""
    with vault.changing():
        stored = vault.get(Moment, moment_id)
        told = stored.entry
        others = _others(vault, told, stored.seq) or _others(vault, replace(told, shown=()), stored.seq)
        vault.put(stored, replace(told, shown=(*told.shown, others)))
    return redirect("offer", moment_id)


def _others(vault: OpenVault, told: Moment, seq: int) -> tuple[Card, ...]:
    gentle = sounds_like_crisis(told.words)
    return offer_for(
        vault, told, preferences_of(vault), seed=secrets.randbits(32), gentle=gentle, seq=seq
    ).cards
