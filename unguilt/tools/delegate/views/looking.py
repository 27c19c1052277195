"""Looking again at what was handed over or let go: how it went, and another day if she wants one."""

from dataclasses import replace
from datetime import date
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.paging import could_change
from unguilt.tools.delegate.entries import BACK, HAND, KEPT, PARTLY, TAKEN, Handing, on_her_clock
from unguilt.tools.delegate.forms import LookForm
from unguilt.tools.delegate.keeping import change_handing
from unguilt.tools.delegate.speaking import handing_in_words, went_in_words
from unguilt.tools.delegate.ways import WAYS
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def look_again(request: Request, vault: OpenVault, handing_id: UUID) -> HttpResponse:
    """Ask how it went, or take it in."""
    stored = vault.get(Handing, handing_id)
    shown = stored.entry
    if request.method != "POST":
        ahead = shown.again if shown.again and shown.again > _today(shown) else None
        first = {"went": shown.went, "told": shown.told, "after": shown.after, "again": ahead}
        return _page(request, stored, LookForm(initial={**first, "on_map": True}))
    form = LookForm(request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed, on_map = _told(shown, form), form.cleaned_data["on_map"]
    moves = on_map and changed.went == BACK
    if changed != shown and not could_change(
        request,
        stored,
        lambda: change_handing(vault, stored, changed, now=timezone.now(), on_map=moves),
    ):
        return _page(request, vault.get(Handing, handing_id), form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('handing', args=[handing_id])}?said=kept")


def _today(handing: Handing) -> date:
    return on_her_clock(timezone.now(), handing.offset).date()


def _told(handing: Handing, form: LookForm) -> Handing:
    told = form.cleaned_data
    changed = replace(handing, **{name: told[name] for name in ("went", "told", "after", "again")})
    # What stayed with somebody was taken on, though she may not have noted it on the day.
    if told["went"] in {KEPT, PARTLY} and handing.state != TAKEN:
        return replace(changed, state=TAKEN, settled=timezone.now())
    return changed


def _page(request: Request, stored: Stored[Handing], form: LookForm, *, status: int = 200) -> HttpResponse:
    shown = stored.entry
    context = {
        "form": form,
        "stored": stored,
        "handing": shown,
        "line": handing_in_words(shown),
        "way": WAYS.get(shown.way),
        "went": went_in_words(shown),
        "moves_map": bool(shown.of) and (shown.way == "drop" or (shown.way == HAND and bool(shown.who))),
        "care": sounds_like_crisis(shown.told, str(form["told"].value() or "")),
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "tools",
    }
    return render(request, "delegate/look_again.html", context, status=status)
