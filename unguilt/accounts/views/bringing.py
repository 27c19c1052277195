"""Whether a guest's words come along into an account that was there before; they do unless she says no."""

from typing import Final

from unguilt.accounts.carrying import has_words
from unguilt.vault.request import Request

_ASKED: Final = "asked_to_bring"
_BRING: Final = "bring"


def guest_words_here(request: Request) -> dict[str, bool]:
    """Return what the page's box needs: whether to ask, and whether it is ticked."""
    vault = request.access.vault
    asks = vault is not None and vault.is_guest and has_words(vault)
    return {"asks_to_bring": asks, "brings": brings(request)}


def brings(request: Request) -> bool:
    """Whether to bring them: also when the page did not ask, as she may have written since."""
    return _ASKED not in request.POST or _BRING in request.POST
