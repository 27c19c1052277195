"""Totals of questionnaires that were filled in elsewhere: enter one, read them, delete one."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.ids import read_id
from unguilt.kit.paging import delete_page, page_of
from unguilt.tools.therapy.check_entries import YES, OwnTotal
from unguilt.tools.therapy.check_forms import TotalForm
from unguilt.tools.therapy.check_instruments import all_instruments, to_enter
from unguilt.tools.therapy.check_keeping import add_total
from unguilt.tools.therapy.check_reading import beside_dark
from unguilt.tools.therapy.check_speaking import own_total_in_words, whole_in_words
from unguilt.tools.therapy.views.check_people import people_near
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def own_total_new(request: Request) -> HttpResponse:
    """Show the form, or take it in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _taken(request)
    context = {"form": TotalForm(to_enter()), "entry_id": uuid4(), "tab": "tools"}
    return render(request, "therapy/check_total_new.html", context)


@with_vault
def _taken(request: Request, vault: OpenVault) -> HttpResponse:
    """Store a total; sent twice it is stored once."""
    form, entry_id = TotalForm(to_enter(), request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        context = {"form": form, "entry_id": entry_id, "tab": "tools"}
        return render(request, "therapy/check_total_new.html", context, status=422)
    told, now = form.cleaned_data, timezone.now()
    instrument = all_instruments()[told["instrument"]]
    total = OwnTotal(
        at=now,
        offset=told["offset"],
        instrument=instrument.key,
        total=told["total"],
        dark=instrument.asks_dark and told["dark"] == YES,
    )
    return redirect("own_total", add_total(vault, total, entry_id=entry_id, now=now).id)


@require_safe
@with_open_vault
def own_total(request: Request, vault: OpenVault, own_total_id: UUID) -> HttpResponse:
    """Say what one total comes to; people first where it was dark."""
    kept = vault.get(OwnTotal, own_total_id).entry
    instrument = all_instruments().get(kept.instrument)
    band = instrument.band(kept.total) if instrument else None
    level = beside_dark(band.level if band else None, dark=kept.dark)
    context = {
        "total": kept,
        "total_id": own_total_id,
        "instrument": instrument,
        "said": own_total_in_words(kept, instrument),
        "whole": "" if level is None else whole_in_words(level, this_week=False),
        "crisis": kept.dark,
        **people_near(vault, urgent=False),
        "tab": "tools",
    }
    return render(request, "therapy/check_total.html", context)


@require_safe
@with_open_vault
def own_totals(request: Request, vault: OpenVault) -> HttpResponse:
    """List the totals she entered, newest first."""
    page, known = page_of(request, vault, OwnTotal), all_instruments()
    told = [(each, own_total_in_words(each.entry, known.get(each.entry.instrument))) for each in page["rows"]]
    return render(request, "therapy/check_totals.html", page | {"told": told})


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def own_total_delete(request: Request, vault: OpenVault, own_total_id: UUID) -> HttpResponse:
    """Ask once, then delete a total."""
    return delete_page(request, vault, OwnTotal, own_total_id, then="own_totals", room="therapy/check")
