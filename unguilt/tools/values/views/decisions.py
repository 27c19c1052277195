"""Two ways beside her values: begin, weigh, read, delete. The page reads; she decides."""

from dataclasses import replace
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.ids import read_id
from unguilt.kit.paging import could_change, delete_page, page_of
from unguilt.tools.values.deciding import weigh
from unguilt.tools.values.entries import Decision, Five, Weighed
from unguilt.tools.values.forms import SERVES, BeginDecisionForm, DecisionForm
from unguilt.tools.values.hearing import sounds_dark
from unguilt.tools.values.speaking import facts_in_words, gut_in_words
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_WORDS = ("a", "b", "note")
_PLAIN = (*_WORDS, "gut_a", "gut_b")


@require_http_methods(["GET", "HEAD", "POST"])
def decision_new(request: Request) -> HttpResponse:
    """Show the form, or begin. A newcomer gets no vault by looking."""
    if request.method == "POST":
        return _begin(request)
    if is_locked(request):
        return ask_to_unlock(request)
    five = _five(request.access.vault)
    form = BeginDecisionForm(names_known=five is not None)
    return _new_page(request, form, five, entry_id=uuid4())


def _five(vault: OpenVault | None) -> Five | None:
    newest = next(iter(vault.latest(Five, 1)), None) if vault else None
    return newest.entry if newest else None


def _new_page(
    request: Request, form: BeginDecisionForm, five: Five | None, *, entry_id: object, status: int = 200
) -> HttpResponse:
    context = {"form": form, "five": five, "entry_id": entry_id, "tab": "tools"}
    return render(request, "values/decision_new.html", context, status=status)


@with_vault
def _begin(request: Request, vault: OpenVault) -> HttpResponse:
    five, entry_id = _five(vault), read_id(request.POST.get("entry_id", ""))
    form = BeginDecisionForm(request.POST, names_known=five is not None)
    if not form.is_valid():
        return _new_page(request, form, five, entry_id=entry_id, status=422)
    told, names = form.cleaned_data, five.names if five else form.names
    decision = Decision(
        at=timezone.now(),
        offset=told["offset"],
        a=told["a"],
        b=told["b"],
        values=tuple(Weighed(name=name) for name in names),
    )
    return redirect("decision_weigh", vault.add(decision, id=entry_id).id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def decision_weigh(request: Request, vault: OpenVault, decision_id: UUID) -> HttpResponse:
    """Which way each value speaks for, her gut if she wants, a note; also to change all of it later."""
    stored = vault.get(Decision, decision_id)
    if request.method != "POST":
        return _weigh_page(request, stored, _form_of(stored.entry))
    form = _form_of(stored.entry, request.POST)
    if not form.is_valid():
        return _weigh_page(request, stored, form, status=422)
    changed = _weighed(stored.entry, form)
    if changed != stored.entry and not could_change(request, stored, lambda: vault.put(stored, changed)):
        return _weigh_page(request, vault.get(Decision, decision_id), form, status=HTTPStatus.CONFLICT)
    return redirect("decision", decision_id)


def _form_of(decision: Decision, data: object = None) -> DecisionForm:
    initial: dict[str, object] = {name: getattr(decision, name) for name in _PLAIN}
    initial |= {f"serves-{number}": each.serves for number, each in enumerate(decision.values, start=1)}
    return DecisionForm([each.name for each in decision.values], data, initial=initial)


def _weighed(decision: Decision, form: DecisionForm) -> Decision:
    told = form.cleaned_data
    values = tuple(
        replace(each, serves=told[f"serves-{number}"]) for number, each in enumerate(decision.values, start=1)
    )
    same = all(told[name] == getattr(decision, name) for name in _WORDS)
    plain = {name: told[name] for name in _PLAIN}
    return replace(decision, values=values, misheard=decision.misheard and same, **plain)


def _weigh_page(
    request: Request, stored: Stored[Decision], form: DecisionForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "stored": stored,
        "decision": stored.entry,
        "care": _care(stored.entry),
        "conflict": status == HTTPStatus.CONFLICT,
        "rows": _rows(stored.entry),
        "tab": "tools",
    }
    return render(request, "values/decision_weigh.html", context, status=status)


def _rows(decision: Decision) -> list[tuple[str, str]]:
    """Return each value with the label of the way that it speaks for."""
    return [
        (each.name, SERVES[each.serves].label if each.serves in SERVES else "") for each in decision.values
    ]


@require_safe
@with_open_vault
def decision(request: Request, vault: OpenVault, decision_id: UUID) -> HttpResponse:
    """Show both ways, what she said, and the plain reading; where a crisis sounds, help stands in its place."""
    found = vault.get(Decision, decision_id).entry
    weighing, care = weigh(found), _care(found)
    context = {
        "decision": found,
        "decision_id": decision_id,
        "rows": _rows(found),
        "facts": facts_in_words(weighing, asked=len(found.values)),
        "gut": gut_in_words(weighing),
        "care": care,
        "withheld": care and not found.misheard,
        "tab": "tools",
    }
    return render(request, "values/decision.html", context)


@require_POST
@with_open_vault
def decision_misheard(request: Request, vault: OpenVault, decision_id: UUID) -> HttpResponse:
    """Note that no crisis is in this decision, and count it."""
    with vault.changing():
        stored = vault.get(Decision, decision_id)
        if not stored.entry.misheard:
            vault.put(stored, replace(stored.entry, misheard=True))
    return redirect("decision", decision_id)


def _care(decision: Decision) -> bool:
    names = (each.name for each in decision.values)
    return sounds_dark(decision.a, decision.b, decision.note, *names)


@require_safe
@with_open_vault
def decisions(request: Request, vault: OpenVault) -> HttpResponse:
    """List what she weighed, newest first."""
    return render(request, "values/decisions.html", page_of(request, vault, Decision))


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def decision_delete(request: Request, vault: OpenVault, decision_id: UUID) -> HttpResponse:
    """Ask once, then delete it."""
    return delete_page(request, vault, Decision, decision_id, then="decisions", room="values")
