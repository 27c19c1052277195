"""How heavy a moment is some hours later, or the day after: asked once, and fine to leave."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from unguilt.core.moments import LaterQuestion, Moment
from unguilt.kit.access import with_open_vault
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request
from unguilt.web.forms import LaterForm
from unguilt.web.keeping import keep_later


@require_POST
@with_open_vault
def later(request: Request, vault: OpenVault, moment_id: UUID) -> HttpResponse:
    """Keep the answer, or take an empty one as “not now”; it is not asked again."""
    form = LaterForm(request.POST)
    with vault.changing():
        stored, question = vault.get(Moment, moment_id), vault.glance(LaterQuestion)
        asked = question is not None and question.moment == moment_id
        if asked and form.is_valid() and form.cleaned_data["later"] is not None:
            keep_later(vault, stored, form.cleaned_data["later"], run=question.run if question else None)
        if asked:
            vault.drop_the(LaterQuestion)
    return redirect("now")
