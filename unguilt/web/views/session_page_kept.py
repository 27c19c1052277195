"""One page for a session that is kept: to read as it will be read, to take lines out of, to give, to delete."""

from contextlib import suppress
from dataclasses import replace
from typing import Any, Final
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.core.session import SessionPage, without
from unguilt.exports.fhir import BadBundle, bundle_of
from unguilt.exports.pdf import NoPdfHere
from unguilt.kit.access import with_open_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change
from unguilt.kit.preferences import preferences_of
from unguilt.kit.windows import links_about, open_window, withdraw
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request
from unguilt.vault.windows import open_windows
from unguilt.web.session_composing import as_pdf, as_shown, measured
from unguilt.web.session_forms import LinkForm

_PDF: Final = "application/pdf"
_FHIR: Final = "application/fhir+json"
_SAID: Final = {
    "out": _("Taken out. What you see is all there is."),
    "no_pdf": _("This server lacks what draws a PDF. Printing the page to a file gives the same words."),
    "no_fhir": _("This page cannot be put into that form. Nothing is lost, and the PDF has the same words."),
    "again": _("This was changed elsewhere meanwhile, so nothing was taken out. Please look once more."),
    "last": _("A page needs one line at least, so nothing was taken out."),
    "none": _("No line was ticked, so nothing was taken out."),
}
"""Fixed lines the page may say after an act; the address carries the key, never content."""


@require_safe
@with_open_vault
def session_page_kept(request: Request, vault: OpenVault, session_page_id: UUID) -> HttpResponse:
    """Show the page as it will be read, and the ways to give it."""
    return _page(request, vault, vault.get(SessionPage, session_page_id), LinkForm())


def _page(
    request: Request, vault: OpenVault, stored: Stored[SessionPage], form: LinkForm, *, status: int = 200
) -> HttpResponse:
    page = stored.entry
    links = links_about(vault, SessionPage.KIND, stored.id)
    context: dict[str, Any] = {
        "stored": stored,
        "page": page,
        "longest": max(page.parts, key=lambda part: sum(len(line.said) for line in part.lines), default=None),
        "care": sounds_like_crisis(page.talk, page.questions),
        "form": form,
        "link_id": str(uuid4()),
        "links": links,
        "open": open_windows(vault, [each.id for each in links], timezone.now()),
        "said": _SAID.get(request.GET.get("said", "")),
        "tab": "support",
    }
    return render(request, "web/session_page_kept.html", context, status=status)


@require_POST
@with_open_vault
def session_page_take_out(request: Request, vault: OpenVault, session_page_id: UUID) -> HttpResponse:
    """Take lines out of a page; what stays keeps the words it had."""
    stored = vault.get(SessionPage, session_page_id)
    ticked = request.POST.getlist("line")
    left = without(stored.entry, ticked)
    said = "last" if ticked else "none"
    if ticked and left.parts:
        page = measured(replace(left, at=timezone.now()), preferences_of(vault))
        said = "out" if could_change(request, stored, lambda: vault.put(stored, page)) else "again"
    return redirect(f"{reverse('session_page_kept', args=[session_page_id])}?said={said}")


@require_safe
@with_open_vault
def session_page_pdf(request: Request, vault: OpenVault, session_page_id: UUID) -> HttpResponse:
    """Give the page as a PDF; its name says nothing. Where the host cannot make one, say so."""
    page = vault.get(SessionPage, session_page_id).entry
    try:
        made = as_pdf(page, preferences_of(vault))
    except NoPdfHere:
        return redirect(f"{reverse('session_page_kept', args=[session_page_id])}?said=no_pdf")
    return _file(made, "page.pdf", _PDF)


@require_safe
@with_open_vault
def session_page_fhir(request: Request, vault: OpenVault, session_page_id: UUID) -> HttpResponse:
    """Give the page as a FHIR bundle; one that is no FHIR is not given."""
    page = vault.get(SessionPage, session_page_id).entry
    try:
        made = bundle_of(page, session_page_id)
    except BadBundle:
        return redirect(f"{reverse('session_page_kept', args=[session_page_id])}?said=no_fhir")
    return _file(made, "page.json", _FHIR)


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)


@require_POST
@with_open_vault
def session_page_link(request: Request, vault: OpenVault, session_page_id: UUID) -> HttpResponse:
    """Make a link that opens the page as it is now, for some days; a form sent twice makes one."""
    stored = vault.get(SessionPage, session_page_id)
    form = LinkForm(request.POST)
    if not form.is_valid():
        return _page(request, vault, stored, form, status=422)
    link = open_window(
        vault,
        as_shown(stored.entry),
        title=gettext("A page for a session"),
        days=form.lasts,
        now=timezone.now(),
        about=(SessionPage.KIND, session_page_id),
        link_id=read_id(request.POST.get("entry_id", "")),
    )
    return redirect("link", link.id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def session_page_delete(request: Request, vault: OpenVault, session_page_id: UUID) -> HttpResponse:
    """Ask once, then delete for good, also what no longer opens; its links open nothing any more."""
    if request.method == "POST":
        with vault.changing():
            vault.drop(SessionPage, session_page_id)
            for link in links_about(vault, SessionPage.KIND, session_page_id):
                withdraw(vault, link)
        return redirect(f"{reverse('session_page')}?said=deleted")
    with suppress(DamagedEntry):
        vault.get(SessionPage, session_page_id)
    context = {"session_page_id": session_page_id, "tab": "support"}
    return render(request, "web/session_page_delete.html", context)
