"""The moment: telling it, hearing what might feed it, keeping its draft."""

import secrets
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.core.listening import Heard
from unguilt.core.moments import Draft, LaterQuestion, Moment, Posterior, Summary
from unguilt.core.preferences import Preferences
from unguilt.kit.access import with_vault
from unguilt.kit.hearing import heard_in, sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.preferences import preferences_of
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request
from unguilt.web.believing import offer_for
from unguilt.web.forms import MomentForm, as_fields
from unguilt.web.keeping import keep_moment

_PAGE = "web/moment.html"


@require_http_methods(["GET", "HEAD", "POST"])
def moment(request: Request) -> HttpResponse:
    """Show the form, or take it in."""
    return _tell(request) if request.method == "POST" else _ask(request)


def _ask(request: Request) -> HttpResponse:
    """Show the form, with the draft if one was kept. A newcomer gets no vault by looking."""
    vault = request.access.vault
    draft = vault.glance(Draft) if vault is not None else None
    initial = {name: _initial(name, given) for name, given in draft.fields.items()} if draft else {}
    return _page(request, MomentForm(initial={"length": "1", **initial}), entry_id=str(uuid4()))


def _initial(name: str, given: tuple[str, ...]) -> object:
    return list(given) if name == "pressures" else next(iter(given), "")


def _page(
    request: Request, form: MomentForm, *, entry_id: str, status: int = 200, **more: object
) -> HttpResponse:
    context = {"form": form, "entry_id": entry_id, "tab": "now", **more}
    return render(request, _PAGE, context, status=status)


@with_vault
def _tell(request: Request, vault: OpenVault) -> HttpResponse:
    """Store the moment and lead on; an invalid form comes back with every word."""
    form = MomentForm(request.POST)
    entry_id = read_id(request.POST.get("entry_id", ""))
    if not form.is_valid():
        care = sounds_like_crisis(form.typed)
        return _page(request, form, entry_id=str(entry_id), status=422, care=care)
    heard = heard_in(form.cleaned_data["words"])
    told = _moment(form, heard, timezone.now())
    with vault.changing():
        vault.read_ahead(Preferences, Posterior, Summary, Draft, LaterQuestion)
        stored = keep_moment(vault, _offered(vault, told, heard), entry_id=entry_id)
    return _onward(stored, heard)


def _moment(form: MomentForm, heard: Heard, now: datetime) -> Moment:
    told = form.cleaned_data
    unseen = [key for key in heard.pressures if key not in told["heard"]]
    return Moment(
        at=now,
        offset=told["offset"],
        words=told["words"],
        weight=told["weight"],
        pressures=tuple(told["pressures"]),
        heard=tuple(key for key in unseen if key not in told["pressures"]),
        whose=told["whose"] or "unsure",
        minutes=form.minutes,
        place=told["place"] or None,
        energy=int(told["energy"]) if told["energy"] else None,
    )


def _offered(vault: OpenVault, told: Moment, heard: Heard) -> Moment:
    """Keep with the moment what is shown for it, so that choice is not mistaken for effect."""
    if told.minutes is None:
        return told
    gentle = bool(heard.crisis)
    offer = offer_for(vault, told, preferences_of(vault), seed=secrets.randbits(32), gentle=gentle)
    return replace(told, shown=(offer.cards,))


def _onward(stored: Stored[Moment], heard: Heard) -> HttpResponse:
    if stored.entry.minutes is None and not heard.crisis:
        return redirect(f"{reverse('now')}?said=noted")
    return redirect("offer", stored.id)


@require_POST
def listen(request: Request) -> HttpResponse:
    """Mark what is heard in her words; nothing is stored. A fragment for htmx, else the whole page.

    What the page marked by itself goes again when her words no longer say it; what she marked or took off stays.
    """
    form = MomentForm(request.POST)
    form.is_valid()
    heard = heard_in(form.typed)
    known, marked = (form.cleaned_data.get(name, ()) for name in ("heard", "marked"))
    chosen = request.POST.getlist("pressures")
    gone = {key for key in marked if key in chosen and key not in heard.pressures}
    fresh = [key for key in heard.pressures if key not in known]
    data = request.POST.copy()
    data.setlist("pressures", [key for key in dict.fromkeys([*chosen, *fresh]) if key not in gone])
    data["heard"] = ",".join(key for key in (*known, *fresh) if key not in gone)
    own = {key for key in chosen if key not in marked}
    data["marked"] = ",".join(key for key in (*marked, *fresh) if key not in gone | own)
    return render(
        request,
        f"{_PAGE}#heard" if request.htmx else _PAGE,
        {
            "form": MomentForm(data),
            "entry_id": str(read_id(request.POST.get("entry_id", ""))),
            "tab": "now",
            "listened": True,
            "heard_count": len(heard.pressures),
            "care": bool(heard.crisis),
        },
    )


@require_POST
def care(request: Request) -> HttpResponse:
    """Give the help card when what is being typed, in any form, sounds like a crisis; else nothing.

    It comes before anything is saved, stores nothing, and stops nothing.
    """
    given = [value for name in request.POST for value in request.POST.getlist(name)]
    return render(request, "kit/care_place.html#card", {"care": sounds_like_crisis(*given)})


@require_POST
@with_vault
def keep_draft(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep the form as she leaves it. 204 for the page's own saving, else back to Now."""
    fields = as_fields(request.POST)
    with vault.changing():
        if any(fields.get(name, ("",))[0].strip() for name in ("words", "weight")):
            vault.drop_the(Draft)
            vault.keep_the(Draft(at=timezone.now(), fields=fields))
    if request.htmx:
        return HttpResponse(status=204)
    return redirect(f"{reverse('now')}?said=kept")
