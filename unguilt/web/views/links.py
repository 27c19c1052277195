"""Links she gave: what each opens, until when, when it was opened, what came back, and taking it back."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.core.codec import Entry
from unguilt.core.session import SessionPage
from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.paging import page_of
from unguilt.kit.windows import ANSWERS, Link, forget_link, what_came_back, withdraw
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import Conflict, DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request
from unguilt.vault.windows import fresh_about, open_windows, put_away

_MADE_FROM: Final[Mapping[str, tuple[type[Entry], str]]] = {
    **{kind.KIND: (kind, kind.KIND) for tool in TOOLS.values() for kind in tool.entries},
    SessionPage.KIND: (SessionPage, "session_page_kept"),
}
"""An entry from which a link may be made, and the name of the page that shows it: in rooms that of its kind."""
_SAID = {"withdrawn": _("Taken back. The link opens nothing any more."), "deleted": _("It is gone.")}


@require_safe
@with_open_vault
def links(request: Request, vault: OpenVault) -> HttpResponse:
    """List her links, newest first."""
    page = page_of(request, vault, Link)
    ids = [each.id for each in page["rows"]]
    context = {
        **page,
        "open": open_windows(vault, ids, timezone.now()),
        "fresh": fresh_about(vault),
        "said": _SAID.get(request.GET.get("said", "")),
        "tab": "support",
    }
    return render(request, "web/links.html", context)


@require_safe
@with_open_vault
def link(request: Request, vault: OpenVault, link_id: UUID) -> HttpResponse:
    """Show one link: to copy and to send, and what came back through it."""
    stored = vault.get(Link, link_id)
    back = what_came_back(vault, link_id)
    context = {
        "stored": stored,
        "address": f"{request.build_absolute_uri(reverse('window', args=[link_id]))}#{stored.entry.code}",
        "door": request.build_absolute_uri(reverse("window", args=[link_id])),
        "is_open": link_id in open_windows(vault, [link_id], timezone.now()),
        "back": back,
        "made_from": _made_from(vault, stored.entry),
        "answers": [(ANSWERS.get(each.answer), each) for each in back.answers],
        "care": sounds_like_crisis(*(each.words for each in back.answers)),
        "said": _SAID.get(request.GET.get("said", "")),
        "tab": "support",
    }
    return render(request, "web/link.html", context)


def _made_from(vault: OpenVault, shown: Link) -> str:
    """Return the address of what a link was made from while that is still hers, or ""."""
    found = _MADE_FROM.get(shown.about_kind)
    if found is None or shown.about_id is None:
        return ""
    kind, page = found
    with suppress(NoSuchEntry, DamagedEntry, NoReverseMatch):
        vault.get(kind, shown.about_id)
        return reverse(page, args=[shown.about_id])
    return ""


@require_POST
@with_open_vault
def withdraw_link(request: Request, vault: OpenVault, link_id: UUID) -> HttpResponse:
    """Take a link back; twice is no trouble."""
    with suppress(Conflict):  # somebody took it back on another device
        withdraw(vault, vault.get(Link, link_id))
    return redirect(f"{reverse('link', args=[link_id])}?said=withdrawn")


@require_POST
@with_open_vault
def read_link(request: Request, vault: OpenVault, link_id: UUID) -> HttpResponse:
    """Put away what came back: it stays, and is no longer new."""
    vault.get(Link, link_id)
    put_away(vault, link_id)
    return redirect("link", link_id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def drop_link(request: Request, vault: OpenVault, link_id: UUID) -> HttpResponse:
    """Ask once, then remove a link with all that came back; also one that does not open any more."""
    if request.method == "POST":
        with suppress(NoSuchEntry):
            forget_link(vault, link_id)
        return redirect(f"{reverse('links')}?said=deleted")
    with suppress(DamagedEntry):
        vault.get(Link, link_id)
    return render(request, "web/link_delete.html", {"link_id": link_id, "tab": "support"})
