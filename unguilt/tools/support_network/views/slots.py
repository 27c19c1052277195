"""One of her people in this room: words for them, and her own pace."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from unguilt.kit.access import with_open_vault
from unguilt.kit.people import CIRCLES, Person
from unguilt.tools.support_network.entries import Pace
from unguilt.tools.support_network.forms import PaceForm
from unguilt.tools.support_network.keeping import (
    drop_pace,
    one_of,
    paces_in,
    safe_people,
    set_pace,
)
from unguilt.tools.support_network.openers import KINDS
from unguilt.tools.support_network.pacing import begun, next_day, pace_with
from unguilt.tools.support_network.speaking import gives_in_words, weeks_in_words
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request


@require_safe
@with_open_vault
def with_person(request: Request, vault: OpenVault, person_id: UUID) -> HttpResponse:
    """Show somebody with words for them; whoever may not be asked is shown on her list alone."""
    stored = one_of(safe_people(vault), person_id)
    if stored is None:
        vault.get(Person, person_id)
        return redirect("person", person_id)
    pace = pace_with(paces_in(vault), person_id)
    initial = {"weeks": pace.weeks, "first": next_day(pace, timezone.now())} if pace else {}
    return _page(request, stored, pace, PaceForm(initial=initial))


@require_POST
@with_open_vault
def person_pace(request: Request, vault: OpenVault, person_id: UUID) -> HttpResponse:
    """Keep her pace with somebody, or have none any more. The latest word counts, from whichever device."""
    stored, form, now = vault.get(Person, person_id), PaceForm(request.POST), timezone.now()
    if not form.is_valid():
        return _page(request, stored, pace_with(paces_in(vault), person_id), form, status=422)
    told = form.cleaned_data
    if told["weeks"] is None:
        drop_pace(vault, person_id)
        return redirect("with_person", person_id)
    offset = told["offset"] or 0
    today = Pace(person=person_id, weeks=1, first=now.date(), offset=offset).today(now)
    set_pace(vault, begun(person_id, told["weeks"], today, first=told["first"], offset=offset))
    return redirect("with_person", person_id)


def _page(
    request: Request, stored: Stored[Person], pace: Pace | None, form: PaceForm, *, status: int = 200
) -> HttpResponse:
    person = stored.entry
    circle = CIRCLES.get(person.circle)
    mine = [KINDS[key] for key in person.gives if key in KINDS]
    context = {
        "person": person,
        "person_id": stored.id,
        "facts": [*([gettext(circle.label)] if circle else []), *gives_in_words(person)],
        "kinds": [*mine, *(kind for kind in KINDS.values() if kind not in mine)],
        "pace": weeks_in_words(pace.weeks) if pace else "",
        "next": next_day(pace, timezone.now()) if pace else None,
        "form": form,
        "entry_id": uuid4(),
        "tab": "tools",
    }
    return render(request, "support_network/with_person.html", context, status=status)
