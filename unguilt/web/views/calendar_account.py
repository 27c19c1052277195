"""A calendar of hers elsewhere: how it is reached, and sending her days there when she says so."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.exports.calendar import calendar_of, uid_of
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request
from unguilt.web.calendar import feeding
from unguilt.web.calendar.entries import CalendarAccount
from unguilt.web.calendar.forms import AccountForm
from unguilt.web.calendar.outcome import Reason, Sent

_SAID: Final = {
    "kept": _("Kept. Nothing was sent yet."),
    "sent": _("Sent. Your calendar there is as it is here."),
}
_NOT_SENT: Final[Mapping[str, object]] = {
    Reason.NOT_ALLOWED: _(
        "Nothing was sent. The address has to begin with https:// and lead to a server on the open internet, with no "
        "name and no question mark in it."
    ),
    Reason.NO_ANSWER: _(
        "The other server did not answer. Is the address right? Else try again a little later."
    ),
    Reason.NOT_LET_IN: _(
        "The other server did not accept the name or the password. Some ask for an app password that you make there."
    ),
    Reason.NO_CALENDAR: _(
        "There is no calendar at this address. Look for “CalDAV” in the settings of that calendar and copy the address."
    ),
    Reason.MOVED: _(
        "The other server names another address for this calendar. Please put the new one in here."
    ),
    Reason.NOT_UNDERSTOOD: _("The other server answered in a way that cannot be read here."),
    Reason.PART: _("It takes long, so only a part has been sent. Press again to send the rest."),
}
"""Why something was not sent, in words."""


@require_http_methods(["GET", "HEAD", "POST"])
def calendar_account(request: Request) -> HttpResponse:
    """Show how a calendar elsewhere is reached, or take it in. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    kept = vault.glance(CalendarAccount) if vault else None
    known = {"address": kept.address, "username": kept.username} if kept else {}
    return _page(request, AccountForm(initial=known, has_password=kept is not None), kept)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    with vault.changing():
        stored = vault.mended(CalendarAccount)
        kept = stored.entry if stored else None
        form = AccountForm(request.POST, has_password=kept is not None)
        if not form.is_valid():
            return _page(request, form, kept, status=422)
        given = form.cleaned_data
        same = kept is not None and kept.address == given["address"]
        account = CalendarAccount(
            at=timezone.now(),
            address=given["address"],
            username=given["username"],
            password=given["password"] or (kept.password if kept else ""),
            sent=kept.sent if kept and same else (),
        )
        vault.keep_the(account, over=stored)
    return redirect(f"{reverse('calendar_account')}?said=kept")


def _page(
    request: Request, form: AccountForm, kept: CalendarAccount | None, *, status: int = 200
) -> HttpResponse:
    key = request.GET.get("said", "")
    context = {
        "form": form,
        "kept": kept,
        "said": _SAID.get(key),
        "trouble": _NOT_SENT.get(key),
        "tab": "",
    }
    return render(request, "web/calendar_account.html", context, status=status)


@require_POST
@with_open_vault
def calendar_send(request: Request, vault: OpenVault) -> HttpResponse:
    """Send her days to the calendar elsewhere, and remember what stands there."""
    from unguilt.web.calendar.sending import send  # noqa: PLC0415 - 30 MB that most never need

    account = vault.glance(CalendarAccount)
    if account is None:
        return redirect("calendar_account")
    sent = send(account, _files(vault), own_hosts=settings.CALENDAR_HOSTS)
    _remember(vault, account, sent)
    return redirect(f"{reverse('calendar_account')}?said={sent.reason or 'sent'}")


def _files(vault: OpenVault) -> dict[str, bytes]:
    now = timezone.now()
    look = feeding.look_of(feeding.choice_of(vault, now))
    shown = [each for each in feeding.events_of(vault, now) if each.kind in look.kinds]
    return {uid_of(each): calendar_of((each,), look, now) for each in shown}


def _remember(vault: OpenVault, account: CalendarAccount, sent: Sent) -> None:
    with vault.changing():
        stored = vault.mended(CalendarAccount)
        if stored is not None and stored.entry.address == account.address:
            there = tuple(sorted(sent.there))
            vault.keep_the(replace(stored.entry, sent=there), over=stored)


@require_POST
@with_open_vault
def calendar_forget(request: Request, vault: OpenVault) -> HttpResponse:
    """Forget how it is reached; what stands there stays. Forgotten already is forgotten."""
    vault.drop_the(CalendarAccount)
    return redirect("calendar")
