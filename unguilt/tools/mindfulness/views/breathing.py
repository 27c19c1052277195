"""Breathing, and the three things to notice with. Nothing here asks the server while it runs."""

from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from unguilt.core.method import Step
from unguilt.core.words import mark
from unguilt.tools.mindfulness.entries import Breathing
from unguilt.tools.mindfulness.forms import BreathingForm
from unguilt.tools.mindfulness.guides import GUIDES
from unguilt.tools.mindfulness.keeping import change_the
from unguilt.tools.mindfulness.patterns import FIRST, PATTERNS, USUAL
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request

_POSTURE: Final = mark("Sit, stand or lie as you are. Breathe softly, and stop whenever you like.")


@require_http_methods(["GET", "HEAD", "POST"])
def breathe(request: Request) -> HttpResponse:
    """Show the figure for what she chose, now or last time; choosing is remembered where a vault is open."""
    vault = request.access.vault
    if request.method != "POST":
        return _page(request, _asked(request) or _last(vault))
    form = BreathingForm(request.POST)
    if not form.is_valid():
        return _page(request, _last(vault), form)
    chosen = form.breathing
    if vault is not None:
        change_the(vault, Breathing, lambda _: chosen)
    if request.htmx:  # the figure follows what she chose by itself; it was only to be remembered
        return HttpResponse(status=204)
    return redirect(f"{reverse('breathe')}?{urlencode(_as_asked(chosen))}")


def _asked(request: Request) -> Breathing | None:
    """Return what the address asks for, when it asks for something that there is."""
    form = BreathingForm(request.GET)
    return form.breathing if "pattern" in request.GET and form.is_valid() else None


def _last(vault: OpenVault | None) -> Breathing:
    last = vault.glance(Breathing) if vault else None
    return last if last and last.pattern in PATTERNS else Breathing(pattern=FIRST, minutes=USUAL)


def _as_asked(chosen: Breathing) -> dict[str, str]:
    asked = {"pattern": chosen.pattern, "minutes": str(chosen.minutes), "aloud": chosen.aloud}
    return asked | {name: "on" for name in ("bell", "buzz") if getattr(chosen, name)}


def _page(request: Request, chosen: Breathing, form: BreathingForm | None = None) -> HttpResponse:
    pattern = PATTERNS[chosen.pattern]
    initial = {name: getattr(chosen, name) for name in ("pattern", "minutes", "bell", "buzz", "aloud")}
    context = {
        "form": form or BreathingForm(initial=initial),
        "chosen": chosen,
        "patterns": PATTERNS.values(),
        "step": Step(type="breathe", text=_POSTURE, breath=pattern.breath(chosen.minutes)),
        "tab": "tools",
    }
    return render(request, "mindfulness/breathe.html", context, status=422 if form else 200)


@require_safe
def guide(request: Request, key: str) -> HttpResponse:
    """Show one of the three texts; which lines are hers, she chooses on the page itself."""
    return render(request, "mindfulness/guide.html", {"guide": GUIDES[key], "tab": "tools"})
