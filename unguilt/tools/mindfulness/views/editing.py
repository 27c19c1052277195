"""Reading and changing what she wrote: one way for pages and for the longer writing."""

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Final, Generic, TypeVar

from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.paging import could_change
from unguilt.tools.mindfulness.entries import Page, Writing
from unguilt.tools.mindfulness.forms import PageForm
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

E = TypeVar("E", Page, Writing)

_SAID: Final = frozenset({"kept", "changed"})
"""Keys of the fixed lines a page may say after an act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Generic[E]):
    """What came of it: FOUND when it was changed, else the status of the page that shows `stored`."""

    stored: Stored[E]
    form: PageForm
    status: HTTPStatus

    def context(self, request: Request) -> dict[str, object]:
        """What the page that shows it needs."""
        said = request.GET.get("said", "")
        return {
            "form": self.form,
            "stored": self.stored,
            "conflict": self.status == HTTPStatus.CONFLICT,
            "said": said if said in _SAID else "",
            "care": sounds_like_crisis(self.stored.entry.words, self.form["words"].value() or ""),
            "tab": "tools",
        }


def edit_words(request: Request, vault: OpenVault, stored: Stored[E]) -> Edit[E]:
    """Take in changed words, unless they were changed elsewhere meanwhile: then both texts are shown."""
    if request.method != "POST":
        form = PageForm(initial={"words": stored.entry.words})
        return Edit(stored=stored, form=form, status=HTTPStatus.OK)
    form = PageForm(request.POST)
    if not form.is_valid():
        return Edit(stored=stored, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = replace(stored.entry, words=form.cleaned_data["words"])
    if could_change(request, stored, lambda: vault.put(stored, changed)):
        return Edit(stored=stored, form=form, status=HTTPStatus.FOUND)
    newer = vault.get(type(stored.entry), stored.id)
    return Edit(stored=newer, form=form, status=HTTPStatus.CONFLICT)
