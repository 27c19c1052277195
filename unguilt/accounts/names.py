"""Names to sign in with: kept as typed, compared without minding case or look-alike spellings."""

import unicodedata
from typing import Final

NAME_MAX: Final = 60
"""Characters in a name as typed."""

KEY_MAX: Final = 150
"""Characters in a name's key; one character may become eighteen in NFKC."""

_UNSEEN: Final = frozenset({"Cf", "Cc", "Cs"})


def key_of(name: str) -> str:
    """Return the form in which names are compared: NFKC, case folded, without what cannot be seen.

    "" when nothing of the name can be seen.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    spaced = " ".join(folded.split())
    seen = "".join(sign for sign in spaced if unicodedata.category(sign) not in _UNSEEN)
    return " ".join(seen.split())
