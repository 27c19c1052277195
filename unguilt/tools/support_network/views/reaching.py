"""That she reached out: noted by one tap if she wants, listed, taken back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import delete_page, page_of
from unguilt.tools.support_network.entries import Reach
from unguilt.tools.support_network.forms import ReachForm
from unguilt.tools.support_network.keeping import keep_reach, one_of, safe_people
from unguilt.tools.support_network.openers import KINDS
from unguilt.tools.support_network.speaking import reach_in_words
from unguilt.tools.support_network.views.words import person_in, taken
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


@require_POST
@with_vault
def reach_note(request: Request, vault: OpenVault) -> HttpResponse:
    """Note that she reached out. Her words are heard for a crisis, once, and not kept."""
    form, entry_id = ReachForm(request.POST), read_id(request.POST.get("entry_id", ""))
    somebody = one_of(safe_people(vault), person_in(request.POST.get("person", "")))
    kind = request.POST.get("kind", "")
    kind = kind if kind in KINDS else ""
    if not form.is_valid():
        return taken(request, form, somebody, kind=kind, entry_id=entry_id, status=422)
    now = timezone.now()
    reach = Reach(at=now, person=somebody.id if somebody else None, kind=kind)
    keep_reach(vault, reach, entry_id=entry_id, now=now)
    if sounds_like_crisis(
        form.cleaned_data["words"]
    ):  # said on this very answer: no address is to tell of it
        return _listed(request, vault, care=True)
    return redirect("reaches")


@require_safe
@with_open_vault
def reaches(request: Request, vault: OpenVault) -> HttpResponse:
    """List when she reached out, newest first."""
    return _listed(request, vault)


def _listed(request: Request, vault: OpenVault, *, care: bool = False) -> HttpResponse:
    names = {each.id: each.entry.name for each in safe_people(vault)}
    context = page_of(request, vault, Reach)
    rows = [(stored, reach_in_words(stored.entry, names)) for stored in context["rows"]]
    return render(request, "support_network/reaches.html", context | {"told": rows, "care": care})


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def reach_delete(request: Request, vault: OpenVault, reach_id: UUID) -> HttpResponse:
    """Ask once, then take the note back."""
    return delete_page(request, vault, Reach, reach_id, then="reaches", room="support_network")
