"""The room's pages: the jar of wins, her lines for a good week, and rules crossed out."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.core.codec import Entry
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import place
from unguilt.tools.success.entries import CrossedOut, SuccessLines, Win
from unguilt.tools.success.forms import CrossOutForm, SuccessLinesForm, WinForm
from unguilt.tools.success.inherited import INHERITED
from unguilt.vault.door import LAST, OpenVault, Stored
from unguilt.vault.errors import NoSuchEntry
from unguilt.vault.request import Request

_SHOWN: Final = 12
_VERSIONS: Final = 24
_IN_ROOM: Final = 5


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """What the room's page shows: the win's form, the newest wins, her lines, the newest rules crossed out."""
    newest = current(vault) if vault else None
    return {
        **_wins(vault),
        "success_lines": newest.entry.lines if newest else (),
        "crossed_out": vault.latest(CrossedOut, _IN_ROOM).entries if vault else (),
    }


def current(vault: OpenVault) -> Stored[SuccessLines] | None:
    """Return her lines as they stand now, or None."""
    newest = vault.latest(SuccessLines, 1).stored
    return newest[0] if newest else None


def _wins(vault: OpenVault | None, *, before: int = LAST) -> dict[str, Any]:
    shelf = vault.latest(Win, _SHOWN + 1, before=before) if vault else None
    page = shelf.stored[:_SHOWN] if shelf else ()
    return {
        "win_form": WinForm(),
        "wins": page,
        "damaged_wins": shelf.damaged if shelf else (),
        "older": page[-1].seq if shelf and len(shelf.stored) > _SHOWN else None,
        "entry_id": uuid4(),
    }


@require_POST
@with_vault
def keep_win(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep one win; sent twice it is kept once, and an empty line is no fault."""
    form = WinForm(request.POST)
    if not form.is_valid():
        shown = {**_wins(vault), "win_form": form, "entry_id": request.POST.get("entry_id", "")}
        return render(request, "success/wins.html", shown | {"tab": "tools"}, status=422)
    if form.cleaned_data["line"]:
        entry_id = read_id(request.POST.get("entry_id", ""))
        vault.add(Win(at=timezone.now(), line=form.cleaned_data["line"]), id=entry_id)
    return _kept("wins")


def _kept(page: str) -> HttpResponse:
    """Lead back to a page that may then show help for what was kept; later it shows her words alone."""
    return redirect(f"{reverse(page)}?said=kept")


def _just_kept(request: Request) -> bool:
    return request.GET.get("said") == "kept"


@require_safe
def wins(request: Request) -> HttpResponse:
    """Show the jar: the form and the wins, page by page. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    shown = _wins(request.access.vault, before=place(request))
    newest = [win.entry.line for win in shown["wins"][:1]]
    care = _just_kept(request) and sounds_like_crisis(*newest)
    return render(request, "success/wins.html", {**shown, "care": care, "tab": "tools"})


@require_http_methods(["GET", "HEAD", "POST"])
def success_lines(request: Request) -> HttpResponse:
    """Show her lines with how they stood before, or take in how they stand from now on."""
    if request.method == "POST":
        return _keep_lines(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return _lines_page(request, request.access.vault)


@with_vault
def _keep_lines(request: Request, vault: OpenVault) -> HttpResponse:
    form = SuccessLinesForm(request.POST)
    if not form.is_valid():
        return _lines_page(request, vault, form)
    with vault.changing():
        kept = current(vault)
        if form.lines != (kept.entry.lines if kept else ()):
            entry_id = read_id(request.POST.get("entry_id", ""))
            vault.add(SuccessLines(at=timezone.now(), lines=form.lines), id=entry_id)
    return _kept("success_lines")


def _lines_page(
    request: Request, vault: OpenVault | None, form: SuccessLinesForm | None = None
) -> HttpResponse:
    shelf = vault.latest(SuccessLines, _VERSIONS) if vault else None
    versions = shelf.stored if shelf else ()
    newest = versions[0].entry if versions else None
    context = {
        "form": form or SuccessLinesForm(kept=newest),
        "versions": versions,
        "damaged": shelf.damaged if shelf else (),
        "entry_id": uuid4(),
        "care": _just_kept(request) and sounds_like_crisis(*(line.text for line in newest.lines))
        if newest
        else False,
        "tab": "tools",
    }
    return render(request, "success/lines.html", context, status=422 if form else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def crossed_out(request: Request) -> HttpResponse:
    """Show the rules she crossed out and some that many were handed, or cross one out."""
    if request.method == "POST":
        return _cross_out(request)
    if is_locked(request):
        return ask_to_unlock(request)
    return _crossed_page(request, request.access.vault, CrossOutForm())


@with_vault
def _cross_out(request: Request, vault: OpenVault) -> HttpResponse:
    form = CrossOutForm(request.POST)
    if not form.is_valid():
        return _crossed_page(request, vault, form, status=422)
    if form.cleaned_data["rule"]:
        entry_id = read_id(request.POST.get("entry_id", ""))
        vault.add(CrossedOut(at=timezone.now(), **form.cleaned_data), id=entry_id)
    return _kept("crossed_out")


def _crossed_page(
    request: Request, vault: OpenVault | None, form: forms.Form, *, status: int = 200
) -> HttpResponse:
    shelf = vault.all(CrossedOut) if vault else None
    crossed = shelf.stored if shelf else ()
    gone = {each.entry.rule for each in crossed}
    context = {
        "form": form,
        "crossed": crossed,
        "damaged": shelf.damaged if shelf else (),
        "inherited": [(rule, uuid4()) for rule in INHERITED if rule not in gone],
        "entry_id": uuid4(),
        "care": _just_kept(request) and sounds_like_crisis(*(each.entry.rule for each in crossed[:1])),
        "tab": "tools",
    }
    return render(request, "success/crossed_out.html", context, status=status)


def _dropping(kind: type[Entry], then: str) -> Callable[..., HttpResponse]:
    """Make the view that lets one entry go, also a damaged one; gone already is gone."""
    name = f"{kind.KIND}_id"

    @require_POST
    @with_open_vault
    def drop(request: Request, vault: OpenVault, /, **named: UUID) -> HttpResponse:
        with suppress(NoSuchEntry):
            vault.drop(kind, named[name])
        return redirect(then)

    return drop


urls = (
    path("wins", wins, name="wins"),
    path("wins/keep", keep_win, name="keep_win"),
    path("wins/<uuid:win_id>/drop", _dropping(Win, "wins"), name="drop_win"),
    path("lines", success_lines, name="success_lines"),
    path(
        "lines/<uuid:success_lines_id>/drop",
        _dropping(SuccessLines, "success_lines"),
        name="drop_success_lines",
    ),
    path("crossed-out", crossed_out, name="crossed_out"),
    path(
        "crossed-out/<uuid:crossed_out_id>/drop",
        _dropping(CrossedOut, "crossed_out"),
        name="drop_crossed_out",
    ),
)
