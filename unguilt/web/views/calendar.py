"""Her calendar: what it may show, its private address, everything once as a file."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.exports.calendar import calendar_of, uid_of
from unguilt.exports.events import EventKind
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request
from unguilt.web.calendar import feeding
from unguilt.web.calendar.entries import CalendarAccount, CalendarChoice
from unguilt.web.calendar.forms import CalendarForm

_SAID: Final = {
    "kept": _("Kept."),
    "made": _("Here is your address. The one before, if there was one, opens nothing any more."),
    "closed": _("The address is closed."),
}
"""Fixed lines the page may say after an act; the address carries the key, never content."""


@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: Request) -> HttpResponse:
    """Show what her calendar may show, or take the choice in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return _page(request, request.access.vault)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form = CalendarForm(request.POST)
    if not form.is_valid():
        return _page(request, vault, form, status=422)
    now, given = timezone.now(), form.cleaned_data
    choice = CalendarChoice(
        at=now, zone=given["zone"], kinds=tuple(given["kinds"]), own_titles=given["own_titles"]
    )
    feeding.choose(vault, choice, now)
    return redirect(f"{reverse('calendar')}?said=kept")


def _page(
    request: Request, vault: OpenVault | None, form: CalendarForm | None = None, *, status: int = 200
) -> HttpResponse:
    if vault is not None:
        vault.read_ahead(CalendarChoice, CalendarAccount)
    kept = vault.glance(CalendarChoice) if vault else None
    choice = kept or CalendarChoice(at=timezone.now())
    context = {
        "form": form or CalendarForm.showing(choice),
        "chosen": kept is not None,
        "address": _address(request, choice),
        "sends": vault is not None and vault.glance(CalendarAccount) is not None,
        "said": _SAID.get(request.GET.get("said", "")),
        "tab": "",
    }
    return render(request, "web/calendar.html", context, status=status)


def _address(request: Request, choice: CalendarChoice) -> str:
    if choice.feed is None:
        return ""
    return request.build_absolute_uri(reverse("feed", args=[choice.feed, choice.code]))


@require_safe
@with_open_vault
def calendar_things(request: Request, vault: OpenVault) -> HttpResponse:
    """List what her calendar may show, each to be taken along by itself."""
    events = sorted(feeding.events_of(vault, timezone.now()), key=lambda each: each.title.casefold())
    context = {"things": [(uid_of(each), each) for each in events], "tab": ""}
    return render(request, "web/calendar_things.html", context)


@require_safe
@with_open_vault
def calendar_thing(request: Request, vault: OpenVault, event_id: UUID) -> HttpResponse:
    """Give one of them as a file, with the title she chose for all."""
    now = timezone.now()
    found = [each for each in feeding.events_of(vault, now) if uid_of(each) == str(event_id)]
    if not found:
        raise Http404
    look = replace(feeding.look_of(feeding.choice_of(vault, now)), kinds=frozenset(EventKind))
    headers = {"Content-Disposition": 'attachment; filename="day.ics"'}
    content = calendar_of(found, look, now)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


@require_POST
@with_open_vault
def calendar_renew(request: Request, vault: OpenVault) -> HttpResponse:
    """Make the private address, the first one or a new one."""
    feeding.make_address(vault, timezone.now())
    return redirect(f"{reverse('calendar')}?said=made#address")


@require_POST
@with_open_vault
def calendar_revoke(request: Request, vault: OpenVault) -> HttpResponse:
    """Close the private address; closed already is closed."""
    feeding.close_address(vault)
    return redirect(f"{reverse('calendar')}?said=closed")


@require_safe
@with_open_vault
def calendar_file(request: Request, vault: OpenVault) -> HttpResponse:
    """Give everything once, as a file."""
    now = timezone.now()
    content = feeding.calendar_bytes(vault, feeding.choice_of(vault, now), now)
    headers = {"Content-Disposition": 'attachment; filename="calendar.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
