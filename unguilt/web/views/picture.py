"""The picture: what her moments show; and how suggestions work, with what she may change about them."""

from dataclasses import dataclass, replace
from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from unguilt.core.beyond import RULES
from unguilt.core.method import STRATEGIES, Strategy
from unguilt.core.pictures import picture_of
from unguilt.core.suggesting import Effect
from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault
from unguilt.kit.preferences import change_preferences, preferences_of
from unguilt.kit.quiet import is_quiet
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request
from unguilt.web.believing import effects_for, forget
from unguilt.web.keeping import summary_of
from unguilt.web.picturing import rows_of, sentences_of
from unguilt.web.pointing import pointer
from unguilt.web.sentences import effect_in_words

_SAID: Final = {
    "silenced": _("It will not be offered again. Its room stays open to you."),
    "offered": _("It may be offered again."),
    "forgotten": _("Forgotten. Your moments stay as they are."),
}
"""Fixed lines the page may say after an act; the address carries the key, never content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """What is believed about one strategy, as the page shows it."""

    strategy: Strategy
    effect: Effect
    said: str
    silenced: bool


@require_safe
def picture(request: Request) -> HttpResponse:
    """Show what her moments show; a newcomer sees what this page is for."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    context = {"tab": "picture", **(_hers(vault) if vault is not None else {})}
    return render(request, "web/picture.html", context)


def _hers(vault: OpenVault) -> dict[str, object]:
    preferences = preferences_of(vault)
    summary = summary_of(vault)
    parts: dict[str, object] = {
        "parts": [part for tool in TOOLS.values() for part in tool.hooks.in_picture(vault)]
    }
    now = timezone.now()
    parts["quiet"] = quiet = is_quiet(vault, now)
    if not summary.moments:
        return parts
    facts = picture_of(summary, effects_for(vault, preferences), silenced=preferences.silenced)
    return {
        **parts,
        "picture": facts,
        "rows": rows_of(facts),
        "said": sentences_of(facts),
        "pointer": None if quiet else pointer(summary, preferences, now),
    }


@require_safe
def suggestions(request: Request) -> HttpResponse:
    """Say how suggestions come about, and show all that is believed about her."""
    if is_locked(request):
        return ask_to_unlock(request)
    vault = request.access.vault
    context = {
        "beliefs": _beliefs(vault) if vault is not None else (),
        "said": _SAID.get(request.GET.get("said", "")),
        "tab": "picture",
    }
    return render(request, "web/suggestions.html", context)


def _beliefs(vault: OpenVault) -> tuple[Belief, ...]:
    preferences = preferences_of(vault)
    effects = {effect.strategy: effect for effect in effects_for(vault, preferences)}
    return tuple(
        Belief(
            strategy=strategy,
            effect=effects[slug],
            said=effect_in_words(effects[slug]),
            silenced=slug in preferences.silenced,
        )
        for slug, strategy in STRATEGIES.items()
        if slug in effects
    )


@require_POST
@with_open_vault
def silence(request: Request, vault: OpenVault) -> HttpResponse:
    """Never offer a strategy again, or offer it again. Field `strategy` is its slug, `on` is 1 or 0."""
    slug = request.POST.get("strategy", "")
    if slug not in STRATEGIES:
        raise Http404
    on = request.POST.get("on") == "1"
    change_preferences(vault, lambda kept: replace(kept, silenced=_silenced(kept.silenced, slug, on=on)))
    return redirect(f"{reverse('suggestions')}?said={'silenced' if on else 'offered'}")


def _silenced(silenced: tuple[str, ...], slug: str, *, on: bool) -> tuple[str, ...]:
    others = tuple(each for each in silenced if each != slug)
    return (*others, slug) if on else others


@require_POST
@with_open_vault
def put_away_pointer(request: Request, vault: OpenVault) -> HttpResponse:
    """Never point beyond today for this reason again. Field `key` names the rule, `back` the page to go on to."""
    key = request.POST.get("key", "")
    if key not in {rule.key for rule in RULES}:
        raise Http404
    change_preferences(
        vault, lambda kept: replace(kept, beyond_put_away=_silenced(kept.beyond_put_away, key, on=True))
    )
    return redirect("picture" if request.POST.get("back") == "picture" else "now")


@require_POST
@with_open_vault
def forget_beliefs(request: Request, vault: OpenVault) -> HttpResponse:
    """Forget what is believed about her; her moments stay."""
    forget(vault, timezone.now())
    return redirect(f"{reverse('suggestions')}?said=forgotten")
