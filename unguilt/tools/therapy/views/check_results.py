"""Results of checks: read one, read them all, delete one."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.core.screening import CRISIS_URGENT, NO_CRISIS, RECOMMEND
from unguilt.kit.access import with_open_vault
from unguilt.kit.paging import delete_page, page_of
from unguilt.tools.therapy.check_entries import CheckResult
from unguilt.tools.therapy.check_giving import drawings_of
from unguilt.tools.therapy.check_instruments import all_instruments
from unguilt.tools.therapy.check_keeping import drop_result
from unguilt.tools.therapy.check_reading import beside_dark, dark_lately_at, level_of, scores_said, signs_said
from unguilt.tools.therapy.check_speaking import (
    change_in_words,
    result_in_a_line,
    score_in_words,
    sign_in_words,
    whole_in_words,
)
from unguilt.tools.therapy.views.check_people import people_near
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


def address_of(name: str) -> str:
    """Return the address of another page of the house, or "" where this house has none."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@require_safe
@with_open_vault
def check_result(request: Request, vault: OpenVault, check_result_id: UUID) -> HttpResponse:
    """Say what one check came to: people first where it was dark, then each sign, then the scores."""
    stored = vault.get(CheckResult, check_result_id)
    earlier = _earlier(vault, stored)
    result = stored.entry
    urgent = result.crisis == CRISIS_URGENT
    context = {
        "stored": stored,
        "result": result,
        **_said(result, earlier),
        "drawings": drawings_of((result, *earlier)),
        "crisis": result.crisis != NO_CRISIS,
        "urgent": urgent,
        **people_near(vault, urgent=urgent),
        "session_page": address_of("session_page"),
        "hard_hour": address_of("hard_hour"),
        "tab": "tools",
    }
    return render(request, "therapy/check_result.html", context)


def _earlier(vault: OpenVault, stored: Stored[CheckResult]) -> tuple[CheckResult, ...]:
    """Return the results before this one, newest first."""
    before = vault.latest(CheckResult, 200, before=stored.seq)
    return tuple(sorted(before.entries, key=lambda each: each.at, reverse=True))


def _said(result: CheckResult, earlier: tuple[CheckResult, ...]) -> dict[str, Any]:
    """Return what the page says, in words."""
    dark_lately = dark_lately_at(result, (*earlier, result))
    level = level_of(result, dark_lately=dark_lately)
    scores = scores_said(result, earlier, all_instruments())
    alone = scores[0].band.level if result.only and scores and scores[0].band else level
    alone = beside_dark(alone, dark=result.crisis != NO_CRISIS)
    signs = () if result.only else signs_said(result, dark_lately=dark_lately)
    return {
        "level": alone,
        "whole": whole_in_words(alone, this_week=result.soon, signs=signs),
        "signs": [sign_in_words(each, this_week=result.soon) for each in signs],
        "scores": [(each, score_in_words(each), change_in_words(each)) for each in scores],
        "dark_lately": dark_lately,
        "perinatal_lines": result.perinatal and (alone or 0) >= RECOMMEND,
        "early": bool(earlier) and not result.only,
    }


@require_safe
@with_open_vault
def check_results(request: Request, vault: OpenVault) -> HttpResponse:
    """List her results, newest first, with the newest scores drawn."""
    page = page_of(request, vault, CheckResult)
    known = all_instruments()
    results = tuple(each.entry for each in page["rows"])
    told = [
        (
            each,
            result_in_a_line(
                each.entry, level_of(each.entry, dark_lately=dark_lately_at(each.entry, results))
            ),
            [(said.instrument.name, said.total) for said in scores_said(each.entry, (), known)],
        )
        for each in page["rows"]
    ]
    drawings = drawings_of(results)
    context = page | {"told": told, "drawings": drawings}
    return render(request, "therapy/check_results.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def check_result_delete(request: Request, vault: OpenVault, check_result_id: UUID) -> HttpResponse:
    """Ask once, then delete a result."""
    return delete_page(
        request,
        vault,
        CheckResult,
        check_result_id,
        then="check_results",
        room="therapy/check",
        drop=drop_result,
    )
