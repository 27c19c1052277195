"""Words to reach out with: choose a kind and a tone, take one opener, make it hers. Nothing is sent from here."""

from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from unguilt.kit.access import ask_to_unlock, is_locked
from unguilt.kit.people import Person
from unguilt.tools.support_network import speaking
from unguilt.tools.support_network.forms import ReachForm
from unguilt.tools.support_network.keeping import one_of, safe_people
from unguilt.tools.support_network.openers import KINDS, OPENERS, TONES, Opener, fitting
from unguilt.vault.door import Stored
from unguilt.vault.request import Request

_FIRST_KIND = next(iter(KINDS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What an address asks for; nonsense in it counts as nothing said. Ids and keys stand there, never words."""

    kind: str
    tone: str
    quiet: bool
    person: UUID | None

    @classmethod
    def of(cls, request: Request) -> Self:
        """Read the wish of an address."""
        asked = request.GET
        kind, tone = asked.get("kind", ""), asked.get("tone", "")
        return cls(
            kind=kind if kind in KINDS else _FIRST_KIND,
            tone=tone if tone in TONES else "",
            quiet=asked.get("quiet") == "1",
            person=person_in(asked.get("person", "")),
        )

    def with_(self, **change: Any) -> str:
        """Return the query of this wish with a change."""
        told = {
            "kind": self.kind,
            "tone": self.tone,
            "quiet": "1" if self.quiet else "",
            "person": self.person,
        }
        return urlencode({name: str(each) for name, each in (told | change).items() if each})


def person_in(text: str) -> UUID | None:
    """Return the id that an address or a form names, or None for what is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


@require_safe
def openers(request: Request) -> HttpResponse:
    """Show the openers of one kind; a newcomer sees them without a name."""
    if is_locked(request):
        return ask_to_unlock(request)
    wish = Wish.of(request)
    people = safe_people(request.access.vault)
    somebody = one_of(people, wish.person)
    name = somebody.entry.name if somebody else ""
    found = fitting(wish.kind, wish.tone, quiet=wish.quiet)
    context = {
        "kinds": [
            (gettext(each.label), wish.with_(kind=each.key), each.key == wish.kind) for each in KINDS.values()
        ],
        "tones": [
            (gettext("All"), wish.with_(tone=""), not wish.tone),
            *(
                (gettext(each.label), wish.with_(tone=each.key), each.key == wish.tone)
                for each in TONES.values()
            ),
        ],
        "quiet": wish.quiet,
        "quiet_query": wish.with_(quiet="" if wish.quiet else "1"),
        "people": [(each.entry.name, wish.with_(person=each.id)) for each in people if each != somebody],
        "name": name,
        "nobody_query": wish.with_(person=""),
        "rows": [_row(each, somebody) for each in found],
        "tab": "tools",
    }
    return render(request, "support_network/openers.html", context)


def _row(opener: Opener, somebody: Stored[Person] | None) -> dict[str, str]:
    asked = {"words": opener.key} | ({"person": str(somebody.id)} if somebody else {})
    return {
        "text": speaking.filled(opener, somebody.entry.name if somebody else ""),
        "tone": gettext(TONES[opener.tone].label),
        "query": urlencode(asked),
    }


@require_safe
def opener(request: Request) -> HttpResponse:
    """Show one opener in a field, to be changed, copied or shared by herself; an unknown one is an empty field."""
    if is_locked(request):
        return ask_to_unlock(request)
    somebody = one_of(safe_people(request.access.vault), Wish.of(request).person)
    found = OPENERS.get(request.GET.get("words", ""))
    name = somebody.entry.name if somebody else ""
    form = ReachForm(initial={"words": speaking.filled(found, name) if found else ""})
    return taken(request, form, somebody, kind=found.kind if found else "", entry_id=uuid4())


def taken(
    request: Request,
    form: ReachForm,
    somebody: Stored[Person] | None,
    *,
    kind: str,
    entry_id: UUID,
    status: int = 200,
) -> HttpResponse:
    """Show words in their field."""
    context = {"form": form, "person": somebody, "kind": kind, "entry_id": entry_id, "tab": "tools"}
    return render(request, "support_network/opener.html", context, status=status)
