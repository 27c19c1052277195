"""The readiness sheet: filled as far as she allows, changed as she likes, kept and printed."""

from dataclasses import replace
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.therapy.entries import ReadySheet
from unguilt.tools.therapy.filling import source_lines
from unguilt.tools.therapy.forms import SheetForm
from unguilt.tools.therapy.ready import SOURCES, parts_from
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


@require_safe
def sheet_new(request: Request) -> HttpResponse:
    """Show what may fill a sheet, each source with its words to tick; the empty sheet where there is nothing yet."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    lines = source_lines(vault, timezone.now()) if vault else {}
    if not lines:
        return _new_page(request, SheetForm(), str(uuid4()))
    sources = [(key, label, lines[key]) for key, label in SOURCES.items() if key in lines]
    return render(request, "therapy/ready_sources.html", {"sources": sources, "tab": "tools"})


@require_http_methods(["GET", "HEAD", "POST"])
def sheet_fill(request: Request) -> HttpResponse:
    """Show a sheet filled from what she ticked, or keep it. The address carries keys of sources, never their words."""
    if request.method == "POST":
        return _keep(request)
    if is_locked(request):
        return ask_to_unlock(request)
    vault, ticked = request.access.vault, tuple(request.GET.getlist("use"))
    lines = source_lines(vault, timezone.now()) if vault and ticked else {}
    return _new_page(request, SheetForm(initial=parts_from(lines, ticked)), str(uuid4()))


def _new_page(request: Request, form: SheetForm, entry_id: str, *, status: int = 200) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "tab": "tools"}
    return render(request, "therapy/ready_new.html", context, status=status)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep a new sheet; a form sent twice keeps one."""
    form, entry_id = SheetForm(request.POST), read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        return _new_page(request, form, str(entry_id), status=422)
    stored = vault.add(ReadySheet(at=timezone.now(), parts=form.parts), id=entry_id)
    return redirect(f"{reverse('ready_sheet', args=[stored.id])}?said=kept")


@require_safe
@with_open_vault
def sheets(request: Request, vault: OpenVault) -> HttpResponse:
    """List her sheets, newest first."""
    return render(request, "therapy/ready_sheets.html", page_of(request, vault, ReadySheet))


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def sheet(request: Request, vault: OpenVault, ready_sheet_id: UUID) -> HttpResponse:
    """Show one sheet, to read, to change, to print."""
    stored = vault.get(ReadySheet, ready_sheet_id)
    if request.method != "POST":
        return _page(request, stored, SheetForm(initial=stored.entry.parts))
    form = SheetForm(request.POST)
    if not form.is_valid():
        return _page(request, stored, form, status=422)
    changed = replace(stored.entry, parts=form.parts)
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _page(request, vault.get(ReadySheet, ready_sheet_id), form, status=HTTPStatus.CONFLICT)
    return redirect(f"{reverse('ready_sheet', args=[ready_sheet_id])}?said=kept")


def _page(
    request: Request, stored: Stored[ReadySheet], form: SheetForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "fields": [form[key] for key in form.fields],
        "printed": [
            (form[key].label, text) for key, text in stored.entry.parts.items() if key in form.fields
        ],
        "care": sounds_like_crisis(*stored.entry.texts),
        "conflict": status == HTTPStatus.CONFLICT,
        "said": request.GET.get("said") == "kept",
        "tab": "tools",
    }
    return render(request, "therapy/ready_sheet.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def sheet_delete(request: Request, vault: OpenVault, ready_sheet_id: UUID) -> HttpResponse:
    """Ask once, then delete a sheet."""
    return delete_page(request, vault, ReadySheet, ready_sheet_id, then="ready_sheets", room="therapy")
