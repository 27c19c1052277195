"""The two-minute check: its first page, beginning, putting away."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.core.screening import BETWEEN_CHECKS, Instrument
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.fields import OffsetField
from unguilt.tools.therapy.check_entries import CheckResult, CheckSheet
from unguilt.tools.therapy.check_flow import current
from unguilt.tools.therapy.check_instruments import of_the_host, to_fill_in
from unguilt.tools.therapy.check_keeping import begin, put_away
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


def instrument_of(sheet: CheckSheet) -> Instrument | None:
    """Return the one questionnaire a sheet asks, None for the check of the signs.

    One that has left the host's folder meanwhile counts as none: the sheet then asks for the signs.
    """
    return of_the_host().get(sheet.only)


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: Request) -> HttpResponse:
    """Say what the check is, or begin it. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _begun(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return render(request, "therapy/check_start.html", _place(request.access.vault) | {"tab": "tools"})


def _place(vault: OpenVault | None) -> dict[str, Any]:
    """Return what lies before her: a sheet on its way, and whether the last check is younger than two weeks."""
    if vault is None:
        return {"others": to_fill_in()}
    sheet = vault.glance(CheckSheet)
    last = next((each for each in vault.latest(CheckResult, 1) if not each.entry.only), None)
    again_from = last.entry.local + BETWEEN_CHECKS if last else None
    soon = last is not None and timezone.now() < last.entry.at + BETWEEN_CHECKS
    return {
        "sheet": sheet,
        "last": last,
        "too_soon": soon and sheet is None,
        "again_from": again_from,
        "others": to_fill_in(),
    }


@with_vault
def _begun(request: Request, vault: OpenVault) -> HttpResponse:
    """Begin, or go on; `only` names one questionnaire, `anew` puts away what was on its way."""
    only = request.POST.get("only", "")
    only = only if only in {each.key for each in to_fill_in()} else ""
    offset = OffsetField().clean(request.POST.get("offset"))
    sheet = begin(vault, only=only, offset=offset, now=timezone.now(), anew="anew" in request.POST)
    screen = current(sheet, instrument_of(sheet))
    return redirect("check_step", screen.number if screen else 1)


@require_POST
@with_open_vault
def check_put_away(_request: Request, vault: OpenVault) -> HttpResponse:
    """Put the sheet away with its answers."""
    put_away(vault)
    return redirect("check")
