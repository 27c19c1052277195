"""One screen of the check after the other; each is stored when she goes on, so that she can stop anywhere."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from unguilt.core.screening import INSTRUMENTS, NO_CRISIS, Instrument
from unguilt.kit.access import with_open_vault
from unguilt.kit.ids import read_id
from unguilt.tools.therapy.check_entries import YES, CheckResult, CheckSheet
from unguilt.tools.therapy.check_flow import (
    HOME,
    ITEMS,
    PERINATAL,
    Screen,
    answered,
    before,
    darkness,
    following,
    way,
)
from unguilt.tools.therapy.check_forms import StepForm
from unguilt.tools.therapy.check_keeping import change_sheet, finish, say_not_safe
from unguilt.tools.therapy.views.check_start import instrument_of
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request


def language_of_page() -> str:
    """Return the two letters of the language she reads in."""
    return (get_language() or "en")[:2]


@require_http_methods(["GET", "HEAD", "POST"])
def check_step(request: Request, number: int) -> HttpResponse:
    """Show one screen, or take it in and lead on. “Not safe” leads to people whatever else is the matter."""
    if "unsafe" in request.POST and request.access.vault is None:
        return redirect("check_people")
    return _step(request, number)


@with_open_vault
def _step(request: Request, vault: OpenVault, number: int) -> HttpResponse:
    sheet = vault.glance(CheckSheet)
    if sheet is None:
        return _without_sheet(request, vault)
    screen = next((each for each in way(sheet, instrument_of(sheet)) if each.number == number), None)
    if screen is None:
        return _not_safe(vault) if "unsafe" in request.POST else redirect("check")
    if request.method != "POST":
        return _shown(request, sheet, screen, _form(sheet, screen))
    form = _form(sheet, screen, request)
    if form.is_valid():
        return _taken(request, vault, form, sheet)
    return _not_safe(vault) if "unsafe" in request.POST else _shown(request, sheet, screen, form, status=422)


def _not_safe(vault: OpenVault) -> HttpResponse:
    say_not_safe(vault, timezone.now())
    return redirect("check_people")


def _without_sheet(request: Request, vault: OpenVault) -> HttpResponse:
    """Lead to the result when this form was sent before and ended the check, else to the beginning."""
    if "unsafe" in request.POST:
        return _not_safe(vault)
    result: UUID = read_id(request.POST.get("sheet", ""))
    try:
        vault.get(CheckResult, result)
    except (NoSuchEntry, DamagedEntry):
        return redirect("check")
    return redirect("check_result", result)


def _form(sheet: CheckSheet, screen: Screen, request: Request | None = None) -> StepForm:
    instrument = INSTRUMENTS.get(screen.under) or instrument_of(sheet)
    data = [request.POST] if request else []
    return StepForm(screen, sheet, instrument, language_of_page(), *data)


def _taken(request: Request, vault: OpenVault, form: StepForm, was: CheckSheet) -> HttpResponse:
    """Store a screen and lead on: to people first where it is dark, to the next screen, or to the result."""
    skipped, unsafe = "skip" in request.POST, "unsafe" in request.POST
    now, screen, instrument = timezone.now(), form.screen, instrument_of(was)

    def change(sheet: CheckSheet) -> CheckSheet:
        changed = _with_answers(sheet, form, skipped=skipped)
        if unsafe and replace(changed, seen=sheet.seen) == sheet:
            changed = sheet  # she left this screen as it is: it stays to be asked
        return replace(changed, unsafe=True) if unsafe else changed

    sheet = change_sheet(vault, change, instrument, now)
    if sheet is None:
        return redirect("check")
    if unsafe or darkness(sheet, instrument) > darkness(was, instrument):
        return redirect("check_people")
    if screen.kind == HOME and sheet.home == YES:
        return redirect("check_afraid")
    onward = following(sheet, instrument, screen.number)
    if onward is None:
        result = finish(vault, sheet, instrument, now=now, language=language_of_page())
        return redirect("check_result", result.id)
    return redirect("check_step", onward.number)


def _with_answers(sheet: CheckSheet, form: StepForm, *, skipped: bool) -> CheckSheet:
    """Return the sheet with what this screen says."""
    screen = form.screen
    if screen.kind in {HOME, PERINATAL}:
        answer = "" if skipped else form.cleaned_data["answer"]
        said = replace(sheet, home=answer) if screen.kind == HOME else replace(sheet, perinatal=answer)
        return answered(said, screen, {})
    given = dict.fromkeys(screen.keys) if skipped else form.given
    return answered(sheet, screen, given)


def _stem(screen: Screen, instrument: Instrument | None) -> str:
    """Return what stands above the questions of an instrument; it is not meant for one that does not count."""
    if instrument is None or screen.kind != ITEMS:
        return ""
    counts = any(instrument.item(key).counts for key in screen.keys)
    return instrument.wording(language_of_page()).stem if counts else ""


def _shown(
    request: Request, sheet: CheckSheet, screen: Screen, form: StepForm, *, status: int = 200
) -> HttpResponse:
    only = instrument_of(sheet)
    due = way(sheet, only)
    instrument = INSTRUMENTS.get(screen.under) or only
    context = {
        "form": form,
        "screen": screen,
        "sheet": sheet,
        "instrument": instrument if screen.under else None,
        "stem": _stem(screen, instrument),
        "spoken": instrument.language(language_of_page()) if instrument else "",
        "place": due.index(screen) + 1,
        "of": len(due),
        "back": before(sheet, only, screen.number),
        "is_dark": darkness(sheet, only) != NO_CRISIS,
        "tab": "tools",
    }
    return render(request, "therapy/check_step.html", context, status=status)
