"""The page for a session: the list of those she kept, choosing what comes onto one, its draft."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.core.session import Score, SessionDraft, SessionPage, keys_in
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, page_of
from unguilt.kit.preferences import preferences_of
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request
from unguilt.web.session_choosing import Choosing, begun, reopened, sent
from unguilt.web.session_composing import composed, measured
from unguilt.web.session_forms import as_fields
from unguilt.web.session_scores import scores_on

_SAID: Final = {
    "deleted": _("It is gone."),
    "draft": _("Kept as you left it."),
}
"""Fixed lines the page may say after an act; the address carries the key, never content."""

_LOOKING: Final = frozenset({"days", "all", "none"})
"""Buttons that only change what the form shows."""


@require_safe
def session_page(request: Request) -> HttpResponse:
    """Say what a page for a session is, and list those she kept."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    context = {
        **(page_of(request, vault, SessionPage) if vault else {}),
        "begun": vault is not None and vault.glance(SessionDraft) is not None,
        "said": _SAID.get(request.GET.get("said", "")),
        "tab": "support",
    }
    return render(request, "web/session_page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def session_page_new(request: Request) -> HttpResponse:
    """Show what could come onto a page, or keep what she chose. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    draft = vault.glance(SessionDraft) if vault else None
    return _page(request, begun(vault, draft, timezone.now()), entry_id=str(uuid4()))


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    now, entry_id = timezone.now(), read_id(request.POST.get("entry_id", ""))
    choosing = sent(vault, request.POST, now)
    if _LOOKING & set(request.POST):
        _keep_draft(request, vault)
        return _page(request, choosing, entry_id=str(entry_id))
    page = _composed(choosing, vault)
    if page is None:
        return _page(request, choosing, entry_id=str(entry_id), status=422)
    with vault.changing():
        vault.add(page, id=entry_id)
        vault.drop_the(SessionDraft)
    return redirect("session_page_kept", entry_id)


def _composed(choosing: Choosing, vault: OpenVault, before: SessionPage | None = None) -> SessionPage | None:
    """Return the page as it is to be kept, or None where something needs a second look."""
    if choosing.form.errors or choosing.lost:
        return None
    told, now = choosing.form.cleaned_data, timezone.now()
    page = composed(choosing.parts, choosing.ticked, told, choosing.days, now=now)
    if not page.parts:
        return None
    page = replace(page, scores=_scores(vault, page, choosing, before))
    return measured(page, preferences_of(vault))


def _scores(
    vault: OpenVault, page: SessionPage, choosing: Choosing, before: SessionPage | None
) -> tuple[Score, ...]:
    """Return the numbers its lines tell, also those of lines that stood on it before and are found no more."""
    lines = keys_in(page.parts)
    kept = (score for score in (before.scores if before else ()) if score.line in lines)
    found = scores_on(vault, page.parts, choosing.days)
    return tuple({(each.line, each.instrument): each for each in (*kept, *found)}.values())


def _page(
    request: Request,
    choosing: Choosing,
    *,
    entry_id: str = "",
    stored: Stored[SessionPage] | None = None,
    status: int = 200,
) -> HttpResponse:
    again = status == HTTPStatus.UNPROCESSABLE_ENTITY
    context: dict[str, Any] = {
        "choosing": choosing,
        "form": choosing.form,
        "entry_id": entry_id,
        "stored": stored,
        "lost": len(choosing.lost),
        "empty": again and not choosing.form.errors and not choosing.lost,
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "support",
    }
    return render(request, "web/session_page_choose.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def session_page_choose(request: Request, vault: OpenVault, session_page_id: UUID) -> HttpResponse:
    """Open a page again to choose anew. Changed elsewhere meanwhile: both stay in sight."""
    stored, now = vault.get(SessionPage, session_page_id), timezone.now()
    if request.method != "POST":
        return _page(request, reopened(vault, stored.entry, now), stored=stored)
    choosing = sent(vault, request.POST, now, stored)
    if _LOOKING & set(request.POST):
        return _page(request, choosing, stored=stored)
    page = _composed(choosing, vault, stored.entry)
    if page is None:
        return _page(request, choosing, stored=stored, status=422)
    if could_change(request, stored, lambda: vault.put(stored, page)):
        return redirect("session_page_kept", session_page_id)
    again = vault.get(SessionPage, session_page_id)
    return _page(request, choosing, stored=again, status=HTTPStatus.CONFLICT)


@require_POST
def session_page_draft(request: Request) -> HttpResponse:
    """Keep the form as she leaves it. 204 for the page's own saving, else back to the list."""
    if request.htmx and request.access.vault is None:
        return HttpResponse(status=204)  # it came after she left quickly: nothing may begin anew by that
    return _draft(request)


@with_vault
def _draft(request: Request, vault: OpenVault) -> HttpResponse:
    _keep_draft(request, vault)
    return HttpResponse(status=204) if request.htmx else redirect(f"{reverse('session_page')}?said=draft")


def _keep_draft(request: Request, vault: OpenVault) -> None:
    """Keep a draft of a page that is not kept yet: what arrives late would stand beside it for ever."""
    fields = as_fields(request.POST)
    if not any(fields.get(name, ("",))[0].strip() for name in ("talk", "questions", "line")):
        return
    with vault.changing():
        if not _is_kept(vault, read_id(request.POST.get("entry_id", ""))):
            vault.drop_the(SessionDraft)
            vault.keep_the(SessionDraft(at=timezone.now(), fields=fields))


def _is_kept(vault: OpenVault, entry_id: UUID) -> bool:
    try:
        vault.get(SessionPage, entry_id)
    except NoSuchEntry:
        return False
    except DamagedEntry:
        return True
    return True


@require_POST
@with_open_vault
def drop_session_draft(request: Request, vault: OpenVault) -> HttpResponse:
    """Let the draft go; gone already is gone."""
    vault.drop_the(SessionDraft)
    return redirect("session_page")
