"""Rules made roomier: begin one, by itself or from a trial; reword it, with every older wording kept."""

from dataclasses import replace
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.kit.access import with_open_vault, with_vault
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.imperfection.entries import RULE_MAX, RoomierRule, Trial, Wording
from unguilt.tools.imperfection.forms import RuleForm
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry, NoSuchEntry
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def rule_new(request: Request) -> HttpResponse:
    """Show the form, or take it in. A newcomer gets no vault by looking."""
    return _keep(request) if request.method == "POST" else _new_page(request, RuleForm(), entry_id=uuid4())


@require_safe
@with_open_vault
def rule_from_trial(request: Request, vault: OpenVault, trial_id: UUID) -> HttpResponse:
    """Begin a rule with her words: what she usually does, and what she made of doing less."""
    trial = vault.get(Trial, trial_id).entry
    meaning = trial.answer.meaning if trial.answer else ""
    form = RuleForm(initial={"old": trial.usual[:RULE_MAX], "new": meaning[:RULE_MAX]})
    return _new_page(request, form, entry_id=uuid4(), trial=trial, trial_id=trial_id)


def _new_page(request: Request, form: RuleForm, *, status: int = 200, **more: object) -> HttpResponse:
    context = {"form": form, "tab": "tools", **more}
    return render(request, "imperfection/rule_new.html", context, status=status)


@with_vault
def _keep(request: Request, vault: OpenVault) -> HttpResponse:
    form = RuleForm(request.POST)
    entry_id = read_id(request.POST.get("entry_id", ""))
    trial_id = _trial_in(vault, request.POST.get("trial", ""))
    if not form.is_valid():
        return _new_page(request, form, entry_id=entry_id, trial_id=trial_id, status=422)
    told, now = form.cleaned_data, timezone.now()
    rule = RoomierRule(
        at=now,
        offset=told["offset"],
        old=told["old"],
        wordings=(Wording(at=now, words=told["new"]),),
        trial=trial_id,
    )
    return redirect("roomier_rule", vault.add(rule, id=entry_id).id)


def _trial_in(vault: OpenVault, text: str) -> UUID | None:
    """Return the trial a form names, if it is one of hers."""
    if not text:
        return None
    try:
        return vault.get(Trial, read_id(text)).id
    except (NoSuchEntry, DamagedEntry):
        return None


@require_safe
@with_open_vault
def rules(request: Request, vault: OpenVault) -> HttpResponse:
    """List her rules, old and new, the newest first."""
    return render(request, "imperfection/rules.html", page_of(request, vault, RoomierRule))


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def rule(request: Request, vault: OpenVault, roomier_rule_id: UUID) -> HttpResponse:
    """Show a rule with every wording it had, and take in a new one."""
    stored = vault.get(RoomierRule, roomier_rule_id)
    if request.method != "POST":
        form = RuleForm(initial={"old": stored.entry.old, "new": stored.entry.new})
        return _rule_page(request, vault, stored, form)
    form = RuleForm(request.POST)
    if not form.is_valid():
        return _rule_page(request, vault, stored, form, status=422)
    changed = _reworded(stored.entry, form)
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        now = vault.get(RoomierRule, roomier_rule_id)
        return _rule_page(request, vault, now, form, status=HTTPStatus.CONFLICT)
    return redirect("roomier_rule", roomier_rule_id)


def _reworded(rule: RoomierRule, form: RuleForm) -> RoomierRule:
    told = form.cleaned_data
    rule = replace(rule, old=told["old"])
    if told["new"] == rule.new:
        return rule
    return replace(rule, wordings=(*rule.wordings, Wording(at=timezone.now(), words=told["new"])))


def _rule_page(
    request: Request, vault: OpenVault, stored: Stored[RoomierRule], form: RuleForm, *, status: int = 200
) -> HttpResponse:
    found = stored.entry
    words = (found.old, *(each.words for each in found.wordings))
    context = {
        "form": form,
        "stored": stored,
        "rule": found,
        "wordings": found.wordings[::-1],
        "trial_id": _trial_in(vault, str(found.trial or "")),
        "care": sounds_like_crisis(*words),
        "conflict": status == HTTPStatus.CONFLICT,
        "tab": "tools",
    }
    return render(request, "imperfection/rule.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def rule_delete(request: Request, vault: OpenVault, roomier_rule_id: UUID) -> HttpResponse:
    """Ask once, then delete a rule with all its wordings."""
    return delete_page(
        request, vault, RoomierRule, roomier_rule_id, then="roomier_rules", room="imperfection"
    )
