"""Ideas of her own: write, change, delete."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unguilt.kit.access import with_open_vault
from unguilt.tools.quality_time.deck import OLDEST
from unguilt.tools.quality_time.entries import OwnIdea
from unguilt.tools.quality_time.forms import OwnIdeaForm
from unguilt.tools.quality_time.views.hiding import unless_hidden
from unguilt.tools.quality_time.views.writing import Writing, deleted
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


def _form(vault: OpenVault | None, data: Any, initial: Mapping[str, Any]) -> forms.Form:
    return OwnIdeaForm(data, initial=initial)


def _typed(idea: OwnIdea) -> dict[str, Any]:
    low, high = idea.ages or (None, None)
    return {
        "words": idea.words,
        "youngest": low,
        "oldest": high,
        "minutes": idea.minutes,
        "energy": idea.energy,
        "cost": idea.cost,
        "weather": "" if idea.weather == "any" else idea.weather,
        "place": idea.places[0] if idea.places else "",
    }


def _made(form: Any, idea: OwnIdea | None) -> OwnIdea:
    told = form.cleaned_data
    return OwnIdea(
        at=idea.at if idea else timezone.now(),
        words=told["words"],
        ages=None if form.ages == (0, OLDEST) else form.ages,
        weather=told["weather"] or "any",
        places=(told["place"],) if told["place"] else (),
        **{name: told[name] for name in ("minutes", "energy", "cost")},
    )


_WRITING: Final = Writing(
    kind=OwnIdea,
    template="quality_time/own_idea.html",
    form=_form,
    typed=_typed,
    made=_made,
    words=lambda idea: (idea.words,),
    then=lambda _idea_id: reverse("ideas"),
)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
def own_idea_new(request: Request) -> HttpResponse:
    """Write an idea down."""
    return _WRITING.begin(request)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
@with_open_vault
def own_idea(request: Request, vault: OpenVault, own_idea_id: UUID) -> HttpResponse:
    """Show an idea of hers, to be changed."""
    return _WRITING.change(request, vault, own_idea_id)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_hidden
@with_open_vault
def own_idea_delete(request: Request, vault: OpenVault, own_idea_id: UUID) -> HttpResponse:
    """Ask once, then delete it."""
    return deleted(request, vault, OwnIdea, own_idea_id, then="ideas")
